/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-scope-private.h"

#include "domain/fb-kinds.h"

#include <glib/gi18n.h>
#include <string.h>

/* Records are read in the order of their ids, which are random: all over the file. */
#define CACHE_FOR_ALL "PRAGMA cache_size = -32000"

/* In a duo file, and nothing else: it goes to a volunteer's home. No intake,
 * no judgements, no notes, reminders or signals of staff; of the check-ins only
 * what the mentor answered, and of what was removed only what was of the duo. */
static const FbKind *const duo_kinds[] = {
  &fb_organisation_kind,
  &fb_staff_kind,
  &fb_programme_kind,
  &fb_guideline_kind,
  &fb_person_kind,
  &fb_language_skill_kind,
  &fb_consent_kind,
  &fb_acknowledgement_kind,
  &fb_duo_kind,
  &fb_duo_member_kind,
  &fb_agreement_template_kind,
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
  &fb_check_in_kind,
  &fb_attachment_kind,
  &fb_tombstone_kind,
};

/* To do intakes elsewhere: what is asked, and by whom. No person, and nothing
 * that was noted about one. */
static const FbKind *const along_kinds[] = {
  &fb_organisation_kind,
  &fb_staff_kind,
  &fb_programme_kind,
  &fb_programme_partner_kind,
  &fb_site_kind,
  &fb_rule_kind,
  &fb_matching_criterion_kind,
  &fb_follow_up_point_kind,
  &fb_building_block_kind,
  &fb_funding_kind,
  &fb_figure_kind,
  &fb_programme_outcome_kind,
  &fb_relation_kind,
  &fb_open_question_kind,
  &fb_source_note_kind,
  &fb_guideline_kind,
  &fb_data_purpose_kind,
  &fb_agreement_template_kind,
  &fb_agreement_text_kind,
};

/* All that a duo file tells of a person. */
static const char *const duo_person_fields[] = {
  "name-used", "letter-language", "letter-script", "reads-comfortably",
  "interpreter-language", "interpreter-preference", NULL
};

/* What staff thought, and what one side said of the other. */
static const char *const duo_secrets[] = {
  "acceptance", "accepted-on", "end-note", "exception-reason", "match-score", "match-reasons",
  "remark", NULL
};

#define IS_PROTECTED "IN (SELECT id FROM person WHERE protected_identity = 'yes')"

#define WITH_PROTECTED \
  "(SELECT a.id FROM agreement AS a JOIN duo_member AS m ON m.duo_id = a.duo_id" \
  " WHERE m.person_id " IS_PROTECTED ")"

static gboolean
has_private_key (const FbKind *kind)
{
  const guint private_key = FB_FIELD_KEY | FB_FIELD_PRIVATE;

  for (guint i = 0; i < kind->n_fields; i++)
    {
      if ((kind->fields[i].flags & private_key) == private_key)
        return TRUE;
    }

  return FALSE;
}

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
_fb_scope_takes_kind (FbScope       scope,
                      const FbKind *kind)
{
  switch (scope)
    {
    case FB_SCOPE_PROGRAMME:
      return !has_private_key (kind);
    case FB_SCOPE_DUO:
      return is_among (kind, duo_kinds, G_N_ELEMENTS (duo_kinds));
    case FB_SCOPE_ALONG:
      return is_among (kind, along_kinds, G_N_ELEMENTS (along_kinds));
    case FB_SCOPE_NEW:
      return kind != &fb_tombstone_kind;
    case FB_SCOPE_PERSON:
      return _fb_scope_is_of_person (kind);
    case FB_SCOPE_WORKSPACE:
    default:
      return TRUE;
    }
}

static gboolean
is_secret_in_duo (const FbKind  *kind,
                  const FbField *field)
{
  if (kind == &fb_person_kind)
    return !g_strv_contains (duo_person_fields, field->name);
  if (kind == &fb_duo_kind || kind == &fb_duo_member_kind || kind == &fb_consent_kind)
    return g_strv_contains (duo_secrets, field->name);

  return FALSE;
}

/* Who has a protected identity goes along as an id. The name cannot be empty,
 * so it is the beginning of that id. */
