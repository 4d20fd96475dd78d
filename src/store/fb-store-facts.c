/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-facts.h"

#include "base/fb-date.h"
#include "store/fb-store-private.h"

#include <string.h>

#define WINDOW_DAYS 90

/* Contacts of the last 90 days and those planned, once for all duos. Whether
 * video is a meeting is known with the programme. */
#define SQL_RECENT(where) \
  "(SELECT duo_id," \
  "  count (*) FILTER (WHERE is_held AND is_sure) AS n_sure," \
  "  count (*) FILTER (WHERE is_held AND how = 'video') AS n_video," \
  "  sum (minutes) FILTER (WHERE is_held AND is_sure) AS minutes_sure," \
  "  sum (minutes) FILTER (WHERE is_held AND how = 'video') AS minutes_video," \
  "  count (*) FILTER (WHERE is_held AND is_sure AND minutes IS NULL) AS n_unknown_sure," \
  "  count (*) FILTER (WHERE is_held AND how = 'video' AND minutes IS NULL) AS n_unknown_video," \
  "  min (held_on) FILTER (WHERE state = 'planned' AND held_on >= :today) AS planned_on" \
  "  FROM (SELECT duo_id, held_on, state, how, minutes," \
  "   state = 'held' AND held_on <= :today AS is_held," \
  "   how IS NULL OR how = 'face-to-face' AS is_sure" \
  "   FROM contact WHERE held_on > :from " where ")" \
  "  GROUP BY duo_id)"

#define SQL_DUOS(recent, where) \
  "SELECT duo_facts.duo_id, programme_id, duo_facts.code, mentees, mentors, staff_id," \
  " duo_facts.status, proposed_on, agreed_on, n_unanswered," \
  " agreement_needed, agreement_state, drafted_on, signed_on, max (n_signers - n_signed, 0)," \
  " starts_on, ends_on, meetings_per_month_min, meetings_per_month_max," \
  " minutes_per_meeting_min, minutes_per_meeting_max, minutes_per_month," \
  " ifnull (meetings_min, meetings_total_min), duration_months_max," \
  " n_held, n_sure, n_video, minutes_sure, minutes_video, n_unknown_sure, n_unknown_video," \
  " remote_counts, last_held_on, planned_on, first_meeting_on, n_missed_in_row, missed_since," \
  " missed_by, n_application_only, n_conditions, last_review_on, next_review_on, review_every," \
  " review_unit, n_goals, n_open_actions, n_open_mentor" \
  " FROM duo_facts JOIN programme ON programme.id = programme_id" \
  " LEFT JOIN " recent " AS recent ON recent.duo_id = duo_facts.duo_id" \
  " WHERE " where

#define SQL_GOES_ON "duo_facts.status NOT IN ('completed', 'ended-early', 'declined')"

static const char *
next_text (sqlite3_stmt *stmt,
           int          *column)
{
  return (const char *) sqlite3_column_text (stmt, (*column)++);
}

static int
next_int (sqlite3_stmt *stmt,
          int          *column)
{
  return sqlite3_column_int (stmt, (*column)++);
}

static gint64
next_number (sqlite3_stmt *stmt,
             int          *column)
{
  int index = (*column)++;

  return sqlite3_column_type (stmt, index) != SQLITE_NULL ? sqlite3_column_int64 (stmt, index)
                                                          : FB_UNSET;
}

/* The facts keep one status: until both sides agreed it is that of the match. */
static void
split_status (FbDuoRow   *row,
              const char *status)
{
  gboolean is_match = g_str_equal (status, "proposed") || g_str_equal (status, "accepted") ||
                      g_str_equal (status, "declined");

  row->match_status = is_match ? status : "agreed";
  row->relationship_status = is_match ? "not-started" : status;
}

static void
read_cadence (FbDuoRow     *row,
              sqlite3_stmt *stmt,
              int          *column)
{
  row->meetings_per_month_min = next_number (stmt, column);
  row->meetings_per_month_max = next_number (stmt, column);
  row->minutes_per_meeting_min = next_number (stmt, column);
  row->minutes_per_meeting_max = next_number (stmt, column);
  row->minutes_per_month = next_number (stmt, column);
  row->meetings_total_min = next_number (stmt, column);
  row->months = next_number (stmt, column);
}

static void
read_contacts (FbDuoRow     *row,
               sqlite3_stmt *stmt,
               int          *column,
               const char   *today)
{
  int numbers[6];
  const char *planned_on;
  const char *first_meeting_on;
  gboolean with_video;

  row->n_held = next_int (stmt, column);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    numbers[i] = next_int (stmt, column);
  with_video = g_strcmp0 (next_text (stmt, column), "no") != 0;
  row->n_held_90 = numbers[0] + (with_video ? numbers[1] : 0);
  row->minutes_90 = numbers[2] + (with_video ? numbers[3] : 0);
  row->n_without_minutes_90 = numbers[4] + (with_video ? numbers[5] : 0);

  row->last_held_on = next_text (stmt, column);
  planned_on = next_text (stmt, column);
  first_meeting_on = next_text (stmt, column);
  row->next_planned_on = planned_on;
  if (first_meeting_on != NULL && strcmp (first_meeting_on, today) >= 0 &&
      (planned_on == NULL || strcmp (first_meeting_on, planned_on) < 0))
    row->next_planned_on = first_meeting_on;
}

