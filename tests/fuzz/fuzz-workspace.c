/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

#include "../full-workspace.h"
#include "app/fb-history.h"
#include "app/fb-today.h"
#include "app/fb-workspace.h"
#include "exchange/fb-export.h"
#include "store/fb-store-backup.h"
#include "store/fb-store-lists.h"
#include "store/fb-store-log.h"
#include "store/fb-store-search.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

/* A workspace that somebody changed by other means: the input says how, on top
 * of a sound one. Opened, looked through and written to, it is refused with a
 * sentence or works as far as it can.
 *
 * The input is commands: 'V' table, row, column, type, length, bytes: a value,
 * also one that the rules of the table forbid; 'P' place (3 bytes), length,
 * bytes: bytes of the file; 'T' length (3 bytes): cut the file. Values are
 * written first, so that they are found. With 'B' first the rules stay away. */

#define MAX_COMMANDS 24

typedef struct
{
  const uint8_t *p;
  const uint8_t *end;
} Input;

static char *folder;
static char *path;
static char *base;    /* without the rules of its tables */
static gsize base_size;
static char *restore; /* SQL that brings them back */
static GPtrArray *tables; /* of GPtrArray: the name, then the columns */

static guint
take_byte (Input *input)
{
  return input->p < input->end ? *input->p++ : 0;
}

static gsize
take_place (Input *input,
            gsize  size)
{
  gsize place = take_byte (input);

  place = place << 8 | take_byte (input);
  place = place << 8 | take_byte (input);
  return size > 0 ? place % size : 0;
}

static const uint8_t *
take_bytes (Input *input,
            gsize *length)
{
  gsize asked = take_byte (input);
  const uint8_t *bytes = input->p;

  *length = MIN (asked, (gsize) (input->end - input->p));
  input->p += *length;
  return bytes;
}

/* --- The bases --- */

static void
run (const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static GPtrArray *
list_text (sqlite3    *db,
           const char *sql)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *stmt = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_ptr_array_add (texts, g_strdup ((const char *) sqlite3_column_text (stmt, 0)));
  sqlite3_finalize (stmt);

  return texts;
}

static void
learn_tables (void)
{
  sqlite3 *db = NULL;
  g_autoptr(GPtrArray) names = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  names = list_text (db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT NULL"
                         " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name");
  tables = g_ptr_array_new ();
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *sql =
        g_strdup_printf ("SELECT name FROM pragma_table_info('%s')", (char *) names->pdata[i]);
      GPtrArray *columns = list_text (db, sql);

      g_ptr_array_insert (columns, 0, g_strdup (names->pdata[i]));
      g_ptr_array_add (tables, columns);
    }
  sqlite3_close (db);
}

static char *
dup_restore (void)
{
  sqlite3 *db = NULL;
  g_autoptr(GPtrArray) texts = NULL;
  GString *sql = g_string_new ("PRAGMA writable_schema = ON;");

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  texts = list_text (db, "SELECT printf ('UPDATE sqlite_schema SET sql = %Q WHERE name = %Q;', sql,"
                         " name) FROM sqlite_schema WHERE type = 'table' AND sql NOT NULL");
  for (guint i = 0; i < texts->len; i++)
    g_string_append (sql, texts->pdata[i]);
  sqlite3_close (db);

  return g_string_free (sql, FALSE);
}

