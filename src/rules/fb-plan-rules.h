/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/fb-goal.h"

G_BEGIN_DECLS

/* The action plan of a duo. Days are YYYY-MM-DD. */

char *fb_plan_dup_review_after (const char *from,
                                gint64      every,
                                const char *unit);

gboolean    fb_plan_is_changed  (const FbGoal *goal);
const char *fb_plan_get_waiting (const FbGoal *goal);

/* How a goal stands at a review, or now. */
typedef struct
{
  const char *goal_id;
  const char *state;    /* (nullable): a code of goal-state */
  gint64      progress; /* in percent, or FB_UNSET */
} FbPlanStanding;

typedef enum
{
  FB_PLAN_CHANGE_NEW,
  FB_PLAN_CHANGE_STATE,
  FB_PLAN_CHANGE_PROGRESS, /* from .. to */
} FbPlanChangeKind;

typedef struct
{
  FbPlanChangeKind  kind;
  const char       *goal_id;
  const char       *state;
  gint64            from; /* or FB_UNSET */
  gint64            to;
} FbPlanChange;

GArray     *fb_plan_list_changes      (const FbPlanStanding *before,
                                       guint                 n_before,
                                       const FbPlanStanding *after,
                                       guint                 n_after);
gboolean    fb_plan_mentor_holds_most (int                   n_open,
                                       int                   n_mentor,
                                       int                   least);

/* A goal on the way, in its place in the tree below the final objective (R158). */
typedef struct
{
  FbGoal *goal;
  int     depth;      /* 0 right below the final objective */
  char    number[16]; /* "2.1" */
} FbPlanPlace;

GArray  *fb_plan_list_places (GPtrArray  *goals);
gboolean fb_plan_can_stand_under (GPtrArray *goals,
                                  FbGoal    *goal,
                                  FbGoal    *parent);
gboolean fb_plan_can_have_under  (GPtrArray *goals,
                                  FbGoal    *parent);

G_END_DECLS
