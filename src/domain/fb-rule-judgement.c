/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-rule-judgement"

#include "domain/fb-rule-judgement.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbRuleJudgement, fb_rule_judgement, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbRuleJudgement, enrolment_id, "enrolment-id", N_("Enrolment"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "enrolment"),
  FB_REF (FbRuleJudgement, rule_id, "rule-id", N_("Rule"), FB_FIELD_KEY, "rule"),
  FB_CODE (FbRuleJudgement, fits, "fits", N_("Fits"), FB_FIELD_KEY, fb_code_yes_no),
  FB_DATE (FbRuleJudgement, judged_on, "judged-on", N_("Judged On"), FB_FIELD_NONE),
  FB_REF (FbRuleJudgement, staff_id, "staff-id", N_("Judged By"), FB_FIELD_NONE, "staff"),
  FB_TEXT (FbRuleJudgement, remark, "remark", N_("Remark"), FB_FIELD_LONG),
};

const FbKind fb_rule_judgement_kind = {
  .name = "rule-judgement",
  .table = "rule_judgement",
  .label = N_("Judgement"),
  .get_type = fb_rule_judgement_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_rule_judgement_class_init (FbRuleJudgementClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_rule_judgement_kind);
}

static void
fb_rule_judgement_init (FbRuleJudgement *self)
{
}
