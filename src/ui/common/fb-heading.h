/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* (transfer floating): over the parts of a page: whom or what it is about, and below it what is known in a line */
GtkWidget *fb_heading_new (void);

/* @facts: (array zero-terminated=1): in the order in which they stand, with a dot between */
void       fb_heading_set (GtkWidget         *heading,
                           const char        *title,
                           const char *const *facts);

G_END_DECLS
