/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-matching-criterion"

#include "domain/fb-matching-criterion.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbMatchingCriterion, fb_matching_criterion, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbMatchingCriterion, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "programme"),
  FB_CODE (FbMatchingCriterion, criterion, "criterion", N_("Criterion"),
           FB_FIELD_KEY, fb_code_criterion),
  FB_INT (FbMatchingCriterion, weight, "weight", N_("Weight"), FB_FIELD_NONE, FB_RANGE (0, 100)),
  FB_TEXT (FbMatchingCriterion, remark, "remark", N_("Remark"), FB_FIELD_NONE),
};

const FbKind fb_matching_criterion_kind = {
  .name = "matching-criterion",
  .table = "matching_criterion",
  .label = N_("Matching Criterion"),
  .get_type = fb_matching_criterion_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_matching_criterion_class_init (FbMatchingCriterionClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_matching_criterion_kind);
}

static void
fb_matching_criterion_init (FbMatchingCriterion *self)
{
}
