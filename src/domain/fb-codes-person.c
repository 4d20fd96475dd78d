/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-codes"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

static const FbCode gender_codes[] = {
  { "woman", NC_("gender", "Woman") },
  { "man", NC_("gender", "Man") },
  { "other", NC_("gender", "Other") },
  { "prefers-not-to-say", NC_("gender", "Prefers Not to Say") },
};
const FbCodeList fb_code_gender = FB_CODE_LIST ("gender", gender_codes);

static const FbCode birth_basis_codes[] = {
  { "exact", NC_("birth-basis", "Exact") },
  { "about", NC_("birth-basis", "About") },
  { "set-by-authority", NC_("birth-basis", "Set by an Authority") },
};
const FbCodeList fb_code_birth_basis = FB_CODE_LIST ("birth-basis", birth_basis_codes);

static const FbCode channel_codes[] = {
  { "call", NC_("channel", "Call") },
  { "sms", NC_("channel", "Text Message") },
  { "app", NC_("channel", "Messaging App") },
  { "email", NC_("channel", "E-Mail") },
  { "letter", NC_("channel", "Letter") },
  { "through", NC_("channel", "Through Somebody Else") },
};
const FbCodeList fb_code_channel = FB_CODE_LIST ("channel", channel_codes);

static const FbCode script_codes[] = {
  { "latin", NC_("script", "Latin") },
  { "arabic", NC_("script", "Arabic") },
  { "cyrillic", NC_("script", "Cyrillic") },
  { "ethiopic", NC_("script", "Ethiopic") },
  { "georgian", NC_("script", "Georgian") },
  { "greek", NC_("script", "Greek") },
  { "han", NC_("script", "Chinese") },
  { "hebrew", NC_("script", "Hebrew") },
  { "devanagari", NC_("script", "Devanagari") },
  { "bengali", NC_("script", "Bengali") },
  { "tamil", NC_("script", "Tamil") },
  { "thai", NC_("script", "Thai") },
  { "armenian", NC_("script", "Armenian") },
  { "other", NC_("script", "Other") },
};
const FbCodeList fb_code_script = FB_CODE_LIST ("script", script_codes);

static const FbCode interpreter_preference_codes[] = {
  { "none-needed", NC_("interpreter-preference", "No Interpreter Needed") },
  { "no-preference", NC_("interpreter-preference", "No Preference") },
  { "woman", NC_("interpreter-preference", "A Woman") },
  { "man", NC_("interpreter-preference", "A Man") },
  { "by-phone", NC_("interpreter-preference", "By Phone") },
};
const FbCodeList fb_code_interpreter_preference = FB_CODE_LIST ("interpreter-preference", interpreter_preference_codes);

static const FbCode refugee_status_codes[] = {
  { "recognised", NC_("refugee-status", "Recognised Refugee") },
  { "subsidiary", NC_("refugee-status", "Subsidiary Protection") },
  { "temporary", NC_("refugee-status", "Temporary Protection") },
  { "asked", NC_("refugee-status", "Protection Asked") },
  { "none", NC_("refugee-status", "None") },
};
const FbCodeList fb_code_refugee_status = FB_CODE_LIST ("refugee-status", refugee_status_codes);

static const FbCode household_codes[] = {
  { "alone", NC_("household", "Alone") },
  { "couple", NC_("household", "With a Partner") },
  { "couple-children", NC_("household", "With a Partner and Children") },
  { "single-parent", NC_("household", "Alone With Children") },
  { "relatives", NC_("household", "With Parents or Relatives") },
  { "shared", NC_("household", "Shares With Others") },
  { "other", NC_("household", "Other") },
};
const FbCodeList fb_code_household = FB_CODE_LIST ("household", household_codes);

static const FbCode consent_purpose_codes[] = {
  { "keep", NC_("consent-purpose", "Keeping Data for the Programme") },
  { "share-partner", NC_("consent-purpose", "Sharing With the Partner Organisation") },
  { "share-mentor", NC_("consent-purpose", "Sharing With the Mentor or Mentee") },
  { "contact-later", NC_("consent-purpose", "Asking Again After the End") },
};
const FbCodeList fb_code_consent_purpose = FB_CODE_LIST ("consent-purpose", consent_purpose_codes);

