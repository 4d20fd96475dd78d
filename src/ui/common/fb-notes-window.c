/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-notes-window"

#include "ui/common/fb-notes-window.h"

#include "domain/fb-kinds.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-notes-view.h"
#include "ui/common/fb-over-window.h"

#include <glib/gi18n.h>

#define WIDTH 640
#define HEIGHT 480

static GtkWidget *
make_view (FbWorkspace *workspace,
           FbRecord    *about)
{
  GtkWidget *view = fb_notes_view_new (workspace, about);
  g_autoptr(FbRecord) person = NULL;

  if (FB_IS_ENROLMENT (about))
    person = fb_store_get (fb_workspace_get_store (workspace), &fb_person_kind,
                           FB_ENROLMENT (about)->person_id, NULL);
  if (person != NULL)
    fb_notes_view_add_source (FB_NOTES_VIEW (view), person);

  return view;
}

static GtkWidget *
make_header (const char *name)
{
  GtkWidget *header = adw_header_bar_new ();

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (_("Notes and Reminders"), name));

  return header;
}

static GtkWidget *
make_window (GtkWidget  *parent,
             const char *name)
{
  GtkWidget *window = fb_over_window_new (parent, _("Notes and Reminders"), WIDTH, HEIGHT);

  fb_accessible_set_label (window, name);

  return window;
}

/**
 * fb_notes_window_present:
 * @about: a stored person, enrolment, duo, programme or organisation
 * @is_reminder: to begin with a reminder, not with a note
 *
 * The notes and reminders about a record, over any page. What is begun and not
 * added is there the next time. Escape closes.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
fb_notes_window_present (GtkWidget   *parent,
                         FbWorkspace *workspace,
                         FbRecord    *about,
                         gboolean     is_reminder)
{
  g_autofree char *name = fb_workspace_dup_name (workspace, about);
  GtkWidget *window = make_window (parent, name);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *toasts = adw_toast_overlay_new ();
  GtkWidget *view = make_view (workspace, about);

  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), view);
  gtk_widget_set_vexpand (toasts, TRUE);
  gtk_box_append (GTK_BOX (box), make_header (name));
  gtk_box_append (GTK_BOX (box), toasts);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));

  fb_notes_view_start (FB_NOTES_VIEW (view), is_reminder);

  return window;
}
