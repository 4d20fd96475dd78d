/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-data-purpose"

#include "domain/fb-data-purpose.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbDataPurpose, fb_data_purpose, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_CODE (FbDataPurpose, data_group, "data-group", N_("Personal Data"), FB_FIELD_KEY, fb_code_data_group),
  FB_TEXT (FbDataPurpose, text, "text", N_("What It Is Kept For"), FB_FIELD_KEY | FB_FIELD_LONG),
};

const FbKind fb_data_purpose_kind = {
  .name = "data-purpose",
  .table = "data_purpose",
  .label = N_("What Data Is Kept For"),
  .get_type = fb_data_purpose_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_data_purpose_class_init (FbDataPurposeClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_data_purpose_kind);
}

static void
fb_data_purpose_init (FbDataPurpose *self)
{
}
