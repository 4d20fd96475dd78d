/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-one-stop"

#include "ui/common/fb-one-stop.h"

struct _FbOneStop
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (FbOneStop, fb_one_stop, ADW_TYPE_BIN)

/* (nullable): the row within @widget that has the keyboard, or in which something has it */
static GtkWidget *
find_row (GtkWidget *widget)
{
  GtkWidget *child = gtk_root_get_focus (gtk_widget_get_root (widget));

  while (child != NULL && child != widget && !g_str_equal (gtk_widget_get_css_name (child), "row"))
    child = gtk_widget_get_parent (child);

  return child != widget ? child : NULL;
}

/* GTK 4.8 lets Tab go through all rows of a list, of which there may be 32,000.
 * Of one row it goes through all that can be worked there. */
static gboolean
fb_one_stop_focus (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && gtk_widget_get_focus_child (widget) != NULL)
    {
      GtkWidget *row = find_row (widget);

      return row != NULL && gtk_widget_child_focus (row, direction);
    }

  return GTK_WIDGET_CLASS (fb_one_stop_parent_class)->focus (widget, direction);
}

static void
fb_one_stop_class_init (FbOneStopClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = fb_one_stop_focus;
}

static void
fb_one_stop_init (FbOneStop *self)
{
}

/**
 * fb_one_stop_new:
 * @child: (transfer floating): a list, with what it scrolls in
 *
 * Returns: (transfer floating): to be shown in the place of @child
 */
GtkWidget *
fb_one_stop_new (GtkWidget *child)
{
  GtkWidget *self = g_object_new (FB_TYPE_ONE_STOP, NULL);

  adw_bin_set_child (ADW_BIN (self), child);

  return self;
}
