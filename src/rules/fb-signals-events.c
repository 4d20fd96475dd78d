/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signals"

#include "rules/fb-signals-private.h"

#include "base/fb-date.h"

/**
 * fb_enrolment_find_follow_up:
 * @found: (out): the time that is due
 *
 * Whether it is time to ask what came of an event for somebody who was there
 * (R199), also once they do not take part any more; not of who stopped.
 */
gboolean
fb_enrolment_find_follow_up (const FbEnrolmentFacts *facts,
                             const char             *today,
                             int                     days_before,
                             FbFollowUp             *found)
{
  const FbFollowUpFacts asked = { .outcome_on = facts->asked_on, .attended = facts->attended,
                                  .times = facts->follow_ups, .n_times = facts->n_follow_ups };

  *found = (FbFollowUp) { "", 0 };
  if (facts->attended == NULL || g_strcmp0 (facts->status, "stopped") == 0 || g_strcmp0 (facts->status, "declined") == 0)
    return FALSE;

  return fb_follow_up_find (&asked, today, days_before, found);
}

void
_fb_signals_find_event (const FbEnrolmentFacts   *facts,
                        const FbSignalThresholds *thresholds,
                        const char               *today,
                        GArray                   *signals)
{
  FbFollowUp due;

  if (fb_enrolment_find_follow_up (facts, today, thresholds->due_within, &due))
    _fb_signals_add (signals, FB_SIGNAL_FOLLOW_UP_DUE, due.due_on, fb_date_days_between (due.due_on, today))->n = due.months;
}
