/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signature"

#include "domain/fb-signature.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbSignature, fb_signature, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbSignature, agreement_id, "agreement-id", N_("Agreement"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "agreement"),
  FB_INT (FbSignature, position, "position", N_("Order"), FB_FIELD_KEY, FB_RANGE (1, 1000)),
  FB_CODE (FbSignature, party, "party", N_("Party"), FB_FIELD_KEY, fb_code_signing_party),
  FB_REF (FbSignature, person_id, "person-id", N_("Person"), FB_FIELD_NONE, "person"),
  FB_REF (FbSignature, organisation_id, "organisation-id", N_("Organisation"),
           FB_FIELD_NONE, "organisation"),
  FB_TEXT (FbSignature, signer_name, "signer-name", N_("Name"), FB_FIELD_PERSONAL),
  FB_TEXT (FbSignature, capacity, "capacity", N_("Capacity"), FB_FIELD_NONE),
  FB_CODE (FbSignature, language, "language", N_("Language Read"),
           FB_FIELD_NONE, fb_code_languages),
  FB_CODE (FbSignature, read_how, "read-how", N_("Read or Read Out"),
           FB_FIELD_NONE, fb_code_read_how),
  FB_CODE (FbSignature, read_language, "read-language", N_("Read Out In"),
           FB_FIELD_NONE, fb_code_languages),
  FB_STAMP (FbSignature, signed_at, "signed-at", N_("Signed At"), FB_FIELD_NONE),
  FB_TEXT (FbSignature, place, "place", N_("Place"), FB_FIELD_NONE),
  FB_CODE (FbSignature, method, "method", N_("How"), FB_FIELD_NONE, fb_code_signing_method),
  FB_TEXT (FbSignature, strokes, "strokes", N_("Strokes"), FB_FIELD_PERSONAL),
  FB_TEXT (FbSignature, interpreter_name, "interpreter-name", N_("Interpreter"),
           FB_FIELD_PERSONAL),
  FB_TEXT (FbSignature, witness_name, "witness-name", N_("Witness"), FB_FIELD_PERSONAL),
  FB_CODE (FbSignature, copy_language, "copy-language", N_("Copy In"),
           FB_FIELD_NONE, fb_code_languages),
  FB_CODE (FbSignature, copy_form, "copy-form", N_("Copy"), FB_FIELD_NONE, fb_code_copy_form),
  FB_TEXT (FbSignature, content_digest, "content-digest", N_("Digest"), FB_FIELD_NONE),
  FB_TEXT (FbSignature, seal, "seal", N_("Seal"), FB_FIELD_NONE),
};

const FbKind fb_signature_kind = {
  .name = "signature",
  .table = "signature",
  .label = N_("Signature"),
  .get_type = fb_signature_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_signature_class_init (FbSignatureClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_signature_kind);
}

static void
fb_signature_init (FbSignature *self)
{
}
