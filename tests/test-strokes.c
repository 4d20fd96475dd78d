/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/fb-strokes.h"

#include <math.h>

#include "base/fb-error.h"

static void
test_text_comes_back_as_it_was (void)
{
  const char *text = "0,0 120,50 99999,7;5,5;1,2 3,4";
  g_autoptr(FbStrokes) strokes = fb_strokes_parse (text, NULL);
  g_autofree char *again = fb_strokes_to_text (strokes);

  g_assert_cmpuint (fb_strokes_get_n_strokes (strokes), ==, 3);
  g_assert_cmpuint (fb_strokes_get_n_points (strokes), ==, 6);
  g_assert_cmpstr (again, ==, text);
}

static void
test_only_the_canonical_form_is_read (void)
{
  static const char *const wrong[] = {
    "", " ", "1", "1,", ",1", "1,2 ", " 1,2", "1,2  3,4", "1,2;", ";1,2", "1,2;;3,4", "1, 2",
    "01,2", "-1,2", "+1,2", "1.5,2", "100000,1", "99999999999999999999,1", "1,2\n3,4", "1,2,3", "a,b",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("“%s”", wrong[i]);
      g_assert_null (fb_strokes_parse (wrong[i], &error));
      g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
    }
}

static void
test_more_than_2000_points_are_refused (void)
{
  g_autoptr(GString) text = g_string_new ("1,1");
  g_autoptr(FbStrokes) strokes = NULL;

  for (guint i = 1; i < FB_STROKES_MAX_POINTS; i++)
    g_string_append_printf (text, " %u,1", i + 1);
  strokes = fb_strokes_parse (text->str, NULL);
  g_assert_nonnull (strokes);

  g_string_append (text, ";1,1");
  g_assert_null (fb_strokes_parse (text->str, NULL));
}

static void
test_thinning_keeps_corners_and_drops_the_rest (void)
{
  g_autoptr(FbStrokes) strokes = fb_strokes_new ();
  g_autofree char *text = NULL;

  fb_strokes_begin (strokes);
  for (guint i = 0; i <= 100; i++)
    fb_strokes_add_point (strokes, i * 0.1, i % 2 * 0.05);
  for (guint i = 1; i <= 100; i++)
    fb_strokes_add_point (strokes, 10.0, i * 0.1);
  fb_strokes_begin (strokes);
  fb_strokes_begin (strokes);
  fb_strokes_add_point (strokes, 3.0, 3.0);
  fb_strokes_thin (strokes);

  text = fb_strokes_to_text (strokes);
  g_assert_cmpstr (text, ==, "0,0 1000,0 1000,1000;300,300");
}

/* No point of the curve is farther than 0.1 mm (and the rounding) from what is left. */
static void
test_thinning_stays_within_a_tenth_of_a_millimetre (void)
{
  g_autoptr(FbStrokes) drawn = fb_strokes_new ();
  g_autoptr(FbStrokes) thin = NULL;
  const FbPoint *all, *left;
  guint n_all, n_left;

  for (guint i = 0; i < 900; i++)
    fb_strokes_add_point (drawn, 10 + i * 0.05, 10 + 8 * sin (i / 40.0));
  thin = fb_strokes_copy (drawn);
  fb_strokes_thin (thin);

  all = fb_strokes_get_stroke (drawn, 0, &n_all);
  left = fb_strokes_get_stroke (thin, 0, &n_left);
  g_assert_cmpuint (n_left, <, n_all / 5);

  for (guint i = 0, j = 0; i < n_all; i++)
    {
      double t;

      while (left[j + 1].x < all[i].x)
        j++;
      t = (double) (all[i].x - left[j].x) / (left[j + 1].x - left[j].x);
      /* measured straight down, which is more than the distance: slopes reach 4 */
      g_assert_cmpfloat (fabs (left[j].y + t * (left[j + 1].y - left[j].y) - all[i].y), <, 45.0);
    }
}

static void
test_a_long_scribble_fits_after_thinning (void)
{
  g_autoptr(FbStrokes) strokes = fb_strokes_new ();
  g_autoptr(FbStrokes) again = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 20000; i++)
    fb_strokes_add_point (strokes, (i * 7919) % 150, (i * 104729) % 50);
  for (guint i = 0; i < 3000; i++)
    {
      fb_strokes_begin (strokes);
      fb_strokes_add_point (strokes, i % 100, i / 100.0);
    }
  fb_strokes_thin (strokes);

  g_assert_cmpuint (fb_strokes_get_n_points (strokes), <=, FB_STROKES_MAX_POINTS);
  text = fb_strokes_to_text (strokes);
  again = fb_strokes_parse (text, NULL);
  g_assert_nonnull (again);
}

static void
test_nothing_drawn_is_no_text (void)
{
  g_autoptr(FbStrokes) strokes = fb_strokes_new ();
  FbPoint a, b;

  fb_strokes_begin (strokes);
  g_assert_null (fb_strokes_to_text (strokes));
  g_assert_false (fb_strokes_get_extents (strokes, &a, &b));

  fb_strokes_add_point (strokes, -3, 900000);
  g_assert_true (fb_strokes_get_extents (strokes, &a, &b));
  g_assert_cmpint (a.x, ==, 0);
  g_assert_cmpint (b.y, ==, FB_STROKES_MAX_COORDINATE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/strokes/text-comes-back-as-it-was", test_text_comes_back_as_it_was);
  g_test_add_func ("/strokes/only-the-canonical-form-is-read", test_only_the_canonical_form_is_read);
  g_test_add_func ("/strokes/more-than-2000-points-are-refused", test_more_than_2000_points_are_refused);
  g_test_add_func ("/strokes/thinning-keeps-corners", test_thinning_keeps_corners_and_drops_the_rest);
  g_test_add_func ("/strokes/thinning-stays-close", test_thinning_stays_within_a_tenth_of_a_millimetre);
  g_test_add_func ("/strokes/a-long-scribble-fits", test_a_long_scribble_fits_after_thinning);
  g_test_add_func ("/strokes/nothing-drawn-is-no-text", test_nothing_drawn_is_no_text);

  return g_test_run ();
}
