/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/fb-newcomer.h"

#define TODAY "2026-11-22"
#define ABROAD .country = "BE", .birth_country = "SY", .education_origin = "abroad"

static void
test_highly_skilled (void)
{
  static const struct
  {
    FbNewcomerFacts facts;
    FbFit           fit;
  } cases[] = {
    { { ABROAD, .education_level = "6" }, FB_FITS },
    { { ABROAD, .education_level = "5" }, FB_FITS },
    { { ABROAD, .education_level = "4" }, FB_FITS_NOT },
    { { ABROAD }, FB_NOT_KNOWN_YET },
    { { .country = "BE", .birth_country = "BE", .education_origin = "abroad", .education_level = "7" }, FB_FITS_NOT },
    { { .country = "BE", .birth_country = "SY", .education_origin = "both", .education_level = "7" }, FB_FITS },
    { { .country = "BE", .birth_country = "SY", .education_origin = "local", .education_level = "7" }, FB_FITS_NOT },
    { { .has_arrived = TRUE, .education_origin = "abroad", .education_level = "7" }, FB_FITS },
    { { .education_origin = "abroad", .education_level = "7" }, FB_NOT_KNOWN_YET },
    { { .migrant_background = "no", .education_origin = "abroad", .education_level = "7" }, FB_FITS_NOT },
    { { .migrant_background = "yes", .education_origin = "abroad", .education_level = "7" }, FB_NOT_KNOWN_YET },
    { { 0 }, FB_NOT_KNOWN_YET },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u", i);
      g_assert_cmpint (fb_newcomer_is_highly_skilled (&cases[i].facts), ==, cases[i].fit);
    }
}

static void
test_youth (void)
{
  static const struct
  {
    FbNewcomerFacts facts;
    FbFit           fit;
  } cases[] = {
    { { .birth_date = "2003-05-01", .on = TODAY, .migrant_background = "yes" }, FB_FITS },
    { { .birth_date = "2008-11-22", .on = TODAY, .migrant_background = "yes" }, FB_FITS },
    { { .birth_date = "2008-11-23", .on = TODAY, .migrant_background = "yes" }, FB_FITS_NOT },
    { { .birth_date = "1995-11-23", .on = TODAY, .migrant_background = "yes" }, FB_FITS },
    { { .birth_date = "1995-11-22", .on = TODAY, .migrant_background = "yes" }, FB_FITS_NOT },
    { { .birth_date = "2008", .on = TODAY, .migrant_background = "yes" }, FB_NOT_KNOWN_YET },
    { { .birth_date = "2003-05-01", .on = TODAY, .migrant_background = "no" }, FB_FITS_NOT },
    { { .birth_date = "2003-05-01", .on = TODAY }, FB_NOT_KNOWN_YET },
    { { .birth_date = "2003-05-01", .on = TODAY, .has_arrived = TRUE }, FB_FITS },
    { { .on = TODAY, .migrant_background = "no" }, FB_FITS_NOT },
    { { .on = TODAY, .migrant_background = "yes" }, FB_NOT_KNOWN_YET },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u", i);
      g_assert_cmpint (fb_newcomer_is_youth (&cases[i].facts), ==, cases[i].fit);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/newcomer/highly-skilled", test_highly_skilled);
  g_test_add_func ("/newcomer/youth", test_youth);

  return g_test_run ();
}
