/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-backups"

#include "app/fb-backups.h"

#include "app/fb-places.h"
#include "base/fb-date.h"
#include "base/fb-part.h"
#include "store/fb-store-backup.h"
#include "store/fb-store-log.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define SUFFIX ".footbridge"
/* Copies are made daily: after so many days of work without one, something is wrong. */
#define OLD_DAYS 7
#define KEPT_DAYS 7
#define KEPT_WEEKS 4
#define KEPT_IMPORTS 4

/* Between the day and the time in the name of a copy from before an import. */
#define IMPORT "-import-"

/* The file that says which workspace the copies of a folder are of. */
#define ORIGIN "origin"

/* (transfer full) */
FbBackup *
fb_backup_copy (const FbBackup *self)
{
  FbBackup *copy = g_new0 (FbBackup, 1);

  copy->path = g_strdup (self->path);
  copy->date = g_strdup (self->date);
  copy->time = g_strdup (self->time);
  copy->before_import = self->before_import;

  return copy;
}

void
fb_backup_free (FbBackup *self)
{
  g_free (self->path);
  g_free (self->date);
  g_free (self->time);
  g_free (self);
}

static char *
dup_root (void)
{
  return g_build_filename (g_get_user_data_dir (), "footbridge", "backups", NULL);
}

/* By the replica, so that two files of one name do not share their copies. */
static char *
dup_folder (FbStore *store)
{
  g_autofree char *root = dup_root ();

  return g_build_filename (root, fb_store_get_replica (store), NULL);
}

static char *
dup_sum_path (const char *path)
{
  return g_strconcat (path, ".sha256", NULL);
}

/* (transfer full) (nullable): what the name of a file tells */
static FbBackup *
read_name (const char *folder,
           const char *name)
{
  g_autofree char *date = g_strndup (name, 10);
  const char *rest = name + strlen (date);
  FbBackup *backup;

  if (!g_str_has_suffix (name, SUFFIX) || !fb_date_is_valid (date, FALSE))
    return NULL;

  backup = g_new0 (FbBackup, 1);
  backup->path = g_build_filename (folder, name, NULL);
  backup->date = g_steal_pointer (&date);
  backup->before_import = g_str_has_prefix (rest, IMPORT);
  if (backup->before_import)
    backup->time = g_strdup_printf ("%.2s:%.2s", rest + strlen (IMPORT),
                                    rest + strlen (IMPORT) + 2);

  return backup;
}

/* Newest first. The copy of a day is made when that begins. */
static int
compare_backups (gconstpointer a,
                 gconstpointer b)
{
  const FbBackup *first = *(FbBackup *const *) a;
  const FbBackup *second = *(FbBackup *const *) b;
  g_autofree char *first_name = g_path_get_basename (first->path);
  g_autofree char *second_name = g_path_get_basename (second->path);
  int order = strcmp (second->date, first->date);

  if (order == 0)
    order = second->before_import - first->before_import;

  return order != 0 ? order : strcmp (second_name, first_name);
}

static void
list_folder (GPtrArray  *backups,
             const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      FbBackup *backup = read_name (folder, name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }

  g_ptr_array_sort (backups, compare_backups);
}

/* (transfer full) (element-type FbBackup): newest first; empty where there are none */
GPtrArray *
fb_backups_list (FbStore *store)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_backup_free);
  g_autofree char *folder = dup_folder (store);

  list_folder (backups, folder);
  return backups;
}

/**
 * fb_backups_dup_old:
 *
 * Whether there is work that is in no copy, from the seventh day after the newest
 * copy on. Where nobody worked meanwhile, as on holiday, nothing is missing. What a
 * clock that went wrong has of a day to come counts as of @today.
 *
 * Returns: (transfer full) (nullable): the day of the newest copy; %NULL where all
 *   is well, where there is none yet, and in memory
 */
