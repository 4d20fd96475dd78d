/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FB_TYPE_ONE_STOP (fb_one_stop_get_type ())
G_DECLARE_FINAL_TYPE (FbOneStop, fb_one_stop, FB, ONE_STOP, AdwBin)

/* Around a list: one stop of the way that Tab goes, whatever the number of its
 * rows, but for what stands in the row that has the keyboard. The arrow keys go
 * from row to row. */
GtkWidget *fb_one_stop_new (GtkWidget *child);

G_END_DECLS