static const FbCode data_group_codes[] = {
  { "reach", NC_("data-group", "Name and How to Reach Somebody") },
  { "languages", NC_("data-group", "Languages and Interpreter") },
  { "about", NC_("data-group", "Age, Gender and Place") },
  { "asked-by-rule", NC_("data-group", "What a Rule or a Funder Asks") },
  { "work", NC_("data-group", "Work, Study and Wishes") },
  { "conditions", NC_("data-group", "Time, Travel and Practical Conditions") },
  { "screening", NC_("data-group", "Screening, Training and Hours of Mentors") },
  { "duo", NC_("data-group", "Duo, Agreement, Plan and Contacts") },
  { "check-ins", NC_("data-group", "Check-Ins and Interviews") },
  { "outcomes", NC_("data-group", "Outcomes and Follow-Up") },
  { "notes", NC_("data-group", "Notes, Reminders and Concerns") },
  { "papers", NC_("data-group", "Papers") },
  { "consents", NC_("data-group", "Consents, and Files That Went Out") },
};
const FbCodeList fb_code_data_group = FB_CODE_LIST ("data-group", data_group_codes);

static const FbCode consent_state_codes[] = {
  { "given", NC_("consent-state", "Given") },
  { "refused", NC_("consent-state", "Refused") },
  { "withdrawn", NC_("consent-state", "Withdrawn") },
  { "asked", NC_("consent-state", "Asked, No Answer Yet") },
};
const FbCodeList fb_code_consent_state = FB_CODE_LIST ("consent-state", consent_state_codes);

static const FbCode enrolment_status_codes[] = {
  { "applied", NC_("enrolment-status", "Applied") },
  { "in-intake", NC_("enrolment-status", "In Intake") },
  { "ready", NC_("enrolment-status", "Ready") },
  { "paused", NC_("enrolment-status", "Paused") },
  { "completed", NC_("enrolment-status", "Completed") },
  { "stopped", NC_("enrolment-status", "Stopped by Them") },
  { "declined", NC_("enrolment-status", "Declined by Them") },
  { "not-admitted", NC_("enrolment-status", "Not Admitted by Us") },
};
const FbCodeList fb_code_enrolment_status = FB_CODE_LIST ("enrolment-status", enrolment_status_codes);

static const FbCode enrolment_reason_codes[] = {
  { "found-work", NC_("enrolment-reason", "Found Work") },
  { "started-training", NC_("enrolment-reason", "Started Training") },
  { "motivation", NC_("enrolment-reason", "Motivation") },
  { "trust", NC_("enrolment-reason", "Trust") },
  { "health", NC_("enrolment-reason", "Health") },
  { "moved", NC_("enrolment-reason", "Moved Away") },
  { "no-time", NC_("enrolment-reason", "No Time") },
  { "conditions", NC_("enrolment-reason", "Practical Conditions") },
  { "no-match", NC_("enrolment-reason", "No Match Found") },
  { "rules", NC_("enrolment-reason", "Rules Not Met") },
  { "referred", NC_("enrolment-reason", "Referred Elsewhere") },
  { "other", NC_("enrolment-reason", "Other") },
};
const FbCodeList fb_code_enrolment_reason = FB_CODE_LIST ("enrolment-reason", enrolment_reason_codes);

static const FbCode referral_channel_codes[] = {
  { "employment-service", NC_("referral-channel", "Employment Service") },
  { "welfare-office", NC_("referral-channel", "Welfare Office") },
  { "migrant-organisation", NC_("referral-channel", "Migrant Organisation") },
  { "temp-agency", NC_("referral-channel", "Temporary Work Agency") },
  { "word-of-mouth", NC_("referral-channel", "Word of Mouth") },
  { "school", NC_("referral-channel", "School") },
  { "university", NC_("referral-channel", "University") },
  { "company", NC_("referral-channel", "Company") },
  { "presentation", NC_("referral-channel", "Presentation Through Personnel Office") },
  { "own-network", NC_("referral-channel", "Own Network") },
  { "outreach", NC_("referral-channel", "Outreach") },
  { "internet", NC_("referral-channel", "Internet") },
  { "other", NC_("referral-channel", "Other") },
};
const FbCodeList fb_code_referral_channel = FB_CODE_LIST ("referral-channel", referral_channel_codes);

static const FbCode track_codes[] = {
  { "with-education", NC_("track", "With an Educational Part") },
  { "professional", NC_("track", "Purely Professional") },
};
const FbCodeList fb_code_track = FB_CODE_LIST ("track", track_codes);

