/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "full-workspace.h"
#include "app/fb-today.h"
#include "store/fb-store-backup.h"
#include "store/fb-store-lists.h"
#include "store/fb-store-log.h"
#include "store/fb-store-private.h"
#include "store/fb-store-search.h"

/* Workspaces that were cut, damaged, or changed by another program: a sentence
 * each, or as much as can be read; never a crash, and never one byte changed by
 * looking. */

typedef struct
{
  char  *folder;
  char  *path;
  char  *bytes; /* of the sound workspace */
  gsize  size;
} Fixture;

static void
run (Fixture    *f,
     const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sql, sqlite3_errmsg (db));
  sqlite3_close (db);
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr(GHashTable) ids = NULL;
  g_autoptr(FbStore) store = NULL;
  g_autoptr(GError) error = NULL;

  f->folder = g_dir_make_tmp ("footbridge-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "Harbour.footbridge", NULL);
  store = fb_store_open (f->path, FB_STORE_CREATE, &error);
  g_assert_no_error (error);
  ids = fill_workspace (store);
  g_clear_object (&store);

  run (f, "PRAGMA journal_mode = DELETE");
  g_assert_true (g_file_get_contents (f->path, &f->bytes, &f->size, NULL));
}

static void
empty_folder (Fixture *f)
{
  g_autoptr(GDir) dir = g_dir_open (f->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_unlink (path);
    }
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  empty_folder (f);
  g_rmdir (f->folder);
  g_free (f->folder);
  g_free (f->path);
  g_free (f->bytes);
}

static void
put (Fixture    *f,
     const char *bytes,
     gsize       size)
{
  empty_folder (f);
  g_assert_true (g_file_set_contents_full (f->path, bytes, (gssize) size,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

/* Looks at everything as the window does. */
static void
look_around (FbStore *store)
{
  g_autoptr(FbWorkspace) workspace = fb_workspace_new (store);
  g_autoptr(GPtrArray) today = fb_today_list (workspace, NULL, NULL, NULL);
  g_autoptr(GPtrArray) changes = fb_store_list_changes (store, NULL, 50, NULL);
  g_autoptr(GArray) hits = NULL;
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  fb_store_search (store, "fic", 10, &hits, NULL);
  for (guint i = 0; i < n_kinds; i++)
    {
      g_autoptr(GPtrArray) records = fb_store_list (store, kinds[i], NULL, NULL, NULL, NULL);

      for (guint j = 0; records != NULL && j < records->len; j++)
        {
          g_autofree char *name = fb_workspace_dup_name (workspace, records->pdata[j]);

          g_assert_true (name == NULL || g_utf8_validate (name, -1, NULL));
        }
    }
  for (FbListKind list = 0; list < FB_LIST_N; list++)
    {
      const FbStoreQuery query = { .list = list };
      g_autoptr(GBytes) ids = fb_store_list_ids (store, &query, NULL);

      g_assert_true (ids == NULL || g_bytes_get_size (ids) % FB_PACKED_ID == 0);
    }
}

/* Returns whether all was well. */
static gboolean
try_to_read (Fixture *f)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbStore) store = fb_store_open (f->path, FB_STORE_READ_ONLY, &error);

  if (store != NULL)
    {
      look_around (store);
      if (fb_store_check (store, &error))
        return TRUE;
    }

  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), >, 10);
  return FALSE;
}

static void
test_cut (Fixture       *f,
          gconstpointer  data)
{
  guint n_told = 0;

  /* in the header, at pages, and in the middle of them */
  for (gsize size = 0; size < f->size; size = size < 128 ? size + 16 : size * 5 / 4 + 7)
    {
      put (f, f->bytes, size);
      g_assert_false (try_to_read (f));
      n_told++;
    }
  g_assert_cmpuint (n_told, >, 20);
}

/* What looks at a damaged file leaves it as it is, for whoever can save it. */
static void
test_looking_changes_nothing (Fixture       *f,
                              gconstpointer  data)
{
  g_autofree char *damaged = g_memdup2 (f->bytes, f->size);
  g_autofree char *after = NULL;
  gsize size;

  memset (damaged + f->size / 2, 0x5a, 20000);
  put (f, damaged, f->size);
  g_assert_false (try_to_read (f));
  g_assert_true (g_file_get_contents (f->path, &after, &size, NULL));
  g_assert_cmpmem (after, size, damaged, f->size);
}

static void
test_bytes_changed_anywhere (Fixture       *f,
                             gconstpointer  data)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);
  guint n_told = 0;

  for (guint i = 0; i < 150; i++)
    {
      g_autofree char *copy = g_memdup2 (f->bytes, f->size);
      gsize at = (gsize) g_rand_double_range (random, 100, (double) f->size - 64);

      for (guint j = 0; j < (i % 3 == 0 ? 1 : 64); j++)
        copy[at + j] = (char) g_rand_int_range (random, 0, 256);
      put (f, copy, f->size);
      n_told += !try_to_read (f);
    }

  g_test_message ("%u of 150 were told", n_told);
  g_assert_cmpuint (n_told, >, 3); /* SQLite sees few of them */
}

