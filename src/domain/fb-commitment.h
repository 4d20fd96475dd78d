/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_COMMITMENT (fb_commitment_get_type ())
G_DECLARE_FINAL_TYPE (FbCommitment, fb_commitment, FB, COMMITMENT, FbRecord)

/* What an organisation promised to do, from when, and why it withdrew (R222,
 * R223). Members are read freely; they change through properties only. */
struct _FbCommitment
{
  FbRecord  parent_instance;

  char     *organisation_id;
  char     *programme_id;
  char     *text;
  gint64    mentors;
  char     *reasons;
  char     *from_date;
  char     *until_date;
  char     *withdrawal_reason;
  char     *remark;
};

extern const FbKind fb_commitment_kind;

G_END_DECLS
