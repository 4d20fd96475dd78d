/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Who is working: a button with the name, and behind it everybody who could
 * be, and a place for a new name.
 *
 * Signal "changed": somebody else is working now. */
#define FB_TYPE_STAFF_MENU (fb_staff_menu_get_type ())
G_DECLARE_FINAL_TYPE (FbStaffMenu, fb_staff_menu, FB, STAFF_MENU, AdwBin)

void fb_staff_menu_set_workspace (FbStaffMenu *self,
                                  FbWorkspace *workspace);
void fb_staff_menu_update        (FbStaffMenu *self);

G_END_DECLS
