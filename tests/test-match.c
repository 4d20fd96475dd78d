/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/fb-match.h"

#include <string.h>

static const gint16 minutes[] = {
  0,
  30,
  90, //
  30,
  0,
  -1, //
  90,
  -1,
  0,
};

static FbMatchSetup
make_setup (void)
{
  FbMatchSetup setup = { .minutes = minutes, .n_areas = 3 };

  return setup;
}

/* The points of one criterion, asked for alone. */
static int
judge (FbMatchCriterion     criterion,
       const FbMatchPerson *mentee,
       const FbMatchPerson *mentor)
{
  FbMatchSetup setup = make_setup ();
  FbMatch match;

  setup.weights[criterion] = FB_WEIGHT_VERY;
  fb_match_judge (&setup, mentee, mentor, &match);
  g_assert_cmpuint (match.n_used, ==, 1);
  g_assert_cmpuint (match.n_known, ==, match.points[criterion] != FB_POINTS_UNKNOWN);

  return match.points[criterion];
}

static void
test_sectors (void)
{
  static const struct
  {
    const char *wished, *worked;
    int         points;
  } cases[] = {
    { "86", "86", 100 },
    { "Q", "86", 80 },
    { "86", "Q", 80 },
    { "Q", "Q", 100 },
    { "86", "88", 60 },
    { "86", "85", 0 },
    { "01", "A", 80 },
    { "99", "U", 80 },
    { "Q", "P", 0 },
    { NULL, "86", -1 },
    { "86", NULL, -1 },
    { "34", "D", 80 },
    { "00", "86", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbMatchPerson mentee = { 0 }, mentor = { 0 };

      g_test_message ("%s %s", cases[i].wished, cases[i].worked);
      fb_match_person_set_sector (&mentee, cases[i].wished);
      fb_match_person_set_sector (&mentor, cases[i].worked);
      g_assert_cmpint (judge (FB_MATCH_SECTOR, &mentee, &mentor), ==, cases[i].points);
    }
}

static void
test_occupations (void)
{
  static const struct
  {
    const char *wished, *worked;
    int         points, ambitions;
  } cases[] = {
    { "2221", "2221", 100, 100 },
    { "2221", "2222", 80, 100 },
    { "2221", "2211", 60, 100 },
    { "2221", "2411", 30, 100 },
    { "2221", "5221", 0, 60 },
    { "222", "2221", 80, 100 },
    { "2", "2221", 30, 100 },
    { "2221", "3", 0, 100 },
    { "9112", "1120", 0, 0 },
    { NULL, "2221", -1, -1 },
    { "0110", "0110", 100, -1 },
    { "0110", "0310", 30, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbMatchPerson mentee = { 0 }, mentor = { 0 };

      g_test_message ("%s %s", cases[i].wished, cases[i].worked);
      fb_match_person_set_occupation (&mentee, cases[i].wished);
      fb_match_person_set_occupation (&mentor, cases[i].worked);
      g_assert_cmpint (judge (FB_MATCH_OCCUPATION, &mentee, &mentor), ==, cases[i].points);
      g_assert_cmpint (judge (FB_MATCH_AMBITIONS, &mentee, &mentor), ==, cases[i].ambitions);
    }
}

/* The better of two languages counts, at the lower of two levels. */
static void
test_languages (void)
{
  FbMatchSetup setup = make_setup ();
  FbMatchPerson mentee = { 0 }, mentor = { 0 };
  FbMatch match;

  g_assert_cmpint (judge (FB_MATCH_LANGUAGE, &mentee, &mentor), ==, FB_POINTS_UNKNOWN);
  fb_match_person_add_language (&mentee, 3, "native", TRUE);
  fb_match_person_add_language (&mentee, 70, "a2", FALSE);
  fb_match_person_add_language (&mentor, 70, NULL, TRUE);
  g_assert_cmpint (judge (FB_MATCH_LANGUAGE, &mentee, &mentor), ==, 40);
  g_assert_cmpint (judge (FB_MATCH_CULTURES, &mentee, &mentor), ==, 100);
  fb_match_person_add_language (&mentee, 5, "c1", FALSE);
  fb_match_person_add_language (&mentor, 5, NULL, FALSE); /* not said: B1 */
  g_assert_cmpint (judge (FB_MATCH_LANGUAGE, &mentee, &mentor), ==, 70);

  memset (&mentor, 0, sizeof mentor);
  fb_match_person_add_language (&mentor, 4, "native", FALSE);
  fb_match_judge (&setup, &mentee, &mentor, &match);
  g_assert_cmpint (match.hindrance, ==, FB_HINDRANCE_LANGUAGE);
}

static void
test_places (void)
{
  FbMatchSetup setup = make_setup ();
  FbMatchPerson mentee = { .area = 1 }, mentor = { .area = 1 };
  FbMatch match;

  g_assert_cmpint (judge (FB_MATCH_PLACE, &mentee, &mentor), ==, 100);
  mentor.area = 2;
  g_assert_cmpint (judge (FB_MATCH_PLACE, &mentee, &mentor), ==, 85); /* 30 minutes, no limit said */
  mentee.travel_max = 61;
  g_assert_cmpint (judge (FB_MATCH_PLACE, &mentee, &mentor), ==, 75);
  mentor.area = 3;
  fb_match_judge (&setup, &mentee, &mentor, &match);
  g_assert_cmpint (match.hindrance, ==, FB_HINDRANCE_TRAVEL);
  mentor.travel_max = 91; /* one of them goes that far */
  fb_match_judge (&setup, &mentee, &mentor, &match);
  g_assert_cmpint (match.hindrance, ==, FB_HINDRANCE_NONE);
  mentor.travel_max = 0;
  fb_match_set_add (&mentor.meets_in, 0); /* comes to the mentee's area */
  g_assert_cmpint (judge (FB_MATCH_PLACE, &mentee, &mentor), ==, 80);

  mentee.area = 2; /* nobody knows how long it takes */
  g_assert_cmpint (judge (FB_MATCH_PLACE, &mentee, &mentor), ==, FB_POINTS_UNKNOWN);
  fb_match_set_add (&mentee.meets_in, 1);
  fb_match_judge (&setup, &mentee, &mentor, &match);
  g_assert_cmpint (match.hindrance, ==, FB_HINDRANCE_TRAVEL);
}

/* One mentor of the sector is enough for a mentee, and each mentee needs one. */
static void
test_sectors_of_a_group (void)
{
  static const struct
  {
    const char *mentees[2];
    const char *mentors[2];
    FbSectorFit fit;
  } cases[] = {
    { { "86", "86" }, { "87", "87" }, FB_SECTOR_SAME },
    { { "86", "86" }, { "41", "87" }, FB_SECTOR_SAME },
    { { "86", "41" }, { "86", "41" }, FB_SECTOR_SAME },
    { { "86", "41" }, { "86", "86" }, FB_SECTOR_OTHER },
    { { "86", "86" }, { "41", NULL }, FB_SECTOR_UNKNOWN },
    { { NULL, "86" }, { "86", "86" }, FB_SECTOR_UNKNOWN },
    { { NULL, "41" }, { "86", "86" }, FB_SECTOR_OTHER },
    { { NULL, NULL }, { NULL, NULL }, FB_SECTOR_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbMatchPerson people[4] = { 0 };
      const FbMatchPerson *const mentees[] = { &people[0], &people[1] }, *const mentors[] = { &people[2], &people[3] };

      for (guint j = 0; j < 2; j++)
        {
          fb_match_person_set_sector (&people[j], cases[i].mentees[j]);
          fb_match_person_set_sector (&people[2 + j], cases[i].mentors[j]);
        }
      g_assert_cmpint (fb_match_compare_sectors (mentees, 2, mentors, 2), ==, cases[i].fit);
    }
}

static void
test_wishes_and_contacts (void)
{
  FbMatchPerson mentee = { .gender = 1, .birth_year = 1995 }, mentor = { .gender = 2, .birth_year = 1960 };

  g_assert_cmpint (judge (FB_MATCH_PREFERENCES, &mentee, &mentor), ==, FB_POINTS_UNKNOWN);
  mentee.prefers_gender = 2;
  g_assert_cmpint (judge (FB_MATCH_PREFERENCES, &mentee, &mentor), ==, 0);
  mentor.prefers_age = 2;
  g_assert_cmpint (judge (FB_MATCH_PREFERENCES, &mentee, &mentor), ==, 50);
  mentee.prefers_gender = 3;
  g_assert_cmpint (judge (FB_MATCH_PREFERENCES, &mentee, &mentor), ==, 100);
  mentee.prefers_age = 3;
  g_assert_cmpint (judge (FB_MATCH_PREFERENCES, &mentee, &mentor), ==, 66);
  g_assert_cmpint (judge (FB_MATCH_GENERATIONS, &mentee, &mentor), ==, 100);

  g_assert_cmpint (judge (FB_MATCH_NETWORK, &mentee, &mentor), ==, FB_POINTS_UNKNOWN);
  mentee.network = 3;
  mentor.uses_network = 2;
  g_assert_cmpint (judge (FB_MATCH_NETWORK, &mentee, &mentor), ==, 60);
  mentor.network = 6;
  g_assert_cmpint (judge (FB_MATCH_NETWORK, &mentee, &mentor), ==, 50);
  mentor.uses_network = 1;
  g_assert_cmpint (judge (FB_MATCH_NETWORK, &mentee, &mentor), ==, 0);
}

/* The example that the manual does by hand. */
static void
test_formula (void)
{
  FbMatchSetup setup = make_setup ();
  FbMatchPerson mentee = { .half_days = 3, .education = 4 }, mentor = { .half_days = 1, .education = 6 };
  FbMatch match;

  setup.weights[FB_MATCH_SECTOR] = FB_WEIGHT_VERY;
  setup.weights[FB_MATCH_TIMES] = FB_WEIGHT_IMPORTANT;
  setup.weights[FB_MATCH_EDUCATION] = FB_WEIGHT_LITTLE;
  setup.weights[FB_MATCH_INTERESTS] = FB_WEIGHT_LITTLE;
  fb_match_person_set_sector (&mentee, "86");
  fb_match_person_set_sector (&mentor, "86");
  fb_match_judge (&setup, &mentee, &mentor, &match);
  /* (100 x 100 + 50 x 60 + 25 x 50 + 25 x 50, not known) / 200 */
  g_assert_cmpint (match.score, ==, 7750);
  g_assert_cmpuint (match.n_used, ==, 4);
  g_assert_cmpuint (match.n_known, ==, 3);
  g_assert_false (match.is_outside_sector);

  fb_match_person_set_sector (&mentor, "41");
  fb_match_judge (&setup, &mentee, &mentor, &match);
  g_assert_true (match.is_outside_sector);
  g_assert_cmpint (match.score, ==, 2750 / 2);
  setup.within_sector = TRUE;
  fb_match_judge (&setup, &mentee, &mentor, &match);
  g_assert_cmpint (match.hindrance, ==, FB_HINDRANCE_SECTOR);
}

static void
fill_person (FbMatchPerson *person,
             GRand         *random)
{
  static const char *const sectors[] = { NULL, "86", "Q", "41", "85", "62" };
  static const char *const work[] = { NULL, "2221", "2222", "22", "5120", "9" };

  memset (person, 0, sizeof *person);
  fb_match_person_set_sector (person, sectors[g_rand_int_range (random, 0, 6)]);
  fb_match_person_set_occupation (person, work[g_rand_int_range (random, 0, 6)]);
  for (int i = g_rand_int_range (random, 0, 3); i > 0; i--)
    fb_match_person_add_language (person, (guint) g_rand_int_range (random, 0, 4), i % 2 ? "b2" : "a1", i == 1);
  person->education = (guint8) g_rand_int_range (random, 0, 9);
  person->experience = (guint8) g_rand_int_range (random, 0, 30);
  person->uses_network = (guint8) g_rand_int_range (random, 0, 3);
  person->gender = (guint8) g_rand_int_range (random, 0, 4);
  person->prefers_gender = (guint8) g_rand_int_range (random, 0, 4);
  person->prefers_age = (guint8) g_rand_int_range (random, 0, 5);
  person->birth_year = g_rand_int_range (random, 0, 4) == 0 ? 0 : (guint16) g_rand_int_range (random, 1950, 2005);
  person->area = (guint16) g_rand_int_range (random, 0, 4);
  person->travel_max = (guint16) g_rand_int_range (random, 0, 100);
  person->half_days = (guint32) g_rand_int_range (random, 0, 16);
  person->leisure = (guint32) g_rand_int_range (random, 0, 16);
  person->network = (guint32) g_rand_int_range (random, 0, 16);
  person->keywords.bits[1] = (guint64) g_rand_int_range (random, 0, 16);
  person->meets_in.bits[0] = (guint64) g_rand_int_range (random, 0, 8);
  if (g_rand_int_range (random, 0, 15) == 0)
    person->hindrance = FB_HINDRANCE_TRAINING;
}

/* The tables say of every pair what the formula says. */
static void
test_all_pairs_are_as_judged_one_by_one (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (3);

  for (guint round = 0; round < 60; round++)
    {
      FbMatchSetup setup = make_setup ();
      FbMatchPerson mentees[30], mentors[40];
      g_autofree gint16 *scores = NULL;

      setup.within_sector = round % 3 == 0;
      for (guint i = 0; i < FB_MATCH_N_CRITERIA; i++)
        setup.weights[i] = round == 1 ? 0 : (guint8) (g_rand_int_range (random, 0, 5) * 25);
      for (guint i = 0; i < G_N_ELEMENTS (mentees); i++)
        fill_person (&mentees[i], random);
      for (guint i = 0; i < G_N_ELEMENTS (mentors); i++)
        fill_person (&mentors[i], random);

      scores = fb_match_score_all (&setup, mentees, 30, mentors, 40, NULL, NULL);
      for (guint i = 0; i < 30; i++)
        for (guint j = 0; j < 40; j++)
          {
            FbMatch match;

            fb_match_judge (&setup, &mentees[i], &mentors[j], &match);
            g_assert_cmpint (match.score, >=, 0);
            g_assert_cmpint (match.score, <=, FB_MOST_SCORE);
            g_assert_cmpint (scores[i * 40 + j], ==, match.hindrance != FB_HINDRANCE_NONE ? FB_NO_PAIR : match.score);
          }
    }
}

static void
test_nobody (void)
{
  FbMatchSetup setup = make_setup ();
  FbMatchPerson one = { 0 };
  g_autofree gint16 *none = fb_match_score_all (&setup, NULL, 0, &one, 1, NULL, NULL);
  g_autofree gint16 *nobody = fb_match_score_all (&setup, &one, 1, NULL, 0, NULL, NULL);
  FbMatch match;

  g_assert_nonnull (none);
  g_assert_nonnull (nobody);
  fb_match_judge (&setup, &one, &one, &match); /* nothing asked, nothing known */
  g_assert_cmpint (match.score, ==, 5000);
  g_assert_cmpuint (match.n_used, ==, 0);
}

static void
test_codes (void)
{
  FbMatchCriterion criterion;

  for (guint i = 0; i < FB_MATCH_N_CRITERIA; i++)
    {
      g_assert_true (fb_match_criterion_from_code (fb_match_criterion_get_code (i), &criterion));
      g_assert_cmpuint (criterion, ==, i);
    }
  g_assert_true (fb_match_criterion_from_code ("hobbies", &criterion));
  g_assert_cmpuint (criterion, ==, FB_MATCH_INTERESTS);
  g_assert_false (fb_match_criterion_from_code ("shoe-size", &criterion));
  g_assert_cmpint (fb_match_weight_from_number (G_MININT64), ==, FB_WEIGHT_IMPORTANT);
  g_assert_cmpint (fb_match_weight_from_number (0), ==, FB_WEIGHT_NOT_USED);
  g_assert_cmpint (fb_match_weight_from_number (20), ==, FB_WEIGHT_LITTLE);
  g_assert_cmpint (fb_match_weight_from_number (60), ==, FB_WEIGHT_IMPORTANT);
  g_assert_cmpint (fb_match_weight_from_number (80), ==, FB_WEIGHT_VERY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/match/sectors", test_sectors);
  g_test_add_func ("/match/occupations", test_occupations);
  g_test_add_func ("/match/languages", test_languages);
  g_test_add_func ("/match/places", test_places);
  g_test_add_func ("/match/sectors-of-a-group", test_sectors_of_a_group);
  g_test_add_func ("/match/wishes-and-contacts", test_wishes_and_contacts);
  g_test_add_func ("/match/formula", test_formula);
  g_test_add_func ("/match/all-pairs", test_all_pairs_are_as_judged_one_by_one);
  g_test_add_func ("/match/nobody", test_nobody);
  g_test_add_func ("/match/codes", test_codes);

  return g_test_run ();
}
