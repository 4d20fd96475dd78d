/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Parts side by side, in a further line where the letters are too large for one. */

GtkWidget *fb_flow_new (void);
void       fb_flow_add (GtkWidget *flow,
                        GtkWidget *part,
                        GtkAlign   align);

G_END_DECLS
