/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_CONTACT_GOAL (fb_contact_goal_get_type ())
G_DECLARE_FINAL_TYPE (FbContactGoal, fb_contact_goal, FB, CONTACT_GOAL, FbRecord)

/* A goal worked on in a contact (R174). Members are read freely; they change
 * through properties only. */
struct _FbContactGoal
{
  FbRecord  parent_instance;

  char     *contact_id;
  char     *goal_id;
};

extern const FbKind fb_contact_goal_kind;

G_END_DECLS