void
fuzz_prepare (void)
{
  g_autoptr(GHashTable) ids = NULL;
  FbStore *store;

  g_setenv ("TMPDIR", "/dev/shm", FALSE);
  folder = g_dir_make_tmp ("footbridge-fuzz-XXXXXX", NULL);
  path = g_build_filename (folder, "a.footbridge", NULL);
  g_setenv ("XDG_DATA_HOME", folder, TRUE);

  store = fb_store_open (path, FB_STORE_CREATE, NULL);
  ids = fill_workspace (store);
  g_object_unref (store);
  learn_tables ();
  run ("PRAGMA journal_mode = DELETE; DELETE FROM attachment; PRAGMA page_size = 1024; VACUUM");
  restore = dup_restore ();
  run ("PRAGMA writable_schema = ON;"
       "UPDATE sqlite_schema SET sql = replace (replace (replace (sql, ') STRICT', ')'),"
       " ' TEXT NOT NULL', ' TEXT'), ' INTEGER NOT NULL', ' INTEGER')"
       " WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'");
  run ("BEGIN; UPDATE person SET id = NULL; ROLLBACK"); /* the rules are gone */
  g_assert_true (g_file_get_contents (path, &base, &base_size, NULL));
}

/* --- The changes --- */

static void
bind_value (sqlite3_stmt *stmt,
            Input        *input)
{
  guint type = take_byte (input);
  gsize length;
  const uint8_t *bytes = take_bytes (input, &length);
  gint64 number = 0;
  g_autofree char *large = NULL;

  memcpy (&number, bytes, MIN (length, sizeof number));
  switch (type % 6)
    {
    case 0:
      break; /* NULL */
    case 1:
      sqlite3_bind_int64 (stmt, 1, number);
      break;
    case 2:
      sqlite3_bind_blob (stmt, 1, bytes, (int) length, SQLITE_TRANSIENT);
      break;
    case 3:
      sqlite3_bind_double (stmt, 1, (double) number * 1e-3);
      break;
    case 4:
      large = g_strnfill (100000, length > 0 && bytes[0] != 0 ? (char) bytes[0] : 'a');
      sqlite3_bind_text (stmt, 1, large, -1, SQLITE_TRANSIENT);
      break;
    default:
      sqlite3_bind_text (stmt, 1, (const char *) bytes, (int) length, SQLITE_TRANSIENT);
      break;
    }
}

static void
change_value (sqlite3 *db,
              Input   *input)
{
  GPtrArray *table = tables->pdata[take_byte (input) % tables->len];
  guint row = take_byte (input) % 4;
  const char *column = table->pdata[1 + take_byte (input) % (table->len - 1)];
  g_autofree char *sql = g_strdup_printf (
    "UPDATE \"%s\" SET \"%s\" = ?1 WHERE rowid IN (SELECT rowid FROM \"%s\" LIMIT 1 OFFSET %u)",
    (char *) table->pdata[0], column, (char *) table->pdata[0], row);
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &stmt, NULL) == SQLITE_OK)
    {
      bind_value (stmt, input);
      sqlite3_step (stmt);
    }
  sqlite3_finalize (stmt);
}

