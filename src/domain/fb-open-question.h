/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_OPEN_QUESTION (fb_open_question_get_type ())
G_DECLARE_FINAL_TYPE (FbOpenQuestion, fb_open_question, FB, OPEN_QUESTION, FbRecord)

/* What a source leaves open and is asked when a programme is made (R166).
 * The field names one field of the programme, or several with spaces between;
 * "mentee.age" is the rule of that side about age; "criteria" are the matching
 * criteria. Choices stand one a line, their values separated by "|" in the
 * order of the fields. Members are read freely; they change through properties
 * only. */
struct _FbOpenQuestion
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *field;
  char     *question;
  char     *choices;
  char     *state;
  char     *decided_on;
};

extern const FbKind fb_open_question_kind;

G_END_DECLS
