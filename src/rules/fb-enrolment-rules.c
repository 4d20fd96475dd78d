/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-enrolment-rules"

#include "rules/fb-enrolment-rules.h"

#include "base/fb-date.h"

#include <string.h>

/* Longer than anybody waits: whoever has priority goes before all others. */
#define PRIORITY_DAYS 3650

/* Where the status says it all, the code is that of the status. */
static const char *const state_codes[FB_ENROLMENT_N_STATES] = {
  [FB_ENROLMENT_APPLIED] = "applied",
  [FB_ENROLMENT_IN_INTAKE] = "in-intake",
  [FB_ENROLMENT_WAITING] = "waiting",
  [FB_ENROLMENT_AVAILABLE] = "available",
  [FB_ENROLMENT_PROPOSED] = "proposed",
  [FB_ENROLMENT_IN_A_DUO] = "in-a-duo",
  [FB_ENROLMENT_PAUSED] = "paused",
  [FB_ENROLMENT_COMPLETED] = "completed",
  [FB_ENROLMENT_STOPPED] = "stopped",
  [FB_ENROLMENT_DECLINED] = "declined",
  [FB_ENROLMENT_NOT_ADMITTED] = "not-admitted",
};

static gboolean
is_mentor (const FbEnrolmentFacts *facts)
{
  return g_strcmp0 (facts->role, "mentor") == 0;
}

/**
 * fb_enrolment_get_state:
 *
 * Waiting, available, proposed and in a duo are derived: nobody sets them, so
 * they cannot be wrong. Duos count for whoever is ready; a pause or an end that
 * a person decided comes first.
 *
 * Returns: the state; applied where the status is unknown
 */
FbEnrolmentState
fb_enrolment_get_state (const FbEnrolmentFacts *facts)
{
  g_return_val_if_fail (facts != NULL, FB_ENROLMENT_APPLIED);

  for (guint i = FB_ENROLMENT_PAUSED; i < FB_ENROLMENT_N_STATES; i++)
    {
      if (g_strcmp0 (facts->status, state_codes[i]) == 0)
        return i;
    }

  if (facts->n_duos > 0)
    return FB_ENROLMENT_IN_A_DUO;
  if (facts->n_proposed > 0)
    return FB_ENROLMENT_PROPOSED;
  if (g_strcmp0 (facts->status, "in-intake") == 0)
    return FB_ENROLMENT_IN_INTAKE;
  if (g_strcmp0 (facts->status, "ready") == 0)
    return is_mentor (facts) ? FB_ENROLMENT_AVAILABLE : FB_ENROLMENT_WAITING;

  return FB_ENROLMENT_APPLIED;
}

/* How many more duos there is room for: one in all, unless a mentor offers
 * more (R118). A proposal takes a place until it is answered. */
int
fb_enrolment_get_free_places (const FbEnrolmentFacts *facts)
{
  int places = 1;

  g_return_val_if_fail (facts != NULL, 0);

  if (is_mentor (facts) && facts->capacity != FB_UNSET)
    places = (int) facts->capacity;

  return MAX (0, places - facts->n_duos - facts->n_proposed);
}

/**
 * fb_enrolment_get_days_waited:
 * @since: (nullable): since when somebody waits
 * @priority_since: (nullable): goes first since then, after a duo that ended
 *   too early
 *
 * Returns: the days that count where two matches are as good: those waited, and
 *   with priority ten years more, so that nobody loses by having tried
 */
guint
fb_enrolment_get_days_waited (const char *since,
                              const char *priority_since,
                              const char *today)
{
  int days = 0;

  g_return_val_if_fail (today != NULL, 0);

  if (since != NULL && strcmp (since, today) < 0)
    days = MAX (fb_date_days_between (since, today), 0);

  return (guint) days + (priority_since != NULL ? PRIORITY_DAYS : 0);
}

/* Only mentors are screened; no lower bar when they are scarce (R117). */
gboolean
fb_enrolment_passed_screening (const FbEnrolmentFacts *facts)
{
  g_return_val_if_fail (facts != NULL, FALSE);

  return !is_mentor (facts) || facts->is_screening_overruled ||
         g_strcmp0 (facts->screening_result, "suitable") == 0;
}

/* Done, or not needed: only mentors are trained (R119). */
gboolean
fb_enrolment_has_training (const FbEnrolmentFacts *facts)
{
  g_return_val_if_fail (facts != NULL, FALSE);

  return !is_mentor (facts) || facts->training_on != NULL ||
         g_strcmp0 (facts->training_needed, "yes") != 0;
}

/* May be proposed to somebody: ready, with room, screened and trained. */
gboolean
fb_enrolment_is_for_matching (const FbEnrolmentFacts *facts)
{
  g_return_val_if_fail (facts != NULL, FALSE);

  return g_strcmp0 (facts->status, "ready") == 0 && fb_enrolment_get_free_places (facts) > 0 &&
         fb_enrolment_passed_screening (facts) && fb_enrolment_has_training (facts);
}

const char *
fb_enrolment_state_get_code (FbEnrolmentState state)
{
  g_return_val_if_fail (state < FB_ENROLMENT_N_STATES, NULL);

  return state_codes[state];
}
