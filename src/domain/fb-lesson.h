/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_LESSON (fb_lesson_get_type ())
G_DECLARE_FINAL_TYPE (FbLesson, fb_lesson, FB, LESSON, FbRecord)

/* What a programme learned, beside its results (R46). Members are read freely;
 * they change through properties only. */
struct _FbLesson
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *learned_on;
  char     *what;
  char     *evidence;
  char     *changed;
  char     *audience;
  char     *passed_on;
  char     *passed_to;
};

extern const FbKind fb_lesson_kind;

G_END_DECLS
