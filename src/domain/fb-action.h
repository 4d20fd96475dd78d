/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_ACTION (fb_action_get_type ())
G_DECLARE_FINAL_TYPE (FbAction, fb_action, FB, ACTION, FbRecord)

/* A step towards a goal, who takes it (R168), and in which contact it was
 * agreed (R171). Members are read freely; they change through properties only. */
struct _FbAction
{
  FbRecord  parent_instance;

  char     *goal_id;
  char     *text;
  char     *holder;
  char     *due_on;
  char     *done_on;
  char     *state;
  gint64    position;
  char     *contact_id;
};

extern const FbKind fb_action_kind;

G_END_DECLS
