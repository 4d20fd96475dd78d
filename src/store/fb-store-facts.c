/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-facts.h"

#include "base/fb-date.h"
#include "store/fb-store-facts-private.h"
#include "store/fb-store-facts-sql.h"
#include "store/fb-store-private.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  FbStore    *store;
  GHashTable *programmes; /* id to FbFactsProgramme */
  const char *today;
  char       *from;       /* first day of the window */
} Reading;

/* ---- duos ---- */

#define SQL_DUOS \
  "SELECT duo_id, programme_id, code, mentees, mentors, staff_id, status, proposed_on, agreed_on," \
  " n_unanswered, agreement_state, drafted_on, signed_on, max (n_signers - n_signed, 0)," \
  " starts_on, ends_on, meetings_min, n_held, last_held_on, recent_held, next_planned_on," \
  " first_meeting_on, n_missed_in_row, missed_since, missed_by, n_application_only, n_conditions, conditions_on," \
  " last_review_on, next_review_on, n_goals, n_goals_changed, goals_changed_on, n_open_actions, n_open_mentor," \
  " mentor_steps_on, mentee_checked_on," \
  " mentee_check_flags, mentor_checked_on, mentor_check_flags, introduced_on, later_talk_on, sectors_differ, ended_on," \
  " outcome_on, job_since, report_asked_on, report_asked_how FROM duo_facts WHERE "

/* Not over, or to be asked what came of it. */
#define SQL_GOES_ON \
  "(status NOT IN ('completed', 'ended-early', 'declined')" \
  " OR follow_up_on <= :until)"

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
take_programme (FbDuoRow               *row,
                const FbFactsProgramme *programme,
                gint64                  agreed_meetings)
{
  row->agreement_needed = programme->agreement_needed;
  row->review_every = programme->review_every;
  row->review_unit = programme->review_unit;
  row->meetings_per_month_min = programme->meetings_per_month_min;
  row->meetings_per_month_max = programme->meetings_per_month_max;
  row->minutes_per_meeting_min = programme->minutes_per_meeting_min;
  row->minutes_per_meeting_max = programme->minutes_per_meeting_max;
  row->minutes_per_month = programme->minutes_per_month;
  row->meetings_total_min = agreed_meetings != FB_UNSET ? agreed_meetings
                                                        : programme->meetings_total_min;
  row->months = programme->months;
  row->check_in_first = programme->check_in_first;
  row->check_in_every = programme->check_in_every;
  row->follow_ups = programme->follow_ups != NULL ? (const FbFollowUpTime *) (gpointer) programme->follow_ups->data
                                                  : NULL;
  row->n_follow_ups = programme->follow_ups != NULL ? programme->follow_ups->len : 0;
  row->settings = &programme->settings;
}

static void
count_meeting (FbDuoRow     *row,
               sqlite3_stmt *stmt,
               gboolean      with_video)
{
  const char *how = (const char *) sqlite3_column_text (stmt, 2);
  gboolean is_video = g_strcmp0 (how, "video") == 0;

  if (how != NULL && !(is_video && with_video) && !g_str_equal (how, "face-to-face"))
    return;

  row->n_held_90++;
  if (sqlite3_column_type (stmt, 3) == SQLITE_NULL)
    row->n_without_minutes_90++;
  else
    row->minutes_90 += sqlite3_column_int (stmt, 3);
}

/* The meetings of the last days, from what the facts keep of them, which ends
 * with the last meeting. */
static void
count_recent (FbDuoRow   *row,
              Reading    *reading,
              const char *recent)
{
  const char *next;

  for (; recent != NULL; recent = next)
    {
      const char *minutes = strchr (recent, ':');

      if (minutes == NULL)
        return;

      minutes++;
      next = strchr (minutes, ' ');
      next = next != NULL ? next + 1 : NULL;
      if (strncmp (recent, reading->from, 10) <= 0)
        continue;

      row->n_held_90++;
      if (g_ascii_isdigit (*minutes))
        row->minutes_90 += atoi (minutes);
      else
        row->n_without_minutes_90++;
    }
}

/* Where the facts do not tell: a meeting after today, or one planned for a day
 * that has passed. The contacts of the last days and those to come, by date.
 * @planned: room for a day, as text of the statement is gone with the next row. */
static void
read_contacts (FbDuoRow *row,
               Reading  *reading,
               gboolean  with_video,
               char      planned[11])
{
  sqlite3_stmt *stmt = _fb_store_statement (reading->store,
                                            "SELECT held_on, state, how, minutes FROM contact"
                                            " WHERE duo_id = ?1 AND held_on > ?2 ORDER BY held_on",
                                            NULL);

  if (stmt == NULL)
    return;

  sqlite3_bind_text (stmt, 1, row->duo_id, -1, SQLITE_STATIC);
  sqlite3_bind_text (stmt, 2, reading->from, -1, SQLITE_STATIC);

  while (sqlite3_step (stmt) == SQLITE_ROW)
    {
      const char *held_on = _fb_column_text (stmt, 0);
      const char *state = _fb_column_text (stmt, 1);
      int order = strcmp (held_on, reading->today);

      if (order <= 0 && g_str_equal (state, "held"))
        count_meeting (row, stmt, with_video);
      else if (order >= 0 && planned[0] == '\0' && g_str_equal (state, "planned"))
        g_strlcpy (planned, held_on, 11);
    }
  sqlite3_reset (stmt);
}

