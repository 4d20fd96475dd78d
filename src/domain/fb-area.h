/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_AREA (fb_area_get_type ())
G_DECLARE_FINAL_TYPE (FbArea, fb_area, FB, AREA, FbRecord)

/* A group of postcodes that the coordinator made: travel cannot be computed
 * offline (R136). Members are read freely; they change through properties
 * only. */
struct _FbArea
{
  FbRecord  parent_instance;

  char     *name;
  char     *postcodes;
};

extern const FbKind fb_area_kind;

G_END_DECLS
