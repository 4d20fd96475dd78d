/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-match.h"

#include "store/fb-store-private.h"

/* In the order of FbCandidateRow. */
#define SQL_CANDIDATES \
  "SELECT enrolment.id, person.id, facts.name, given_name, facts.role, facts.since, facts.priority," \
  " CASE facts.role WHEN 'mentor' THEN n_free ELSE 1 END," \
  " CASE facts.role WHEN 'mentor' THEN sector ELSE sector_wished END," \
  " CASE facts.role WHEN 'mentor' THEN enrolment.occupation" \
  "  ELSE ifnull (occupation_wished, occupation_had) END," \
  " level_wished, education_level, experience_years, uses_network," \
  " CASE facts.role WHEN 'mentor' THEN network_offered ELSE network_wanted END," \
  " half_days, leisure, keywords, prefers_gender, prefers_age, preferences, travel_minutes_max," \
  " gender, birth_date, postcode, person.place," \
  " (SELECT group_concat (language || ':' || ifnull (speaking, '') || ':'" \
  "   || ifnull (mother_tongue, ''), ' ')" \
  "  FROM (SELECT * FROM language_skill WHERE language_skill.person_id = person.id ORDER BY language))," \
  " (SELECT group_concat (area_id, ' ') FROM enrolment_area WHERE enrolment_id = enrolment.id)," \
  " keep_away_from," \
  " (SELECT group_concat (ifnull (keep_away.person_id, '') || ' ' || ifnull (organisation_id, '')" \
  "   || ' ' || ifnull (keep_away.area_id, ''), ' ')" \
  "  FROM keep_away WHERE keep_away.enrolment_id = enrolment.id)," \
  " employer_id, screening_result, screening_overruled, mentor_training_needed," \
  " enrolment.training_on, motives, expectations" \
  " FROM enrolment_facts AS facts" \
  " JOIN enrolment ON enrolment.id = facts.enrolment_id" \
  " JOIN person ON person.id = facts.person_id" \
  " JOIN programme ON programme.id = facts.programme_id" \
  " WHERE facts.programme_id = :programme_id" \
  " AND ((facts.role = 'mentee' AND facts.status = 'waiting')" \
  "  OR (facts.role = 'mentor' AND stored = 'ready' AND n_free > 0))" \
  " ORDER BY facts.role, turn IS NULL, turn, sort_name, enrolment.id"

static const char *
next_text (sqlite3_stmt *stmt,
           int          *column)
{
  return (const char *) sqlite3_column_text (stmt, (*column)++);
}

static gint64
next_number (sqlite3_stmt *stmt,
             int          *column)
{
  int index = (*column)++;

  return sqlite3_column_type (stmt, index) != SQLITE_NULL ? sqlite3_column_int64 (stmt, index) : FB_UNSET;
}

static void
read_work (FbCandidateRow *row,
           sqlite3_stmt   *stmt,
           int            *column)
{
  row->sector = next_text (stmt, column);
  row->occupation = next_text (stmt, column);
  row->job_level = next_text (stmt, column);
  row->education_level = next_text (stmt, column);
  row->experience_years = next_number (stmt, column);
  row->uses_network = next_text (stmt, column);
  row->network = next_text (stmt, column);
  row->half_days = next_text (stmt, column);
  row->leisure = next_text (stmt, column);
  row->keywords = next_text (stmt, column);
  row->prefers_gender = next_text (stmt, column);
  row->prefers_age = next_text (stmt, column);
  row->preferences = next_text (stmt, column);
  row->travel_minutes_max = next_number (stmt, column);
}

static void
read_candidate (FbCandidateRow *row,
                sqlite3_stmt   *stmt)
{
  int column = 0;

  row->enrolment_id = next_text (stmt, &column);
  row->person_id = next_text (stmt, &column);
  row->name = next_text (stmt, &column);
  row->given_name = next_text (stmt, &column);
  row->role = next_text (stmt, &column);
  row->since = next_text (stmt, &column);
  row->priority_since = next_text (stmt, &column);
  row->n_free = (int) next_number (stmt, &column);
  read_work (row, stmt, &column);
  row->gender = next_text (stmt, &column);
  row->birth_date = next_text (stmt, &column);
  row->postcode = next_text (stmt, &column);
  row->place = next_text (stmt, &column);
  row->languages = next_text (stmt, &column);
  row->areas = next_text (stmt, &column);
  row->keep_away_from = next_text (stmt, &column);
  row->keep_away_ids = next_text (stmt, &column);
  row->employer_id = next_text (stmt, &column);
  row->screening_result = next_text (stmt, &column);
  row->screening_overruled = next_text (stmt, &column);
  row->training_needed = next_text (stmt, &column);
  row->training_on = next_text (stmt, &column);
  row->motives = next_text (stmt, &column);
  row->expectations = next_text (stmt, &column);
  g_assert (column == sqlite3_column_count (stmt));
}

gboolean
fb_store_each_candidate (FbStore             *self,
                         const char          *programme_id,
                         FbCandidateRowFunc   func,
                         gpointer             data,
                         GError             **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  int rc;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (programme_id != NULL && func != NULL, FALSE);

  stmt = _fb_store_prepare (self, SQL_CANDIDATES, error);
  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":programme_id", programme_id);
  while ((rc = sqlite3_step (stmt)) == SQLITE_ROW)
    {
      FbCandidateRow row = { 0 };

      read_candidate (&row, stmt);
      func (&row, data);
    }

  return rc == SQLITE_DONE || _fb_store_fail (self, error);
}

/* One row for each mentee of a duo agreed in the time; of those the middle one. */
#define SQL_TIME_TO_MATCH \
  "WITH taken (days) AS (SELECT CAST (julianday (agreed_on) - julianday (applied_on) AS INTEGER)" \
  "  FROM duo JOIN duo_member ON duo_id = duo.id AND duo_member.role = 'mentee'" \
  "  JOIN enrolment ON enrolment.person_id = duo_member.person_id" \
  "   AND enrolment.programme_id = duo.programme_id AND enrolment.role = 'mentee'" \
  "  WHERE duo.programme_id = :programme_id AND match_status = 'agreed'" \
  "  AND agreed_on BETWEEN :from AND :until AND applied_on <= agreed_on)" \
  " SELECT (SELECT count (*) FROM taken), (SELECT max (days) FROM taken)," \
  " (SELECT days FROM taken ORDER BY days LIMIT 1 OFFSET (SELECT (count (*) - 1) / 2 FROM taken))"

gboolean
fb_store_get_time_to_match (FbStore        *self,
                            const char     *programme_id,
                            const char     *from,
                            const char     *until,
                            FbTimeToMatch  *time,
                            GError        **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (time != NULL, FALSE);

  stmt = _fb_store_prepare (self, SQL_TIME_TO_MATCH, error);
  if (stmt == NULL)
    return FALSE;

  _fb_bind_text (stmt, ":programme_id", programme_id);
  _fb_bind_text (stmt, ":from", from);
  _fb_bind_text (stmt, ":until", until);
  if (sqlite3_step (stmt) != SQLITE_ROW)
    return _fb_store_fail (self, error);

  time->n = sqlite3_column_int (stmt, 0);
  time->longest = sqlite3_column_int (stmt, 1);
  time->median = sqlite3_column_int (stmt, 2);

  return TRUE;
}
