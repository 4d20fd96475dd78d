/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-facts.h"

#include "store/fb-store-private.h"

#define SQL_REMINDERS \
  "SELECT reminder.id," \
  " CASE WHEN reminder.enrolment_id IS NOT NULL THEN 'enrolment'" \
  "  WHEN duo_id IS NOT NULL THEN 'duo' WHEN reminder.person_id IS NOT NULL THEN 'person'" \
  "  WHEN reminder.programme_id IS NOT NULL THEN 'programme' ELSE 'organisation' END," \
  " coalesce (reminder.enrolment_id, duo_id, reminder.person_id, reminder.programme_id," \
  "  organisation_id)," \
  " enrolment_facts.name, text, owner_id, due_on" \
  " FROM reminder LEFT JOIN enrolment_facts" \
  "  ON enrolment_facts.enrolment_id = reminder.enrolment_id" \
  " WHERE done_on IS NULL AND due_on <= :today"

#define SQL_OF_PROGRAMME \
  " AND (reminder.programme_id = :id OR enrolment_facts.programme_id = :id" \
  "  OR duo_id IN (SELECT id FROM duo WHERE programme_id = :id)" \
  "  OR reminder.person_id IS NOT NULL OR organisation_id IS NOT NULL)"

gboolean
fb_store_each_reminder (FbStore            *self,
                        const char         *programme_id,
                        const char         *today,
                        FbReminderRowFunc   func,
                        gpointer            data,
                        GError            **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  int rc;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (today != NULL && func != NULL, FALSE);

  stmt = _fb_store_prepare (self, programme_id != NULL ? SQL_REMINDERS SQL_OF_PROGRAMME
                                                       : SQL_REMINDERS, error);
  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":today", today);
  if (programme_id != NULL)
    _fb_bind_text (stmt, ":id", programme_id);

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FbReminderRow row;

      row.reminder_id = _fb_column_text (stmt, 0);
      row.about_kind = _fb_column_text (stmt, 1);
      row.about_id = _fb_column_text (stmt, 2);
      row.name = (const char *) sqlite3_column_text (stmt, 3);
      row.text = (const char *) sqlite3_column_text (stmt, 4);
      row.owner_id = (const char *) sqlite3_column_text (stmt, 5);
      row.due_on = (const char *) sqlite3_column_text (stmt, 6);
      func (&row, data);
    }

  return rc == SQLITE_DONE || _fb_store_fail (self, error);
}
