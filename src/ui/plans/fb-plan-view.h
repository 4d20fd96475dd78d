/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* The action plan of a duo: final objective, goals on the way with their
 * steps, and the reviews so far. */
#define FB_TYPE_PLAN_VIEW (fb_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (FbPlanView, fb_plan_view, FB, PLAN_VIEW, AdwBin)

GtkWidget *fb_plan_view_new     (FbWorkspace *workspace);
void       fb_plan_view_set_duo (FbPlanView  *self,
                                 const char  *duo_id);
/* Asks what came out of a review. */
void       fb_plan_view_review  (FbPlanView  *self);
/* Gives the keyboard to where the next goal is written. */
void       fb_plan_view_start   (FbPlanView  *self);

G_END_DECLS
