/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-duo"

#include "domain/fb-duo.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbDuo, fb_duo, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbDuo, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "programme"),
  FB_TEXT (FbDuo, code, "code", N_("Code"), FB_FIELD_KEY | FB_FIELD_SEARCH | FB_FIELD_MENTOR),
  FB_REF (FbDuo, organisation_id, "organisation-id", N_("Organisation"),
           FB_FIELD_NONE, "organisation"),
  FB_REF (FbDuo, coordinator_id, "coordinator-id", N_("Coordinator"), FB_FIELD_NONE, "staff"),
  FB_CODE (FbDuo, match_status, "match-status", N_("Match"), FB_FIELD_KEY, fb_code_match_status),
  FB_CODE (FbDuo, relationship_status, "relationship-status", N_("Status"),
           FB_FIELD_KEY, fb_code_relationship_status),
  FB_DATE (FbDuo, proposed_on, "proposed-on", N_("Proposed On"), FB_FIELD_NONE),
  FB_DATE (FbDuo, agreed_on, "agreed-on", N_("Both Said Yes On"), FB_FIELD_NONE),
  FB_DATE (FbDuo, first_meeting_on, "first-meeting-on", N_("First Meeting"), FB_FIELD_NONE),
  FB_TEXT (FbDuo, first_meeting_place, "first-meeting-place", N_("Place of the First Meeting"),
           FB_FIELD_NONE),
  FB_TEXT (FbDuo, introduced_by, "introduced-by", N_("Introduced By"), FB_FIELD_NONE),
  FB_DATE (FbDuo, starts_on, "starts-on", N_("Start"), FB_FIELD_NONE),
  FB_DATE (FbDuo, planned_end_on, "planned-end-on", N_("Planned End"), FB_FIELD_NONE),
  FB_DATE (FbDuo, extended_until_on, "extended-until-on", N_("Extended Until"), FB_FIELD_NONE),
  FB_DATE (FbDuo, ended_on, "ended-on", N_("Ended On"), FB_FIELD_NONE),
  FB_CODE (FbDuo, end_reason, "end-reason", N_("Reason of the End"),
           FB_FIELD_NONE, fb_code_end_reason),
  FB_CODE (FbDuo, ended_by, "ended-by", N_("Ended By"), FB_FIELD_NONE, fb_code_holder),
  FB_TEXT (FbDuo, end_note, "end-note", N_("About the End"), FB_FIELD_LONG),
  FB_TEXT (FbDuo, difference_bridged, "difference-bridged", N_("Difference Bridged"),
           FB_FIELD_NONE),
  FB_CODE (FbDuo, sector_specific, "sector-specific", N_("Same Sector"),
           FB_FIELD_NONE, fb_code_yes_no),
  FB_TEXT (FbDuo, exception_reason, "exception-reason", N_("Why an Exception"), FB_FIELD_LONG),
  FB_INT (FbDuo, match_score, "match-score", N_("Score"), FB_FIELD_NONE, FB_RANGE (0, 10000)),
  FB_TEXT (FbDuo, match_reasons, "match-reasons", N_("Reasons"), FB_FIELD_LONG),
  FB_DATE (FbDuo, report_asked_on, "report-asked-on", N_("Report Asked On"), FB_FIELD_NONE),
  FB_CODE (FbDuo, report_asked_how, "report-asked-how", N_("Report Asked By"),
           FB_FIELD_NONE, fb_code_entered_how),
  FB_CODE (FbDuo, plan_steps, "plan-steps", N_("Way to the Final Objective"),
           FB_FIELD_NONE, fb_code_plan_steps),
};

const FbKind fb_duo_kind = {
  .name = "duo",
  .table = "duo",
  .label = N_("Duo"),
  .get_type = fb_duo_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_duo_class_init (FbDuoClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_duo_kind);
}

static void
fb_duo_init (FbDuo *self)
{
}
