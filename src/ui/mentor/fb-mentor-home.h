/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-duo-case.h"

G_BEGIN_DECLS

/* The first page at a mentor's: who the duo is, what became of the file, and
 * what can be done here.
 *
 * Signal "open" (name): a part of the window, "plan", "contact", "how" or "guide". */
#define FB_TYPE_MENTOR_HOME (fb_mentor_home_get_type ())
G_DECLARE_FINAL_TYPE (FbMentorHome, fb_mentor_home, FB, MENTOR_HOME, AdwBin)

GtkWidget *fb_mentor_home_new    (FbWorkspace  *workspace,
                                  FbDuo        *duo);
/* After a file went back. */
void       fb_mentor_home_update (FbMentorHome *self);

G_END_DECLS
