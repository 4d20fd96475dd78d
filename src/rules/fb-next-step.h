/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/fb-signals.h"

G_BEGIN_DECLS

/* The one blue button of a page. */
typedef enum
{
  FB_STEP_NONE,
  /* of a person in a programme */
  FB_STEP_START_INTAKE,
  FB_STEP_CONTINUE_INTAKE,
  FB_STEP_DECIDE_ADMISSION, /* a rule or the screening says no: a person decides */
  FB_STEP_RECORD_SCREENING,
  FB_STEP_RECORD_TRAINING,
  FB_STEP_MAKE_AVAILABLE,
  FB_STEP_PROPOSE,
  FB_STEP_OPEN_DUO,
  /* of a duo */
  FB_STEP_RECORD_ANSWERS,   /* both said yes? */
  FB_STEP_DRAFT_AGREEMENT,
  FB_STEP_ADD_TRANSLATION,  /* nobody signs before */
  FB_STEP_SIGN,
  FB_STEP_MAKE_PLAN,
  FB_STEP_LOG_CONTACT,
  FB_STEP_REVIEW_PLAN,
  FB_STEP_CLOSE,
  FB_STEP_NOTE_OUTCOME,
  /* of both */
  FB_STEP_RESUME,
  FB_STEP_N,
} FbStep;

FbStep      fb_enrolment_get_next_step (const FbEnrolmentFacts *facts);
FbStep      fb_duo_get_next_step       (const FbDuoFacts       *facts,
                                        const char             *today);
const char *fb_step_get_code           (FbStep                  step);

G_END_DECLS
