/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-backups"

#include "app/fb-backups.h"

#include "app/fb-places.h"
#include "base/fb-date.h"
#include "store/fb-store-backup.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define SUFFIX ".footbridge"
#define KEPT_DAYS 7
#define KEPT_WEEKS 4

void
fb_backup_free (FbBackup *self)
{
  g_free (self->path);
  g_free (self->date);
  g_free (self);
}

/* By the replica, so that two files of one name do not share their copies. */
static char *
dup_folder (FbStore *store)
{
  return g_build_filename (g_get_user_data_dir (), "footbridge", "backups",
                           fb_store_get_replica (store), NULL);
}

static char *
dup_sum_path (const char *path)
{
  return g_strconcat (path, ".sha256", NULL);
}

static int
compare_backups (gconstpointer a,
                 gconstpointer b)
{
  const FbBackup *first = *(FbBackup *const *) a;
  const FbBackup *second = *(FbBackup *const *) b;

  return strcmp (second->date, first->date);
}

/* (transfer full) (element-type FbBackup): newest first; empty where there are none */
GPtrArray *
fb_backups_list (FbStore *store)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_backup_free);
  g_autofree char *folder = dup_folder (store);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *date = g_strndup (name, 10);
      FbBackup *backup;

      if (!g_str_has_suffix (name, SUFFIX) || !fb_date_is_valid (date, FALSE))
        continue;
      backup = g_new0 (FbBackup, 1);
      backup->path = g_build_filename (folder, name, NULL);
      backup->date = g_steal_pointer (&date);
      g_ptr_array_add (backups, backup);
    }

  g_ptr_array_sort (backups, compare_backups);
  return backups;
}

/* (transfer full) (nullable): in steps, as the file may be large */
static char *
dup_sum (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guchar buffer[65536];
  gssize n = 0;

  while (stream != NULL &&
         (n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, sizeof buffer, NULL, NULL)) > 0)
    g_checksum_update (sum, buffer, n);

  return stream != NULL && n == 0 ? g_strdup (g_checksum_get_string (sum)) : NULL;
}

/* Whether the copy is byte for byte what was written. */
gboolean
fb_backup_is_sound (FbBackup *self)
{
  g_autofree char *sum_path = dup_sum_path (self->path);
  g_autofree char *expected = NULL;
  g_autofree char *sum = NULL;

  if (!g_file_get_contents (sum_path, &expected, NULL, NULL))
    return FALSE;

  sum = dup_sum (self->path);
  return g_strcmp0 (g_strstrip (expected), sum) == 0;
}

static void
remove_backup (FbBackup *backup)
{
  g_autofree char *sum_path = dup_sum_path (backup->path);

  g_unlink (backup->path);
  g_unlink (sum_path);
}

/* A number for the week, the same from Monday to Sunday. */
static guint
get_week (const char *date)
{
  GDate day;

  return fb_date_to_gdate (date, &day) ? (g_date_get_julian (&day) - 1) / 7 : 0;
}

/* Keeps the newest days, then the newest of each week before those. */
static void
thin_out (FbStore *store)
{
  g_autoptr(GPtrArray) backups = fb_backups_list (store);
  guint n_weeks = 0;
  guint last_week = 0;

  for (guint i = KEPT_DAYS; i < backups->len; i++)
    {
      FbBackup *backup = g_ptr_array_index (backups, i);
      guint week = get_week (backup->date);

      if (week != last_week && n_weeks < KEPT_WEEKS)
        {
          n_weeks++;
          last_week = week;
        }
      else
        {
          remove_backup (backup);
        }
    }
}

static gboolean
write_backup (FbStore     *store,
              const char  *path,
              GError     **error)
{
  g_autofree char *sum_path = dup_sum_path (path);
  g_autofree char *sum = NULL;

  if (!fb_store_backup (store, path, error))
    return FALSE;

  sum = dup_sum (path);
  return sum != NULL && g_file_set_contents (sum_path, sum, -1, error);
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

  folder = dup_folder (store);
  name = g_strconcat (today, SUFFIX, NULL);
  path = g_build_filename (folder, name, NULL);
  sum_path = dup_sum_path (path);
  /* without a sum it was begun by a program that was killed */
  if (g_file_test (path, G_FILE_TEST_EXISTS) && g_file_test (sum_path, G_FILE_TEST_EXISTS))
    return TRUE;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_FAILED, _("The folder “%s” cannot be made."), folder);
      return FALSE;
    }

  if (!write_backup (store, path, error))
    return FALSE;

  thin_out (store);
  return TRUE;
}

/**
 * fb_backups_replace:
 *
 * After an erasure: what was erased is not to live on in older copies.
 */
gboolean
fb_backups_replace (FbStore     *store,
                    const char  *today,
                    GError     **error)
{
  g_autoptr(GPtrArray) backups = fb_backups_list (store);

  for (guint i = 0; i < backups->len; i++)
    remove_backup (g_ptr_array_index (backups, i));

  return fb_backups_make (store, today, error);
}

/**
 * fb_backup_bring_back:
 * @title: what the workspace is called
 *
 * Puts the copy among the files of the person, under a name that says of which
 * day it is. What is open now stays as it is.
 *
 * Returns: (transfer full): where it is, or %NULL with %FB_ERROR_INVALID where
 *   the copy is not what was written
 */
char *
fb_backup_bring_back (FbBackup    *self,
                      const char  *title,
                      GError     **error)
{
  /* Translators: the name of a file; the first %s is the name of the original, the second a day */
  g_autofree char *name = g_strdup_printf (_("%s of %s"), title, self->date);
  g_autofree char *path = fb_places_dup_new_workspace (name, error);
  g_autoptr(FbStore) store = NULL;

  if (path == NULL)
    return NULL;

  if (!fb_backup_is_sound (self))
    {
      g_set_error (error, FB_ERROR, FB_ERROR_INVALID,
                   _("The copy of %s is damaged. Take another day."), self->date);
      return NULL;
    }

  /* a copy to work on is a replica of its own */
  store = fb_store_open (self->path, FB_STORE_READ_ONLY, error);
  if (store == NULL || !fb_store_save_copy (store, path, error))
    return NULL;

  return g_steal_pointer (&path);
}
