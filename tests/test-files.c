/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/fb-kinds.h"
#include "exchange/fb-import.h"
#include "exchange/fb-package.h"
#include "exchange/fb-sheet-in.h"
#include "exchange/fb-small-file.h"
#include "store/fb-store-backup.h"
#include "store/fb-store-lock.h"
#include "store/fb-store-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->folder = g_dir_make_tmp ("footbridge-XXXXXX", NULL);
  f->path = g_build_filename (f->folder, "Harbour.footbridge", NULL);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  g_autoptr(GDir) dir = g_dir_open (f->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (f->folder, name, NULL);

      g_unlink (path);
    }

  g_rmdir (f->folder);
  g_free (f->folder);
  g_free (f->path);
}

static FbStore *
create (Fixture *f)
{
  g_autoptr(GError) error = NULL;
  FbStore *store = fb_store_open (f->path, FB_STORE_CREATE, &error);

  g_assert_no_error (error);
  return store;
}

static void
add_staff (FbStore    *store,
           const char *code)
{
  g_autoptr(FbRecord) staff = fb_record_new (&fb_staff_kind, NULL);
  g_autoptr(GError) error = NULL;

  g_object_set (staff, "code", code, NULL);
  fb_store_save (store, staff, &error);
  g_assert_no_error (error);
}

static void
assert_not_opened (const char  *path,
                   FbStoreMode  mode,
                   int          code)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (fb_store_open (path, mode, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, FB_ERROR, code);
}

static void
test_only_the_owner_may_read (Fixture       *f,
                              gconstpointer  data)
{
  mode_t before = umask (0);
  g_autoptr(FbStore) store = create (f);
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  GStatBuf info;

  umask (before);
  add_staff (store, "AB");
  g_assert_cmpint (g_stat (f->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (wal, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_written_safely (Fixture       *f,
                     gconstpointer  data)
{
  g_autoptr(FbStore) store = create (f);
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (store, "PRAGMA journal_mode", NULL);

  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (stmt, 0), ==, "wal");
  g_assert_cmpint (_fb_store_number (store, "PRAGMA synchronous", -1), ==, 2);
  g_assert_cmpint (_fb_store_number (store, "PRAGMA foreign_keys", -1), ==, 1);
  g_assert_cmpint (_fb_store_number (store, "PRAGMA secure_delete", -1), ==, 1);
  g_assert_cmpint (_fb_store_number (store, "PRAGMA application_id", -1), ==, FB_APPLICATION_ID);
}

static void
test_what_was_saved_is_there_again (Fixture       *f,
                                    gconstpointer  data)
{
  g_autoptr(FbStore) store = create (f);
  g_autofree char *replica = g_strdup (fb_store_get_replica (store));
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);

  add_staff (store, "AB");
  g_clear_object (&store);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));

  store = fb_store_open (f->path, FB_STORE_READ_WRITE, NULL);
  g_assert_cmpint (fb_store_count (store, &fb_staff_kind, NULL), ==, 1);
  g_assert_cmpstr (fb_store_get_replica (store), ==, replica);
}

static void
test_a_file_is_never_overwritten (Fixture       *f,
                                  gconstpointer  data)
{
  g_assert_true (g_file_set_contents (f->path, "mine", -1, NULL));
  assert_not_opened (f->path, FB_STORE_CREATE, FB_ERROR_REFUSED);
  g_unlink (f->path);
  assert_not_opened (f->path, FB_STORE_READ_WRITE, FB_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (f->path, G_FILE_TEST_EXISTS));
}

static void
assert_untouched (Fixture    *f,
                  const char *before,
                  gsize       length)
{
  g_autoptr(GDir) dir = g_dir_open (f->folder, 0, NULL);
  g_autofree char *after = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (f->path, &after, &size, NULL));
  g_assert_cmpmem (before, length, after, size);

  /* nor is there anything beside it */
  g_assert_cmpstr (g_dir_read_name (dir), ==, "Harbour.footbridge");
  g_assert_null (g_dir_read_name (dir));
}

