/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_RULE_RESULT (fb_rule_result_get_type ())
G_DECLARE_FINAL_TYPE (FbRuleResult, fb_rule_result, FB, RULE_RESULT, FbRecord)

/* What one rule said in an eligibility check. Members are read freely; they
 * change through properties only. */
struct _FbRuleResult
{
  FbRecord  parent_instance;

  char     *eligibility_check_id;
  char     *rule_id;
  char     *result;
  char     *overruled;
};

extern const FbKind fb_rule_result_kind;

G_END_DECLS
