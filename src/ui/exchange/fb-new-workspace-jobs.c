/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-new-workspace-jobs"

#include "ui/exchange/fb-exchange-jobs.h"

#include "app/fb-exchanges.h"
#include "app/fb-mentor-file.h"
#include "base/fb-part.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-job.h"
#include "ui/common/fb-settings.h"
#include "ui/exchange/fb-import-window.h"
#include "ui/exchange/fb-unlock.h"

#include <glib/gi18n.h>

/* A workspace to be made. */
typedef struct
{
  char           *path;
  char           *from;   /* (nullable) the exchange file to fill it from */
  char           *name;   /* (nullable) what the log calls that */
  char           *words;  /* (nullable) that opened it */
  FbSender        sender;
  gboolean        is_known; /* a person said that the sender is who it says */
  gboolean        asks;     /* nobody said so yet */
  FbImportReport *report; /* (nullable) */
  char           *kept;   /* (nullable) what they removed and stays here, in words */
} NewWorkspace;

/* What is taken in once a person has compared the words of its sender. */
typedef struct
{
  char   *from;
  char   *plain;  /* the same, or what words opened */
  FbPart *folder; /* (nullable) where that lies */
  char   *words;  /* (nullable) that opened it */
  char   *path;
  FbJobFunc work; /* what becomes of it once a person said yes */
} Received;

static void
new_workspace_free (gpointer data)
{
  NewWorkspace *self = data;

  g_free (self->path);
  g_free (self->from);
  g_free (self->name);
  g_free (self->words);
  fb_sender_clear (&self->sender);
  g_clear_pointer (&self->report, fb_import_report_free);
  g_free (self->kept);
  g_free (self);
}

static void
received_free (gpointer data)
{
  Received *self = data;

  g_free (self->from);
  g_free (self->plain);
  g_clear_pointer (&self->folder, fb_part_free);
  g_free (self->words);
  g_free (self->path);
  g_free (self);
}

/* A new workspace knows no sender yet. Who sends a file to a mentor told its
 * words by phone, and only they open it. */
static gboolean
knows_sender (NewWorkspace  *self,
              FbStore       *store,
              GError       **error)
{
  if (self->is_known || fb_mentor_is_told (self->name, self->from))
    return TRUE;
  if (!fb_exchange_find_sender (store, self->from, &self->sender, error))
    return FALSE;

  self->asks = self->sender.kind == FB_SENDER_FIRST;
  if (self->asks)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");

  return !self->asks;
}

/* Under another name first: what was begun and did not end well leaves no file
 * behind, whatever ended it. */
static gboolean
receive_work (FbJob     *job,
              gpointer   data,
              GError   **error)
{
  NewWorkspace *self = data;
  FbImportOptions options = { .take = FB_TAKE_ASK, .file = self->name, .words = self->words };
  g_autoptr(FbPart) part = fb_part_new (self->path);
  g_autoptr(FbStore) store = fb_store_open (fb_part_get_path (part), FB_STORE_CREATE, error);

  if (store == NULL || !knows_sender (self, store, error) ||
      !fb_deed_import_file (store, self->from, &options, fb_job_progress, job,
                            fb_job_get_cancellable (job), &self->report, &self->sender, error) ||
      !fb_store_make_whole (store, error))
    return FALSE;

  g_clear_object (&store);
  return fb_part_finish (part, FALSE, error);
}

static void
sample_progress_cb (goffset  current,
                    goffset  total,
                    gpointer job)
{
  fb_job_progress (total > 0 ? (double) current / total : -1, job);
}

static gboolean
sample_work (FbJob     *job,
             gpointer   data,
             GError   **error)
{
  NewWorkspace *self = data;
  g_autoptr(FbPart) part = fb_part_new (self->path);
  g_autoptr(FbWorkspace) workspace = fb_workspace_open (fb_part_get_path (part), FB_STORE_CREATE,
                                                        error);

  if (workspace == NULL ||
      !fb_sample_fill (workspace, FB_SAMPLE_DEMO, 1, sample_progress_cb, job,
                       fb_job_get_cancellable (job), error) ||
      !fb_store_make_whole (fb_workspace_get_store (workspace), error))
    return FALSE;

  g_clear_object (&workspace);
  return fb_part_finish (part, FALSE, error);
}

static void make (GTask      *task,
                  const char *title,
                  FbJobFunc   work,
                  const char *path,
                  gboolean    is_known);

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Received *received = g_task_get_task_data (task);

  if (fb_ask_finish (result))
    make (g_steal_pointer (&task), _("Taking In the File"), received->work, received->path, TRUE);
  else
    g_task_return_boolean (task, FALSE);
}

