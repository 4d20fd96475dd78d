/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* How people came into a programme, what that took, and why they left. */
#define FB_TYPE_PROGRAMME_FLOW (fb_programme_flow_get_type ())
G_DECLARE_FINAL_TYPE (FbProgrammeFlow, fb_programme_flow, FB, PROGRAMME_FLOW, AdwBin)

GtkWidget *fb_programme_flow_new    (FbWorkspace     *workspace,
                                     const char      *programme_id);
void       fb_programme_flow_update (FbProgrammeFlow *self);

G_END_DECLS
