/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-focus-chain"

#include "ui/common/fb-focus-chain.h"

static void
forget (GtkWidget *widget)
{
  while (widget != NULL)
    {
      GtkWidget *child = gtk_widget_get_focus_child (widget);

      if (child != NULL)
        gtk_widget_set_focus_child (widget, NULL);
      widget = child;
    }
}

/* What stands beside the way to the focus leads to no focus. */
static void
focus_changed_cb (GtkWindow *window)
{
  GtkWidget *child = gtk_window_get_focus (window);

  for (; child != NULL && gtk_widget_get_parent (child) != NULL; child = gtk_widget_get_parent (child))
    {
      for (GtkWidget *other = gtk_widget_get_first_child (gtk_widget_get_parent (child)); other != NULL;
           other = gtk_widget_get_next_sibling (other))
        {
          if (other != child)
            forget (other);
        }
    }
}

static void
scroll_again (GtkViewport *viewport,
              GtkWidget   *popover)
{
  g_signal_handlers_disconnect_by_func (popover, scroll_again, viewport);
  gtk_viewport_set_scroll_to_focus (viewport, TRUE);
}

static void
hold_still (GtkWindow *window)
{
  GtkWidget *popover = NULL;

  for (GtkWidget *above = gtk_window_get_focus (window); above != NULL; above = gtk_widget_get_parent (above))
    {
      if (GTK_IS_POPOVER (above))
        popover = above;
      if (popover == NULL || !GTK_IS_VIEWPORT (above) || !gtk_viewport_get_scroll_to_focus (GTK_VIEWPORT (above)))
        continue;
      gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (above), FALSE);
      g_signal_connect_object (popover, "unmap", G_CALLBACK (scroll_again), above, G_CONNECT_SWAPPED);
    }
}

/* What scrolls a menu takes no keyboard: with no other line to go to, Tab stays on its line. */
static void
stay_in_menu (GtkWindow *window)
{
  GtkWidget *scrolling = NULL;

  for (GtkWidget *above = gtk_window_get_focus (window); above != NULL; above = gtk_widget_get_parent (above))
    {
      if (GTK_IS_SCROLLED_WINDOW (above))
        scrolling = above;
      if (GTK_IS_POPOVER_MENU (above) && scrolling != NULL)
        {
          gtk_widget_set_focusable (scrolling, FALSE);
          return;
        }
    }
}

/**
 * fb_focus_chain_watch_popovers:
 *
 * Keeps the keyboard in a menu of @window while it is open. GTK goes from its last line to the
 * first, but where only one line can be chosen, Tab comes to what scrolls it, and from there to
 * the page below.
 *
 * Keeps what scrolls in @window where it is while the keyboard is in a popover over it. GTK
 * takes that for a part of the page, at its beginning or far below, and scrolls there: the
 * popover goes along, in the end off the screen. To be called before anything is in @window.
 */
void
fb_focus_chain_watch_popovers (GtkWindow *window)
{
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (stay_in_menu), NULL);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (hold_still), NULL);
}

/**
 * fb_focus_chain_watch:
 *
 * Keeps all of @window within reach of Tab. Where the widget that has the
 * keyboard is taken away, GTK 4.8 leaves its place marked in all that it stood
 * in; Tab then looks there for where to go on, finds nothing, and skips what
 * shows in that place since.
 */
void
fb_focus_chain_watch (GtkWindow *window)
{
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
}
