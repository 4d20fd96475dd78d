/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/fb-kinds.h"
#include "store/fb-store-private.h"

#include <string.h>

static const char *const own_columns[] = {
  "id", "created", "modified", "modified_by", "revision", NULL
};

static FbStore *
open_memory_store (void)
{
  g_autoptr(GError) error = NULL;
  FbStore *store = fb_store_open (":memory:", FB_STORE_CREATE, &error);

  g_assert_no_error (error);
  return store;
}

static const char *
column_type (const FbField *field)
{
  if (field->kind == FB_FIELD_INT)
    return "INTEGER";

  return field->kind == FB_FIELD_BLOB ? "BLOB" : "TEXT";
}

/* Name to "TYPE" or "TYPE!" where NOT NULL. */
static GHashTable *
read_columns (FbStore    *store,
              const char *table)
{
  GHashTable *columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(sqlite3_stmt) stmt =
    _fb_store_prepare (store, "SELECT name, type, \"notnull\" FROM pragma_table_info (:table)",
                       NULL);

  _fb_bind_text (stmt, ":table", table);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_hash_table_insert (columns,
                         g_strdup ((const char *) sqlite3_column_text (stmt, 0)),
                         g_strdup_printf ("%s%s", sqlite3_column_text (stmt, 1),
                                          sqlite3_column_int (stmt, 2) ? "!" : ""));

  return columns;
}

/* Every field has a column of its type, NOT NULL exactly for those that give
 * the record its meaning, and no column is without a field. */
static void
test_fields_match_columns (void)
{
  g_autoptr(FbStore) store = open_memory_store ();
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autoptr(GHashTable) columns = read_columns (store, kinds[i]->table);

      for (guint j = 0; own_columns[j] != NULL; j++)
        g_assert_true (g_hash_table_remove (columns, own_columns[j]));

      for (guint j = 0; j < kinds[i]->n_fields; j++)
        {
          const FbField *field = &kinds[i]->fields[j];
          g_autofree char *column = fb_field_dup_column (field);
          g_autofree char *expected = g_strdup_printf ("%s%s", column_type (field),
                                                       field->flags & FB_FIELD_KEY ? "!" : "");

          g_test_message ("%s.%s", kinds[i]->table, column);
          g_assert_cmpstr (g_hash_table_lookup (columns, column), ==, expected);
          g_hash_table_remove (columns, column);
        }

      g_assert_cmpuint (g_hash_table_size (columns), ==, 0);
    }
}

/* Every reference is a foreign key to the table of its kind, checked at the
 * end of the transaction, and has an index. */
static void
test_references_match_foreign_keys (void)
{
  g_autoptr(FbStore) store = open_memory_store ();
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (
    store, "SELECT \"table\" FROM pragma_foreign_key_list (:table) WHERE \"from\" = :column", NULL);
  g_autoptr(sqlite3_stmt) index = _fb_store_prepare (
    store,
    "SELECT 1 FROM pragma_index_list (:table) AS list, pragma_index_info (list.name) AS info"
    " WHERE info.seqno = 0 AND info.name = :column", NULL);

  for (guint i = 0; i < n_kinds; i++)
    {
      for (guint j = 0; j < kinds[i]->n_fields; j++)
        {
          g_autofree char *column = fb_field_dup_column (&kinds[i]->fields[j]);

          if (kinds[i]->fields[j].kind != FB_FIELD_REF)
            continue;

          g_test_message ("%s.%s", kinds[i]->table, column);
          _fb_bind_text (stmt, ":table", kinds[i]->table);
          _fb_bind_text (stmt, ":column", column);
          g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
          g_assert_cmpstr ((const char *) sqlite3_column_text (stmt, 0), ==,
                           fb_kinds_find (fb_field_get_ref_kind (&kinds[i]->fields[j]))->table);
          sqlite3_reset (stmt);
          _fb_bind_text (index, ":table", kinds[i]->table);
          _fb_bind_text (index, ":column", column);
          g_assert_cmpint (sqlite3_step (index), ==, SQLITE_ROW);
          sqlite3_reset (index);
        }
    }
}

#define PARENT(name) "CREATE TABLE " name " (id INTEGER PRIMARY KEY, said TEXT)"

/* Two tables that no release has. The last deletes with what it refers to,
 * which no foreign_key_check would tell of afterwards. */
static const char two_tables[] =
  PARENT ("parent") ";"
  "CREATE TABLE child (parent_id INTEGER NOT NULL REFERENCES parent (id));"
  "CREATE TABLE follower (parent_id INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE);"
  "INSERT INTO parent VALUES (1, 'one'), (2, 'two');"
  "INSERT INTO child VALUES (1), (1), (2);"
  "INSERT INTO follower VALUES (1), (2), (2)";

/* As SQLite says that a table is to be changed. */
static const char rebuild_parent[] =
  PARENT ("parent_new") ";"
  "INSERT INTO parent_new SELECT id, upper (said) FROM parent;"
  "DROP TABLE parent;"
  "ALTER TABLE parent_new RENAME TO parent";

/* A step that rebuilds a table to which others refer keeps their rows, and
 * they still refer to it afterwards. */
