/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/fb-codes.h"
#include "rules/fb-next-step.h"

#define TODAY "2026-11-22"

#define MENTEE(its_status) .role = "mentee", .status = its_status, .capacity = FB_UNSET
#define MENTOR(its_status) .role = "mentor", .status = its_status, .capacity = FB_UNSET
#define SUITABLE .screening_result = "suitable"

static void
test_states_follow_from_duos (void)
{
  static const struct
  {
    FbEnrolmentFacts facts;
    const char      *state;
    int              n_free;
  } cases[] = {
    { { MENTEE ("applied") }, "applied", 1 },
    { { MENTEE ("in-intake") }, "in-intake", 1 },
    { { MENTEE ("ready") }, "waiting", 1 },
    { { MENTOR ("ready") }, "available", 1 },
    { { MENTEE ("ready"), .n_proposed = 1 }, "proposed", 0 },
    { { MENTEE ("ready"), .n_duos = 1 }, "in-a-duo", 0 },
    { { MENTEE ("in-intake"), .n_duos = 1 }, "in-a-duo", 0 },
    { { MENTOR ("ready"), .n_duos = 1, .n_proposed = 1 }, "in-a-duo", 0 },
    { { .role = "mentor", .status = "ready", .capacity = 3, .n_duos = 1, .n_proposed = 1 },
      "in-a-duo",
      1 },
    { { .role = "mentor", .status = "ready", .capacity = 0 }, "available", 0 },
    { { .role = "mentee", .status = "ready", .capacity = 3 }, "waiting", 1 },
    { { MENTEE ("paused"), .n_duos = 1 }, "paused", 0 },
    { { MENTEE ("completed"), .n_duos = 1 }, "completed", 0 },
    { { MENTEE ("stopped") }, "stopped", 1 },
    { { MENTEE ("declined") }, "declined", 1 },
    { { MENTEE ("not-admitted") }, "not-admitted", 1 },
    { { MENTEE (NULL) }, "applied", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const FbEnrolmentFacts *facts = &cases[i].facts;

      g_test_message ("%d", i);
      g_assert_cmpstr (fb_enrolment_state_get_code (fb_enrolment_get_state (facts)), ==,
                       cases[i].state);
      g_assert_cmpint (fb_enrolment_get_free_places (facts), ==, cases[i].n_free);
    }
}

static void
test_every_status_has_a_state (void)
{
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_enrolment_status, &n_codes);

  for (guint i = 0; i < n_codes; i++)
    {
      FbEnrolmentFacts facts = { MENTEE (codes[i].code) };
      const char *state = fb_enrolment_state_get_code (fb_enrolment_get_state (&facts));

      g_assert_cmpstr (state, ==, g_str_equal (codes[i].code, "ready") ? "waiting" : codes[i].code);
    }
}

