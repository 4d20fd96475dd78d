/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-plan-review"

#include "domain/fb-plan-review.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbPlanReview, fb_plan_review, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbPlanReview, duo_id, "duo-id", N_("Duo"), FB_FIELD_KEY | FB_FIELD_OWNER, "duo"),
  FB_DATE (FbPlanReview, held_on, "held-on", N_("Held On"), FB_FIELD_KEY),
  FB_CODES (FbPlanReview, present, "present", N_("Present"), FB_FIELD_MENTOR, fb_code_party),
  FB_TEXT (FbPlanReview, helps, "helps", N_("What Helps"), FB_FIELD_LONG | FB_FIELD_MENTOR),
  FB_TEXT (FbPlanReview, hinders, "hinders", N_("What Hinders"), FB_FIELD_LONG | FB_FIELD_MENTOR),
  FB_TEXT (FbPlanReview, changes, "changes", N_("Agreed Changes"),
           FB_FIELD_LONG | FB_FIELD_MENTOR),
  FB_DATE (FbPlanReview, next_on, "next-on", N_("Next Review"), FB_FIELD_MENTOR),
};

const FbKind fb_plan_review_kind = {
  .name = "plan-review",
  .table = "plan_review",
  .label = N_("Plan Review"),
  .get_type = fb_plan_review_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_plan_review_class_init (FbPlanReviewClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_plan_review_kind);
}

static void
fb_plan_review_init (FbPlanReview *self)
{
}
