/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A widget that reads in a thread what it is going to show; a screen reader is
 * told. */
void     fb_busy_set (GtkWidget *widget,
                      gboolean   is_busy);
gboolean fb_busy_get (GtkWidget *widget);

G_END_DECLS
