/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"
#include "domain/fb-programme.h"

G_BEGIN_DECLS

/* Who can take part: the rules for mentees and for mentors, in words. */
#define FB_TYPE_PROGRAMME_RULES (fb_programme_rules_get_type ())
G_DECLARE_FINAL_TYPE (FbProgrammeRules, fb_programme_rules, FB, PROGRAMME_RULES, AdwBin)

GtkWidget *fb_programme_rules_new    (FbWorkspace      *workspace,
                                      FbProgramme      *programme);
void       fb_programme_rules_update (FbProgrammeRules *self);

G_END_DECLS
