/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-tooltips"

#include "ui/common/fb-tooltips.h"

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

static gboolean
map_cb (GSignalInvocationHint *hint,
        guint                  n_values,
        const GValue          *values,
        gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);

  if (!GTK_IS_NATIVE (widget))
    return TRUE;

  if (is_tooltip (widget))
    g_set_weak_pointer (&tooltip, widget);
  if (tooltip != NULL && is_held_up (tooltip))
    gtk_widget_set_visible (tooltip, FALSE);

  return TRUE;
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
  g_autoptr(GTypeClass) widget_class = g_type_class_ref (GTK_TYPE_WIDGET); /* "map" is there once the class is */

  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_cb, NULL, NULL);
}
