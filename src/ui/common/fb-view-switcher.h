/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The tabs of a page, for fb_page_set_title_widget(). */
GtkWidget *fb_view_switcher_new    (AdwViewStack *stack);
void       fb_view_switcher_set_up (GtkWidget    *switcher);

G_END_DECLS
