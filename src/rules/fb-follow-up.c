/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-follow-up"

#include "rules/fb-follow-up.h"

#include "base/fb-date.h"

#include <string.h>

/* Asked a little sooner counts too: a week for each month, up to a month. */
#define DAYS_SOONER_PER_MONTH 7
#define DAYS_SOONER_MOST 30

#define DAY_LENGTH 10

/* (nullable): the day from which the months are counted. Points of the calendar have no day of a
 * duo, and those of events may have several, see each_day(). */
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

typedef struct
{
  const FbFollowUpFacts *facts;
  const char            *last_day; /* or today, where the next one is looked for */
  FbFollowUp            *found;
  gboolean               is_open;
} Search;

typedef void (*DueFunc) (Search     *search,
                         const char *due_on,
                         int         months);

static void
call_due (Search     *search,
          const char *first_day,
          int         months,
          DueFunc     func)
{
  g_autofree char *due_on = fb_date_add_months (first_day, months);

  if (due_on != NULL)
    func (search, due_on, months);
}

/* Each day on which a time of the programme comes: after each event one. */
static void
each_due (Search  *search,
          DueFunc  func)
{
  const FbFollowUpFacts *facts = search->facts;

  for (guint i = 0; i < facts->n_times; i++)
    {
      const FbFollowUpTime *time = &facts->times[i];
      const char *first_day = get_first_day (facts, time->anchor);

      if (time->months <= 0)
        continue;
      if (first_day != NULL)
        call_due (search, first_day, time->months, func);
      if (g_strcmp0 (time->anchor, "event") != 0)
        continue;
      for (const char *day = facts->attended; day != NULL; day = strchr (day, ' '), day += day != NULL)
        {
          g_autofree char *attended = g_strndup (day, DAY_LENGTH);

          call_due (search, attended, time->months, func);
        }
    }
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
weigh (Search     *search,
       const char *due_on,
       int         months)
{
  const FbFollowUpFacts *facts = search->facts;

  if (strcmp (due_on, search->last_day) > 0 || strcmp (due_on, search->found->due_on) < 0 ||
      (facts->ended_on != NULL && strcmp (due_on, facts->ended_on) < 0))
    return;

  g_strlcpy (search->found->due_on, due_on, sizeof search->found->due_on);
  search->found->months = months;
  search->is_open = !is_answered (facts, due_on, months);
}

/**
 * fb_follow_up_find:
 * @days_before: how long before its day a time is told
 * @found: (out): the time that is due
 *
 * Whether it is time to ask what came of a duo: at its end, and at the times of
 * the programme; while it goes on, at those that count from its start; and what
 * came of an event for somebody who was there (R199). Of
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
  Search search = { facts, NULL, found, FALSE };

  g_return_val_if_fail (facts != NULL && today != NULL && found != NULL, FALSE);

  *found = (FbFollowUp) { "", 0 };
  if (facts->ended_on != NULL && strcmp (facts->ended_on, today) > 0)
    return FALSE;

  last_day = fb_date_add_days (today, days_before);
  search.last_day = last_day;
  if (facts->ended_on != NULL)
    weigh (&search, facts->ended_on, 0);
  each_due (&search, weigh);

  return search.is_open && fb_date_days_between (found->due_on, today) <= FB_FOLLOW_UP_LATEST;
}

/* Keeps the first time that comes, and that nobody answered beforehand. */
static void
weigh_next (Search     *search,
            const char *due_on,
            int         months)
{
  const FbFollowUpFacts *facts = search->facts;
  FbFollowUp *found = search->found;

  if (strcmp (due_on, search->last_day) <= 0 || (facts->ended_on != NULL && strcmp (due_on, facts->ended_on) < 0) ||
      (*found->due_on != '\0' && strcmp (due_on, found->due_on) >= 0) || is_answered (facts, due_on, months))
    return;

  g_strlcpy (found->due_on, due_on, sizeof found->due_on);
  found->months = months;
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
  Search search = { facts, today, found, FALSE };

  g_return_val_if_fail (facts != NULL && today != NULL && found != NULL, FALSE);

  *found = (FbFollowUp) { "", 0 };
  each_due (&search, weigh_next);

  return *found->due_on != '\0';
}