static void
test_who_may_be_matched (void)
{
  static const struct
  {
    FbEnrolmentFacts facts;
    gboolean         may;
  } cases[] = {
    { { MENTEE ("ready") }, TRUE },
    { { MENTEE ("in-intake") }, FALSE },
    { { MENTEE ("paused") }, FALSE },
    { { MENTEE ("ready"), .n_duos = 1 }, FALSE },
    { { MENTEE ("ready"), .training_needed = "yes" }, TRUE }, /* mentors only */
    { { MENTOR ("ready") }, FALSE },
    { { MENTOR ("ready"), SUITABLE }, TRUE },
    { { MENTOR ("ready"), .screening_result = "talk-again" }, FALSE },
    { { MENTOR ("ready"), .screening_result = "not-suitable", .is_screening_overruled = TRUE },
      TRUE },
    { { MENTOR ("ready"), SUITABLE, .training_needed = "yes" }, FALSE },
    { { MENTOR ("ready"), SUITABLE, .training_needed = "yes", .training_on = "2026-11-01" }, TRUE },
    { { MENTOR ("ready"), SUITABLE, .training_needed = "no" }, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%d", i);
      g_assert_cmpint (fb_enrolment_is_for_matching (&cases[i].facts), ==, cases[i].may);
    }
}

static void
test_next_step_of_a_person (void)
{
  static const struct
  {
    FbEnrolmentFacts facts;
    const char      *step;
  } cases[] = {
    { { MENTEE ("applied") }, "start-intake" },
    { { MENTEE ("in-intake") }, "continue-intake" },
    { { MENTEE ("in-intake"), .is_intake_done = TRUE }, "make-available" },
    { { MENTEE ("in-intake"), .is_intake_done = TRUE, .eligibility = FB_NOT_KNOWN_YET },
      "make-available" },
    { { MENTEE ("in-intake"), .is_intake_done = TRUE, .eligibility = FB_FITS_NOT },
      "decide-admission" },
    { { MENTEE ("in-intake"), .is_intake_done = TRUE, .eligibility = FB_FITS_NOT,
        .is_overruled = TRUE },
      "make-available" },
    { { MENTEE ("ready") }, "propose" },
    { { MENTEE ("ready"), .n_proposed = 1 }, "open-duo" },
    { { MENTEE ("ready"), .n_duos = 1 }, "open-duo" },
    { { MENTEE ("paused") }, "resume" },
    { { MENTEE ("completed") }, "none" },
    { { MENTEE ("not-admitted") }, "none" },
    { { MENTOR ("in-intake"), .is_intake_done = TRUE }, "record-screening" },
    { { MENTOR ("in-intake"), .is_intake_done = TRUE, .screening_result = "talk-again" },
      "record-screening" },
    { { MENTOR ("in-intake"), .is_intake_done = TRUE, .screening_result = "not-suitable" },
      "decide-admission" },
    { { MENTOR ("in-intake"), .is_intake_done = TRUE, SUITABLE, .training_needed = "yes" },
      "record-training" },
    { { MENTOR ("in-intake"), .is_intake_done = TRUE, SUITABLE, .training_needed = "yes",
        .training_on = "2026-11-01" },
      "make-available" },
    { { MENTOR ("ready"), SUITABLE }, "propose" },
    { { MENTOR ("ready"), SUITABLE, .training_needed = "yes" }, "record-training" },
    { { MENTOR ("ready") }, "record-screening" },
    { { .role = "mentor", .status = "ready", .capacity = 0, SUITABLE }, "none" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%d", i);
      g_assert_cmpstr (fb_step_get_code (fb_enrolment_get_next_step (&cases[i].facts)), ==,
                       cases[i].step);
    }
}

#define AGREED .match_status = "agreed", .relationship_status = "active"
#define SIGNED AGREED, .agreement_state = "signed", .signed_on = "2026-06-05"
#define MET SIGNED, .n_held = 3, .n_goals = 2

static void
test_next_step_of_a_duo (void)
{
  static const struct
  {
    FbDuoFacts  facts;
    const char *step;
  } cases[] = {
    { { .match_status = "proposed" }, "record-answers" },
    { { .match_status = "accepted" }, "record-answers" },
    { { .match_status = "declined" }, "none" },
    { { AGREED }, "draft-agreement" },
    { { AGREED, .agreement_needed = "no" }, "log-contact" },
    { { AGREED, .agreement_needed = "no", .agreement_state = "draft" }, "sign" },
    { { AGREED, .agreement_state = "draft" }, "sign" },
    { { AGREED, .agreement_state = "partly-signed" }, "sign" },
    { { SIGNED }, "log-contact" },
    { { SIGNED, .n_held = 1 }, "make-plan" },
    { { MET }, "log-contact" },
    { { MET, .review_every = 2, .review_unit = "months" }, "review-plan" },
    { { MET, .next_review_on = TODAY }, "review-plan" },
    { { MET, .next_review_on = "2026-11-23" }, "log-contact" },
    { { MET, .next_review_on = TODAY, .ends_on = TODAY }, "review-plan" },
    { { MET, .next_review_on = TODAY, .ends_on = "2026-11-21" }, "close" },
    { { .match_status = "agreed", .relationship_status = "paused" }, "resume" },
    { { .match_status = "agreed", .relationship_status = "completed" }, "none" },
    { { .match_status = "agreed", .relationship_status = "ended-early" }, "none" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%d", i);
      g_assert_cmpstr (fb_step_get_code (fb_duo_get_next_step (&cases[i].facts, TODAY)), ==,
                       cases[i].step);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/enrolment/states-follow-from-duos", test_states_follow_from_duos);
  g_test_add_func ("/enrolment/every-status-has-a-state", test_every_status_has_a_state);
  g_test_add_func ("/enrolment/who-may-be-matched", test_who_may_be_matched);
  g_test_add_func ("/next-step/of-a-person", test_next_step_of_a_person);
  g_test_add_func ("/next-step/of-a-duo", test_next_step_of_a_duo);

  return g_test_run ();
}
