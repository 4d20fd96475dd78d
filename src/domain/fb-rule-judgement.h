/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_RULE_JUDGEMENT (fb_rule_judgement_get_type ())
G_DECLARE_FINAL_TYPE (FbRuleJudgement, fb_rule_judgement, FB, RULE_JUDGEMENT, FbRecord)

/* What a person says of a rule that the program cannot read. Members are read
 * freely; they change through properties only. */
struct _FbRuleJudgement
{
  FbRecord  parent_instance;

  char     *enrolment_id;
  char     *rule_id;
  char     *fits;
  char     *judged_on;
  char     *staff_id;
  char     *remark;
};

extern const FbKind fb_rule_judgement_kind;

G_END_DECLS
