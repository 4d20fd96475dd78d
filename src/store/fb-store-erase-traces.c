/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-erase-private.h"

#include <string.h>

/* What an erasure finds elsewhere than in the fields of records: the log of who
 * was joined and of what was removed before, reasons, names of files, and words
 * that were typed but never read. */

#define SETTING_DRAFTS "drafts"

/* Who was joined into one of them, and what was removed and named one of them, or
 * one of these. */
static gboolean
add_gone (FbStore  *self,
          GError  **error)
{
  int before;

  do
    {
      before = sqlite3_total_changes (self->db);
      if (!_fb_store_exec (self,
                           "INSERT OR IGNORE INTO temp.erase SELECT '" FB_ERASE_GONE "', id, 0 FROM tombstone"
                           " WHERE merged_into IN (SELECT id FROM temp.erase);"
                           "INSERT OR IGNORE INTO temp.erase SELECT DISTINCT '" FB_ERASE_GONE "', record_id, 0 FROM change"
                           " WHERE op = 'd' AND old_value IS NOT NULL AND record_id IN (SELECT id FROM tombstone)"
                           " AND EXISTS (SELECT 1 FROM temp.erase WHERE instr (old_value, erase.id) > 0)",
                           error))
        return FALSE;
    }
  while (sqlite3_total_changes (self->db) > before);

  return TRUE;
}

static gboolean
mentions (const char   *text,
          sqlite3_stmt *ids)
{
  gboolean found = FALSE;

  sqlite3_reset (ids);
  while (!found && sqlite3_step (ids) == SQLITE_ROW)
    found = strstr (text, (const char *) sqlite3_column_text (ids, 0)) != NULL;

  return found;
}

static gboolean
group_mentions (GKeyFile     *drafts,
                const char   *group,
                sqlite3_stmt *ids)
{
  g_auto(GStrv) keys = g_key_file_get_keys (drafts, group, NULL, NULL);
  gboolean found = mentions (group, ids);

  for (guint i = 0; !found && keys != NULL && keys[i] != NULL; i++)
    {
      g_autofree char *value = g_key_file_get_value (drafts, group, keys[i], NULL);

      found = mentions (value, ids);
    }

  return found;
}

/* One group of the key file a record, see fb-drafts.c; what was typed of others stays. */
static gboolean
erase_drafts (FbStore  *self,
              GError  **error)
{
  g_autofree char *text = fb_store_dup_setting (self, SETTING_DRAFTS);
  g_autoptr(sqlite3_stmt) ids = _fb_store_prepare (self, "SELECT id FROM temp.erase", error);
  g_autoptr(GKeyFile) drafts = g_key_file_new ();
  g_auto(GStrv) groups = NULL;
  g_autofree char *rest = NULL;

  if (ids == NULL)
    return FALSE;
  if (text == NULL || !mentions (text, ids))
    return TRUE;

  if (g_key_file_load_from_data (drafts, text, strlen (text), G_KEY_FILE_NONE, NULL))
    groups = g_key_file_get_groups (drafts, NULL);
  for (guint i = 0; groups != NULL && groups[i] != NULL; i++)
    {
      if (group_mentions (drafts, groups[i], ids))
        g_key_file_remove_group (drafts, groups[i], NULL);
    }

  rest = g_key_file_to_data (drafts, NULL, NULL);
  return fb_store_set_setting (self, SETTING_DRAFTS, rest, error);
}

gboolean
_fb_erase_traces (FbStore  *self,
                  GError  **error)
{
  sqlite3_stmt *stmt;

  if (!add_gone (self, error))
    return FALSE;

  stmt = _fb_store_statement (self,
                              "UPDATE change_group SET reason = NULL WHERE reason IS NOT NULL"
                              " AND id <> :group_id AND id IN (SELECT group_id FROM change"
                              " WHERE record_id IN (SELECT id FROM temp.erase))",
                              error);
  if (stmt == NULL)
    return FALSE;
  _fb_bind_int (stmt, ":group_id", self->group);

  return _fb_store_run (self, stmt, error) &&
         _fb_store_exec (self,
                         "UPDATE change SET old_value = NULL WHERE op = 'd' AND old_value IS NOT NULL"
                         " AND EXISTS (SELECT 1 FROM temp.erase WHERE instr (old_value, erase.id) > 0);"
                         "UPDATE change SET old_value = NULL, new_value = NULL"
                         " WHERE (old_value IS NOT NULL OR new_value IS NOT NULL)"
                         " AND record_id IN (SELECT id FROM temp.erase WHERE kind = '" FB_ERASE_GONE "');"
                         "UPDATE exchange SET file = NULL WHERE scope = 'duo'"
                         " AND subject_id IN (SELECT id FROM temp.erase WHERE kind = 'duo')",
                         error) &&
         erase_drafts (self, error);
}

/* Those of today, which may be short, and those that the log still knows, also of
 * whoever was joined into the person; what is shorter than three letters is in
 * too many other words. */
static gboolean
fill_names (FbStore     *self,
            const char  *person_id,
            GError     **error)
{
  if (!_fb_store_exec (self, "CREATE TEMP TABLE IF NOT EXISTS erase_name (key TEXT NOT NULL);"
                             " DELETE FROM temp.erase_name", error))
    return FALSE;

  return _fb_store_run_for (self,
                            "INSERT INTO temp.erase_name SELECT DISTINCT search_key (name) FROM"
                            " (SELECT name_used AS name, 1 AS least FROM person WHERE id = :id"
                            " UNION ALL SELECT given_name, 3 FROM person WHERE id = :id"
                            " UNION ALL SELECT family_name, 3 FROM person WHERE id = :id"
                            " UNION ALL SELECT own_script_name, 3 FROM person WHERE id = :id"
                            " UNION ALL SELECT value, 3 FROM (SELECT kind, op, field, record_id, old_value AS value FROM change"
                            " UNION ALL SELECT kind, op, field, record_id, new_value FROM change)"
                            " WHERE kind = 'person' AND op = 'u'"
                            " AND field IN ('name-used', 'given-name', 'family-name', 'own-script-name')"
                            " AND (record_id = :id OR record_id IN (SELECT id FROM tombstone WHERE merged_into = :id)))"
                            " WHERE length (name) >= least",
                            person_id, error) &&
         _fb_store_exec (self, "DELETE FROM temp.erase_name WHERE key = ''", error);
}

gboolean
_fb_erase_file_names (FbStore     *self,
                      const char  *person_id,
                      GError     **error)
{
  static const char *const columns[] = { "file", "recipient", "reason" };

  if (!fill_names (self, person_id, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *sql =
        g_strdup_printf ("UPDATE exchange SET %s = NULL WHERE %s IS NOT NULL AND EXISTS"
                         " (SELECT 1 FROM temp.erase_name WHERE instr (search_key (%s), key) > 0)",
                         columns[i], columns[i], columns[i]);

      if (!_fb_store_exec (self, sql, error))
        return FALSE;
    }

  return _fb_store_exec (self, "DELETE FROM temp.erase_name", error);
}
