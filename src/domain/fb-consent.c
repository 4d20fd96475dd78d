/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-consent"

#include "domain/fb-consent.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbConsent, fb_consent, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbConsent, person_id, "person-id", N_("Person"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "person"),
  FB_CODE (FbConsent, purpose, "purpose", N_("Purpose"), FB_FIELD_KEY, fb_code_consent_purpose),
  FB_CODE (FbConsent, state, "state", N_("State"), FB_FIELD_KEY, fb_code_consent_state),
  FB_DATE (FbConsent, asked_on, "asked-on", N_("Asked On"), FB_FIELD_NONE),
  FB_DATE (FbConsent, decided_on, "decided-on", N_("Decided On"), FB_FIELD_NONE),
  FB_TEXT (FbConsent, remark, "remark", N_("Remark"), FB_FIELD_LONG),
};

const FbKind fb_consent_kind = {
  .name = "consent",
  .table = "consent",
  .label = N_("Consent"),
  .get_type = fb_consent_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_consent_class_init (FbConsentClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_consent_kind);
}

static void
fb_consent_init (FbConsent *self)
{
}
