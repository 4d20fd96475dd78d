/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/fb-rhythm.h"

#define TODAY "2026-11-22"

#define MET(day) \
  { \
    day, 60, "face-to-face", "held" \
  }

static FbCadence
monthly (gint64 meetings)
{
  FbCadence cadence = FB_CADENCE_NONE;

  cadence.meetings_per_month_min = meetings;

  return cadence;
}

/* One word a month: "as-agreed none running" */
static char *
dup_verdicts (const FbRhythm *rhythm)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rhythm->periods->len; i++)
    {
      const FbRhythmPeriod *period = &g_array_index (rhythm->periods, FbRhythmPeriod, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                              fb_rhythm_verdict_get_code (period->verdict));
    }

  return g_string_free (text, FALSE);
}

static void
assert_verdicts (const FbCadence       *cadence,
                 const char            *starts_on,
                 const char            *ends_on,
                 const FbRhythmContact *contacts,
                 guint                  n_contacts,
                 const char            *expected)
{
  g_autoptr(FbRhythm) rhythm = fb_rhythm_new (cadence, NULL, starts_on, ends_on, contacts,
                                              n_contacts, TODAY);
  g_autofree char *verdicts = dup_verdicts (rhythm);

  g_assert_cmpstr (verdicts, ==, expected);
}

static const FbRhythmPeriod *
get_period (const FbRhythm *rhythm,
            guint           place)
{
  return &g_array_index (rhythm->periods, FbRhythmPeriod, place);
}

static void
test_months_against_meetings_agreed (void)
{
  static const FbRhythmContact contacts[] = {
    MET ("2026-06-05"),
    MET ("2026-06-19"),
    MET ("2026-07-03"),
    MET ("2026-09-01"),
    MET ("2026-09-30"),
    MET ("2026-11-03"),
  };
  FbCadence cadence = monthly (2);

  assert_verdicts (&cadence, "2026-06-01", "2027-01-31", contacts, G_N_ELEMENTS (contacts),
                   "as-agreed less none as-agreed none running future future");
}

static void
test_a_month_begun_late_asks_less (void)
{
  static const FbRhythmContact contacts[] = { MET ("2026-09-20"), MET ("2026-10-05") };
  FbCadence cadence = monthly (2);
  g_autoptr(FbRhythm) rhythm = NULL;

  /* 15 days of 30: one of two */
  rhythm = fb_rhythm_new (&cadence, NULL, "2026-09-16", "2026-10-16", contacts, 2, TODAY);
  g_assert_cmpint (rhythm->periods->len, ==, 2);
  g_assert_cmpstr (get_period (rhythm, 0)->from, ==, "2026-09-16");
  g_assert_cmpstr (get_period (rhythm, 0)->until, ==, "2026-09-30");
  g_assert_cmpint (get_period (rhythm, 0)->n_expected, ==, 1);
  g_assert_cmpint (get_period (rhythm, 0)->verdict, ==, FB_RHYTHM_AS_AGREED);
  g_assert_cmpstr (get_period (rhythm, 1)->from, ==, "2026-10-01");
  g_assert_cmpstr (get_period (rhythm, 1)->until, ==, "2026-10-16");
  g_assert_cmpint (get_period (rhythm, 1)->n_expected, ==, 1);

  /* 14 days of 30: none is missing */
  assert_verdicts (&cadence, "2026-09-17", "2026-10-31", &contacts[1], 1, "not-expected less");
  assert_verdicts (&cadence, "2026-09-17", "2026-10-31", contacts, 2, "held less");
}

static void
test_the_running_month_is_not_blamed (void)
{
  static const FbRhythmContact one[] = { MET ("2026-11-03") };
  static const FbRhythmContact two[] = { MET ("2026-11-03"), MET ("2026-11-17") };
  FbCadence cadence = monthly (2);

  assert_verdicts (&cadence, "2026-11-01", NULL, NULL, 0, "running");
  assert_verdicts (&cadence, "2026-11-01", NULL, one, 1, "running");
  assert_verdicts (&cadence, "2026-11-01", NULL, two, 2, "as-agreed");
  /* it has ended: now the days are known */
  assert_verdicts (&cadence, "2026-11-01", "2026-11-21", NULL, 0, "none");
  assert_verdicts (&cadence, "2026-11-01", "2026-11-22", NULL, 0, "running");
}

