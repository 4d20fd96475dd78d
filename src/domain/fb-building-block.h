/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_BUILDING_BLOCK (fb_building_block_get_type ())
G_DECLARE_FINAL_TYPE (FbBuildingBlock, fb_building_block, FB, BUILDING_BLOCK, FbRecord)

/* One of the seven building blocks of mentoring to work, with evidence (R1).
 * Members are read freely; they change through properties only. */
struct _FbBuildingBlock
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *block;
  char     *state;
  char     *evidence;
  char     *looked_on;
};

extern const FbKind fb_building_block_kind;

G_END_DECLS
