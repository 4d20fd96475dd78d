/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/fb-programme.h"
#include "ui/common/fb-page.h"

G_BEGIN_DECLS

/* What a programme should have before it starts, and where it is done; seen
 * while it is planned (R47). */
#define FB_TYPE_PROGRAMME_LAUNCH (fb_programme_launch_get_type ())
G_DECLARE_FINAL_TYPE (FbProgrammeLaunch, fb_programme_launch, FB, PROGRAMME_LAUNCH, AdwBin)

GtkWidget *fb_programme_launch_new    (FbPage            *page,
                                       FbProgramme       *programme);
void       fb_programme_launch_update (FbProgrammeLaunch *self);

G_END_DECLS
