/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* All programmes or one: what every page is limited to. Without programmes it
 * does not appear.
 *
 * Property: programme-id (nullable). */
#define FB_TYPE_PROGRAMME_SWITCH (fb_programme_switch_get_type ())
G_DECLARE_FINAL_TYPE (FbProgrammeSwitch, fb_programme_switch, FB, PROGRAMME_SWITCH, AdwBin)

void        fb_programme_switch_set_workspace    (FbProgrammeSwitch *self,
                                                  FbWorkspace       *workspace);
const char *fb_programme_switch_get_programme_id (FbProgrammeSwitch *self);
void        fb_programme_switch_set_programme_id (FbProgrammeSwitch *self,
                                                  const char        *id);

G_END_DECLS
