/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_RELATION (fb_relation_get_type ())
G_DECLARE_FINAL_TYPE (FbRelation, fb_relation, FB, RELATION, FbRecord)

/* Two programmes that have to do with each other (R42). Members are read
 * freely; they change through properties only. */
struct _FbRelation
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *related_id;
};

extern const FbKind fb_relation_kind;

G_END_DECLS
