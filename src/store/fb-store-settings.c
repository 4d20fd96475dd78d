/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-settings.h"

#include "store/fb-store-private.h"

/* (transfer full): the names of the settings that begin so, in order */
char **
fb_store_list_settings (FbStore    *self,
                        const char *prefix)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  sqlite3_stmt *stmt;

  g_return_val_if_fail (FB_IS_STORE (self), NULL);

  stmt = _fb_store_statement (self,
                              "SELECT name FROM setting WHERE substr (name, 1, length (:prefix)) = :prefix"
                              " ORDER BY name",
                              NULL);
  if (stmt != NULL)
    {
      _fb_bind_text (stmt, ":prefix", prefix);
      while (sqlite3_step (stmt) == SQLITE_ROW)
        g_ptr_array_add (names, g_strdup ((const char *) sqlite3_column_text (stmt, 0)));
      sqlite3_reset (stmt);
    }
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}
