/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-enrolment-area"

#include "domain/fb-enrolment-area.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbEnrolmentArea, fb_enrolment_area, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbEnrolmentArea, enrolment_id, "enrolment-id", N_("Enrolment"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "enrolment"),
  FB_REF (FbEnrolmentArea, area_id, "area-id", N_("Area"), FB_FIELD_KEY, "area"),
};

const FbKind fb_enrolment_area_kind = {
  .name = "enrolment-area",
  .table = "enrolment_area",
  .label = N_("Area to Meet In"),
  .get_type = fb_enrolment_area_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_enrolment_area_class_init (FbEnrolmentAreaClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_enrolment_area_kind);
}

static void
fb_enrolment_area_init (FbEnrolmentArea *self)
{
}
