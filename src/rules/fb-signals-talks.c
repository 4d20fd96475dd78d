/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signals"

#include "rules/fb-signals-private.h"

#include "base/fb-date.h"
#include "domain/fb-check-in.h"
#include "rules/fb-plan-rules.h"

#include <string.h>

/* What sides said in their latest check-ins, and did not take back since. */
typedef struct
{
  int         flags;
  const char *what;  /* mentee, mentor, both */
  const char *since;
} Said;

static Said
get_said (const FbDuoFacts *facts,
          int               mask)
{
  int mentee = facts->mentee_checked_on != NULL ? facts->mentee_check_flags & mask : 0;
  int mentor = facts->mentor_checked_on != NULL ? facts->mentor_check_flags & mask : 0;
  Said said = { .flags = mentee | mentor };

  if (mentee != 0 && mentor != 0)
    {
      gboolean mentee_first = strcmp (facts->mentee_checked_on, facts->mentor_checked_on) <= 0;

      said.what = "both";
      said.since = mentee_first ? facts->mentee_checked_on : facts->mentor_checked_on;
    }
  else if (said.flags != 0)
    {
      said.what = mentee != 0 ? "mentee" : "mentor";
      said.since = mentee != 0 ? facts->mentee_checked_on : facts->mentor_checked_on;
    }

  return said;
}

static void
add_said (GArray       *signals,
          FbSignalCode  code,
          const Said   *said,
          int           n,
          const char   *today)
{
  FbSignal *signal = _fb_signals_add_since (signals, code, said->since, today);

  signal->n = n;
  signal->of = said->flags;
  signal->what = said->what;
}

/* The mentor's sector cannot help: a side says so, or nothing helps and the
 * sector is another one (R192). Else it may not help for other reasons. */
static void
find_help_signals (const FbDuoFacts *facts,
                   const char       *today,
                   GArray           *signals)
{
  Said sector = get_said (facts, FB_CHECK_OTHER_SECTOR);
  Said network = get_said (facts, FB_CHECK_NETWORK);
  Said help = get_said (facts, FB_CHECK_NO_HELP);
  gboolean is_sector = sector.flags != 0 || (help.flags != 0 && facts->sectors_differ);

  if (is_sector)
    add_said (signals, FB_SIGNAL_OTHER_SECTOR, sector.flags != 0 ? &sector : &help, 0, today);
  if (network.flags != 0 && sector.flags == 0 &&
      (facts->introduced_on == NULL || strcmp (facts->introduced_on, network.since) < 0))
    add_said (signals, FB_SIGNAL_NETWORK_ABSENT, &network, 0, today);
  if (help.flags != 0 && !is_sector)
    add_said (signals, FB_SIGNAL_NO_HELP, &help, 0, today);
}

void
_fb_signals_find_said (const FbDuoFacts *facts,
                       const char       *today,
                       GArray           *signals)
{
  Said conditions = get_said (facts, FB_CHECK_TIME | FB_CHECK_TRAVEL);
  Said needs = get_said (facts, FB_CHECK_NEEDS | FB_CHECK_EXPECTATIONS);

  /* what was said, and what is known of them: the signal stands since the first */
  if (facts->n_conditions > 0 && facts->conditions_on != NULL &&
      (conditions.since == NULL || strcmp (facts->conditions_on, conditions.since) < 0))
    conditions.since = facts->conditions_on;
  if (conditions.flags != 0 || facts->n_conditions > 0)
    add_said (signals, FB_SIGNAL_CONDITIONS_UNMET, &conditions, facts->n_conditions, today);
  if (needs.flags != 0)
    add_said (signals, FB_SIGNAL_NEEDS_UNMET, &needs, 0, today);
  find_help_signals (facts, today, signals);
}

