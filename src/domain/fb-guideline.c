/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-guideline"

#include "domain/fb-guideline.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbGuideline, fb_guideline, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbGuideline, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "programme"),
  FB_CODE (FbGuideline, role, "role", N_("For"), FB_FIELD_KEY, fb_code_duo_role),
  FB_CODE (FbGuideline, language, "language", N_("Language"), FB_FIELD_KEY, fb_code_languages),
  FB_INT (FbGuideline, version, "version", N_("Version"), FB_FIELD_KEY, FB_RANGE (1, 10000)),
  FB_TEXT (FbGuideline, title, "title", N_("Title"), FB_FIELD_NONE),
  FB_TEXT (FbGuideline, body, "body", N_("Text"), FB_FIELD_LONG),
  FB_DATE (FbGuideline, issued_on, "issued-on", N_("Issued On"), FB_FIELD_NONE),
};

const FbKind fb_guideline_kind = {
  .name = "guideline",
  .table = "guideline",
  .label = N_("Guideline"),
  .get_type = fb_guideline_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_guideline_class_init (FbGuidelineClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_guideline_kind);
}

static void
fb_guideline_init (FbGuideline *self)
{
}
