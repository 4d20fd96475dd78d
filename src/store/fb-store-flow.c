/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-flow.h"

#include "store/fb-store-private.h"

/* In the order of FbFlowRow. */
static const char *const sql[] = {
  [FB_FLOW_CHANNELS] =
    "SELECT referral_channel, NULL, sum (role = 'mentee'), sum (role = 'mentor'), 0, 0"
    " FROM enrolment WHERE programme_id = :programme_id"
    " GROUP BY referral_channel ORDER BY referral_channel IS NULL, count (*) DESC, referral_channel",
  [FB_FLOW_REASONS] =
    "SELECT status_reason, status, sum (role = 'mentee'), sum (role = 'mentor'), 0, 0"
    " FROM enrolment WHERE programme_id = :programme_id AND status IN ('stopped', 'declined', 'not-admitted')"
    " GROUP BY status, status_reason ORDER BY status, status_reason IS NULL, count (*) DESC, status_reason",
  [FB_FLOW_EFFORT] =
    "SELECT note.kind, NULL, 0, 0, count (*), total (minutes) FROM note"
    " LEFT JOIN enrolment ON enrolment.id = note.enrolment_id"
    " WHERE note.kind IN ('recruiting', 'outreach', 'family')"
    " AND coalesce (note.programme_id, enrolment.programme_id) = :programme_id"
    " GROUP BY note.kind ORDER BY note.kind",
  [FB_FLOW_YEARS] =
    "SELECT NULL, year, sum (by_themselves), sum (came), 0, sum (minutes) FROM ("
    " SELECT substr (coalesce (applied_on, intake_on, created), 1, 4) AS year, 0 AS minutes, count (*) AS came,"
    "  total (referral_channel IN ('word-of-mouth', 'own-network', 'internet')) AS by_themselves"
    "  FROM enrolment WHERE programme_id = :programme_id AND role = 'mentee' GROUP BY 1"
    " UNION ALL"
    " SELECT substr (written_on, 1, 4), total (minutes), 0, 0 FROM note"
    "  LEFT JOIN enrolment ON enrolment.id = note.enrolment_id"
    "  WHERE note.kind IN ('outreach', 'family') AND coalesce (note.programme_id, enrolment.programme_id) = :programme_id GROUP BY 1)"
    " GROUP BY year ORDER BY year DESC",
  [FB_FLOW_NETWORK] =
    "SELECT kind, NULL, 0, 0, count (*), total (minutes) FROM note"
    " WHERE kind IN ('request', 'hr-advice', 'learning', 'campaign', 'barrier', 'exchange', 'champions', 'peers',"
    "  'reflection')"
    " AND (programme_id = :programme_id"
    "  OR organisation_id IN (SELECT organisation_id FROM programme_partner WHERE programme_id = :programme_id))"
    " GROUP BY kind ORDER BY kind",
  [FB_FLOW_HOURS] =
    "SELECT time, substr (given_on, 1, 4) AS year,"
    " (SELECT count (DISTINCT person_id) FROM enrolment WHERE programme_id = :programme_id AND role = 'mentor'"
    "  AND status NOT IN ('declined', 'not-admitted')),"
    " count (DISTINCT person_id), 0, sum (minutes)"
    " FROM volunteer_hours WHERE programme_id = :programme_id"
    " GROUP BY year, time ORDER BY year DESC, time",
};

gboolean
fb_store_each_flow (FbStore        *self,
                    const char     *programme_id,
                    FbFlow          flow,
                    FbFlowRowFunc   func,
                    gpointer        data,
                    GError        **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (flow < G_N_ELEMENTS (sql), FALSE);

  stmt = _fb_store_prepare (self, sql[flow], error);
  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":programme_id", programme_id);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      const FbFlowRow row = {
        .code = (const char *) sqlite3_column_text (stmt, 0),
        .part = (const char *) sqlite3_column_text (stmt, 1),
        .n_mentees = sqlite3_column_int (stmt, 2),
        .n_mentors = sqlite3_column_int (stmt, 3),
        .n_notes = sqlite3_column_int (stmt, 4),
        .minutes = sqlite3_column_int (stmt, 5),
      };

      func (&row, data);
    }

  return TRUE;
}
