/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-action"

#include "domain/fb-action.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbAction, fb_action, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbAction, goal_id, "goal-id", N_("Goal"), FB_FIELD_KEY | FB_FIELD_OWNER, "goal"),
  FB_TEXT (FbAction, text, "text", N_("Action"), FB_FIELD_KEY | FB_FIELD_LONG | FB_FIELD_MENTOR),
  FB_CODE (FbAction, holder, "holder", N_("Who"), FB_FIELD_MENTOR, fb_code_holder),
  FB_DATE (FbAction, due_on, "due-on", N_("Due"), FB_FIELD_MENTOR),
  FB_DATE (FbAction, done_on, "done-on", N_("Done On"), FB_FIELD_MENTOR),
  FB_CODE (FbAction, state, "state", N_("State"), FB_FIELD_MENTOR, fb_code_action_state),
  FB_INT (FbAction, position, "position", N_("Position"), FB_FIELD_MENTOR, FB_RANGE (0, 1000)),
  FB_REF (FbAction, contact_id, "contact-id", N_("Agreed In"), FB_FIELD_MENTOR, "contact"),
};

const FbKind fb_action_kind = {
  .name = "action",
  .table = "action",
  .label = N_("Action"),
  .get_type = fb_action_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_action_class_init (FbActionClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_action_kind);
}

static void
fb_action_init (FbAction *self)
{
}
