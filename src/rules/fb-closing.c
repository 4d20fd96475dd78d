/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-closing"

#include "rules/fb-closing.h"

static gboolean
is_one_of (const char        *code,
           const char *const *codes)
{
  return code != NULL && g_strv_contains (codes, code);
}

/* Whether it was this side that wanted to stop. */
static gboolean
wanted_it (const FbEnding *ending,
           const char     *role)
{
  return ending->is_early && g_strcmp0 (ending->ended_by, role) == 0;
}

/**
 * fb_ending_get_after:
 * @role: "mentee" or "mentor"
 *
 * What is proposed for a person of this side. Nobody who found work has
 * stopped: that is completed, early or not. Whoever did not want the end goes
 * on; so does a mentor after a duo that came to its end.
 *
 * Returns: what becomes of them, for a person to confirm
 */
FbAfterEnd
fb_ending_get_after (const FbEnding *ending,
                     const char     *role)
{
  static const char *const rest[] = { "health", "no-time", "conditions", NULL };
  static const char *const reached[] = { "goal-reached", "found-work", NULL };
  gboolean is_mentee;

  g_return_val_if_fail (ending != NULL && role != NULL, FB_AFTER_GOES_ON);

  is_mentee = g_str_equal (role, "mentee");
  if (is_mentee && (!ending->is_early || is_one_of (ending->reason, reached)))
    return FB_AFTER_COMPLETED;
  if (!wanted_it (ending, role))
    return FB_AFTER_GOES_ON;
  if (g_strcmp0 (ending->reason, "moved") == 0)
    return FB_AFTER_STOPPED;

  return is_one_of (ending->reason, rest) ? FB_AFTER_PAUSED : FB_AFTER_GOES_ON;
}

/**
 * fb_refusal_goes_first:
 * @acceptance: (nullable): what somebody answered to a match that will not be
 *
 * Who did not say no waited for nothing, and is matched again before others;
 * who did keeps the place on the list.
 */
gboolean
fb_refusal_goes_first (const char *acceptance)
{
  return g_strcmp0 (acceptance, "rather-not") != 0;
}

/**
 * fb_ending_goes_first:
 * @role: "mentee" or "mentor"
 *
 * Whether somebody of this side who goes on is matched again before others: the
 * one whose duo ended too early without having wanted it.
 */
gboolean
fb_ending_goes_first (const FbEnding *ending,
                      const char     *role)
{
  g_return_val_if_fail (ending != NULL && role != NULL, FALSE);

  return ending->is_early && !wanted_it (ending, role);
}

/* The status of the enrolment that goes with it: a code of enrolment-status. */
const char *
fb_after_end_get_status (FbAfterEnd after)
{
  static const char *const statuses[FB_AFTER_N] = {
    [FB_AFTER_GOES_ON] = "ready",
    [FB_AFTER_PAUSED] = "paused",
    [FB_AFTER_COMPLETED] = "completed",
    [FB_AFTER_STOPPED] = "stopped",
  };

  g_return_val_if_fail (after < FB_AFTER_N, NULL);

  return statuses[after];
}

/* Whether there is work to ask about: a job, an own business, an internship. */
gboolean
fb_outcome_is_work (const char *kind)
{
  static const char *const work[] = { "permanent-job", "fixed-term-job", "self-employed", "internship", NULL };

  return is_one_of (kind, work);
}
