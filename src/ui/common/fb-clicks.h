/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* No quick click is lost in any window of the program. To be called once. */
void     fb_clicks_keep          (void);

gboolean fb_clicks_is_misleading (GdkModifierType *down,
                                  GdkEventType     type,
                                  guint32          time,
                                  guint            button,
                                  GdkModifierType  state);

G_END_DECLS
