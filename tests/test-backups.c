/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-backups.h"
#include "app/fb-today.h"
#include "app/fb-workspace.h"
#include "base/fb-date.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-private.h"

#include <glib/gstdio.h>

static FbStore *
open_store (void)
{
  g_autofree char *path = g_build_filename (g_get_user_cache_dir (), "a.footbridge", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbWorkspace) workspace = NULL;

  g_mkdir_with_parents (g_get_user_cache_dir (), 0700);
  workspace = fb_workspace_open (path, FB_STORE_CREATE, &error);
  g_assert_no_error (error);
  fb_workspace_set_up (workspace, "Example House", "Anna Example", &error);
  g_assert_no_error (error);

  return g_object_ref (fb_workspace_get_store (workspace));
}

static void
make (FbStore    *store,
      const char *date)
{
  g_autoptr(GError) error = NULL;

  fb_backups_make (store, date, &error);
  g_assert_no_error (error);
}

static void
test_one_copy_a_day (void)
{
  g_autoptr(FbStore) store = open_store ();
  g_autoptr(GPtrArray) backups = NULL;

  make (store, "2026-11-21");
  make (store, "2026-11-22");
  make (store, "2026-11-22");
  backups = fb_backups_list (store);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_cmpstr (((FbBackup *) backups->pdata[0])->date, ==, "2026-11-22");
  g_assert_true (fb_backup_is_sound (backups->pdata[0], NULL));
}

static void
test_seven_days_and_four_weeks_are_kept (void)
{
  g_autoptr(FbStore) store = open_store ();
  g_autoptr(GPtrArray) backups = NULL;
  g_autofree char *date = g_strdup ("2026-09-01");

  while (strcmp (date, "2026-11-22") <= 0)
    {
      char *next = fb_date_add_days (date, 1);

      make (store, date);
      g_free (date);
      date = next;
    }

  backups = fb_backups_list (store);
  g_assert_cmpuint (backups->len, ==, 7 + 4);
  g_assert_cmpstr (((FbBackup *) backups->pdata[6])->date, ==, "2026-11-16");
  g_assert_cmpstr (((FbBackup *) backups->pdata[7])->date, ==, "2026-11-15");
  g_assert_cmpstr (((FbBackup *) backups->pdata[10])->date, ==, "2026-10-25");
}

static guint
count_today (FbStore *store,
             char   **fact)
{
  g_autoptr(FbWorkspace) workspace = fb_workspace_new (store);
  g_autoptr(GPtrArray) rows = fb_today_list (workspace, NULL, NULL, NULL);
  guint n = 0;

  g_assert_cmpuint (fb_today_count (workspace, NULL, NULL), ==, rows->len);
  for (guint i = 0; i < rows->len; i++)
    {
      const FbTodayRow *row = rows->pdata[i];

      if (g_str_equal (row->kind, "backup"))
        {
          n++;
          *fact = fb_today_row_dup_fact (row);
        }
    }

  return n;
}

static void
work_on (FbStore    *store,
         const char *stamp)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbRecord) organisation = fb_record_new (&fb_organisation_kind, NULL);

  fb_store_set_clock (store, stamp);
  g_object_set (organisation, "name", "Example Street", NULL);
  fb_store_save (store, organisation, &error);
  g_assert_no_error (error);
}

/* It counts from the newest copy to the newest change: whoever was away lost nothing. */
static void
test_today_says_that_copies_are_old (void)
{
  g_autoptr(FbStore) store = open_store ();
  g_autofree char *fact = NULL;

  work_on (store, "2026-11-20T10:00:00.000Z");
  g_assert_cmpuint (count_today (store, &fact), ==, 0);
  make (store, "2026-11-01");
  make (store, "2026-11-05");
  work_on (store, "2026-11-11T23:59:00.000Z");
  g_assert_cmpuint (count_today (store, &fact), ==, 0);
  work_on (store, "2026-11-12T00:01:00.000Z");
  g_assert_cmpuint (count_today (store, &fact), ==, 1);
  g_assert_nonnull (strstr (fact, "2026"));
  make (store, "2026-11-12");
  g_assert_cmpuint (count_today (store, &fact), ==, 0);
}

