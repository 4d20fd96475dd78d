/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-erase.h"

#include "store/fb-store-private.h"

char *
fb_store_dup_erased_on (FbStore    *self,
                        const char *id)
{
  sqlite3_stmt *stmt;
  char *day = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), NULL);

  stmt = _fb_store_statement (self,
                              "SELECT substr (removed_at, 1, 10) FROM tombstone"
                              " WHERE id = :id AND reason = 'erased'",
                              NULL);
  if (stmt == NULL)
    return NULL;

  _fb_bind_text (stmt, ":id", id);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    day = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_reset (stmt);

  return day;
}

GPtrArray *
fb_store_list_sealed (FbStore *self)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(sqlite3_stmt) stmt = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), ids);

  stmt = _fb_store_prepare (self,
                            "SELECT id FROM agreement WHERE seal IS NOT NULL"
                            " OR content_digest IS NOT NULL OR frozen_on IS NOT NULL"
                            " OR id IN (SELECT agreement_id FROM signature) ORDER BY id",
                            NULL);
  while (stmt != NULL && sqlite3_step (stmt) == SQLITE_ROW)
    g_ptr_array_add (ids, g_strdup ((const char *) sqlite3_column_text (stmt, 0)));

  return ids;
}

/* Of a record in the log: a signature that was made and never removed here, and is gone. */
#define LOST "change.op = 'c' AND change.kind = 'signature'" \
             " AND change.record_id NOT IN (SELECT id FROM signature)" \
             " AND NOT EXISTS (SELECT 1 FROM change AS gone WHERE gone.op = 'd'" \
             " AND gone.record_id = change.record_id)"

/* The last signature of a chain can be taken out without breaking it, but the
 * log still says that it was made. */
gboolean
fb_store_misses_signature (FbStore *self)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);

  return _fb_store_number (self, "SELECT 1 FROM change WHERE " LOST " LIMIT 1", 0) == 1;
}

/* With the first and with the last of its signatures the agreement itself was
 * changed, so that the log tells whose it was. */
gboolean
fb_store_misses_signature_of (FbStore    *self,
                              const char *agreement_id)
{
  sqlite3_stmt *stmt;
  gboolean misses;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);

  stmt = _fb_store_statement (self,
                              "SELECT 1 FROM change AS own"
                              " JOIN change_group ON change_group.id = own.group_id AND change_group.deed = 'sign'"
                              " JOIN change ON change.group_id = own.group_id"
                              " WHERE own.record_id = :id AND " LOST " LIMIT 1",
                              NULL);
  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":id", agreement_id);
  misses = sqlite3_step (stmt) == SQLITE_ROW;
  sqlite3_reset (stmt);

  return misses;
}
