/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* A new programme: which of the catalogue to start from, or none. */
#define FB_TYPE_TEMPLATES_PAGE (fb_templates_page_get_type ())
G_DECLARE_FINAL_TYPE (FbTemplatesPage, fb_templates_page, FB, TEMPLATES_PAGE, FbPage)

G_END_DECLS
