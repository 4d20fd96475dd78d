/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-list-page.h"

G_BEGIN_DECLS

/* Partners, funders, employers, schools, services. */
#define FB_TYPE_ORGANISATIONS_PAGE (fb_organisations_page_get_type ())
G_DECLARE_FINAL_TYPE (FbOrganisationsPage, fb_organisations_page, FB, ORGANISATIONS_PAGE, FbListPage)

G_END_DECLS
