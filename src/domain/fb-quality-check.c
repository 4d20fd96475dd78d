/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-quality-check"

#include "domain/fb-quality-check.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbQualityCheck, fb_quality_check, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbQualityCheck, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "programme"),
  FB_CODE (FbQualityCheck, standard, "standard", N_("Standard"),
           FB_FIELD_KEY, fb_code_quality_standard),
  FB_CODE (FbQualityCheck, item, "item", N_("Criterion"), FB_FIELD_NONE, fb_code_quality_item),
  FB_TEXT (FbQualityCheck, own_words, "own-words", N_("In Own Words"), FB_FIELD_NONE),
  FB_CODE (FbQualityCheck, state, "state", N_("State"), FB_FIELD_NONE, fb_code_block_state),
  FB_TEXT (FbQualityCheck, evidence, "evidence", N_("Evidence"), FB_FIELD_LONG),
  FB_DATE (FbQualityCheck, looked_on, "looked-on", N_("Looked At On"), FB_FIELD_NONE),
};

const FbKind fb_quality_check_kind = {
  .name = "quality-check",
  .table = "quality_check",
  .label = N_("Quality Check"),
  .get_type = fb_quality_check_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_quality_check_class_init (FbQualityCheckClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_quality_check_kind);
}

static void
fb_quality_check_init (FbQualityCheck *self)
{
}
