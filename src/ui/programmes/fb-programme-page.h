/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* One programme. Parts: "overview", "rules", "rhythm", "partners". */
#define FB_TYPE_PROGRAMME_PAGE (fb_programme_page_get_type ())
G_DECLARE_FINAL_TYPE (FbProgrammePage, fb_programme_page, FB, PROGRAMME_PAGE, FbPage)

G_END_DECLS
