/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-facts.h"

#include "store/fb-store-private.h"

/* Over, and the time of keeping too: the months of the programme, to the last day of a
 * month that is shorter, and not before the funder lets it go. */
#define IS_DUE(part, programme) \
  "(" part ".status IN ('completed', 'stopped', 'declined', 'not-admitted')" \
  " AND min (date (" part ".status_since, '+' || " programme ".retention_months || ' months')," \
  "  date (" part ".status_since, 'start of month', '+' || (" programme ".retention_months + 1) || ' months', '-1 day'))" \
  "  <= :today" \
  " AND NOT EXISTS (SELECT 1 FROM funding WHERE funding.programme_id = " part ".programme_id AND keep_until > :today))"

/* The facts have each status that is an end as it is stored. Their index finds those that ended before
 * the shortest time of keeping, and up to three days more, as months differ: hardly any. */
#define MAY_BE_DUE \
  "e.status_since <= date (:today, '-' || (SELECT min (retention_months) FROM programme) || ' months', '+3 days')"
#define SQL_RETAINED \
  "SELECT count (DISTINCT e.person_id) FROM enrolment_facts AS e JOIN programme AS p ON p.id = e.programme_id" \
  " WHERE +e.role IN ('mentee', 'mentor') AND " MAY_BE_DUE " AND " IS_DUE ("e", "p") \
  " AND NOT EXISTS (SELECT 1 FROM enrolment_facts AS o JOIN programme AS q ON q.id = o.programme_id" \
  "  WHERE o.person_id = e.person_id AND NOT coalesce (" IS_DUE ("o", "q") ", FALSE))" \
  " AND e.person_id NOT IN (SELECT id FROM tombstone WHERE reason = 'erased')"

int
fb_store_count_retained (FbStore     *self,
                         const char  *today,
                         GError     **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), -1);
  g_return_val_if_fail (today != NULL, -1);

  stmt = _fb_store_prepare (self, SQL_RETAINED, error);
  if (stmt == NULL)
    return -1;

  _fb_bind_text (stmt, ":today", today);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    return sqlite3_column_int (stmt, 0);

  _fb_store_fail (self, error);
  return -1;
}