char *
fb_backups_dup_old (FbStore    *store,
                    const char *today)
{
  g_autoptr(GPtrArray) backups = NULL;
  g_autofree char *last_day = NULL;
  const FbBackup *newest;

  g_return_val_if_fail (FB_IS_STORE (store), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  if (g_str_equal (fb_store_get_path (store), ":memory:"))
    return NULL;

  backups = fb_backups_list (store);
  if (backups->len == 0)
    return NULL;

  newest = backups->pdata[0];
  last_day = fb_store_dup_last_day (store);
  if (last_day == NULL)
    return NULL;

  return fb_date_days_between (newest->date, strcmp (last_day, today) < 0 ? last_day : today) >= OLD_DAYS
         ? g_strdup (newest->date) : NULL;
}

static gboolean
is_folder_of (const char *folder,
              const char *workspace_path)
{
  g_autofree char *origin_path = g_build_filename (folder, ORIGIN, NULL);
  g_autofree char *origin = NULL;

  return g_file_get_contents (origin_path, &origin, NULL, NULL) &&
         g_str_equal (origin, workspace_path);
}

/**
 * fb_backups_find:
 * @workspace_path: a workspace that cannot be opened any more
 *
 * Reads whole copies, to see whether they are as they were written: for a
 * thread.
 *
 * Returns: (transfer full) (nullable): its newest copy that is sound
 */
FbBackup *
fb_backups_find (const char   *workspace_path,
                 GCancellable *cancellable)
{
  g_autoptr(GPtrArray) backups = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_backup_free);
  g_autofree char *root = dup_root ();
  g_autofree char *full = g_canonicalize_filename (workspace_path, NULL);
  g_autoptr(GDir) dir = g_dir_open (root, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (root, name, NULL);

      if (is_folder_of (folder, full))
        list_folder (backups, folder);
    }

  for (guint i = 0; i < backups->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      if (fb_backup_is_sound (backups->pdata[i], cancellable))
        return g_ptr_array_steal_index (backups, i);
    }

  return NULL;
}

/* (transfer full) (nullable): in steps, as the file may be large */
static char *
dup_sum (const char   *path,
         GCancellable *cancellable)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, cancellable, NULL);
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guchar buffer[65536];
  gssize n = 0;

  while (stream != NULL &&
         (n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, sizeof buffer, cancellable,
                                    NULL)) > 0)
    g_checksum_update (sum, buffer, n);

  return stream != NULL && n == 0 ? g_strdup (g_checksum_get_string (sum)) : NULL;
}

/* Whether the copy is byte for byte what was written. Reads all of it: for a
 * thread. */
gboolean
fb_backup_is_sound (FbBackup     *self,
                    GCancellable *cancellable)
{
  g_autofree char *sum_path = dup_sum_path (self->path);
  g_autofree char *expected = NULL;
  g_autofree char *sum = NULL;

  if (!g_file_get_contents (sum_path, &expected, NULL, NULL))
    return FALSE;

  sum = dup_sum (self->path, cancellable);
  return g_strcmp0 (g_strstrip (expected), sum) == 0;
}

void
fb_backup_remove (FbBackup *self)
{
  g_autofree char *sum_path = dup_sum_path (self->path);

  g_unlink (self->path);
  g_unlink (sum_path);
}

/* A number for the week, the same from Monday to Sunday. */
static guint
get_week (const char *date)
{
  GDate day;

  return fb_date_to_gdate (date, &day) ? (g_date_get_julian (&day) - 1) / 7 : 0;
}

/* Of the copies of days the newest, then the newest of each week before those;
 * of those from before imports the newest. */
static void
thin_out (FbStore *store)
{
  g_autoptr(GPtrArray) backups = fb_backups_list (store);
  guint n_days = 0;
  guint n_weeks = 0;
  guint n_imports = 0;
  guint last_week = 0;

  for (guint i = 0; i < backups->len; i++)
    {
      FbBackup *backup = g_ptr_array_index (backups, i);
      guint week = get_week (backup->date);

      if (backup->before_import ? n_imports++ < KEPT_IMPORTS : n_days++ < KEPT_DAYS)
        continue;

      if (!backup->before_import && week != last_week && n_weeks < KEPT_WEEKS)
        {
          n_weeks++;
          last_week = week;
        }
      else
        {
          fb_backup_remove (backup);
        }
    }
}

static gboolean
write_backup (FbStore                *store,
              const char             *path,
              GFileProgressCallback   progress,
              gpointer                progress_data,
              GCancellable           *cancellable,
              GError                **error)
{
  g_autofree char *sum_path = dup_sum_path (path);
  g_autofree char *sum = NULL;

  if (!fb_store_copy (store, path, FB_COPY_REPLACE, progress, progress_data, cancellable, error))
    return FALSE;

  sum = dup_sum (path, cancellable);
  if (sum == NULL)
    return g_cancellable_set_error_if_cancelled (cancellable, error) ? FALSE : fb_part_fail (path, error);

  return fb_part_write (sum_path, sum, strlen (sum), error);
}

