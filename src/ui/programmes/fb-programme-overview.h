/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/fb-programme.h"
#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* A programme at a glance: who is in it, what is to decide, what it is. */
#define FB_TYPE_PROGRAMME_OVERVIEW (fb_programme_overview_get_type ())
G_DECLARE_FINAL_TYPE (FbProgrammeOverview, fb_programme_overview, FB, PROGRAMME_OVERVIEW, AdwBin)

GtkWidget *fb_programme_overview_new    (FbPage              *page,
                                         FbProgramme         *programme);
void       fb_programme_overview_update (FbProgrammeOverview *self);

G_END_DECLS
