/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Covers the whole window, without a name on it, until it is taken off: by a
 * click, or by the code of who is working.
 *
 * Signal "uncovered". */
#define FB_TYPE_COVER (fb_cover_get_type ())
G_DECLARE_FINAL_TYPE (FbCover, fb_cover, FB, COVER, AdwBin)

void fb_cover_start (FbCover *self,
                     FbStaff *staff);

G_END_DECLS
