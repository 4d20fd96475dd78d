/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/fb-date.h"
#include "domain/fb-check-in.h"
#include "rules/fb-signals.h"

#define TODAY "2026-11-22"

/* A duo in good order: signed, met a week ago, monthly, far from its end. */
static FbDuoFacts
good_duo (void)
{
  FbDuoFacts facts = {
    .match_status = "agreed",
    .relationship_status = "active",
    .agreed_on = "2026-06-01",
    .agreement_state = "signed",
    .drafted_on = "2026-06-01",
    .signed_on = "2026-06-05",
    .starts_on = "2026-06-01",
    .ends_on = "2027-06-01",
    .cadence = FB_CADENCE_NONE,
    .n_held = 6,
    .n_held_90 = 3,
    .minutes_90 = 180,
    .last_held_on = "2026-11-15",
    .review_every = FB_UNSET,
  };

  facts.cadence.meetings_per_month_min = 1;

  return facts;
}

static GArray *
find_in_duo (const FbDuoFacts *facts)
{
  GArray *signals = g_array_new (FALSE, FALSE, sizeof (FbSignal));

  fb_duo_find_signals (facts, &fb_signal_thresholds_default, TODAY, signals);

  return signals;
}

/* The codes that were found, one after the other. */
static char *
dup_codes (GArray *signals)
{
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < signals->len; i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? " " : "",
                            fb_signal_get_code (g_array_index (signals, FbSignal, i).code));

  return g_string_free (codes, FALSE);
}

static void
assert_duo (const FbDuoFacts *facts,
            const char       *expected)
{
  g_autoptr(GArray) signals = find_in_duo (facts);
  g_autofree char *codes = dup_codes (signals);

  g_assert_cmpstr (codes, ==, expected);
}

static FbSignal
get_only (const FbDuoFacts *facts)
{
  g_autoptr(GArray) signals = find_in_duo (facts);

  g_assert_cmpint (signals->len, ==, 1);

  return g_array_index (signals, FbSignal, 0);
}

static void
test_a_good_duo_is_left_alone (void)
{
  FbDuoFacts facts = good_duo ();

  assert_duo (&facts, "");
}

static void
test_never_started (void)
{
  FbDuoFacts facts = good_duo ();
  FbSignal signal;

  facts.n_held = facts.n_held_90 = 0;
  facts.last_held_on = NULL;
  facts.signed_on = "2026-11-15";
  signal = get_only (&facts);
  g_assert_cmpint (signal.code, ==, FB_SIGNAL_NEVER_STARTED);
  g_assert_cmpstr (signal.since, ==, "2026-11-15");
  g_assert_cmpint (signal.days, ==, 7);

  facts.signed_on = "2026-11-16";
  assert_duo (&facts, "");

  facts.signed_on = "2026-11-01"; /* signed, but begins later */
  facts.starts_on = "2026-12-01";
  assert_duo (&facts, "");

  facts.starts_on = "2026-11-02";
  facts.next_planned_on = "2026-11-29"; /* a meeting within the week */
  assert_duo (&facts, "");
  facts.next_planned_on = TODAY; /* nothing to worry about, but to know */
  assert_duo (&facts, "meeting-today");
  facts.next_planned_on = "2026-11-30";
  assert_duo (&facts, "never-started");
}

static void
test_never_started_without_agreement (void)
{
  FbDuoFacts facts = good_duo ();

  facts.n_held = facts.n_held_90 = 0;
  facts.last_held_on = facts.signed_on = facts.starts_on = NULL;
  facts.agreement_state = NULL;
  facts.agreement_needed = "no";
  facts.agreed_on = "2026-11-01";
  assert_duo (&facts, "never-started");

  facts.agreement_needed = "yes"; /* then it waits for the agreement */
  assert_duo (&facts, "agreement-unsigned");
  facts.starts_on = "2026-11-10"; /* but was to begin anyway */
  assert_duo (&facts, "agreement-unsigned never-started");
}