static void
assert_refused (Fixture    *f,
                const char *end_of_sentence)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (fb_store_open (f->path, FB_STORE_READ_WRITE, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, FB_ERROR, FB_ERROR_FAILED);
  g_assert_true (g_str_has_suffix (error->message, end_of_sentence));
}

/* Everything relies on what the tables promise. */
static void
test_tables_of_another_program (Fixture       *f,
                                gconstpointer  data)
{
  static const char *const changes[] = {
    "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace (sql, ' STRICT', '')"
    " WHERE name = 'person'",
    "CREATE TRIGGER t AFTER INSERT ON person BEGIN DELETE FROM consent; END",
    "CREATE TABLE more (a)",
    "DROP INDEX IF EXISTS enrolment_by_person; CREATE VIEW more AS SELECT * FROM person",
    "ALTER TABLE staff ADD COLUMN more TEXT",
    /* names the folder that copies and keys are kept in */
    "UPDATE replica SET id = '../../../../Documents/Footbridge////' WHERE own = 1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      put (f, f->bytes, f->size);
      run (f, changes[i]);
      assert_refused (f, "” is damaged, or another program changed its tables.");
    }
}

/* No start has to make a workspace to know how one looks. */
static void
test_the_build_knows_the_shape (void)
{
  g_assert_true (_fb_shape_was_built ());
}

/* SQLite's words repeat what stands in the file. */
static void
test_words_are_text (Fixture       *f,
                     gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  run (f, "PRAGMA writable_schema = ON;"
          "UPDATE sqlite_schema SET sql = 'CREATE ' || CAST (x'eb22ff' AS TEXT)"
          " WHERE name = 'person'");
  g_assert_null (fb_store_open (f->path, FB_STORE_READ_ONLY, &error));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* (transfer full): SQL that brings the rules of the tables back */
static char *
dup_rules (Fixture *f)
{
  GString *sql = g_string_new ("PRAGMA writable_schema = ON;");
  sqlite3_stmt *stmt = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT printf ('UPDATE sqlite_schema SET sql = %Q"
                                           " WHERE name = %Q;', sql, name) FROM sqlite_schema"
                                           " WHERE type = 'table' AND sql NOT NULL",
                                       -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_string_append (sql, (const char *) sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);
  sqlite3_close (db);

  return g_string_free (sql, FALSE);
}

/* Values that the tables forbid, as a damaged page may hold them. */
static void
break_values (Fixture    *f,
              const char *value)
{
  static const char *const columns[] = {
    "person SET id", "person SET name_used", "enrolment SET id", "enrolment SET person_id",
    "enrolment SET status", "enrolment_facts SET enrolment_id", "duo SET id", "duo SET code",
    "duo SET match_status", "duo_facts SET duo_id", "duo_facts SET status", "duo_facts SET recent",
    "contact SET held_on", "contact SET state", "change SET op", "change SET kind",
    "change SET record_id", "programme SET id", "programme SET code", "search_entry SET kind",
    "search_entry SET record_id", "reminder SET due_on",
  };
  g_autofree char *rules = dup_rules (f);
  sqlite3 *db = NULL;
  guint n_changed = 0;

  run (f, "PRAGMA writable_schema = ON;"
          "UPDATE sqlite_schema SET sql = replace (replace (sql, ') STRICT', ')'), ' TEXT NOT NULL',"
          " ' TEXT') WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'");
  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON", NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *update = g_strdup_printf ("UPDATE %s = %s", columns[i], value);

      /* not all of these columns are in every version */
      n_changed += sqlite3_exec (db, update, NULL, NULL, NULL) == SQLITE_OK;
    }
  sqlite3_close (db);
  g_assert_cmpuint (n_changed, >, 10);
  run (f, rules);
}

static void
test_values_that_cannot_be (Fixture       *f,
                            gconstpointer  data)
{
  static const char *const values[] = { "NULL", "''", "'x'", "-1", "x'eb22ff'", "CAST (x'eb22ff' AS TEXT)" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      put (f, f->bytes, f->size);
      break_values (f, values[i]);
      g_test_message ("%s", values[i]);
      try_to_read (f);
    }
}

#define ADD(name, function) \
  g_test_add ("/damaged/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/damaged/shape-is-built", test_the_build_knows_the_shape);
  ADD ("cut", test_cut);
  ADD ("looking-changes-nothing", test_looking_changes_nothing);
  ADD ("bytes-changed-anywhere", test_bytes_changed_anywhere);
  ADD ("tables-of-another-program", test_tables_of_another_program);
  ADD ("words-are-text", test_words_are_text);
  ADD ("values-that-cannot-be", test_values_that_cannot_be);

  return g_test_run ();
}
