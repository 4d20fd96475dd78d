/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_STAND_IN (fb_stand_in_get_type ())
G_DECLARE_FINAL_TYPE (FbStandIn, fb_stand_in, FB, STAND_IN, FbRecord)

/* Who looks after the work of somebody who is away, from one day to another.
 * Members are read freely; they change through properties only. */
struct _FbStandIn
{
  FbRecord  parent_instance;

  char     *staff_id;
  char     *deputy_id;
  char     *from_date;
  char     *until_date;
};

extern const FbKind fb_stand_in_kind;

G_END_DECLS
