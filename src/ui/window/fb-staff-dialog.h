/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* "Who is working?": asked at opening and after a long pause. Signal "chosen". */
#define FB_TYPE_STAFF_DIALOG (fb_staff_dialog_get_type ())
G_DECLARE_FINAL_TYPE (FbStaffDialog, fb_staff_dialog, FB, STAFF_DIALOG, AdwWindow)

GtkWidget *fb_staff_dialog_new (GtkWindow   *parent,
                                FbWorkspace *workspace);

G_END_DECLS
