/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_MATCHING_CRITERION (fb_matching_criterion_get_type ())
G_DECLARE_FINAL_TYPE (FbMatchingCriterion, fb_matching_criterion, FB, MATCHING_CRITERION, FbRecord)

/* What matching looks at, and how much it counts, 0 to 100 (R135). Members are
 * read freely; they change through properties only. */
struct _FbMatchingCriterion
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *criterion;
  gint64    weight;
  char     *remark;
};

extern const FbKind fb_matching_criterion_kind;

G_END_DECLS
