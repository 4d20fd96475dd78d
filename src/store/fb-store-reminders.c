/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-facts.h"

#include "store/fb-store-private.h"

/* What it is about, and the name of that where it is an enrolment; then @columns. */
#define SQL_ABOUT(table, columns) \
  "SELECT " table ".id," \
  " CASE WHEN " table ".enrolment_id IS NOT NULL THEN 'enrolment'" \
  "  WHEN duo_id IS NOT NULL THEN 'duo' WHEN " table ".person_id IS NOT NULL THEN 'person'" \
  "  WHEN " table ".programme_id IS NOT NULL THEN 'programme' ELSE 'organisation' END," \
  " coalesce (" table ".enrolment_id, duo_id, " table ".person_id, " table ".programme_id," \
  "  organisation_id)," \
  " enrolment_facts.name, " columns \
  " FROM " table " LEFT JOIN enrolment_facts" \
  "  ON enrolment_facts.enrolment_id = " table ".enrolment_id"

#define SQL_OF_PROGRAMME(table) \
  " AND (" table ".programme_id = :id OR enrolment_facts.programme_id = :id" \
  "  OR duo_id IN (SELECT id FROM duo WHERE programme_id = :id)" \
  "  OR " table ".person_id IS NOT NULL OR organisation_id IS NOT NULL)"

#define SQL_REMINDERS \
  SQL_ABOUT ("reminder", "text, owner_id, due_on, language") " WHERE done_on IS NULL AND due_on <= :today"

#define SQL_CONCERNS SQL_ABOUT ("concern", "concern.kind, owner_id, reader_id, concern.since") " WHERE closed_on IS NULL"

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

  stmt = _fb_store_prepare (self, programme_id != NULL ? SQL_REMINDERS SQL_OF_PROGRAMME ("reminder")
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
      row.language = (const char *) sqlite3_column_text (stmt, 7);
      func (&row, data);
    }

  return rc == SQLITE_DONE || _fb_store_fail (self, error);
}

gboolean
fb_store_each_concern (FbStore            *self,
                       const char         *programme_id,
                       FbConcernRowFunc    func,
                       gpointer            data,
                       GError            **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  int rc;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  stmt = _fb_store_prepare (self, programme_id != NULL ? SQL_CONCERNS SQL_OF_PROGRAMME ("concern")
                                                       : SQL_CONCERNS, error);
  if (stmt == NULL)
    return FALSE;

  if (programme_id != NULL)
    _fb_bind_text (stmt, ":id", programme_id);

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FbConcernRow row;

      row.concern_id = _fb_column_text (stmt, 0);
      row.about_kind = _fb_column_text (stmt, 1);
      row.about_id = _fb_column_text (stmt, 2);
      row.name = (const char *) sqlite3_column_text (stmt, 3);
      row.kind = (const char *) sqlite3_column_text (stmt, 4);
      row.owner_id = (const char *) sqlite3_column_text (stmt, 5);
      row.reader_id = (const char *) sqlite3_column_text (stmt, 6);
      row.since = (const char *) sqlite3_column_text (stmt, 7);
      func (&row, data);
    }

  return rc == SQLITE_DONE || _fb_store_fail (self, error);
}