static char *
protect_column (const FbKind  *kind,
                const FbField *field,
                const char    *column)
{
  gboolean personal = (field->flags & FB_FIELD_PERSONAL) != 0;

  if (kind == &fb_person_kind && g_str_equal (field->name, "name-used"))
    return g_strdup ("CASE WHEN protected_identity IS 'yes'"
                     " THEN substr (id, 1, 8) ELSE name_used END");
  if (kind == &fb_person_kind && personal)
    return g_strdup_printf ("CASE WHEN protected_identity IS NOT 'yes' THEN %s END", column);
  if (kind == &fb_signature_kind && personal)
    return g_strdup_printf ("CASE WHEN person_id IS NULL OR NOT person_id " IS_PROTECTED
                            " THEN %s END",
                            column);
  if (kind == &fb_agreement_text_kind && g_str_has_suffix (field->name, "body"))
    return g_strdup_printf ("CASE WHEN agreement_id IS NULL OR agreement_id NOT IN " WITH_PROTECTED
                            " THEN %s END",
                            column);
  /* all parties stand in one line, and the salt would let names be guessed */
  if (kind == &fb_agreement_kind && (personal || g_str_equal (field->name, "salt")))
    return g_strdup_printf ("CASE WHEN id NOT IN " WITH_PROTECTED " THEN %s END", column);

  return NULL;
}

char *
_fb_scope_dup_column (FbScope        scope,
                      const FbKind  *kind,
                      const FbField *field)
{
  g_autofree char *column = fb_field_dup_column (field);
  char *protecting;

  if (field->flags & FB_FIELD_LOCAL)
    return g_strdup ("NULL");
  if (scope == FB_SCOPE_WORKSPACE || scope == FB_SCOPE_NEW)
    return g_steal_pointer (&column);
  if ((field->flags & FB_FIELD_PRIVATE) && (scope != FB_SCOPE_PERSON || _fb_scope_is_context (kind)))
    return g_strdup ("NULL");
  if (scope == FB_SCOPE_DUO && is_secret_in_duo (kind, field))
    return g_strdup ("NULL");
  /* why two were matched tells of the other one */
  if (scope == FB_SCOPE_PERSON && kind == &fb_duo_kind && is_secret_in_duo (kind, field))
    return g_strdup ("NULL");

  protecting = scope != FB_SCOPE_PERSON ? protect_column (kind, field, column) : NULL;
  if (protecting != NULL)
    return protecting;

  if (field->kind == FB_FIELD_REF && !(field->flags & FB_FIELD_KEY))
    return g_strdup_printf ("CASE WHEN EXISTS (SELECT 1 FROM temp.scope"
                            " WHERE kind = '%s' AND scope.id = self.%s) THEN %s END",
                            fb_field_get_ref_kind (field), column, column);

  return g_steal_pointer (&column);
}

char *
_fb_scope_dup_where (FbScope       scope,
                     const FbKind *kind)
{
  if (scope == FB_SCOPE_WORKSPACE || (kind == &fb_tombstone_kind && scope == FB_SCOPE_PROGRAMME))
    return g_strdup ("");

  return g_strdup_printf (" WHERE id IN (SELECT scope.id FROM temp.scope WHERE kind = '%s')",
                          kind->name);
}

static gboolean
exec_format (FbStoreScope  *self,
             GError       **error,
             const char    *format,
             ...) G_GNUC_PRINTF (3, 4);

static gboolean
exec_format (FbStoreScope  *self,
             GError       **error,
             const char    *format,
             ...)
{
  g_autofree char *sql = NULL;
  va_list arguments;

  va_start (arguments, format);
  sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return _fb_store_exec (self->store, sql, error);
}

/* Adds records of @kind that are a part (FB_FIELD_OWNER) of one in scope. */
gboolean
_fb_scope_add_parts (FbStoreScope  *self,
                     const FbKind  *kind,
                     GError       **error)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];
      g_autofree char *column = NULL;

      if (!(field->flags & FB_FIELD_OWNER))
        continue;

      column = fb_field_dup_column (field);
      if (!exec_format (self, error,
                        "INSERT OR IGNORE INTO temp.scope (kind, id)"
                        " SELECT '%s', id FROM %s WHERE %s IN"
                        " (SELECT scope.id FROM temp.scope WHERE kind = '%s')",
                        kind->name, kind->table, column, fb_field_get_ref_kind (field)))
        return FALSE;
    }

  return TRUE;
}

/* Adds what records of @kind in scope refer to. */
static gboolean
add_targets (FbStoreScope  *self,
             const FbKind  *kind,
             gboolean       only_parties,
             GError       **error)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];
      const FbKind *target;
      g_autofree char *column = NULL;

      if (field->kind != FB_FIELD_REF)
        continue;

      target = fb_kinds_find (fb_field_get_ref_kind (field));
      if (!_fb_scope_takes_kind (self->scope, target))
        continue;
      if (only_parties && target != &fb_person_kind && target != &fb_organisation_kind &&
          target != &fb_staff_kind && !(field->flags & FB_FIELD_KEY))
        continue;

      column = fb_field_dup_column (field);
      if (!exec_format (self, error,
                        "INSERT OR IGNORE INTO temp.scope (kind, id)"
                        " SELECT '%s', %s FROM %s WHERE %s IS NOT NULL AND id IN"
                        " (SELECT scope.id FROM temp.scope WHERE kind = '%s')",
                        target->name, column, kind->table, column, kind->name))
        return FALSE;
    }

  return TRUE;
}

