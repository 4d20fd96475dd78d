/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-reply-dialog"

#include "ui/receive/fb-reply-dialog.h"

#include "app/fb-report-mail.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-dialog.h"

#include <glib/gi18n.h>

#define VIEW_KEY "fb-view"
#define WIDTH 640
#define HEIGHT 260

static void
read_cb (FbDialog     *dialog,
         FbReportGrid *grid)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (g_object_get_data (G_OBJECT (dialog), VIEW_KEY));
  GtkTextIter start, end;
  g_autofree char *reply = NULL;
  g_autofree char *lines = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  reply = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  lines = fb_report_read_reply (reply);
  if (lines == NULL)
    {
      fb_dialog_set_sentence (dialog, _("No answer was found in it. Type it into the lines yourself."));
      return;
    }
  if (!fb_report_grid_fill (grid, lines, "email"))
    {
      fb_dialog_set_sentence (dialog, _("There is not enough room below. Take in first what stands there."));
      return;
    }

  gtk_window_destroy (GTK_WINDOW (dialog));
}

void
fb_reply_dialog_present (GtkWidget    *parent,
                         FbReportGrid *grid)
{
  GtkWidget *dialog = fb_dialog_new (parent, _("From an E-Mail"), _("_Read"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = gtk_label_new (_("Paste the whole reply. What is understood is put into the lines, for you to "
                                      "look at; the reply itself is not kept."));
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 12);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 12);
  fb_accessible_set_label (view, _("Reply"));
  gtk_widget_add_css_class (scrolled, "card");
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, -1);
  g_object_set_data (G_OBJECT (dialog), VIEW_KEY, view);
  fb_dialog_set_content (FB_DIALOG (dialog), box);
  g_signal_connect_object (dialog, "done", G_CALLBACK (read_cb), grid, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (view);
}
