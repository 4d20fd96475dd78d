/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-programme"

#include "domain/fb-programme.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbProgramme, fb_programme, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_TEXT (FbProgramme, code, "code", N_("Code"), FB_FIELD_KEY | FB_FIELD_SEARCH),
  FB_TEXT (FbProgramme, name, "name", N_("Name"), FB_FIELD_SEARCH | FB_FIELD_REQUIRED),
  FB_TEXT (FbProgramme, name_local, "name-local", N_("Local Name"), FB_FIELD_SEARCH),
  FB_CODE (FbProgramme, country, "country", N_("Country"), FB_FIELD_REQUIRED, fb_code_countries),
  FB_TEXT (FbProgramme, place, "place", N_("Place"), FB_FIELD_SEARCH),
  FB_CODE (FbProgramme, kind, "kind", N_("Kind"), FB_FIELD_NONE, fb_code_programme_kind),
  FB_TEXT (FbProgramme, target_group, "target-group", N_("Target Group"), FB_FIELD_LONG),
  FB_CODE (FbProgramme, status, "status", N_("Status"), FB_FIELD_NONE, fb_code_programme_status),
  FB_TEXT (FbProgramme, template_code, "template-code", N_("Template"), FB_FIELD_NONE),
  FB_TEXT (FbProgramme, template_changes, "template-changes", N_("Changed From the Template"),
           FB_FIELD_LONG),
  FB_REF (FbProgramme, organisation_id, "organisation-id", N_("Organisation"),
           FB_FIELD_NONE, "organisation"),
  FB_REF (FbProgramme, matching_owner_id, "matching-owner-id", N_("Who Matches"),
           FB_FIELD_NONE, "organisation"),
  FB_TEXT (FbProgramme, purpose, "purpose", N_("Final Goals"), FB_FIELD_LONG),
  FB_CODES (FbProgramme, aim_types, "aim-types", N_("Aims"), FB_FIELD_NONE, fb_code_aim_type),
  FB_CODE (FbProgramme, selection_stance, "selection-stance", N_("Selection"),
           FB_FIELD_NONE, fb_code_selection_stance),
  FB_CODE (FbProgramme, standardisation, "standardisation", N_("Standardisation"),
           FB_FIELD_NONE, fb_code_standardisation),
  FB_INT (FbProgramme, spectrum_position, "spectrum-position", N_("Position Between Befriending and Mentoring"),
           FB_FIELD_NONE, FB_RANGE (1, 6)),
  FB_TEXT (FbProgramme, definition_version, "definition-version", N_("Version of the Definition"),
           FB_FIELD_NONE),
  FB_INT (FbProgramme, duration_months_min, "duration-months-min", N_("Months, at Least"),
           FB_FIELD_NONE, FB_RANGE (0, 120)),
  FB_INT (FbProgramme, duration_months_max, "duration-months-max", N_("Months, at Most"),
           FB_FIELD_NONE, FB_RANGE (0, 120)),
  FB_INT (FbProgramme, meetings_per_month_min, "meetings-per-month-min", N_("Meetings a Month, at Least"),
           FB_FIELD_NONE, FB_RANGE (0, 60)),
  FB_INT (FbProgramme, meetings_per_month_max, "meetings-per-month-max", N_("Meetings a Month, at Most"),
           FB_FIELD_NONE, FB_RANGE (0, 60)),
  FB_INT (FbProgramme, minutes_per_meeting_min, "minutes-per-meeting-min", N_("Minutes a Meeting, at Least"),
           FB_FIELD_NONE, FB_RANGE (0, 1440)),
  FB_INT (FbProgramme, minutes_per_meeting_max, "minutes-per-meeting-max", N_("Minutes a Meeting, at Most"),
           FB_FIELD_NONE, FB_RANGE (0, 1440)),
  FB_INT (FbProgramme, minutes_per_month, "minutes-per-month", N_("Minutes a Month"),
           FB_FIELD_NONE, FB_RANGE (0, 44640)),
  FB_INT (FbProgramme, meetings_total_min, "meetings-total-min", N_("Meetings in All, at Least"),
           FB_FIELD_NONE, FB_RANGE (0, 1000)),
  FB_CODE (FbProgramme, mode, "mode", N_("Mode"), FB_FIELD_NONE, fb_code_participants_mode),
  FB_INT (FbProgramme, group_size_min, "group-size-min", N_("Group, at Least"),
           FB_FIELD_NONE, FB_RANGE (1, 1000)),
  FB_INT (FbProgramme, group_size_max, "group-size-max", N_("Group, at Most"),
           FB_FIELD_NONE, FB_RANGE (1, 1000)),
  FB_CODE (FbProgramme, remote_counts, "remote-counts", N_("Video Counts as a Meeting"),
           FB_FIELD_NONE, fb_code_yes_no),
  FB_CODE (FbProgramme, mentor_training_needed, "mentor-training-needed", N_("Mentor Training Needed"),
           FB_FIELD_NONE, fb_code_yes_no),
  FB_INT (FbProgramme, mentor_training_minutes, "mentor-training-minutes", N_("Minutes of Mentor Training"),
           FB_FIELD_NONE, FB_RANGE (0, 100000)),
  FB_TEXT (FbProgramme, mentor_training, "mentor-training", N_("Mentor Training"), FB_FIELD_LONG),
  FB_CODE (FbProgramme, agreement_needed, "agreement-needed", N_("Agreement Needed"),
           FB_FIELD_NONE, fb_code_yes_no),
  FB_CODE (FbProgramme, agreement_kind, "agreement-kind", N_("Kind of Agreement"),
           FB_FIELD_NONE, fb_code_agreement_kind),
  FB_TEXT (FbProgramme, agreement_notes, "agreement-notes", N_("About the Agreement"),
           FB_FIELD_LONG),
  FB_TEXT (FbProgramme, guideline_version, "guideline-version", N_("Version of the Guidelines"),
           FB_FIELD_NONE),
  FB_INT (FbProgramme, review_every, "review-every", N_("Plan Review Every"),
           FB_FIELD_NONE, FB_RANGE (1, 365)),
  FB_CODE (FbProgramme, review_unit, "review-unit", N_("Unit of the Plan Review"),
           FB_FIELD_NONE, fb_code_interval_unit),
  FB_TEXT (FbProgramme, review_notes, "review-notes", N_("About the Plan Review"), FB_FIELD_LONG),
  FB_INT (FbProgramme, check_in_first_days, "check-in-first-days", N_("First Check-In After Days"),
           FB_FIELD_NONE, FB_RANGE (1, 365)),
  FB_INT (FbProgramme, check_in_every_days, "check-in-every-days", N_("Then Every Days"),
           FB_FIELD_NONE, FB_RANGE (1, 365)),
  FB_CODE (FbProgramme, model, "model", N_("Model"), FB_FIELD_NONE, fb_code_programme_model),
  FB_INT (FbProgramme, cohort_size, "cohort-size", N_("Size of a Cohort"),
           FB_FIELD_NONE, FB_RANGE (1, 10000)),
  FB_DATE (FbProgramme, cohort_from, "cohort-from", N_("Cohort From"), FB_FIELD_NONE),
  FB_DATE (FbProgramme, cohort_until, "cohort-until", N_("Cohort Until"), FB_FIELD_NONE),
  FB_INT (FbProgramme, places, "places", N_("Places Planned"),
           FB_FIELD_NONE, FB_RANGE (0, 100000)),
  FB_CODES (FbProgramme, positive_outcomes, "positive-outcomes", N_("Counts as a Positive Outcome"),
           FB_FIELD_NONE, fb_code_outcome_kind),
  FB_INT (FbProgramme, retention_months, "retention-months", N_("Retention Period in Months"),
           FB_FIELD_NONE, FB_RANGE (0, 240)),
  FB_CODES (FbProgramme, languages, "languages", N_("Languages"),
           FB_FIELD_NONE, fb_code_languages),
  FB_CODE (FbProgramme, age_counts_on, "age-counts-on", N_("Age Counts On"),
           FB_FIELD_NONE, fb_code_age_day),
  FB_TEXT (FbProgramme, module_of, "module-of", N_("Module of a Larger Scheme"), FB_FIELD_NONE),
  FB_TEXT (FbProgramme, stages, "stages", N_("Stages"), FB_FIELD_LONG),
  FB_TEXT (FbProgramme, local_variation, "local-variation", N_("Local Variation"), FB_FIELD_LONG),
  FB_CODE (FbProgramme, support_length, "support-length", N_("Length of Support"),
           FB_FIELD_NONE, fb_code_support_length),
  FB_CODE (FbProgramme, for_volunteers, "for-volunteers", N_("For Volunteers"),
           FB_FIELD_NONE, fb_code_yes_no),
  FB_CODE (FbProgramme, embedding, "embedding", N_("Add-On or Structural"),
           FB_FIELD_NONE, fb_code_embedding),
  FB_TEXT (FbProgramme, stays_after_funding, "stays-after-funding", N_("What Stays After Funding"),
           FB_FIELD_LONG),
  FB_TEXT (FbProgramme, consultation_log, "consultation-log", N_("Consultation Log"),
           FB_FIELD_LONG),
  FB_INT (FbProgramme, internship_weeks_min, "internship-weeks-min", N_("Weeks of Internship, at Least"),
           FB_FIELD_NONE, FB_RANGE (0, 520)),
  FB_INT (FbProgramme, internship_weeks_max, "internship-weeks-max", N_("Weeks of Internship, at Most"),
           FB_FIELD_NONE, FB_RANGE (0, 520)),
  FB_INT (FbProgramme, year_start, "year-start", N_("First Year"),
           FB_FIELD_NONE, FB_RANGE (1900, 2200)),
  FB_INT (FbProgramme, year_end, "year-end", N_("Last Year"),
           FB_FIELD_NONE, FB_RANGE (1900, 2200)),
};

const FbKind fb_programme_kind = {
  .name = "programme",
  .table = "programme",
  .label = N_("Programme"),
  .get_type = fb_programme_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_programme_class_init (FbProgrammeClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_programme_kind);
}

static void
fb_programme_init (FbProgramme *self)
{
}
