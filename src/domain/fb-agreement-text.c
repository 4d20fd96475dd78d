/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement-text"

#include "domain/fb-agreement-text.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbAgreementText, fb_agreement_text, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbAgreementText, agreement_template_id, "agreement-template-id", N_("Template"),
           FB_FIELD_OWNER, "agreement-template"),
  FB_REF (FbAgreementText, agreement_id, "agreement-id", N_("Agreement"),
           FB_FIELD_OWNER, "agreement"),
  FB_CODE (FbAgreementText, language, "language", N_("Language"), FB_FIELD_KEY, fb_code_languages),
  FB_TEXT (FbAgreementText, title, "title", N_("Title"), FB_FIELD_NONE),
  FB_TEXT (FbAgreementText, body, "body", N_("Text"), FB_FIELD_LONG),
  FB_TEXT (FbAgreementText, draft_body, "draft-body", N_("Text Before It Was Locked"), FB_FIELD_LONG),
  FB_TEXT (FbAgreementText, checked_by, "checked-by", N_("Translation Checked By"), FB_FIELD_NONE),
  FB_DATE (FbAgreementText, checked_on, "checked-on", N_("Translation Checked On"), FB_FIELD_NONE),
};

const FbKind fb_agreement_text_kind = {
  .name = "agreement-text",
  .table = "agreement_text",
  .label = N_("Agreement Text"),
  .get_type = fb_agreement_text_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_agreement_text_class_init (FbAgreementTextClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_agreement_text_kind);
}

static void
fb_agreement_text_init (FbAgreementText *self)
{
}
