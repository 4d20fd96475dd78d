/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Ctrl+K: anyone and anything, from anywhere.
 *
 * Signal "open" (page, id, part or NULL). */
#define FB_TYPE_SEARCH_WINDOW (fb_search_window_get_type ())
G_DECLARE_FINAL_TYPE (FbSearchWindow, fb_search_window, FB, SEARCH_WINDOW, AdwWindow)

GtkWidget *fb_search_window_new (GtkWindow   *parent,
                                 FbWorkspace *workspace);

G_END_DECLS
