/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-cv-pick"

#include "ui/people/fb-cv-pick.h"

#include "ui/common/fb-ask.h"
#include "ui/common/fb-job.h"
#include "ui/common/fb-pick-file.h"

#include <glib/gi18n.h>

static const FbFileFilter cv_filter[] = {
  { N_("Europass CV (PDF or XML)"), "*.pdf *.PDF *.xml *.XML" },
  { NULL },
};

/* What the job works on. */
typedef struct
{
  char       *path;
  FbEuropass *cv; /* (nullable) */
} Work;

static void
work_free (gpointer data)
{
  Work *self = data;

  g_free (self->path);
  g_clear_pointer (&self->cv, fb_europass_free);
  g_free (self);
}

static gboolean
read_work (FbJob     *job,
           gpointer   data,
           GError   **error)
{
  Work *self = data;

  self->cv = fb_europass_read_file (self->path, error);

  return self->cv != NULL;
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Work *work = fb_job_get_data (result);
  g_autoptr(GError) error = NULL;

  if (!fb_job_finish (result, &error) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fb_tell (GTK_WIDGET (source), _("This CV Cannot Be Read"), error->message);
  g_task_return_pointer (task, g_steal_pointer (&work->cv), (GDestroyNotify) fb_europass_free);
}

static void
picked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GFile) file = fb_pick_file_finish (result);
  GtkWidget *parent = g_task_get_source_object (task);
  Work *work;

  if (file == NULL)
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }

  work = g_new0 (Work, 1);
  work->path = g_file_get_path (file);
  fb_job_run_async (parent, _("Reading the CV"), read_work, work, work_free, read_cb, g_steal_pointer (&task));
}

void
fb_cv_pick_async (GtkWidget           *parent,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  fb_pick_file_async (parent, FB_PICK_OPEN, _("From a Europass CV"), NULL, cv_filter, picked_cb,
                      g_task_new (parent, NULL, callback, user_data));
}

FbEuropass *
fb_cv_pick_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