typedef gboolean (*KindFunc) (FbStoreScope  *self,
                              const FbKind  *kind,
                              GError       **error);

static gboolean
add_all_targets (FbStoreScope  *self,
                 const FbKind  *kind,
                 GError       **error)
{
  return add_targets (self, kind, FALSE, error);
}

static gboolean
add_parties (FbStoreScope  *self,
             const FbKind  *kind,
             GError       **error)
{
  return add_targets (self, kind, TRUE, error);
}

static gboolean
for_each_kind (FbStoreScope  *self,
               KindFunc       add,
               GError       **error)
{
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      if (_fb_scope_takes_kind (self->scope, kinds[i]) && !add (self, kinds[i], error))
        return FALSE;
    }

  return TRUE;
}

/* What belongs to a person goes along as far as a partner needs it: languages,
 * consents, and for a programme the papers of those who need no protection. */
static gboolean
add_parts_of_persons (FbStoreScope  *self,
                      GError       **error)
{
  if (!_fb_scope_add_parts (self, &fb_language_skill_kind, error) ||
      !_fb_scope_add_parts (self, &fb_consent_kind, error))
    return FALSE;

  if (self->scope != FB_SCOPE_PROGRAMME)
    return _fb_scope_add_what_was_read (self, error);

  if (!_fb_scope_add_readers (self, error))
    return FALSE;

  return exec_format (self, error,
                      "INSERT OR IGNORE INTO temp.scope (kind, id)"
                      " SELECT 'attachment', id FROM attachment WHERE NOT person_id " IS_PROTECTED
                      " AND person_id IN (SELECT scope.id FROM temp.scope WHERE kind = 'person')");
}

/* Papers of a duo, scans of what was signed above all, name everybody in it. */
static gboolean
leave_papers_of_protected (FbStoreScope  *self,
                           GError       **error)
{
  return exec_format (self, error,
                      "DELETE FROM temp.scope WHERE kind = 'attachment' AND id IN"
                      " (SELECT id FROM attachment WHERE person_id " IS_PROTECTED
                      " OR agreement_id IN " WITH_PROTECTED
                      " OR duo_id IN (SELECT duo_id FROM duo_member WHERE person_id " IS_PROTECTED ")"
                      " OR contact_id IN (SELECT c.id FROM contact AS c JOIN duo_member AS m"
                      " ON m.duo_id = c.duo_id WHERE m.person_id " IS_PROTECTED "))");
}

/* What the mentee or the organisation answered is not for the mentor. */
static gboolean
leave_answers_of_others (FbStoreScope  *self,
                         GError       **error)
{
  return self->scope != FB_SCOPE_DUO ||
         exec_format (self, error,
                      "DELETE FROM temp.scope WHERE kind = 'check-in' AND id IN"
                      " (SELECT id FROM check_in WHERE party <> 'mentor')");
}

static gboolean
make_table (FbStoreScope  *self,
            GError       **error)
{
  return _fb_store_exec (self->store,
                         "CREATE TEMP TABLE IF NOT EXISTS scope"
                         " (kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id))"
                         " WITHOUT ROWID; DELETE FROM temp.scope",
                         error);
}

/* All records of the kinds, but of texts only those of templates. */
static gboolean
fill_along (FbStoreScope  *self,
            GError       **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (along_kinds); i++)
    {
      const char *where = along_kinds[i] == &fb_agreement_text_kind
                          ? " WHERE agreement_id IS NULL" : "";

      if (!exec_format (self, error, "INSERT INTO temp.scope (kind, id) SELECT '%s', id FROM %s%s",
                        along_kinds[i]->name, along_kinds[i]->table, where))
        return FALSE;
    }

  return TRUE;
}

/* Every record was once written to the log, by the deed that made it. */
static gboolean
fill_new (FbStoreScope  *self,
          GError       **error)
{
  return exec_format (self, error,
                      "INSERT OR IGNORE INTO temp.scope (kind, id)"
                      " SELECT kind, record_id FROM change"
                      " JOIN change_group ON change_group.id = change.group_id"
                      " WHERE op = 'c' AND deed <> 'import'");
}

