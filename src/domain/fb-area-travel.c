/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-area-travel"

#include "domain/fb-area-travel.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbAreaTravel, fb_area_travel, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbAreaTravel, area_id, "area-id", N_("Area"), FB_FIELD_KEY | FB_FIELD_OWNER, "area"),
  FB_REF (FbAreaTravel, other_id, "other-id", N_("Other Area"), FB_FIELD_KEY, "area"),
  FB_INT (FbAreaTravel, minutes, "minutes", N_("Minutes"), FB_FIELD_KEY, FB_RANGE (0, 600)),
};

const FbKind fb_area_travel_kind = {
  .name = "area-travel",
  .table = "area_travel",
  .label = N_("Travel Between Areas"),
  .get_type = fb_area_travel_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_area_travel_class_init (FbAreaTravelClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_area_travel_kind);
}

static void
fb_area_travel_init (FbAreaTravel *self)
{
}
