/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-concern"

#include "domain/fb-concern.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbConcern, fb_concern, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbConcern, person_id, "person-id", N_("Person"), FB_FIELD_OWNER, "person"),
  FB_REF (FbConcern, enrolment_id, "enrolment-id", N_("Enrolment"), FB_FIELD_OWNER, "enrolment"),
  FB_REF (FbConcern, duo_id, "duo-id", N_("Duo"), FB_FIELD_OWNER, "duo"),
  FB_REF (FbConcern, programme_id, "programme-id", N_("Programme"), FB_FIELD_OWNER, "programme"),
  FB_REF (FbConcern, organisation_id, "organisation-id", N_("Organisation"),
           FB_FIELD_OWNER, "organisation"),
  FB_CODE (FbConcern, kind, "kind", N_("About What"), FB_FIELD_NONE, fb_code_concern_kind),
  FB_DATE (FbConcern, since, "since", N_("Since"), FB_FIELD_KEY),
  FB_CODE (FbConcern, source, "source", N_("Raised By"), FB_FIELD_NONE, fb_code_concern_source),
  FB_TEXT (FbConcern, text, "text", N_("What Worries Us"),
           FB_FIELD_KEY | FB_FIELD_LONG | FB_FIELD_PERSONAL | FB_FIELD_PRIVATE),
  FB_TEXT (FbConcern, tried, "tried", N_("What Was Done"),
           FB_FIELD_LONG | FB_FIELD_PERSONAL | FB_FIELD_PRIVATE),
  FB_REF (FbConcern, owner_id, "owner-id", N_("Who Looks After It"), FB_FIELD_NONE, "staff"),
  FB_REF (FbConcern, reader_id, "reader-id", N_("Also Read By"), FB_FIELD_NONE, "staff"),
  FB_DATE (FbConcern, closed_on, "closed-on", N_("Closed On"), FB_FIELD_NONE),
};

const FbKind fb_concern_kind = {
  .name = "concern",
  .table = "concern",
  .label = N_("Concern"),
  .get_type = fb_concern_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_concern_class_init (FbConcernClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_concern_kind);
}

static void
fb_concern_init (FbConcern *self)
{
}
