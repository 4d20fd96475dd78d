/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-file-jobs"

#include "ui/common/fb-file-jobs.h"

#include "store/fb-store-backup.h"
#include "store/fb-store-taken.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-job.h"

#include <glib/gi18n.h>

/* What a job works on. */
typedef struct
{
  char     *workspace_path; /* (nullable) */
  char     *path;           /* (nullable) where the copy is, or goes */
  char     *title;          /* (nullable) */
  FbBackup *backup;         /* (nullable) */
} Copy;

static void
copy_free (gpointer data)
{
  Copy *self = data;

  g_free (self->workspace_path);
  g_free (self->path);
  g_free (self->title);
  g_clear_pointer (&self->backup, fb_backup_free);
  g_free (self);
}

static void
progress_cb (goffset  current,
             goffset  total,
             gpointer job)
{
  fb_job_progress (total > 0 ? (double) current / (double) total : -1, job);
}

/* Tells what went wrong, unless the person stopped it. */
static gboolean
end (GObject      *source,
     GAsyncResult *result,
     const char   *heading)
{
  g_autoptr(GError) error = NULL;

  if (fb_job_finish (result, &error))
    return TRUE;

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fb_tell (GTK_WIDGET (source), heading, error->message);
  return FALSE;
}

/* --- Save a Copy --- */

static gboolean
save_work (FbJob     *job,
           gpointer   data,
           GError   **error)
{
  Copy *copy = data;
  g_autoptr(FbStore) store = fb_store_open (copy->workspace_path, FB_STORE_READ_ONLY, error);

  /* whoever chose the name of a file that is there was asked already */
  return store != NULL &&
         fb_store_copy (store, copy->path, FB_COPY_REPLICA | FB_COPY_REPLACE, progress_cb, job,
                        fb_job_get_cancellable (job), error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;

  g_task_return_boolean (task, end (source, result, _("The Copy Cannot Be Made")));
}

/* What only this program still has is copied from what it has open. */
static void
save_what_is_left (GTask      *task,
                   FbStore    *store,
                   const char *path)
{
  g_autoptr(GError) error = NULL;
  gboolean ok = fb_store_copy (store, path, FB_COPY_REPLICA | FB_COPY_REPLACE, NULL, NULL, NULL,
                               &error);

  if (!ok)
    fb_tell (g_task_get_source_object (task), _("The Copy Cannot Be Made"), error->message);
  g_task_return_boolean (task, ok);
  g_object_unref (task);
}

/**
 * fb_save_copy_async:
 * @path: where the copy goes; a file there is replaced
 *
 * A copy to work on elsewhere; a replica of its own.
 */
void
fb_save_copy_async (GtkWidget           *parent,
                    FbStore             *store,
                    const char          *path,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Copy *copy;

  if (!fb_store_is_still_there (store, NULL))
    {
      save_what_is_left (task, store, path);
      return;
    }

  copy = g_new0 (Copy, 1);
  copy->workspace_path = g_strdup (fb_store_get_path (store));
  copy->path = g_strdup (path);
  fb_job_run_async (parent, _("Saving a Copy"), save_work, copy, copy_free, saved_cb, task);
}

gboolean
fb_save_copy_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/* --- A copy of another day --- */

static gboolean
bring_back_work (FbJob     *job,
                 gpointer   data,
                 GError   **error)
{
  Copy *copy = data;

  copy->path = fb_backup_bring_back (copy->backup, copy->title, progress_cb, job,
                                     fb_job_get_cancellable (job), error);
  return copy->path != NULL;
}

static void
brought_back_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Copy *copy = fb_job_get_data (result);
  gboolean ok = end (source, result, _("The Copy Cannot Be Opened"));

  g_task_return_pointer (task, ok ? g_strdup (copy->path) : NULL, g_free);
}

/* @title: what the workspace is called */
void
fb_bring_back_async (GtkWidget           *parent,
                     const FbBackup      *backup,
                     const char          *title,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Copy *copy = g_new0 (Copy, 1);

  copy->backup = fb_backup_copy (backup);
  copy->title = g_strdup (title);
  fb_job_run_async (parent, _("Opening the Copy"), bring_back_work, copy, copy_free,
                    brought_back_cb, task);
}

char *
fb_bring_back_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/* --- The newest sound copy --- */

static gboolean
find_work (FbJob     *job,
           gpointer   data,
           GError   **error)
{
  Copy *copy = data;

  copy->backup = fb_backups_find (copy->workspace_path, fb_job_get_cancellable (job));
  return !g_cancellable_set_error_if_cancelled (fb_job_get_cancellable (job), error);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Copy *copy = fb_job_get_data (result);

  fb_job_finish (result, NULL);
  g_task_return_pointer (task, g_steal_pointer (&copy->backup), (GDestroyNotify) fb_backup_free);
}

void
fb_find_backup_async (GtkWidget           *parent,
                      const char          *workspace_path,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Copy *copy = g_new0 (Copy, 1);

  copy->workspace_path = g_strdup (workspace_path);
  fb_job_run_async (parent, _("Looking Through the Earlier Copies"), find_work, copy, copy_free,
                    found_cb, task);
}

FbBackup *
fb_find_backup_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/* --- Out of a shared folder, and back --- */

static gboolean
take_out_work (FbJob     *job,
               gpointer   data,
               GError   **error)
{
  Copy *copy = data;
  g_autoptr(FbStore) store = fb_store_open (copy->workspace_path, FB_STORE_READ_WRITE, error);

  return store != NULL && fb_store_take_out (store, copy->path, progress_cb, job,
                                             fb_job_get_cancellable (job), error);
}

static void
taken_out_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;

  g_task_return_boolean (task, end (source, result, _("The File Is Not Taken Out")));
}

void
fb_take_out_async (GtkWidget           *parent,
                   FbStore             *store,
                   const char          *local_path,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Copy *copy = g_new0 (Copy, 1);

  copy->workspace_path = g_strdup (fb_store_get_path (store));
  copy->path = g_strdup (local_path);
  fb_job_run_async (parent, _("Taking Out the File"), take_out_work, copy, copy_free, taken_out_cb,
                    task);
}

gboolean
fb_take_out_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static gboolean
put_back_work (FbJob     *job,
               gpointer   data,
               GError   **error)
{
  Copy *copy = data;
  g_autoptr(FbStore) store = fb_store_open (copy->workspace_path, FB_STORE_READ_WRITE, error);

  return store != NULL && fb_store_put_back (store, progress_cb, job, fb_job_get_cancellable (job),
                                             error);
}

static void
put_back_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;

  g_task_return_boolean (task, end (source, result, _("The File Is Not Put Back")));
}

void
fb_put_back_async (GtkWidget           *parent,
                   FbStore             *store,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Copy *copy = g_new0 (Copy, 1);

  copy->workspace_path = g_strdup (fb_store_get_path (store));
  fb_job_run_async (parent, _("Putting Back the File"), put_back_work, copy, copy_free, put_back_cb,
                    task);
}

gboolean
fb_put_back_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}
