/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-list-page.h"

G_BEGIN_DECLS

/* Every programme of the workspace. */
#define FB_TYPE_PROGRAMMES_PAGE (fb_programmes_page_get_type ())
G_DECLARE_FINAL_TYPE (FbProgrammesPage, fb_programmes_page, FB, PROGRAMMES_PAGE, FbListPage)

G_END_DECLS
