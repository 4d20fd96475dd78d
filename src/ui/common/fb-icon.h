/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *fb_icon_new        (const char      *icon_name);
/* Gives every picture within a widget of GTK's own a name: 4.8 has none. */
void       fb_icons_set_label (GtkWidget       *within,
                               const char      *label);

G_END_DECLS
