/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-scope-private.h"

#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

/* What tells of a person, for a file that the person may ask for: all that was
 * asked and written down, the duos and what was agreed and done in them. What
 * others said in confidence, in check-ins and their interviews, is theirs; and
 * so are notes about a duo, which tell of two. */
static const FbKind *const own_kinds[] = {
  &fb_person_kind,
  &fb_external_number_kind,
  &fb_language_skill_kind,
  &fb_consent_kind,
  &fb_acknowledgement_kind,
  &fb_volunteer_hours_kind,
  &fb_attendance_kind,
  &fb_enrolment_kind,
  &fb_enrolment_area_kind,
  &fb_keep_away_kind,
  &fb_answer_kind,
  &fb_rule_judgement_kind,
  &fb_eligibility_check_kind,
  &fb_rule_result_kind,
  &fb_duo_kind,
  &fb_duo_member_kind,
  &fb_agreement_kind,
  &fb_agreement_text_kind,
  &fb_signature_kind,
  &fb_goal_kind,
  &fb_action_kind,
  &fb_plan_review_kind,
  &fb_goal_review_kind,
  &fb_contact_kind,
  &fb_contact_goal_kind,
  &fb_introduction_kind,
  &fb_interview_kind,
  &fb_outcome_kind,
  &fb_note_kind,
  &fb_reminder_kind,
  &fb_attachment_kind,
};

/* What these refer to, so that the file can be read. */
static const FbKind *const context_kinds[] = {
  &fb_organisation_kind,
  &fb_staff_kind,
  &fb_area_kind,
  &fb_programme_kind,
  &fb_rule_kind,
  &fb_guideline_kind,
  &fb_data_purpose_kind,
  &fb_event_kind,
};

static gboolean
is_among (const FbKind        *kind,
          const FbKind *const *kinds,
          gsize                n_kinds)
{
  for (gsize i = 0; i < n_kinds; i++)
    {
      if (kinds[i] == kind)
        return TRUE;
    }

  return FALSE;
}

gboolean
_fb_scope_is_context (const FbKind *kind)
{
  return is_among (kind, context_kinds, G_N_ELEMENTS (context_kinds));
}

gboolean
_fb_scope_is_of_person (const FbKind *kind)
{
  return _fb_scope_is_context (kind) || is_among (kind, own_kinds, G_N_ELEMENTS (own_kinds));
}

static gboolean
run (FbStoreScope  *self,
     const char    *sql,
     const char    *person_id,
     GError       **error)
{
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (self->store, sql, error);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":person", person_id);
  return _fb_store_run (self->store, stmt, error);
}

/* The person, and where the person takes part. */
static gboolean
add_self (FbStoreScope  *self,
          const char    *person_id,
          GError       **error)
{
  static const char *const inserts[] = {
    "INSERT INTO temp.scope (kind, id) SELECT 'enrolment', id FROM enrolment WHERE person_id = :person",
    "INSERT INTO temp.scope (kind, id) SELECT 'duo-member', id FROM duo_member WHERE person_id = :person",
    "INSERT OR IGNORE INTO temp.scope (kind, id) SELECT 'duo', duo_id FROM duo_member WHERE person_id = :person",
  };

  if (!run (self, "INSERT INTO temp.scope (kind, id) SELECT 'person', id FROM person WHERE id = :person",
            person_id, error))
    return FALSE;
  if (sqlite3_changes (self->store->db) == 0)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("There is no “%s” here."), person_id);
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (inserts); i++)
    {
      if (!run (self, inserts[i], person_id, error))
        return FALSE;
    }

  return TRUE;
}

/* In the order of kinds, in which parts come after what they belong to. */
static gboolean
add_all_parts (FbStoreScope  *self,
               GError       **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (own_kinds); i++)
    {
      if (own_kinds[i] != &fb_enrolment_kind && own_kinds[i] != &fb_duo_kind &&
          own_kinds[i] != &fb_duo_member_kind && !_fb_scope_add_parts (self, own_kinds[i], error))
        return FALSE;
    }

  return TRUE;
}

/* What a colleague keeps to themselves: only they hand it on. */
static gboolean
leave_notes_of_colleagues (FbStoreScope  *self,
                           GError       **error)
{
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (
    self->store,
    "DELETE FROM temp.scope WHERE kind = 'note' AND id IN (SELECT id FROM note"
    " WHERE visible_to = 'me' AND staff_id IS NOT NULL AND staff_id IS NOT :staff)", error);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":staff", fb_store_get_actor (self->store));
  return _fb_store_run (self->store, stmt, error);
}

