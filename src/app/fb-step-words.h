/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/fb-enrolment-rules.h"
#include "rules/fb-next-step.h"

G_BEGIN_DECLS

/* Words for where a person stands and for the one blue button. @role: "mentee"
 * or "mentor"; they differ where the role does. */
const char *fb_step_get_label            (FbStep           step,
                                          const char      *role);
const char *fb_enrolment_state_get_label (FbEnrolmentState state);
/* (transfer full) (nullable): that somebody is matched before others, after a duo that ended too
 * early; @priority_since (nullable): since when */
char       *fb_priority_dup_words        (const char      *priority_since);

G_END_DECLS
