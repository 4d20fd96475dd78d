/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-window"

#include "ui/window/fb-window-private.h"

#include "app/fb-people-alike.h"
#include "domain/fb-enrolment.h"
#include "ui/common/fb-id-model.h"
#include "ui/common/fb-job.h"
#include "ui/common/fb-list-page.h"
#include "ui/common/fb-toast.h"
#include "ui/exchange/fb-alike-window.h"
#include "ui/people/fb-enrolment-page.h"
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

/* More nobody would write to at once by mistake. */
#define MAX_PEOPLE 500

/* (transfer full) (nullable): whose page it is, or everybody whom a list shows */
static char **
list_people (FbPage *page)
{
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();

  if (FB_IS_LIST_PAGE (page) && FB_PAGE_GET_CLASS (page)->about_kind == &fb_enrolment_kind)
    {
      GListModel *model = fb_list_page_get_model (FB_LIST_PAGE (page));

      for (guint i = 0; i < g_list_model_get_n_items (model); i++)
        {
          g_autoptr(FbIdItem) item = g_list_model_get_item (model, i);

          g_ptr_array_add (ids, g_strdup (fb_id_item_get_id (item)));
        }
    }
  else if (FB_IS_ENROLMENT_PAGE (page))
    g_ptr_array_add (ids, fb_enrolment_page_dup_enrolment_id (FB_ENROLMENT_PAGE (page)));

  g_ptr_array_add (ids, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}

static void
write_to_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  FbWindow *self = FB_WINDOW (widget);
  FbPage *page = self->workspace != NULL ? fb_page_stack_get_page (self->pages) : NULL;
  g_auto(GStrv) ids = page != NULL ? list_people (page) : NULL;
  guint n = ids != NULL ? g_strv_length (ids) : 0;

  if (n == 0)
    fb_toast (GTK_WIDGET (self->pages), _("Nobody shows here to write to."));
  else if (n > MAX_PEOPLE)
    fb_toast (GTK_WIDGET (self->pages), _("More than 500 people show here. Choose fewer of them first."));
  else
    fb_write_dialog_present (GTK_WIDGET (page), self->workspace, (const char *const *) ids);
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
