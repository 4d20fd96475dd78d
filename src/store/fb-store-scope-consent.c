/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-scope-private.h"

#include "domain/fb-kinds.h"

/* Who said yes to a file that leaves the workspace, and what stays behind with
 * those who did not. */

void
fb_unwilling_free (FbUnwilling *self)
{
  g_free (self->person_id);
  g_free (self);
}

static gboolean
add_person (FbStoreScope  *self,
            const char    *id,
            GError       **error)
{
  sqlite3_stmt *stmt = _fb_store_statement (self->store,
                                            "INSERT OR IGNORE INTO temp.left_out (kind, id) VALUES ('person', :id)",
                                            error);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":id", id);
  return _fb_store_run (self->store, stmt, error);
}

/* What is a part of something left out, or cannot be without it. */
static gboolean
add_dependents (FbStoreScope  *self,
                const FbKind  *kind,
                GError       **error)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];
      g_autofree char *column = NULL;
      g_autofree char *sql = NULL;

      if (field->kind != FB_FIELD_REF || (field->flags & (FB_FIELD_KEY | FB_FIELD_OWNER)) == 0)
        continue;

      column = fb_field_dup_column (field);
      sql = g_strdup_printf ("INSERT OR IGNORE INTO temp.left_out (kind, id) SELECT '%s', id FROM %s WHERE %s IN"
                             " (SELECT left_out.id FROM temp.left_out WHERE kind = '%s')",
                             kind->name, kind->table, column, fb_field_get_ref_kind (field));
      if (!_fb_store_exec (self->store, sql, error))
        return FALSE;
    }

  return TRUE;
}

/* A duo tells of all who are in it. Kinds are in an order in which parts come
 * after what they belong to, so once through is enough. */
gboolean
_fb_scope_find_left_out (FbStoreScope       *self,
                         const char *const  *without,
                         GError            **error)
{
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  if (!_fb_store_exec (self->store,
                       "CREATE TEMP TABLE IF NOT EXISTS left_out (kind TEXT NOT NULL, id TEXT NOT NULL,"
                       " PRIMARY KEY (kind, id)) WITHOUT ROWID; DELETE FROM temp.left_out", error))
    return FALSE;

  for (guint i = 0; without[i] != NULL; i++)
    {
      if (!add_person (self, without[i], error))
        return FALSE;
    }
  if (!_fb_store_exec (self->store,
                       "INSERT OR IGNORE INTO temp.left_out (kind, id) SELECT 'duo', duo_id FROM duo_member"
                       " WHERE person_id IN (SELECT left_out.id FROM temp.left_out WHERE kind = 'person')", error))
    return FALSE;

  for (guint i = 0; i < n_kinds; i++)
    {
      if (!add_dependents (self, kinds[i], error))
        return FALSE;
    }

  self->leaves_out = TRUE;
  return TRUE;
}

gboolean
_fb_scope_leave_out (FbStoreScope  *self,
                     GError       **error)
{
  return !self->leaves_out ||
         _fb_store_exec (self->store,
                         "DELETE FROM temp.scope WHERE (kind, id) IN (SELECT kind, id FROM temp.left_out)", error);
}

/* What they said last counts. */
static GPtrArray *
list_answers (FbStore     *store,
              const char  *purpose,
              guint       *n_people,
              GError     **error)
{
  g_autoptr(GPtrArray) unwilling = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_unwilling_free);
  g_autoptr(sqlite3_stmt) stmt =
    _fb_store_prepare (store,
                       "SELECT id, (SELECT state FROM consent WHERE person_id = person.id AND purpose = :purpose"
                       " ORDER BY created DESC, id DESC LIMIT 1) FROM person"
                       " WHERE id IN (SELECT scope.id FROM temp.scope WHERE kind = 'person') ORDER BY id", error);
  int rc;

  if (stmt == NULL)
    return NULL;

  _fb_bind_text (stmt, ":purpose", purpose);
  *n_people = 0;
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      const char *state = (const char *) sqlite3_column_text (stmt, 1);
      FbUnwilling *one;

      ++*n_people;
      if (g_strcmp0 (state, "given") == 0)
        continue;

      one = g_new0 (FbUnwilling, 1);
      one->person_id = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
      one->is_refused = g_strcmp0 (state, "refused") == 0 || g_strcmp0 (state, "withdrawn") == 0;
      g_ptr_array_add (unwilling, one);
    }
  if (rc == SQLITE_DONE)
    return g_steal_pointer (&unwilling);

  _fb_store_fail (store, error);
  return NULL;
}

GPtrArray *
fb_store_list_unwilling (FbStore     *store,
                         FbScope      scope,
                         const char  *subject_id,
                         const char  *purpose,
                         guint       *n_people,
                         GError     **error)
{
  g_autoptr(FbStoreScope) rows = NULL;

  g_return_val_if_fail (scope == FB_SCOPE_PROGRAMME || scope == FB_SCOPE_DUO, NULL);

  rows = fb_store_scope_new (store, scope, subject_id, error);

  return rows != NULL ? list_answers (store, purpose, n_people, error) : NULL;
}
