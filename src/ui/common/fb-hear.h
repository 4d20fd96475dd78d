/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Returns: %GDK_EVENT_STOP for what nothing in @window shall hear */
typedef gboolean (*FbHearFunc) (GtkWindow *window,
                                GdkEvent  *event,
                                gpointer   user_data);

/* @native: a window, or what opens over one; again each time that it shows */
typedef void (*FbNativeFunc) (GtkWidget *native);

void fb_hear_natives (FbNativeFunc func);

/* What all windows of the program and menus over them hear, before anything in them. */
void fb_hear (FbHearFunc func,
              gpointer   user_data);

G_END_DECLS