static const FbCode motive_codes[] = {
  { "network", NC_("motive", "Wider Network") },
  { "work", NC_("motive", "Work") },
  { "application", NC_("motive", "Help With Applications") },
  { "language", NC_("motive", "Practising the Language") },
  { "labour-market", NC_("motive", "Knowing the Labour Market") },
  { "recognition", NC_("motive", "Recognition of Qualifications") },
  { "confidence", NC_("motive", "Self-Confidence") },
  { "contact", NC_("motive", "Contact With People") },
  { "giving-back", NC_("motive", "Giving Something Back") },
  { "intercultural", NC_("motive", "Meeting Other Cultures") },
  { "own-experience", NC_("motive", "Own Experience") },
  { "other", NC_("motive", "Other") },
};
const FbCodeList fb_code_motive = FB_CODE_LIST ("motive", motive_codes);

static const FbCode half_day_codes[] = {
  { "mon-am", NC_("half-day", "Monday Morning") },
  { "mon-pm", NC_("half-day", "Monday Afternoon") },
  { "mon-ev", NC_("half-day", "Monday Evening") },
  { "tue-am", NC_("half-day", "Tuesday Morning") },
  { "tue-pm", NC_("half-day", "Tuesday Afternoon") },
  { "tue-ev", NC_("half-day", "Tuesday Evening") },
  { "wed-am", NC_("half-day", "Wednesday Morning") },
  { "wed-pm", NC_("half-day", "Wednesday Afternoon") },
  { "wed-ev", NC_("half-day", "Wednesday Evening") },
  { "thu-am", NC_("half-day", "Thursday Morning") },
  { "thu-pm", NC_("half-day", "Thursday Afternoon") },
  { "thu-ev", NC_("half-day", "Thursday Evening") },
  { "fri-am", NC_("half-day", "Friday Morning") },
  { "fri-pm", NC_("half-day", "Friday Afternoon") },
  { "fri-ev", NC_("half-day", "Friday Evening") },
  { "weekend", NC_("half-day", "Weekend") },
};
const FbCodeList fb_code_half_day = FB_CODE_LIST ("half-day", half_day_codes);

static const FbCode gender_preference_codes[] = {
  { "no-preference", NC_("gender-preference", "No Preference") },
  { "woman", NC_("gender-preference", "A Woman") },
  { "man", NC_("gender-preference", "A Man") },
};
const FbCodeList fb_code_gender_preference = FB_CODE_LIST ("gender-preference", gender_preference_codes);

static const FbCode age_preference_codes[] = {
  { "no-preference", NC_("age-preference", "No Preference") },
  { "younger", NC_("age-preference", "Younger") },
  { "near", NC_("age-preference", "About the Same Age") },
  { "older", NC_("age-preference", "Older") },
};
const FbCodeList fb_code_age_preference = FB_CODE_LIST ("age-preference", age_preference_codes);

static const FbCode leisure_codes[] = {
  { "sport", NC_("leisure", "Sport") },
  { "walking", NC_("leisure", "Walking and Nature") },
  { "cooking", NC_("leisure", "Cooking and Food") },
  { "music", NC_("leisure", "Music") },
  { "reading", NC_("leisure", "Reading") },
  { "film", NC_("leisure", "Film and Theatre") },
  { "crafts", NC_("leisure", "Crafts and Repairs") },
  { "gardening", NC_("leisure", "Gardening") },
  { "games", NC_("leisure", "Games") },
  { "travel", NC_("leisure", "Travelling") },
  { "family", NC_("leisure", "Family Life") },
  { "associations", NC_("leisure", "Clubs and Volunteering") },
  { "technology", NC_("leisure", "Technology") },
  { "history", NC_("leisure", "History and Culture") },
};
const FbCodeList fb_code_leisure = FB_CODE_LIST ("leisure", leisure_codes);

static const FbCode network_kind_codes[] = {
  { "employers", NC_("network-kind", "Employers") },
  { "colleagues", NC_("network-kind", "People in the Same Occupation") },
  { "associations", NC_("network-kind", "Professional Associations") },
  { "training", NC_("network-kind", "Schools and Training") },
  { "services", NC_("network-kind", "Services and Authorities") },
  { "founders", NC_("network-kind", "People With Their Own Business") },
  { "neighbourhood", NC_("network-kind", "People in the Neighbourhood") },
  { "abroad", NC_("network-kind", "International Contacts") },
};
const FbCodeList fb_code_network_kind = FB_CODE_LIST ("network-kind", network_kind_codes);