/* Not in touch, somebody says, and no meeting since (R185). */
void
_fb_signals_find_touch (const FbDuoFacts *facts,
                        const char       *today,
                        GArray           *signals)
{
  Said said = get_said (facts, FB_CHECK_NOT_IN_TOUCH);

  if (said.flags != 0 && g_strcmp0 (facts->last_held_on, said.since) <= 0)
    add_said (signals, FB_SIGNAL_NOT_IN_TOUCH, &said, 0, today);
}

/* (transfer full) (nullable): the day of the next plan review: as agreed at the
 * last one, else counted from it or from the start. No rhythm, no day: it is
 * never guessed (R166). */
char *
fb_duo_dup_review_due (const FbDuoFacts *facts)
{
  const char *from;

  g_return_val_if_fail (facts != NULL, NULL);

  if (facts->next_review_on != NULL)
    return g_strdup (facts->next_review_on);

  from = facts->last_review_on != NULL ? facts->last_review_on : _fb_duo_get_first_day (facts);

  return fb_plan_dup_review_after (from, facts->review_every, facts->review_unit);
}

/**
 * fb_duo_dup_check_in_due:
 * @party: "mentee" or "mentor"
 *
 * When this side is to be asked how it goes: so many days after the start, then
 * so many after the last time (R184). No rhythm, no day.
 *
 * Returns: (transfer full) (nullable): the day
 */
char *
fb_duo_dup_check_in_due (const FbDuoFacts *facts,
                         const char       *party)
{
  const char *last;
  const char *first_day;
  gint64 first;

  g_return_val_if_fail (facts != NULL && party != NULL, NULL);

  last = g_str_equal (party, "mentor") ? facts->mentor_checked_on : facts->mentee_checked_on;
  if (last != NULL)
    return facts->check_in_every != FB_UNSET && facts->check_in_every > 0
             ? fb_date_add_days (last, (int) facts->check_in_every) : NULL;

  first_day = _fb_duo_get_first_day (facts);
  first = facts->check_in_first != FB_UNSET ? facts->check_in_first : facts->check_in_every;

  return first_day != NULL && first != FB_UNSET && first > 0
           ? fb_date_add_days (first_day, (int) first) : NULL;
}

gboolean
_fb_signals_is_due (const char               *due,
                    const FbSignalThresholds *thresholds,
                    const char               *today,
                    int                      *days)
{
  if (due == NULL)
    return FALSE;

  *days = fb_date_days_between (due, today);

  return *days >= -thresholds->due_within;
}

void
_fb_signals_find_check_in (const FbDuoFacts         *facts,
                           const FbSignalThresholds *thresholds,
                           const char               *today,
                           GArray                   *signals)
{
  g_autofree char *mentee = fb_duo_dup_check_in_due (facts, "mentee");
  g_autofree char *mentor = fb_duo_dup_check_in_due (facts, "mentor");
  int mentee_days = 0;
  int mentor_days = 0;
  gboolean ask_mentee = _fb_signals_is_due (mentee, thresholds, today, &mentee_days);
  gboolean ask_mentor = _fb_signals_is_due (mentor, thresholds, today, &mentor_days);
  gboolean mentee_first = ask_mentee && (!ask_mentor || mentee_days >= mentor_days);

  FbSignal *signal;

  if (!ask_mentee && !ask_mentor)
    return;

  signal = _fb_signals_add (signals, FB_SIGNAL_CHECK_IN_DUE, mentee_first ? mentee : mentor,
                            mentee_first ? mentee_days : mentor_days);
  signal->what = ask_mentee && ask_mentor ? "both" : ask_mentee ? "mentee" : "mentor";
}

/* What is not asked at a first talk: by now people know each other. */
void
_fb_signals_find_later_talk (const FbDuoFacts *facts,
                             const char       *today,
                             GArray           *signals)
{
  int days = _fb_signals_days_since (facts->later_talk_on, today);

  if (days != FB_SIGNALS_NEVER)
    _fb_signals_add (signals, FB_SIGNAL_LATER_TALK, facts->later_talk_on, days);
}
