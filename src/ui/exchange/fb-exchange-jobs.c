/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-exchange-jobs"

#include "ui/exchange/fb-exchange-jobs.h"

#include "app/fb-exchanges.h"
#include "app/fb-people-alike.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"
#include "ui/common/fb-ask.h"
#include "ui/common/fb-job.h"
#include "ui/exchange/fb-import-window.h"
#include "ui/exchange/fb-unlock.h"

#include <glib/gi18n.h>

/* What a job works on. */
typedef struct
{
  char           *workspace_path;
  char           *actor;      /* (nullable) */
  char           *path;       /* of the exchange file */
  char           *name;       /* what the log calls it */
  FbTake          take;
  FbSender        sender;
  gboolean        is_known;   /* a person said that the sender is who it says */
  gboolean        asks;       /* nobody said so yet */
  gint64          group;      /* of changes, to take back */
  FbImportReport *import_report;
  GPtrArray      *pairs;      /* (nullable) FbAlike: who came in and may be known */
} Files;

/* An import that may have to ask in between. */
typedef struct
{
  FbWorkspace *workspace;
  char        *path;
  char        *plain;  /* what is taken in: the same, or what words opened */
  FbPart      *folder; /* (nullable) where that lies */
  gboolean     is_decided;
  gboolean     is_known;
  gint64       group;
  char        *scope; /* (nullable) */
  GPtrArray   *pairs; /* (nullable) */
} Import;

static void
files_free (gpointer data)
{
  Files *self = data;

  g_free (self->workspace_path);
  g_free (self->actor);
  g_free (self->path);
  g_free (self->name);
  fb_sender_clear (&self->sender);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_clear_pointer (&self->import_report, fb_import_report_free);
  g_free (self);
}

static void
import_free (gpointer data)
{
  Import *self = data;

  g_object_unref (self->workspace);
  g_free (self->path);
  g_free (self->plain);
  g_clear_pointer (&self->folder, fb_part_free);
  g_free (self->scope);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_free (self);
}

static Files *
files_new (FbWorkspace *workspace,
           const char  *path)
{
  Files *self = g_new0 (Files, 1);
  FbStore *store = fb_workspace_get_store (workspace);

  self->workspace_path = g_strdup (fb_store_get_path (store));
  self->actor = g_strdup (fb_store_get_actor (store));
  self->path = g_strdup (path);

  return self;
}

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* --- Import --- */

/* Nothing of a first file is taken in before a person has compared the words. */
static gboolean
knows_sender (Files    *files,
              FbStore  *store,
              GError  **error)
{
  if (files->is_known)
    return TRUE;
  if (!fb_exchange_find_sender (store, files->path, &files->sender, error))
    return FALSE;

  files->asks = files->sender.kind == FB_SENDER_FIRST;
  if (files->asks)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "");

  return !files->asks;
}

/* (transfer full) (nullable) */
static GPtrArray *
find_pairs (FbStore *store,
            gint64   group)
{
  g_auto(GStrv) came = group != 0 ? fb_store_list_made (store, group, &fb_person_kind) : NULL;

  return came != NULL ? fb_people_find_pairs (store, (const char *const *) came, NULL) : NULL;
}

static gboolean
import_work (FbJob     *job,
             gpointer   data,
             GError   **error)
{
  Files *files = data;
  FbImportOptions options = { .take = files->take, .file = files->name };
  g_autoptr(FbStore) store = fb_store_open (files->workspace_path, FB_STORE_READ_WRITE, error);

  if (store == NULL)
    return FALSE;

  fb_store_set_actor (store, files->actor);

  if (!knows_sender (files, store, error) ||
      !fb_deed_import_file (store, files->path, &options, fb_job_progress, job,
                            fb_job_get_cancellable (job), &files->import_report, &files->sender, error))
    return FALSE;

  files->pairs = find_pairs (store, files->import_report->group);
  return TRUE;
}

static char *
dup_import_count (const FbImportReport *report)
{
  if (report->n_new == 0 && report->n_different == 0 && report->n_removed == 0)
    return g_strdup (_("Everything in the file was here already."));

  return g_strdup_printf (ngettext ("%lu new record was taken in.",
                                    "%lu new records were taken in.",
                                    (gulong) report->n_new),
                          (gulong) report->n_new);
}

static char *
dup_import_sentence (const Files *files)
{
  g_autofree char *count = dup_import_count (files->import_report);
  g_autofree char *place = fb_exchange_dup_place (files->import_report);
  g_autofree char *from = NULL;
  FbSender sender = files->sender;

  /* who was asked about knows already */
  if (sender.kind == FB_SENDER_FIRST)
    sender.kind = FB_SENDER_KNOWN;
  if (sender.kind == FB_SENDER_KNOWN)
    from = fb_exchange_dup_sender (&sender);

  if (place == NULL)
    place = g_steal_pointer (&from);

  return g_strjoin (" ", count, place, from, NULL);
}

static void run_import (GTask *task,
                        FbTake take);

static void
decided_cb (GTask *task,
            int    take)
{
  Import *self = g_task_get_task_data (task);

  self->is_decided = TRUE;
  run_import (g_object_ref (task), take);
}

static void
undecided_cb (GTask *task)
{
  Import *self = g_task_get_task_data (task);

  if (!self->is_decided)
    g_task_return_pointer (task, NULL, NULL);
  g_object_unref (task);
}

/* Findings end it; differences ask which side counts. */
static void
show_report (GTask       *task,
             const Files *files)
{
  Import *self = g_task_get_task_data (task);
  GtkWidget *window = fb_import_window_new (g_task_get_source_object (task), self->workspace,
                                            files->import_report, files->sender.seal.owner);

  g_signal_connect_swapped (window, "decided", G_CALLBACK (decided_cb), task);
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (undecided_cb), task);
  gtk_window_present (GTK_WINDOW (window));
}

