/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_DISTINCT_PEOPLE (fb_distinct_people_get_type ())
G_DECLARE_FINAL_TYPE (FbDistinctPeople, fb_distinct_people, FB, DISTINCT_PEOPLE, FbRecord)

/* Somebody looked at these two who seem alike, and they are not the same
 * person. Members are read freely; they change through properties only. */
struct _FbDistinctPeople
{
  FbRecord  parent_instance;

  char     *person_id;
  char     *other_id;
};

extern const FbKind fb_distinct_people_kind;

G_END_DECLS