/* What was written while the clock went wrong is no week of work. */
static void
test_days_to_come_are_no_work (void)
{
  g_autoptr(FbStore) store = open_store ();
  g_autofree char *old = NULL;

  make (store, "2026-11-05");
  work_on (store, "2027-03-01T10:00:00.000Z");
  g_assert_null (fb_backups_dup_old (store, "2026-11-11"));
  old = fb_backups_dup_old (store, "2026-11-12");
  g_assert_cmpstr (old, ==, "2026-11-05");
}

static void
test_copy_comes_back_as_a_file_of_its_own (void)
{
  g_autoptr(FbStore) store = open_store ();
  g_autoptr(FbStore) copy = NULL;
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;

  make (store, "2026-11-22");
  backups = fb_backups_list (store);
  path = fb_backup_bring_back (backups->pdata[0], "Example House", NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (path, "Example House of 2026-11-22.footbridge"));
  copy = fb_store_open (path, FB_STORE_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fb_store_count (copy, &fb_staff_kind, NULL), ==, 1);
}

/* No lock, no journal and no copy of the copy beside it. */
static void
assert_alone (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *alone = g_path_get_basename (path);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);

  g_assert_cmpstr (g_dir_read_name (dir), ==, alone);
  g_assert_null (g_dir_read_name (dir));
}

/* A copy of before an update of the program is of an earlier format. It comes
 * back in the one of today, and stays as it is. */
