/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_GOAL_REVIEW (fb_goal_review_get_type ())
G_DECLARE_FINAL_TYPE (FbGoalReview, fb_goal_review, FB, GOAL_REVIEW, FbRecord)

/* How far a goal had come at a review. Members are read freely; they change
 * through properties only. */
struct _FbGoalReview
{
  FbRecord  parent_instance;

  char     *plan_review_id;
  char     *goal_id;
  char     *state;
  gint64    progress;
  char     *remark;
};

extern const FbKind fb_goal_review_kind;

G_END_DECLS