/* Some triggers call what only our store has; those changes do not happen. */
static void
change_values (Input    input,
               gboolean with_rules)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;"
                    "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY; BEGIN", NULL, NULL, NULL);
  for (guint n = 0; input.p < input.end && n < MAX_COMMANDS; n++)
    {
      if (take_byte (&input) == 'V')
        change_value (db, &input);
    }
  if (with_rules)
    g_assert_cmpint (sqlite3_exec (db, restore, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_exec (db, "COMMIT; PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
  sqlite3_close (db);
}

static void
change_bytes (Input input)
{
  g_autofree char *bytes = NULL;
  gsize size, length;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  for (guint n = 0; input.p < input.end && n < MAX_COMMANDS; n++)
    {
      guint command = take_byte (&input);

      if (command == 'P')
        {
          gsize place = take_place (&input, size);
          const uint8_t *patch = take_bytes (&input, &length);

          memcpy (bytes + place, patch, MIN (length, size - place));
        }
      else if (command == 'T')
        size = take_place (&input, size);
    }
  g_assert_true (g_file_set_contents_full (path, bytes, (gssize) size, G_FILE_SET_CONTENTS_NONE,
                                           0600, NULL));
}

/* --- What people and programs do with a workspace --- */

static void
look_at_lists (FbStore *store)
{
  for (FbListKind list = 0; list < FB_LIST_N; list++)
    {
      const FbStoreQuery query = { .list = list, .words = "a", .today = "2026-11-22" };
      const FbStoreQuery all = { .list = list };
      g_autoptr(GBytes) some = fb_store_list_ids (store, &query, NULL);
      g_autoptr(GBytes) ids = fb_store_list_ids (store, &all, NULL);
      gsize size = 0;
      const guint8 *packed = ids != NULL ? g_bytes_get_data (ids, &size) : NULL;

      for (gsize i = 0; i + FB_PACKED_ID <= MIN (size, 4 * FB_PACKED_ID); i += FB_PACKED_ID)
        {
          char id[37];
          g_autoptr(FbListRow) row = NULL;

          fb_id_unpack (packed + i, id);
          row = fb_store_get_list_row (store, list, id, NULL);
        }
    }
}

static void
look_at_records (FbWorkspace *workspace)
{
  FbStore *store = fb_workspace_get_store (workspace);
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autoptr(GPtrArray) records = fb_store_list (store, kinds[i], NULL, NULL, NULL, NULL);

      for (guint j = 0; records != NULL && j < records->len; j++)
        {
          FbRecord *record = records->pdata[j];
          const char *const ids[] = { fb_record_get_id (record), NULL };
          g_autofree char *name = fb_workspace_dup_name (workspace, record);
          g_autoptr(GPtrArray) history = fb_history_list (workspace, ids, 20, NULL);
        }
    }
}

static void
look_around (FbWorkspace *workspace)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) today = fb_today_list (workspace, NULL, NULL, NULL);
  g_autoptr(GPtrArray) changes = fb_store_list_changes (store, NULL, 50, NULL);
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GArray) hits = NULL;
  g_autoptr(GError) error = NULL;

  fb_store_check (store, NULL);
  fb_store_search (store, "fic", 10, &hits, NULL);
  for (guint i = 0; today != NULL && i < today->len; i++)
    {
      g_autofree char *fact = fb_today_row_dup_fact (today->pdata[i]);
      g_autofree char *more = fb_today_row_dup_more (today->pdata[i]);
    }
  look_at_lists (store);
  look_at_records (workspace);
  if (!fb_export (store, FB_SCOPE_WORKSPACE, NULL, stream, NULL, NULL, NULL, NULL, &error))
    fuzz_check_error (error);
}

static void
change (FbWorkspace *workspace)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(FbRecord) record = fb_record_new (&fb_organisation_kind, NULL);
  g_autoptr(GError) error = NULL;

  g_object_set (record, "name", "Voorbeeld vzw", "kind", "ngo", NULL);
  if (!fb_store_save (store, record, &error))
    fuzz_check_error (error);
  else if (!fb_store_undo (store, 0, &error))
    fuzz_check_error (error);
  g_clear_error (&error);
  if (!fb_store_undo (store, 1, &error) && error != NULL)
    fuzz_check_error (error);
  fb_store_rebuild (store, NULL);
}

static void
clean_up (void)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *left = g_build_filename (folder, name, NULL);

      g_unlink (left);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const Input input = { data, data + size };
  g_autoptr(FbWorkspace) reader = NULL;
  g_autoptr(FbWorkspace) writer = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents_full (path, base, (gssize) base_size, G_FILE_SET_CONTENTS_NONE,
                                           0600, NULL));
  change_values (input, size == 0 || data[0] != 'B');
  change_bytes (input);

  reader = fb_workspace_open (path, FB_STORE_READ_ONLY, &error);
  if (reader != NULL)
    look_around (reader);
  else
    fuzz_check_error (error);
  g_clear_object (&reader);
  g_clear_error (&error);

  writer = fb_workspace_open (path, FB_STORE_READ_WRITE, &error);
  if (writer != NULL)
    change (writer);
  else
    fuzz_check_error (error);
  g_clear_object (&writer);
  clean_up ();

  return 0;
}
