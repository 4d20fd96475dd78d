/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done for the open file by itself, in quiet moments. */

#include "fb-test-ui.h"

#include "app/fb-backups.h"
#include "app/fb-drafts.h"
#include "app/fb-sample.h"
#include "base/fb-date.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-backup.h"
#include "store/fb-store-private.h"
#include "ui/window/fb-care.h"

#include <glib/gstdio.h>
#include <string.h>

#define PAGE 4096
#define MOST_SECONDS 30

/* What one care said last. */
typedef struct
{
  guint  n;
  char  *sentence; /* (nullable) */
} Told;

static void
told_cb (FbCare     *care,
         const char *sentence,
         Told       *told)
{
  told->n++;
  g_free (told->sentence);
  told->sentence = g_strdup (sentence);
}

/* (transfer full) */
static FbCare *
care_for (FbWorkspace *workspace,
          const char  *signal,
          Told        *told)
{
  FbCare *care = fb_care_new (workspace);

  g_signal_connect (care, signal, G_CALLBACK (told_cb), told);
  return care;
}

static void
over_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* Until it was told so many times. */
static void
wait_told (const Told *told,
           guint       n)
{
  gboolean is_over = FALSE;
  guint source = g_timeout_add_once (MOST_SECONDS * 1000, over_cb, &is_over);

  while (told->n < n && !is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (told->n, ==, n);
  g_source_remove (source);
}

static goffset
get_journal_size (FbWorkspace *workspace)
{
  g_autofree char *path = g_strconcat (fb_store_get_path (fb_workspace_get_store (workspace)), "-wal", NULL);
  GStatBuf info;

  return g_stat (path, &info) == 0 ? info.st_size : 0;
}

static void
add_person (FbTestPlace *place)
{
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina Testperson");

  g_assert_cmpint (get_journal_size (place->workspace), >, 0);
}

static void
test_quiet_seconds_empty_the_journal (FbTestPlace   *place,
                                      gconstpointer  data)
{
  g_autoptr(FbCare) care = fb_care_new (place->workspace);
  gboolean is_over = FALSE;
  guint source = g_timeout_add_once (MOST_SECONDS * 1000, over_cb, &is_over);

  add_person (place);
  while (get_journal_size (place->workspace) > 0 && !is_over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (is_over);
  g_source_remove (source);
}

static void
test_leaving_the_window_empties_the_journal (FbTestPlace   *place,
                                             gconstpointer  data)
{
  g_autoptr(FbCare) care = fb_care_new (place->workspace);

  add_person (place);
  fb_care_tidy (care);
  g_assert_cmpint (get_journal_size (place->workspace), ==, 0);
}

/* The window does not wait for a thread that reads; it comes back later. */
static void
test_readers_are_not_waited_for (FbTestPlace   *place,
                                 gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (place->workspace);
  g_autoptr(FbStore) reader = fb_store_open (fb_store_get_path (store), FB_STORE_READ_ONLY, NULL);

  g_assert_true (_fb_store_exec (reader, "BEGIN; SELECT count (*) FROM person", NULL));
  add_person (place);
  g_assert_false (fb_store_tidy (store));
  g_assert_true (_fb_store_exec (reader, "COMMIT", NULL));
  g_assert_true (fb_store_tidy (store));
  g_assert_cmpint (get_journal_size (place->workspace), ==, 0);
}

/* (transfer full): a file with people and signed agreements */
static FbWorkspace *
make_sample (FbTestPlace *place)
{
  g_autofree char *path = g_build_filename (place->folder, "sample.footbridge", NULL);
  g_autoptr(GError) error = NULL;
  FbWorkspace *sample = fb_workspace_open (path, FB_STORE_CREATE, &error);

  g_assert_no_error (error);
  fb_sample_fill (sample, FB_SAMPLE_DEMO, 1, NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  return sample;
}

static void
test_seals_are_looked_at_by_readers (FbTestPlace   *place,
                                     gconstpointer  data)
{
  g_autoptr(FbWorkspace) sample = make_sample (place);
  FbStore *store = fb_workspace_get_store (sample);
  g_autoptr(FbWorkspace) reader = NULL;
  g_autoptr(FbCare) care = NULL;
  g_autoptr(GPtrArray) copies = NULL;
  Told told = { 0 };

  g_assert_true (_fb_store_exec (store, "UPDATE agreement SET objectives_short = 'Other'", NULL));
  reader = fb_workspace_open (fb_store_get_path (store), FB_STORE_READ_ONLY, NULL);
  g_assert_nonnull (reader);
  care = care_for (reader, "tampered", &told);
  wait_told (&told, 1);
  g_assert_nonnull (strstr (told.sentence, "changed after they were signed"));

  /* whoever only reads makes no copies */
  copies = fb_backups_list (store);
  g_assert_cmpuint (copies->len, ==, 0);
  g_free (told.sentence);
}

/* A page of the file that is not read when it is opened. */
static void
damage_a_page (const char *path)
{
  g_autofree char *whole = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &whole, &size, NULL));
  for (gsize page = size / PAGE - 1; page > 0; page--)
    {
      g_autofree char *damaged = g_memdup2 (whole, size);
      g_autoptr(FbStore) store = NULL;

      memset (damaged + page * PAGE, 0x5a, PAGE);
      g_assert_true (g_file_set_contents (path, damaged, (gssize) size, NULL));
      store = fb_store_open (path, FB_STORE_READ_ONLY, NULL);
      if (store != NULL && fb_store_count (store, &fb_staff_kind, NULL) > 0 && !fb_store_check (store, NULL))
        return;
    }

  g_assert_not_reached ();
}

static void
test_damage_is_seen_by_readers (FbTestPlace   *place,
                                gconstpointer  data)
{
  g_autofree char *path = g_build_filename (place->folder, "damaged.footbridge", NULL);
  g_autoptr(FbWorkspace) sample = make_sample (place);
  g_autoptr(FbWorkspace) reader = NULL;
  g_autoptr(FbCare) care = NULL;
  Told told = { 0 };

  g_assert_true (fb_store_backup (fb_workspace_get_store (sample), path, NULL));
  damage_a_page (path);
  reader = fb_workspace_open (path, FB_STORE_READ_ONLY, NULL);
  g_assert_nonnull (reader);
  care = care_for (reader, "damaged", &told);
  wait_told (&told, 1);
  g_assert_nonnull (strstr (told.sentence, "damaged"));
  g_free (told.sentence);
}

static void
remove_all (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_all (inside);
    }
  g_remove (path);
}

