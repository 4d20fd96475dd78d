/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The window of a mentor at home: one duo, made of the file that its
 * organisation sent, and nothing else. What is written is saved at once; Send Back
 * makes the file that returns. */
#define FB_TYPE_MENTOR_WINDOW (fb_mentor_window_get_type ())
G_DECLARE_FINAL_TYPE (FbMentorWindow, fb_mentor_window, FB, MENTOR_WINDOW, AdwApplicationWindow)

/* (transfer none) (nullable): NULL where the duo is not in the file */
FbMentorWindow *fb_mentor_window_new           (GtkApplication *application,
                                                FbWorkspace    *workspace);
FbWorkspace    *fb_mentor_window_get_workspace (FbMentorWindow *self);

G_END_DECLS
