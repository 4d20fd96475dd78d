/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/fb-eligibility.h"

G_BEGIN_DECLS

/* A rule being read: its parts apart. */
typedef struct
{
  FbRuleField               field;
  FbRuleOp                  op;
  const char *const        *parts; /* of the value, without blanks around */
  guint                     n_parts;
  const FbEligibilityFacts *facts;
  const char               *on;
} FbRuleCase;

/* Fields that compare numbers: every operator. */
gboolean _fb_rule_is_number    (FbRuleField           field);
FbReason _fb_rule_number_read  (const FbRuleCase     *self);
void     _fb_rule_number_judge (const FbRuleCase     *self,
                                FbEligibilityFinding *finding);

/* Fields that compare codes or words: equals, in, prefers. */
FbReason _fb_rule_code_read    (const FbRuleCase     *self);
void     _fb_rule_code_judge   (const FbRuleCase     *self,
                                FbEligibilityFinding *finding);

/* Language with level: pairs. */
FbReason _fb_rule_level_read   (const FbRuleCase     *self);
void     _fb_rule_level_judge  (const FbRuleCase     *self,
                                FbEligibilityFinding *finding);

void     _fb_finding_unknown   (FbEligibilityFinding *finding,
                                FbReason              reason);
void     _fb_finding_decide    (FbEligibilityFinding *finding,
                                gboolean              fits,
                                const char           *has);

G_END_DECLS
