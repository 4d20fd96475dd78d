/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-rule"

#include "domain/fb-rule.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbRule, fb_rule, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbRule, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "programme"),
  FB_CODE (FbRule, side, "side", N_("Side"), FB_FIELD_KEY, fb_code_duo_role),
  FB_CODE (FbRule, field, "field", N_("About"), FB_FIELD_KEY, fb_code_rule_field),
  FB_CODE (FbRule, operator, "operator", N_("Condition"), FB_FIELD_KEY, fb_code_rule_operator),
  FB_TEXT (FbRule, value, "value", N_("Value"), FB_FIELD_NONE),
  FB_CODE (FbRule, strength, "strength", N_("Strength"), FB_FIELD_KEY, fb_code_rule_strength),
  FB_DATE (FbRule, valid_from, "valid-from", N_("Valid From"), FB_FIELD_NONE),
  FB_DATE (FbRule, valid_until, "valid-until", N_("Valid Until"), FB_FIELD_NONE),
  FB_TEXT (FbRule, source, "source", N_("Source"), FB_FIELD_NONE),
};

const FbKind fb_rule_kind = {
  .name = "rule",
  .table = "rule",
  .label = N_("Rule"),
  .get_type = fb_rule_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_rule_class_init (FbRuleClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_rule_kind);
}

static void
fb_rule_init (FbRule *self)
{
}
