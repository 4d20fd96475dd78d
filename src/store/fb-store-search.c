/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-search.h"

#include "domain/fb-kinds.h"
#include "store/fb-search-key.h"
#include "store/fb-store-kept.h"
#include "store/fb-store-private.h"
#include "store/fb-store-sounds.h"

#include <string.h>

/* ---- the index ---- */

static void
search_key_cb (sqlite3_context  *context,
               int               n_values,
               sqlite3_value   **values)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (int i = 0; i < n_values; i++)
    {
      const char *value = (const char *) sqlite3_value_text (values[i]);

      if (value != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", value);
    }

  sqlite3_result_text (context, fb_search_key_dup (text->str), -1, g_free);
}

gboolean
_fb_store_add_search_function (FbStore *self)
{
  return sqlite3_create_function_v2 (self->db, "search_key", -1,
                                     SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                                     NULL, search_key_cb, NULL, NULL, NULL) == SQLITE_OK;
}

gboolean
_fb_kind_is_searched (const FbKind *kind)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      if (kind->fields[i].flags & FB_FIELD_SEARCH)
        return TRUE;
    }

  return FALSE;
}

/* The rows of search_entry for @kind; those of one record with @where. */
static char *
dup_entries_sql (const FbKind *kind,
                 const char   *where)
{
  g_autoptr(GString) columns = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *column = fb_field_dup_column (&kind->fields[i]);

      if (kind->fields[i].flags & FB_FIELD_SEARCH)
        g_string_append_printf (columns, "%s%s", columns->len > 0 ? ", " : "", column);
    }

  return g_strdup_printf ("INSERT INTO search_entry (kind, record_id, search_key)"
                          " SELECT '%s', id, search_key (%s) FROM %s"
                          " WHERE coalesce (%s, NULL) IS NOT NULL%s",
                          kind->name, columns->str, kind->table, columns->str, where);
}

static gboolean
run_for_id (FbStore     *self,
            const char  *sql,
            const char  *id,
            GError     **error)
{
  sqlite3_stmt *stmt = _fb_store_statement (self, sql, error);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":id", id);
  return _fb_store_run (self, stmt, error);
}

/* Brings the index up to what is stored of the record, which may be nothing. */
gboolean
_fb_store_index_record (FbStore       *self,
                        const FbKind  *kind,
                        const char    *id,
                        GError       **error)
{
  g_autofree char *sql = dup_entries_sql (kind, " AND id = :id");

  /* An index over the content of another table has to be told what goes. */
  return (kind != &fb_person_kind || _fb_store_keep_sounds (self, id, error)) &&
         run_for_id (self,
                     "INSERT INTO search (search, rowid, search_key)"
                     " SELECT 'delete', entry, search_key FROM search_entry"
                     " WHERE record_id = :id", id, error) &&
         run_for_id (self, "DELETE FROM search_entry WHERE record_id = :id", id, error) &&
         run_for_id (self, sql, id, error) &&
         run_for_id (self,
                     "INSERT INTO search (rowid, search_key)"
                     " SELECT entry, search_key FROM search_entry WHERE record_id = :id",
                     id, error);
}

gboolean
_fb_store_rebuild_search (FbStore  *self,
                          GError  **error)
{
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  if (!_fb_store_exec (self, "DELETE FROM search_entry", error))
    return FALSE;

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autofree char *sql = NULL;

      if (!_fb_kind_is_searched (kinds[i]))
        continue;
      sql = dup_entries_sql (kinds[i], "");
      if (!_fb_store_exec (self, sql, error))
        return FALSE;
    }

  return _fb_store_keep_all_sounds (self, error) &&
         _fb_store_exec (self, "INSERT INTO search (search) VALUES ('rebuild')", error);
}

/* ---- looking up ---- */

/* (transfer full) (nullable): the words as FTS5 asks for them, each as the
 * beginning of a word; NULL where there is none */
char *
_fb_dup_match (const char *words)
{
  g_auto(GStrv) parts = fb_search_words_split (words);
  g_autoptr(GString) match = g_string_new (NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    g_string_append_printf (match, "%s\"%s\"*", i > 0 ? " " : "", parts[i]);

  return match->len > 0 ? g_string_free (g_steal_pointer (&match), FALSE) : NULL;
}

gboolean
fb_store_search (FbStore     *self,
                 const char  *words,
                 guint        limit,
                 GArray     **hits,
                 GError     **error)
{
  g_autofree char *match = NULL;
  g_autoptr(GArray) found = g_array_new (FALSE, TRUE, sizeof (FbSearchHit));
  sqlite3_stmt *stmt;
  int rc;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (hits != NULL, FALSE);

  match = _fb_dup_match (words);
  if (match == NULL)
    {
      *hits = g_steal_pointer (&found);
      return TRUE;
    }

  stmt = _fb_store_statement (self,
                              "SELECT kind, record_id FROM search"
                              " JOIN search_entry ON entry = search.rowid"
                              " WHERE search MATCH :match LIMIT :limit", error);
  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":match", match);
  _fb_bind_int (stmt, ":limit", limit > 0 ? (gint64) limit : -1);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FbSearchHit hit = { fb_kinds_find (_fb_column_text (stmt, 0)), "" };

      g_strlcpy (hit.id, _fb_column_text (stmt, 1), sizeof hit.id);
      if (hit.kind != NULL)
        g_array_append_val (found, hit);
    }

  if (rc != SQLITE_DONE)
    {
      _fb_store_fail (self, error);
      sqlite3_reset (stmt);
      return FALSE;
    }

  sqlite3_reset (stmt);
  *hits = g_steal_pointer (&found);
  return TRUE;
}
