/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-accessible"

#include "ui/common/fb-accessible.h"

/* By these words alone: GTK 4.8 reads out a label and, after it, what the widget is labelled by. */
static void
set_label (GtkWidget  *widget,
           const char *label)
{
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * fb_accessible_set_label:
 *
 * Names @widget, and the part of it that gets the focus where GTK builds it of
 * several: drop-downs, menu buttons, entries. What named it before, such as the
 * title of a row, is not read out as well.
 */
void
fb_accessible_set_label (GtkWidget  *widget,
                         const char *label)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  set_label (widget, label);
  if (child != NULL && (GTK_IS_DROP_DOWN (widget) || GTK_IS_ENTRY (widget) || GTK_IS_MENU_BUTTON (widget)))
    set_label (child, label);
}

/**
 * fb_accessible_name_by_mnemonic:
 *
 * Names @button by its label, the mnemonic of which GTK 4.8 would read out with
 * its underline, and then once more without.
 */
void
fb_accessible_name_by_mnemonic (GtkButton *button)
{
  gtk_accessible_reset_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/* (transfer floating): a button of which one letter is underlined */
GtkWidget *
fb_accessible_button_new (const char *mnemonic)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (mnemonic);

  fb_accessible_name_by_mnemonic (GTK_BUTTON (button));

  return button;
}

/* (transfer floating): what scrolls and can have the keyboard, by name; newer GTK reads no name of
 * what has no role */
GtkWidget *
fb_accessible_scroll_new (const char *label)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fb_accessible_name_scroll (scrolled, label);

  return scrolled;
}

/* The same for one that is there, before it shows. */
void
fb_accessible_name_scroll (GtkWidget  *scrolled,
                           const char *label)
{
  g_object_set (scrolled, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  fb_accessible_set_label (scrolled, label);
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

void
fb_accessible_name_buttons (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget))
    fb_accessible_name_by_mnemonic (GTK_BUTTON (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    fb_accessible_name_buttons (child);
}
