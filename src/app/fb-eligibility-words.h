/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-eligibility-check.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-rule.h"
#include "rules/fb-eligibility.h"

G_BEGIN_DECLS

/* What one rule says of one person, in words (R85). */
typedef struct
{
  char         *rule_id;
  FbFit         fit;
  FbRuleWeight  weight;
  gboolean      judged_by_person; /* the rule is words: a person has to say */
  char         *rule;             /* "Age: is less than 30" */
  char         *reason;           /* "32 years old on 22/11/2026" */
} FbEligibilityLine;

void        fb_eligibility_line_free     (FbEligibilityLine *self);
GPtrArray  *fb_eligibility_explain       (FbWorkspace       *workspace,
                                          FbEnrolment       *enrolment,
                                          FbEligibility     *overall,
                                          GError           **error);
const char *fb_fit_get_label             (FbFit              fit);
char       *fb_rule_dup_words            (FbRule            *rule);

/* Says whether a rule that is words fits this person. */
gboolean    fb_deed_judge                (FbWorkspace       *workspace,
                                          FbEnrolment       *enrolment,
                                          const char        *rule_id,
                                          gboolean           fits,
                                          GError           **error);
/* Keeps what the rules say today and what a person decided: "admitted",
 * "not-admitted" or "open". Against the rules a reason is asked. */
FbEligibilityCheck *
            fb_deed_check_eligibility    (FbWorkspace       *workspace,
                                          FbEnrolment       *enrolment,
                                          const char        *decision,
                                          const char        *reason,
                                          GError           **error);

G_END_DECLS
