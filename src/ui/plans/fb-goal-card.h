/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* A goal with its actions: a box of a plan. Follows goal and actions. */
#define FB_TYPE_GOAL_CARD (fb_goal_card_get_type ())
G_DECLARE_FINAL_TYPE (FbGoalCard, fb_goal_card, FB, GOAL_CARD, AdwBin)

GtkWidget *fb_goal_card_new    (FbWorkspace *workspace,
                                FbRecord    *goal);
void       fb_goal_card_update (FbGoalCard  *self);

G_END_DECLS