static void
find_next_planned (FbDuoRow   *row,
                   const char *planned,
                   const char *first_meeting_on,
                   const char *today)
{
  row->next_planned_on = planned[0] != '\0' ? planned : NULL;
  if (first_meeting_on != NULL && strcmp (first_meeting_on, today) >= 0 &&
      (row->next_planned_on == NULL || strcmp (first_meeting_on, planned) < 0))
    row->next_planned_on = first_meeting_on;
}

static void
read_duo (FbDuoRow     *row,
          Reading      *reading,
          sqlite3_stmt *stmt,
          char          planned[11])
{
  const FbFactsProgramme *programme;
  const char *recent, *next_planned_on, *first_meeting_on;
  gboolean has_passed;
  int column = 0;

  row->duo_id = next_needed (stmt, &column);
  row->programme_id = next_needed (stmt, &column);
  row->code = next_text (stmt, &column);
  row->mentees = next_text (stmt, &column);
  row->mentors = next_text (stmt, &column);
  row->staff_id = next_text (stmt, &column);
  split_status (row, next_needed (stmt, &column));
  row->proposed_on = next_text (stmt, &column);
  row->agreed_on = next_text (stmt, &column);
  row->n_unanswered = next_int (stmt, &column);
  row->agreement_state = next_text (stmt, &column);
  row->drafted_on = next_text (stmt, &column);
  row->signed_on = next_text (stmt, &column);
  row->n_to_sign = next_int (stmt, &column);
  row->starts_on = next_text (stmt, &column);
  row->ends_on = next_text (stmt, &column);
  programme = _fb_facts_find_programme (reading->programmes, row->programme_id);
  take_programme (row, programme, next_number (stmt, &column));
  row->n_held = next_int (stmt, &column);
  row->last_held_on = next_text (stmt, &column);
  recent = next_text (stmt, &column);
  next_planned_on = next_text (stmt, &column);
  first_meeting_on = next_text (stmt, &column);
  row->n_missed_in_row = next_int (stmt, &column);
  row->missed_since = next_text (stmt, &column);
  row->missed_by = next_text (stmt, &column);
  row->n_application_only = next_int (stmt, &column);
  row->n_conditions = next_int (stmt, &column);
  row->conditions_on = next_text (stmt, &column);
  row->last_review_on = next_text (stmt, &column);
  row->next_review_on = next_text (stmt, &column);
  row->n_goals = next_int (stmt, &column);
  row->n_goals_changed = next_int (stmt, &column);
  row->goals_changed_on = next_text (stmt, &column);
  row->n_open_actions = next_int (stmt, &column);
  row->n_open_mentor = next_int (stmt, &column);
  row->mentor_steps_on = next_text (stmt, &column);
  row->mentee_checked_on = next_text (stmt, &column);
  row->mentee_check_flags = next_int (stmt, &column);
  row->mentor_checked_on = next_text (stmt, &column);
  row->mentor_check_flags = next_int (stmt, &column);
  row->introduced_on = next_text (stmt, &column);
  row->later_talk_on = next_text (stmt, &column);
  row->sectors_differ = next_int (stmt, &column) != 0;
  row->ended_on = next_text (stmt, &column);
  row->outcome_on = next_text (stmt, &column);
  row->job_since = next_text (stmt, &column);
  row->report_asked_on = next_text (stmt, &column);
  row->report_asked_how = next_text (stmt, &column);
  g_assert (column == sqlite3_column_count (stmt));

  has_passed = next_planned_on != NULL && strcmp (next_planned_on, reading->today) < 0;
  row->planned_passed_on = has_passed ? next_planned_on : NULL;
  if (g_strcmp0 (row->last_held_on, reading->today) > 0 || has_passed)
    {
      read_contacts (row, reading, programme->with_video, planned);
    }
  else
    {
      count_recent (row, reading, recent);
      if (next_planned_on != NULL)
        g_strlcpy (planned, next_planned_on, 11);
    }
  find_next_planned (row, planned, first_meeting_on, reading->today);
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
  g_autofree char *from = fb_date_add_days (today, -FB_RECENT_DAYS);
  g_autoptr(GHashTable) programmes = _fb_facts_ref_programmes (self, error);
  sqlite3_stmt *stmt = programmes != NULL ? _fb_store_statement (self, sql, error) : NULL;
  g_autofree char *until = programmes != NULL ? _fb_facts_dup_until (programmes, today) : NULL;
  Reading reading = { self, programmes, today, from };
  int rc;

  if (stmt == NULL)
    return FALSE;

  if (id != NULL)
    _fb_bind_text (stmt, ":id", id);
  if (sqlite3_bind_parameter_index (stmt, ":until") > 0)
    _fb_bind_text (stmt, ":until", until);

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FbDuoRow row = { 0 };
      char planned[11] = "";

      read_duo (&row, &reading, stmt, planned);
      func (&row, data);
    }
  if (rc != SQLITE_DONE)
    _fb_store_fail (self, error);
  sqlite3_reset (stmt);

  return rc == SQLITE_DONE;
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
                   programme_id != NULL ? SQL_DUOS SQL_GOES_ON " AND programme_id = :id"
                                        : SQL_DUOS SQL_GOES_ON,
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

  return each_duo (self, SQL_DUOS "duo_id = :id", duo_id, today, func, data, error);
}

