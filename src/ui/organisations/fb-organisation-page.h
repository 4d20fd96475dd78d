/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* One organisation: how to reach it and whom, what it does for mentoring, where
 * it takes part; and its notes. */
#define FB_TYPE_ORGANISATION_PAGE (fb_organisation_page_get_type ())
G_DECLARE_FINAL_TYPE (FbOrganisationPage, fb_organisation_page, FB, ORGANISATION_PAGE, FbPage)

G_END_DECLS
