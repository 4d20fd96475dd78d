/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-list-page.h"

G_BEGIN_DECLS

/* All duos, proposed ones too. */
#define FB_TYPE_DUOS_PAGE (fb_duos_page_get_type ())
G_DECLARE_FINAL_TYPE (FbDuosPage, fb_duos_page, FB, DUOS_PAGE, FbListPage)

G_END_DECLS
