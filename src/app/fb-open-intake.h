/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The intake that was on screen last, so that it comes back at the next start. */
char *fb_open_intake_dup (FbWorkspace *workspace);
void  fb_open_intake_set (FbWorkspace *workspace,
                          const char  *enrolment_id);

G_END_DECLS
