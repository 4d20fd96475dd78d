/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-codes"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

/* How good a programme is, and who makes it so. */

static const FbCode application_field_codes[] = {
  { "to-work", NC_("application-field", "Toward Work") },
  { "at-work", NC_("application-field", "At Work") },
  { "youth", NC_("application-field", "Young People") },
  { "education", NC_("application-field", "In Education") },
  { "wider", NC_("application-field", "Wider Than Work") },
};
const FbCodeList fb_code_application_field = FB_CODE_LIST ("application-field", application_field_codes);

static const FbCode mentor_type_codes[] = {
  { "retired", NC_("mentor-type", "Retired People") },
  { "active-senior", NC_("mentor-type", "Experienced People Who Still Work") },
  { "peer-professional", NC_("mentor-type", "People of the Same Occupation") },
  { "employer", NC_("mentor-type", "Employers") },
  { "student", NC_("mentor-type", "Students") },
  { "own-experience", NC_("mentor-type", "People Who Came Here Themselves") },
  { "other", NC_("mentor-type", "Others") },
};
const FbCodeList fb_code_mentor_type = FB_CODE_LIST ("mentor-type", mentor_type_codes);

static const FbCode served_group_codes[] = {
  { "jobseekers", NC_("served-group", "People Who Look for Work") },
  { "employers", NC_("served-group", "Employers") },
  { "intermediaries", NC_("served-group", "Services and Go-Betweens") },
};
const FbCodeList fb_code_served_group = FB_CODE_LIST ("served-group", served_group_codes);

static const FbCode partner_side_codes[] = {
  { "mentees", NC_("partner-side", "Mentees") },
  { "mentors", NC_("partner-side", "Mentors") },
  { "both", NC_("partner-side", "Both Sides") },
};
const FbCodeList fb_code_partner_side = FB_CODE_LIST ("partner-side", partner_side_codes);

static const FbCode staff_strength_codes[] = {
  { "employer-network", NC_("staff-strength", "Knows Employers") },
  { "target-group", NC_("staff-strength", "Knows the Target Group") },
  { "practical", NC_("staff-strength", "Knows About Travel, Childcare and Housing") },
  { "community", NC_("staff-strength", "Is Known in the Community") },
  { "coaching", NC_("staff-strength", "Coaches and Trains") },
};
const FbCodeList fb_code_staff_strength = FB_CODE_LIST ("staff-strength", staff_strength_codes);

static const FbCode site_kind_codes[] = {
  { "site", NC_("site-kind", "Site") },
  { "cohort", NC_("site-kind", "Cohort") },
  { "area-team", NC_("site-kind", "Area Team") },
};
const FbCodeList fb_code_site_kind = FB_CODE_LIST ("site-kind", site_kind_codes);

static const FbCode benchmark_measure_codes[] = {
  { "mentees", NC_("benchmark-measure", "Mentees Who Joined") },
  { "mentors", NC_("benchmark-measure", "Mentors Who Joined") },
  { "duos-started", NC_("benchmark-measure", "Duos Started") },
  { "duos-completed", NC_("benchmark-measure", "Duos Completed") },
  { "positive-outcomes", NC_("benchmark-measure", "Mentees With a Positive Outcome") },
  { "own-count", NC_("benchmark-measure", "Counted by Hand") },
};
const FbCodeList fb_code_benchmark_measure = FB_CODE_LIST ("benchmark-measure", benchmark_measure_codes);

static const FbCode quality_standard_codes[] = {
  { "definition", NC_("quality-standard", "Parts of the Definition") },
  { "duties", NC_("quality-standard", "Duties of the Organisation") },
  { "memore", NC_("quality-standard", "MeMoRe: Lasting Organisations") },
  { "emcc", NC_("quality-standard", "EMCC: Programme Standards") },
  { "eepm", NC_("quality-standard", "Elements of Effective Practice") },
  { "own", NC_("quality-standard", "Own Criteria") },
};
const FbCodeList fb_code_quality_standard = FB_CODE_LIST ("quality-standard", quality_standard_codes);

