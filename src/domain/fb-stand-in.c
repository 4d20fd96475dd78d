/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-stand-in"

#include "domain/fb-stand-in.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbStandIn, fb_stand_in, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbStandIn, staff_id, "staff-id", N_("Whose Work"), FB_FIELD_KEY, "staff"),
  FB_REF (FbStandIn, deputy_id, "deputy-id", N_("Who Stands In"), FB_FIELD_KEY, "staff"),
  FB_DATE (FbStandIn, from_date, "from-date", N_("From"), FB_FIELD_KEY),
  FB_DATE (FbStandIn, until_date, "until-date", N_("Until"), FB_FIELD_KEY),
};

const FbKind fb_stand_in_kind = {
  .name = "stand-in",
  .table = "stand_in",
  .label = N_("Stand-In"),
  .get_type = fb_stand_in_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_stand_in_class_init (FbStandInClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_stand_in_kind);
}

static void
fb_stand_in_init (FbStandIn *self)
{
}
