/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "domain/fb-programme.h"

G_BEGIN_DECLS

/* Which organisation has which part in a programme. */
#define FB_TYPE_PROGRAMME_PARTNERS (fb_programme_partners_get_type ())
G_DECLARE_FINAL_TYPE (FbProgrammePartners, fb_programme_partners, FB, PROGRAMME_PARTNERS, AdwBin)

GtkWidget *fb_programme_partners_new    (FbWorkspace         *workspace,
                                         FbProgramme         *programme);
void       fb_programme_partners_update (FbProgrammePartners *self);

G_END_DECLS