static void
test_fading_follows_the_agreed_rhythm (void)
{
  static const struct
  {
    gint64      meetings;
    const char *last_held_on;
    gboolean    fades;
    int         expected;
  } cases[] = {
    { 1, "2026-10-08", FALSE, 0 },       /* 45 days */
    { 1, "2026-10-07", TRUE, 30 },       /* 46 */
    { 2, "2026-10-31", FALSE, 0 },       /* 22 */
    { 2, "2026-10-30", TRUE, 15 },       /* 23 */
    { 4, "2026-11-01", FALSE, 0 },       /* 21: never sooner */
    { 4, "2026-10-31", TRUE, 7 },        /* 22 */
    { FB_UNSET, "2026-10-08", FALSE, 0 }, /* nothing agreed: as if monthly */
    { FB_UNSET, "2026-10-07", TRUE, 30 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbDuoFacts facts = good_duo ();

      g_test_message ("%d", i);
      facts.cadence.meetings_per_month_min = cases[i].meetings;
      facts.n_held_90 = 20;
      facts.last_held_on = cases[i].last_held_on;
      assert_duo (&facts, cases[i].fades ? "fading" : "");
      if (cases[i].fades)
        {
          g_assert_cmpint (get_only (&facts).n, ==, cases[i].expected);
          g_assert_cmpstr (get_only (&facts).since, ==, cases[i].last_held_on);
        }

      facts.next_planned_on = "2026-11-25";
      assert_duo (&facts, "");
    }
}

static void
test_sporadic_counts_ninety_days (void)
{
  FbDuoFacts facts = good_duo ();
  FbSignal signal;

  facts.cadence.meetings_per_month_min = 2; /* 6 in 90 days */
  facts.n_held_90 = 3;
  assert_duo (&facts, "");

  facts.n_held_90 = 2;
  signal = get_only (&facts);
  g_assert_cmpint (signal.code, ==, FB_SIGNAL_SPORADIC);
  g_assert_cmpint (signal.n, ==, 2);
  g_assert_cmpint (signal.of, ==, 6);

  facts.starts_on = "2026-09-23"; /* 60 days: 4 expected */
  assert_duo (&facts, "");
  facts.n_held_90 = 1;
  assert_duo (&facts, "sporadic");
  facts.starts_on = "2026-09-24"; /* 59 days: too soon to say */
  assert_duo (&facts, "");

  facts.starts_on = "2026-06-01"; /* silence says more than few meetings */
  facts.n_held_90 = 0;
  facts.last_held_on = "2026-08-15";
  assert_duo (&facts, "fading");
}

static void
test_sporadic_counts_minutes_where_agreed (void)
{
  FbDuoFacts facts = good_duo ();

  facts.cadence.meetings_per_month_min = FB_UNSET;
  facts.cadence.minutes_per_month = 300; /* 900 in 90 days */
  facts.n_held_90 = 1;
  facts.minutes_90 = 450;
  assert_duo (&facts, "");
  facts.minutes_90 = 449;
  assert_duo (&facts, "sporadic");
  facts.n_without_minutes_90 = 1; /* unknown is never zero */
  assert_duo (&facts, "");
  facts.n_without_minutes_90 = 0;
  facts.n_held_90 = 3;
  facts.cadence.meetings_per_month_min = 1; /* meetings agreed: minutes do not decide */
  assert_duo (&facts, "");
}

static void
test_missed_in_a_row (void)
{
  FbDuoFacts facts = good_duo ();
  FbSignal signal;

  facts.n_missed_in_row = 1;
  facts.missed_since = "2026-11-18";
  facts.missed_by = "mentee";
  assert_duo (&facts, "");

  facts.n_missed_in_row = 2;
  signal = get_only (&facts);
  g_assert_cmpint (signal.code, ==, FB_SIGNAL_MISSED_TWICE);
  g_assert_cmpint (signal.n, ==, 2);
  g_assert_cmpint (signal.days, ==, 4);
  g_assert_cmpstr (signal.what, ==, "mentee");
}

static void
test_what_hinders_and_what_is_talked_about (void)
{
  FbDuoFacts facts = good_duo ();

  facts.n_application_only = 2;
  assert_duo (&facts, "");
  facts.n_application_only = 3;
  assert_duo (&facts, "application-only");
  facts.n_conditions = 1;
  assert_duo (&facts, "conditions-unmet application-only");
}

static void
test_review_is_counted_in_the_agreed_unit (void)
{
  static const struct
  {
    const char *last_on;
    const char *next_on;
    gint64      every;
    const char *unit;
    const char *due;
    gboolean    is_due;
  } cases[] = {
    { NULL, NULL, 2, "months", "2026-08-05", TRUE }, /* from the signing */
    { "2026-09-22", NULL, 2, "months", "2026-11-22", TRUE },
    { "2026-09-21", NULL, 2, "months", "2026-11-21", TRUE },
    { "2026-11-08", NULL, 2, "weeks", "2026-11-22", TRUE },
    { "2026-11-07", NULL, 2, "weeks", "2026-11-21", TRUE },
    { "2026-11-07", NULL, 15, "days", "2026-11-22", TRUE },
    { "2026-09-21", "2026-12-01", 2, "months", "2026-12-01", FALSE },
    { "2026-09-21", "2026-11-30", 2, "months", "2026-11-30", FALSE },
    { "2026-09-21", "2026-11-29", 2, "months", "2026-11-29", TRUE }, /* within the week */
    { "2026-11-20", "2026-11-21", FB_UNSET, NULL, "2026-11-21", TRUE },
    { "2026-01-01", NULL, 2, NULL, NULL, FALSE }, /* two of what? never guessed */
    { "2026-01-01", NULL, FB_UNSET, "months", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbDuoFacts facts = good_duo ();
      g_autofree char *due = NULL;

      g_test_message ("%d", i);
      facts.last_review_on = cases[i].last_on;
      facts.next_review_on = cases[i].next_on;
      facts.review_every = cases[i].every;
      facts.review_unit = cases[i].unit;
      due = fb_duo_dup_review_due (&facts);
      g_assert_cmpstr (due, ==, cases[i].due);
      assert_duo (&facts, cases[i].is_due ? "review-overdue" : "");
    }
}

static void
test_the_end_comes_and_passes (void)
{
  static const struct
  {
    const char *ends_on;
    const char *codes;
    int         days;
  } cases[] = {
    { "2026-12-23", "", 0 },
    { "2026-12-22", "ending-soon", 30 },
    { TODAY, "ending-soon", 0 },
    { "2026-11-21", "end-passed", 1 },
    { NULL, "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbDuoFacts facts = good_duo ();

      facts.ends_on = cases[i].ends_on;
      assert_duo (&facts, cases[i].codes);
      if (*cases[i].codes != '\0')
        g_assert_cmpint (get_only (&facts).days, ==, cases[i].days);
    }
}

static void
test_mentor_holds_most_actions (void)
{
  static const struct
  {
    int      n_mentor;
    int      n_open;
    gboolean found;
  } cases[] = {
    { 2, 2, FALSE }, /* too few to say */
    { 2, 3, TRUE },
    { 2, 4, FALSE }, /* half is not most */
    { 3, 4, TRUE },
    { 0, 9, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbDuoFacts facts = good_duo ();

      facts.n_open_mentor = cases[i].n_mentor;
      facts.n_open_actions = cases[i].n_open;
      assert_duo (&facts, cases[i].found ? "mentor-holds-most-actions" : "");
      if (cases[i].found)
        g_assert_cmpint (get_only (&facts).of, ==, cases[i].n_open);
    }
}

static void
test_answers_that_are_awaited (void)
{
  FbDuoFacts facts = good_duo ();

  facts.planned_passed_on = "2026-11-20"; /* they may tell tomorrow */
  assert_duo (&facts, "");
  facts.planned_passed_on = "2026-11-19";
  assert_duo (&facts, "planned-passed");
  g_assert_cmpstr (get_only (&facts).since, ==, "2026-11-19");
  g_assert_cmpint (get_only (&facts).days, ==, 3);

  facts.planned_passed_on = NULL;
  facts.report_asked_on = "2026-11-09";
  facts.report_asked_how = "email";
  assert_duo (&facts, "");
  facts.report_asked_on = "2026-11-08";
  assert_duo (&facts, "report-awaited");
  g_assert_cmpstr (get_only (&facts).what, ==, "email");
  facts.report_asked_how = "sheet"; /* there is room for eight meetings on it */
  assert_duo (&facts, "");
  facts.report_asked_on = "2026-09-24";
  assert_duo (&facts, "");
  facts.report_asked_on = "2026-09-23";
  assert_duo (&facts, "report-awaited");
  facts.relationship_status = "paused"; /* what was asked is asked */
  assert_duo (&facts, "report-awaited");
  facts.relationship_status = "completed";
  facts.ended_on = TODAY;
  facts.outcome_on = TODAY;
  assert_duo (&facts, "");
}

static void
test_changed_goal (void)
{
  FbDuoFacts facts = good_duo ();

  facts.n_goals = 3;
  assert_duo (&facts, "");
  facts.n_goals_changed = 2;
  assert_duo (&facts, "goal-changed");
  g_assert_cmpint (get_only (&facts).n, ==, 2);
}

/* What has no day of its own in the life of the two has that on which it was noted. */
static void
test_since_when (void)
{
  static const struct
  {
    const char *code;
    const char *noted_on;
    const char *since;
    int         days;
  } cases[] = {
    { "goal-changed", "2026-11-12", "2026-11-12", 10 },
    { "goal-changed", TODAY, TODAY, 0 },
    { "goal-changed", "2026-11-23", TODAY, 0 }, /* another clock */
    { "goal-changed", NULL, "", 0 },            /* nothing is made up */
    { "mentor-holds-most-actions", "2026-10-23", "2026-10-23", 30 },
    { "mentor-holds-most-actions", "2026-12-01", TODAY, 0 },
    { "mentor-holds-most-actions", NULL, "", 0 },
    { "conditions-unmet", "2026-11-01", "2026-11-01", 21 },
    { "conditions-unmet", "2027-01-01", TODAY, 0 },
    { "conditions-unmet", NULL, "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbSignalCode code = fb_signal_find_code (cases[i].code);
      FbDuoFacts facts = good_duo ();

      g_test_message ("%u", i);
      facts.n_goals_changed = code == FB_SIGNAL_GOAL_CHANGED;
      facts.goals_changed_on = cases[i].noted_on;
      facts.n_open_actions = facts.n_open_mentor = code == FB_SIGNAL_MENTOR_HOLDS_MOST ? 3 : 0;
      facts.mentor_steps_on = cases[i].noted_on;
      facts.n_conditions = code == FB_SIGNAL_CONDITIONS_UNMET;
      facts.conditions_on = cases[i].noted_on;
      assert_duo (&facts, cases[i].code);
      g_assert_cmpstr (get_only (&facts).since, ==, cases[i].since);
      g_assert_cmpint (get_only (&facts).days, ==, cases[i].days);
    }
}

/* What is known of the two, and what one of them says: since the first of both. */
static void
test_conditions_since_the_first (void)
{
  static const struct
  {
    int         n_conditions;
    const char *conditions_on;
    const char *said_on;
    const char *since;
  } cases[] = {
    { 1, "2026-11-01", "2026-11-10", "2026-11-01" },
    { 1, "2026-11-12", "2026-11-10", "2026-11-10" },
    { 1, NULL, "2026-11-10", "2026-11-10" },
    { 0, "2026-11-01", "2026-11-10", "2026-11-10" }, /* solved since */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbDuoFacts facts = good_duo ();

      g_test_message ("%u", i);
      facts.n_conditions = cases[i].n_conditions;
      facts.conditions_on = cases[i].conditions_on;
      facts.mentee_checked_on = cases[i].said_on;
      facts.mentee_check_flags = FB_CHECK_TRAVEL;
      facts.check_in_first = facts.check_in_every = FB_UNSET;
      assert_duo (&facts, "conditions-unmet");
      g_assert_cmpstr (get_only (&facts).since, ==, cases[i].since);
    }
}

static void
test_agreement_waits_for_signatures (void)
{
  static const struct
  {
    const char *needed;
    const char *state;
    const char *agreed_on;
    const char *drafted_on;
    const char *since;
  } cases[] = {
    { "yes", "none", "2026-11-19", NULL, "2026-11-19" },
    { NULL, NULL, "2026-11-19", NULL, "2026-11-19" },
    { "yes", "none", "2026-11-20", NULL, NULL },
    { "no", "none", "2026-11-01", NULL, NULL },
    { "no", "draft", "2026-11-01", "2026-11-10", "2026-11-10" },
    { "yes", "draft", "2026-11-01", "2026-11-20", NULL },
    { "yes", "partly-signed", "2026-11-01", "2026-11-19", "2026-11-19" },
    { "yes", "signed", "2026-11-01", "2026-11-10", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbDuoFacts facts = good_duo ();

      g_test_message ("%d", i);
      facts.agreement_needed = cases[i].needed;
      facts.agreement_state = cases[i].state;
      facts.agreed_on = cases[i].agreed_on;
      facts.drafted_on = cases[i].drafted_on;
      facts.n_to_sign = 2;
      assert_duo (&facts, cases[i].since != NULL ? "agreement-unsigned" : "");
      if (cases[i].since == NULL)
        continue;

      g_assert_cmpstr (get_only (&facts).since, ==, cases[i].since);
      g_assert_cmpstr (get_only (&facts).what, ==, cases[i].state != NULL ? cases[i].state : "none");
      g_assert_cmpint (get_only (&facts).n, ==, 2);
    }
}

static void
test_proposal_waits_for_answers (void)
{
  FbDuoFacts facts = { .match_status = "proposed", .relationship_status = "not-started", .proposed_on = "2026-11-15", .n_unanswered = 1, .review_every = FB_UNSET };

  assert_duo (&facts, "proposal-unanswered");
  facts.proposed_on = "2026-11-16";
  assert_duo (&facts, "");
  facts.proposed_on = "2026-11-01";
  facts.n_unanswered = 0;
  assert_duo (&facts, "");
  facts.n_unanswered = 1;
  facts.match_status = "declined";
  assert_duo (&facts, "");
}

static void
test_paused_and_ended_duos (void)
{
  FbDuoFacts facts = good_duo ();

  facts.last_held_on = "2026-06-15";
  facts.n_missed_in_row = 3;
  facts.ends_on = "2026-12-01";
  assert_duo (&facts, "fading missed-twice ending-soon");
  facts.relationship_status = "paused";
  assert_duo (&facts, "ending-soon");
  facts.relationship_status = "completed";
  assert_duo (&facts, "");
  facts.relationship_status = "ended-early";
  assert_duo (&facts, "");
}

static void
test_most_important_comes_first (void)
{
  FbDuoFacts facts = good_duo ();
  g_autoptr(GArray) signals = NULL;

  facts.agreement_state = "partly-signed";
  facts.last_held_on = "2026-06-15";
  facts.n_missed_in_row = 2;
  facts.n_conditions = 1;
  facts.n_application_only = 3;
  facts.next_review_on = "2026-11-01";
  facts.ends_on = "2026-12-01";
  facts.n_open_actions = facts.n_open_mentor = 4;

  signals = find_in_duo (&facts);
  g_assert_cmpint (signals->len, ==, 8);
  for (guint i = 1; i < signals->len; i++)
    {
      FbSignal *before = &g_array_index (signals, FbSignal, i - 1);
      FbSignal *after = &g_array_index (signals, FbSignal, i);

      g_assert_cmpint (before->code, <, after->code);
      g_assert_cmpint (before->group, <=, after->group);
      g_assert_cmpint (after->group, ==, fb_signal_get_group (after->code));
    }
}

static void
test_words_promised_and_forgotten (void)
{
  static const struct
  {
    FbEnrolmentFacts facts;
    const char      *codes;
    const char      *since;
  } cases[] = {
    { { .status = "ready", .last_word_on = "2026-11-08" }, "no-word", "2026-11-08" },
    { { .status = "ready", .last_word_on = "2026-11-09" }, "", NULL },
    { { .status = "applied", .applied_on = "2026-11-01" }, "no-word", "2026-11-01" },
    { { .status = "applied", .status_since = "2026-11-02" }, "no-word", "2026-11-02" },
    { { .status = "applied" }, "", NULL },
    { { .status = "ready", .last_word_on = "2026-10-08", .n_duos = 1 }, "", NULL },
    { { .status = "paused", .last_word_on = "2026-10-08" }, "", NULL },
    { { .status = "stopped", .last_word_on = "2026-10-08" }, "", NULL },
    { { .status = NULL, .last_word_on = "2026-10-08" }, "", NULL },
    /* promised ahead: told, so no reproach */
    { { .status = "ready", .last_word_on = "2026-10-08", .next_word_on = "2026-11-23" }, "", NULL },
    { { .status = "ready", .last_word_on = "2026-10-08", .next_word_on = TODAY }, "word-due", TODAY },
    { { .status = "ready", .next_word_on = "2026-11-10" }, "word-due", "2026-11-10" },
    { { .status = "paused", .next_word_on = "2026-11-10" }, "word-due", "2026-11-10" },
    { { .status = "ready", .n_duos = 1, .next_word_on = "2026-11-10" },
      "word-due",
      "2026-11-10" },
    { { .status = "completed", .next_word_on = "2026-11-10" }, "", NULL },
    /* the promise was kept */
    { { .status = "ready", .last_word_on = "2026-11-10", .next_word_on = "2026-11-10" }, "", NULL },
    { { .status = "ready", .last_word_on = "2026-11-08", .next_word_on = "2026-11-01" },
      "no-word",
      "2026-11-08" },
    { { .status = "in-intake", .status_since = "2026-11-21", .last_word_on = "2026-11-21" },
      "intake-unfinished",
      "2026-11-21" },
    { { .status = "in-intake", .status_since = TODAY }, "", NULL },
    { { .role = "mentor", .status = "ready", .status_since = "2026-10-23", .last_word_on = TODAY, .training_needed = "yes" }, "training-due", "2026-10-23" },
    { { .role = "mentor", .status = "ready", .status_since = "2026-10-24", .last_word_on = TODAY, .training_needed = "yes" }, "", NULL },
    { { .role = "mentor", .status = "ready", .status_since = "2026-10-01", .last_word_on = TODAY, .training_needed = "yes", .training_on = "2026-10-05" }, "", NULL },
    { { .role = "mentor", .status = "ready", .status_since = "2026-10-01", .last_word_on = TODAY, .training_needed = "no" }, "", NULL },
    { { .role = "mentee", .status = "ready", .status_since = "2026-10-01", .last_word_on = TODAY, .training_needed = "yes" }, "", NULL },
    { { .role = "mentor", .status = "in-intake", .status_since = "2026-10-01", .next_word_on = "2026-11-01", .training_needed = "yes" },
      "word-due intake-unfinished training-due",
      "2026-11-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GArray) signals = g_array_new (FALSE, FALSE, sizeof (FbSignal));
      g_autofree char *codes = NULL;

      g_test_message ("%d", i);
      fb_enrolment_find_signals (&cases[i].facts, &fb_signal_thresholds_default, TODAY, signals);
      codes = dup_codes (signals);
      g_assert_cmpstr (codes, ==, cases[i].codes);
      if (cases[i].since == NULL)
        continue;

      g_assert_cmpstr (g_array_index (signals, FbSignal, 0).since, ==, cases[i].since);
      g_assert_cmpint (g_array_index (signals, FbSignal, 0).days, ==,
                       fb_date_days_between (cases[i].since, TODAY));
    }
}

static void
test_cadence_in_every_form (void)
{
  static const struct
  {
    FbCadence cadence;
    int       meetings_x100;
  } cases[] = {
    { FB_CADENCE_NONE, -1 },
    { { 2, 4, FB_UNSET, FB_UNSET, FB_UNSET, 10, 6 }, 200 },
    { { 0, 4, FB_UNSET, FB_UNSET, FB_UNSET, 10, 6 }, 166 },
    { { FB_UNSET, FB_UNSET, 60, 120, 300, FB_UNSET, FB_UNSET }, 250 },
    { { FB_UNSET, FB_UNSET, 60, FB_UNSET, 300, FB_UNSET, FB_UNSET }, 500 },
    { { FB_UNSET, FB_UNSET, FB_UNSET, FB_UNSET, 300, FB_UNSET, FB_UNSET }, -1 },
    { { FB_UNSET, FB_UNSET, 60, 120, FB_UNSET, 10, 12 }, 83 },
    { { FB_UNSET, FB_UNSET, 60, 120, FB_UNSET, 10, FB_UNSET }, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (fb_cadence_get_meetings_x100 (&cases[i].cadence), ==, cases[i].meetings_x100);
}

static void
test_what_counts_as_a_meeting (void)
{
  g_assert_true (fb_contact_counts ("face-to-face", "no"));
  g_assert_true (fb_contact_counts (NULL, NULL));
  g_assert_true (fb_contact_counts ("video", NULL));
  g_assert_true (fb_contact_counts ("video", "yes"));
  g_assert_false (fb_contact_counts ("video", "no"));
  g_assert_false (fb_contact_counts ("phone", "yes"));
  g_assert_false (fb_contact_counts ("message", NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/signals/a-good-duo-is-left-alone", test_a_good_duo_is_left_alone);
  g_test_add_func ("/signals/never-started", test_never_started);
  g_test_add_func ("/signals/never-started-without-agreement", test_never_started_without_agreement);
  g_test_add_func ("/signals/fading", test_fading_follows_the_agreed_rhythm);
  g_test_add_func ("/signals/sporadic", test_sporadic_counts_ninety_days);
  g_test_add_func ("/signals/sporadic-minutes", test_sporadic_counts_minutes_where_agreed);
  g_test_add_func ("/signals/missed-in-a-row", test_missed_in_a_row);
  g_test_add_func ("/signals/hinders-and-topics", test_what_hinders_and_what_is_talked_about);
  g_test_add_func ("/signals/review", test_review_is_counted_in_the_agreed_unit);
  g_test_add_func ("/signals/end", test_the_end_comes_and_passes);
  g_test_add_func ("/signals/answers-awaited", test_answers_that_are_awaited);
  g_test_add_func ("/signals/goal-changed", test_changed_goal);
  g_test_add_func ("/signals/since-when", test_since_when);
  g_test_add_func ("/signals/conditions-since", test_conditions_since_the_first);
  g_test_add_func ("/signals/mentor-holds-most", test_mentor_holds_most_actions);
  g_test_add_func ("/signals/agreement", test_agreement_waits_for_signatures);
  g_test_add_func ("/signals/proposal", test_proposal_waits_for_answers);
  g_test_add_func ("/signals/paused-and-ended", test_paused_and_ended_duos);
  g_test_add_func ("/signals/most-important-first", test_most_important_comes_first);
  g_test_add_func ("/signals/words", test_words_promised_and_forgotten);
  g_test_add_func ("/cadence/every-form", test_cadence_in_every_form);
  g_test_add_func ("/cadence/what-counts", test_what_counts_as_a_meeting);

  return g_test_run ();
}
