/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_FUNDING (fb_funding_get_type ())
G_DECLARE_FINAL_TYPE (FbFunding, fb_funding, FB, FUNDING, FbRecord)

/* Money behind a programme (R274-R288). Members are read freely; they change
 * through properties only. */
struct _FbFunding
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *organisation_id;
  char     *role;
  char     *support;
  char     *source;
  char     *text;
  gint64    amount_cents;
  char     *currency;
  char     *from_date;
  char     *until_date;
  gint64    renewal_months;
  char     *criteria;
  char     *priority;
  char     *goals;
  char     *frame_until;
  char     *keep_until;
};

extern const FbKind fb_funding_kind;

/* So many days before a funding ends it is told of (R275). */
#define FB_FUNDING_DAYS 90

G_END_DECLS
