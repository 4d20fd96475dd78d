/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/fb-closing.h"
#include "rules/fb-enrolment-rules.h"
#include "rules/fb-follow-up.h"
#include "rules/fb-signals.h"

#define TODAY "2026-11-22"
#define EARLY(why, who) { .is_early = TRUE, .reason = why, .ended_by = who }
#define PLANNED(why) { .reason = why }

/* What is proposed for each side, and who of them goes first. */
static void
test_what_becomes_of_whom (void)
{
  static const struct
  {
    FbEnding    ending;
    const char *mentee;
    const char *mentor;
    gboolean    mentee_first;
    gboolean    mentor_first;
  } cases[] = {
    { PLANNED ("term-over"), "completed", "ready", FALSE, FALSE },
    { PLANNED ("found-work"), "completed", "ready", FALSE, FALSE },
    { PLANNED ("other"), "completed", "ready", FALSE, FALSE },
    { PLANNED (NULL), "completed", "ready", FALSE, FALSE },
    { EARLY ("found-work", "mentee"), "completed", "ready", FALSE, TRUE },
    { EARLY ("goal-reached", "both"), "completed", "ready", TRUE, TRUE },
    { EARLY ("health", "mentor"), "ready", "paused", TRUE, FALSE },
    { EARLY ("no-time", "mentor"), "ready", "paused", TRUE, FALSE },
    { EARLY ("moved", "mentor"), "ready", "stopped", TRUE, FALSE },
    { EARLY ("no-fit", "mentor"), "ready", "ready", TRUE, FALSE },
    { EARLY ("no-fit", "both"), "ready", "ready", TRUE, TRUE },
    { EARLY ("no-contact", "organisation"), "ready", "ready", TRUE, TRUE },
    { EARLY ("health", "mentee"), "paused", "ready", FALSE, TRUE },
    { EARLY ("conditions", "mentee"), "paused", "ready", FALSE, TRUE },
    { EARLY ("moved", "mentee"), "stopped", "ready", FALSE, TRUE },
    { EARLY ("no-fit", "mentee"), "ready", "ready", FALSE, TRUE },
    { EARLY (NULL, NULL), "ready", "ready", TRUE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const FbEnding *ending = &cases[i].ending;

      g_test_message ("%u", i);
      g_assert_cmpstr (fb_after_end_get_status (fb_ending_get_after (ending, "mentee")), ==, cases[i].mentee);
      g_assert_cmpstr (fb_after_end_get_status (fb_ending_get_after (ending, "mentor")), ==, cases[i].mentor);
      g_assert_cmpint (fb_ending_goes_first (ending, "mentee"), ==, cases[i].mentee_first);
      g_assert_cmpint (fb_ending_goes_first (ending, "mentor"), ==, cases[i].mentor_first);
    }
}

/* Priority goes before any wait, and among those with it the wait counts. */
static void
test_priority_goes_before_waiting (void)
{
  guint first = fb_enrolment_get_days_waited (NULL, "2026-11-22", TODAY);

  g_assert_cmpuint (fb_enrolment_get_days_waited (NULL, NULL, TODAY), ==, 0);
  g_assert_cmpuint (fb_enrolment_get_days_waited ("2026-11-12", NULL, TODAY), ==, 10);
  g_assert_cmpuint (fb_enrolment_get_days_waited ("2026-12-12", NULL, TODAY), ==, 0);
  g_assert_cmpuint (fb_enrolment_get_days_waited ("2018-01-01", NULL, TODAY), <, first);
  g_assert_cmpuint (fb_enrolment_get_days_waited ("2026-11-12", "2026-11-22", TODAY), ==, first + 10);
}

static const FbFollowUpTime half_years[] = { { 6, "end" }, { 12, NULL } };
static const FbFollowUpTime after_events[] = { { 7, "event" } };
static const FbFollowUpTime others[] = { { 6, "enrolment" }, { 3, "job-entry" }, { 2, "event" } };

#define HALF_YEARS .times = half_years, .n_times = G_N_ELEMENTS (half_years)
#define EVENTS .times = after_events, .n_times = G_N_ELEMENTS (after_events)
#define OTHERS .times = others, .n_times = G_N_ELEMENTS (others)

/* When what came of it is asked; "" where it is not. */
static void
test_follow_ups_come_in_time (void)
{
  static const struct
  {
    FbFollowUpFacts facts;
    const char     *due_on;
    int             months;
  } cases[] = {
    { { HALF_YEARS }, "", 0 },                                   /* goes on */
    { { .ended_on = "2026-11-30", HALF_YEARS }, "", 0 },         /* ends in the future */
    { { .ended_on = "2026-11-22" }, "2026-11-22", 0 },           /* no points: asked at the end */
    { { .ended_on = "2026-11-20", HALF_YEARS }, "2026-11-20", 0 },
    { { .ended_on = "2026-11-20", .outcome_on = "2026-11-20", HALF_YEARS }, "", 0 },
    { { .ended_on = "2026-11-20", .outcome_on = "2026-11-19" }, "2026-11-20", 0 }, /* before the end */
    { { .ended_on = "2026-05-22", .outcome_on = "2026-05-22", HALF_YEARS }, "2026-11-22", 6 },
    { { .ended_on = "2026-05-29", .outcome_on = "2026-05-29", HALF_YEARS }, "2026-11-29", 6 }, /* within a week */
    { { .ended_on = "2026-05-30", .outcome_on = "2026-05-30", HALF_YEARS }, "", 0 },
    { { .ended_on = "2026-05-22", .outcome_on = "2026-10-23", HALF_YEARS }, "", 0 },  /* a month sooner */
    { { .ended_on = "2026-05-22", .outcome_on = "2026-10-22", HALF_YEARS }, "2026-11-22", 6 },
    { { .ended_on = "2026-05-22", HALF_YEARS }, "2026-11-22", 6 },   /* the later one counts */
    { { .ended_on = "2025-11-22", .outcome_on = "2026-05-22", HALF_YEARS }, "2026-11-22", 12 },
    { { .ended_on = "2025-05-23", HALF_YEARS }, "2026-05-23", 12 },  /* half a year late */
    { { .ended_on = "2025-05-22", HALF_YEARS }, "", 0 },             /* too late */
    { { .ended_on = "2026-02-28", .starts_on = "2026-05-01", .outcome_on = "2026-03-01", OTHERS },
      "2026-11-01", 6 },
    { { .ended_on = "2026-08-01", .outcome_on = "2026-08-01", .job_since = "2026-08-15", OTHERS },
      "2026-11-15", 3 },
    { { .ended_on = "2026-08-01", .outcome_on = "2026-08-01", OTHERS }, "", 0 }, /* no job, no event */
    { { .starts_on = "2026-05-22", OTHERS }, "2026-11-22", 6 },  /* goes on: from its start */
    { { .starts_on = "2026-05-30", OTHERS }, "", 0 },
    { { .starts_on = "2026-05-22", .outcome_on = "2026-10-25", OTHERS }, "", 0 },
    { { .starts_on = "2026-05-22", .outcome_on = "2026-08-20", .job_since = "2026-08-20", OTHERS }, "2026-11-22", 6 },
    { { .starts_on = "2026-07-01", .outcome_on = "2026-08-20", .job_since = "2026-08-20", OTHERS }, "2026-11-20", 3 },
    { { .starts_on = "2025-05-22", HALF_YEARS }, "", 0 },        /* nothing counts from its end yet */
    { { .ended_on = "2026-11-01", .starts_on = "2026-03-01", .outcome_on = "2026-11-01", OTHERS }, "", 0 },
    { { EVENTS }, "", 0 },                                       /* was at none */
    { { .attended = "2026-04-22", EVENTS }, "2026-11-22", 7 },
    { { .attended = "2026-04-29", EVENTS }, "2026-11-29", 7 },   /* within a week */
    { { .attended = "2026-04-30", EVENTS }, "", 0 },
    { { .attended = "2026-04-22", .outcome_on = "2026-10-23", EVENTS }, "", 0 }, /* a month sooner */
    { { .attended = "2026-04-22", .outcome_on = "2026-10-22", EVENTS }, "2026-11-22", 7 },
    { { .attended = "2026-01-10 2026-04-22", EVENTS }, "2026-11-22", 7 }, /* the later one counts */
    { { .attended = "2026-01-10 2026-06-22", EVENTS }, "2026-08-10", 7 }, /* and not one to come */
    { { .attended = "2025-10-23", EVENTS }, "2026-05-23", 7 },   /* half a year late */
    { { .attended = "2025-10-22", EVENTS }, "", 0 },             /* too late */
    { { .attended = "2026-04-22", HALF_YEARS }, "", 0 },         /* nothing counts from events */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbFollowUp found;
      gboolean is_due = fb_follow_up_find (&cases[i].facts, TODAY, 7, &found);

      g_test_message ("%u", i);
      g_assert_cmpstr (is_due ? found.due_on : "", ==, cases[i].due_on);
      if (is_due)
        g_assert_cmpint (found.months, ==, cases[i].months);
    }
}

/* What the page of a duo that is over says of the times to come; "" for none. */
static void
test_the_next_follow_up_is_told (void)
{
  static const struct
  {
    FbFollowUpFacts facts;
    const char     *due_on;
    int             months;
  } cases[] = {
    { { .ended_on = "2026-11-20", HALF_YEARS }, "2027-05-20", 6 },
    { { .ended_on = "2026-11-20", .outcome_on = "2026-11-20", HALF_YEARS }, "2027-05-20", 6 },
    { { .ended_on = "2026-05-22", HALF_YEARS }, "2027-05-22", 12 }, /* today is not later */
    { { .ended_on = "2026-05-29", .outcome_on = "2026-11-20", HALF_YEARS }, "2027-05-29", 12 }, /* answered sooner */
    { { .ended_on = "2025-11-22", HALF_YEARS }, "", 0 },            /* the last one is today */
    { { .ended_on = "2026-11-20" }, "", 0 },                        /* no points */
    { { HALF_YEARS }, "", 0 },                                      /* nothing counts from its end yet */
    { { .starts_on = "2026-05-30", OTHERS }, "2026-11-30", 6 },
    { { .ended_on = "2026-12-01", .starts_on = "2026-05-30", OTHERS }, "", 0 }, /* over by then */
    { { .attended = "2026-01-10 2026-04-30 2026-06-22", EVENTS }, "2026-11-30", 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbFollowUp found;
      gboolean is_there = fb_follow_up_find_next (&cases[i].facts, TODAY, &found);

      g_test_message ("%u", i);
      g_assert_cmpstr (is_there ? found.due_on : "", ==, cases[i].due_on);
      if (is_there)
        g_assert_cmpint (found.months, ==, cases[i].months);
    }
}

/* Of a duo that is over only this is said; of one that goes on not, where all counts from its end. */
static void
test_signals_of_what_came_of_it (void)
{
  static const struct
  {
    const char *status;
    const char *outcome_on;
    const char *signal;
  } cases[] = {
    { "completed", NULL, "follow-up-due" },
    { "completed", "2026-05-22", "follow-up-due" },
    { "ended-early", "2026-11-01", NULL },
    { "active", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const FbDuoFacts facts = {
        .match_status = "agreed", .relationship_status = cases[i].status, .agreement_state = "signed",
        .starts_on = "2026-11-20", .ends_on = "2027-05-22", .cadence = FB_CADENCE_NONE, .review_every = FB_UNSET,
        .check_in_first = FB_UNSET, .check_in_every = FB_UNSET,
        .ended_on = g_str_equal (cases[i].status, "active") ? NULL : "2026-05-22",
        .outcome_on = cases[i].outcome_on, .follow_ups = half_years, .n_follow_ups = G_N_ELEMENTS (half_years),
      };
      g_autoptr(GArray) signals = g_array_new (FALSE, FALSE, sizeof (FbSignal));

      fb_duo_find_signals (&facts, &fb_signal_thresholds_default, TODAY, signals);
      g_assert_cmpuint (signals->len, ==, cases[i].signal != NULL);
      if (signals->len > 0)
        g_assert_cmpstr (fb_signal_get_code (g_array_index (signals, FbSignal, 0).code), ==, cases[i].signal);
    }
}

static void
test_what_is_work (void)
{
  g_assert_true (fb_outcome_is_work ("internship"));
  g_assert_true (fb_outcome_is_work ("permanent-job"));
  g_assert_false (fb_outcome_is_work ("training"));
  g_assert_false (fb_outcome_is_work ("not-reached"));
  g_assert_false (fb_outcome_is_work (NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/closing/what-becomes-of-whom", test_what_becomes_of_whom);
  g_test_add_func ("/closing/priority", test_priority_goes_before_waiting);
  g_test_add_func ("/closing/follow-ups", test_follow_ups_come_in_time);
  g_test_add_func ("/closing/next-follow-up", test_the_next_follow_up_is_told);
  g_test_add_func ("/closing/signals", test_signals_of_what_came_of_it);
  g_test_add_func ("/closing/work", test_what_is_work);

  return g_test_run ();
}
