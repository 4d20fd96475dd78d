/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-keep-away"

#include "domain/fb-keep-away.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbKeepAway, fb_keep_away, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbKeepAway, enrolment_id, "enrolment-id", N_("Enrolment"),
           FB_FIELD_KEY | FB_FIELD_OWNER | FB_FIELD_PRIVATE, "enrolment"),
  FB_REF (FbKeepAway, person_id, "person-id", N_("Person"), FB_FIELD_PRIVATE, "person"),
  FB_REF (FbKeepAway, organisation_id, "organisation-id", N_("Organisation"),
           FB_FIELD_PRIVATE, "organisation"),
  FB_REF (FbKeepAway, area_id, "area-id", N_("Area"), FB_FIELD_PRIVATE, "area"),
};

const FbKind fb_keep_away_kind = {
  .name = "keep-away",
  .table = "keep_away",
  .label = N_("Keep Away From"),
  .get_type = fb_keep_away_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_keep_away_class_init (FbKeepAwayClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_keep_away_kind);
}

static void
fb_keep_away_init (FbKeepAway *self)
{
}
