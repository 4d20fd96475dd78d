/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-list-page.h"

G_BEGIN_DECLS

/* The action plans of all duos; a line opens the duo at its plan. */
#define FB_TYPE_PLANS_PAGE (fb_plans_page_get_type ())
G_DECLARE_FINAL_TYPE (FbPlansPage, fb_plans_page, FB, PLANS_PAGE, FbListPage)

G_END_DECLS