/* Told once, tried again when somebody comes back, and well then. */
static void
test_missing_copy_is_told (FbTestPlace   *place,
                           gconstpointer  data)
{
  g_autofree char *backups = g_build_filename (g_get_user_data_dir (), "footbridge", "backups", NULL);
  g_autofree char *above = g_path_get_dirname (backups);
  g_autoptr(FbWorkspace) again = NULL;
  g_autoptr(FbCare) care = NULL;
  g_autoptr(GPtrArray) copies = NULL;
  Told told = { 0 };

  remove_all (backups);
  g_mkdir_with_parents (above, 0700);
  g_assert_true (g_file_set_contents (backups, "in the way", -1, NULL));
  add_person (place); /* what is not tidied up is looked at soon */
  again = fb_workspace_open (fb_store_get_path (fb_workspace_get_store (place->workspace)), FB_STORE_READ_WRITE, NULL);
  care = care_for (again, "trouble", &told);
  wait_told (&told, 1);
  g_assert_true (g_str_has_prefix (told.sentence, "The daily copy of this file was not made."));

  g_assert_cmpint (g_unlink (backups), ==, 0);
  fb_care_wake (care);
  wait_told (&told, 2);
  g_assert_null (told.sentence);
  copies = fb_backups_list (fb_workspace_get_store (again));
  g_assert_cmpuint (copies->len, ==, 1);
  fb_backup_remove (copies->pdata[0]);
}

/* What cannot be looked through now is not damaged: nobody is to go on in an older copy for that. */
static void
test_no_look_is_no_damage (FbTestPlace   *place,
                           gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (place->workspace);
  g_autoptr(FbCare) care = NULL;
  g_autoptr(GPtrArray) copies = NULL;
  g_autofree char *as_before = g_strdup_printf ("PRAGMA user_version = %" G_GINT64_FORMAT,
                                                _fb_store_number (store, "PRAGMA user_version", 0));
  Told told = { 0 };
  Told damaged = { 0 };

  add_person (place);
  g_assert_true (_fb_store_exec (store, "PRAGMA user_version = 9999", NULL));
  care = care_for (place->workspace, "trouble", &told);
  g_signal_connect (care, "damaged", G_CALLBACK (told_cb), &damaged);
  wait_told (&told, 1);
  g_assert_true (g_str_has_prefix (told.sentence, "The daily copy of this file was not made."));
  g_assert_nonnull (strstr (told.sentence, "later version"));

  g_assert_true (_fb_store_exec (store, as_before, NULL));
  fb_care_wake (care);
  wait_told (&told, 2);
  g_assert_null (told.sentence);
  g_assert_cmpuint (damaged.n, ==, 0);
  copies = fb_backups_list (store);
  g_assert_cmpuint (copies->len, ==, 1);
  fb_backup_remove (copies->pdata[0]);
}

static gboolean
is_copied (FbCare  *care,
           FbStore *store,
           guint    n)
{
  g_autoptr(GPtrArray) copies = fb_backups_list (store);

  return copies->len >= n && G_OBJECT (care)->ref_count == 1;
}

