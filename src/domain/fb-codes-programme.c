/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-codes"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

static const FbCode answer_state_codes[] = {
  { "not-asked", NC_("answer-state", "Not Asked") },
  { "prefers-not-to-say", NC_("answer-state", "Prefers Not to Say") },
  { "does-not-know", NC_("answer-state", "Does Not Know") },
};
const FbCodeList fb_code_answer_state = FB_CODE_LIST ("answer-state", answer_state_codes);

static const FbCode organisation_kind_codes[] = {
  { "ngo", NC_("organisation-kind", "Non-Profit Organisation") },
  { "public-employment-service", NC_("organisation-kind", "Public Employment Service") },
  { "local-authority", NC_("organisation-kind", "Local Authority") },
  { "government", NC_("organisation-kind", "Government") },
  { "employer", NC_("organisation-kind", "Employer") },
  { "business-network", NC_("organisation-kind", "Business Network") },
  { "social-enterprise", NC_("organisation-kind", "Work-Integration Social Enterprise") },
  { "school", NC_("organisation-kind", "School or University") },
  { "service", NC_("organisation-kind", "Service") },
  { "foundation", NC_("organisation-kind", "Foundation") },
  { "migrant-organisation", NC_("organisation-kind", "Migrant Organisation") },
  { "other", NC_("organisation-kind", "Other") },
};
const FbCodeList fb_code_organisation_kind = FB_CODE_LIST ("organisation-kind", organisation_kind_codes);

static const FbCode organisation_size_codes[] = {
  { "micro", NC_("organisation-size", "Fewer Than 10") },
  { "small", NC_("organisation-size", "10 to 49") },
  { "medium", NC_("organisation-size", "50 to 249") },
  { "large", NC_("organisation-size", "250 or More") },
};
const FbCodeList fb_code_organisation_size = FB_CODE_LIST ("organisation-size", organisation_size_codes);

static const FbCode network_type_codes[] = {
  { "own", NC_("network-type", "Own Network") },
  { "external-partner", NC_("network-type", "External Partner") },
  { "none", NC_("network-type", "None") },
};
const FbCodeList fb_code_network_type = FB_CODE_LIST ("network-type", network_type_codes);

static const FbCode host_place_codes[] = {
  { "on-site", NC_("host-place", "On Site") },
  { "youth-centre", NC_("host-place", "Youth Centre") },
  { "school", NC_("host-place", "School") },
  { "online", NC_("host-place", "Online") },
  { "elsewhere", NC_("host-place", "Elsewhere") },
};
const FbCodeList fb_code_host_place = FB_CODE_LIST ("host-place", host_place_codes);

static const FbCode contact_person_role_codes[] = {
  { "champion", NC_("contact-person-role", "Champion") },
  { "internal-coordinator", NC_("contact-person-role", "Internal Coordinator") },
  { "counsellor", NC_("contact-person-role", "Counsellor") },
  { "funder-officer", NC_("contact-person-role", "Funder's Officer") },
  { "other", NC_("contact-person-role", "Other") },
};
const FbCodeList fb_code_contact_person_role = FB_CODE_LIST ("contact-person-role", contact_person_role_codes);

static const FbCode staff_role_codes[] = {
  { "coordinator", NC_("staff-role", "Coordinator") },
  { "intake-worker", NC_("staff-role", "Intake Worker") },
  { "volunteer", NC_("staff-role", "Volunteer") },
  { "mentee-advocate", NC_("staff-role", "Mentee Advocate") },
  { "manager", NC_("staff-role", "Manager") },
  { "other", NC_("staff-role", "Other") },
};
const FbCodeList fb_code_staff_role = FB_CODE_LIST ("staff-role", staff_role_codes);

