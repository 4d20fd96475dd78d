/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signals"

#include "rules/fb-signals-private.h"

#include "base/fb-date.h"
#include "domain/fb-funding.h"
#include "domain/fb-programme.h"
#include "rules/fb-plan-rules.h"

#include <string.h>

#define DAYS_PER_MONTH 30
#define WINDOW 90

const FbSignalThresholds fb_signal_thresholds_default = {
  .planned_passed = 3,
  .report_awaited = 14,
  .sheet_awaited = 60,
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
  .due_within = FB_PROGRAMME_DUE_DAYS,
  .funding_within = FB_FUNDING_DAYS,
};

static const struct
{
  const char   *code;
  FbSignalGroup group;
} signal_codes[FB_SIGNAL_N] = {
  [FB_SIGNAL_WORD_DUE] = { "word-due", FB_SIGNAL_GROUP_PROMISED },
  [FB_SIGNAL_MEETING_TODAY] = { "meeting-today", FB_SIGNAL_GROUP_PROMISED },
  [FB_SIGNAL_AGREEMENT_UNSIGNED] = { "agreement-unsigned", FB_SIGNAL_GROUP_WAITING_FOR_US },
  [FB_SIGNAL_PROPOSAL_UNANSWERED] = { "proposal-unanswered", FB_SIGNAL_GROUP_WAITING_FOR_US },
  [FB_SIGNAL_NO_WORD] = { "no-word", FB_SIGNAL_GROUP_WAITING_FOR_US },
  [FB_SIGNAL_INTAKE_UNFINISHED] = { "intake-unfinished", FB_SIGNAL_GROUP_WAITING_FOR_US },
  [FB_SIGNAL_PLANNED_PASSED] = { "planned-passed", FB_SIGNAL_GROUP_WAITING_FOR_US },
  [FB_SIGNAL_REPORT_AWAITED] = { "report-awaited", FB_SIGNAL_GROUP_WAITING_FOR_US },
  [FB_SIGNAL_NEVER_STARTED] = { "never-started", FB_SIGNAL_GROUP_TO_CALL },
  [FB_SIGNAL_FADING] = { "fading", FB_SIGNAL_GROUP_TO_CALL },
  [FB_SIGNAL_SPORADIC] = { "sporadic", FB_SIGNAL_GROUP_TO_CALL },
  [FB_SIGNAL_NOT_IN_TOUCH] = { "not-in-touch", FB_SIGNAL_GROUP_TO_CALL },
  [FB_SIGNAL_MISSED_TWICE] = { "missed-twice", FB_SIGNAL_GROUP_TO_CALL },
  [FB_SIGNAL_CONDITIONS_UNMET] = { "conditions-unmet", FB_SIGNAL_GROUP_TO_CALL },
  [FB_SIGNAL_NEEDS_UNMET] = { "needs-unmet", FB_SIGNAL_GROUP_TO_CALL },
  [FB_SIGNAL_OTHER_SECTOR] = { "other-sector", FB_SIGNAL_GROUP_TO_CALL },
  [FB_SIGNAL_NETWORK_ABSENT] = { "network-absent", FB_SIGNAL_GROUP_TO_CALL },
  [FB_SIGNAL_NO_HELP] = { "no-help", FB_SIGNAL_GROUP_TO_CALL },
  [FB_SIGNAL_APPLICATION_ONLY] = { "application-only", FB_SIGNAL_GROUP_TO_CALL },
  [FB_SIGNAL_CHECK_IN_DUE] = { "check-in-due", FB_SIGNAL_GROUP_THIS_WEEK },
  [FB_SIGNAL_LATER_TALK] = { "later-talk", FB_SIGNAL_GROUP_THIS_WEEK },
  [FB_SIGNAL_REVIEW_OVERDUE] = { "review-overdue", FB_SIGNAL_GROUP_THIS_WEEK },
  [FB_SIGNAL_GOAL_CHANGED] = { "goal-changed", FB_SIGNAL_GROUP_THIS_WEEK },
  [FB_SIGNAL_END_PASSED] = { "end-passed", FB_SIGNAL_GROUP_THIS_WEEK },
  [FB_SIGNAL_ENDING_SOON] = { "ending-soon", FB_SIGNAL_GROUP_THIS_WEEK },
  [FB_SIGNAL_OUTCOME_OPEN] = { "outcome-open", FB_SIGNAL_GROUP_THIS_WEEK },
  [FB_SIGNAL_FOLLOW_UP_DUE] = { "follow-up-due", FB_SIGNAL_GROUP_THIS_WEEK },
  [FB_SIGNAL_MENTOR_HOLDS_MOST] = { "mentor-holds-most-actions", FB_SIGNAL_GROUP_THIS_WEEK },
  [FB_SIGNAL_TRAINING_DUE] = { "training-due", FB_SIGNAL_GROUP_THIS_MONTH },
  [FB_SIGNAL_FUNDING_ENDS] = { "funding-ends", FB_SIGNAL_GROUP_THIS_MONTH },
};

