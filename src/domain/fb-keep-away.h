/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_KEEP_AWAY (fb_keep_away_get_type ())
G_DECLARE_FINAL_TYPE (FbKeepAway, fb_keep_away, FB, KEEP_AWAY, FbRecord)

/* Whom or what somebody must not meet: a person, a firm or an area; never
 * why. In no file but that of a whole workspace. Members are read freely;
 * they change through properties only. */
struct _FbKeepAway
{
  FbRecord  parent_instance;

  char     *enrolment_id;
  char     *person_id;
  char     *organisation_id;
  char     *area_id;
};

extern const FbKind fb_keep_away_kind;

G_END_DECLS
