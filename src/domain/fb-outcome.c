/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-outcome"

#include "domain/fb-outcome.h"

#include "domain/fb-codes-published.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbOutcome, fb_outcome, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbOutcome, duo_id, "duo-id", N_("Duo"), FB_FIELD_OWNER, "duo"),
  FB_REF (FbOutcome, enrolment_id, "enrolment-id", N_("Enrolment"), FB_FIELD_OWNER, "enrolment"),
  FB_REF (FbOutcome, person_id, "person-id", N_("Person"), FB_FIELD_KEY, "person"),
  FB_DATE (FbOutcome, measured_on, "measured-on", N_("Date"), FB_FIELD_KEY),
  FB_INT (FbOutcome, months, "months", N_("Months Later"),
           FB_FIELD_NONE, FB_RANGE (0, 240)),
  FB_REF (FbOutcome, staff_id, "staff-id", N_("By"), FB_FIELD_NONE, "staff"),
  FB_CODE (FbOutcome, how, "how", N_("How"), FB_FIELD_NONE, fb_code_contact_how),
  FB_CODE (FbOutcome, kind, "kind", N_("What Came of It"), FB_FIELD_NONE, fb_code_outcome_kind),
  FB_INT (FbOutcome, contract_months, "contract-months", N_("Months of the Contract"),
           FB_FIELD_NONE, FB_RANGE (1, 600)),
  FB_CODE (FbOutcome, suits_level, "suits-level", N_("Suits the Person’s Level"),
           FB_FIELD_NONE, fb_code_outcome_answer),
  FB_CODE (FbOutcome, own_occupation, "own-occupation", N_("Own Occupation"),
           FB_FIELD_NONE, fb_code_outcome_answer),
  FB_CODE (FbOutcome, sector, "sector", N_("Sector"), FB_FIELD_NONE, fb_code_sectors),
  FB_CODE (FbOutcome, company_kind, "company-kind", N_("Kind of Company"),
           FB_FIELD_NONE, fb_code_company_kind),
  FB_CODE (FbOutcome, pay, "pay", N_("Pay Compared With the Start"),
           FB_FIELD_NONE, fb_code_pay_compared),
  FB_DATE (FbOutcome, job_since, "job-since", N_("In This Job Since"), FB_FIELD_NONE),
  FB_DATE (FbOutcome, job_lost_on, "job-lost-on", N_("Job Lost Again On"), FB_FIELD_NONE),
  FB_CODE (FbOutcome, confidence, "confidence", N_("Self-Confidence"),
           FB_FIELD_NONE, fb_code_growth),
  FB_CODE (FbOutcome, network, "network", N_("Network"), FB_FIELD_NONE, fb_code_growth),
  FB_CODE (FbOutcome, language, "language", N_("Language"), FB_FIELD_NONE, fb_code_growth),
  FB_CODE (FbOutcome, knowledge, "knowledge", N_("Knowledge of Country and Sector"),
           FB_FIELD_NONE, fb_code_growth),
  FB_TEXT (FbOutcome, credential, "credential", N_("Diploma or Licence Obtained"), FB_FIELD_NONE),
  FB_CODES (FbOutcome, mentor_gains, "mentor-gains", N_("What the Mentor Gained"),
           FB_FIELD_NONE, fb_code_benefit),
  FB_TEXT (FbOutcome, remark, "remark", N_("Remark"), FB_FIELD_LONG),
};

const FbKind fb_outcome_kind = {
  .name = "outcome",
  .table = "outcome",
  .label = N_("Outcome"),
  .get_type = fb_outcome_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_outcome_class_init (FbOutcomeClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_outcome_kind);
}

static void
fb_outcome_init (FbOutcome *self)
{
}
