/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signals"

#include "rules/fb-signals.h"

#include "base/fb-date.h"

#include <string.h>

#define NEVER (-1)
#define DAYS_PER_MONTH 30
#define WINDOW 90

const FbSignalThresholds fb_signal_thresholds_default = {
  .never_started = 7,
  .unsigned_agreement = 3,
  .unanswered_proposal = 7,
  .no_word = 14,
  .unfinished_intake = 1,
  .fading_percent = 150,
  .fading_least = 21,
  .sporadic_percent = 50,
  .sporadic_after = 60,
  .meetings_x100 = 100,
  .missed_in_row = 2,
  .planned_within = 7,
  .application_only = 3,
  .ending_within = 30,
  .actions_least = 3,
  .training_after = 30,
};

static const struct
{
  const char   *code;
  FbSignalGroup group;
} signal_codes[FB_SIGNAL_N] = {
  [FB_SIGNAL_WORD_DUE] = { "word-due", FB_SIGNAL_GROUP_PROMISED },
  [FB_SIGNAL_AGREEMENT_UNSIGNED] = { "agreement-unsigned", FB_SIGNAL_GROUP_WAITING_FOR_US },
  [FB_SIGNAL_PROPOSAL_UNANSWERED] = { "proposal-unanswered", FB_SIGNAL_GROUP_WAITING_FOR_US },
  [FB_SIGNAL_NO_WORD] = { "no-word", FB_SIGNAL_GROUP_WAITING_FOR_US },
  [FB_SIGNAL_INTAKE_UNFINISHED] = { "intake-unfinished", FB_SIGNAL_GROUP_WAITING_FOR_US },
  [FB_SIGNAL_NEVER_STARTED] = { "never-started", FB_SIGNAL_GROUP_TO_CALL },
  [FB_SIGNAL_FADING] = { "fading", FB_SIGNAL_GROUP_TO_CALL },
  [FB_SIGNAL_SPORADIC] = { "sporadic", FB_SIGNAL_GROUP_TO_CALL },
  [FB_SIGNAL_MISSED_TWICE] = { "missed-twice", FB_SIGNAL_GROUP_TO_CALL },
  [FB_SIGNAL_CONDITIONS_UNMET] = { "conditions-unmet", FB_SIGNAL_GROUP_TO_CALL },
  [FB_SIGNAL_APPLICATION_ONLY] = { "application-only", FB_SIGNAL_GROUP_TO_CALL },
  [FB_SIGNAL_REVIEW_OVERDUE] = { "review-overdue", FB_SIGNAL_GROUP_THIS_WEEK },
  [FB_SIGNAL_END_PASSED] = { "end-passed", FB_SIGNAL_GROUP_THIS_WEEK },
  [FB_SIGNAL_ENDING_SOON] = { "ending-soon", FB_SIGNAL_GROUP_THIS_WEEK },
  [FB_SIGNAL_MENTOR_HOLDS_MOST] = { "mentor-holds-most-actions", FB_SIGNAL_GROUP_THIS_WEEK },
  [FB_SIGNAL_TRAINING_DUE] = { "training-due", FB_SIGNAL_GROUP_THIS_MONTH },
};

/* Days since @date; NEVER where it is unknown or lies ahead. */
static int
days_since (const char *date,
            const char *today)
{
  if (date == NULL || strcmp (date, today) > 0)
    return NEVER;

  return fb_date_days_between (date, today);
}

/* Adds a signal, always in the order of the codes. */
static FbSignal *
add_signal (GArray      *signals,
            FbSignalCode code,
            const char  *since,
            int          days)
{
  FbSignal signal = { .code = code, .group = signal_codes[code].group, .days = days };

  if (since != NULL)
    g_strlcpy (signal.since, since, sizeof signal.since);
  g_array_append_val (signals, signal);

  return &g_array_index (signals, FbSignal, signals->len - 1);
}

/* The later of two days, of which either may be unknown. */
static const char *
later (const char *a,
       const char *b)
{
  if (a == NULL || (b != NULL && strcmp (b, a) > 0))
    return b;

  return a;
}

