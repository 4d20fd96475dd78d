/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_QUALITY_CHECK (fb_quality_check_get_type ())
G_DECLARE_FINAL_TYPE (FbQualityCheck, fb_quality_check, FB, QUALITY_CHECK, FbRecord)

/* One criterion that a programme was held against, with evidence and day (R2, R47, R49, R52). Members are read freely;
 * they change through properties only. */
struct _FbQualityCheck
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *standard;
  char     *item;
  char     *own_words;
  char     *state;
  char     *evidence;
  char     *looked_on;
};

extern const FbKind fb_quality_check_kind;

G_END_DECLS
