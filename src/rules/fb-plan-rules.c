/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-plan-rules"

#include "rules/fb-plan-rules.h"

#include "base/fb-date.h"

/**
 * fb_plan_dup_review_after:
 * @from: (nullable): the last review, or the day on which the duo began
 * @every: so many, or FB_UNSET
 * @unit: (nullable): "days", "weeks" or "months"
 *
 * Returns: (transfer full) (nullable): the day of the next review. No rhythm, no
 *   day: two of what is never guessed (R166).
 */
char *
fb_plan_dup_review_after (const char *from,
                          gint64      every,
                          const char *unit)
{
  if (from == NULL || every <= 0)
    return NULL;
  if (g_strcmp0 (unit, "months") == 0)
    return fb_date_add_months (from, (int) every);
  if (g_strcmp0 (unit, "weeks") == 0)
    return fb_date_add_days (from, (int) every * 7);
  if (g_strcmp0 (unit, "days") == 0)
    return fb_date_add_days (from, (int) every);

  return NULL;
}

/**
 * fb_plan_get_waiting:
 * @proposed_by: (nullable): a code of party
 * @agreed_on: (nullable): the day on which both sides agreed
 * @state: (nullable): a code of goal-state
 *
 * Either side may propose a goal, and both agree to it (R169): whoever proposed
 * it has said yes already.
 *
 * Returns: (nullable): who has still to say yes: "mentee", "mentor" or "both"
 */
const char *
fb_plan_get_waiting (const char *proposed_by,
                     const char *agreed_on,
                     const char *state)
{
  if (agreed_on != NULL || g_strcmp0 (state, "reached") == 0 || g_strcmp0 (state, "dropped") == 0)
    return NULL;
  if (g_strcmp0 (proposed_by, "mentee") == 0)
    return "mentor";
  if (g_strcmp0 (proposed_by, "mentor") == 0)
    return "mentee";

  return "both";
}
