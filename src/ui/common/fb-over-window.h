/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *fb_over_window_new (GtkWidget  *parent,
                               const char *title,
                               int         width,
                               int         height);
/* @title: (nullable) (transfer floating): instead of the title; @button: (nullable) (transfer
 * floating): what can be done with what it shows. Remarks can be made over @content. */
void       fb_over_window_set_content (GtkWidget *window,
                                       GtkWidget *title,
                                       GtkWidget *content,
                                       GtkWidget *button);

G_END_DECLS
