/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-deeds.h"

G_BEGIN_DECLS

/* How a goal stands, as people see it at a review. */
typedef struct
{
  const char *goal_id;
  const char *state; /* a code of goal-state */
} FbGoalStanding;

typedef struct
{
  const char           *duo_id;
  const char           *held_on; /* (nullable): today */
  const char           *present; /* (nullable): codes of party */
  const char           *helps;
  const char           *hinders;
  const char           *changes;
  const FbGoalStanding *standings;
  guint                 n_standings;
} FbNewReview;

FbPlanReview *fb_deed_review_plan_and_goals (FbWorkspace        *workspace,
                                             const FbNewReview  *values,
                                             GError            **error);

G_END_DECLS