static gboolean
needs_agreement (const FbDuoFacts *facts)
{
  return g_strcmp0 (facts->agreement_needed, "no") != 0;
}

/* The day from which the duo may be expected to meet: signed, and begun. */
static const char *
get_first_day (const FbDuoFacts *facts)
{
  if (facts->signed_on != NULL)
    return later (facts->signed_on, facts->starts_on);
  if (!needs_agreement (facts))
    return later (facts->agreed_on, facts->starts_on);

  return facts->starts_on;
}

/* A meeting planned for the next days answers the question. */
static gboolean
has_plan (const FbDuoFacts         *facts,
          const FbSignalThresholds *thresholds,
          const char               *today)
{
  int days;

  if (facts->next_planned_on == NULL)
    return FALSE;

  days = fb_date_days_between (today, facts->next_planned_on);

  return days >= 0 && days <= thresholds->planned_within;
}

static int
get_meetings_x100 (const FbDuoFacts         *facts,
                   const FbSignalThresholds *thresholds)
{
  int meetings = fb_cadence_get_meetings_x100 (&facts->cadence);

  return meetings > 0 ? meetings : thresholds->meetings_x100;
}

/* Silence after the last meeting, against the days agreed between two. */
static gboolean
find_fading (const FbDuoFacts         *facts,
             const FbSignalThresholds *thresholds,
             const char               *today,
             GArray                   *signals)
{
  int expected = DAYS_PER_MONTH * 100 / get_meetings_x100 (facts, thresholds);
  int most = MAX (thresholds->fading_least, expected * thresholds->fading_percent / 100);
  int silent = days_since (facts->last_held_on, today);

  if (silent <= most || has_plan (facts, thresholds, today))
    return FALSE;

  add_signal (signals, FB_SIGNAL_FADING, facts->last_held_on, silent)->n = expected;

  return TRUE;
}

/* Meetings there are, but far fewer than agreed; where only minutes a month are
 * agreed, far fewer minutes, if all are known. */
static void
find_sporadic (const FbDuoFacts         *facts,
               const FbSignalThresholds *thresholds,
               const char               *today,
               GArray                   *signals)
{
  const FbCadence *cadence = &facts->cadence;
  const char *first_day = get_first_day (facts);
  int together = MIN (WINDOW, days_since (first_day, today));
  gint64 expected = (gint64) get_meetings_x100 (facts, thresholds) * together / DAYS_PER_MONTH;
  gboolean is_sporadic = facts->n_held_90 * G_GINT64_CONSTANT (10000) <
                         expected * thresholds->sporadic_percent;

  if (together < thresholds->sporadic_after)
    return;

  if (cadence->meetings_per_month_min == FB_UNSET && cadence->minutes_per_month != FB_UNSET)
    is_sporadic = facts->n_without_minutes_90 == 0 &&
                  facts->minutes_90 * G_GINT64_CONSTANT (100) <
                    cadence->minutes_per_month * together / DAYS_PER_MONTH *
                      thresholds->sporadic_percent;

  if (is_sporadic)
    {
      FbSignal *signal = add_signal (signals, FB_SIGNAL_SPORADIC, first_day, together);

      signal->n = facts->n_held_90;
      signal->of = (int) (expected / 100);
    }
}

