/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "exchange/fb-import.h"

G_BEGIN_DECLS

/* What stands between a file and the workspace: findings, line by line, or
 * differences, side by side. Nothing has changed while it shows.
 *
 * Signal "decided" (take): an FbTake: ours, theirs, or theirs but of what is no task of the sender. */
#define FB_TYPE_IMPORT_WINDOW (fb_import_window_get_type ())
G_DECLARE_FINAL_TYPE (FbImportWindow, fb_import_window, FB, IMPORT_WINDOW, AdwWindow)

GtkWidget *fb_import_window_new (GtkWidget            *parent,
                                 FbWorkspace          *workspace,
                                 const FbImportReport *report,
                                 const char           *owner);

G_END_DECLS
