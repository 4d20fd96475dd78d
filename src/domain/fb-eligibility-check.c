/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-eligibility-check"

#include "domain/fb-eligibility-check.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbEligibilityCheck, fb_eligibility_check, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbEligibilityCheck, enrolment_id, "enrolment-id", N_("Enrolment"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "enrolment"),
  FB_DATE (FbEligibilityCheck, checked_on, "checked-on", N_("Checked On"), FB_FIELD_KEY),
  FB_CODE (FbEligibilityCheck, decision, "decision", N_("Decision"),
           FB_FIELD_NONE, fb_code_admission),
  FB_TEXT (FbEligibilityCheck, reason, "reason", N_("Reason"), FB_FIELD_LONG),
  FB_REF (FbEligibilityCheck, staff_id, "staff-id", N_("Decided By"), FB_FIELD_NONE, "staff"),
};

const FbKind fb_eligibility_check_kind = {
  .name = "eligibility-check",
  .table = "eligibility_check",
  .label = N_("Eligibility Check"),
  .get_type = fb_eligibility_check_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_eligibility_check_class_init (FbEligibilityCheckClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_eligibility_check_kind);
}

static void
fb_eligibility_check_init (FbEligibilityCheck *self)
{
}
