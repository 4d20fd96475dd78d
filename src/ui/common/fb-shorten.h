/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fb_shorten_label (GtkWidget *label);

G_END_DECLS
