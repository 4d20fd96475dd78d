/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-view-switcher"

#include "ui/common/fb-view-switcher.h"

#include "ui/common/fb-accessible.h"
#include "ui/common/fb-letters.h"

#include <glib/gi18n.h>

/* (transfer floating) */
GtkWidget *
fb_view_switcher_new (AdwViewStack *stack)
{
  GtkWidget *switcher = adw_view_switcher_new ();

  adw_view_switcher_set_stack (ADW_VIEW_SWITCHER (switcher), stack);
  fb_view_switcher_set_up (switcher);

  return switcher;
}

static const char *
find_label (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return gtk_label_get_text (GTK_LABEL (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *found = find_label (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Names a switcher of GTK or of libadwaita, and the icon of each of its tabs, and sees
 * that it fits; called again once the stack is filled. */
void
fb_view_switcher_set_up (GtkWidget *switcher)
{
  fb_accessible_set_label (switcher, _("Parts of This Page"));
  if (ADW_IS_VIEW_SWITCHER (switcher))
    adw_view_switcher_set_policy (ADW_VIEW_SWITCHER (switcher), fb_letters_are_large ()
                                                                  ? ADW_VIEW_SWITCHER_POLICY_NARROW
                                                                  : ADW_VIEW_SWITCHER_POLICY_WIDE);
  for (GtkWidget *tab = gtk_widget_get_first_child (switcher); tab != NULL;
       tab = gtk_widget_get_next_sibling (tab))
    {
      const char *name = find_label (tab);

      if (name != NULL)
        fb_accessible_name_images (tab, name);
    }
}
