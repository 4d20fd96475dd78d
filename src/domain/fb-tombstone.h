/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_TOMBSTONE (fb_tombstone_get_type ())
G_DECLARE_FINAL_TYPE (FbTombstone, fb_tombstone, FB, TOMBSTONE, FbRecord)

/* A record that was removed; its id is the id of that record. Never removed,
 * and it wins over older copies. Members are read freely; they change through
 * properties only. */
struct _FbTombstone
{
  FbRecord  parent_instance;

  char     *record_kind;
  char     *reason;
  char     *merged_into;
  char     *removed_at;
};

extern const FbKind fb_tombstone_kind;

G_END_DECLS
