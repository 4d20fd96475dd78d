/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_FOLLOW_UP_POINT (fb_follow_up_point_get_type ())
G_DECLARE_FINAL_TYPE (FbFollowUpPoint, fb_follow_up_point, FB, FOLLOW_UP_POINT, FbRecord)

/* When a programme asks again how people fare (R199). Members are read freely;
 * they change through properties only. */
struct _FbFollowUpPoint
{
  FbRecord  parent_instance;

  char     *programme_id;
  gint64    months;
  char     *anchor;
  char     *what;
};

/* When a programme asks again, as rules need it. @anchor is a static string. */
typedef struct
{
  int         months;
  const char *anchor; /* a code of follow-up-anchor; NULL: the end */
} FbFollowUpTime;

extern const FbKind fb_follow_up_point_kind;

G_END_DECLS
