/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-codes"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

/* The end of a duo: what each side says of it, and what came of it. */

static const FbCode outcome_answer_codes[] = {
  { "yes", NC_("outcome-answer", "Yes") },
  { "partly", NC_("outcome-answer", "Partly") },
  { "no", NC_("outcome-answer", "No") },
  { "not-known", NC_("outcome-answer", "Not Known") },
  { "no-answer", NC_("outcome-answer", "Prefers Not to Say") },
};
const FbCodeList fb_code_outcome_answer = FB_CODE_LIST ("outcome-answer", outcome_answer_codes);

static const FbCode company_kind_codes[] = {
  { "private", NC_("company-kind", "Private Company") },
  { "public", NC_("company-kind", "Public Service") },
  { "non-profit", NC_("company-kind", "Association or Charity") },
  { "social-enterprise", NC_("company-kind", "Work-Integration Social Enterprise") },
  { "temp-agency", NC_("company-kind", "Temporary Work Agency") },
  { "own", NC_("company-kind", "Own Business") },
  { "other", NC_("company-kind", "Other") },
  { "not-known", NC_("company-kind", "Not Known") },
};
const FbCodeList fb_code_company_kind = FB_CODE_LIST ("company-kind", company_kind_codes);

static const FbCode pay_compared_codes[] = {
  { "more", NC_("pay-compared", "More Than at the Start") },
  { "same", NC_("pay-compared", "About the Same") },
  { "less", NC_("pay-compared", "Less Than at the Start") },
  { "none-before", NC_("pay-compared", "No Pay at the Start") },
  { "not-known", NC_("pay-compared", "Not Known") },
  { "no-answer", NC_("pay-compared", "Prefers Not to Say") },
};
const FbCodeList fb_code_pay_compared = FB_CODE_LIST ("pay-compared", pay_compared_codes);

static const FbCode growth_codes[] = {
  { "grew", NC_("growth", "Grew") },
  { "same", NC_("growth", "Stayed the Same") },
  { "less", NC_("growth", "Less Than Before") },
  { "not-known", NC_("growth", "Not Known") },
};
const FbCodeList fb_code_growth = FB_CODE_LIST ("growth", growth_codes);

static const FbCode interview_moment_codes[] = {
  { "start", NC_("interview-moment", "At the Start") },
  { "middle", NC_("interview-moment", "Halfway") },
  { "end", NC_("interview-moment", "At the End") },
};
const FbCodeList fb_code_interview_moment = FB_CODE_LIST ("interview-moment", interview_moment_codes);

static const FbCode meeting_frequency_codes[] = {
  { "right", NC_("meeting-frequency", "Often Enough") },
  { "too-few", NC_("meeting-frequency", "Too Seldom") },
  { "too-many", NC_("meeting-frequency", "Too Often") },
};
const FbCodeList fb_code_meeting_frequency = FB_CODE_LIST ("meeting-frequency", meeting_frequency_codes);

static const FbCode benefit_codes[] = {
  { "labour-market", NC_("benefit", "Knows the Labour Market Better") },
  { "sector", NC_("benefit", "Knows the Sector and Its Habits Better") },
  { "application", NC_("benefit", "Applies for Jobs Better") },
  { "network", NC_("benefit", "Wider Network") },
  { "language", NC_("benefit", "Speaks the Language Better") },
  { "confidence", NC_("benefit", "More Self-Confidence") },
  { "support", NC_("benefit", "Moral Support") },
  { "trusted-person", NC_("benefit", "Somebody to Trust and to Call") },
  { "cultures", NC_("benefit", "Knows Other Cultures Better") },
  { "skills", NC_("benefit", "Skills as a Mentor") },
  { "meaning", NC_("benefit", "Doing Something That Matters") },
  { "organisation", NC_("benefit", "Better Work of the Organisation") },
  { "other", NC_("benefit", "Other") },
};
const FbCodeList fb_code_benefit = FB_CODE_LIST ("benefit", benefit_codes);

static const FbCode success_condition_codes[] = {
  { "trust", NC_("success-condition", "Trust") },
  { "time", NC_("success-condition", "Enough Time") },
  { "clear-goal", NC_("success-condition", "A Clear Goal") },
  { "same-field", NC_("success-condition", "The Same Field of Work") },
  { "near", NC_("success-condition", "Living Near Each Other") },
  { "language", NC_("success-condition", "A Language in Common") },
  { "equal", NC_("success-condition", "Meeting as Equals") },
  { "own-effort", NC_("success-condition", "The Mentee’s Own Effort") },
  { "support", NC_("success-condition", "Support by the Organisation") },
  { "training", NC_("success-condition", "Training for the Mentor") },
  { "other", NC_("success-condition", "Other") },
};
const FbCodeList fb_code_success_condition = FB_CODE_LIST ("success-condition", success_condition_codes);

static const FbCode organisation_motive_codes[] = {
  { "way-to-work", NC_("organisation-motive", "Helping People Find Work") },
  { "social-role", NC_("organisation-motive", "Social Responsibility") },
  { "people-meet", NC_("organisation-motive", "Bringing People Together") },
  { "employers", NC_("organisation-motive", "Reaching Employers") },
  { "finds-staff", NC_("organisation-motive", "Finding New Staff") },
  { "own-staff", NC_("organisation-motive", "Good for Its Own Staff") },
  { "asked", NC_("organisation-motive", "Asked or Paid to Do It") },
  { "other", NC_("organisation-motive", "Other") },
};
const FbCodeList fb_code_organisation_motive = FB_CODE_LIST ("organisation-motive", organisation_motive_codes);

static const FbCode organisation_benefit_codes[] = {
  { "better-work", NC_("organisation-benefit", "Better Work of the Organisation") },
  { "more-jobs", NC_("organisation-benefit", "More People Find Work") },
  { "volunteers", NC_("organisation-benefit", "New Volunteers") },
  { "partners", NC_("organisation-benefit", "New Partners and Employers") },
  { "knows-group", NC_("organisation-benefit", "Knows the Needs of Mentees Better") },
  { "staff-skills", NC_("organisation-benefit", "Skills of Its Staff") },
  { "standing", NC_("organisation-benefit", "Better Known") },
  { "other", NC_("organisation-benefit", "Other") },
};
const FbCodeList fb_code_organisation_benefit = FB_CODE_LIST ("organisation-benefit", organisation_benefit_codes);

static const FbCode organisation_condition_codes[] = {
  { "staff-time", NC_("organisation-condition", "Enough Staff Time") },
  { "trained-staff", NC_("organisation-condition", "Trained Staff") },
  { "enough-mentors", NC_("organisation-condition", "Enough Mentors") },
  { "clear-guidelines", NC_("organisation-condition", "Clear Guidelines") },
  { "lasting-funding", NC_("organisation-condition", "Lasting Funding") },
  { "partners", NC_("organisation-condition", "Partners and Employers Who Take Part") },
  { "management", NC_("organisation-condition", "Support by the Management") },
  { "other", NC_("organisation-condition", "Other") },
};
const FbCodeList fb_code_organisation_condition = FB_CODE_LIST ("organisation-condition", organisation_condition_codes);

static const FbCode opinion_codes[] = {
  { "very-good", NC_("opinion", "Very Good") },
  { "good", NC_("opinion", "Good") },
  { "fair", NC_("opinion", "Fair") },
  { "poor", NC_("opinion", "Poor") },
  { "no-answer", NC_("opinion", "Prefers Not to Say") },
};
const FbCodeList fb_code_opinion = FB_CODE_LIST ("opinion", opinion_codes);
