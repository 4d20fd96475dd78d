/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/fb-check-in.h"
#include "rules/fb-signals.h"

#define TODAY "2026-11-22"

/* A duo in good order, asked a month ago; nothing to say about it. */
static FbDuoFacts
good_duo (void)
{
  FbDuoFacts facts = {
    .match_status = "agreed",
    .relationship_status = "active",
    .agreement_state = "signed",
    .signed_on = "2026-06-05",
    .starts_on = "2026-06-01",
    .ends_on = "2027-06-01",
    .cadence = FB_CADENCE_NONE,
    .n_held = 6,
    .n_held_90 = 3,
    .last_held_on = "2026-11-15",
    .review_every = FB_UNSET,
    .check_in_first = FB_UNSET,
    .check_in_every = FB_UNSET,
    .mentee_checked_on = "2026-11-16",
    .mentor_checked_on = "2026-11-18",
  };

  facts.cadence.meetings_per_month_min = 1;

  return facts;
}

static GArray *
find (const FbDuoFacts *facts)
{
  GArray *signals = g_array_new (FALSE, FALSE, sizeof (FbSignal));

  fb_duo_find_signals (facts, &fb_signal_thresholds_default, TODAY, signals);

  return signals;
}

static char *
dup_codes (const FbDuoFacts *facts)
{
  g_autoptr(GArray) signals = find (facts);
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < signals->len; i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? " " : "",
                            fb_signal_get_code (g_array_index (signals, FbSignal, i).code));

  return g_string_free (codes, FALSE);
}

