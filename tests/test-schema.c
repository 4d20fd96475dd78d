/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/fb-kinds.h"
#include "store/fb-store-private.h"

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

/* A file with data goes through a step whole: what refers to a rebuilt table
 * stays, and the version goes with it. */
static void
test_step_keeps_what_refers (void)
{
  static const char *const steps[] = {
    "SELECT 1",
    "CREATE TABLE staff_2 AS SELECT * FROM staff; DROP TABLE staff;"
    "ALTER TABLE staff_2 RENAME TO staff; CREATE UNIQUE INDEX staff_id ON staff (id)",
  };
  g_autoptr(FbStore) store = open_memory_store ();
  g_autoptr(FbRecord) staff = fb_record_new (&fb_staff_kind, NULL);
  g_autoptr(FbRecord) programme = fb_record_new (&fb_programme_kind, NULL);
  g_autoptr(GError) error = NULL;

  g_object_set (staff, "code", "AB", NULL);
  g_object_set (programme, "code", "P1", NULL);
  g_assert_true (fb_store_save (store, staff, &error));
  g_assert_true (fb_store_save (store, programme, &error));

  g_assert_true (_fb_store_run_steps (store, steps, 2, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fb_store_count (store, &fb_staff_kind, NULL), ==, 1);
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
  g_test_add_func ("/schema/step-keeps-what-refers", test_step_keeps_what_refers);
  g_test_add_func ("/schema/step-that-loses-rows-is-taken-back",
                   test_step_that_loses_rows_is_taken_back);

  return g_test_run ();
}
