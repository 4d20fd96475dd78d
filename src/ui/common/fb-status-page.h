/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What stands where there is nothing to show yet. */
GtkWidget *fb_status_page_new        (const char    *icon_name,
                                      const char    *title);
void       fb_status_page_name       (AdwStatusPage *self);
void       fb_status_page_set_text   (AdwStatusPage *self,
                                      const char    *text);
void       fb_status_page_set_button (AdwStatusPage *self,
                                      GtkWidget     *button);

G_END_DECLS
