/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-deeds.h"
#include "rules/fb-plan-rules.h"

G_BEGIN_DECLS

/* What came out of a look at the plan. */
typedef struct
{
  const char           *duo_id;
  const char           *held_on; /* (nullable): today */
  const char           *present; /* (nullable): codes of party */
  const char           *helps;
  const char           *hinders;
  const char           *changes;
  const char           *next_on; /* (nullable): by the interval of the programme */
  const FbPlanStanding *standings; /* of goals that stand as said here */
  guint                 n_standings;
} FbNewReview;

FbPlanReview *fb_deed_review_plan      (FbWorkspace        *workspace,
                                        const FbNewReview  *values,
                                        GError            **error);
char         *fb_plan_dup_review_after_day (FbWorkspace    *workspace,
                                            const char     *duo_id,
                                            const char     *day);

G_END_DECLS
