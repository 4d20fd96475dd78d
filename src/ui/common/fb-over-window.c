/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-over-window"

#include "ui/common/fb-over-window.h"

#include "ui/common/fb-focus-chain.h"

/**
 * fb_over_window_new:
 * @parent: a widget of the window below
 *
 * A window that stands over a page and shows or keeps something, without a
 * verb of its own. Escape closes it.
 *
 * Returns: (transfer none): the window, to be filled and presented
 */
GtkWidget *
fb_over_window_new (GtkWidget  *parent,
                    const char *title,
                    int         width,
                    int         height)
{
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW, "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  fb_focus_chain_watch_popovers (GTK_WINDOW (window));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, keys);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (root));
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_title (GTK_WINDOW (window), title);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);

  return window;
}

void
fb_over_window_set_content (GtkWidget *window,
                            GtkWidget *title,
                            GtkWidget *content,
                            GtkWidget *button)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *overlay = adw_toast_overlay_new ();

  if (title != NULL)
    adw_header_bar_set_title_widget (ADW_HEADER_BAR (header), title);
  if (button != NULL)
    adw_header_bar_pack_start (ADW_HEADER_BAR (header), button);
  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), content);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);
  adw_window_set_content (ADW_WINDOW (window), overlay);
}
