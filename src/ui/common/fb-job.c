/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-job"

#include "ui/common/fb-job.h"

#include "ui/common/fb-accessible.h"

#include <glib/gi18n.h>

/* What takes less is done before anybody would have read the window. */
#define SHOW_AFTER 300
#define STEPS 1000

struct _FbJob
{
  FbJobFunc       func;
  gpointer        data;
  GDestroyNotify  free_data;
  GCancellable   *cancellable;
  int             done;       /* atomic: of STEPS, -1 not known */

  GtkWidget      *window;
  GtkProgressBar *bar;
  guint           show_id;
  guint           update_id;
};

static void
fb_job_free (gpointer data)
{
  FbJob *self = data;

  if (self->free_data != NULL)
    self->free_data (self->data);
  g_object_unref (self->cancellable);
  g_free (self);
}

static gboolean
update_cb (gpointer data)
{
  FbJob *self = data;
  int done = g_atomic_int_get (&self->done);

  if (done < 0)
    gtk_progress_bar_pulse (self->bar);
  else
    gtk_progress_bar_set_fraction (self->bar, (double) done / STEPS);

  return G_SOURCE_CONTINUE;
}

static void
show_cb (gpointer data)
{
  FbJob *self = data;

  self->show_id = 0;
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
cancel_cb (FbJob     *self,
           GtkWidget *button)
{
  g_cancellable_cancel (self->cancellable);
  gtk_widget_set_sensitive (button, FALSE);
}

/* Closing the window stops the work; the window goes when that has ended. */
static gboolean
close_request_cb (FbJob *self)
{
  g_cancellable_cancel (self->cancellable);

  return GDK_EVENT_STOP;
}

static void
make_window (FbJob      *self,
             GtkWidget  *parent,
             const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *cancel = fb_accessible_button_new (_("_Cancel"));
  GtkRoot *root = gtk_widget_get_root (parent);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  fb_accessible_set_label (GTK_WIDGET (self->bar), title);
  gtk_widget_set_halign (cancel, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (cancel, "clicked", G_CALLBACK (cancel_cb), self);

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), cancel);
  gtk_widget_set_margin_top (box, 24);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 24);
  gtk_widget_set_margin_end (box, 24);

  self->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (self->window), box);
  gtk_window_set_title (GTK_WINDOW (self->window), title);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 360, -1);
  gtk_window_set_resizable (GTK_WINDOW (self->window), FALSE);
  gtk_window_set_modal (GTK_WINDOW (self->window), TRUE);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self->window), GTK_WINDOW (root));
  g_signal_connect_swapped (self->window, "close-request", G_CALLBACK (close_request_cb), self);
}

static void
work (GTask        *task,
      gpointer      source,
      gpointer      task_data,
      GCancellable *cancellable)
{
  FbJob *self = task_data;
  GError *error = NULL;

  if (self->func (self, self->data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
worked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  FbJob *self = g_task_get_task_data (task);
  GError *error = NULL;

  g_clear_handle_id (&self->show_id, g_source_remove);
  g_clear_handle_id (&self->update_id, g_source_remove);
  gtk_window_destroy (GTK_WINDOW (self->window));

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * fb_job_run_async:
 * @parent: a widget of the window that waits; kept until the end
 * @title: what is being done, for the person who waits
 * @data: what the function works on; fb_job_get_data() gives it to @callback
 */
void
fb_job_run_async (GtkWidget           *parent,
                  const char          *title,
                  FbJobFunc            func,
                  gpointer             data,
                  GDestroyNotify       free_data,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  FbJob *self = g_new0 (FbJob, 1);
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  g_autoptr(GTask) worker = g_task_new (parent, NULL, worked_cb, task);

  self->func = func;
  self->data = data;
  self->free_data = free_data;
  self->cancellable = g_cancellable_new ();
  self->done = -1;
  make_window (self, parent, title);
  self->show_id = g_timeout_add_once (SHOW_AFTER, show_cb, self);
  self->update_id = g_timeout_add (100, update_cb, self);

  g_task_set_task_data (task, self, fb_job_free);
  g_task_set_task_data (worker, self, NULL);
  g_task_run_in_thread (worker, work);
}

gboolean
fb_job_finish (GAsyncResult  *result,
               GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* (transfer none): what the function worked on; alive while the callback runs */
gpointer
fb_job_get_data (GAsyncResult *result)
{
  FbJob *self = g_task_get_task_data (G_TASK (result));

  return self->data;
}

GCancellable *
fb_job_get_cancellable (FbJob *job)
{
  return job->cancellable;
}

/* @part: done so far, 0 to 1, or less than 0 where that is not known */
void
fb_job_progress (double   part,
                 gpointer job)
{
  FbJob *self = job;

  g_atomic_int_set (&self->done, part < 0 ? -1 : (int) (MIN (part, 1.0) * STEPS));
}
