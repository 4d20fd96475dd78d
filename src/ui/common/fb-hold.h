/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Fields in a file that is open to read. */
gboolean fb_hold_still    (GtkWidget     *within);
char    *fb_hold_dup_told (FbWorkspace   *workspace,
                           FbRecord      *record,
                           const FbField *field,
                           const char    *label);

G_END_DECLS
