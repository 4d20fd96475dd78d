/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* A mentor's way to the first match on one page: intake, screening, training. */
#define FB_TYPE_MENTOR_INTAKE_PAGE (fb_mentor_intake_page_get_type ())
G_DECLARE_FINAL_TYPE (FbMentorIntakePage, fb_mentor_intake_page, FB, MENTOR_INTAKE_PAGE, FbPage)

G_END_DECLS