static const FbCode quality_item_codes[] = {
  { "def-experience", NC_("quality-item", "The Mentor Knows More About Work Here") },
  { "def-progress", NC_("quality-item", "Lasting Progress Toward Work Is the Aim") },
  { "def-commitment", NC_("quality-item", "Both Choose to Take Part") },
  { "def-contact", NC_("quality-item", "Contact Is Regular") },
  { "def-support", NC_("quality-item", "An Organisation Starts, Eases and Supports It") },
  { "def-two-way", NC_("quality-item", "Not Equal in Knowledge, Yet Both Gain") },
  { "duty-recruit", NC_("quality-item", "Recruits Mentors") },
  { "duty-match", NC_("quality-item", "Matches") },
  { "duty-monitor", NC_("quality-item", "Follows the Contact") },
  { "duty-support", NC_("quality-item", "Supports the Duos") },
  { "duty-supervise", NC_("quality-item", "Supervises the Mentors") },
  { "duty-advise", NC_("quality-item", "Gives Advice") },
  { "duty-train", NC_("quality-item", "Trains Mentors or Mentees") },
  { "duty-peer-events", NC_("quality-item", "Brings Mentors Together") },
  { "memore-problem", NC_("quality-item", "Knows the Social Problem Well") },
  { "memore-environment", NC_("quality-item", "Knows What Goes On Around It") },
  { "memore-purpose", NC_("quality-item", "Has a Clear Purpose of Its Own") },
  { "memore-narrative", NC_("quality-item", "Tells a Strong Story") },
  { "memore-governance", NC_("quality-item", "Is Governed Well") },
  { "memore-leadership", NC_("quality-item", "Is Led Together") },
  { "memore-structure", NC_("quality-item", "Is Organised to Work Well and to Adapt") },
  { "emcc-purpose", NC_("quality-item", "Clarity of Purpose") },
  { "emcc-training", NC_("quality-item", "Training and Briefing") },
  { "emcc-matching", NC_("quality-item", "Selection and Matching") },
  { "emcc-review", NC_("quality-item", "Measurement and Review") },
  { "emcc-ethics", NC_("quality-item", "Ethics") },
  { "emcc-support", NC_("quality-item", "Administration and Support") },
  { "eepm-recruitment", NC_("quality-item", "Recruitment") },
  { "eepm-screening", NC_("quality-item", "Screening") },
  { "eepm-training", NC_("quality-item", "Training") },
  { "eepm-matching", NC_("quality-item", "Matching and Start") },
  { "eepm-support", NC_("quality-item", "Follow-Up and Support") },
  { "eepm-closure", NC_("quality-item", "Closing") },
};
const FbCodeList fb_code_quality_item = FB_CODE_LIST ("quality-item", quality_item_codes);

static const FbCode funder_question_codes[] = {
  { "birth-date", NC_("funder-question", "Birth Date") },
  { "citizenship", NC_("funder-question", "Citizenship") },
  { "birth-country", NC_("funder-question", "Country of Birth") },
  { "arrival-year", NC_("funder-question", "Year of Arrival") },
  { "refugee-status", NC_("funder-question", "Refugee Status") },
  { "migrant-background", NC_("funder-question", "Migrant Background") },
  { "disability", NC_("funder-question", "Disability") },
  { "minority", NC_("funder-question", "Minority") },
  { "housing-exclusion", NC_("funder-question", "Without a Home of Their Own") },
  { "household", NC_("funder-question", "Household") },
};
const FbCodeList fb_code_funder_question = FB_CODE_LIST ("funder-question", funder_question_codes);

static const FbCode team_role_codes[] = {
  { "job-coach", NC_("team-role", "Job Coach") },
  { "social-worker", NC_("team-role", "Social Worker") },
  { "employer-contact", NC_("team-role", "Contact With Employers") },
  { "volunteer", NC_("team-role", "Volunteer") },
  { "other", NC_("team-role", "Other") },
};
const FbCodeList fb_code_team_role = FB_CODE_LIST ("team-role", team_role_codes);

static const FbCode lesson_audience_codes[] = {
  { "team", NC_("lesson-audience", "Our Team") },
  { "partners", NC_("lesson-audience", "Our Partners") },
  { "other-regions", NC_("lesson-audience", "Other Regions and Services") },
  { "funders", NC_("lesson-audience", "Funders") },
  { "policy", NC_("lesson-audience", "Policy Makers") },
};
const FbCodeList fb_code_lesson_audience = FB_CODE_LIST ("lesson-audience", lesson_audience_codes);
