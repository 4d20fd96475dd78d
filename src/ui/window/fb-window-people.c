/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-window"

#include "ui/window/fb-window-private.h"

#include "app/fb-people-alike.h"
#include "ui/common/fb-job.h"
#include "ui/common/fb-toast.h"
#include "ui/exchange/fb-alike-window.h"
#include "ui/people/fb-write-dialog.h"

#include <glib/gi18n.h>

/* What the thread works on. */
typedef struct
{
  char      *workspace_path;
  GPtrArray *pairs; /* (nullable) */
} Search;

static void
search_free (gpointer data)
{
  Search *self = data;

  g_free (self->workspace_path);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_free (self);
}

static gboolean
search_work (FbJob     *job,
             gpointer   data,
             GError   **error)
{
  Search *self = data;
  g_autoptr(FbStore) store = fb_store_open (self->workspace_path, FB_STORE_READ_ONLY, error);

  if (store != NULL)
    self->pairs = fb_people_find_twice (store, fb_job_progress, job, fb_job_get_cancellable (job), error);

  return self->pairs != NULL;
}

static void
searched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  FbWindow *self = FB_WINDOW (source);
  Search *search = fb_job_get_data (result);
  g_autoptr(GError) error = NULL;

  if (!fb_job_finish (result, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        fb_toast_error (GTK_WIDGET (self->pages), error);
    }
  else if (self->workspace == NULL)
    return;
  else if (search->pairs->len == 0)
    fb_toast (GTK_WIDGET (self->pages), _("Nobody seems to be there twice."));
  else
    gtk_window_present (GTK_WINDOW (fb_alike_window_new (GTK_WIDGET (self), self->workspace, search->pairs, TRUE)));
}

static void
same_person_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);
  Search *search;

  if (self->workspace == NULL)
    return;

  search = g_new0 (Search, 1);
  search->workspace_path = g_strdup (fb_store_get_path (fb_workspace_get_store (self->workspace)));
  fb_job_run_async (widget, _("Comparing Everybody"), search_work, search, search_free, searched_cb, NULL);
}

/* --- Writing to people --- */

static void
write_to_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);
  FbPage *page = self->workspace != NULL ? fb_page_stack_get_page (self->pages) : NULL;
  g_autoptr(FbWhom) whom = NULL;

  if (page == NULL)
    return;

  whom = fb_whom_new (self->workspace);
  fb_page_list_whom (page, whom);
  if (fb_whom_get_n (whom) == 0)
    fb_toast (GTK_WIDGET (self->pages), _("Nobody shows here to write to."));
  else if (fb_whom_get_n (whom) > FB_WHOM_MOST)
    fb_toast (GTK_WIDGET (self->pages), _("More than 500 people show here. Choose fewer of them first."));
  else
    fb_write_dialog_present (GTK_WIDGET (page), self->workspace, whom);
}

static void
protection_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);

  if (self->workspace != NULL)
    fb_page_stack_open (self->pages, "protection", NULL, NULL);
}

void
_fb_window_install_people_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.same-person", NULL, same_person_action);
  gtk_widget_class_install_action (widget_class, "win.write-to", NULL, write_to_action);
  gtk_widget_class_install_action (widget_class, "win.protection", NULL, protection_action);
}
