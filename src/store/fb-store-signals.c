/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-signals.h"

#include "store/fb-store-kept.h"
#include "store/fb-store-private.h"

#define SQL_OPEN \
  "SELECT id, CASE WHEN duo_id IS NOT NULL THEN 'duo' WHEN enrolment_id IS NOT NULL" \
  "  THEN 'enrolment' ELSE 'programme' END," \
  " coalesce (duo_id, enrolment_id, programme_id), kind, state, owner_id, due_on" \
  " FROM signal WHERE closed_on IS NULL ORDER BY created, id"

/**
 * fb_store_each_signal:
 *
 * Every signal that is not closed, oldest first; there are few.
 */
gboolean
fb_store_each_signal (FbStore          *self,
                      FbSignalRowFunc   func,
                      gpointer          data,
                      GError          **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  int rc;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  stmt = _fb_store_prepare (self, SQL_OPEN, error);
  if (stmt == NULL)
    return FALSE;

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      const FbSignalRow row = {
        .signal_id = (const char *) sqlite3_column_text (stmt, 0),
        .about_kind = (const char *) sqlite3_column_text (stmt, 1),
        .about_id = (const char *) sqlite3_column_text (stmt, 2),
        .kind = (const char *) sqlite3_column_text (stmt, 3),
        .state = (const char *) sqlite3_column_text (stmt, 4),
        .owner_id = (const char *) sqlite3_column_text (stmt, 5),
        .due_on = (const char *) sqlite3_column_text (stmt, 6),
      };

      func (&row, data);
    }

  return rc == SQLITE_DONE || _fb_store_fail (self, error);
}

static void
add_all (GHashTable *from,
         GHashTable *into)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_hash_table_add (into, g_strdup (id));
}

gboolean
fb_store_settle_touched (FbStore     *self,
                         GHashTable **touched,
                         GError     **error)
{
  g_autoptr(GHashTable) ids = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->in_group, FALSE);
  g_return_val_if_fail (touched != NULL, FALSE);

  if (!self->marked_all)
    {
      ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      add_all (self->marked_duos, ids);
      add_all (self->marked_enrolments, ids);
    }
  *touched = g_steal_pointer (&ids);

  return _fb_store_settle (self, error);
}
