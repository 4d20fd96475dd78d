/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-duo-case.h"

G_BEGIN_DECLS

/* Who is in the duo, how it goes, and its dates. Signals: "open" (page, id),
 * "both-said-yes", "withdraw". */
#define FB_TYPE_DUO_OVERVIEW (fb_duo_overview_get_type ())
G_DECLARE_FINAL_TYPE (FbDuoOverview, fb_duo_overview, FB, DUO_OVERVIEW, AdwBin)

GtkWidget *fb_duo_overview_new  (FbWorkspace     *workspace,
                                 FbDuo           *duo);
void       fb_duo_overview_show (FbDuoOverview   *self,
                                 const FbDuoCase *whole);

G_END_DECLS
