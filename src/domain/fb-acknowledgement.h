/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_ACKNOWLEDGEMENT (fb_acknowledgement_get_type ())
G_DECLARE_FINAL_TYPE (FbAcknowledgement, fb_acknowledgement, FB, ACKNOWLEDGEMENT, FbRecord)

/* Who has read which version of a guideline (R151).
 * Members are read freely; they change through properties only. */
struct _FbAcknowledgement
{
  FbRecord  parent_instance;

  char     *person_id;
  char     *guideline_id;
  char     *read_on;
  char     *read_aloud;
};

extern const FbKind fb_acknowledgement_kind;

G_END_DECLS
