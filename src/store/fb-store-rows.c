/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-rows.h"

#include "store/fb-store-scope-private.h"

struct _FbStoreRows
{
  FbStore       *store;
  const FbKind  *kind;
  sqlite3_stmt  *stmt;
  const char   **values;
  gsize         *lengths;
};

/**
 * fb_store_rows_new:
 * @scope: what is read; must outlive the rows
 *
 * Returns: (transfer full): a cursor before the first record of @kind
 */
FbStoreRows *
fb_store_rows_new (FbStoreScope  *scope,
                   const FbKind  *kind,
                   GError       **error)
{
  g_autoptr(FbStoreRows) self = g_new0 (FbStoreRows, 1);
  g_autoptr(GString) sql = g_string_new ("SELECT id, created, modified, modified_by, revision");
  g_autofree char *where = _fb_scope_dup_where (scope->scope, kind);

  self->store = scope->store;
  self->kind = kind;
  self->values = g_new0 (const char *, kind->n_fields);
  self->lengths = g_new0 (gsize, kind->n_fields);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *column = _fb_scope_dup_column (scope->scope, kind, &kind->fields[i]);

      g_string_append_printf (sql, ", %s", column);
    }

  g_string_append_printf (sql, " FROM %s AS self%s ORDER BY id", kind->table, where);

  self->stmt = _fb_store_prepare (self->store, sql->str, error);
  if (self->stmt == NULL)
    return NULL;

  return g_steal_pointer (&self);
}

void
fb_store_rows_free (FbStoreRows *self)
{
  sqlite3_finalize (self->stmt);
  g_free (self->values);
  g_free (self->lengths);
  g_free (self);
}

static const char *
get_text (sqlite3_stmt *stmt,
          int           column)
{
  return (const char *) sqlite3_column_text (stmt, column);
}

/**
 * fb_store_rows_next:
 * @row: (out caller-allocates): the record, valid until the next call
 *
 * Returns: %FALSE after the last record, or with an error
 */
gboolean
fb_store_rows_next (FbStoreRows  *self,
                    FbStoreRow   *row,
                    GError      **error)
{
  int rc = sqlite3_step (self->stmt);

  if (rc != SQLITE_ROW)
    return rc == SQLITE_DONE ? FALSE : _fb_store_fail (self->store, error);

  row->id = get_text (self->stmt, 0);
  row->created = get_text (self->stmt, 1);
  row->modified = get_text (self->stmt, 2);
  row->modified_by = get_text (self->stmt, 3);
  row->revision = get_text (self->stmt, 4);
  row->values = self->values;
  row->lengths = self->lengths;

  for (guint i = 0; i < self->kind->n_fields; i++)
    {
      int column = (int) i + FB_FIRST_FIELD;

      if (sqlite3_column_type (self->stmt, column) == SQLITE_NULL)
        self->values[i] = NULL;
      else if (self->kind->fields[i].kind == FB_FIELD_BLOB)
        /* no bytes at all are a value too, but SQLite gives NULL for them */
        self->values[i] = sqlite3_column_bytes (self->stmt, column) > 0
                            ? sqlite3_column_blob (self->stmt, column)
                            : "";
      else
        self->values[i] = get_text (self->stmt, column);

      self->lengths[i] = (gsize) sqlite3_column_bytes (self->stmt, column);
    }

  return TRUE;
}

void
fb_replica_free (FbReplica *self)
{
  g_free (self->id);
  g_free (self);
}

GPtrArray *
fb_store_list_replicas (FbStore  *store,
                        GError  **error)
{
  g_autoptr(GPtrArray) replicas =
    g_ptr_array_new_with_free_func ((GDestroyNotify) fb_replica_free);
  g_autoptr(sqlite3_stmt) stmt = NULL;
  int rc;

  stmt = _fb_store_prepare (store, "SELECT id, seq FROM replica WHERE own = 0 ORDER BY id", error);
  if (stmt == NULL)
    return NULL;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FbReplica *replica = g_new0 (FbReplica, 1);

      replica->id = g_strdup (get_text (stmt, 0));
      replica->seq = sqlite3_column_int64 (stmt, 1);
      g_ptr_array_add (replicas, replica);
    }

  if (rc != SQLITE_DONE)
    {
      _fb_store_fail (store, error);
      return NULL;
    }

  return g_steal_pointer (&replicas);
}
