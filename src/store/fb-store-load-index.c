/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-load-private.h"

#include "domain/fb-kinds.h"

#include <string.h>

/* An index that the load does without until its rows are there: sorting them
 * once is a fraction of the work of finding the place of each. */
typedef struct
{
  char     *name;
  char     *sql;
  gboolean  is_made_last; /* over what is made from the records */
} Index;

static void
index_free (gpointer data)
{
  Index *index = data;

  g_free (index->name);
  g_free (index->sql);
  g_free (index);
}

/* SQLite looks for children of each new row while any reference is open, and a
 * record may refer to one of its own kind that comes later. */
static gboolean
is_needed (const char *sql)
{
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      for (guint j = 0; j < kinds[i]->n_fields; j++)
        {
          const FbField *field = &kinds[i]->fields[j];
          g_autofree char *column = fb_field_dup_column (field);
          g_autofree char *on = g_strdup_printf ("ON %s (%s", kinds[i]->table, column);

          if (field->kind == FB_FIELD_REF &&
              g_str_equal (fb_field_get_ref_kind (field), kinds[i]->name) &&
              strstr (sql, on) != NULL)
            return TRUE;
        }
    }

  return FALSE;
}

/* Every index but those that keep something unique, and those of tables that
 * the load does not fill. */
static GPtrArray *
list_indexes (FbStoreLoad  *self,
              GError      **error)
{
  g_autoptr(GPtrArray) indexes = g_ptr_array_new_with_free_func (index_free);
  g_autoptr(sqlite3_stmt) stmt =
    _fb_store_prepare (self->store,
                       "SELECT name, sql, tbl_name LIKE '%\\_facts' ESCAPE '\\' FROM sqlite_schema"
                       " WHERE type = 'index' AND sql LIKE 'CREATE INDEX %'"
                                  " AND tbl_name <> 'change_group' ORDER BY rowid",
                                  error);

  if (stmt == NULL)
    return NULL;

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      const char *sql = (const char *) sqlite3_column_text (stmt, 1);
      Index *index;

      if (is_needed (sql))
        continue;

      index = g_new0 (Index, 1);
      index->name = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
      index->sql = g_strdup (sql);
      index->is_made_last = sqlite3_column_int (stmt, 2);
      g_ptr_array_add (indexes, index);
    }

  return g_steal_pointer (&indexes);
}

gboolean
_fb_load_drop_indexes (FbStoreLoad  *self,
                       GError      **error)
{
  self->indexes = list_indexes (self, error);
  if (self->indexes == NULL)
    return FALSE;

  for (guint i = 0; i < self->indexes->len; i++)
    {
      const Index *index = self->indexes->pdata[i];
      g_autofree char *sql = g_strdup_printf ("DROP INDEX %s", index->name);

      if (!_fb_store_exec (self->store, sql, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
_fb_load_make_indexes (FbStoreLoad  *self,
                       gboolean      last,
                       GError      **error)
{
  for (guint i = 0; self->indexes != NULL && i < self->indexes->len; i++)
    {
      const Index *index = self->indexes->pdata[i];

      if (index->is_made_last == last && !_fb_store_exec (self->store, index->sql, error))
        return FALSE;
    }

  return TRUE;
}
