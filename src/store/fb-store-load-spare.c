/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-load-private.h"

#include "domain/fb-kinds.h"

static gboolean
was_removed (FbStoreLoad *self,
             const char  *id)
{
  sqlite3_stmt *stmt = _fb_store_statement (self->store, "SELECT 1 FROM temp.load_tombstone WHERE id = :id", NULL);
  gboolean found;

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":id", id);
  found = sqlite3_step (stmt) == SQLITE_ROW;
  sqlite3_reset (stmt);

  return found;
}

/* The record, and all that it cannot be there without. */
static void
add_spared (FbStoreLoad  *self,
            GHashTable   *spared,
            const FbKind *kind,
            const char   *id)
{
  g_autoptr(FbRecord) record = NULL;

  if (!g_hash_table_add (spared, g_strdup (id)))
    return;

  record = fb_store_get (self->store, kind, id, NULL);
  for (guint i = 0; record != NULL && i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];
      const char *target = field->kind == FB_FIELD_REF ? fb_record_peek_text (record, field) : NULL;

      if (target != NULL)
        add_spared (self, spared, fb_kinds_find (fb_field_get_ref_kind (field)), target);
    }
}

/* (transfer full) (element-type utf8): the ids of what stays; @keeps: (nullable) */
GHashTable *
_fb_load_list_spared (FbStoreLoad *self,
                      GPtrArray   *keeps)
{
  GHashTable *spared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; keeps != NULL && i < keeps->len; i++)
    {
      const FbLoadKeep *keep = keeps->pdata[i];

      if (keep->always || !was_removed (self, keep->id))
        add_spared (self, spared, keep->kind, keep->id);
    }

  return spared;
}

/* The record stays: what a later file says of it counts again. */
gboolean
_fb_load_spare (FbStoreLoad   *self,
                const FbKind  *kind,
                const char    *id,
                GPtrArray     *kept,
                GError       **error)
{
  sqlite3_stmt *stmt = _fb_store_statement (self->store, "DELETE FROM tombstone WHERE id = :id", error);
  FbLoadKeep *keep;

  if (stmt == NULL)
    return FALSE;
  _fb_bind_text (stmt, ":id", id);
  if (!_fb_store_run (self->store, stmt, error))
    return FALSE;
  if (kept == NULL)
    return TRUE;

  keep = g_new0 (FbLoadKeep, 1);
  keep->kind = kind;
  g_strlcpy (keep->id, id, sizeof keep->id);
  g_ptr_array_add (kept, keep);

  return TRUE;
}
