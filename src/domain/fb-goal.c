/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-goal"

#include "domain/fb-goal.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbGoal, fb_goal, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbGoal, duo_id, "duo-id", N_("Duo"), FB_FIELD_KEY | FB_FIELD_OWNER, "duo"),
  FB_REF (FbGoal, parent_id, "parent-id", N_("Under"), FB_FIELD_NONE, "goal"),
  FB_CODE (FbGoal, level, "level", N_("Level"), FB_FIELD_KEY, fb_code_goal_level),
  FB_CODE (FbGoal, kind, "kind", N_("Kind"), FB_FIELD_MENTOR, fb_code_goal_kind),
  FB_TEXT (FbGoal, text, "text", N_("Goal"), FB_FIELD_LONG | FB_FIELD_MENTOR),
  FB_CODE (FbGoal, proposed_by, "proposed-by", N_("Proposed By"), FB_FIELD_MENTOR, fb_code_party),
  FB_DATE (FbGoal, agreed_on, "agreed-on", N_("Agreed On"), FB_FIELD_MENTOR),
  FB_TEXT (FbGoal, agreed_text, "agreed-text", N_("Goal as Agreed"), FB_FIELD_LONG | FB_FIELD_MENTOR),
  FB_CODE (FbGoal, agreed_kind, "agreed-kind", N_("Kind as Agreed"), FB_FIELD_MENTOR, fb_code_goal_kind),
  FB_DATE (FbGoal, agreed_due_on, "agreed-due-on", N_("Due as Agreed"), FB_FIELD_MENTOR),
  FB_DATE (FbGoal, due_on, "due-on", N_("Due"), FB_FIELD_MENTOR),
  FB_CODE (FbGoal, state, "state", N_("State"), FB_FIELD_MENTOR, fb_code_goal_state),
  FB_INT (FbGoal, progress, "progress", N_("Progress in Percent"),
           FB_FIELD_MENTOR, FB_RANGE (0, 100)),
  FB_INT (FbGoal, position, "position", N_("Position"), FB_FIELD_MENTOR, FB_RANGE (0, 1000)),
};

const FbKind fb_goal_kind = {
  .name = "goal",
  .table = "goal",
  .label = N_("Goal"),
  .get_type = fb_goal_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_goal_class_init (FbGoalClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_goal_kind);
}

static void
fb_goal_init (FbGoal *self)
{
}