/* Downwards from the subject, then sideways to whom and what that refers to,
 * and nothing upwards of those. Kinds are in an order in which parts come
 * after what they belong to, so once through is enough. */
static gboolean
fill_scope (FbStoreScope  *self,
            const char    *subject_id,
            GError       **error)
{
  const FbKind *kind = self->scope == FB_SCOPE_DUO ? &fb_duo_kind : &fb_programme_kind;
  g_autoptr(sqlite3_stmt) stmt = NULL;
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO temp.scope (kind, id) SELECT '%s', id FROM %s WHERE id = :id",
                     kind->name, kind->table);

  stmt = _fb_store_prepare (self->store, sql, error);
  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":id", subject_id);
  if (!_fb_store_run (self->store, stmt, error))
    return FALSE;

  if (sqlite3_changes (self->store->db) == 0)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("There is no “%s” here."), subject_id);
      return FALSE;
    }

  /* twice: so that nobody comes along only because of somebody who stays */
  return for_each_kind (self, _fb_scope_add_parts, error) &&
         _fb_scope_leave_out (self, error) &&
         for_each_kind (self, add_all_targets, error) &&
         for_each_kind (self, add_parties, error) &&
         add_parts_of_persons (self, error) &&
         leave_papers_of_protected (self, error) &&
         leave_answers_of_others (self, error) &&
         (self->scope != FB_SCOPE_DUO || _fb_scope_add_removed (self, subject_id, error)) &&
         _fb_scope_leave_out (self, error);
}

gboolean
_fb_scope_fill (FbStore     *store,
                FbScope      scope,
                const char  *subject_id,
                GError     **error)
{
  FbStoreScope self = { store, scope, FALSE, FALSE };
  g_autoptr(GError) local_error = NULL;

  if ((make_table (&self, &local_error) && fill_scope (&self, subject_id, &local_error)) ||
      g_error_matches (local_error, FB_ERROR, FB_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
fill (FbStoreScope  *self,
      const char    *subject_id,
      GError       **error)
{
  switch (self->scope)
    {
    case FB_SCOPE_ALONG:
      return fill_along (self, error);
    case FB_SCOPE_NEW:
      return fill_new (self, error);
    case FB_SCOPE_PERSON:
      return _fb_scope_fill_person (self, subject_id, error);
    case FB_SCOPE_PROGRAMME:
    case FB_SCOPE_DUO:
      return fill_scope (self, subject_id, error);
    case FB_SCOPE_WORKSPACE:
    default:
      return TRUE;
    }
}

FbStoreScope *
fb_store_scope_new (FbStore     *store,
                    FbScope      scope,
                    const char  *subject_id,
                    GError     **error)
{
  return fb_store_scope_new_without (store, scope, subject_id, NULL, error);
}

/**
 * fb_store_scope_new_without:
 * @subject_id: (nullable): the programme, duo or person, for a file of one
 * @without: (nullable): ids of people who are left out
 *
 * Returns: (transfer full): what a file of @scope holds, as it is now
 */
FbStoreScope *
fb_store_scope_new_without (FbStore            *store,
                            FbScope             scope,
                            const char         *subject_id,
                            const char *const  *without,
                            GError            **error)
{
  g_autoptr(FbStoreScope) self = g_new0 (FbStoreScope, 1);

  g_return_val_if_fail (FB_IS_STORE (store), NULL);
  g_return_val_if_fail ((scope != FB_SCOPE_PROGRAMME && scope != FB_SCOPE_DUO && scope != FB_SCOPE_PERSON) ||
                        subject_id != NULL, NULL);

  self->store = store;
  self->scope = scope;

  if (sqlite3_get_autocommit (store->db))
    {
      if (!_fb_store_exec (store, "BEGIN", error))
        return NULL;
      self->own_transaction = TRUE;
      if (scope == FB_SCOPE_WORKSPACE)
        _fb_store_exec (store, CACHE_FOR_ALL, NULL);
    }

  if ((without != NULL && without[0] != NULL && !_fb_scope_find_left_out (self, without, error)) ||
      (scope != FB_SCOPE_WORKSPACE && (!make_table (self, error) || !fill (self, subject_id, error))))
    return NULL;

  return g_steal_pointer (&self);
}

void
fb_store_scope_free (FbStoreScope *self)
{
  /* Nothing of the workspace was changed; the table of ids goes with it. */
  if (self->own_transaction)
    _fb_store_exec (self->store, "ROLLBACK; PRAGMA cache_size = " FB_STORE_CACHE, NULL);
  g_free (self);
}
