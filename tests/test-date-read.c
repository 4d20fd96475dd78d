/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/fb-date.h"
#include "base/fb-date-read.h"
#include "base/fb-error.h"

#include <locale.h>

static const struct
{
  const char *typed;
  gboolean    partial;
  const char *text; /* NULL: unreadable */
} cases[] = {
  { "2026-11-22", FALSE, "2026-11-22" },
  { "2026.3.4", FALSE, "2026-03-04" },
  { "11/22/2026", FALSE, "2026-11-22" },
  { " 11/22/26 ", FALSE, "2026-11-22" },
  { "11/22/94", TRUE, "1994-11-22" },
  { "11/22/05", TRUE, "2005-11-22" },
  { "3/4", FALSE, "2026-03-04" },
  { "3/4/", FALSE, "2026-03-04" },
  { "1994", TRUE, "1994" },
  { "05.1994", TRUE, "1994-05" },
  { "1994-05", TRUE, "1994-05" },
  { "1994", FALSE, NULL },
  { "05.1994", FALSE, NULL },
  { "13.1994", TRUE, NULL },
  { "02/31", FALSE, NULL },
  { "2026-02-29", FALSE, NULL },
  { "tomorrow", FALSE, NULL },
  { "12o", TRUE, NULL },
  { "1.2.3.4", FALSE, NULL },
  { "123456", TRUE, NULL },
  { "", FALSE, NULL },
};

static void
test_date_is_read_as_people_type_it (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;
      g_autoptr(GError) error = NULL;
      gboolean is_read = fb_date_read (cases[i].typed, cases[i].partial, "2026-11-22", &text, &error);

      g_test_message ("“%s”", cases[i].typed);
      g_assert_cmpstr (text, ==, cases[i].text);
      if (cases[i].text == NULL)
        g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
      g_assert_cmpint (is_read, ==, cases[i].text != NULL);
    }
}

static void
test_date_reads_back_what_is_shown (void)
{
  const char *const dates[] = { "1930-01-02", "1999-12-31", "2026-02-28", "2071-10-09" };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *shown = fb_date_dup_display (dates[i]);
      g_autofree char *text = NULL;

      g_assert_true (fb_date_read (shown, FALSE, "2026-11-22", &text, NULL));
      g_assert_cmpstr (text, ==, dates[i]);
    }
}

static void
test_date_follows_the_locale (void)
{
  static const char *const locales[] = { "de_DE.UTF-8", "fi_FI.UTF-8", "sv_SE.UTF-8", "nl_NL.UTF-8" };

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *text = NULL;

      if (setlocale (LC_TIME, locales[i]) == NULL)
        continue;
      g_assert_true (fb_date_read ("22.11.1994", TRUE, "2026-11-22", &text, NULL));
      g_assert_cmpstr (text, ==, "1994-11-22");
      test_date_reads_back_what_is_shown ();
    }

  setlocale (LC_TIME, "C.UTF-8");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");

  g_test_add_func ("/date-read/typed", test_date_is_read_as_people_type_it);
  g_test_add_func ("/date-read/shown", test_date_reads_back_what_is_shown);
  g_test_add_func ("/date-read/locale", test_date_follows_the_locale);

  return g_test_run ();
}