static void
test_copy_of_an_earlier_version_comes_back (void)
{
  g_autoptr(FbStore) store = open_store ();
  g_autoptr(FbStore) copy = NULL;
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  guint before = fb_store_get_version (store);

  make (store, "2026-11-22");
  backups = fb_backups_list (store);
  _fb_schema_set_next ("ALTER TABLE staff ADD COLUMN tried TEXT; UPDATE staff SET tried = 'yes'");
  path = fb_backup_bring_back (backups->pdata[0], "Example House", NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_alone (path);

  copy = fb_store_open (path, FB_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fb_store_get_version (copy), ==, before + 1);
  g_assert_cmpint (_fb_store_number (copy, "SELECT count (*) FROM staff WHERE tried = 'yes'", -1), ==, 1);
  g_assert_cmpstr (fb_store_get_replica (copy), !=, fb_store_get_replica (store));
  g_assert_true (fb_backup_is_sound (backups->pdata[0], NULL));
  g_clear_object (&copy);
  _fb_schema_set_next (NULL);
}

static void
test_damaged_copy_is_not_offered (void)
{
  g_autoptr(FbStore) store = open_store ();
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  FILE *file;

  make (store, "2026-11-22");
  backups = fb_backups_list (store);
  file = g_fopen (((FbBackup *) backups->pdata[0])->path, "r+b");
  fseek (file, 5000, SEEK_SET);
  fputc ('x', file);
  fclose (file);

  g_assert_false (fb_backup_is_sound (backups->pdata[0], NULL));
  path = fb_backup_bring_back (backups->pdata[0], "Example House", NULL, NULL, NULL, &error);
  g_assert_error (error, FB_ERROR, FB_ERROR_DAMAGED);
  g_assert_null (path);
}

static void
test_only_the_owner_sees_them (void)
{
  g_autoptr(FbStore) store = open_store ();
  g_autoptr(GPtrArray) backups = NULL;
  g_autofree char *folder = NULL;
  GStatBuf info;

  make (store, "2026-11-21");
  backups = fb_backups_list (store);
  folder = g_path_get_dirname (((FbBackup *) backups->pdata[0])->path);
  /* opened to others since, by whatever program */
  g_assert_cmpint (g_chmod (folder, 0755), ==, 0);
  make (store, "2026-11-22");
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
}

/* A workspace that cannot be opened cannot say what it is: its name can. */
static void
test_newest_sound_copy_is_found_by_the_name (void)
{
  g_autoptr(FbStore) store = open_store ();
  g_autofree char *path = g_strdup (fb_store_get_path (store));
  g_autoptr(FbBackup) found = NULL;
  g_autoptr(FbBackup) other = NULL;
  g_autoptr(GPtrArray) backups = NULL;
  FILE *file;

  make (store, "2026-11-20");
  make (store, "2026-11-21");
  make (store, "2026-11-22");
  backups = fb_backups_list (store);
  file = g_fopen (((FbBackup *) backups->pdata[0])->path, "r+b");
  fputc ('x', file);
  fclose (file);

  found = fb_backups_find (path, NULL);
  g_assert_nonnull (found);
  g_assert_cmpstr (found->date, ==, "2026-11-21");
  other = fb_backups_find ("/nowhere/else.footbridge", NULL);
  g_assert_null (other);
}

static void
test_copies_from_before_imports_do_not_push_out_days (void)
{
  g_autoptr(FbStore) store = open_store ();
  g_autoptr(GPtrArray) backups = NULL;
  guint n_imports = 0;

  make (store, "2026-11-21");
  for (guint i = 1; i <= 9; i++)
    {
      g_autofree char *date = g_strdup_printf ("2026-11-%02u", i + 10);
      g_autoptr(GError) error = NULL;
      g_autoptr(FbBackup) backup = fb_backups_make_before_import (store, date, NULL, NULL, NULL,
                                                                  &error);

      g_assert_no_error (error);
      g_assert_true (backup->before_import);
      g_assert_cmpuint (strlen (backup->time), ==, 5);
      g_assert_true (fb_backup_is_sound (backup, NULL));
    }

  backups = fb_backups_list (store);
  for (guint i = 0; i < backups->len; i++)
    n_imports += ((FbBackup *) backups->pdata[i])->before_import;
  g_assert_cmpuint (n_imports, ==, 4);
  g_assert_cmpuint (backups->len, ==, 4 + 1);
  g_assert_cmpstr (((FbBackup *) backups->pdata[4])->date, ==, "2026-11-16");
}

static void
test_stopped_copy_leaves_nothing (void)
{
  g_autoptr(FbStore) store = open_store ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GPtrArray) backups = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = NULL;
  g_autoptr(GDir) dir = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (fb_backups_make_before_import (store, "2026-11-22", NULL, NULL, cancellable,
                                                &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  folder = g_build_filename (g_get_user_data_dir (), "footbridge", "backups",
                             fb_store_get_replica (store), NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "origin");
  g_assert_null (g_dir_read_name (dir));
}

static void
test_erasure_leaves_one_fresh_copy (void)
{
  g_autoptr(FbStore) store = open_store ();
  g_autoptr(GPtrArray) backups = NULL;

  g_autoptr(FbBackup) backup = NULL;

  make (store, "2026-11-20");
  make (store, "2026-11-22");
  backup = fb_backups_make_before_import (store, "2026-11-22", NULL, NULL, NULL, NULL);
  g_assert_nonnull (backup);
  g_assert_true (fb_backups_replace (store, "2026-11-22", NULL));
  backups = fb_backups_list (store);
  g_assert_cmpuint (backups->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/backups/one-a-day", test_one_copy_a_day);
  g_test_add_func ("/backups/kept", test_seven_days_and_four_weeks_are_kept);
  g_test_add_func ("/backups/today", test_today_says_that_copies_are_old);
  g_test_add_func ("/backups/days-to-come", test_days_to_come_are_no_work);
  g_test_add_func ("/backups/bring-back", test_copy_comes_back_as_a_file_of_its_own);
  g_test_add_func ("/backups/earlier-version", test_copy_of_an_earlier_version_comes_back);
  g_test_add_func ("/backups/damaged", test_damaged_copy_is_not_offered);
  g_test_add_func ("/backups/owner", test_only_the_owner_sees_them);
  g_test_add_func ("/backups/find", test_newest_sound_copy_is_found_by_the_name);
  g_test_add_func ("/backups/imports", test_copies_from_before_imports_do_not_push_out_days);
  g_test_add_func ("/backups/stopped", test_stopped_copy_leaves_nothing);
  g_test_add_func ("/backups/erasure", test_erasure_leaves_one_fresh_copy);

  return g_test_run ();
}
