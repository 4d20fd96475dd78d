/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "domain/fb-programme.h"

G_BEGIN_DECLS

/* How long, how often and in which frame the duos of a programme work. */
#define FB_TYPE_PROGRAMME_RHYTHM (fb_programme_rhythm_get_type ())
G_DECLARE_FINAL_TYPE (FbProgrammeRhythm, fb_programme_rhythm, FB, PROGRAMME_RHYTHM, AdwBin)

GtkWidget *fb_programme_rhythm_new    (FbWorkspace       *workspace,
                                       FbProgramme       *programme);
void       fb_programme_rhythm_update (FbProgrammeRhythm *self);

G_END_DECLS
