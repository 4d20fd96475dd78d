/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-people-alike.h"
#include "app/fb-workspace.h"
#include "rules/fb-eligibility.h"

G_BEGIN_DECLS

/* What the rules of a programme say of everybody enrolled (R85, R108). */

/* Of one rule: how many of its side fit, do not fit, are not known yet. */
typedef struct
{
  char *rule_id;
  guint n[3]; /* by FbFit */
} FbRuleCount;

typedef struct
{
  guint      n_people[2]; /* mentees, mentors */
  guint      n[2][3];     /* of each side, by FbFit: who meets all conditions */
  GPtrArray *rules;       /* of FbRuleCount, those that somebody was asked */
} FbRuleTrial;

FbRuleTrial *fb_rule_trial_run      (FbWorkspace     *workspace,
                                     const char      *programme_id,
                                     FbProgressFunc   progress,
                                     gpointer         progress_data,
                                     GCancellable    *cancellable,
                                     GError         **error);
void         fb_rule_trial_free     (FbRuleTrial     *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbRuleTrial, fb_rule_trial_free)

char        *fb_rule_trial_dup_side (FbRuleTrial     *self,
                                     gboolean         of_mentors);
char        *fb_rule_count_dup_words (FbRuleCount    *self);

G_END_DECLS
