/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-goal.h"

G_BEGIN_DECLS

char       *fb_plan_dup_waiting_words (const FbGoal *goal);
gboolean    fb_plan_leans_on_mentor   (FbWorkspace  *workspace,
                                       const char   *duo_id);
char       *fb_plan_dup_steps_hint    (FbWorkspace  *workspace,
                                       const char   *duo_id);

G_END_DECLS
