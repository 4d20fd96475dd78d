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

G_END_DECLS
