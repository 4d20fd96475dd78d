/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-external-number"

#include "domain/fb-external-number.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbExternalNumber, fb_external_number, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbExternalNumber, person_id, "person-id", N_("Person"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "person"),
  FB_TEXT (FbExternalNumber, system, "system", N_("System"), FB_FIELD_KEY),
  FB_TEXT (FbExternalNumber, number, "number", N_("Number"), FB_FIELD_KEY | FB_FIELD_PERSONAL | FB_FIELD_SEARCH),
};

const FbKind fb_external_number_kind = {
  .name = "external-number",
  .table = "external_number",
  .label = N_("External Number"),
  .get_type = fb_external_number_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_external_number_class_init (FbExternalNumberClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_external_number_kind);
}

static void
fb_external_number_init (FbExternalNumber *self)
{
}