static const FbCode match_mark_codes[] = {
  { "lock", NC_("match-mark", "These Two Belong Together") },
  { "forbid", NC_("match-mark", "Not These Two") },
  { "leave-out", NC_("match-mark", "Left Out") },
  { "join", NC_("match-mark", "Joins These Two") },
};
const FbCodeList fb_code_match_mark = FB_CODE_LIST ("match-mark", match_mark_codes);

static const FbCode travel_mode_codes[] = {
  { "foot", NC_("travel-mode", "On Foot") },
  { "bicycle", NC_("travel-mode", "Bicycle") },
  { "public-transport", NC_("travel-mode", "Public Transport") },
  { "car", NC_("travel-mode", "Car") },
};
const FbCodeList fb_code_travel_mode = FB_CODE_LIST ("travel-mode", travel_mode_codes);

static const FbCode employment_status_codes[] = {
  { "unemployed", NC_("employment-status", "Unemployed") },
  { "long-term-unemployed", NC_("employment-status", "Long-Term Unemployed") },
  { "employed-below-level", NC_("employment-status", "Employed Below Own Level") },
  { "employed", NC_("employment-status", "Employed") },
  { "self-employed", NC_("employment-status", "Self-Employed") },
  { "social-enterprise", NC_("employment-status", "In a Social Enterprise") },
  { "student", NC_("employment-status", "Student") },
  { "retired", NC_("employment-status", "Retired") },
  { "other", NC_("employment-status", "Other") },
};
const FbCodeList fb_code_employment_status = FB_CODE_LIST ("employment-status", employment_status_codes);

static const FbCode right_to_work_codes[] = {
  { "unlimited", NC_("right-to-work", "Unlimited") },
  { "limited", NC_("right-to-work", "Limited") },
  { "not-yet", NC_("right-to-work", "Not Yet") },
  { "none", NC_("right-to-work", "None") },
};
const FbCodeList fb_code_right_to_work = FB_CODE_LIST ("right-to-work", right_to_work_codes);

static const FbCode education_origin_codes[] = {
  { "local", NC_("education-origin", "In This Country") },
  { "abroad", NC_("education-origin", "Abroad") },
  { "both", NC_("education-origin", "Both") },
};
const FbCodeList fb_code_education_origin = FB_CODE_LIST ("education-origin", education_origin_codes);

static const FbCode recognition_status_codes[] = {
  { "recognised", NC_("recognition-status", "Recognised") },
  { "partly", NC_("recognition-status", "Partly Recognised") },
  { "applied", NC_("recognition-status", "Applied For") },
  { "refused", NC_("recognition-status", "Refused") },
  { "not-applied", NC_("recognition-status", "Not Applied For") },
  { "not-needed", NC_("recognition-status", "Not Needed") },
};
const FbCodeList fb_code_recognition_status = FB_CODE_LIST ("recognition-status", recognition_status_codes);

static const FbCode job_level_codes[] = {
  { "elementary", NC_("job-level", "Elementary") },
  { "skilled", NC_("job-level", "Skilled") },
  { "higher", NC_("job-level", "Higher Professional") },
  { "leading", NC_("job-level", "Leading") },
};
const FbCodeList fb_code_job_level = FB_CODE_LIST ("job-level", job_level_codes);

static const FbCode readiness_codes[] = {
  { "ready", NC_("readiness", "Ready for Work") },
  { "nearly", NC_("readiness", "Nearly Ready") },
  { "some-distance", NC_("readiness", "At Some Distance") },
  { "far", NC_("readiness", "Far From Work") },
};
const FbCodeList fb_code_readiness = FB_CODE_LIST ("readiness", readiness_codes);

static const FbCode condition_state_codes[] = {
  { "fine", NC_("condition-state", "Fine") },
  { "needs-solution", NC_("condition-state", "Needs a Solution") },
  { "solved", NC_("condition-state", "Solved") },
};
const FbCodeList fb_code_condition_state = FB_CODE_LIST ("condition-state", condition_state_codes);

static const FbCode barrier_codes[] = {
  { "language", NC_("barrier", "Language") },
  { "education", NC_("barrier", "Education") },
  { "discrimination", NC_("barrier", "Discrimination") },
  { "recognition", NC_("barrier", "Recognition of Qualifications") },
  { "networks", NC_("barrier", "Access to Networks") },
  { "vacancies", NC_("barrier", "Access to Vacancies") },
  { "application-habits", NC_("barrier", "Application Habits") },
  { "workplace-customs", NC_("barrier", "Workplace Customs") },
  { "economic", NC_("barrier", "Money") },
  { "social", NC_("barrier", "Few Contacts") },
  { "cultural", NC_("barrier", "Other Customs") },
};
const FbCodeList fb_code_barrier = FB_CODE_LIST ("barrier", barrier_codes);