static void
test_minutes_a_month (void)
{
  static const FbRhythmContact contacts[] = {
    { "2026-07-01", 200, "face-to-face", "held" },
    { "2026-07-02", 100, "phone", "held" },
    { "2026-08-01", 299, "face-to-face", "held" },
    { "2026-09-01", FB_UNSET, NULL, "held" },
  };
  FbCadence cadence = FB_CADENCE_NONE;

  cadence.minutes_per_month = 300;
  assert_verdicts (&cadence, "2026-07-01", "2026-10-31", contacts, G_N_ELEMENTS (contacts),
                   "as-agreed less held none");

  assert_verdicts (&cadence, "2026-07-01", "2026-07-31", contacts, 1, "less");
  cadence.minutes_per_month = 9; /* a third of the month: 3 minutes; a tenth: none */
  assert_verdicts (&cadence, "2026-06-21", "2026-07-31", contacts, 1, "none as-agreed");
  assert_verdicts (&cadence, "2026-06-28", "2026-07-31", contacts, 1, "not-expected as-agreed");
  cadence.minutes_per_month = 300;

  cadence.meetings_per_month_min = 1; /* both must be met */
  assert_verdicts (&cadence, "2026-07-01", "2026-10-31", contacts, G_N_ELEMENTS (contacts),
                   "as-agreed less held none");
  cadence.meetings_per_month_min = 2;
  assert_verdicts (&cadence, "2026-07-01", "2026-10-31", contacts, G_N_ELEMENTS (contacts),
                   "less less less none");
}

static void
test_nothing_agreed_by_the_month (void)
{
  static const FbRhythmContact contacts[] = { MET ("2026-08-10"), MET ("2026-10-10") };
  FbCadence cadence = FB_CADENCE_NONE;
  g_autoptr(FbRhythm) rhythm = NULL;

  cadence.meetings_per_month_min = cadence.minutes_per_month = 0; /* the same as unset */
  cadence.meetings_total_min = 10;
  assert_verdicts (&cadence, "2026-08-01", "2026-12-31", contacts, 2,
                   "held none held running future");

  rhythm = fb_rhythm_new (&cadence, NULL, "2026-08-01", NULL, contacts, 2, TODAY);
  g_assert_cmpint (rhythm->n_least, ==, 10);
  g_assert_cmpint (rhythm->n_to_go, ==, 8);
}

static void
test_enough_is_enough (void)
{
  static const FbRhythmContact contacts[] = { MET ("2026-08-10"), MET ("2026-10-10") };
  FbCadence cadence = FB_CADENCE_NONE;
  g_autoptr(FbRhythm) without = NULL;
  g_autoptr(FbRhythm) with = NULL;

  without = fb_rhythm_new (&cadence, NULL, "2026-08-01", NULL, contacts, 2, TODAY);
  g_assert_cmpint (without->n_least, ==, 0);
  g_assert_cmpint (without->n_to_go, ==, 0);

  cadence.meetings_total_min = 1;
  with = fb_rhythm_new (&cadence, NULL, "2026-08-01", NULL, contacts, 2, TODAY);
  g_assert_cmpint (with->n_to_go, ==, 0);
}

