/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-tooltips"

#include "ui/common/fb-tooltips.h"

#include "ui/common/fb-hear.h"

/* (nullable) (weak): the one that was shown last; GTK has one for each display */
static GtkWidget *tooltip;

static gboolean
is_tooltip (GtkWidget *native)
{
  return g_str_equal (gtk_widget_get_css_name (native), "tooltip");
}

/* Whether a window must be answered before what is below @widget can be worked. */
static gboolean
is_held_up (GtkWidget *widget)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkRoot *root = gtk_widget_get_root (widget);
  gboolean is_held = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && !is_held; i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      is_held = gtk_widget_get_mapped (GTK_WIDGET (window)) && gtk_window_get_modal (window) &&
                GTK_ROOT (gtk_window_get_transient_for (window)) == root;
    }

  return is_held;
}

static void
shown_cb (GtkWidget *native)
{
  if (is_tooltip (native))
    g_set_weak_pointer (&tooltip, native);
  if (tooltip != NULL && is_held_up (tooltip))
    gtk_widget_set_visible (tooltip, FALSE);
}

/**
 * fb_tooltips_keep:
 *
 * Where a window opens that must be answered, GTK takes the tooltip of the window below for one of
 * the new one, and shows it as far from there as it was from the other: somewhere else, or on no
 * screen, of which it complains. Such a window puts the tooltip away, and below it none comes.
 */
void
fb_tooltips_keep (void)
{
  fb_hear_natives (shown_cb);
}
