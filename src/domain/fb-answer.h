/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_ANSWER (fb_answer_get_type ())
G_DECLARE_FINAL_TYPE (FbAnswer, fb_answer, FB, ANSWER, FbRecord)

/* Stands in place of a value: not asked, prefers not to say, does not know.
 * Members are read freely; they change through properties only. */
struct _FbAnswer
{
  FbRecord  parent_instance;

  char     *person_id;
  char     *enrolment_id;
  char     *field;
  char     *state;
  char     *asked_on;
  char     *staff_id;
};

extern const FbKind fb_answer_kind;

G_END_DECLS