/* What each side says, and what follows. */
static void
test_what_sides_say (void)
{
  static const struct
  {
    int         mentee;
    int         mentor;
    const char *codes;
    const char *what;
    const char *since;
  } cases[] = {
    { 0, 0, "", NULL, NULL },
    { FB_CHECK_NOT_IN_TOUCH, 0, "not-in-touch", "mentee", "2026-11-16" },
    { 0, FB_CHECK_NOT_IN_TOUCH, "not-in-touch", "mentor", "2026-11-18" },
    { FB_CHECK_NEEDS, FB_CHECK_EXPECTATIONS, "needs-unmet", "both", "2026-11-16" },
    { FB_CHECK_TRAVEL, 0, "conditions-unmet", "mentee", "2026-11-16" },
    { 0, FB_CHECK_TIME, "conditions-unmet", "mentor", "2026-11-18" },
    { FB_CHECK_NO_HELP, 0, "no-help", "mentee", "2026-11-16" },
    { FB_CHECK_NETWORK, 0, "network-absent", "mentee", "2026-11-16" },
    { FB_CHECK_NETWORK | FB_CHECK_OTHER_SECTOR, 0, "other-sector", "mentee", "2026-11-16" },
    { FB_CHECK_NETWORK, FB_CHECK_OTHER_SECTOR, "other-sector", "mentor", "2026-11-18" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbDuoFacts facts = good_duo ();
      g_autoptr(GArray) signals = NULL;
      g_autofree char *codes = NULL;

      g_test_message ("%u", i);
      facts.mentee_check_flags = cases[i].mentee;
      facts.mentor_check_flags = cases[i].mentor;
      codes = dup_codes (&facts);
      g_assert_cmpstr (codes, ==, cases[i].codes);
      signals = find (&facts);
      if (signals->len > 0)
        {
          g_assert_cmpstr (g_array_index (signals, FbSignal, 0).what, ==, cases[i].what);
          g_assert_cmpstr (g_array_index (signals, FbSignal, 0).since, ==, cases[i].since);
        }
    }
}

/* What happened after the talk may have answered it. */
static void
test_what_came_later_answers (void)
{
  FbDuoFacts facts = good_duo ();
  g_autofree char *met = NULL;
  g_autofree char *introduced = NULL;
  g_autofree char *before = NULL;

  facts.mentee_check_flags = FB_CHECK_NOT_IN_TOUCH | FB_CHECK_NETWORK;
  facts.last_held_on = "2026-11-17";
  met = dup_codes (&facts);
  g_assert_cmpstr (met, ==, "network-absent");

  facts.introduced_on = "2026-11-15";
  before = dup_codes (&facts);
  g_assert_cmpstr (before, ==, "network-absent");
  facts.introduced_on = "2026-11-16";
  introduced = dup_codes (&facts);
  g_assert_cmpstr (introduced, ==, "");
}

/* It does not help, and the mentor works elsewhere than where the mentee wants to. */
static void
test_another_sector_cannot_help (void)
{
  FbDuoFacts facts = good_duo ();
  g_autofree char *helps = NULL;
  g_autofree char *does_not = NULL;

  facts.sectors_differ = TRUE;
  helps = dup_codes (&facts);
  g_assert_cmpstr (helps, ==, "");
  facts.mentee_check_flags = FB_CHECK_NO_HELP;
  does_not = dup_codes (&facts);
  g_assert_cmpstr (does_not, ==, "other-sector");
}

/* First after so many days, then so many after the last; each side for itself. */
static void
test_check_ins_come_in_their_rhythm (void)
{
  static const struct
  {
    gint64      first;
    gint64      every;
    const char *mentee_on;
    const char *mentor_on;
    const char *what;
    int         days;
  } cases[] = {
    { FB_UNSET, FB_UNSET, NULL, NULL, NULL, 0 },                     /* no rhythm: never guessed */
    { 30, 60, NULL, NULL, "both", 140 },                             /* 2026-07-05 */
    { 30, FB_UNSET, "2026-07-05", NULL, "mentor", 140 },
    { 30, FB_UNSET, "2026-07-05", "2026-07-05", NULL, 0 },
    { FB_UNSET, 60, NULL, "2026-11-01", "mentee", 110 },             /* 2026-08-04 */
    { 30, 60, "2026-09-23", "2026-11-01", "mentee", 0 },
    { 30, 60, "2026-09-22", "2026-09-23", "both", 1 },
    { 30, 60, "2026-11-01", "2026-09-30", "mentor", -7 },            /* within the week */
    { 30, 60, "2026-11-01", "2026-10-01", NULL, 0 },                 /* in eight days */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbDuoFacts facts = good_duo ();
      g_autoptr(GArray) signals = NULL;

      g_test_message ("%u", i);
      facts.check_in_first = cases[i].first;
      facts.check_in_every = cases[i].every;
      facts.mentee_checked_on = cases[i].mentee_on;
      facts.mentor_checked_on = cases[i].mentor_on;
      signals = find (&facts);
      g_assert_cmpuint (signals->len, ==, cases[i].what != NULL);
      if (cases[i].what == NULL)
        continue;

      g_assert_cmpint (g_array_index (signals, FbSignal, 0).code, ==, FB_SIGNAL_CHECK_IN_DUE);
      g_assert_cmpstr (g_array_index (signals, FbSignal, 0).what, ==, cases[i].what);
      g_assert_cmpint (g_array_index (signals, FbSignal, 0).days, ==, cases[i].days);
    }
}

static void
test_paused_duos_are_not_asked (void)
{
  FbDuoFacts facts = good_duo ();
  g_autofree char *codes = NULL;

  facts.relationship_status = "paused";
  facts.check_in_first = 30;
  facts.mentee_checked_on = NULL;
  codes = dup_codes (&facts);
  g_assert_cmpstr (codes, ==, "");
}

/* A programme's own number of days goes before the agreed rhythm. */
static void
test_silence_by_the_programme_s_own_days (void)
{
  static const struct
  {
    int fading;
    int n;
  } cases[] = { { 0, 0 }, { 6, 1 }, { 7, 0 }, { 8, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbSignalThresholds thresholds = fb_signal_thresholds_default;
      g_autoptr(GArray) signals = g_array_new (FALSE, FALSE, sizeof (FbSignal));
      FbDuoFacts facts = good_duo ();

      thresholds.fading = cases[i].fading;
      fb_duo_find_signals (&facts, &thresholds, TODAY, signals);
      g_assert_cmpuint (signals->len, ==, cases[i].n);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/check-ins/what-sides-say", test_what_sides_say);
  g_test_add_func ("/check-ins/what-came-later", test_what_came_later_answers);
  g_test_add_func ("/check-ins/another-sector", test_another_sector_cannot_help);
  g_test_add_func ("/check-ins/rhythm", test_check_ins_come_in_their_rhythm);
  g_test_add_func ("/check-ins/paused", test_paused_duos_are_not_asked);
  g_test_add_func ("/check-ins/own-days", test_silence_by_the_programme_s_own_days);

  return g_test_run ();
}