int
_fb_signals_days_since (const char *date,
                        const char *today)
{
  if (date == NULL || strcmp (date, today) > 0)
    return FB_SIGNALS_NEVER;

  return fb_date_days_between (date, today);
}

FbSignal *
_fb_signals_add (GArray      *signals,
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

FbSignal *
_fb_signals_add_since (GArray      *signals,
                       FbSignalCode code,
                       const char  *since,
                       const char  *today)
{
  if (since != NULL && strcmp (since, today) > 0)
    since = today;

  return _fb_signals_add (signals, code, since, since != NULL ? fb_date_days_between (since, today) : 0);
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

const char *
_fb_duo_get_first_day (const FbDuoFacts *facts)
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
  int most = thresholds->fading > 0
               ? thresholds->fading
               : MAX (thresholds->fading_least, expected * thresholds->fading_percent / 100);
  int silent = _fb_signals_days_since (facts->last_held_on, today);

  if (silent <= most || has_plan (facts, thresholds, today))
    return FALSE;

  _fb_signals_add (signals, FB_SIGNAL_FADING, facts->last_held_on, silent)->n = expected;

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
  const char *first_day = _fb_duo_get_first_day (facts);
  int together = MIN (WINDOW, _fb_signals_days_since (first_day, today));
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
      FbSignal *signal = _fb_signals_add (signals, FB_SIGNAL_SPORADIC, first_day, together);

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
  const char *first_day = _fb_duo_get_first_day (facts);
  int waited = _fb_signals_days_since (first_day, today);

  if (facts->n_held == 0)
    {
      if (waited >= thresholds->never_started && !has_plan (facts, thresholds, today))
        _fb_signals_add (signals, FB_SIGNAL_NEVER_STARTED, first_day, waited);
    }
  else if (!find_fading (facts, thresholds, today, signals))
    {
      find_sporadic (facts, thresholds, today, signals);
    }

  _fb_signals_find_touch (facts, today, signals);
  if (facts->n_missed_in_row >= thresholds->missed_in_row)
    {
      FbSignal *signal = _fb_signals_add (signals, FB_SIGNAL_MISSED_TWICE, facts->missed_since,
                                     MAX (0, _fb_signals_days_since (facts->missed_since, today)));

      signal->n = facts->n_missed_in_row;
      signal->what = facts->missed_by;
    }
  _fb_signals_find_said (facts, today, signals);
  if (facts->n_application_only >= thresholds->application_only)
    _fb_signals_add (signals, FB_SIGNAL_APPLICATION_ONLY, facts->last_held_on,
                MAX (0, _fb_signals_days_since (facts->last_held_on, today)))
      ->n = facts->n_application_only;
}

/* What the two have to tell us yet: of a day that was planned, or in a report. */
static void
find_answer_signals (const FbDuoFacts         *facts,
                     const FbSignalThresholds *thresholds,
                     const char               *today,
                     GArray                   *signals)
{
  int passed = _fb_signals_days_since (facts->planned_passed_on, today);
  int waited = _fb_signals_days_since (facts->report_asked_on, today);
  gboolean is_sheet = g_strcmp0 (facts->report_asked_how, "sheet") == 0;

  if (passed >= thresholds->planned_passed)
    _fb_signals_add (signals, FB_SIGNAL_PLANNED_PASSED, facts->planned_passed_on, passed);
  if (waited >= (is_sheet ? thresholds->sheet_awaited : thresholds->report_awaited))
    _fb_signals_add (signals, FB_SIGNAL_REPORT_AWAITED, facts->report_asked_on, waited)->what = facts->report_asked_how;
}

static void
find_plan_signals (const FbDuoFacts         *facts,
                   const FbSignalThresholds *thresholds,
                   const char               *today,
                   GArray                   *signals)
{
  g_autofree char *due = fb_duo_dup_review_due (facts);
  int late;
  int left;

  if (_fb_signals_is_due (due, thresholds, today, &late))
    _fb_signals_add (signals, FB_SIGNAL_REVIEW_OVERDUE, due, late);
  if (facts->n_goals_changed > 0)
    _fb_signals_add_since (signals, FB_SIGNAL_GOAL_CHANGED, facts->goals_changed_on, today)->n =
      facts->n_goals_changed;

  if (facts->ends_on != NULL)
    {
      left = fb_date_days_between (today, facts->ends_on);
      if (left < 0)
        _fb_signals_add (signals, FB_SIGNAL_END_PASSED, facts->ends_on, -left);
      else if (left <= thresholds->ending_within)
        _fb_signals_add (signals, FB_SIGNAL_ENDING_SOON, facts->ends_on, left);
    }

  if (fb_plan_mentor_holds_most (facts->n_open_actions, facts->n_open_mentor, thresholds->actions_least))
    {
      FbSignal *signal =
        _fb_signals_add_since (signals, FB_SIGNAL_MENTOR_HOLDS_MOST, facts->mentor_steps_on, today);

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
  int waited = _fb_signals_days_since (since, today);

  if (g_str_equal (state, "signed") || (!is_drafted && !needs_agreement (facts)))
    return;

  if (waited >= thresholds->unsigned_agreement)
    {
      FbSignal *signal = _fb_signals_add (signals, FB_SIGNAL_AGREEMENT_UNSIGNED, since, waited);

      signal->n = facts->n_to_sign;
      signal->what = state;
    }
}

static FbFollowUpFacts
get_follow_up_facts (const FbDuoFacts *facts)
{
  return (FbFollowUpFacts) { .starts_on = facts->starts_on, .ended_on = facts->ended_on, .job_since = facts->job_since,
                             .outcome_on = facts->outcome_on, .times = facts->follow_ups,
                             .n_times = facts->n_follow_ups };
}

/**
 * fb_duo_find_follow_up:
 * @found: (out): the time that is due
 *
 * Whether it is time to ask what came of this duo, see fb_follow_up_find().
 */
gboolean
fb_duo_find_follow_up (const FbDuoFacts *facts,
                       const char       *today,
                       int               days_before,
                       FbFollowUp       *found)
{
  const FbFollowUpFacts asked = get_follow_up_facts (facts);

  return fb_follow_up_find (&asked, today, days_before, found);
}

/**
 * fb_duo_find_next_follow_up:
 * @found: (out): the time that comes next
 *
 * When it is asked after today what came of this duo, see fb_follow_up_find_next().
 */
gboolean
fb_duo_find_next_follow_up (const FbDuoFacts *facts,
                            const char       *today,
                            FbFollowUp       *found)
{
  const FbFollowUpFacts asked = get_follow_up_facts (facts);

  return fb_follow_up_find_next (&asked, today, found);
}

/* What came of it, mostly of a duo that is over. */
static void
find_follow_up_signals (const FbDuoFacts         *facts,
                  const FbSignalThresholds *thresholds,
                  const char               *today,
                  GArray                   *signals)
{
  FbFollowUp due;

  if (!fb_duo_find_follow_up (facts, today, thresholds->due_within, &due))
    return;

  _fb_signals_add (signals, due.months == 0 ? FB_SIGNAL_OUTCOME_OPEN : FB_SIGNAL_FOLLOW_UP_DUE, due.due_on,
                   fb_date_days_between (due.due_on, today))->n = due.months;
}

static gboolean
is_over (const FbDuoFacts *facts)
{
  return g_strcmp0 (facts->relationship_status, "completed") == 0 ||
         g_strcmp0 (facts->relationship_status, "ended-early") == 0;
}

/**
 * fb_duo_find_signals:
 * @today: the day on which the question is asked
 * @signals: (element-type FbSignal): grows by what is found, most important
 *   first; borrows from @facts
 *
 * What about this duo needs a person. A paused duo is left in peace but for
 * its plan and its end; an ended one but for what came of it.
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
  if (g_strcmp0 (facts->match_status, "declined") == 0)
    return;
  if (is_over (facts))
    {
      find_follow_up_signals (facts, thresholds, today, signals);
      return;
    }

  if (g_strcmp0 (facts->match_status, "agreed") != 0)
    {
      waited = _fb_signals_days_since (facts->proposed_on, today);
      if (waited >= thresholds->unanswered_proposal && facts->n_unanswered > 0)
        _fb_signals_add (signals, FB_SIGNAL_PROPOSAL_UNANSWERED, facts->proposed_on, waited)->n =
          facts->n_unanswered;
      return;
    }

  if (g_strcmp0 (facts->next_planned_on, today) == 0)
    _fb_signals_add (signals, FB_SIGNAL_MEETING_TODAY, today, 0);
  find_agreement_signal (facts, thresholds, today, signals);
  find_answer_signals (facts, thresholds, today, signals);
  if (g_strcmp0 (status, "paused") != 0)
    {
      find_contact_signals (facts, thresholds, today, signals);
      _fb_signals_find_check_in (facts, thresholds, today, signals);
      _fb_signals_find_later_talk (facts, today, signals);
    }
  find_plan_signals (facts, thresholds, today, signals);
  find_follow_up_signals (facts, thresholds, today, signals);
}

/* Who waits and was told nothing: since our last word, else since applying. */
static void
find_word_signals (const FbEnrolmentFacts   *facts,
                   const FbSignalThresholds *thresholds,
                   const char               *today,
                   GArray                   *signals)
{
  const char *since = facts->last_word_on;
  int days = _fb_signals_days_since (facts->next_word_on, today);

  if (days != FB_SIGNALS_NEVER && strcmp (facts->next_word_on, since != NULL ? since : "") > 0)
    {
      _fb_signals_add (signals, FB_SIGNAL_WORD_DUE, facts->next_word_on, days);
      return;
    }
  if (facts->n_duos > 0 || g_str_equal (facts->status, "paused") ||
      (facts->next_word_on != NULL && days == FB_SIGNALS_NEVER))
    return;

  if (since == NULL)
    since = facts->applied_on != NULL ? facts->applied_on : facts->status_since;

  days = _fb_signals_days_since (since, today);
  if (days >= thresholds->no_word)
    _fb_signals_add (signals, FB_SIGNAL_NO_WORD, since, days);
}

static gboolean
is_open (const FbEnrolmentFacts *facts)
{
  static const char *const open[] = { "applied", "in-intake", "ready", "paused", NULL };

  return facts->status != NULL && g_strv_contains (open, facts->status);
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
  int days;

  g_return_if_fail (facts != NULL);
  g_return_if_fail (thresholds != NULL);
  g_return_if_fail (today != NULL);
  g_return_if_fail (signals != NULL);

  if (!is_open (facts))
    {
      _fb_signals_find_event (facts, thresholds, today, signals);
      return;
    }

  find_word_signals (facts, thresholds, today, signals);

  days = _fb_signals_days_since (facts->status_since, today);
  if (g_str_equal (facts->status, "in-intake") && days >= thresholds->unfinished_intake)
    _fb_signals_add (signals, FB_SIGNAL_INTAKE_UNFINISHED, facts->status_since, days);

  _fb_signals_find_event (facts, thresholds, today, signals);
  if (g_strcmp0 (facts->role, "mentor") == 0 && g_strcmp0 (facts->training_needed, "yes") == 0 &&
      facts->training_on == NULL && days >= thresholds->training_after)
    _fb_signals_add (signals, FB_SIGNAL_TRAINING_DUE, facts->status_since, days);
}

const char *
fb_signal_get_code (FbSignalCode code)
{
  g_return_val_if_fail (code < FB_SIGNAL_N, NULL);

  return signal_codes[code].code;
}

FbSignalCode
fb_signal_find_code (const char *code)
{
  int i = 0;

  while (i < FB_SIGNAL_N && g_strcmp0 (signal_codes[i].code, code) != 0)
    i++;

  return i;
}

FbSignalGroup
fb_signal_get_group (FbSignalCode code)
{
  g_return_val_if_fail (code < FB_SIGNAL_N, FB_SIGNAL_GROUP_THIS_MONTH);

  return signal_codes[code].group;
}
