/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/fb-kinds.h"
#include "store/fb-store-backup.h"
#include "store/fb-store-private.h"
#include "store/fb-store-taken.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

/* A workspace in a shared folder, and the place for a copy. */
typedef struct
{
  char *folder;
  char *shared;
  char *local;
} Case;

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

static FbStore *
open_store (const char  *path,
            FbStoreMode  mode)
{
  g_autoptr(GError) error = NULL;
  FbStore *store = fb_store_open (path, mode, &error);

  g_assert_no_error (error);
  return store;
}

static void
set_up (Case          *self,
        gconstpointer  data)
{
  g_autoptr(FbStore) store = NULL;

  self->folder = g_dir_make_tmp ("footbridge-XXXXXX", NULL);
  self->shared = g_build_filename (self->folder, "shared.footbridge", NULL);
  self->local = g_build_filename (self->folder, "local.footbridge", NULL);
  store = open_store (self->shared, FB_STORE_CREATE);
  add_staff (store, "AB");
}

static void
tear_down (Case          *self,
           gconstpointer  data)
{
  g_autoptr(GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->shared);
  g_free (self->local);
}

static void
take_out (Case *self)
{
  g_autoptr(FbStore) store = open_store (self->shared, FB_STORE_READ_WRITE);
  g_autoptr(GError) error = NULL;

  fb_store_take_out (store, self->local, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static gint64
count (const char *path)
{
  g_autoptr(FbStore) store = open_store (path, FB_STORE_READ_ONLY);

  return fb_store_count (store, &fb_staff_kind, NULL);
}

static void
test_out_and_back (Case          *self,
                   gconstpointer  data)
{
  g_autoptr(FbStore) store = NULL;
  g_autoptr(FbStore) original = NULL;
  g_autoptr(FbTakenOut) note = NULL;
  g_autoptr(FbTakenOut) after = NULL;
  g_autofree char *replica = NULL;
  g_autofree char *from = NULL;
  g_autoptr(GError) error = NULL;
  GStatBuf info;

  g_assert_cmpint (g_chmod (self->shared, 0660), ==, 0);
  take_out (self);
  note = fb_taken_out_read (self->shared);
  g_assert_cmpstr (note->host, ==, g_get_host_name ());
  g_assert_nonnull (note->name);

  store = open_store (self->local, FB_STORE_READ_WRITE);
  replica = g_strdup (fb_store_get_replica (store));
  from = fb_store_dup_taken_from (store);
  g_assert_cmpstr (from, ==, self->shared);
  add_staff (store, "CD");
  g_assert_true (fb_store_put_back (store, NULL, NULL, NULL, &error));
  g_assert_no_error (error);

  after = fb_taken_out_read (self->shared);
  g_assert_null (after);
  g_assert_cmpint (g_stat (self->shared, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0660);
  original = open_store (self->shared, FB_STORE_READ_WRITE);
  g_assert_cmpint (fb_store_count (original, &fb_staff_kind, NULL), ==, 2);
  g_assert_cmpstr (fb_store_get_replica (original), ==, replica);
  g_free (from);
  from = fb_store_dup_taken_from (original);
  g_assert_null (from);
}

static void
test_others_hear_who_has_it (Case          *self,
                             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  take_out (self);
  g_assert_null (fb_store_open (self->shared, FB_STORE_READ_WRITE, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_LOCKED);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, g_get_host_name ()));
  g_assert_cmpint (count (self->shared), ==, 1);
}

/* Whose copy is lost does not lock the others out. */
static void
test_given_up (Case          *self,
               gconstpointer  data)
{
  g_autoptr(FbStore) original = NULL;
  g_autoptr(FbStore) copy = NULL;
  g_autoptr(GError) error = NULL;

  take_out (self);
  copy = open_store (self->local, FB_STORE_READ_WRITE);
  add_staff (copy, "EF");
  g_assert_true (fb_taken_out_give_up (self->shared, NULL));
  original = open_store (self->shared, FB_STORE_READ_WRITE);
  add_staff (original, "CD");
  g_clear_object (&original);

  /* and what they did is not written over */
  g_assert_false (fb_store_put_back (copy, NULL, NULL, NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_CONFLICT);
  g_test_message ("%s", error->message);
  original = open_store (self->shared, FB_STORE_READ_ONLY);
  g_assert_cmpint (fb_store_count (original, &fb_staff_kind, NULL), ==, 2);
  g_assert_cmpint (fb_store_count (copy, &fb_staff_kind, NULL), ==, 2);
}

/* A note as it stands between the two steps of putting back: the file is in its place, and the note still there. */
static void
test_stopped_before_the_note_went (Case          *self,
                                   gconstpointer  data)
{
  g_autofree char *note_path = g_strconcat (self->shared, ".taken-out.txt", NULL);
  g_autofree char *note = NULL;
  g_autoptr(FbStore) copy = NULL;
  g_autoptr(GError) error = NULL;

  take_out (self);
  g_assert_true (g_file_get_contents (note_path, &note, NULL, NULL));
  copy = open_store (self->local, FB_STORE_READ_WRITE);
  add_staff (copy, "CD");
  g_assert_true (fb_store_put_back (copy, NULL, NULL, NULL, NULL));

  /* without the mark somebody else put it there */
  g_assert_true (g_file_set_contents (note_path, note, -1, NULL));
  g_assert_false (fb_store_put_back (copy, NULL, NULL, NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_CONFLICT);
  g_clear_error (&error);

  g_assert_true (_fb_taken_out_mark (self->shared, fb_store_get_seq (copy), NULL));
  add_staff (copy, "EF"); /* and went on in the copy meanwhile */
  g_assert_true (fb_store_put_back (copy, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (note_path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (count (self->shared), ==, 3);
}

/* Last week's copy of what is out must not take the place of the original. */
static void
test_copy_of_what_is_out_stays_out (Case          *self,
                                    gconstpointer  data)
{
  g_autofree char *path = g_strconcat (self->local, ".copy", NULL);
  g_autoptr(FbStore) store = NULL;
  g_autoptr(FbStore) copy = NULL;
  g_autofree char *from = NULL;
  g_autofree char *copy_from = NULL;
  g_autoptr(GError) error = NULL;

  take_out (self);
  store = open_store (self->local, FB_STORE_READ_WRITE);
  g_assert_true (fb_store_copy (store, path, FB_COPY_REPLICA, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  copy = open_store (path, FB_STORE_READ_WRITE);
  from = fb_store_dup_taken_from (store);
  copy_from = fb_store_dup_taken_from (copy);
  g_assert_nonnull (from);
  g_assert_null (copy_from);
  g_clear_object (&copy);
  g_unlink (path);
}

static void
test_stopped_before_the_file_came (Case          *self,
                                   gconstpointer  data)
{
  g_autoptr(FbStore) copy = NULL;
  g_autoptr(FbTakenOut) note = NULL;
  g_autoptr(FbTakenOut) marked = NULL;

  take_out (self);
  copy = open_store (self->local, FB_STORE_READ_WRITE);
  add_staff (copy, "CD");
  note = fb_taken_out_read (self->shared);
  g_assert_cmpint (note->next_seq, ==, note->seq);
  g_assert_true (_fb_taken_out_mark (self->shared, fb_store_get_seq (copy), NULL));
  marked = fb_taken_out_read (self->shared);
  g_assert_cmpint (marked->seq, ==, note->seq);
  g_assert_cmpint (marked->next_seq, ==, fb_store_get_seq (copy));
  g_assert_cmpstr (marked->at, ==, note->at);

  g_assert_true (fb_store_put_back (copy, NULL, NULL, NULL, NULL));
  g_assert_cmpint (count (self->shared), ==, 2);
}

/* What gets its final name in the folder, in order. */
static void
test_mark_comes_first (Case          *self,
                       gconstpointer  data)
{
  g_autoptr(FbStore) copy = NULL;
  g_autoptr(GString) names = g_string_new (NULL);
  char events[4096] __attribute__ ((aligned (__alignof__ (struct inotify_event))));
  int watch = inotify_init1 (IN_CLOEXEC | IN_NONBLOCK);
  ssize_t length;

  take_out (self);
  copy = open_store (self->local, FB_STORE_READ_WRITE);
  g_assert_cmpint (inotify_add_watch (watch, self->folder, IN_MOVED_TO), >=, 0);
  g_assert_true (fb_store_put_back (copy, NULL, NULL, NULL, NULL));
  length = read (watch, events, sizeof events);
  for (ssize_t at = 0; at < length; at += (ssize_t) (sizeof (struct inotify_event) + ((struct inotify_event *) (events + at))->len))
    g_string_append_printf (names, "%s ", ((struct inotify_event *) (events + at))->name);
  close (watch);

  g_assert_cmpstr (names->str, ==, "shared.footbridge.taken-out.txt shared.footbridge ");
}

/* Taken out by two, one after the other: the first is not the one any more. */
static void
test_not_ours_any_more (Case          *self,
                        gconstpointer  data)
{
  g_autofree char *second = g_build_filename (self->folder, "second.footbridge", NULL);
  g_autoptr(FbStore) copy = NULL;
  g_autoptr(FbStore) original = NULL;
  g_autoptr(GError) error = NULL;

  take_out (self);
  g_assert_true (fb_taken_out_give_up (self->shared, NULL));
  original = open_store (self->shared, FB_STORE_READ_WRITE);
  g_assert_true (fb_store_take_out (original, second, NULL, NULL, NULL, NULL));
  g_clear_object (&original);
  copy = open_store (self->local, FB_STORE_READ_WRITE);
  g_assert_false (fb_store_put_back (copy, NULL, NULL, NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_CONFLICT);
}

static void
test_folder_is_not_there (Case          *self,
                          gconstpointer  data)
{
  g_autofree char *away = g_build_filename (self->folder, "away", NULL);
  g_autoptr(FbStore) copy = NULL;
  g_autoptr(GError) error = NULL;

  take_out (self);
  g_assert_cmpint (g_rename (self->shared, away), ==, 0);
  copy = open_store (self->local, FB_STORE_READ_WRITE);
  g_assert_false (fb_store_put_back (copy, NULL, NULL, NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (g_rename (away, self->shared), ==, 0);
  g_assert_true (fb_store_put_back (copy, NULL, NULL, NULL, &error));
}

static void
test_stopped (Case          *self,
              gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(FbStore) store = open_store (self->shared, FB_STORE_READ_WRITE);
  g_autoptr(FbTakenOut) note = NULL;
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (fb_store_take_out (store, self->local, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  note = fb_taken_out_read (self->shared);
  g_assert_null (note);
  g_assert_false (g_file_test (self->local, G_FILE_TEST_EXISTS));
}

#define ADD(name, function) g_test_add ("/taken/" name, Case, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("out-and-back", test_out_and_back);
  ADD ("others", test_others_hear_who_has_it);
  ADD ("given-up", test_given_up);
  ADD ("before-the-note-went", test_stopped_before_the_note_went);
  ADD ("before-the-file-came", test_stopped_before_the_file_came);
  ADD ("copy", test_copy_of_what_is_out_stays_out);
  ADD ("mark-first", test_mark_comes_first);
  ADD ("not-ours", test_not_ours_any_more);
  ADD ("no-folder", test_folder_is_not_there);
  ADD ("stopped", test_stopped);

  return g_test_run ();
}
