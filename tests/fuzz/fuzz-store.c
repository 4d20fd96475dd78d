/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz.h"

#include "store/fb-store-private.h"

FbStore *
fuzz_store_new (void)
{
  g_autoptr(GError) error = NULL;
  FbStore *store = fb_store_open (":memory:", FB_STORE_CREATE, &error);

  g_assert_no_error (error);
  return store;
}

static char *
make_sql (FbStore *store)
{
  g_autoptr(GString) sql = g_string_new ("PRAGMA foreign_keys = OFF;");
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (store,
                                                    "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                                    " AND name <> 'replica' AND name NOT GLOB 'search'"
                                                    " AND name NOT GLOB 'search_[a-df-z]*'", NULL);

  while (sqlite3_step (stmt) == SQLITE_ROW)
    g_string_append_printf (sql, "DELETE FROM \"%s\";", sqlite3_column_text (stmt, 0));
  g_string_append (sql, "INSERT INTO search (search) VALUES ('delete-all');PRAGMA foreign_keys = ON");

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/* As it was when it was new, in a twentieth of the time. */
void
fuzz_store_empty (FbStore *store)
{
  g_autofree char *sql = make_sql (store);
  g_autoptr(GError) error = NULL;

  g_assert_false (fb_store_in_group (store));
  _fb_store_forget_all (store);
  _fb_store_exec (store, sql, &error);
  g_assert_no_error (error);
}
