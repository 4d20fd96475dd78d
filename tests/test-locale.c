/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/fb-locale.h"

#include <locale.h>

static void
test_a_missing_locale_keeps_its_language (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("LC_ALL", "fi_XX.UTF-8", TRUE);
      g_unsetenv ("LANGUAGE");
      fb_locale_init (NULL);
      g_assert_cmpstr (setlocale (LC_ALL, NULL), ==, "C.UTF-8");
      g_assert_true (g_str_has_prefix (g_getenv ("LANGUAGE"), "fi_XX.UTF-8:"));
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

static void
test_a_chosen_language_leaves_dates_alone (void)
{
  if (g_test_subprocess ())
    {
      g_setenv ("LC_ALL", "C.UTF-8", TRUE);
      fb_locale_init ("sv");
      g_assert_cmpstr (setlocale (LC_TIME, NULL), ==, "C.UTF-8");
      g_assert_cmpstr (g_getenv ("LANGUAGE"), ==, "sv");
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/locale/never-generated", test_a_missing_locale_keeps_its_language);
  g_test_add_func ("/locale/chosen-language", test_a_chosen_language_leaves_dates_alone);

  return g_test_run ();
}
