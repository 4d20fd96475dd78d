/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* While somebody looks on who should not read them, only errors are shown. */
void fb_toast_set_quiet (gboolean quiet);

void fb_toast       (GtkWidget    *widget,
                     const char   *text);
void fb_toast_undo  (GtkWidget    *widget,
                     const char   *text);
void fb_toast_error (GtkWidget    *widget,
                     const GError *error);

G_END_DECLS
