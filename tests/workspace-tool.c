/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What tests/torture.py and tests/check-faults.py need that the command line does
 * not offer:
 *
 *   workspace-tool copy FILE TO   Save a Copy
 *   workspace-tool day FILE       the copy of the day
 *   workspace-tool back FILE      the newest copy, brought back
 *   workspace-tool out FILE TO    Take Out
 *   workspace-tool in FILE        Put Back
 *   workspace-tool setting FILE   a setting of this computer
 *   workspace-tool rebuilt FILE   is what the store keeps beside the records
 *                                 the same when it is made anew?
 *   workspace-tool migrate FILE   brings the file to the version after the
 *                                 newest, by a step that rebuilds a table to
 *                                 which others refer
 */
#include "app/fb-backups.h"
#include "base/fb-locale.h"
#include "store/fb-store-backup.h"
#include "store/fb-store-private.h"
#include "store/fb-store-search.h"
#include "store/fb-store-taken.h"

#include <stdlib.h>

static const char *const kept[] = {
  "SELECT * FROM duo_facts ORDER BY 1",
  "SELECT * FROM enrolment_facts ORDER BY 1",
  "SELECT * FROM agreement_facts ORDER BY 1",
  "SELECT record_id, kind, search_key FROM search_entry ORDER BY 1",
  "SELECT sound, person_id FROM person_sound ORDER BY 1, 2",
};

static char *
dump (FbStore *store)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (store, kept[i], NULL);

      while (sqlite3_step (stmt) == SQLITE_ROW)
        for (int j = 0; j < sqlite3_column_count (stmt); j++)
          g_string_append_printf (text, "%s=%s\n", sqlite3_column_name (stmt, j),
                                  sqlite3_column_text (stmt, j));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
is_rebuilt_the_same (FbStore  *store,
                     GError  **error)
{
  static const char check[] = "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)";
  g_autofree char *before = dump (store);
  g_autofree char *after = NULL;

  if (!_fb_store_exec (store, check, error) || !fb_store_rebuild (store, error))
    return FALSE;

  after = dump (store);
  if (g_str_equal (before, after))
    return TRUE;

  g_set_error (error, FB_ERROR, FB_ERROR_FAILED, "What is kept differs from what is made anew.");
  return FALSE;
}

static char *
dup_schema (FbStore    *store,
            const char *type)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT group_concat (sql, ';') FROM sqlite_schema"
    " WHERE tbl_name = 'person' AND type = '%s' AND sql IS NOT NULL", type);
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (store, sql, NULL);

  sqlite3_step (stmt);
  return g_strdup ((const char *) sqlite3_column_text (stmt, 0));
}

/* As SQLite says that a table is to be changed, with a new column. */
static gboolean
migrate (FbStore  *store,
         GError  **error)
{
  guint n_steps = _fb_schema_version () + 1;
  g_autofree const char **steps = g_new0 (const char *, n_steps);
  g_autofree char *table = dup_schema (store, "table");
  g_autofree char *indexes = dup_schema (store, "index");
  g_autoptr(GString) made = g_string_new (table);
  g_autofree char *step = NULL;

  g_string_replace (made, "CREATE TABLE person (", "CREATE TABLE person_new (", 1);
  step = g_strdup_printf ("%s;"
                          "INSERT INTO person_new SELECT * FROM person;"
                          "DROP TABLE person;"
                          "ALTER TABLE person_new RENAME TO person;"
                          "ALTER TABLE person ADD COLUMN tried TEXT;"
                          "UPDATE person SET tried = 'yes';"
                          "%s", made->str, indexes != NULL ? indexes : "");
  for (guint i = 0; i + 1 < n_steps; i++)
    steps[i] = "SELECT 1";
  steps[n_steps - 1] = step;

  return _fb_store_run_steps (store, steps, n_steps, error);
}

static gboolean
bring_back (FbStore  *store,
            GError  **error)
{
  g_autoptr(GPtrArray) backups = fb_backups_list (store);
  g_autofree char *path = NULL;

  if (backups->len == 0)
    return FALSE;

  path = fb_backup_bring_back (backups->pdata[0], "office", NULL, NULL, NULL, error);
  return path != NULL;
}

static gboolean
run (FbStore     *store,
     char       **words,
     GError     **error)
{
  const char *verb = words[1];

  if (g_str_equal (verb, "migrate"))
    return migrate (store, error);
  if (g_str_equal (verb, "copy"))
    return fb_store_save_copy (store, words[3], error);
  if (g_str_equal (verb, "day"))
    return fb_backups_make (store, "2026-11-23", error);
  if (g_str_equal (verb, "back"))
    return bring_back (store, error);
  if (g_str_equal (verb, "out"))
    return fb_store_take_out (store, words[3], NULL, NULL, NULL, error);
  if (g_str_equal (verb, "in"))
    return fb_store_put_back (store, NULL, NULL, NULL, error);
  if (g_str_equal (verb, "setting"))
    return fb_store_set_setting (store, "tried", "yes", error);

  return is_rebuilt_the_same (store, error);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbStore) store = NULL;
  gboolean ok;

  if (argc < 3)
    return 2;

  fb_locale_init (NULL);
  store = fb_store_open (argv[2], FB_STORE_READ_WRITE, &error);
  ok = store != NULL && run (store, argv, &error);
  if (!ok)
    g_printerr ("%s\n", error->message);

  return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