static void
test_face_to_face_and_remote_apart (void)
{
  static const FbRhythmContact contacts[] = {
    { "2026-10-01", 90, "face-to-face", "held" },
    { "2026-10-02", 60, NULL, "held" },
    { "2026-10-03", 45, "video", "held" },
    { "2026-10-04", 10, "phone", "held" },
    { "2026-10-05", FB_UNSET, "email", "held" },
    { "2026-10-06", FB_UNSET, "video", "held" },
    { "2026-10-07", 60, "face-to-face", "missed" },
    { "2026-10-08", 60, "face-to-face", "planned" },
    { "2026-10-09", 60, "face-to-face", "moved" },
    { NULL, 60, NULL, "held" },
  };
  FbCadence cadence = FB_CADENCE_NONE;
  g_autoptr(FbRhythm) counts = NULL;
  g_autoptr(FbRhythm) counts_not = NULL;

  cadence.minutes_per_meeting_min = 60;
  counts = fb_rhythm_new (&cadence, "yes", "2026-10-01", "2026-10-31", contacts,
                          G_N_ELEMENTS (contacts), TODAY);
  g_assert_cmpint (counts->held.n_face_to_face, ==, 2);
  g_assert_cmpint (counts->held.n_remote, ==, 4);
  g_assert_cmpint (counts->held.n_meetings, ==, 4);
  g_assert_cmpint (counts->held.n_missed, ==, 1);
  g_assert_cmpint (counts->held.minutes, ==, 205);
  g_assert_cmpint (counts->held.n_without_minutes, ==, 1);
  g_assert_cmpint (counts->held.n_short, ==, 1);
  g_assert_cmpmem (&counts->held, sizeof counts->held, &get_period (counts, 0)->held,
                   sizeof counts->held);

  counts_not = fb_rhythm_new (&cadence, "no", "2026-10-01", "2026-10-31", contacts,
                              G_N_ELEMENTS (contacts), TODAY);
  g_assert_cmpint (counts_not->held.n_meetings, ==, 2);
  g_assert_cmpint (counts_not->held.n_remote, ==, 4);
  g_assert_cmpint (counts_not->held.n_short, ==, 0);
}

static void
test_contacts_outside_the_term_are_shown (void)
{
  static const FbRhythmContact contacts[] = { MET ("2026-10-20"), MET ("2026-07-15"),
                                              MET ("2026-09-02") };
  FbCadence cadence = monthly (1);

  assert_verdicts (&cadence, "2026-08-01", "2026-09-30", contacts, 3, "before none as-agreed held");
}

static void
test_without_a_start_the_first_contact_begins (void)
{
  static const FbRhythmContact contacts[] = { MET ("2026-10-20"), MET ("2026-09-30") };
  FbCadence cadence = monthly (1);

  assert_verdicts (&cadence, NULL, NULL, contacts, 2, "held as-agreed running");
  assert_verdicts (&cadence, NULL, "2026-12-31", NULL, 0, "");
}

static void
test_a_mistyped_year_does_not_stretch_it (void)
{
  static const FbRhythmContact contacts[] = { MET ("1026-10-20"), MET ("2026-09-30"),
                                              MET ("2926-09-30") };
  FbCadence cadence = monthly (1);
  g_autoptr(FbRhythm) rhythm = fb_rhythm_new (&cadence, NULL, "2026-09-01", NULL, contacts, 3,
                                              TODAY);

  g_assert_cmpint (rhythm->periods->len, ==, 240);
  g_assert_cmpstr (get_period (rhythm, 0)->from, ==, "2025-09-01");
  g_assert_cmpint (get_period (rhythm, 12)->verdict, ==, FB_RHYTHM_AS_AGREED);
  g_assert_cmpint (rhythm->held.n_meetings, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/rhythm/meetings", test_months_against_meetings_agreed);
  g_test_add_func ("/rhythm/begun-late", test_a_month_begun_late_asks_less);
  g_test_add_func ("/rhythm/running-month", test_the_running_month_is_not_blamed);
  g_test_add_func ("/rhythm/minutes", test_minutes_a_month);
  g_test_add_func ("/rhythm/nothing-agreed-by-the-month", test_nothing_agreed_by_the_month);
  g_test_add_func ("/rhythm/enough-is-enough", test_enough_is_enough);
  g_test_add_func ("/rhythm/face-to-face-and-remote", test_face_to_face_and_remote_apart);
  g_test_add_func ("/rhythm/outside-the-term", test_contacts_outside_the_term_are_shown);
  g_test_add_func ("/rhythm/without-a-start", test_without_a_start_the_first_contact_begins);
  g_test_add_func ("/rhythm/mistyped-year", test_a_mistyped_year_does_not_stretch_it);

  return g_test_run ();
}
