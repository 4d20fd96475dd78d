/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-list-page.h"

G_BEGIN_DECLS

/* The agreements of all duos. Each opens its duo. */
#define FB_TYPE_AGREEMENTS_PAGE (fb_agreements_page_get_type ())
G_DECLARE_FINAL_TYPE (FbAgreementsPage, fb_agreements_page, FB, AGREEMENTS_PAGE, FbListPage)

G_END_DECLS
