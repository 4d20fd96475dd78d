/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-rule-result"

#include "domain/fb-rule-result.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbRuleResult, fb_rule_result, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbRuleResult, eligibility_check_id, "eligibility-check-id", N_("Eligibility Check"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "eligibility-check"),
  FB_REF (FbRuleResult, rule_id, "rule-id", N_("Rule"), FB_FIELD_KEY, "rule"),
  FB_CODE (FbRuleResult, result, "result", N_("Result"), FB_FIELD_KEY, fb_code_rule_result),
  FB_TEXT (FbRuleResult, overruled, "overruled", N_("Why Overruled"), FB_FIELD_LONG),
};

const FbKind fb_rule_result_kind = {
  .name = "rule-result",
  .table = "rule_result",
  .label = N_("Result of a Rule"),
  .get_type = fb_rule_result_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_rule_result_class_init (FbRuleResultClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_rule_result_kind);
}

static void
fb_rule_result_init (FbRuleResult *self)
{
}
