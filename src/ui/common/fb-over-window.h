/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *fb_over_window_new (GtkWidget  *parent,
                               const char *title,
                               int         width,
                               int         height);

G_END_DECLS
