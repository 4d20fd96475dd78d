/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "domain/fb-programme.h"

G_BEGIN_DECLS

/* Who pays for a programme, and until when. */
#define FB_TYPE_PROGRAMME_FUNDING (fb_programme_funding_get_type ())
G_DECLARE_FINAL_TYPE (FbProgrammeFunding, fb_programme_funding, FB, PROGRAMME_FUNDING, AdwBin)

GtkWidget *fb_programme_funding_new    (FbWorkspace        *workspace,
                                        FbProgramme        *programme);
void       fb_programme_funding_update (FbProgrammeFunding *self);

G_END_DECLS
