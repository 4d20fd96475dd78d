/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-status-page"

#include "ui/common/fb-status-page.h"

#include "ui/common/fb-accessible.h"

/* (transfer floating) */
GtkWidget *
fb_status_page_new (const char *icon_name,
                    const char *title)
{
  GtkWidget *self = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", icon_name, "title", title, NULL);

  fb_status_page_name (ADW_STATUS_PAGE (self));

  return self;
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
  fb_accessible_name_scroll (gtk_widget_get_first_child (GTK_WIDGET (self)), adw_status_page_get_title (self));
}

/**
 * fb_status_page_set_text:
 * @text: the words below the title as they are, no markup
 */
void
fb_status_page_set_text (AdwStatusPage *self,
                         const char    *text)
{
  g_autofree char *safe = g_markup_escape_text (text, -1);

  adw_status_page_set_description (self, safe);
}

/* What helps further, below the words. */
void
fb_status_page_set_button (AdwStatusPage *self,
                           GtkWidget     *button)
{
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  adw_status_page_set_child (self, button);
}
