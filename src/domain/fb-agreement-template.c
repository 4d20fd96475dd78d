/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement-template"

#include "domain/fb-agreement-template.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbAgreementTemplate, fb_agreement_template, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbAgreementTemplate, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_OWNER, "programme"),
  FB_CODE (FbAgreementTemplate, kind, "kind", N_("Kind"), FB_FIELD_KEY, fb_code_agreement_kind),
  FB_TEXT (FbAgreementTemplate, name, "name", N_("Name"), FB_FIELD_KEY),
  FB_INT (FbAgreementTemplate, version, "version", N_("Version"),
           FB_FIELD_NONE, FB_RANGE (1, 10000)),
};

const FbKind fb_agreement_template_kind = {
  .name = "agreement-template",
  .table = "agreement_template",
  .label = N_("Agreement Template"),
  .get_type = fb_agreement_template_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_agreement_template_class_init (FbAgreementTemplateClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_agreement_template_kind);
}

static void
fb_agreement_template_init (FbAgreementTemplate *self)
{
}
