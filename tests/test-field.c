/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/fb-date.h"
#include "base/fb-error.h"
#include "base/fb-field.h"
#include "base/fb-text.h"

#include <string.h>

static const FbCode colours[] = {
  { "blue", "Blue" },
  { "red", "Red" },
};
static const FbCodeList colour_list = FB_CODE_LIST ("colour", colours);

static const FbField number = { "n", "N", FB_FIELD_INT, 0, 0, FB_RANGE (0, 1440) };
static const FbField codes = { "c", "C", FB_FIELD_CODES, 0, 0, &colour_list };
static const FbField day = { "d", "D", FB_FIELD_DATE, 0, 0, NULL };
static const FbField birth = { "b", "B", FB_FIELD_DATE, FB_FIELD_PARTIAL, 0, NULL };
static const FbField moment = { "s", "S", FB_FIELD_STAMP, 0, 0, NULL };
static const FbField ref = { "r", "R", FB_FIELD_REF, 0, 0, "person" };

static void
assert_taken (const FbField *field,
              const char    *text,
              gboolean       expected)
{
  g_autoptr(GError) error = NULL;

  g_test_message ("%s “%s”", field->name, text);
  g_assert_cmpint (fb_field_check (field, text, &error), ==, expected);
  if (!expected)
    g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
}

static void
test_only_canonical_values_are_taken (void)
{
  assert_taken (&number, "0", TRUE);
  assert_taken (&number, "1440", TRUE);
  assert_taken (&number, "1441", FALSE);
  assert_taken (&number, "-1", FALSE);
  assert_taken (&number, "007", FALSE);
  assert_taken (&number, "+7", FALSE);
  assert_taken (&number, "12o", FALSE);
  assert_taken (&number, "99999999999999999999", FALSE);
  assert_taken (&codes, "blue red", TRUE);
  assert_taken (&codes, "red blue", FALSE);
  assert_taken (&codes, "red red", FALSE);
  assert_taken (&codes, "green", FALSE);
  assert_taken (&day, "2024-02-29", TRUE);
  assert_taken (&day, "2023-02-29", FALSE);
  assert_taken (&day, "2024-02", FALSE);
  assert_taken (&day, "2024-2-9", FALSE);
  assert_taken (&birth, "1994", TRUE);
  assert_taken (&birth, "1994-13", FALSE);
  assert_taken (&moment, "2026-11-22T09:15:00.123Z", TRUE);
  assert_taken (&moment, "2026-11-22T09:15:00.123+01:00", TRUE);
  assert_taken (&moment, "2026-11-22T24:15:00.123Z", FALSE);
  assert_taken (&moment, "2026-11-22T09:15:00Z", FALSE);
  assert_taken (&ref, "0e37df36-f698-11e6-8dd4-cb9ced3df976", TRUE);
  assert_taken (&ref, "0E37DF36-f698-11e6-8dd4-cb9ced3df976", FALSE);
  assert_taken (&ref, "0e37df36", FALSE);
}

static void
test_typed_sets_are_sorted (void)
{
  g_autofree char *text = NULL;

  g_assert_true (fb_field_read (&codes, " red, blue red", &text, NULL));
  g_assert_cmpstr (text, ==, "blue red");
}

static void
test_nothing_typed_is_unset (void)
{
  g_autofree char *text = NULL;

  g_assert_true (fb_field_read (&number, "  ", &text, NULL));
  g_assert_null (text);
}

/* What passes the quick look is left as it is by the thorough one. */
static void
test_quick_look_is_right (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (3);
  guint n_passed = 0;

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autofree char *clean = NULL;

      for (gint32 n = g_rand_int_range (random, 0, 4); n >= 0; n--)
        g_string_append_unichar (text, (gunichar) g_rand_int_range (random, 1, 0x3000) >>
                                       g_rand_int_range (random, 0, 5));

      if (!fb_text_is_clean (text->str, text->len))
        continue;

      n_passed++;
      g_assert_true (fb_text_clean (text->str, &clean, NULL));
      g_assert_cmpstr (clean, ==, text->str);
    }

  g_assert_cmpuint (n_passed, >, 1000);
  g_assert_true (fb_text_is_clean ("Zoë, Київ – “يونس”", strlen ("Zoë, Київ – “يونس”")));
}

static void
test_text_is_cleaned (void)
{
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (fb_text_clean ("  Zoe\xcc\x88\r\nb\x01\xef\xbf\xbe\tc\xc2\x85 ", &text, NULL));
  g_assert_cmpstr (text, ==, "Zoë\nb\tc");
  g_clear_pointer (&text, g_free);

  g_assert_false (fb_text_clean ("a\xff", &text, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
}

static void
test_dates_move_by_the_calendar (void)
{
  g_autofree char *month = fb_date_add_months ("2024-01-31", 1);
  g_autofree char *days = fb_date_add_days ("2024-03-01", -1);

  g_assert_cmpstr (month, ==, "2024-02-29");
  g_assert_cmpstr (days, ==, "2024-02-29");
  g_assert_cmpint (fb_date_days_between ("2023-12-31", "2024-03-01"), ==, 61);
  g_assert_cmpint (fb_date_days_between ("2024-03-01", "2023-12-31"), ==, -61);
  for (int n = -400000; n < 400000; n += 97) /* as the calendar of GLib counts */
    {
      g_autofree char *date = fb_date_add_days ("2100-02-28", n);

      g_assert_cmpint (fb_date_days_between ("2100-02-28", date), ==, n);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/field/only-canonical-values-are-taken", test_only_canonical_values_are_taken);
  g_test_add_func ("/field/typed-sets-are-sorted", test_typed_sets_are_sorted);
  g_test_add_func ("/field/nothing-typed-is-unset", test_nothing_typed_is_unset);
  g_test_add_func ("/text/cleaned", test_text_is_cleaned);
  g_test_add_func ("/text/quick-look-is-right", test_quick_look_is_right);
  g_test_add_func ("/date/calendar", test_dates_move_by_the_calendar);

  return g_test_run ();
}
