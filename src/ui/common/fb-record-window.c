/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-record-window"

#include "ui/common/fb-record-window.h"

#include "app/fb-mentor-file.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-over-window.h"

#include <glib/gi18n.h>

#define WIDTH 720
#define HEIGHT 640

/* Leaving the focused field saves it. */
static gboolean
close_request_cb (GtkWindow *window)
{
  gtk_window_set_focus (window, NULL);

  return FALSE;
}

/* At a mentor's some forms would be empty. */
static gboolean
has_any (FbWorkspace       *workspace,
         FbRecord          *record,
         const char *const *fields)
{
  for (guint i = 0; fields[i] != NULL; i++)
    {
      if (fb_mentor_may_fill (fb_workspace_get_store (workspace), fb_record_get_kind (record), fields[i]))
        return TRUE;
    }

  return FALSE;
}

static GtkWidget *
make_content (FbWorkspace        *workspace,
              FbRecord           *record,
              const FbRecordForm *forms,
              GtkWidget          *last)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = fb_form_page_new (NULL, NULL);

  for (; forms->title != NULL; forms++)
    {
      if (has_any (workspace, record, forms->fields))
        fb_form_page_append (page, fb_form_new_strv (workspace, record, _(forms->title), forms->fields));
    }

  if (last != NULL)
    fb_form_page_append (page, last);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);

  return box;
}

/**
 * fb_record_window_present:
 * @forms: ended by one without a title
 * @last: (transfer floating) (nullable): what else belongs to the record
 *
 * A window with the fields of a record, each saved when it is left. Escape
 * closes it.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
fb_record_window_present (GtkWidget          *parent,
                          FbWorkspace        *workspace,
                          FbRecord           *record,
                          const char         *title,
                          const FbRecordForm *forms,
                          GtkWidget          *last)
{
  GtkWidget *window = fb_over_window_new (parent, title, WIDTH, HEIGHT);

  g_signal_connect (window, "close-request", G_CALLBACK (close_request_cb), NULL);
  adw_window_set_content (ADW_WINDOW (window), make_content (workspace, record, forms, last));
  gtk_window_present (GTK_WINDOW (window));

  return window;
}