static void
sender_asked_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Import *self = g_task_get_task_data (task);

  if (!fb_ask_finish (result))
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }

  self->is_known = TRUE;
  run_import (g_steal_pointer (&task), FB_TAKE_ASK);
}

/* Answered by fb_ask_finish(): whether the sender reads the same words. */
void
fb_ask_about_sender_async (GtkWidget           *parent,
                           const FbSender      *sender,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autofree char *words = fb_exchange_dup_sender (sender);

  fb_ask_async (parent, _("Who Sent This File?"), words, _("They _Read the Same"), FB_ASK_PLAIN, callback, user_data);
}

static void
tell_missing_proof (GObject     *source,
                    const Files *files)
{
  g_autofree char *words = NULL;

  if (files->sender.kind != FB_SENDER_MISSING)
    return;

  words = fb_exchange_dup_sender (&files->sender);
  fb_tell (GTK_WIDGET (source), _("Who Sent This File?"), words);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Import *self = g_task_get_task_data (task);
  Files *files = fb_job_get_data (result);
  g_autoptr(GError) error = NULL;

  if (fb_job_finish (result, &error))
    {
      self->group = files->import_report->group;
      self->scope = g_strdup (files->import_report->scope);
      self->pairs = g_steal_pointer (&files->pairs);
      fb_store_refresh (fb_workspace_get_store (self->workspace));
      tell_missing_proof (source, files);
      g_task_return_pointer (task, dup_import_sentence (files), g_free);
      return;
    }

  if (files->asks)
    {
      fb_ask_about_sender_async (GTK_WIDGET (source), &files->sender, sender_asked_cb, g_steal_pointer (&task));
      return;
    }

  if (!is_cancelled (error) && files->import_report != NULL &&
      (files->import_report->n_findings > 0 || files->import_report->n_different > 0))
    {
      show_report (g_steal_pointer (&task), files);
      return;
    }

  if (!is_cancelled (error))
    fb_tell (GTK_WIDGET (source), _("Nothing Was Taken In"), error->message);
  g_task_return_pointer (task, NULL, NULL);
}

/* Takes @task. */
static void
run_import (GTask  *task,
            FbTake  take)
{
  Import *self = g_task_get_task_data (task);
  Files *files = files_new (self->workspace, self->plain);

  files->name = g_strdup (self->path);
  files->take = take;
  files->is_known = self->is_known;
  fb_job_run_async (g_task_get_source_object (task), _("Taking In the File"), import_work, files,
                    files_free, imported_cb, task);
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Import *self = g_task_get_task_data (task);

  self->plain = fb_unlock_finish (result, &self->folder);
  if (self->plain != NULL)
    run_import (g_steal_pointer (&task), FB_TAKE_ASK);
  else
    g_task_return_pointer (task, NULL, NULL);
}

/**
 * fb_import_async:
 * @path: an exchange file
 *
 * Takes it into @workspace: all of it or nothing, as one deed. The words of a
 * protected file are asked for. Findings and
 * differences are shown; with differences nothing changes before a person
 * said which side counts.
 */
void
fb_import_async (GtkWidget           *parent,
                 FbWorkspace         *workspace,
                 const char          *path,
                 GAsyncReadyCallback  callback,
                 gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Import *self = g_new0 (Import, 1);

  self->workspace = g_object_ref (workspace);
  self->path = g_strdup (path);
  g_task_set_task_data (task, self, import_free);
  fb_unlock_async (parent, path, unlocked_cb, task);
}

char *
fb_import_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

gint64
fb_import_get_group (GAsyncResult *result)
{
  Import *self = g_task_get_task_data (G_TASK (result));

  return self->group;
}

const char *
fb_import_get_scope (GAsyncResult *result)
{
  Import *self = g_task_get_task_data (G_TASK (result));

  return self->scope;
}

GPtrArray *
fb_import_get_pairs (GAsyncResult *result)
{
  Import *self = g_task_get_task_data (G_TASK (result));

  return self->pairs;
}

/* --- Undo This Import --- */

static gboolean
undo_work (FbJob     *job,
           gpointer   data,
           GError   **error)
{
  Files *files = data;
  g_autoptr(FbStore) store = fb_store_open (files->workspace_path, FB_STORE_READ_WRITE, error);

  if (store == NULL)
    return FALSE;

  fb_store_set_actor (store, files->actor);
  return fb_store_undo_import (store, files->group, fb_job_get_cancellable (job), error);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  FbWorkspace *workspace = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  gboolean ok = fb_job_finish (result, &error);

  if (ok)
    {
      fb_store_refresh (fb_workspace_get_store (workspace));
    }
  else if (!is_cancelled (error))
    {
      g_autofree char *body = g_strjoin ("\n\n", error->message,
                                         _("The copy from before the import is under Earlier "
                                           "Copies in the preferences."), NULL);

      fb_tell (GTK_WIDGET (source), _("The Import Is Not Taken Back"), body);
    }
  g_task_return_boolean (task, ok);
}

/* @group: as fb_import_get_group() tells */
void
fb_undo_import_async (GtkWidget           *parent,
                      FbWorkspace         *workspace,
                      gint64               group,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Files *files = files_new (workspace, NULL);

  files->group = group;
  g_task_set_task_data (task, g_object_ref (workspace), g_object_unref);
  fb_job_run_async (parent, _("Taking Back the Import"), undo_work, files, files_free, undone_cb,
                    task);
}

gboolean
fb_undo_import_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}
