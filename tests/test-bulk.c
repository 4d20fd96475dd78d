/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/fb-store-load.h"
#include "store/fb-store-private.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>

/* More than the cache holds, so that it stands in the file before the end. */
#define MUCH \
  "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12000)" \
  " INSERT INTO setting (name, value) SELECT 'bulk' || i, hex (zeroblob (500)) FROM n"

typedef struct
{
  char    *folder;
  char    *path;
  FbStore *store;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  f->folder = g_dir_make_tmp ("footbridge-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "Harbour.footbridge", NULL);
  f->store = fb_store_open (f->path, FB_STORE_CREATE, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr(GDir) dir = g_dir_open (f->folder, 0, NULL);
  const char *name;

  g_clear_object (&f->store);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_unlink (path);
    }

  g_rmdir (f->folder);
  g_free (f->folder);
  g_free (f->path);
}

static void
assert_journal (FbStore    *store,
                const char *mode)
{
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (store, "PRAGMA journal_mode", NULL);

  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (stmt, 0), ==, mode);
}

static FbStoreLoad *
begin (FbStore *store)
{
  g_autoptr(GError) error = NULL;
  FbStoreLoad *load = fb_store_load_new (store, FB_SCOPE_WORKSPACE, NULL, &error);

  g_assert_no_error (error);

  return load;
}

/* Once it is filled, all is written as always. */
static void
test_old_pages_are_kept_aside_meanwhile (Fixture       *f,
                                         gconstpointer  data)
{
  g_autoptr(FbStoreLoad) load = begin (f->store);

  assert_journal (f->store, "truncate");
  g_clear_pointer (&load, fb_store_load_free);
  assert_journal (f->store, "wal");
}

/* Who has the file open reads on, and nothing waits for it. */
static void
test_as_always_where_others_read (Fixture       *f,
                                  gconstpointer  data)
{
  g_autoptr(FbStore) reader = fb_store_open (f->path, FB_STORE_READ_ONLY, NULL);
  g_autoptr(FbStoreLoad) load = begin (f->store);

  assert_journal (f->store, "wal");
  g_assert_cmpint (_fb_store_number (reader, "SELECT count(*) FROM setting", -1), >=, 0);
  g_clear_pointer (&load, fb_store_load_free);
  assert_journal (f->store, "wal");
}

static void
fill_and_die (const char *path)
{
  FbStore *store = fb_store_open (path, FB_STORE_READ_WRITE, NULL);

  begin (store);
  _fb_store_exec (store, MUCH, NULL);
  raise (SIGKILL);
}

/* The file was larger than before, and has what it had again. */
static void
test_what_breaks_off_is_rolled_back (Fixture       *f,
                                     gconstpointer  data)
{
  gint64 n = _fb_store_number (f->store, "SELECT count(*) FROM setting", -1);
  GStatBuf broken;
  pid_t child;

  g_clear_object (&f->store);
  child = fork ();
  if (child == 0)
    fill_and_die (f->path);
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  g_assert_cmpint (g_stat (f->path, &broken), ==, 0);
  g_assert_cmpint (broken.st_size, >, 8 * 1024 * 1024);

  f->store = fb_store_open (f->path, FB_STORE_READ_WRITE, NULL);
  g_assert_nonnull (f->store);
  g_assert_true (fb_store_was_left_open (f->store));
  g_assert_cmpint (_fb_store_number (f->store, "SELECT count(*) FROM setting", -1), ==, n);
  g_assert_cmpint (_fb_store_number (f->store, "SELECT count(*) FROM pragma_quick_check WHERE quick_check <> 'ok'", -1),
                   ==, 0);
  assert_journal (f->store, "wal");
}

#define ADD(name, function) \
  g_test_add ("/bulk/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("old-pages-are-kept-aside-meanwhile", test_old_pages_are_kept_aside_meanwhile);
  ADD ("as-always-where-others-read", test_as_always_where_others_read);
  ADD ("what-breaks-off-is-rolled-back", test_what_breaks_off_is_rolled_back);

  return g_test_run ();
}
