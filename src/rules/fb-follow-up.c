/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-follow-up"

#include "rules/fb-follow-up.h"

#include "base/fb-date.h"

#include <string.h>

/* Asked a little sooner counts too: a week for each month, up to a month. */
#define DAYS_SOONER_PER_MONTH 7
#define DAYS_SOONER_MOST 30

/* (nullable): the day from which the months are counted. Points of events and
 * of the calendar have no day of a duo. */
static const char *
get_first_day (const FbFollowUpFacts *facts,
               const char            *anchor)
{
  if (anchor == NULL || g_str_equal (anchor, "end"))
    return facts->ended_on;
  if (g_str_equal (anchor, "enrolment"))
    return facts->starts_on;
  if (g_str_equal (anchor, "job-entry"))
    return facts->job_since;

  return NULL;
}

static gboolean
is_answered (const FbFollowUpFacts *facts,
             const char            *due_on,
             int                    months)
{
  int sooner = MIN (months * DAYS_SOONER_PER_MONTH, DAYS_SOONER_MOST);
  g_autofree char *first = fb_date_add_days (due_on, -sooner);

  return facts->outcome_on != NULL && strcmp (facts->outcome_on, first) >= 0;
}

/* Keeps the latest time that has come; a later one makes an earlier one moot. */
static void
weigh (const FbFollowUpFacts *facts,
       const char            *due_on,
       int                    months,
       const char            *last_day,
       FbFollowUp            *found,
       gboolean              *is_open)
{
  if (strcmp (due_on, last_day) > 0 || strcmp (due_on, found->due_on) < 0 ||
      (facts->ended_on != NULL && strcmp (due_on, facts->ended_on) < 0))
    return;

  g_strlcpy (found->due_on, due_on, sizeof found->due_on);
  found->months = months;
  *is_open = !is_answered (facts, due_on, months);
}

/**
 * fb_follow_up_find:
 * @days_before: how long before its day a time is told
 * @found: (out): the time that is due
 *
 * Whether it is time to ask what came of a duo: at its end, and at the times of
 * the programme; while it goes on, at those that count from its start (R199). Of
 * several that have come only the latest counts, and none that is over for half
 * a year.
 */
gboolean
fb_follow_up_find (const FbFollowUpFacts *facts,
                   const char            *today,
                   int                    days_before,
                   FbFollowUp            *found)
{
  g_autofree char *last_day = NULL;
  gboolean is_open = FALSE;

  g_return_val_if_fail (facts != NULL && today != NULL && found != NULL, FALSE);

  *found = (FbFollowUp) { "", 0 };
  if (facts->ended_on != NULL && strcmp (facts->ended_on, today) > 0)
    return FALSE;

  last_day = fb_date_add_days (today, days_before);
  if (facts->ended_on != NULL)
    weigh (facts, facts->ended_on, 0, last_day, found, &is_open);
  for (guint i = 0; i < facts->n_times; i++)
    {
      const char *first_day = get_first_day (facts, facts->times[i].anchor);
      g_autofree char *due_on = first_day != NULL ? fb_date_add_months (first_day, facts->times[i].months)
                                                  : NULL;

      if (due_on != NULL && facts->times[i].months > 0)
        weigh (facts, due_on, facts->times[i].months, last_day, found, &is_open);
    }

  return is_open && fb_date_days_between (found->due_on, today) <= FB_FOLLOW_UP_LATEST;
}

/**
 * fb_follow_up_find_next:
 * @found: (out): the time that comes next
 *
 * When what came of a duo is asked after @today. A time that was answered
 * beforehand is not asked again.
 *
 * Returns: whether there is such a time
 */
gboolean
fb_follow_up_find_next (const FbFollowUpFacts *facts,
                        const char            *today,
                        FbFollowUp            *found)
{
  g_return_val_if_fail (facts != NULL && today != NULL && found != NULL, FALSE);

  *found = (FbFollowUp) { "", 0 };
  for (guint i = 0; i < facts->n_times; i++)
    {
      const char *first_day = get_first_day (facts, facts->times[i].anchor);
      g_autofree char *due_on = first_day != NULL ? fb_date_add_months (first_day, facts->times[i].months)
                                                  : NULL;

      if (due_on == NULL || facts->times[i].months <= 0 || strcmp (due_on, today) <= 0 ||
          (facts->ended_on != NULL && strcmp (due_on, facts->ended_on) < 0) ||
          (*found->due_on != '\0' && strcmp (due_on, found->due_on) >= 0) ||
          is_answered (facts, due_on, facts->times[i].months))
        continue;
      g_strlcpy (found->due_on, due_on, sizeof found->due_on);
      found->months = facts->times[i].months;
    }

  return *found->due_on != '\0';
}
