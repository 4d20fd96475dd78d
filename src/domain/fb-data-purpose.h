/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_DATA_PURPOSE (fb_data_purpose_get_type ())
G_DECLARE_FINAL_TYPE (FbDataPurpose, fb_data_purpose, FB, DATA_PURPOSE, FbRecord)

/* What one group of personal data is kept for, in the organisation's own words
 * instead of those of the program. Members are read freely; they change through
 * properties only. */
struct _FbDataPurpose
{
  FbRecord  parent_instance;

  char     *data_group;
  char     *text;
};

extern const FbKind fb_data_purpose_kind;

G_END_DECLS
