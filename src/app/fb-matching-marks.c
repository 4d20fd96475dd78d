/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-matching"

#include "app/fb-matching-private.h"

#include "domain/fb-match-mark.h"

/* What staff said beforehand, for those who are in the pool. */

/* The pair is locked: whoever adds to it has decided on it. */
static void
read_join (FbMatching  *self,
           GHashTable  *pairs,
           FbMatchMark *mark,
           gint64       pair)
{
  FbJoin join = { .mentee = (guint) (pair / self->people[FB_SIDE_MENTOR]->len),
                  .mentor = (guint) (pair % self->people[FB_SIDE_MENTOR]->len) };

  if (mark->added_id == NULL || !fb_matching_find_person (self, mark->added_id, &join.side, &join.added) ||
      join.added == (join.side == FB_SIDE_MENTEE ? join.mentee : join.mentor))
    return;

  g_array_append_val (self->joins, join);
  if (!g_hash_table_contains (pairs, &pair))
    g_hash_table_insert (pairs, g_memdup2 (&pair, sizeof pair), GINT_TO_POINTER (FB_MARK_LOCK));
}

/* Nobody joins a pair that is kept apart, or of whom one is left out. */
static void
settle_joins (FbMatching *self,
              GHashTable *pairs)
{
  for (guint i = self->joins->len; i > 0; i--)
    {
      const FbJoin *join = &g_array_index (self->joins, FbJoin, i - 1);
      FbPoolPerson *mentee = self->people[FB_SIDE_MENTEE]->pdata[join->mentee];
      FbPoolPerson *mentor = self->people[FB_SIDE_MENTOR]->pdata[join->mentor];
      FbPoolPerson *added = self->people[join->side]->pdata[join->added];
      gint64 pair = fb_matching_pair (self, join->mentee, join->mentor);

      if (mentee->is_left_out || mentor->is_left_out || added->is_left_out ||
          GPOINTER_TO_INT (g_hash_table_lookup (pairs, &pair)) != FB_MARK_LOCK)
        g_array_remove_index (self->joins, i - 1);
      else
        added->n_joined++;
    }
}

static void
forget_marks (FbMatching *self)
{
  g_array_set_size (self->joins, 0);
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < self->people[side]->len; i++)
      {
        FbPoolPerson *person = self->people[side]->pdata[i];

        person->is_left_out = FALSE;
        person->n_joined = 0;
      }
}

GHashTable *
_fb_matching_read_marks (FbMatching   *self,
                         FbWorkspace  *workspace,
                         GError      **error)
{
  g_autoptr(GPtrArray) marks = fb_store_list (fb_workspace_get_store (workspace), &fb_match_mark_kind, NULL, NULL,
                                              NULL, error);
  g_autoptr(GHashTable) pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (marks == NULL)
    return NULL;

  forget_marks (self);
  for (guint i = 0; i < marks->len; i++)
    {
      FbMatchMark *mark = marks->pdata[i];
      FbSide side, other_side;
      guint index, other;
      gint64 pair;

      if (!fb_matching_find_person (self, mark->enrolment_id, &side, &index))
        continue;
      if (g_str_equal (mark->mark, "leave-out"))
        ((FbPoolPerson *) self->people[side]->pdata[index])->is_left_out = TRUE;
      if (mark->other_id == NULL || !fb_matching_find_person (self, mark->other_id, &other_side, &other) ||
          side != FB_SIDE_MENTEE || other_side != FB_SIDE_MENTOR)
        continue;

      pair = fb_matching_pair (self, index, other);
      if (g_str_equal (mark->mark, "join"))
        read_join (self, pairs, mark, pair);
      else
        g_hash_table_insert (pairs, g_memdup2 (&pair, sizeof pair),
                             GINT_TO_POINTER (g_str_equal (mark->mark, "lock") ? FB_MARK_LOCK : FB_MARK_FORBID));
    }
  settle_joins (self, pairs);

  return g_steal_pointer (&pairs);
}
