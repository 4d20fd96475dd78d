/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_PLAN_REVIEW (fb_plan_review_get_type ())
G_DECLARE_FINAL_TYPE (FbPlanReview, fb_plan_review, FB, PLAN_REVIEW, FbRecord)

/* A look at the whole plan (R166-R167). Members are read freely; they change
 * through properties only. */
struct _FbPlanReview
{
  FbRecord  parent_instance;

  char     *duo_id;
  char     *held_on;
  char     *present;
  char     *helps;
  char     *hinders;
  char     *changes;
  char     *next_on;
};

extern const FbKind fb_plan_review_kind;

G_END_DECLS
