/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-status-page"

#include "ui/common/fb-status-page.h"

#include "ui/common/fb-accessible.h"

/**
 * fb_status_page_new:
 * @icon_name: (nullable): where it comes later
 * @title: (nullable): likewise
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
fb_status_page_new (const char *icon_name,
                    const char *title)
{
  AdwStatusPage *self = ADW_STATUS_PAGE (adw_status_page_new ());

  if (icon_name != NULL)
    adw_status_page_set_icon_name (self, icon_name);
  if (title != NULL)
    adw_status_page_set_title (self, title);
  fb_status_page_name (self);

  return GTK_WIDGET (self);
}

/**
 * fb_status_page_name:
 *
 * The keyboard comes to what scrolls a page that has no button: gives it the title as its name. For
 * pages made elsewhere, and each time the title changes.
 */
void
fb_status_page_name (AdwStatusPage *self)
{
  const char *title = adw_status_page_get_title (self);

  if (title != NULL)
    fb_accessible_name_scroll (gtk_widget_get_first_child (GTK_WIDGET (self)), title);
}
