/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme-outcome"

#include "domain/fb-programme-outcome.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbProgrammeOutcome, fb_programme_outcome, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbProgrammeOutcome, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "programme"),
  FB_TEXT (FbProgrammeOutcome, what, "what", N_("What"), FB_FIELD_KEY),
  FB_CODE (FbProgrammeOutcome, qualifier, "qualifier", N_("Qualifier"),
           FB_FIELD_NONE, fb_code_qualifier),
  FB_INT (FbProgrammeOutcome, percent, "percent", N_("Percent"), FB_FIELD_NONE, FB_RANGE (0, 100)),
  FB_INT (FbProgrammeOutcome, count, "count", N_("Count"),
           FB_FIELD_NONE, FB_RANGE (0, 1000000000)),
  FB_TEXT (FbProgrammeOutcome, moment, "moment", N_("When"), FB_FIELD_NONE),
};

const FbKind fb_programme_outcome_kind = {
  .name = "programme-outcome",
  .table = "programme_outcome",
  .label = N_("Outcome of a Programme"),
  .get_type = fb_programme_outcome_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_programme_outcome_class_init (FbProgrammeOutcomeClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_programme_outcome_kind);
}

static void
fb_programme_outcome_init (FbProgrammeOutcome *self)
{
}
