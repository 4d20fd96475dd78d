/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The first five minutes: start a file of one's own, open one, or look around
 * in a made-up one. Does nothing itself but ask, by the actions "win.open",
 * "win.open-recent", "win.sample" and "win.receive".
 *
 * Signal "start" (organisation, name). */
#define FB_TYPE_WELCOME (fb_welcome_get_type ())
G_DECLARE_FINAL_TYPE (FbWelcome, fb_welcome, FB, WELCOME, AdwBin)

void fb_welcome_load (FbWelcome *self);

G_END_DECLS
