/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-funding.h"

#include "store/fb-store-private.h"

#define SQL_BEYOND \
  "SELECT duo_id, code, mentees, mentors, ends_on FROM duo_facts" \
  " WHERE programme_id = :programme_id AND status IN ('not-started', 'active', 'paused') AND ends_on > :day" \
  " ORDER BY ends_on, code"

gboolean
fb_store_each_duo_beyond (FbStore          *self,
                          const char       *programme_id,
                          const char       *day,
                          FbDuoBeyondFunc   func,
                          gpointer          data,
                          GError          **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  int rc;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (programme_id != NULL && day != NULL, FALSE);

  stmt = _fb_store_prepare (self, SQL_BEYOND, error);
  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":programme_id", programme_id);
  _fb_bind_text (stmt, ":day", day);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    func (&(FbDuoBeyondRow) { _fb_column_text (stmt, 0), _fb_column_text (stmt, 1), _fb_column_known (stmt, 2),
                              _fb_column_known (stmt, 3), _fb_column_text (stmt, 4) }, data);

  return rc == SQLITE_DONE || _fb_store_fail (self, error);
}
