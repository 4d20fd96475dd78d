/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* Who goes with whom in a programme: proposals with reasons, the pool on both
 * sides, and where mentors are missing. */
#define FB_TYPE_MATCHING_PAGE (fb_matching_page_get_type ())
G_DECLARE_FINAL_TYPE (FbMatchingPage, fb_matching_page, FB, MATCHING_PAGE, FbPage)

G_END_DECLS
