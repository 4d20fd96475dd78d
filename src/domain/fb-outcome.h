/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_OUTCOME (fb_outcome_get_type ())
G_DECLARE_FINAL_TYPE (FbOutcome, fb_outcome, FB, OUTCOME, FbRecord)

/* What came of it for one person, at a point in time (R237-R252): of a duo, or
 * of an event at which they were (R199), with their place in the programme.
 * Members are read freely; they change through properties only. */
struct _FbOutcome
{
  FbRecord  parent_instance;

  char     *duo_id;
  char     *enrolment_id;
  char     *person_id;
  char     *measured_on;
  gint64    months;
  char     *staff_id;
  char     *how;
  char     *kind;
  gint64    contract_months;
  char     *suits_level;
  char     *own_occupation;
  char     *sector;
  char     *company_kind;
  char     *pay;
  char     *job_since;
  char     *job_lost_on;
  char     *confidence;
  char     *network;
  char     *language;
  char     *knowledge;
  char     *credential;
  char     *mentor_gains;
  char     *remark;
};

extern const FbKind fb_outcome_kind;

G_END_DECLS
