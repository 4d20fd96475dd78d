/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-page"

#include "ui/common/fb-page.h"

#include <glib/gi18n.h>

/* Adds those whom the page shows to @whom. */
void
fb_page_list_whom (FbPage *self,
                   FbWhom *whom)
{
  g_return_if_fail (FB_IS_PAGE (self));

  FB_PAGE_GET_CLASS (self)->list_whom (self, whom);
}

/* A menu that writes to those whom fb_page_list_whom() tells, and saves what shows. */
void
fb_page_set_whom_menu (FbPage     *self,
                       const char *label)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  g_menu_append (menu, label, "win.write-to");
  g_menu_append (menu, _("Save This List…"), "win.save-list");
  fb_page_set_menu (self, G_MENU_MODEL (menu));
}
