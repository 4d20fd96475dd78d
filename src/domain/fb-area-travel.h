/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_AREA_TRAVEL (fb_area_travel_get_type ())
G_DECLARE_FINAL_TYPE (FbAreaTravel, fb_area_travel, FB, AREA_TRAVEL, FbRecord)

/* How long the way between two areas takes, in either direction. No record:
 * not known. Members are read freely; they change through properties only. */
struct _FbAreaTravel
{
  FbRecord  parent_instance;

  char     *area_id;
  char     *other_id;
  gint64    minutes;
};

extern const FbKind fb_area_travel_kind;

G_END_DECLS
