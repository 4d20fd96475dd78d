/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fb_focus_chain_watch          (GtkWindow *window);
void fb_focus_chain_watch_popovers (GtkWindow *window);

G_END_DECLS
