/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_INTRODUCTION (fb_introduction_get_type ())
G_DECLARE_FINAL_TYPE (FbIntroduction, fb_introduction, FB, INTRODUCTION, FbRecord)

/* A door opened for the mentee (R178, R250).
 * Members are read freely; they change through properties only. */
struct _FbIntroduction
{
  FbRecord  parent_instance;

  char     *duo_id;
  char     *made_on;
  char     *made_by;
  char     *to_whom;
  char     *organisation_id;
  char     *kind;
  char     *result;
  char     *remark;
};

extern const FbKind fb_introduction_kind;

G_END_DECLS