static const FbCode programme_kind_codes[] = {
  { "classic-mentoring", NC_("programme-kind", "Classic Mentoring") },
  { "group-mentoring", NC_("programme-kind", "Group Mentoring") },
  { "entrepreneur-mentoring", NC_("programme-kind", "Mentoring of Entrepreneurs") },
  { "school-mentoring", NC_("programme-kind", "School Mentoring") },
  { "job-coaching", NC_("programme-kind", "Job Coaching") },
  { "training-pathway", NC_("programme-kind", "Training Pathway") },
  { "counselling", NC_("programme-kind", "Counselling") },
  { "event", NC_("programme-kind", "Event") },
  { "diversity-advice", NC_("programme-kind", "Diversity Advice") },
  { "platform", NC_("programme-kind", "Platform") },
  { "research-network", NC_("programme-kind", "Research Network") },
  { "contract-framework", NC_("programme-kind", "Contract Framework") },
  { "other", NC_("programme-kind", "Other") },
};
const FbCodeList fb_code_programme_kind = FB_CODE_LIST ("programme-kind", programme_kind_codes);

static const FbCode programme_status_codes[] = {
  { "planned", NC_("programme-status", "Planned") },
  { "pilot", NC_("programme-status", "Pilot") },
  { "running", NC_("programme-status", "Running") },
  { "extended", NC_("programme-status", "Extended") },
  { "expanded", NC_("programme-status", "Expanded") },
  { "mainstreamed", NC_("programme-status", "Mainstreamed") },
  { "ended", NC_("programme-status", "Ended") },
};
const FbCodeList fb_code_programme_status = FB_CODE_LIST ("programme-status", programme_status_codes);

static const FbCode aim_type_codes[] = {
  { "empowerment", NC_("aim-type", "Broad Empowerment") },
  { "employment", NC_("aim-type", "Concrete Employment") },
  { "reality-check", NC_("aim-type", "Reality Check") },
};
const FbCodeList fb_code_aim_type = FB_CODE_LIST ("aim-type", aim_type_codes);

static const FbCode selection_stance_codes[] = {
  { "weaker", NC_("selection-stance", "Weaker Profiles First") },
  { "stronger", NC_("selection-stance", "Stronger Profiles First") },
  { "none", NC_("selection-stance", "No Preference") },
};
const FbCodeList fb_code_selection_stance = FB_CODE_LIST ("selection-stance", selection_stance_codes);

static const FbCode standardisation_codes[] = {
  { "formal", NC_("standardisation", "Formal") },
  { "informal", NC_("standardisation", "Informal") },
  { "non-formal", NC_("standardisation", "Non-Formal") },
};
const FbCodeList fb_code_standardisation = FB_CODE_LIST ("standardisation", standardisation_codes);

static const FbCode participants_mode_codes[] = {
  { "one-to-one", NC_("participants-mode", "One to One") },
  { "two-mentors", NC_("participants-mode", "Two Mentors") },
  { "two-mentees", NC_("participants-mode", "Two Mentees") },
  { "group", NC_("participants-mode", "Group") },
  { "individual-and-group", NC_("participants-mode", "Individual and Group") },
};
const FbCodeList fb_code_participants_mode = FB_CODE_LIST ("participants-mode", participants_mode_codes);

static const FbCode interval_unit_codes[] = {
  { "days", NC_("interval-unit", "Days") },
  { "weeks", NC_("interval-unit", "Weeks") },
  { "months", NC_("interval-unit", "Months") },
};
const FbCodeList fb_code_interval_unit = FB_CODE_LIST ("interval-unit", interval_unit_codes);

static const FbCode programme_model_codes[] = {
  { "dual", NC_("programme-model", "Two Organisations") },
  { "centralised", NC_("programme-model", "One Organisation") },
};
const FbCodeList fb_code_programme_model = FB_CODE_LIST ("programme-model", programme_model_codes);

static const FbCode age_day_codes[] = {
  { "intake", NC_("age-day", "Day of Intake") },
  { "start", NC_("age-day", "Start of the Duo") },
};
const FbCodeList fb_code_age_day = FB_CODE_LIST ("age-day", age_day_codes);

static const FbCode support_length_codes[] = {
  { "start-only", NC_("support-length", "Only at the Start") },
  { "all-along", NC_("support-length", "All Along") },
};
const FbCodeList fb_code_support_length = FB_CODE_LIST ("support-length", support_length_codes);

static const FbCode embedding_codes[] = {
  { "add-on", NC_("embedding", "Add-On") },
  { "structural", NC_("embedding", "Structural") },
};
const FbCodeList fb_code_embedding = FB_CODE_LIST ("embedding", embedding_codes);