/* Never started, fading and sporadic exclude each other: the first one says it. */
static void
find_contact_signals (const FbDuoFacts         *facts,
                      const FbSignalThresholds *thresholds,
                      const char               *today,
                      GArray                   *signals)
{
  const char *first_day = get_first_day (facts);
  int waited = days_since (first_day, today);

  if (facts->n_held == 0)
    {
      if (waited >= thresholds->never_started && !has_plan (facts, thresholds, today))
        add_signal (signals, FB_SIGNAL_NEVER_STARTED, first_day, waited);
    }
  else if (!find_fading (facts, thresholds, today, signals))
    {
      find_sporadic (facts, thresholds, today, signals);
    }

  if (facts->n_missed_in_row >= thresholds->missed_in_row)
    {
      FbSignal *signal = add_signal (signals, FB_SIGNAL_MISSED_TWICE, facts->missed_since,
                                     MAX (0, days_since (facts->missed_since, today)));

      signal->n = facts->n_missed_in_row;
      signal->what = facts->missed_by;
    }
  if (facts->n_conditions > 0)
    add_signal (signals, FB_SIGNAL_CONDITIONS_UNMET, NULL, 0)->n = facts->n_conditions;
  if (facts->n_application_only >= thresholds->application_only)
    add_signal (signals, FB_SIGNAL_APPLICATION_ONLY, facts->last_held_on,
                MAX (0, days_since (facts->last_held_on, today)))
      ->n = facts->n_application_only;
}

/* (transfer full) (nullable): the day of the next plan review: as agreed at the
 * last one, else counted from it or from the start. No rhythm, no day: it is
 * never guessed (R166). */
char *
fb_duo_dup_review_due (const FbDuoFacts *facts)
{
  const char *from;
  int every;

  g_return_val_if_fail (facts != NULL, NULL);

  if (facts->next_review_on != NULL)
    return g_strdup (facts->next_review_on);

  from = facts->last_review_on != NULL ? facts->last_review_on : get_first_day (facts);
  if (from == NULL || facts->review_every == FB_UNSET || facts->review_every <= 0)
    return NULL;

  every = (int) facts->review_every;
  if (g_strcmp0 (facts->review_unit, "months") == 0)
    return fb_date_add_months (from, every);
  if (g_strcmp0 (facts->review_unit, "weeks") == 0)
    return fb_date_add_days (from, every * 7);
  if (g_strcmp0 (facts->review_unit, "days") == 0)
    return fb_date_add_days (from, every);

  return NULL;
}

static void
find_plan_signals (const FbDuoFacts         *facts,
                   const FbSignalThresholds *thresholds,
                   const char               *today,
                   GArray                   *signals)
{
  g_autofree char *due = fb_duo_dup_review_due (facts);
  int overdue = days_since (due, today);
  int left;

  if (overdue > 0)
    add_signal (signals, FB_SIGNAL_REVIEW_OVERDUE, due, overdue);

  if (facts->ends_on != NULL)
    {
      left = fb_date_days_between (today, facts->ends_on);
      if (left < 0)
        add_signal (signals, FB_SIGNAL_END_PASSED, facts->ends_on, -left);
      else if (left <= thresholds->ending_within)
        add_signal (signals, FB_SIGNAL_ENDING_SOON, facts->ends_on, left);
    }

  if (facts->n_open_actions >= thresholds->actions_least &&
      facts->n_open_mentor * 2 > facts->n_open_actions)
    {
      FbSignal *signal = add_signal (signals, FB_SIGNAL_MENTOR_HOLDS_MOST, NULL, 0);

      signal->n = facts->n_open_mentor;
      signal->of = facts->n_open_actions;
    }
}

static void
find_agreement_signal (const FbDuoFacts         *facts,
                       const FbSignalThresholds *thresholds,
                       const char               *today,
                       GArray                   *signals)
{
  const char *state = facts->agreement_state != NULL ? facts->agreement_state : "none";
  gboolean is_drafted = !g_str_equal (state, "none");
  const char *since = is_drafted ? facts->drafted_on : facts->agreed_on;
  int waited = days_since (since, today);

  if (g_str_equal (state, "signed") || (!is_drafted && !needs_agreement (facts)))
    return;

  if (waited >= thresholds->unsigned_agreement)
    {
      FbSignal *signal = add_signal (signals, FB_SIGNAL_AGREEMENT_UNSIGNED, since, waited);

      signal->n = facts->n_to_sign;
      signal->what = state;
    }
}

/**
 * fb_duo_find_signals:
 * @today: the day on which the question is asked
 * @signals: (element-type FbSignal): grows by what is found, most important
 *   first; borrows from @facts
 *
 * What about this duo needs a person. A paused duo is left in peace but for
 * its plan and its end; an ended one altogether.
 */
