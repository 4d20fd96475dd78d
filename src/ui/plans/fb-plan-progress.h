/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* How far each goal of a plan came from review to review: a bar a review, and
 * the same in words below. Not there before the first review. */

GtkWidget *fb_plan_progress_new  (void);
void       fb_plan_progress_show (GtkWidget   *progress,
                                  FbWorkspace *workspace,
                                  GPtrArray   *goals);

G_END_DECLS
