/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A sentence over the whole width that stays, such as "Opened to read." Until
 * it has one it takes no room. */
#define FB_TYPE_BANNER (fb_banner_get_type ())
G_DECLARE_FINAL_TYPE (FbBanner, fb_banner, FB, BANNER, AdwBin)

void fb_banner_show (FbBanner   *self,
                     const char *text,
                     const char *style,
                     const char *button,
                     const char *action);
void fb_banner_hide (FbBanner   *self);

G_END_DECLS
