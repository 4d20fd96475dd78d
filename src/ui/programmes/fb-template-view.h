/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "domain/fb-programme.h"

G_BEGIN_DECLS

/* What the catalogue says of one programme, to read before it is used.
 *
 * Signal "use": the programme shown is to be the template. */
#define FB_TYPE_TEMPLATE_VIEW (fb_template_view_get_type ())
G_DECLARE_FINAL_TYPE (FbTemplateView, fb_template_view, FB, TEMPLATE_VIEW, AdwBin)

void         fb_template_view_show         (FbTemplateView *self,
                                            FbProgramme    *template);
FbProgramme *fb_template_view_get_template (FbTemplateView *self);

G_END_DECLS
