/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-kept.h"

#include "domain/fb-kinds.h"
#include "store/fb-store-private.h"

/* From so many on it is quicker to make everything anew. */
#define MANY 3000

/* Which duos and enrolments depend on a record of a kind. */
static const struct
{
  const FbKind *kind;
  const char   *duos;
  const char   *enrolments;
} dependents[] = {
  { &fb_duo_kind,
    "SELECT :id",
    "SELECT enrolment.id FROM duo JOIN duo_member ON duo_id = duo.id"
    " JOIN enrolment USING (programme_id, person_id) WHERE duo.id = :id" },
  { &fb_duo_member_kind,
    "SELECT duo_id FROM duo_member WHERE id = :id",
    "SELECT enrolment.id FROM duo_member JOIN duo ON duo_id = duo.id"
    " JOIN enrolment USING (programme_id, person_id) WHERE duo_member.id = :id" },
  { &fb_contact_kind, "SELECT duo_id FROM contact WHERE id = :id", NULL },
  { &fb_check_in_kind, "SELECT duo_id FROM check_in WHERE id = :id"
    " UNION SELECT theirs.duo_id FROM check_in JOIN duo_member AS mine USING (duo_id)"
    " JOIN duo_member AS theirs USING (person_id) WHERE check_in.id = :id", NULL },
  { &fb_answer_kind,
    "SELECT duo_id FROM answer JOIN enrolment ON enrolment.id = enrolment_id"
    " JOIN duo_member ON duo_member.person_id = enrolment.person_id WHERE answer.id = :id", NULL },
  { &fb_introduction_kind, "SELECT duo_id FROM introduction WHERE id = :id", NULL },
  { &fb_outcome_kind,
    "SELECT duo_id FROM outcome WHERE id = :id AND duo_id IS NOT NULL",
    "SELECT enrolment.id FROM outcome JOIN enrolment USING (person_id) WHERE outcome.id = :id" },
  { &fb_event_kind,
    NULL,
    "SELECT enrolment.id FROM attendance JOIN enrolment USING (person_id) WHERE event_id = :id" },
  { &fb_attendance_kind,
    NULL,
    "SELECT enrolment.id FROM attendance JOIN enrolment USING (person_id) WHERE attendance.id = :id" },
  { &fb_goal_kind, "SELECT duo_id FROM goal WHERE id = :id", NULL },
  { &fb_action_kind,
    "SELECT duo_id FROM action JOIN goal ON goal_id = goal.id WHERE action.id = :id", NULL },
  { &fb_plan_review_kind, "SELECT duo_id FROM plan_review WHERE id = :id", NULL },
  { &fb_agreement_kind, "SELECT duo_id FROM agreement WHERE id = :id", NULL },
  { &fb_signature_kind,
    "SELECT duo_id FROM signature JOIN agreement ON agreement_id = agreement.id"
    " WHERE signature.id = :id", NULL },
  { &fb_enrolment_kind,
    "SELECT duo_id FROM enrolment JOIN duo_member USING (person_id) WHERE enrolment.id = :id",
    "SELECT :id" },
  { &fb_person_kind,
    "SELECT duo_id FROM duo_member WHERE person_id = :id",
    "SELECT id FROM enrolment WHERE person_id = :id" },
  { &fb_language_skill_kind,
    NULL,
    "SELECT enrolment.id FROM language_skill JOIN enrolment USING (person_id)"
    " WHERE language_skill.id = :id" },
  { &fb_note_kind,
    NULL,
    "SELECT enrolment.id FROM note JOIN enrolment ON enrolment.id = note.enrolment_id"
    " OR enrolment.person_id = note.person_id WHERE note.id = :id" },
  { &fb_programme_kind, "SELECT id FROM duo WHERE programme_id = :id", NULL },
  { &fb_programme_partner_kind,
    "SELECT duo.id FROM duo JOIN programme_partner USING (programme_id) WHERE programme_partner.id = :id", NULL },
  { &fb_follow_up_point_kind,
    "SELECT duo.id FROM duo JOIN follow_up_point USING (programme_id) WHERE follow_up_point.id = :id",
    "SELECT enrolment.id FROM follow_up_point JOIN event USING (programme_id) JOIN attendance ON event_id = event.id"
    " JOIN enrolment ON enrolment.person_id = attendance.person_id AND enrolment.programme_id = event.programme_id"
    " WHERE follow_up_point.id = :id" },
};

