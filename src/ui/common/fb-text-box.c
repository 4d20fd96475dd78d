/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-text-box"

#include "ui/common/fb-text-box.h"

#include "ui/common/fb-accessible.h"

#define HEIGHT 56

/* (transfer floating) */
GtkWidget *
fb_text_box_new (const char  *label,
                 GtkWidget  **view)
{
  GtkWidget *box = gtk_scrolled_window_new ();

  *view = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (*view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (*view), FALSE);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (*view), 6);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (*view), 8);
  fb_accessible_set_label (*view, label);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (box), HEIGHT);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (box), TRUE);
  gtk_widget_add_css_class (box, "fb-long-text");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (box), *view);

  return box;
}