/* What came along with a duo, but is somebody else's. */
static gboolean
leave_others (FbStoreScope  *self,
              const char    *person_id,
              GError       **error)
{
  static const char *const deletes[] = {
    "DELETE FROM temp.scope WHERE kind = 'signature' AND id IN"
    " (SELECT id FROM signature WHERE person_id IS NOT NULL AND person_id <> :person)",
    "DELETE FROM temp.scope WHERE kind = 'interview' AND id IN"
    " (SELECT id FROM interview WHERE person_id IS NOT :person)",
    "DELETE FROM temp.scope WHERE kind = 'outcome' AND id IN (SELECT id FROM outcome WHERE person_id <> :person)",
    "DELETE FROM temp.scope WHERE kind = 'attachment' AND id NOT IN"
    " (SELECT id FROM attachment WHERE person_id = :person)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (deletes); i++)
    {
      if (!run (self, deletes[i], person_id, error))
        return FALSE;
    }

  return _fb_store_exec (self->store,
                         "DELETE FROM temp.scope WHERE kind = 'note' AND id IN"
                         " (SELECT id FROM note WHERE duo_id IS NOT NULL);"
                         "DELETE FROM temp.scope WHERE kind = 'reminder' AND id IN"
                         " (SELECT id FROM reminder WHERE duo_id IS NOT NULL)",
                         error);
}

static gboolean
add_context_of (FbStoreScope  *self,
                const FbKind  *kind,
                GError       **error)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];
      const FbKind *target = field->kind == FB_FIELD_REF ? fb_kinds_find (fb_field_get_ref_kind (field)) : NULL;
      g_autofree char *column = NULL;
      g_autofree char *sql = NULL;

      if (target == NULL || !_fb_scope_is_context (target))
        continue;

      column = fb_field_dup_column (field);
      sql = g_strdup_printf ("INSERT OR IGNORE INTO temp.scope (kind, id) SELECT '%s', %s FROM %s WHERE %s IS NOT NULL"
                             " AND id IN (SELECT scope.id FROM temp.scope WHERE kind = '%s')",
                             target->name, column, kind->table, column, kind->name);
      if (!_fb_store_exec (self->store, sql, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
_fb_scope_fill_person (FbStoreScope  *self,
                       const char    *person_id,
                       GError       **error)
{
  if (!add_self (self, person_id, error) || !add_all_parts (self, error) ||
      !leave_others (self, person_id, error) || !leave_notes_of_colleagues (self, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (own_kinds); i++)
    {
      if (!add_context_of (self, own_kinds[i], error))
        return FALSE;
    }
  /* what it is kept for, where the organisation has its own words */
  if (!_fb_store_exec (self->store,
                       "INSERT INTO temp.scope (kind, id) SELECT 'data-purpose', id FROM data_purpose", error))
    return FALSE;
  /* rules, guidelines and events belong to a programme */
  return add_context_of (self, &fb_rule_kind, error) && add_context_of (self, &fb_guideline_kind, error) &&
         add_context_of (self, &fb_event_kind, error);
}

/* Who has read the guidelines in scope, and no others. */
gboolean
_fb_scope_add_readers (FbStoreScope  *self,
                       GError       **error)
{
  return _fb_store_exec (self->store,
                         "INSERT OR IGNORE INTO temp.scope (kind, id) SELECT 'acknowledgement', id"
                         " FROM acknowledgement"
                         " WHERE person_id IN (SELECT scope.id FROM temp.scope WHERE kind = 'person')"
                         " AND guideline_id IN (SELECT scope.id FROM temp.scope WHERE kind = 'guideline')",
                         error);
}

/* The guidelines of the programme that the two of a duo have read (R151): who
 * gets the file sees which version holds for whom. And what mentors get to read
 * now, whether or not it is noted that this one has. */
gboolean
_fb_scope_add_what_was_read (FbStoreScope  *self,
                             GError       **error)
{
  return _fb_store_exec (self->store,
                         "INSERT OR IGNORE INTO temp.scope (kind, id) SELECT 'guideline', guideline.id"
                         " FROM acknowledgement JOIN guideline ON guideline.id = guideline_id"
                         " WHERE person_id IN (SELECT scope.id FROM temp.scope WHERE kind = 'person')"
                         " AND programme_id IN (SELECT scope.id FROM temp.scope WHERE kind = 'programme')",
                         error) &&
         _fb_store_exec (self->store,
                         "INSERT OR IGNORE INTO temp.scope (kind, id) SELECT 'guideline', id FROM guideline AS self"
                         " WHERE role = 'mentor' AND programme_id IN (SELECT scope.id FROM temp.scope WHERE kind = 'programme')"
                         " AND NOT EXISTS (SELECT 1 FROM guideline AS later WHERE later.programme_id = self.programme_id"
                         "  AND later.role = self.role AND later.language = self.language AND later.version > self.version)",
                         error) &&
         _fb_scope_add_readers (self, error);
}
