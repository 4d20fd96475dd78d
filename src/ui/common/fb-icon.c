/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-icon"

#include "ui/common/fb-icon.h"

/* A picture beside words that say the same: a screen reader passes over it. */
GtkWidget *
fb_icon_new (const char *icon_name)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

void
fb_icons_set_label (GtkWidget  *within,
                    const char *label)
{
  if (GTK_IS_IMAGE (within))
    gtk_accessible_update_property (GTK_ACCESSIBLE (within), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    fb_icons_set_label (child, label);
}