static void
read_duo (FbDuoRow     *row,
          sqlite3_stmt *stmt,
          const char   *today)
{
  int column = 0;

  row->duo_id = next_text (stmt, &column);
  row->programme_id = next_text (stmt, &column);
  row->code = next_text (stmt, &column);
  row->mentees = next_text (stmt, &column);
  row->mentors = next_text (stmt, &column);
  row->staff_id = next_text (stmt, &column);
  split_status (row, next_text (stmt, &column));
  row->proposed_on = next_text (stmt, &column);
  row->agreed_on = next_text (stmt, &column);
  row->n_unanswered = next_int (stmt, &column);
  row->agreement_needed = next_text (stmt, &column);
  row->agreement_state = next_text (stmt, &column);
  row->drafted_on = next_text (stmt, &column);
  row->signed_on = next_text (stmt, &column);
  row->n_to_sign = next_int (stmt, &column);
  row->starts_on = next_text (stmt, &column);
  row->ends_on = next_text (stmt, &column);
  read_cadence (row, stmt, &column);
  read_contacts (row, stmt, &column, today);
  row->n_missed_in_row = next_int (stmt, &column);
  row->missed_since = next_text (stmt, &column);
  row->missed_by = next_text (stmt, &column);
  row->n_application_only = next_int (stmt, &column);
  row->n_conditions = next_int (stmt, &column);
  row->last_review_on = next_text (stmt, &column);
  row->next_review_on = next_text (stmt, &column);
  row->review_every = next_number (stmt, &column);
  row->review_unit = next_text (stmt, &column);
  row->n_goals = next_int (stmt, &column);
  row->n_open_actions = next_int (stmt, &column);
  row->n_open_mentor = next_int (stmt, &column);
  g_assert (column == sqlite3_column_count (stmt));
}

static gboolean
each_duo (FbStore       *self,
          const char    *sql,
          const char    *id,
          const char    *today,
          FbDuoRowFunc   func,
          gpointer       data,
          GError       **error)
{
  g_autofree char *from = fb_date_add_days (today, -WINDOW_DAYS);
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (self, sql, error);
  int rc;

  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":today", today);
  _fb_bind_text (stmt, ":from", from);
  if (id != NULL)
    _fb_bind_text (stmt, ":id", id);

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FbDuoRow row;

      read_duo (&row, stmt, today);
      func (&row, data);
    }

  return rc == SQLITE_DONE || _fb_store_fail (self, error);
}

gboolean
fb_store_each_duo (FbStore       *self,
                   const char    *programme_id,
                   const char    *today,
                   FbDuoRowFunc   func,
                   gpointer       data,
                   GError       **error)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (today != NULL && func != NULL, FALSE);

  return each_duo (self,
                   programme_id != NULL
                   ? SQL_DUOS (SQL_RECENT (""), SQL_GOES_ON " AND programme_id = :id")
                   : SQL_DUOS (SQL_RECENT (""), SQL_GOES_ON),
                   programme_id, today, func, data, error);
}

gboolean
fb_store_each_duo_by_id (FbStore       *self,
                         const char    *duo_id,
                         const char    *today,
                         FbDuoRowFunc   func,
                         gpointer       data,
                         GError       **error)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (duo_id != NULL && today != NULL && func != NULL, FALSE);

  return each_duo (self, SQL_DUOS (SQL_RECENT ("AND duo_id = :id"), "duo_facts.duo_id = :id"),
                   duo_id, today, func, data, error);
}

#define SQL_ENROLMENTS \
  "SELECT enrolment_id, programme_id, person_id, enrolment_facts.name, staff_id, role, stored," \
  " enrolment_facts.status, status_since, applied_on, n_duos, n_proposed, last_word_on," \
  " next_word_on, mentor_training_needed, training_on" \
  " FROM enrolment_facts JOIN programme ON programme.id = programme_id" \
  " WHERE enrolment_facts.status NOT IN ('completed', 'stopped', 'declined', 'not-admitted')"

static void
read_enrolment (FbEnrolmentRow *row,
                sqlite3_stmt   *stmt)
{
  int column = 0;

  row->enrolment_id = next_text (stmt, &column);
  row->programme_id = next_text (stmt, &column);
  row->person_id = next_text (stmt, &column);
  row->name = next_text (stmt, &column);
  row->staff_id = next_text (stmt, &column);
  row->role = next_text (stmt, &column);
  row->status = next_text (stmt, &column);
  row->state = next_text (stmt, &column);
  row->status_since = next_text (stmt, &column);
  row->applied_on = next_text (stmt, &column);
  row->n_duos = next_int (stmt, &column);
  row->n_proposed = next_int (stmt, &column);
  row->last_word_on = next_text (stmt, &column);
  row->next_word_on = next_text (stmt, &column);
  row->training_needed = next_text (stmt, &column);
  row->training_on = next_text (stmt, &column);
  g_assert (column == sqlite3_column_count (stmt));
}

gboolean
fb_store_each_enrolment (FbStore             *self,
                         const char          *programme_id,
                         FbEnrolmentRowFunc   func,
                         gpointer             data,
                         GError             **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  int rc;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  stmt = _fb_store_prepare (self,
                            programme_id != NULL ? SQL_ENROLMENTS " AND programme_id = :id"
                                                 : SQL_ENROLMENTS, error);
  if (stmt == NULL)
    return FALSE;
  if (programme_id != NULL)
    _fb_bind_text (stmt, ":id", programme_id);

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FbEnrolmentRow row;

      read_enrolment (&row, stmt);
      func (&row, data);
    }

  return rc == SQLITE_DONE || _fb_store_fail (self, error);
}
