/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-follow-up-point"

#include "domain/fb-follow-up-point.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbFollowUpPoint, fb_follow_up_point, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbFollowUpPoint, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "programme"),
  FB_INT (FbFollowUpPoint, months, "months", N_("Months"), FB_FIELD_NONE, FB_RANGE (0, 240)),
  FB_CODE (FbFollowUpPoint, anchor, "anchor", N_("Counted From"),
           FB_FIELD_NONE, fb_code_follow_up_anchor),
  FB_TEXT (FbFollowUpPoint, what, "what", N_("What"), FB_FIELD_NONE),
};

const FbKind fb_follow_up_point_kind = {
  .name = "follow-up-point",
  .table = "follow_up_point",
  .label = N_("Follow-Up Point"),
  .get_type = fb_follow_up_point_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_follow_up_point_class_init (FbFollowUpPointClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_follow_up_point_kind);
}

static void
fb_follow_up_point_init (FbFollowUpPoint *self)
{
}
