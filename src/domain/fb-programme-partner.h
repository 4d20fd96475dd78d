/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_PROGRAMME_PARTNER (fb_programme_partner_get_type ())
G_DECLARE_FINAL_TYPE (FbProgrammePartner, fb_programme_partner, FB, PROGRAMME_PARTNER, FbRecord)

/* An organisation in a programme, in one role (R60). Members are read freely;
 * they change through properties only. */
struct _FbProgrammePartner
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *organisation_id;
  char     *role;
  char     *side;
  char     *exclusive;
  gint64    caseload_limit;
  char     *from_date;
  char     *until_date;
  char     *shared_direction;
  char     *strengths;
  char     *remark;
};

extern const FbKind fb_programme_partner_kind;

G_END_DECLS
