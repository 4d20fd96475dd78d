/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-commitment"

#include "domain/fb-commitment.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbCommitment, fb_commitment, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbCommitment, organisation_id, "organisation-id", N_("Organisation"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "organisation"),
  FB_REF (FbCommitment, programme_id, "programme-id", N_("Programme"), FB_FIELD_NONE, "programme"),
  FB_TEXT (FbCommitment, text, "text", N_("What Was Promised"), FB_FIELD_LONG | FB_FIELD_SEARCH),
  FB_INT (FbCommitment, mentors, "mentors", N_("Mentors Promised"),
           FB_FIELD_NONE, FB_RANGE (0, 10000)),
  FB_CODES (FbCommitment, reasons, "reasons", N_("Why They Take Part"),
           FB_FIELD_NONE, fb_code_commitment_reason),
  FB_DATE (FbCommitment, from_date, "from-date", N_("Joined On"), FB_FIELD_NONE),
  FB_DATE (FbCommitment, until_date, "until-date", N_("Withdrew On"), FB_FIELD_NONE),
  FB_CODE (FbCommitment, withdrawal_reason, "withdrawal-reason", N_("Why They Withdrew"),
           FB_FIELD_NONE, fb_code_withdrawal_reason),
  FB_TEXT (FbCommitment, remark, "remark", N_("Remark"), FB_FIELD_LONG),
};

const FbKind fb_commitment_kind = {
  .name = "commitment",
  .table = "commitment",
  .label = N_("Commitment"),
  .get_type = fb_commitment_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_commitment_class_init (FbCommitmentClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_commitment_kind);
}

static void
fb_commitment_init (FbCommitment *self)
{
}
