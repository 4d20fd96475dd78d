/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* While somebody looks on who should not read them, only errors are shown. */
void fb_toast_set_quiet (gboolean quiet);

guint fb_toast_get_seconds (guint least);

void fb_toast       (GtkWidget    *widget,
                     const char   *text);
void fb_toast_undo  (GtkWidget    *widget,
                     const char   *text);
/* Under which name a file was written. */
void fb_toast_saved (GtkWidget    *widget,
                     GFile        *file);
void fb_toast_error (GtkWidget    *widget,
                     const GError *error);

/* What was done, with a button that stays somewhat longer. @target: (nullable)
 * (transfer floating) */
void fb_toast_action    (GtkWidget    *widget,
                         const char   *text,
                         const char   *button,
                         const char   *action,
                         GVariant     *target);

G_END_DECLS
