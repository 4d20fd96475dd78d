/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-acknowledgement"

#include "domain/fb-acknowledgement.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbAcknowledgement, fb_acknowledgement, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbAcknowledgement, person_id, "person-id", N_("Person"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "person"),
  FB_REF (FbAcknowledgement, guideline_id, "guideline-id", N_("Guideline"), FB_FIELD_KEY, "guideline"),
  FB_DATE (FbAcknowledgement, read_on, "read-on", N_("Read On"), FB_FIELD_KEY),
  FB_CODE (FbAcknowledgement, read_aloud, "read-aloud", N_("Read Aloud"), FB_FIELD_NONE, fb_code_yes_no),
};

const FbKind fb_acknowledgement_kind = {
  .name = "acknowledgement",
  .table = "acknowledgement",
  .label = N_("Guideline Read"),
  .get_type = fb_acknowledgement_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_acknowledgement_class_init (FbAcknowledgementClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_acknowledgement_kind);
}

static void
fb_acknowledgement_init (FbAcknowledgement *self)
{
}
