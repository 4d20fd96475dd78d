/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/fb-alike.h"

/* Two who are likely one, may be, or are not. */
static void
test_name_birth_and_postcode_together (void)
{
  static const struct
  {
    FbAlikeFacts  facts;
    FbAlikeDegree expected;
  } cases[] = {
    /* all words of the name */
    { { 2, 2, NULL, NULL, NULL, NULL }, FB_ALIKE_MAYBE },
    { { 2, 2, "1990-03-02", NULL, "1000", NULL }, FB_ALIKE_MAYBE },
    { { 2, 2, "1990-03-02", "1990-03-02", NULL, NULL }, FB_ALIKE_LIKELY },
    { { 2, 2, "1990", "1990-03-02", NULL, NULL }, FB_ALIKE_MAYBE },
    { { 2, 2, NULL, NULL, "1000", "B-1000" }, FB_ALIKE_LIKELY },
    { { 2, 2, "1990", "1990-03-02", "1000", "1000" }, FB_ALIKE_LIKELY },
    { { 2, 2, "1990", "1990", "1000", "2000" }, FB_ALIKE_MAYBE },         /* people move */
    { { 2, 2, "1990-03-02", "1990-03-02", "1000", "2000" }, FB_ALIKE_LIKELY },
    { { 2, 2, "1990-03-02", "1990-07-08", "1000", "1000" }, FB_ALIKE_MAYBE },
    { { 2, 2, "1990-03-02", "1990-07-08", "1000", NULL }, FB_ALIKE_MAYBE },
    { { 2, 2, "1990-03-02", "1990-07-08", "1000", "2000" }, FB_ALIKE_NOT },
    { { 2, 2, "1990-01-01", "1990-07-08", "1000", "2000" }, FB_ALIKE_MAYBE }, /* a day that is none */
    { { 2, 2, "1990-01-01", "1990-01-01", NULL, NULL }, FB_ALIKE_MAYBE },
    { { 2, 2, "1990-03-02", "1991-03-02", "1000", "1000" }, FB_ALIKE_NOT },
    { { 2, 2, "1990", "1991-03-02", NULL, NULL }, FB_ALIKE_NOT },
    /* some of them */
    { { 2, 1, NULL, NULL, NULL, NULL }, FB_ALIKE_NOT },
    { { 2, 1, NULL, NULL, "1000", "1000" }, FB_ALIKE_NOT },
    { { 2, 1, "1990", "1990", "1000", "1000" }, FB_ALIKE_NOT },
    { { 2, 1, "1990-03-02", "1990-03-02", NULL, "1000" }, FB_ALIKE_NOT },
    { { 2, 1, "1990-03-02", "1990-03-02", "1000", "1000" }, FB_ALIKE_MAYBE },
    { { 2, 1, "1990-01-01", "1990-01-01", "1000", "1000" }, FB_ALIKE_NOT },
    { { 3, 2, "1990", "1990-03-02", "1011 ab", "1011AB" }, FB_ALIKE_MAYBE },
    { { 3, 2, NULL, "1990-03-02", "1000", "1000" }, FB_ALIKE_NOT },
    { { 3, 2, "1990", "1990", "1000", "2000" }, FB_ALIKE_NOT },
    /* none, or no name */
    { { 2, 0, "1990-03-02", "1990-03-02", "1000", "1000" }, FB_ALIKE_NOT },
    { { 0, 0, "1990-03-02", "1990-03-02", "1000", "1000" }, FB_ALIKE_NOT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const FbAlikeFacts *it = &cases[i].facts;
      const FbAlikeFacts turned = { it->n_words, it->n_shared, it->other_birth_date, it->birth_date,
                                    it->other_postcode, it->postcode };

      g_test_message ("case %u", i);
      g_assert_cmpint (fb_alike_judge (it), ==, cases[i].expected);
      g_assert_cmpint (fb_alike_judge (&turned), ==, cases[i].expected);
    }
}

static void
test_a_postcode_is_written_in_many_ways (void)
{
  static const struct
  {
    const char *one;
    const char *other;
    gboolean    expected;
  } cases[] = {
    { "1011 ab", "1011AB", TRUE },
    { "B-1000", "1000", TRUE },
    { "FI 00100", "00100", TRUE },
    { "SE-111 22", "11122", TRUE },
    { "1000", "10000", FALSE },
    { "10000", "1000", FALSE },
    { "E1 6AN", "6AN", FALSE },
    { "", "", FALSE },
    { " - ", " - ", FALSE },
    { NULL, "1000", FALSE },
    { NULL, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpint (fb_alike_is_same_post (cases[i].one, cases[i].other), ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/alike/together", test_name_birth_and_postcode_together);
  g_test_add_func ("/alike/postcodes", test_a_postcode_is_written_in_many_ways);

  return g_test_run ();
}