static const FbCode capital_codes[] = {
  { "economic", NC_("capital", "Economic") },
  { "social", NC_("capital", "Social") },
  { "cultural", NC_("capital", "Cultural") },
  { "psychological", NC_("capital", "Psychological") },
  { "information", NC_("capital", "Information") },
};
const FbCodeList fb_code_capital = FB_CODE_LIST ("capital", capital_codes);

static const FbCode licence_status_codes[] = {
  { "held", NC_("licence-status", "Has the Licence") },
  { "applied", NC_("licence-status", "Applied For") },
  { "not-yet", NC_("licence-status", "Not Yet") },
  { "refused", NC_("licence-status", "Refused") },
  { "not-needed", NC_("licence-status", "Not Needed") },
};
const FbCodeList fb_code_licence_status = FB_CODE_LIST ("licence-status", licence_status_codes);

static const FbCode barrier_level_codes[] = {
  { "system", NC_("barrier-level", "In Rules and Services") },
  { "employer", NC_("barrier-level", "With Employers") },
  { "person", NC_("barrier-level", "With the Person") },
};
const FbCodeList fb_code_barrier_level = FB_CODE_LIST ("barrier-level", barrier_level_codes);

static const FbCode mentor_framing_codes[] = {
  { "role-model", NC_("mentor-framing", "Role Model") },
  { "guide", NC_("mentor-framing", "Guide") },
  { "both", NC_("mentor-framing", "Both") },
};
const FbCodeList fb_code_mentor_framing = FB_CODE_LIST ("mentor-framing", mentor_framing_codes);

static const FbCode mentor_status_codes[] = {
  { "active", NC_("mentor-status", "Active") },
  { "retired", NC_("mentor-status", "Retired") },
  { "student", NC_("mentor-status", "Student") },
  { "other", NC_("mentor-status", "Otherwise Active") },
};
const FbCodeList fb_code_mentor_status = FB_CODE_LIST ("mentor-status", mentor_status_codes);

static const FbCode knows_better_codes[] = {
  { "country", NC_("knows-better", "The Country") },
  { "sector", NC_("knows-better", "The Sector") },
  { "both", NC_("knows-better", "Both") },
};
const FbCodeList fb_code_knows_better = FB_CODE_LIST ("knows-better", knows_better_codes);

static const FbCode screening_result_codes[] = {
  { "suitable", NC_("screening-result", "Suitable") },
  { "not-suitable", NC_("screening-result", "Not Suitable") },
  { "talk-again", NC_("screening-result", "Talk Again") },
};
const FbCodeList fb_code_screening_result = FB_CODE_LIST ("screening-result", screening_result_codes);

static const FbCode rule_result_codes[] = {
  { "passed", NC_("rule-result", "Fits") },
  { "failed", NC_("rule-result", "Does Not Fit") },
  { "unknown", NC_("rule-result", "Not Known Yet") },
};
const FbCodeList fb_code_rule_result = FB_CODE_LIST ("rule-result", rule_result_codes);

static const FbCode admission_codes[] = {
  { "admitted", NC_("admission", "Admitted") },
  { "not-admitted", NC_("admission", "Not Admitted") },
  { "open", NC_("admission", "Open") },
};
const FbCodeList fb_code_admission = FB_CODE_LIST ("admission", admission_codes);

/* Derived, and stored nowhere but in the facts behind lists. */
static const FbCode enrolment_state_codes[] = {
  { "applied", NC_("enrolment-state", "Applied") },
  { "in-intake", NC_("enrolment-state", "In Intake") },
  { "waiting", NC_("enrolment-state", "Waiting") },
  { "available", NC_("enrolment-state", "Available") },
  { "proposed", NC_("enrolment-state", "Proposed") },
  { "in-a-duo", NC_("enrolment-state", "In a Duo") },
  { "paused", NC_("enrolment-state", "Paused") },
  { "completed", NC_("enrolment-state", "Completed") },
  { "stopped", NC_("enrolment-state", "Stopped by Them") },
  { "declined", NC_("enrolment-state", "Declined by Them") },
  { "not-admitted", NC_("enrolment-state", "Not Admitted by Us") },
};
const FbCodeList fb_code_enrolment_state = FB_CODE_LIST ("enrolment-state", enrolment_state_codes);
