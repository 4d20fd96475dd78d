/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_ELIGIBILITY_CHECK (fb_eligibility_check_get_type ())
G_DECLARE_FINAL_TYPE (FbEligibilityCheck, fb_eligibility_check, FB, ELIGIBILITY_CHECK, FbRecord)

/* What the rules said on a day, and what a person decided (R85). Members are
 * read freely; they change through properties only. */
struct _FbEligibilityCheck
{
  FbRecord  parent_instance;

  char     *enrolment_id;
  char     *checked_on;
  char     *decision;
  char     *reason;
  char     *staff_id;
};

extern const FbKind fb_eligibility_check_kind;

G_END_DECLS
