/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pictures that we draw, and small words in them, in the letters of the desktop. */

GtkWidget *fb_drawing_new             (void);
int        fb_drawing_get_line_height (GtkWidget     *widget);
void       fb_drawing_show_text       (cairo_t       *cr,
                                       GtkWidget     *widget,
                                       const char    *text,
                                       double         centre,
                                       double         y);
void       fb_drawing_get_colors      (GtkWidget     *widget,
                                       GdkRGBA       *ink,
                                       GdkRGBA       *fill);
void       fb_drawing_set_frame_color (cairo_t       *cr,
                                       const GdkRGBA *ink);

G_END_DECLS
