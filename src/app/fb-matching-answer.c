/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-matching"

#include "app/fb-matching-private.h"

/* ---- the answer ---- */

GArray *
fb_matching_get_proposals (FbMatching *self)
{
  return self->proposals;
}

FbAssignmentTotal
fb_matching_get_total (FbMatching *self)
{
  FbAssignmentTotal none = { 0 };

  return self->assignment != NULL ? fb_assignment_get_total (self->assignment) : none;
}

FbMatchingChange
fb_matching_get_change (FbMatching *self)
{
  return self->change;
}

/* Whether a mentee has a mentor, or a mentor has all places taken. */
gboolean
fb_matching_is_matched (FbMatching *self,
                        FbSide      side,
                        guint       index)
{
  const guint *partners;

  return self->assignment != NULL && fb_assignment_get_partners (self->assignment, side, index, &partners) > 0;
}

static gboolean
is_partner (FbMatching *self,
            FbSide      side,
            guint       index,
            guint       other)
{
  const guint *partners;
  guint n = self->assignment != NULL ? fb_assignment_get_partners (self->assignment, side, index, &partners) : 0;

  for (guint i = 0; i < n; i++)
    {
      if (partners[i] == other)
        return TRUE;
    }

  return FALSE;
}

typedef struct
{
  guint    other;
  FbMatch  match;
} Candidate;

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *one = a, *other = b;

  if (one->match.is_outside_sector != other->match.is_outside_sector)
    return one->match.is_outside_sector ? 1 : -1;
  if (one->match.score != other->match.score)
    return other->match.score - one->match.score;

  return one->other < other->other ? -1 : 1;
}

guint
fb_matching_list_next_best (FbMatching *self,
                            FbSide      side,
                            guint       index,
                            guint       n,
                            guint      *others)
{
  g_autoptr(GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < self->people[!side]->len; i++)
    {
      Candidate candidate = { .other = i };

      if (is_partner (self, side, index, i))
        continue;
      if (side == FB_SIDE_MENTEE)
        fb_matching_judge (self, index, i, &candidate.match);
      else
        fb_matching_judge (self, i, index, &candidate.match);
      if (candidate.match.hindrance == FB_HINDRANCE_NONE)
        g_array_append_val (candidates, candidate);
    }

  g_array_sort (candidates, compare_candidates);
  n = MIN (n, candidates->len);
  for (guint i = 0; i < n; i++)
    others[i] = g_array_index (candidates, Candidate, i).other;

  return n;
}

void
fb_matching_get_lock_cost (FbMatching *self,
                           guint       mentee,
                           guint       mentor,
                           gint64     *score,
                           int        *pairs)
{
  FbAssignmentTotal with, without;

  *score = 0;
  *pairs = 0;
  if (self->assignment == NULL || _fb_matching_get_mark (self, mentee, mentor) != FB_MARK_LOCK)
    return;

  with = fb_assignment_get_total (self->assignment);
  fb_assignment_unlock (self->assignment, mentee, mentor);
  fb_assignment_solve (self->assignment, NULL, NULL);
  without = fb_assignment_get_total (self->assignment);
  fb_assignment_lock (self->assignment, mentee, mentor);
  fb_assignment_solve (self->assignment, NULL, NULL);

  *score = without.score - with.score;
  *pairs = (int) without.n_pairs - (int) with.n_pairs;
}
