/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The language of this device, and of the open file who works with it and its
 * earlier copies.
 *
 * Signal "open-file" (path): an earlier copy was brought back. */
#define FB_TYPE_PREFERENCES (fb_preferences_get_type ())
G_DECLARE_FINAL_TYPE (FbPreferences, fb_preferences, FB, PREFERENCES, AdwWindow)

GtkWidget *fb_preferences_new (GtkWindow   *parent,
                               FbWorkspace *workspace);

G_END_DECLS
