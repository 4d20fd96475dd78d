/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement"

#include "domain/fb-agreement.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbAgreement, fb_agreement, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbAgreement, duo_id, "duo-id", N_("Duo"), FB_FIELD_KEY | FB_FIELD_OWNER, "duo"),
  FB_INT (FbAgreement, version, "version", N_("Version"), FB_FIELD_KEY, FB_RANGE (1, 10000)),
  FB_REF (FbAgreement, replaces_id, "replaces-id", N_("Replaces"), FB_FIELD_NONE, "agreement"),
  FB_REF (FbAgreement, agreement_template_id, "agreement-template-id", N_("Template"),
           FB_FIELD_NONE, "agreement-template"),
  FB_CODE (FbAgreement, kind, "kind", N_("Kind"), FB_FIELD_NONE, fb_code_agreement_kind),
  FB_CODE (FbAgreement, status, "status", N_("Status"), FB_FIELD_KEY, fb_code_agreement_status),
  FB_CODES (FbAgreement, languages, "languages", N_("Languages"),
           FB_FIELD_NONE, fb_code_languages),
  FB_CODE (FbAgreement, deciding_language, "deciding-language", N_("Language That Decides"),
           FB_FIELD_NONE, fb_code_languages),
  FB_TEXT (FbAgreement, objectives_short, "objectives-short", N_("Objectives, Short Term"),
           FB_FIELD_LONG),
  FB_TEXT (FbAgreement, objectives_long, "objectives-long", N_("Objectives, Long Term"),
           FB_FIELD_LONG),
  FB_DATE (FbAgreement, term_from, "term-from", N_("From"), FB_FIELD_NONE),
  FB_DATE (FbAgreement, term_until, "term-until", N_("Until"), FB_FIELD_NONE),
  FB_INT (FbAgreement, meetings_min, "meetings-min", N_("Meetings in All, at Least"),
           FB_FIELD_NONE, FB_RANGE (0, 1000)),
  FB_TEXT (FbAgreement, rhythm, "rhythm", N_("Meeting Rhythm"), FB_FIELD_NONE),
  FB_TEXT (FbAgreement, parties, "parties", N_("Parties"), FB_FIELD_PERSONAL | FB_FIELD_LONG),
  FB_DATE (FbAgreement, drafted_on, "drafted-on", N_("Drafted On"), FB_FIELD_NONE),
  FB_DATE (FbAgreement, frozen_on, "frozen-on", N_("Text Locked On"), FB_FIELD_NONE),
  FB_TEXT (FbAgreement, salt, "salt", N_("Salt"), FB_FIELD_NONE),
  FB_TEXT (FbAgreement, content_digest, "content-digest", N_("Digest"), FB_FIELD_NONE),
  FB_TEXT (FbAgreement, seal, "seal", N_("Seal"), FB_FIELD_NONE),
};

const FbKind fb_agreement_kind = {
  .name = "agreement",
  .table = "agreement",
  .label = N_("Agreement"),
  .get_type = fb_agreement_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_agreement_class_init (FbAgreementClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_agreement_kind);
}

static void
fb_agreement_init (FbAgreement *self)
{
}