/* ---- enrolments ---- */

#define SQL_ENROLMENTS \
  "SELECT enrolment_id, programme_id, person_id, name, staff_id, role, stored, status," \
  " status_since, applied_on, n_duos, n_proposed, last_word_on, next_word_on, training_on, attended, asked_on" \
  " FROM enrolment_facts WHERE "

#define SQL_OPEN \
  "status NOT IN ('completed', 'stopped', 'declined', 'not-admitted')" \
  " AND (n_duos = 0 OR next_word_on IS NOT NULL OR stored <> 'ready'" \
  "  OR (role = 'mentor' AND training_on IS NULL))"

/* Of the others those of whom it may be asked what came of an event. */
#define SQL_ATTENDED "follow_up_on IS NOT NULL AND NOT (" SQL_OPEN ")"

static void
read_enrolment (FbEnrolmentRow *row,
                GHashTable     *programmes,
                sqlite3_stmt   *stmt)
{
  const FbFactsProgramme *programme;
  int column = 0;

  row->enrolment_id = next_needed (stmt, &column);
  row->programme_id = next_needed (stmt, &column);
  row->person_id = next_needed (stmt, &column);
  row->name = next_text (stmt, &column);
  row->staff_id = next_text (stmt, &column);
  row->role = next_needed (stmt, &column);
  row->status = next_needed (stmt, &column);
  row->state = next_needed (stmt, &column);
  row->status_since = next_text (stmt, &column);
  row->applied_on = next_text (stmt, &column);
  row->n_duos = next_int (stmt, &column);
  row->n_proposed = next_int (stmt, &column);
  row->last_word_on = next_text (stmt, &column);
  row->next_word_on = next_text (stmt, &column);
  row->training_on = next_text (stmt, &column);
  row->attended = next_text (stmt, &column);
  row->asked_on = next_text (stmt, &column);
  programme = _fb_facts_find_programme (programmes, row->programme_id);
  row->training_needed = programme->training_needed;
  row->follow_ups = programme->follow_ups != NULL ? (const FbFollowUpTime *) (gpointer) programme->follow_ups->data
                                                  : NULL;
  row->n_follow_ups = programme->follow_ups != NULL ? programme->follow_ups->len : 0;
  row->settings = &programme->settings;
  g_assert (column == sqlite3_column_count (stmt));
}

static gboolean
each_enrolment (FbStore             *self,
                const char          *sql,
                const char          *id,
                FbEnrolmentRowFunc   func,
                gpointer             data,
                GError             **error)
{
  g_autoptr(GHashTable) programmes = NULL;
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (self, sql, error);
  int rc;

  if (stmt == NULL || (programmes = _fb_facts_ref_programmes (self, error)) == NULL)
    return FALSE;
  if (id != NULL)
    _fb_bind_text (stmt, ":id", id);

  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FbEnrolmentRow row;

      read_enrolment (&row, programmes, stmt);
      func (&row, data);
    }

  return rc == SQLITE_DONE || _fb_store_fail (self, error);
}

gboolean
fb_store_each_enrolment (FbStore             *self,
                         const char          *programme_id,
                         FbEnrolmentRowFunc   func,
                         gpointer             data,
                         GError             **error)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  return each_enrolment (self,
                         programme_id != NULL ? SQL_ENROLMENTS SQL_OPEN " AND programme_id = :id"
                                              : SQL_ENROLMENTS SQL_OPEN,
                         programme_id, func, data, error) &&
         each_enrolment (self,
                         programme_id != NULL ? SQL_ENROLMENTS SQL_ATTENDED " AND programme_id = :id"
                                              : SQL_ENROLMENTS SQL_ATTENDED,
                         programme_id, func, data, error);
}

gboolean
fb_store_each_enrolment_by_id (FbStore             *self,
                               const char          *enrolment_id,
                               FbEnrolmentRowFunc   func,
                               gpointer             data,
                               GError             **error)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (enrolment_id != NULL && func != NULL, FALSE);

  return each_enrolment (self, SQL_ENROLMENTS "(follow_up_on IS NOT NULL OR (" SQL_OPEN ")) AND enrolment_id = :id",
                         enrolment_id, func, data, error);
}
