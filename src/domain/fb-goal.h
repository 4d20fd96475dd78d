/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

/* So many goals on the way stand one under the other at most, below the final
 * objective (R158): a plan is read at a glance. */
#define FB_GOAL_DEEPEST 3

#define FB_TYPE_GOAL (fb_goal_get_type ())
G_DECLARE_FINAL_TYPE (FbGoal, fb_goal, FB, GOAL, FbRecord)

/* A goal of a duo, in a tree under the final objective (R158-R165). Members
 * are read freely; they change through properties only. */
struct _FbGoal
{
  FbRecord  parent_instance;

  char     *duo_id;
  char     *parent_id;
  char     *level;
  char     *kind;
  char     *text;
  char     *proposed_by;
  char     *agreed_on;
  char     *agreed_text;   /* what both agreed to on that day */
  char     *agreed_kind;
  char     *agreed_due_on;
  char     *due_on;
  char     *state;
  gint64    progress;
  gint64    position;
};

extern const FbKind fb_goal_kind;

G_END_DECLS
