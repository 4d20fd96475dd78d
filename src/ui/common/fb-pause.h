/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Hears the keys, the mouse and the fingers in all windows of the program, for
 * after so long without any somebody else may sit here.
 *
 * Signal "ended" (GtkWindow): somebody does something after a pause, in that
 * window. Who returns TRUE asks who it is; what was done is then not done. */
#define FB_TYPE_PAUSE (fb_pause_get_type ())
G_DECLARE_FINAL_TYPE (FbPause, fb_pause, FB, PAUSE, GObject)

FbPause  *fb_pause_get       (void);
void      fb_pause_renew     (void);
void      fb_pause_leave_out (GtkWindow    *window,
                              gboolean      is_left_out);
void      fb_pause_age       (guint         minutes);
gboolean  fb_pause_ends_by   (GdkEventType  type);

G_END_DECLS