/* Until there are so many, and no thread is at work any more, which nothing tells. */
static void
wait_copies (FbCare  *care,
             FbStore *store,
             guint    n)
{
  for (guint i = 0; i < MOST_SECONDS * 20 && !is_copied (care, store, n); i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (G_USEC_PER_SEC / 20);
    }
  g_assert_true (is_copied (care, store, n));
}

static void
changed_cb (guint *n)
{
  (*n)++;
}

/* Today says that the newest copy is old, and hears when it no longer is. Nothing in the file is another by it. */
static void
test_copy_after_an_old_one_is_told (FbTestPlace   *place,
                                    gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (place->workspace);
  g_autofree char *long_ago = fb_date_add_days (fb_workspace_get_today (place->workspace), -10);
  g_autoptr(FbCare) care = NULL;
  g_autoptr(GPtrArray) copies = NULL;
  Told told = { 0 };
  guint n_changed = 0;

  g_assert_true (fb_backups_make (store, long_ago, NULL));
  add_person (place);
  care = fb_care_new (place->workspace);
  g_signal_connect_swapped (store, "changed", G_CALLBACK (changed_cb), &n_changed);
  g_signal_connect_swapped (place->workspace, "copied", G_CALLBACK (changed_cb), &told.n);
  wait_told (&told, 1);
  g_assert_cmpuint (n_changed, ==, 0);

  copies = fb_backups_list (store);
  g_assert_cmpuint (copies->len, ==, 2);
  for (guint i = 0; i < copies->len; i++)
    fb_backup_remove (copies->pdata[i]);
}

/* The window stays open over midnight: the new day has a copy of its own, once, and whoever shows a day hears. */
static void
test_each_day_has_its_copy (FbTestPlace   *place,
                            gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (place->workspace);
  g_autofree char *tomorrow = fb_date_add_days (fb_workspace_get_today (place->workspace), 1);
  g_autoptr(FbCare) care = NULL;
  g_autoptr(GPtrArray) copies = NULL;
  guint n_days = 0;

  add_person (place);
  care = fb_care_new (place->workspace);
  g_signal_connect_swapped (place->workspace, "day-changed", G_CALLBACK (changed_cb), &n_days);
  wait_copies (care, store, 1);
  fb_care_wake (care);
  g_assert_cmpuint (n_days, ==, 0);

  g_assert_true (fb_workspace_set_today (place->workspace, tomorrow, NULL));
  fb_care_wake (care);
  wait_copies (care, store, 2);
  fb_care_wake (care);
  g_assert_cmpuint (n_days, ==, 1);

  copies = fb_backups_list (store);
  g_assert_cmpstr (((FbBackup *) copies->pdata[0])->date, ==, tomorrow);
  for (guint i = 0; i < copies->len; i++)
    fb_backup_remove (copies->pdata[i]);
}

static void
test_lost_draft_is_told (FbTestPlace   *place,
                         gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (place->workspace);
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina Testperson");
  g_autoptr(FbCare) care = NULL;
  Told told = { 0 };

  care = care_for (place->workspace, "trouble", &told);
  fb_drafts_set (place->workspace, person, "birth-date", "31.2.");
  g_assert_cmpuint (told.n, ==, 0);
  g_assert_true (_fb_store_exec (store, "PRAGMA query_only = ON", NULL));
  fb_drafts_set (place->workspace, person, "birth-date", "31.2.1");
  fb_drafts_set (place->workspace, person, "birth-date", "31.2.19"); /* and not for every key */
  g_assert_cmpuint (told.n, ==, 1);
  g_assert_true (g_str_has_prefix (told.sentence, "What you type is not kept before it is saved."));
  g_assert_true (_fb_store_exec (store, "PRAGMA query_only = OFF", NULL));
  fb_drafts_set (place->workspace, person, "birth-date", "31.2.199");
  g_assert_cmpuint (told.n, ==, 2);
  g_assert_null (told.sentence);
}

#define ADD(path, func) \
  g_test_add (path, FbTestPlace, NULL, fb_test_place_set_up, func, fb_test_place_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autofree char *home = g_dir_make_tmp ("fb-ui-XXXXXX", NULL);
  int result;

  g_setenv ("XDG_DATA_HOME", home, TRUE); /* where the copies are */
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/care/quiet", test_quiet_seconds_empty_the_journal);
  ADD ("/care/left", test_leaving_the_window_empties_the_journal);
  ADD ("/care/readers-are-not-waited-for", test_readers_are_not_waited_for);
  ADD ("/care/seals", test_seals_are_looked_at_by_readers);
  ADD ("/care/damage", test_damage_is_seen_by_readers);
  ADD ("/care/copy", test_missing_copy_is_told);
  ADD ("/care/no-look", test_no_look_is_no_damage);
  ADD ("/care/old-copy", test_copy_after_an_old_one_is_told);
  ADD ("/care/each-day", test_each_day_has_its_copy);
  ADD ("/care/draft", test_lost_draft_is_told);
  result = g_test_run ();
  remove_all (home);

  return result;
}
