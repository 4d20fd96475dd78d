/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Everybody who works here, to choose who is working now, and a place for a
 * new name. Used in the menu at the foot of the sidebar and in the question
 * at opening.
 *
 * Signal "chosen": somebody was, and the workspace knows. */
#define FB_TYPE_STAFF_LIST (fb_staff_list_get_type ())
G_DECLARE_FINAL_TYPE (FbStaffList, fb_staff_list, FB, STAFF_LIST, AdwBin)

GtkWidget *fb_staff_list_new   (void);
void       fb_staff_list_load  (FbStaffList *self,
                                FbWorkspace *workspace);
void       fb_staff_list_focus (FbStaffList *self,
                                const char  *id);

G_END_DECLS