static void
remove_lock (Fixture *f)
{
  g_autofree char *lock = g_build_filename (f->folder, ".Harbour.footbridge.lock", NULL);

  g_unlink (lock);
}

static void
test_later_file_is_left_untouched (Fixture       *f,
                                   gconstpointer  data)
{
  g_autoptr(FbStore) store = create (f);
  g_autofree char *bytes = NULL;
  gsize size;

  add_staff (store, "AB");
  g_assert_true (_fb_store_exec (store, "PRAGMA user_version = 99", NULL));
  g_clear_object (&store);
  remove_lock (f);

  g_assert_true (g_file_get_contents (f->path, &bytes, &size, NULL));
  assert_not_opened (f->path, FB_STORE_READ_WRITE, FB_ERROR_TOO_NEW);
  assert_not_opened (f->path, FB_STORE_READ_ONLY, FB_ERROR_TOO_NEW);
  assert_untouched (f, bytes, size);
}

/* That it is of a later version stands in its journal, as the later program was killed. */
static void
test_later_file_in_the_journal_is_left_untouched (Fixture       *f,
                                                  gconstpointer  data)
{
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autofree char *bytes = NULL;
  g_autofree char *journal = NULL;
  g_autofree char *bytes_after = NULL;
  g_autofree char *journal_after = NULL;
  gsize size, length, size_after, length_after;
  pid_t child = fork ();

  if (child == 0)
    {
      g_autoptr(FbStore) store = create (f);

      _fb_store_exec (store, "PRAGMA user_version = 99", NULL);
      raise (SIGKILL);
    }

  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  g_assert_true (g_file_get_contents (f->path, &bytes, &size, NULL));
  g_assert_true (g_file_get_contents (wal, &journal, &length, NULL));
  g_assert_cmpuint (length, >, 0);
  g_assert_cmpuint (bytes[63], !=, 99); /* the last byte of the version */

  assert_not_opened (f->path, FB_STORE_READ_WRITE, FB_ERROR_TOO_NEW);
  assert_not_opened (f->path, FB_STORE_READ_ONLY, FB_ERROR_TOO_NEW);
  g_assert_true (g_file_get_contents (f->path, &bytes_after, &size_after, NULL));
  g_assert_true (g_file_get_contents (wal, &journal_after, &length_after, NULL));
  g_assert_cmpmem (bytes, size, bytes_after, size_after);
  g_assert_cmpmem (journal, length, journal_after, length_after);
}