static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;

  g_task_return_boolean (task, TRUE);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  NewWorkspace *self = fb_job_get_data (result);
  g_autoptr(GError) error = NULL;
  gboolean ok = fb_job_finish (result, &error);

  if (!ok && self->asks)
    {
      fb_ask_about_sender_async (GTK_WIDGET (source), &self->sender, asked_cb, g_steal_pointer (&task));
      return;
    }

  if (ok && self->kept != NULL)
    {
      fb_tell_async (GTK_WIDGET (source), _("Removed by Them, and Kept Here"), self->kept, told_cb, g_steal_pointer (&task));
      return;
    }

  if (!ok && self->report != NULL && self->report->n_findings > 0)
    gtk_window_present (GTK_WINDOW (fb_import_window_new (GTK_WIDGET (source), NULL, self->report,
                                                          NULL)));
  else if (!ok && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fb_tell (GTK_WIDGET (source), _("The File Cannot Be Made"), error->message);

  g_task_return_boolean (task, ok);
}

/* Takes over @task. */
static void
make (GTask      *task,
      const char *title,
      FbJobFunc   work,
      const char *path,
      gboolean    is_known)
{
  NewWorkspace *self = g_new0 (NewWorkspace, 1);
  const Received *received = g_task_get_task_data (task);

  self->path = g_strdup (path);
  if (received != NULL)
    {
      self->from = g_strdup (received->plain);
      self->name = g_strdup (received->from);
      self->words = g_strdup (received->words);
    }
  self->is_known = is_known;
  fb_job_run_async (g_task_get_source_object (task), title, work, self, new_workspace_free, made_cb, task);
}

/* --- A newer file for a duo that is here --- */

static gboolean
update_work (FbJob     *job,
             gpointer   data,
             GError   **error)
{
  NewWorkspace *self = data;
  const FbImportOptions options = { .take = FB_TAKE_ASK, .file = self->name, .words = self->words };
  g_autoptr(FbStore) store = fb_store_open (self->path, FB_STORE_READ_WRITE, error);

  if (store == NULL ||
      !fb_deed_import_file (store, self->from, &options, fb_job_progress, job, fb_job_get_cancellable (job),
                            &self->report, &self->sender, error))
    return FALSE;

  self->kept = fb_mentor_dup_kept (store, self->report);
  return TRUE;
}

/* Takes over @task. @home: where the duo is */
static void
go_on_at_home (GTask      *task,
               const char *home,
               gboolean    is_newer)
{
  Received *received = g_task_get_task_data (task);

  g_free (received->path);
  received->path = g_strdup (home);
  if (is_newer)
    {
      received->work = update_work;
      fb_ask_async (g_task_get_source_object (task), _("Bring This Duo Up to Date?"),
                    _("You have an earlier file for this duo here. What those who sent it changed comes in. What you "
                      "wrote and they have not seen yet stays as you wrote it."),
                    _("_Bring Up to Date"), FB_ASK_SUGGESTED, asked_cb, task);
      return;
    }

  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Received *received = g_task_get_task_data (task);
  g_auto(GStrv) recent = NULL;
  g_autofree char *home = NULL;
  gboolean is_newer = FALSE;

  received->work = receive_work;
  received->plain = fb_unlock_finish (result, &received->folder);
  received->words = fb_unlock_dup_words (result);
  if (received->plain != NULL)
    {
      recent = fb_settings_dup_recent ();
      home = fb_mentor_find_copy (received->plain, (const char *const *) recent, &is_newer);
    }
  if (home != NULL)
    go_on_at_home (g_steal_pointer (&task), home, is_newer);
  else if (received->plain != NULL)
    make (g_steal_pointer (&task), _("Taking In the File"), received->work, received->path, FALSE);
  else
    g_task_return_boolean (task, FALSE);
}

/* The words of a protected file are asked for; a first file of its sender is
 * taken in once a person has compared the four words. */
void
fb_receive_async (GtkWidget           *parent,
                  const char          *from,
                  const char          *path,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Received *received = g_new0 (Received, 1);

  received->from = g_strdup (from);
  received->path = g_strdup (path);
  g_task_set_task_data (task, received, received_free);
  fb_unlock_async (parent, from, unlocked_cb, task);
}

gboolean
fb_receive_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

const char *
fb_receive_get_path (GAsyncResult *result)
{
  const Received *received = g_task_get_task_data (G_TASK (result));

  return received->path;
}

void
fb_make_sample_async (GtkWidget           *parent,
                      const char          *path,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  make (g_task_new (parent, NULL, callback, user_data), _("Making Up Sample Data"), sample_work, path, FALSE);
}

gboolean
fb_make_sample_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}
