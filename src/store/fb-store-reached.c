/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-reached.h"

#include "base/fb-field.h"
#include "store/fb-store-private.h"

#define WITHIN(day) \
  " AND (:from IS NULL OR " day " >= :from) AND (:until IS NULL OR " day " <= :until)"

#define JOINED_ON "coalesce (applied_on, intake_on, substr (created, 1, 10))"

/* Who applied and was turned down, or did not want to after all, did not join. */
#define SQL_JOINED(role) \
  "SELECT count (*) FROM enrolment WHERE programme_id = :programme_id AND role = '" role "'" \
  " AND status NOT IN ('declined', 'not-admitted')" \
  WITHIN (JOINED_ON)

#define STARTED_ON "coalesce (starts_on, first_meeting_on, agreed_on, substr (created, 1, 10))"

static const struct
{
  const char *measure;
  const char *sql;
} counts[] = {
  { "mentees", SQL_JOINED ("mentee") },
  { "mentors", SQL_JOINED ("mentor") },
  { "duos-started",
    "SELECT count (*) FROM duo WHERE programme_id = :programme_id AND match_status = 'agreed'"
    " AND relationship_status <> 'not-started'" WITHIN (STARTED_ON) },
  { "duos-completed",
    "SELECT count (*) FROM duo WHERE programme_id = :programme_id AND relationship_status = 'completed'"
    WITHIN ("coalesce (ended_on, substr (modified, 1, 10))") },
  { "positive-outcomes",
    "SELECT count (DISTINCT outcome.person_id) FROM outcome JOIN duo ON duo.id = duo_id"
    " JOIN programme ON programme.id = programme_id"
    " WHERE programme_id = :programme_id"
    " AND instr (' ' || positive_outcomes || ' ', ' ' || outcome.kind || ' ') > 0" WITHIN ("measured_on") },
};

/* Which, of a programme, and when: each may be NULL where @sql asks for none. */
typedef struct
{
  const char *programme_id;
  const char *id;
  const char *from;
  const char *until;
} Asked;

static void
bind (sqlite3_stmt *stmt,
      const char   *parameter,
      const char   *text)
{
  if (sqlite3_bind_parameter_index (stmt, parameter) > 0)
    _fb_bind_text (stmt, parameter, text);
}

static gint64
count (FbStore     *self,
       const char  *sql,
       const Asked *asked)
{
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (self, sql, NULL);

  if (stmt == NULL)
    return FB_UNSET;

  bind (stmt, ":programme_id", asked->programme_id);
  bind (stmt, ":id", asked->id);
  bind (stmt, ":from", asked->from);
  bind (stmt, ":until", asked->until);

  return sqlite3_step (stmt) == SQLITE_ROW ? sqlite3_column_int64 (stmt, 0) : FB_UNSET;
}

/**
 * fb_store_count_reached:
 * @measure: a code of the list benchmark-measure that the program counts
 * @from: (nullable): the first day that counts
 * @until: (nullable): the last day
 *
 * Returns: how many there were of a programme (R25); %FB_UNSET for what is
 *   counted by hand
 */
gint64
fb_store_count_reached (FbStore    *self,
                        const char *programme_id,
                        const char *measure,
                        const char *from,
                        const char *until)
{
  const Asked asked = { .programme_id = programme_id, .from = from, .until = until };

  g_return_val_if_fail (FB_IS_STORE (self), FB_UNSET);

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      if (g_strcmp0 (counts[i].measure, measure) == 0)
        return count (self, counts[i].sql, &asked);
    }

  return FB_UNSET;
}

/**
 * fb_store_count_places:
 * @site_id: (nullable): a site or cohort; %NULL counts the whole programme
 *
 * Returns: how many mentees hold a place: admitted and still there, or through
 *   with it (R102)
 */
gint64
fb_store_count_places (FbStore    *self,
                       const char *programme_id,
                       const char *site_id)
{
  const Asked asked = { .programme_id = programme_id, .id = site_id };

  g_return_val_if_fail (FB_IS_STORE (self), FB_UNSET);

  return count (self,
                "SELECT count (*) FROM enrolment WHERE programme_id = :programme_id AND role = 'mentee'"
                " AND status IN ('ready', 'paused', 'completed') AND (:id IS NULL OR site_id = :id)",
                &asked);
}

/* How many mentees an organisation sent to a programme from one day to
 * another, whatever became of them (R109). */
gint64
fb_store_count_referred (FbStore    *self,
                         const char *programme_id,
                         const char *organisation_id,
                         const char *from,
                         const char *until)
{
  const Asked asked = { programme_id, organisation_id, from, until };

  g_return_val_if_fail (FB_IS_STORE (self), FB_UNSET);

  return count (self,
                "SELECT count (*) FROM enrolment WHERE programme_id = :programme_id AND role = 'mentee'"
                " AND referral_organisation_id = :id" WITHIN (JOINED_ON), &asked);
}

/* The duos that somebody looks after now: agreed, and not over (R109). */
gint64
fb_store_count_load (FbStore    *self,
                     const char *staff_id)
{
  const Asked asked = { .id = staff_id };

  g_return_val_if_fail (FB_IS_STORE (self), FB_UNSET);

  return count (self,
                "SELECT count (*) FROM duo WHERE coordinator_id = :id AND match_status = 'agreed'"
                " AND relationship_status IN ('not-started', 'active', 'paused')",
                &asked);
}