/* (transfer full): the folder, for its owner alone; says whose copies it has */
static char *
make_folder (FbStore  *store,
             GError  **error)
{
  g_autofree char *folder = dup_folder (store);
  g_autofree char *origin_path = g_build_filename (folder, ORIGIN, NULL);
  g_autofree char *full = g_canonicalize_filename (fb_store_get_path (store), NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0 || g_chmod (folder, 0700) != 0)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_FAILED, _("The folder “%s” cannot be made: %s"),
                   folder, g_strerror (errno));
      return NULL;
    }

  if (!is_folder_of (folder, full) && !fb_part_write (origin_path, full, strlen (full), error))
    return NULL;

  return g_steal_pointer (&folder);
}

/**
 * fb_backups_make:
 * @today: YYYY-MM-DD
 *
 * Makes the copy of this day, unless there is one, and takes away those that
 * are too old. For a thread with a store of its own.
 */
gboolean
fb_backups_make (FbStore     *store,
                 const char  *today,
                 GError     **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *sum_path = NULL;

  g_return_val_if_fail (FB_IS_STORE (store), FALSE);
  g_return_val_if_fail (fb_date_is_valid (today, FALSE), FALSE);

  folder = make_folder (store, error);
  if (folder == NULL)
    return FALSE;

  name = g_strconcat (today, SUFFIX, NULL);
  path = g_build_filename (folder, name, NULL);
  sum_path = dup_sum_path (path);
  /* without a sum it was begun by a program that was killed */
  if (g_file_test (path, G_FILE_TEST_EXISTS) && g_file_test (sum_path, G_FILE_TEST_EXISTS))
    return TRUE;

  if (!write_backup (store, path, NULL, NULL, NULL, error))
    return FALSE;

  thin_out (store);
  return TRUE;
}

/* (transfer full): the name of a copy that is not there yet; two may be made in
 * one second */
static char *
make_import_name (const char *folder,
                  const char *today)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H%M%S");

  for (guint i = 0;; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s" IMPORT "%s%02u" SUFFIX, today, time, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&name);
    }
}

/**
 * fb_backups_make_before_import:
 * @progress: (nullable) (scope call): called on this thread
 *
 * Makes a copy of the workspace as it is before much of it changes at once.
 *
 * Returns: (transfer full): the copy
 */
FbBackup *
fb_backups_make_before_import (FbStore                *store,
                               const char             *today,
                               GFileProgressCallback   progress,
                               gpointer                progress_data,
                               GCancellable           *cancellable,
                               GError                **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (FB_IS_STORE (store), NULL);
  g_return_val_if_fail (fb_date_is_valid (today, FALSE), NULL);

  folder = make_folder (store, error);
  if (folder == NULL)
    return NULL;

  name = make_import_name (folder, today);
  path = g_build_filename (folder, name, NULL);
  if (!write_backup (store, path, progress, progress_data, cancellable, error))
    return NULL;

  thin_out (store);
  return read_name (folder, name);
}

/**
 * fb_backups_replace:
 *
 * After an erasure: what was erased is not to live on in older copies, be they
 * of days, from before an import, or from before a change of format.
 */
gboolean
fb_backups_replace (FbStore     *store,
                    const char  *today,
                    GError     **error)
{
  g_autoptr(GPtrArray) backups = fb_backups_list (store);

  for (guint i = 0; i < backups->len; i++)
    fb_backup_remove (g_ptr_array_index (backups, i));

  return fb_store_remove_before_steps (store, error) && fb_backups_make (store, today, error);
}

/**
 * fb_backup_bring_back:
 * @title: what the workspace is called
 * @progress: (nullable) (scope call): called on this thread
 *
 * Puts the copy among the files of the person, under a name that says of which
 * day it is. What is open now stays as it is.
 *
 * Returns: (transfer full): where it is, or %NULL with %FB_ERROR_DAMAGED where
 *   the copy is not what was written
 */
char *
fb_backup_bring_back (FbBackup               *self,
                      const char             *title,
                      GFileProgressCallback   progress,
                      gpointer                progress_data,
                      GCancellable           *cancellable,
                      GError                **error)
{
  /* Translators: the name of a file; the first %s is the name of the original, the second a day */
  g_autofree char *name = g_strdup_printf (_("%s of %s"), title, self->date);
  g_autofree char *path = fb_places_dup_new_workspace (name, error);

  if (path == NULL)
    return NULL;

  if (!fb_backup_is_sound (self, cancellable))
    {
      g_autofree char *day = fb_date_dup_display (self->date);

      if (!g_cancellable_set_error_if_cancelled (cancellable, error))
        g_set_error (error, FB_ERROR, FB_ERROR_DAMAGED,
                     _("The copy of %s is damaged. Take another day."), day);
      return NULL;
    }

  return fb_store_restore (self->path, path, progress, progress_data, cancellable, error)
         ? g_steal_pointer (&path) : NULL;
}
