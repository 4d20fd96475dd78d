/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* Data protection as daily work: who is to be erased, who was not asked, what
 * no programme says, which files went out, and where all of it lies. */
#define FB_TYPE_PROTECTION_PAGE (fb_protection_page_get_type ())
G_DECLARE_FINAL_TYPE (FbProtectionPage, fb_protection_page, FB, PROTECTION_PAGE, FbPage)

G_END_DECLS
