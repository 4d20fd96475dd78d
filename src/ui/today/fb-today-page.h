/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* What needs a person today, in groups, and where to go for it. */
#define FB_TYPE_TODAY_PAGE (fb_today_page_get_type ())
G_DECLARE_FINAL_TYPE (FbTodayPage, fb_today_page, FB, TODAY_PAGE, FbPage)

/* How much waits for whoever is working; for the sidebar. fb_today_count_finish()
 * has the answer. */
void fb_today_page_count_async (FbWorkspace         *workspace,
                                const char          *programme_id,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data);

G_END_DECLS
