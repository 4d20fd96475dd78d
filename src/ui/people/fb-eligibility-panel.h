/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "domain/fb-enrolment.h"

G_BEGIN_DECLS

/* What the rules of the programme say of one person, a row a rule, and what
 * was decided. */
#define FB_TYPE_ELIGIBILITY_PANEL (fb_eligibility_panel_get_type ())
G_DECLARE_FINAL_TYPE (FbEligibilityPanel, fb_eligibility_panel, FB, ELIGIBILITY_PANEL, AdwBin)

GtkWidget *fb_eligibility_panel_new     (FbWorkspace        *workspace,
                                         FbEnrolment        *enrolment);
void       fb_eligibility_panel_refresh (FbEligibilityPanel *self);

G_END_DECLS