static void
test_foreign_file_is_left_untouched (Fixture       *f,
                                     gconstpointer  data)
{
  g_autofree char *bytes = NULL;
  sqlite3 *db = NULL;
  gsize size;

  g_assert_cmpint (sqlite3_open (f->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE staff (id)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  g_assert_true (g_file_get_contents (f->path, &bytes, &size, NULL));
  assert_not_opened (f->path, FB_STORE_READ_WRITE, FB_ERROR_INVALID);
  assert_untouched (f, bytes, size);

  g_assert_true (g_file_set_contents (f->path, "", 0, NULL));
  assert_not_opened (f->path, FB_STORE_READ_WRITE, FB_ERROR_INVALID);
  assert_untouched (f, "", 0);
}

/* Another program holds the lock; played by another open file, for flock() asks
 * no more. */
static void
test_second_writer_hears_who_was_first (Fixture       *f,
                                        gconstpointer  data)
{
  g_autofree char *lock = g_build_filename (f->folder, ".Harbour.footbridge.lock", NULL);
  g_autoptr(FbStore) store = create (f);
  g_autoptr(GError) error = NULL;
  int fd;

  g_clear_object (&store);
  fd = open (lock, O_RDWR);
  g_assert_cmpint (flock (fd, LOCK_EX | LOCK_NB), ==, 0);
  g_assert_cmpint (write (fd, "nadia\nharbour-2\n", 16), ==, 16);

  g_assert_null (fb_store_open (f->path, FB_STORE_READ_WRITE, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, "nadia"));
  g_assert_nonnull (strstr (error->message, "harbour-2"));

  store = fb_store_open (f->path, FB_STORE_READ_ONLY, NULL);
  g_assert_nonnull (store);
  close (fd);
}

/* A job in a thread has a connection of its own on the same file. */
static void
test_one_process_may_open_twice (Fixture       *f,
                                 gconstpointer  data)
{
  g_autoptr(FbStore) store = create (f);
  g_autoptr(FbRecord) staff = fb_record_new (&fb_staff_kind, NULL);
  g_autoptr(FbRecord) same = NULL;
  g_autoptr(FbStore) job = NULL;
  g_autoptr(GError) error = NULL;

  g_object_set (staff, "code", "AB", NULL);
  g_assert_true (fb_store_save (store, staff, NULL));
  job = fb_store_open (f->path, FB_STORE_READ_WRITE, &error);
  g_assert_no_error (error);
  same = fb_store_get (job, &fb_staff_kind, fb_record_get_id (staff), NULL);
  g_object_set (same, "name", "Anna Berg", NULL);
  g_assert_true (fb_store_save (job, same, NULL));

  /* Who does not know it yet is told instead of writing over it. */
  g_object_set (staff, "initials", "A. B.", NULL);
  g_assert_false (fb_store_save (store, staff, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_CONFLICT);

  fb_store_refresh (store);
  g_assert_cmpstr (FB_STAFF (staff)->name, ==, "Anna Berg");
  g_object_set (staff, "initials", "A. B.", NULL);
  g_assert_true (fb_store_save (store, staff, NULL));
}

/* Who holds a lock that stands in the way of one on the whole file: another process has to ask. */
static gboolean
is_locked (const char *path)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
      int fd = open (path, O_RDWR);

      _exit (fcntl (fd, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return WEXITSTATUS (status) == 1;
}

/* Whoever looks what kind of file it is would free the locks of the store by closing it. */
static void
test_open_file_is_not_opened_otherwise (Fixture       *f,
                                        gconstpointer  data)
{
  g_autofree char *link = g_build_filename (f->folder, "link", NULL);
  g_autofree char *other = g_build_filename (f->folder, "other", NULL);
  const char *paths[] = { f->path, link };
  g_autoptr(FbStore) store = create (f);

  g_assert_cmpint (symlink (f->path, link), ==, 0);
  g_assert_true (g_file_set_contents (other, "other", -1, NULL));
  g_assert_false (fb_store_is_open (other));
  g_assert_false (fb_store_is_of (store, other));
  g_assert_true (is_locked (f->path));

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_true (fb_store_is_open (paths[i]));
      g_assert_true (fb_store_is_of (store, paths[i]));
      g_assert_false (fb_package_is (paths[i]));
      g_assert_null (fb_small_file_read (paths[i], &error));
      g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
      g_assert_false (fb_import_file (store, paths[i], NULL, NULL, NULL, NULL, NULL, NULL));
      g_assert_null (fb_sheet_read_file (paths[i], NULL));
      g_assert_true (is_locked (f->path));
    }

  g_clear_object (&store);
  g_assert_false (fb_store_is_open (f->path));
}

/* What is written into a file that lost its name is lost at the end. */
static void
test_nothing_is_saved_where_the_file_is_gone (Fixture       *f,
                                              gconstpointer  data)
{
  g_autofree char *away = g_build_filename (f->folder, "away", NULL);
  g_autofree char *copy = g_build_filename (f->folder, "copy", NULL);
  g_autoptr(FbStore) store = create (f);
  g_autoptr(FbStore) other = NULL;
  g_autoptr(FbRecord) staff = fb_record_new (&fb_staff_kind, NULL);
  g_autoptr(GError) error = NULL;

  add_staff (store, "AB");
  g_assert_cmpint (g_rename (f->path, away), ==, 0);
  g_object_set (staff, "code", "CD", NULL);
  g_assert_false (fb_store_save (store, staff, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_NOT_FOUND);
  g_clear_error (&error);

  /* another file of that name is not ours to write to */
  g_assert_true (g_file_set_contents (f->path, "mine", -1, NULL));
  g_assert_false (fb_store_save (store, staff, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (fb_store_save_copy (store, copy, &error));
  g_assert_no_error (error);
  other = fb_store_open (copy, FB_STORE_READ_ONLY, NULL);
  g_assert_cmpint (fb_store_count (other, &fb_staff_kind, NULL), ==, 1);

  /* found again, all goes on */
  g_assert_cmpint (g_rename (away, f->path), ==, 0);
  g_assert_true (fb_store_save (store, staff, &error));
}

/* A long group may see the file go after it began. */
static void
test_group_is_taken_back_where_the_file_went_meanwhile (Fixture       *f,
                                                        gconstpointer  data)
{
  g_autofree char *away = g_build_filename (f->folder, "away", NULL);
  g_autoptr(FbStore) store = create (f);
  g_autoptr(GError) error = NULL;

  g_assert_true (fb_store_begin (store, "add", NULL, FB_GROUP_NONE, &error));
  add_staff (store, "AB");
  g_assert_cmpint (g_rename (f->path, away), ==, 0);
  g_assert_false (fb_store_commit (store, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_NOT_FOUND);
  g_assert_cmpint (fb_store_count (store, &fb_staff_kind, NULL), ==, 0);

  g_assert_cmpint (g_rename (away, f->path), ==, 0);
  add_staff (store, "AB");
  g_assert_cmpint (fb_store_count (store, &fb_staff_kind, NULL), ==, 1);
}

static void
test_read_only_refuses_to_change (Fixture       *f,
                                  gconstpointer  data)
{
  g_autoptr(FbStore) store = create (f);
  g_autoptr(FbRecord) staff = fb_record_new (&fb_staff_kind, NULL);
  g_autoptr(GError) error = NULL;

  add_staff (store, "AB");
  g_clear_object (&store);
  store = fb_store_open (f->path, FB_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (fb_store_is_read_only (store));
  g_assert_cmpint (fb_store_count (store, &fb_staff_kind, NULL), ==, 1);

  g_object_set (staff, "code", "CD", NULL);
  g_assert_false (fb_store_save (store, staff, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_READ_ONLY);
}

static void
test_reader_sees_what_others_change (Fixture       *f,
                                     gconstpointer  data)
{
  g_autoptr(FbStore) store = create (f);
  g_autoptr(FbStore) reader = fb_store_open (f->path, FB_STORE_READ_ONLY, NULL);
  g_autofree char *away = g_build_filename (f->folder, "away", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (fb_store_is_behind (reader));
  add_staff (store, "AB");
  g_assert_true (fb_store_is_behind (reader));
  g_assert_false (fb_store_is_behind (reader));
  g_assert_cmpint (fb_store_count (reader, &fb_staff_kind, NULL), ==, 1);

  g_assert_true (fb_store_is_still_there (reader, NULL));
  g_assert_cmpint (g_rename (f->path, away), ==, 0);
  g_assert_false (fb_store_is_still_there (reader, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_NOT_FOUND);
  g_assert_cmpint (g_rename (away, f->path), ==, 0);
}

/* What is damaged is not written to, not even at the end. */
static void
test_file_that_is_left_alone_keeps_every_byte (Fixture       *f,
                                               gconstpointer  data)
{
  g_autoptr(FbStore) store = create (f);
  g_autoptr(FbRecord) staff = fb_record_new (&fb_staff_kind, NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before, n_after;

  fb_store_tidy (store);
  add_staff (store, "AB"); /* in the journal */
  g_assert_true (g_file_get_contents (f->path, &before, &n_before, NULL));
  fb_store_leave_alone (store);
  fb_store_tidy (store);
  g_object_set (staff, "code", "CD", NULL);
  g_assert_false (fb_store_save (store, staff, NULL));
  g_clear_object (&store);
  g_assert_true (g_file_get_contents (f->path, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);

  store = fb_store_open (f->path, FB_STORE_READ_WRITE, NULL);
  g_assert_true (fb_store_was_left_open (store));
  g_assert_cmpint (fb_store_count (store, &fb_staff_kind, NULL), ==, 1);
}

/* Such a folder may carry the file away without the journal beside it. */
static void
test_no_journal_in_a_folder_that_is_synchronised (Fixture       *f,
                                                  gconstpointer  data)
{
  g_autofree char *mark = g_build_filename (f->folder, ".sync_1f2e3d4c5b6a.db", NULL);
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autoptr(FbStore) store = create (f);

  g_assert_false (fb_store_is_shared (store));
  g_clear_object (&store);
  g_assert_true (g_file_set_contents (mark, "", 0, NULL));
  store = fb_store_open (f->path, FB_STORE_READ_WRITE, NULL);
  g_assert_true (fb_store_is_shared (store));
  add_staff (store, "AB");
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
}

/* What the child process of test_read_only_folder() does: 0 where all is as it
 * should be. */
static int
read_in_read_only_folder (Fixture *f)
{
  static const char *const steps[] = { "SELECT 1", "SELECT 1" };
  g_autofree char *wal = g_strconcat (f->path, "-wal", NULL);
  g_autoptr(FbStore) store = NULL;
  g_autoptr(GError) error = NULL, older = NULL;

  /* nothing is forbidden to the administrator */
  if (geteuid () == 0 && (setgid (65534) != 0 || setuid (65534) != 0))
    return 1;

  if (fb_store_open (f->path, FB_STORE_READ_WRITE, &error) != NULL ||
      !g_error_matches (error, FB_ERROR, FB_ERROR_READ_ONLY))
    return 2;
  store = fb_store_open (f->path, FB_STORE_READ_ONLY, NULL);
  if (store == NULL || fb_store_count (store, &fb_staff_kind, NULL) != 1 ||
      !fb_store_is_fixed (store))
    return 3;

  /* an earlier version could not be opened here "once to change it" */
  if (_fb_store_run_steps (store, steps, 2, &older) || strstr (older->message, "Copy it to a folder") == NULL)
    return 5;

  return g_file_test (wal, G_FILE_TEST_EXISTS) ? 4 : 0;
}

/* Newer GLib puts the folders of a test into one that only its owner may enter. */
static void
let_others_in (const char *path)
{
  g_autofree char *above = g_path_get_dirname (path);
  GStatBuf info;

  g_assert_cmpint (g_stat (above, &info), ==, 0);
  if ((info.st_mode & S_IXOTH) == 0)
    g_assert_cmpint (g_chmod (above, 0711), ==, 0);
}

static void
test_read_only_folder (Fixture       *f,
                       gconstpointer  data)
{
  g_autoptr(FbStore) store = create (f);
  int status = -1;
  pid_t child;

  add_staff (store, "AB");
  g_clear_object (&store);
  remove_lock (f);
  g_assert_cmpint (g_chmod (f->path, 0644), ==, 0);
  g_assert_cmpint (g_chmod (f->folder, 0555), ==, 0);
  let_others_in (f->folder);

  child = fork ();
  if (child == 0)
    _exit (read_in_read_only_folder (f));
  waitpid (child, &status, 0);
  g_assert_cmpint (g_chmod (f->folder, 0755), ==, 0);
  g_assert_cmpint (status, ==, 0);
}

static void
test_backup_holds_everything (Fixture       *f,
                              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (f->folder, "copy", NULL);
  g_autoptr(FbStore) store = create (f);
  g_autoptr(FbStore) copy = NULL;
  g_autoptr(GError) error = NULL;
  GStatBuf info;

  add_staff (store, "AB");
  g_assert_true (fb_store_backup (store, path, &error));
  g_assert_true (fb_store_backup (store, path, &error));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  copy = fb_store_open (path, FB_STORE_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fb_store_count (copy, &fb_staff_kind, NULL), ==, 1);
  g_assert_cmpstr (fb_store_get_replica (copy), ==, fb_store_get_replica (store));
  g_assert_true (fb_store_check (copy, &error));
}

static void
test_saved_copy_is_a_replica_of_its_own (Fixture       *f,
                                         gconstpointer  data)
{
  g_autofree char *path = g_build_filename (f->folder, "copy", NULL);
  g_autoptr(FbStore) store = create (f);
  g_autoptr(FbStore) copy = NULL;
  g_autoptr(GError) error = NULL;

  add_staff (store, "AB");
  g_assert_true (fb_store_save_copy (store, path, &error));
  copy = fb_store_open (path, FB_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fb_store_get_replica (copy), !=, fb_store_get_replica (store));
  g_assert_cmpint (_fb_store_number (copy, "SELECT seq FROM replica WHERE own = 0", -1), ==,
                   fb_store_get_seq (store));

  g_assert_false (fb_store_save_copy (store, path, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
}

/* A step in the format of a file with data leaves a copy from before. */
/* A workspace whose program is killed while @sql is under way. */
static void
leave_behind (const char *path,
              const char *sql)
{
  pid_t child = fork ();

  if (child == 0)
    {
      g_autoptr(FbStore) store = fb_store_open (path, FB_STORE_CREATE, NULL);

      add_staff (store, "ZZ");
      _fb_store_exec (store, sql, NULL);
      raise (SIGKILL);
    }

  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
}

#define MANY "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)" \
             " INSERT INTO setting (name, value) SELECT 'n' || i, hex (randomblob (200)) FROM n"

/* What was written last to the file that goes is in a journal beside it. */
static void
test_copy_takes_over_no_journal (Fixture       *f,
                                 gconstpointer  data)
{
  static const struct { const char *name; const char *journal; const char *sql; } left[] = {
    { "wal", "-wal", MANY },
    { "hot", "-journal", "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN; UPDATE staff SET name = 'Z'; " MANY },
  };
  g_autoptr(FbStore) store = create (f);

  add_staff (store, "AB");
  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    {
      g_autofree char *path = g_build_filename (f->folder, left[i].name, NULL);
      g_autofree char *journal = g_strconcat (path, left[i].journal, NULL);
      g_autoptr(FbStore) copy = NULL;
      g_autoptr(GError) error = NULL;
      GStatBuf info;

      leave_behind (path, left[i].sql);
      g_assert_cmpint (g_stat (journal, &info), ==, 0);
      g_assert_cmpint (info.st_size, >, 0);
      g_assert_true (fb_store_backup (store, path, &error));
      g_assert_no_error (error);
      g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));

      copy = fb_store_open (path, FB_STORE_READ_WRITE, &error);
      g_assert_no_error (error);
      g_assert_true (fb_store_check (copy, NULL));
      g_assert_cmpint (fb_store_count (copy, &fb_staff_kind, NULL), ==, 1);
      g_assert_cmpint (_fb_store_number (copy, "SELECT count (*) FROM staff WHERE code = 'AB'", 0), ==, 1);
    }
}

static void
test_copy_replaces_nothing_that_is_open (Fixture       *f,
                                         gconstpointer  data)
{
  g_autofree char *path = g_build_filename (f->folder, "other", NULL);
  g_autofree char *lock = g_build_filename (f->folder, ".other.lock", NULL);
  g_autoptr(FbStore) store = create (f);
  g_autoptr(FbStore) other = fb_store_open (path, FB_STORE_CREATE, NULL);
  g_autoptr(GError) error = NULL;
  int fd;

  add_staff (store, "AB");
  g_assert_false (fb_store_backup (store, path, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_clear_error (&error);
  g_clear_object (&other);

  /* by another program, which asks as we do */
  fd = open (lock, O_RDWR);
  g_assert_cmpint (flock (fd, LOCK_EX | LOCK_NB), ==, 0);
  g_assert_false (fb_store_backup (store, path, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_LOCKED);
  other = fb_store_open (path, FB_STORE_READ_ONLY, NULL);
  g_assert_cmpint (fb_store_count (other, &fb_staff_kind, NULL), ==, 0);
  g_clear_object (&other);
  close (fd);

  g_clear_error (&error);
  g_assert_true (fb_store_backup (store, path, &error));
  g_assert_no_error (error);
}

static void
test_copy_before_a_step (Fixture       *f,
                         gconstpointer  data)
{
  static const char *const steps[] = { "SELECT 1", "DELETE FROM staff" };
  g_autofree char *before = g_strconcat (f->path, ".before-2", NULL);
  g_autoptr(FbStore) store = create (f);
  g_autoptr(FbStore) copy = NULL;

  add_staff (store, "AB");
  g_assert_true (_fb_store_run_steps (store, steps, 2, NULL));
  g_assert_cmpint (fb_store_count (store, &fb_staff_kind, NULL), ==, 0);
  copy = fb_store_open (before, FB_STORE_READ_ONLY, NULL);
  g_assert_cmpint (fb_store_count (copy, &fb_staff_kind, NULL), ==, 1);
}

static void
test_damage_is_told (Fixture       *f,
                     gconstpointer  data)
{
  g_autoptr(FbStore) store = create (f);
  g_autoptr(GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize size;

  add_staff (store, "AB");
  g_clear_object (&store);
  g_assert_true (g_file_get_contents (f->path, &bytes, &size, NULL));
  memset (bytes + 8192, 0x5a, size - 8192);
  g_assert_true (g_file_set_contents (f->path, bytes, size, NULL));

  store = fb_store_open (f->path, FB_STORE_READ_ONLY, &error);
  g_assert_true (store == NULL || !fb_store_check (store, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_DAMAGED);
}

/* Nothing that was saved is lost when the program is killed. */
static void
test_killed_program_loses_nothing (Fixture       *f,
                                   gconstpointer  data)
{
  g_autoptr(FbStore) store = NULL;
  g_autoptr(GError) error = NULL;
  pid_t child = fork ();

  if (child == 0)
    {
      store = create (f);
      add_staff (store, "AB");
      raise (SIGKILL);
    }

  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
  store = fb_store_open (f->path, FB_STORE_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fb_store_count (store, &fb_staff_kind, NULL), ==, 1);
  g_assert_true (fb_store_check (store, NULL));

  /* so it is looked through at once, and the next time no sooner than any other */
  g_assert_true (fb_store_was_left_open (store));
  g_clear_object (&store);
  store = fb_store_open (f->path, FB_STORE_READ_WRITE, NULL);
  g_assert_false (fb_store_was_left_open (store));
}

#define ADD(name, function) \
  g_test_add ("/files/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("only-the-owner-may-read", test_only_the_owner_may_read);
  ADD ("written-safely", test_written_safely);
  ADD ("what-was-saved-is-there-again", test_what_was_saved_is_there_again);
  ADD ("a-file-is-never-overwritten", test_a_file_is_never_overwritten);
  ADD ("later-file-is-left-untouched", test_later_file_is_left_untouched);
  ADD ("later-file-in-the-journal-is-left-untouched", test_later_file_in_the_journal_is_left_untouched);
  ADD ("foreign-file-is-left-untouched", test_foreign_file_is_left_untouched);
  ADD ("second-writer-hears-who-was-first", test_second_writer_hears_who_was_first);
  ADD ("one-process-may-open-twice", test_one_process_may_open_twice);
  ADD ("open-file-is-not-opened-otherwise", test_open_file_is_not_opened_otherwise);
  ADD ("nothing-is-saved-where-the-file-is-gone", test_nothing_is_saved_where_the_file_is_gone);
  ADD ("group-is-taken-back-where-the-file-went-meanwhile",
       test_group_is_taken_back_where_the_file_went_meanwhile);
  ADD ("read-only-refuses-to-change", test_read_only_refuses_to_change);
  ADD ("read-only-folder", test_read_only_folder);
  ADD ("reader-sees-what-others-change", test_reader_sees_what_others_change);
  ADD ("left-alone", test_file_that_is_left_alone_keeps_every_byte);
  ADD ("synchronised-folder", test_no_journal_in_a_folder_that_is_synchronised);
  ADD ("backup-holds-everything", test_backup_holds_everything);
  ADD ("saved-copy-is-a-replica-of-its-own", test_saved_copy_is_a_replica_of_its_own);
  ADD ("copy-takes-over-no-journal", test_copy_takes_over_no_journal);
  ADD ("copy-replaces-nothing-that-is-open", test_copy_replaces_nothing_that_is_open);
  ADD ("copy-before-a-step", test_copy_before_a_step);
  ADD ("damage-is-told", test_damage_is_told);
  ADD ("killed-program-loses-nothing", test_killed_program_loses_nothing);

  return g_test_run ();
}