static const FbCode outcome_kind_codes[] = {
  { "permanent-job", NC_("outcome-kind", "Permanent Job") },
  { "fixed-term-job", NC_("outcome-kind", "Fixed-Term Job") },
  { "self-employed", NC_("outcome-kind", "Self-Employed") },
  { "internship", NC_("outcome-kind", "Internship") },
  { "training", NC_("outcome-kind", "Training") },
  { "education", NC_("outcome-kind", "Education") },
  { "further-help", NC_("outcome-kind", "Further Help") },
  { "none", NC_("outcome-kind", "None") },
  { "not-reached", NC_("outcome-kind", "Not Reached") },
  { "not-known", NC_("outcome-kind", "Not Known") },
};
const FbCodeList fb_code_outcome_kind = FB_CODE_LIST ("outcome-kind", outcome_kind_codes);

static const FbCode partner_role_codes[] = {
  { "initiator", NC_("partner-role", "Initiator") },
  { "implementer", NC_("partner-role", "Implementer") },
  { "funder", NC_("partner-role", "Funder") },
  { "mentee-side", NC_("partner-role", "Mentee Side") },
  { "mentor-side", NC_("partner-role", "Mentor Side") },
  { "referrer", NC_("partner-role", "Referrer") },
  { "employer", NC_("partner-role", "Employer") },
  { "matcher", NC_("partner-role", "Matcher") },
  { "evaluator", NC_("partner-role", "Evaluator") },
  { "service-partner", NC_("partner-role", "Service Partner") },
  { "local-coordinator", NC_("partner-role", "Local Coordination") },
};
const FbCodeList fb_code_partner_role = FB_CODE_LIST ("partner-role", partner_role_codes);

static const FbCode duo_role_codes[] = {
  { "mentee", NC_("duo-role", "Mentee") },
  { "mentor", NC_("duo-role", "Mentor") },
};
const FbCodeList fb_code_duo_role = FB_CODE_LIST ("duo-role", duo_role_codes);

static const FbCode rule_field_codes[] = {
  { "age", NC_("rule-field", "Age") },
  { "gender", NC_("rule-field", "Gender") },
  { "unemployed", NC_("rule-field", "Unemployed") },
  { "migrant-background", NC_("rule-field", "Migrant Background") },
  { "refugee", NC_("rule-field", "Refugee") },
  { "arrival", NC_("rule-field", "Years Since Arrival") },
  { "right-to-work", NC_("rule-field", "Right to Work") },
  { "language", NC_("rule-field", "Language") },
  { "language-level", NC_("rule-field", "Language Level") },
  { "education-level", NC_("rule-field", "Level of Education") },
  { "occupation", NC_("rule-field", "Occupation") },
  { "employer-sector", NC_("rule-field", "Employer's Sector") },
  { "residence", NC_("rule-field", "Place of Residence") },
  { "registered-with", NC_("rule-field", "Registered With") },
  { "motivation", NC_("rule-field", "Motivation") },
  { "retired", NC_("rule-field", "Retired") },
  { "working-life", NC_("rule-field", "Working Life") },
  { "volunteer", NC_("rule-field", "Volunteer") },
  { "experience", NC_("rule-field", "Experience") },
  { "qualification-proof", NC_("rule-field", "Proof of Qualifications") },
  { "barrier", NC_("rule-field", "Barrier") },
  { "other", NC_("rule-field", "Other Condition") },
};
const FbCodeList fb_code_rule_field = FB_CODE_LIST ("rule-field", rule_field_codes);

static const FbCode rule_operator_codes[] = {
  { "equals", NC_("rule-operator", "Is") },
  { "in", NC_("rule-operator", "Is One Of") },
  { "between", NC_("rule-operator", "Is Between") },
  { "less", NC_("rule-operator", "Is Less Than") },
  { "more", NC_("rule-operator", "Is More Than") },
  { "at-least", NC_("rule-operator", "Is at Least") },
  { "at-most", NC_("rule-operator", "Is at Most") },
  { "prefers", NC_("rule-operator", "Is Preferred") },
  { "not-required", NC_("rule-operator", "Is Not Required") },
};
const FbCodeList fb_code_rule_operator = FB_CODE_LIST ("rule-operator", rule_operator_codes);

