/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/fb-part.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static char *
dup_target (void)
{
  g_autofree char *folder = g_dir_make_tmp ("footbridge-XXXXXX", NULL);

  return g_build_filename (folder, "list.pdf", NULL);
}

static void
remove_target (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0); /* nothing else was left in it */
}

static void
assert_contents (const char *path,
                 const char *expected)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, expected);
}

static void
test_whole_or_as_it_was (void)
{
  g_autofree char *path = dup_target ();
  g_autoptr(GError) error = NULL;
  g_autoptr(FbPart) part = NULL;
  GStatBuf info;

  g_assert_true (fb_part_write (path, "one", 3, &error));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_true (fb_part_write (path, "other", 5, &error));
  assert_contents (path, "other");

  part = fb_part_new (path);
  g_assert_true (g_file_set_contents (fb_part_get_path (part), "mine", -1, NULL));
  g_assert_false (fb_part_finish (part, FALSE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  assert_contents (path, "other");
  g_clear_pointer (&part, fb_part_free);
  remove_target (path);
}

/* A device is never replaced by a file. */
static void
test_device_stays (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (fb_part_write ("/dev/full", "one", 3, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_false (g_file_test ("/dev/full", G_FILE_TEST_IS_REGULAR));
}

/* Begins a file, a journal beside it and a folder, and is killed. */
static void
begin_and_die (const char *path)
{
  FbPart *part = fb_part_new (path);
  FbPart *folder = fb_part_new_folder (NULL);
  g_autofree char *journal = g_strconcat (fb_part_get_path (part), "-journal", NULL);
  g_autofree char *inside = g_build_filename (fb_part_get_path (folder), "scan.pdf", NULL);

  g_file_set_contents (fb_part_get_path (part), "Jana Voorbeeld", -1, NULL);
  g_file_set_contents (journal, "Jana Voorbeeld", -1, NULL);
  g_file_set_contents (inside, "Jana Voorbeeld", -1, NULL);
  g_file_set_contents (path, fb_part_get_path (folder), -1, NULL);
  raise (SIGKILL);
}

static void
test_next_start_takes_it_away (void)
{
  g_autofree char *path = dup_target ();
  g_autofree char *folder = NULL;
  pid_t child = fork ();

  if (child == 0)
    begin_and_die (path);

  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  g_assert_true (g_file_get_contents (path, &folder, NULL, NULL));
  g_assert_true (g_file_test (folder, G_FILE_TEST_IS_DIR));

  fb_parts_sweep ();
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  remove_target (path);
}

/* What another program is at work on stays. */
static void
test_work_in_hand_stays (void)
{
  g_autofree char *path = dup_target ();
  g_autoptr(FbPart) part = fb_part_new (path);

  g_assert_true (g_file_set_contents (fb_part_get_path (part), "one", -1, NULL));
  fb_parts_sweep ();
  assert_contents (fb_part_get_path (part), "one");
  g_assert_true (fb_part_finish (part, FALSE, NULL));
  g_clear_pointer (&part, fb_part_free);
  assert_contents (path, "one");
  remove_target (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/part/whole-or-as-it-was", test_whole_or_as_it_was);
  g_test_add_func ("/part/device-stays", test_device_stays);
  g_test_add_func ("/part/next-start-takes-it-away", test_next_start_takes_it_away);
  g_test_add_func ("/part/work-in-hand-stays", test_work_in_hand_stays);

  return g_test_run ();
}
