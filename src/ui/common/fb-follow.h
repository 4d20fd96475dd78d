/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/fb-store.h"

G_BEGIN_DECLS

/* A part of a page that shows records and is filled anew when they change:
 * once for all changes that come together, and only while it is seen. */
typedef void (*FbFillFunc) (GtkWidget *widget);

void fb_follow_store (GtkWidget          *widget,
                      FbStore            *store,
                      const char *const  *kinds,
                      FbFillFunc          fill);
void fb_follow_fill  (GtkWidget          *widget);

G_END_DECLS
