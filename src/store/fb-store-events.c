/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-events.h"

#include "domain/fb-event.h"
#include "domain/fb-programme.h"
#include "store/fb-store-private.h"

#define N_ATTEND(state) "(SELECT count (*) FROM attendance WHERE event_id = event.id AND state = '" state "')"

#define SQL_NEAR \
  "SELECT event.id, title, held_on, at_time, event.staff_id, places_max, " N_ATTEND ("invited") ", " N_ATTEND ("came") \
  " FROM event JOIN programme ON programme.id = event.programme_id" \
  " WHERE held_on >= date (:today, '-" G_STRINGIFY (FB_EVENT_LATEST) " days')" \
  " AND held_on <= date (:today, '+' || ifnull (signal_due, " G_STRINGIFY (FB_PROGRAMME_DUE_DAYS) ") || ' days')" \
  " AND (held_on >= :today OR " N_ATTEND ("invited") " > 0)"

#define SQL_OF_PERSON \
  "SELECT event.id FROM attendance JOIN event ON event.id = event_id WHERE person_id = :id" \
  " ORDER BY held_on DESC, event.id"

#define SQL_OF_ORGANISATION \
  "SELECT id FROM event WHERE organisation_id = :id OR id IN" \
  " (SELECT event_id FROM attendance JOIN contact_person ON contact_person.id = contact_person_id" \
  "  WHERE contact_person.organisation_id = :id)" \
  " ORDER BY held_on DESC, id"

gboolean
fb_store_each_near_event (FbStore         *self,
                          const char      *programme_id,
                          const char      *today,
                          FbEventRowFunc   func,
                          gpointer         data,
                          GError         **error)
{
  g_autoptr(sqlite3_stmt) stmt =
    _fb_store_prepare (self,
                       programme_id != NULL ? SQL_NEAR " AND event.programme_id = :id ORDER BY held_on, event.id"
                                            : SQL_NEAR " ORDER BY held_on, event.id",
                       error);
  int rc;

  g_return_val_if_fail (today != NULL && func != NULL, FALSE);

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":today", today);
  if (programme_id != NULL)
    _fb_bind_text (stmt, ":id", programme_id);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      const FbEventRow row = {
        .event_id = _fb_column_text (stmt, 0),
        .title = _fb_column_text (stmt, 1),
        .held_on = _fb_column_text (stmt, 2),
        .at_time = (const char *) sqlite3_column_text (stmt, 3),
        .staff_id = (const char *) sqlite3_column_text (stmt, 4),
        .places_max = sqlite3_column_type (stmt, 5) != SQLITE_NULL ? sqlite3_column_int64 (stmt, 5) : FB_UNSET,
        .n_invited = sqlite3_column_int (stmt, 6),
        .n_came = sqlite3_column_int (stmt, 7),
      };

      func (&row, data);
    }

  return rc == SQLITE_DONE || _fb_store_fail (self, error);
}

GPtrArray *
fb_store_list_events_of (FbStore     *self,
                         const char  *kind,
                         const char  *id,
                         GError     **error)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (
    self, g_str_equal (kind, "organisation") ? SQL_OF_ORGANISATION : SQL_OF_PERSON, error);
  int rc;

  if (stmt == NULL)
    return NULL;

  _fb_bind_text (stmt, ":id", id);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FbRecord *event = fb_store_get (self, &fb_event_kind, _fb_column_text (stmt, 0), error);

      if (event == NULL)
        return NULL;
      g_ptr_array_add (events, event);
    }
  if (rc == SQLITE_DONE)
    return g_steal_pointer (&events);

  _fb_store_fail (self, error);
  return NULL;
}

#define SQL_CARRIED \
  "SELECT count (DISTINCT attendance.person_id), count (DISTINCT duo_member.person_id)" \
  " FROM event JOIN attendance ON event_id = event.id AND attendance.state = 'came'" \
  " JOIN enrolment ON enrolment.person_id = attendance.person_id AND enrolment.programme_id = event.programme_id" \
  "  AND enrolment.role = 'mentee'" \
  " LEFT JOIN duo_member ON duo_member.person_id = attendance.person_id AND duo_member.role = 'mentee'" \
  "  AND EXISTS (SELECT 1 FROM duo WHERE duo.id = duo_member.duo_id AND match_status = 'agreed'" \
  "   AND duo.programme_id = event.programme_id)" \
  " WHERE event.id = :id"

gboolean
fb_store_count_carried (FbStore     *self,
                        const char  *event_id,
                        guint       *n_came,
                        guint       *n_in_duo,
                        GError     **error)
{
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (self, SQL_CARRIED, error);

  *n_came = *n_in_duo = 0;
  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":id", event_id);
  if (sqlite3_step (stmt) != SQLITE_ROW)
    return _fb_store_fail (self, error);

  *n_came = (guint) sqlite3_column_int (stmt, 0);
  *n_in_duo = (guint) sqlite3_column_int (stmt, 1);

  return TRUE;
}
