/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-contact-goal"

#include "domain/fb-contact-goal.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbContactGoal, fb_contact_goal, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbContactGoal, contact_id, "contact-id", N_("Contact"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "contact"),
  FB_REF (FbContactGoal, goal_id, "goal-id", N_("Goal"), FB_FIELD_KEY, "goal"),
};

const FbKind fb_contact_goal_kind = {
  .name = "contact-goal",
  .table = "contact_goal",
  .label = N_("Goal Worked On"),
  .get_type = fb_contact_goal_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_contact_goal_class_init (FbContactGoalClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_contact_goal_kind);
}

static void
fb_contact_goal_init (FbContactGoal *self)
{
}