static const FbCode rule_strength_codes[] = {
  { "criterion", NC_("rule-strength", "Condition") },
  { "target", NC_("rule-strength", "Target Group") },
};
const FbCodeList fb_code_rule_strength = FB_CODE_LIST ("rule-strength", rule_strength_codes);

static const FbCode criterion_codes[] = {
  { "education", NC_("criterion", "Education") },
  { "occupation", NC_("criterion", "Occupation") },
  { "sector", NC_("criterion", "Sector") },
  { "place", NC_("criterion", "Place") },
  { "ambitions", NC_("criterion", "Ambitions") },
  { "language", NC_("criterion", "Language") },
  { "leisure", NC_("criterion", "Leisure") },
  { "hobbies", NC_("criterion", "Hobbies") },
  { "personality", NC_("criterion", "Personality") },
  { "interests", NC_("criterion", "Interests") },
  { "keywords", NC_("criterion", "Keywords") },
  { "experience", NC_("criterion", "Experience") },
  { "preferences", NC_("criterion", "Preferences") },
  { "times", NC_("criterion", "Times Free") },
  { "network", NC_("criterion", "Contacts") },
  { "generations", NC_("criterion", "Different Generations") },
  { "cultures", NC_("criterion", "Different Cultures") },
};
const FbCodeList fb_code_criterion = FB_CODE_LIST ("criterion", criterion_codes);

static const FbCode follow_up_anchor_codes[] = {
  { "end", NC_("follow-up-anchor", "End") },
  { "enrolment", NC_("follow-up-anchor", "Enrolment") },
  { "event", NC_("follow-up-anchor", "Event") },
  { "job-entry", NC_("follow-up-anchor", "Start of a Job") },
  { "running", NC_("follow-up-anchor", "While Running") },
  { "calendar", NC_("follow-up-anchor", "Calendar") },
};
const FbCodeList fb_code_follow_up_anchor = FB_CODE_LIST ("follow-up-anchor", follow_up_anchor_codes);

static const FbCode building_block_codes[] = {
  { "experience-gap", NC_("building-block", "Difference in Experience") },
  { "growth", NC_("building-block", "Growth") },
  { "goal", NC_("building-block", "Goal") },
  { "relationship", NC_("building-block", "Relationship With Regular Contact") },
  { "voluntary", NC_("building-block", "Voluntary on Both Sides") },
  { "reciprocity", NC_("building-block", "Reciprocity") },
  { "third-actor", NC_("building-block", "Third Actor") },
};
const FbCodeList fb_code_building_block = FB_CODE_LIST ("building-block", building_block_codes);

static const FbCode block_state_codes[] = {
  { "met", NC_("block-state", "Met") },
  { "not-met", NC_("block-state", "Not Met") },
  { "unknown", NC_("block-state", "Not Known Yet") },
};
const FbCodeList fb_code_block_state = FB_CODE_LIST ("block-state", block_state_codes);

static const FbCode qualifier_codes[] = {
  { "about", NC_("qualifier", "About") },
  { "more-than", NC_("qualifier", "More Than") },
  { "at-least", NC_("qualifier", "At Least") },
  { "almost", NC_("qualifier", "Almost") },
  { "just-under", NC_("qualifier", "Just Under") },
  { "at-most", NC_("qualifier", "At Most") },
};
const FbCodeList fb_code_qualifier = FB_CODE_LIST ("qualifier", qualifier_codes);

static const FbCode question_state_codes[] = {
  { "open", NC_("question-state", "Open") },
  { "later", NC_("question-state", "Decide Later") },
  { "decided", NC_("question-state", "Decided") },
};
const FbCodeList fb_code_question_state = FB_CODE_LIST ("question-state", question_state_codes);

static const FbCode source_note_kind_codes[] = {
  { "source", NC_("source-note-kind", "Where Described") },
  { "ambiguity", NC_("source-note-kind", "Check Before Use") },
};
const FbCodeList fb_code_source_note_kind = FB_CODE_LIST ("source-note-kind", source_note_kind_codes);

static const FbCode funding_support_codes[] = {
  { "core", NC_("funding-support", "Core Funding") },
  { "project", NC_("funding-support", "Project Funding") },
};
const FbCodeList fb_code_funding_support = FB_CODE_LIST ("funding-support", funding_support_codes);
