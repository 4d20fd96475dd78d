/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-goal.h"
#include "domain/fb-plan-review.h"

G_BEGIN_DECLS

/* The course of an action plan: how far a goal was at each review, and what
 * changed from one review to the next. */

typedef struct
{
  char     day[11];
  int      progress; /* in percent */
  gboolean is_now;   /* what the goal says, not what a review said */
} FbPlanPoint;

GArray *fb_plan_list_points      (FbWorkspace   *workspace,
                                  FbGoal        *goal,
                                  GError       **error);
char   *fb_plan_dup_points_words (const GArray  *points);
char   *fb_plan_dup_changes      (FbWorkspace   *workspace,
                                  const char    *duo_id,
                                  FbPlanReview  *until);

G_END_DECLS
