/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-accessible"

#include "ui/common/fb-accessible.h"

/**
 * fb_accessible_set_label:
 *
 * Names @widget, and the part of it that gets the focus where GTK builds it of
 * several: drop-downs, menu buttons, entries.
 */
void
fb_accessible_set_label (GtkWidget  *widget,
                         const char *label)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (child != NULL && (GTK_IS_DROP_DOWN (widget) || GTK_IS_ENTRY (widget) ||
                        GTK_IS_MENU_BUTTON (widget)))
    gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Names every image within, such as the arrow of an expander. */
void
fb_accessible_name_images (GtkWidget  *widget,
                           const char *label)
{
  if (GTK_IS_IMAGE (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    fb_accessible_name_images (child, label);
}

/* Names the first list within, such as that of an expander, or of a group that
 * has no title. */
void
fb_accessible_name_list (GtkWidget  *widget,
                         const char *label)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL && !GTK_IS_LIST_BOX (child))
    {
      fb_accessible_name_list (child, label);
      child = gtk_widget_get_next_sibling (child);
    }
  if (child != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
