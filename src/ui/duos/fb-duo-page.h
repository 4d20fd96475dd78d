/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* One duo: who it is and what comes next, over its tabs. */
#define FB_TYPE_DUO_PAGE (fb_duo_page_get_type ())
G_DECLARE_FINAL_TYPE (FbDuoPage, fb_duo_page, FB, DUO_PAGE, FbPage)

G_END_DECLS
