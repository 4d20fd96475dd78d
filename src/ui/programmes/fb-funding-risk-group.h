/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* (transfer floating): the duos of a programme that are to go on longer than a funding that
 * ends soon (R275), a row each that opens the duo. Made anew to look again; hidden where
 * there are none. */
GtkWidget *fb_funding_risk_group_new (FbWorkspace *workspace,
                                      const char  *programme_id);

G_END_DECLS
