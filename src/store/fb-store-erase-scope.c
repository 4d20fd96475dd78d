/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-erase-private.h"

#include "domain/fb-kinds.h"

#include <string.h>

/* Of these nothing would be left. */
static const FbKind *const removed[] = {
  &fb_external_number_kind,
  &fb_note_kind,
  &fb_reminder_kind,
  &fb_concern_kind,
  &fb_attachment_kind,
};

/* Text that says nothing of anybody. */
static const char *const harmless[] = {
  "code", "content-digest", "seal", "field", "media-type", "sha256", "system", "call-not-before",
  "call-not-after", "at-time", "rhythm", "title", NULL
};

#define ERASED_NAME_CHARS 8
#define ERASED_TEXT "…"

gboolean
_fb_erase_removes (const FbKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (removed); i++)
    {
      if (removed[i] == kind)
        return TRUE;
    }

  return FALSE;
}

gboolean
_fb_erase_takes (const FbKind  *kind,
                 const FbField *field,
                 gboolean       is_own,
                 gboolean      *is_free)
{
  gboolean personal = (field->flags & FB_FIELD_PERSONAL) != 0;
  /* names stand in what was signed, and the salt would let them be guessed */
  gboolean is_signed = kind == &fb_agreement_text_kind || kind == &fb_agreement_kind;

  *is_free = !personal || (!is_own && !is_signed);
  if (is_signed && (g_str_equal (field->name, "salt") || g_str_has_suffix (field->name, "body")))
    *is_free = FALSE;

  if (personal)
    return TRUE;

  return field->kind == FB_FIELD_TEXT && !g_strv_contains (harmless, field->name);
}

char *
_fb_erase_dup_blank (const FbField *field)
{
  if (!(field->flags & FB_FIELD_KEY))
    return g_strdup ("NULL");

  /* what cannot be empty: of a name the beginning of the id, see fb-store-scope.c */
  return field->flags & FB_FIELD_PERSONAL ? g_strdup_printf ("substr (id, 1, %d)", ERASED_NAME_CHARS)
                                          : g_strdup ("'" ERASED_TEXT "'");
}

gboolean
_fb_erase_is_blank (const FbKind  *kind,
                    const FbField *field,
                    const char    *id,
                    const char    *value)
{
  gboolean is_free;

  if (!_fb_erase_takes (kind, field, TRUE, &is_free))
    return FALSE;
  if (!(field->flags & FB_FIELD_KEY) || value == NULL)
    return value == NULL;
  if (!(field->flags & FB_FIELD_PERSONAL))
    return g_str_equal (value, ERASED_TEXT);

  return strlen (value) == ERASED_NAME_CHARS && g_str_has_prefix (id, value);
}

/* Records of @kind that are a part of one that is in already. */
static gboolean
add_parts (FbStore       *self,
           const FbKind  *kind,
           const FbField *field,
           GError       **error)
{
  g_autofree char *column = fb_field_dup_column (field);
  g_autofree char *sql =
    g_strdup_printf ("INSERT OR IGNORE INTO temp.erase (kind, id, is_own)"
                     " SELECT '%s', part.id, erase.is_own FROM %s AS part"
                     " JOIN temp.erase ON erase.id = part.%s AND erase.kind = '%s'",
                     kind->name, kind->table, column, fb_field_get_ref_kind (field));

  return _fb_store_exec (self, sql, error);
}

static gboolean
add_all_parts (FbStore  *self,
               GError  **error)
{
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  /* Parts come after what they belong to, so once through is enough. What
   * others signed of an agreement is theirs. */
  for (guint i = 0; i < n_kinds; i++)
    {
      for (guint j = 0; j < kinds[i]->n_fields && kinds[i] != &fb_signature_kind; j++)
        {
          if ((kinds[i]->fields[j].flags & FB_FIELD_OWNER) != 0 &&
              !add_parts (self, kinds[i], &kinds[i]->fields[j], error))
            return FALSE;
        }
    }

  return TRUE;
}

gboolean
_fb_erase_begin (FbStore  *self,
                 GError  **error)
{
  return _fb_store_exec (self,
                         "CREATE TEMP TABLE IF NOT EXISTS erase (kind TEXT NOT NULL, id TEXT NOT NULL,"
                         " is_own INTEGER NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;"
                         " DELETE FROM temp.erase",
                         error);
}

gboolean
_fb_erase_add (FbStore     *self,
               const char  *kind,
               const char  *id,
               GError     **error)
{
  sqlite3_stmt *stmt = _fb_store_statement (self, "INSERT OR IGNORE INTO temp.erase VALUES (:kind, :id, 1)", error);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":kind", kind);
  _fb_bind_text (stmt, ":id", id);
  return _fb_store_run (self, stmt, error);
}

gboolean
_fb_erase_fill (FbStore     *self,
                const char  *person_id,
                GError     **error)
{
  return _fb_erase_begin (self, error) &&
         _fb_store_run_for (self, "INSERT INTO temp.erase SELECT 'person', id, 1 FROM person WHERE id = :id",
                  person_id, error) &&
         _fb_store_run_for (self, "INSERT INTO temp.erase SELECT 'enrolment', id, 1 FROM enrolment"
                        " WHERE person_id = :id", person_id, error) &&
         _fb_store_run_for (self, "INSERT INTO temp.erase SELECT 'signature', id, 1 FROM signature"
                        " WHERE person_id = :id", person_id, error) &&
         _fb_store_run_for (self, "INSERT OR IGNORE INTO temp.erase SELECT 'duo', duo_id, 0 FROM duo_member"
                        " WHERE person_id = :id", person_id, error) &&
         add_all_parts (self, error);
}

/* One field of a record, whatever it held before. */
gboolean
_fb_erase_from_log (FbStore        *self,
                    const FbKind   *kind,
                    const char     *id,
                    const FbField  *field,
                    GError        **error)
{
  sqlite3_stmt *stmt = _fb_store_statement (self,
                                            "UPDATE change SET old_value = NULL, new_value = NULL"
                                            " WHERE record_id = :id AND kind = :kind AND field = :field"
                                            " AND (old_value IS NOT NULL OR new_value IS NOT NULL)",
                                            error);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":id", id);
  _fb_bind_text (stmt, ":kind", kind->name);
  _fb_bind_text (stmt, ":field", field->name);

  return _fb_store_run (self, stmt, error);
}
