/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "domain/fb-programme.h"

G_BEGIN_DECLS

/* Whether a programme is mentoring to work: its seven building blocks with what
 * shows them, and what it aims at. */
#define FB_TYPE_PROGRAMME_QUALITY (fb_programme_quality_get_type ())
G_DECLARE_FINAL_TYPE (FbProgrammeQuality, fb_programme_quality, FB, PROGRAMME_QUALITY, AdwBin)

GtkWidget *fb_programme_quality_new    (FbWorkspace        *workspace,
                                        FbProgramme        *programme);
void       fb_programme_quality_update (FbProgrammeQuality *self);

G_END_DECLS
