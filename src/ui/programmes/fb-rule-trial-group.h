/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-workspace.h"

G_BEGIN_DECLS

/* Tries the rules of a programme over everybody enrolled, and shows how many
 * meet them, and which rule stops how many. */
#define FB_TYPE_RULE_TRIAL_GROUP (fb_rule_trial_group_get_type ())
G_DECLARE_FINAL_TYPE (FbRuleTrialGroup, fb_rule_trial_group, FB, RULE_TRIAL_GROUP, AdwBin)

GtkWidget *fb_rule_trial_group_new   (FbWorkspace      *workspace,
                                      const char       *programme_id);
void       fb_rule_trial_group_clear (FbRuleTrialGroup *self);

G_END_DECLS
