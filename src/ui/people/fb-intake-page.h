/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* The first talk with a mentee, step by step; the person may look on. */
#define FB_TYPE_INTAKE_PAGE (fb_intake_page_get_type ())
G_DECLARE_FINAL_TYPE (FbIntakePage, fb_intake_page, FB, INTAKE_PAGE, FbPage)

G_END_DECLS