void
fb_duo_find_signals (const FbDuoFacts         *facts,
                     const FbSignalThresholds *thresholds,
                     const char               *today,
                     GArray                   *signals)
{
  const char *status;
  int waited;

  g_return_if_fail (facts != NULL);
  g_return_if_fail (thresholds != NULL);
  g_return_if_fail (today != NULL);
  g_return_if_fail (signals != NULL);

  status = facts->relationship_status;
  if (g_strcmp0 (facts->match_status, "declined") == 0 ||
      g_strcmp0 (status, "completed") == 0 || g_strcmp0 (status, "ended-early") == 0)
    return;

  if (g_strcmp0 (facts->match_status, "agreed") != 0)
    {
      waited = days_since (facts->proposed_on, today);
      if (waited >= thresholds->unanswered_proposal && facts->n_unanswered > 0)
        add_signal (signals, FB_SIGNAL_PROPOSAL_UNANSWERED, facts->proposed_on, waited)->n =
          facts->n_unanswered;
      return;
    }

  find_agreement_signal (facts, thresholds, today, signals);
  if (g_strcmp0 (status, "paused") != 0)
    find_contact_signals (facts, thresholds, today, signals);
  find_plan_signals (facts, thresholds, today, signals);
}

/* Who waits and was told nothing: since our last word, else since applying. */
static void
find_word_signals (const FbEnrolmentFacts   *facts,
                   const FbSignalThresholds *thresholds,
                   const char               *today,
                   GArray                   *signals)
{
  const char *since = facts->last_word_on;
  int days = days_since (facts->next_word_on, today);

  if (days != NEVER && strcmp (facts->next_word_on, since != NULL ? since : "") > 0)
    {
      add_signal (signals, FB_SIGNAL_WORD_DUE, facts->next_word_on, days);
      return;
    }
  if (facts->n_duos > 0 || g_str_equal (facts->status, "paused") ||
      (facts->next_word_on != NULL && days == NEVER))
    return;

  if (since == NULL)
    since = facts->applied_on != NULL ? facts->applied_on : facts->status_since;

  days = days_since (since, today);
  if (days >= thresholds->no_word)
    add_signal (signals, FB_SIGNAL_NO_WORD, since, days);
}

/**
 * fb_enrolment_find_signals:
 * @signals: (element-type FbSignal): grows by what is found, most important
 *   first; borrows from @facts
 *
 * What about this person in this programme needs a person.
 */
void
fb_enrolment_find_signals (const FbEnrolmentFacts   *facts,
                           const FbSignalThresholds *thresholds,
                           const char               *today,
                           GArray                   *signals)
{
  static const char *const open[] = { "applied", "in-intake", "ready", "paused", NULL };
  int days;

  g_return_if_fail (facts != NULL);
  g_return_if_fail (thresholds != NULL);
  g_return_if_fail (today != NULL);
  g_return_if_fail (signals != NULL);

  if (facts->status == NULL || !g_strv_contains (open, facts->status))
    return;

  find_word_signals (facts, thresholds, today, signals);

  days = days_since (facts->status_since, today);
  if (g_str_equal (facts->status, "in-intake") && days >= thresholds->unfinished_intake)
    add_signal (signals, FB_SIGNAL_INTAKE_UNFINISHED, facts->status_since, days);

  if (g_strcmp0 (facts->role, "mentor") == 0 && g_strcmp0 (facts->training_needed, "yes") == 0 &&
      facts->training_on == NULL && days >= thresholds->training_after)
    add_signal (signals, FB_SIGNAL_TRAINING_DUE, facts->status_since, days);
}

const char *
fb_signal_get_code (FbSignalCode code)
{
  g_return_val_if_fail (code < FB_SIGNAL_N, NULL);

  return signal_codes[code].code;
}

FbSignalGroup
fb_signal_get_group (FbSignalCode code)
{
  g_return_val_if_fail (code < FB_SIGNAL_N, FB_SIGNAL_GROUP_THIS_MONTH);

  return signal_codes[code].group;
}