static void
test_rebuilt_parent_keeps_its_children (void)
{
  const char *const steps[] = { "SELECT 1", two_tables, rebuild_parent };
  g_autoptr(FbStore) store = open_memory_store ();
  g_autoptr(GError) error = NULL;

  g_assert_true (_fb_store_run_steps (store, steps, G_N_ELEMENTS (steps), &error));
  g_assert_no_error (error);

  g_assert_cmpint (_fb_store_number (store, "SELECT count(*) FROM parent WHERE said IN ('ONE', 'TWO')", 0), ==, 2);
  g_assert_cmpint (_fb_store_number (store, "SELECT count(*) FROM child", 0), ==, 3);
  g_assert_cmpint (_fb_store_number (store, "SELECT count(*) FROM follower", 0), ==, 3);
  g_assert_cmpint (_fb_store_number (store, "PRAGMA user_version", 0), ==, 3);

  /* on again, and to the new table */
  g_assert_cmpint (_fb_store_number (store, "PRAGMA foreign_keys", 0), ==, 1);
  g_assert_false (_fb_store_exec (store, "INSERT INTO child VALUES (3)", NULL));
  g_assert_true (_fb_store_exec (store, "DELETE FROM child; DELETE FROM parent WHERE id = 2", NULL));
  g_assert_cmpint (_fb_store_number (store, "SELECT count(*) FROM follower", 0), ==, 1);
}

/* Why the keys are off: with them on the same statements lose rows, quietly. */
static void
test_rebuilt_with_keys_on_loses_them (void)
{
  g_autoptr(FbStore) store = open_memory_store ();

  g_assert_true (_fb_store_exec (store, two_tables, NULL));
  g_assert_true (_fb_store_exec (store, "DELETE FROM child", NULL));
  g_assert_cmpint (_fb_store_number (store, "PRAGMA foreign_keys", 0), ==, 1);
  g_assert_true (_fb_store_exec (store, rebuild_parent, NULL));
  g_assert_cmpint (_fb_store_number (store, "SELECT count(*) FROM follower", 0), ==, 0);
}

/* A rebuilt table that lost a row is noticed before the end, and all of it is
 * taken back; the next step is not begun. */
static void
test_rebuilt_without_a_row_is_taken_back (void)
{
  const char *const steps[] = {
    "SELECT 1", two_tables,
    PARENT ("parent_new") ";"
    "INSERT INTO parent_new SELECT * FROM parent WHERE id = 1;"
    "DROP TABLE parent;"
    "ALTER TABLE parent_new RENAME TO parent",
    "CREATE TABLE later (id INTEGER)",
  };
  g_autoptr(FbStore) store = open_memory_store ();
  g_autoptr(GError) error = NULL;

  g_assert_false (_fb_store_run_steps (store, steps, G_N_ELEMENTS (steps), &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "003.sql"));
  g_assert_cmpint (_fb_store_number (store, "SELECT count(*) FROM parent", 0), ==, 2);
  g_assert_cmpint (_fb_store_number (store, "SELECT count(*) FROM child", 0), ==, 3);
  g_assert_cmpint (_fb_store_number (store, "SELECT count(*) FROM sqlite_schema WHERE name IN ('parent_new', 'later')", -1),
                   ==, 0);
  g_assert_cmpint (_fb_store_number (store, "PRAGMA user_version", 0), ==, 2);
  g_assert_cmpint (_fb_store_number (store, "PRAGMA foreign_keys", 0), ==, 1);
}

/* A step that would leave a reference to nothing is taken back whole. */
static void
test_step_that_loses_rows_is_taken_back (void)
{
  static const char *const steps[] = { "SELECT 1", "DELETE FROM programme" };
  g_autoptr(FbStore) store = open_memory_store ();
  g_autoptr(FbRecord) programme = fb_record_new (&fb_programme_kind, NULL);
  g_autoptr(FbRecord) figure = fb_record_new (&fb_figure_kind, NULL);
  g_autoptr(GError) error = NULL;

  g_object_set (programme, "code", "P1", NULL);
  g_object_set (figure, "programme-id", fb_record_get_id (programme), "what", "duos", NULL);
  g_assert_true (fb_store_save (store, programme, NULL));
  g_assert_true (fb_store_save (store, figure, NULL));

  g_assert_false (_fb_store_run_steps (store, steps, 2, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_FAILED);
  g_assert_cmpint (fb_store_count (store, &fb_programme_kind, NULL), ==, 1);
  g_assert_cmpint (_fb_store_number (store, "PRAGMA user_version", 0), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/schema/fields-match-columns", test_fields_match_columns);
  g_test_add_func ("/schema/references-match-foreign-keys", test_references_match_foreign_keys);
  g_test_add_func ("/schema/rebuilt-parent-keeps-its-children", test_rebuilt_parent_keeps_its_children);
  g_test_add_func ("/schema/rebuilt-with-keys-on-loses-them", test_rebuilt_with_keys_on_loses_them);
  g_test_add_func ("/schema/rebuilt-without-a-row-is-taken-back", test_rebuilt_without_a_row_is_taken_back);
  g_test_add_func ("/schema/step-that-loses-rows-is-taken-back",
                   test_step_that_loses_rows_is_taken_back);

  return g_test_run ();
}
