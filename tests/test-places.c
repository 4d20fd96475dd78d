/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-places.h"

#include <glib/gstdio.h>

static void
assert_new_workspace (const char *name,
                      const char *file)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = fb_places_dup_new_workspace (name, &error);
  g_autofree char *base = NULL;

  g_assert_no_error (error);
  base = g_path_get_basename (path);
  g_assert_cmpstr (base, ==, file);
}

static void
test_workspace_is_called_after_the_organisation (void)
{
  assert_new_workspace ("Havenhuis", "Havenhuis.footbridge");
}

static void
test_second_of_that_name_gets_a_number (void)
{
  g_autofree char *path = fb_places_dup_new_workspace ("Twice", NULL);

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_new_workspace ("Twice", "Twice 2.footbridge");
  g_remove (path);
}

static void
test_name_fits_every_file_system (void)
{
  g_autofree char *name = g_strnfill (300, 'a');
  g_autofree char *long_file = g_strnfill (100, 'a');
  g_autofree char *expected = g_strconcat (long_file, ".footbridge", NULL);

  assert_new_workspace (" a/b: \"c\"? ", "a-b- -c--.footbridge");
  assert_new_workspace ("..", "-..footbridge");
  assert_new_workspace ("   ", "Footbridge.footbridge");
  assert_new_workspace (name, expected);
}

static void
test_folder_is_for_its_owner_alone (void)
{
  g_autofree char *folder = fb_places_dup_workspace_folder (NULL);
  GStatBuf info;

  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
}

static void
test_title_has_no_ending (void)
{
  g_autofree char *title = fb_places_dup_title ("/srv/Documents/Havenhuis.footbridge");
  g_autofree char *other = fb_places_dup_title ("/srv/copy.db");

  g_assert_cmpstr (title, ==, "Havenhuis");
  g_assert_cmpstr (other, ==, "copy.db");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/places/organisation", test_workspace_is_called_after_the_organisation);
  g_test_add_func ("/places/second", test_second_of_that_name_gets_a_number);
  g_test_add_func ("/places/any-name", test_name_fits_every_file_system);
  g_test_add_func ("/places/owner-alone", test_folder_is_for_its_owner_alone);
  g_test_add_func ("/places/title", test_title_has_no_ending);

  return g_test_run ();
}
