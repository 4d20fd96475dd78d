/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-goal-review"

#include "domain/fb-goal-review.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbGoalReview, fb_goal_review, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbGoalReview, plan_review_id, "plan-review-id", N_("Plan Review"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "plan-review"),
  FB_REF (FbGoalReview, goal_id, "goal-id", N_("Goal"), FB_FIELD_KEY, "goal"),
  FB_CODE (FbGoalReview, state, "state", N_("State"), FB_FIELD_MENTOR, fb_code_goal_state),
  FB_INT (FbGoalReview, progress, "progress", N_("Progress in Percent"),
           FB_FIELD_MENTOR, FB_RANGE (0, 100)),
  FB_TEXT (FbGoalReview, remark, "remark", N_("Remark"), FB_FIELD_LONG | FB_FIELD_MENTOR),
};

const FbKind fb_goal_review_kind = {
  .name = "goal-review",
  .table = "goal_review",
  .label = N_("Goal in a Review"),
  .get_type = fb_goal_review_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_goal_review_class_init (FbGoalReviewClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_goal_review_kind);
}

static void
fb_goal_review_init (FbGoalReview *self)
{
}