static gboolean
collect (FbStore      *self,
         const char   *sql,
         const char   *id,
         GHashTable   *into,
         GError      **error)
{
  sqlite3_stmt *stmt;

  if (sql == NULL || self->marked_all)
    return TRUE;

  if (!(stmt = _fb_store_statement (self, sql, error)))
    return FALSE;

  _fb_bind_text (stmt, ":id", id);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_hash_table_add (into, g_strdup (_fb_column_text (stmt, 0)));
  sqlite3_reset (stmt);

  if (g_hash_table_size (into) > MANY)
    _fb_store_mark_all (self);

  return TRUE;
}

gboolean
_fb_store_mark (FbStore       *self,
                const FbKind  *kind,
                const char    *id,
                GError       **error)
{
  if (self->marked_all)
    return TRUE;

  if (_fb_kind_is_searched (kind))
    {
      g_hash_table_insert (self->marked_search, g_strdup (id), (gpointer) kind);
      if (g_hash_table_size (self->marked_search) > MANY)
        _fb_store_mark_all (self);
    }

  for (guint i = 0; i < G_N_ELEMENTS (dependents); i++)
    {
      if (dependents[i].kind == kind)
        return collect (self, dependents[i].duos, id, self->marked_duos, error) &&
               collect (self, dependents[i].enrolments, id, self->marked_enrolments, error);
    }

  return TRUE;
}

void
_fb_store_mark_all (FbStore *self)
{
  self->marked_all = TRUE;
}

void
_fb_store_unmark (FbStore *self)
{
  self->marked_all = FALSE;
  g_hash_table_remove_all (self->marked_search);
  g_hash_table_remove_all (self->marked_duos);
  g_hash_table_remove_all (self->marked_enrolments);
}

static gboolean
make_all (FbStore  *self,
          GError  **error)
{
  return _fb_store_rebuild_search (self, error) &&
         _fb_store_keep_enrolment (self, NULL, error) &&
         _fb_store_keep_duo (self, NULL, error);
}

static gboolean
make_marked (FbStore  *self,
             GError  **error)
{
  GHashTableIter iter;
  gpointer id;
  gpointer kind;

  g_hash_table_iter_init (&iter, self->marked_search);
  while (g_hash_table_iter_next (&iter, &id, &kind))
    {
      if (!_fb_store_index_record (self, kind, id, error))
        return FALSE;
    }

  g_hash_table_iter_init (&iter, self->marked_duos);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (!_fb_store_keep_duo (self, id, error))
        return FALSE;
    }

  g_hash_table_iter_init (&iter, self->marked_enrolments);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (!_fb_store_keep_enrolment (self, id, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
_fb_store_settle (FbStore  *self,
                  GError  **error)
{
  gboolean ok = self->marked_all ? make_all (self, error) : make_marked (self, error);

  _fb_store_unmark (self);
  return ok;
}

gboolean
_fb_store_add_functions (FbStore  *self,
                         GError  **error)
{
  return _fb_store_add_search_function (self) || _fb_store_fail (self, error);
}

/* In a transaction of its own; these are no changes, so nothing is logged. */
static gboolean
rebuild (FbStore   *self,
         gboolean (*make) (FbStore *, GError **),
         GError   **error)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (!self->in_group, FALSE);

  if (!_fb_store_exec (self, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (make (self, error) && _fb_store_exec (self, "COMMIT", error))
    return TRUE;

  _fb_store_exec (self, "ROLLBACK", NULL);
  return FALSE;
}

gboolean
fb_store_rebuild (FbStore  *self,
                  GError  **error)
{
  return rebuild (self, make_all, error);
}

gboolean
fb_store_rebuild_search (FbStore  *self,
                         GError  **error)
{
  return rebuild (self, _fb_store_rebuild_search, error);
}
