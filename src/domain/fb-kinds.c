/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-kinds"

#include "domain/fb-kinds.h"

/* The order of the exchange file: what others refer to comes first. */
static const FbKind *const kinds[] = {
  &fb_organisation_kind,
  &fb_contact_person_kind,
  &fb_commitment_kind,
  &fb_staff_kind,
  &fb_area_kind,
  &fb_area_travel_kind,
  &fb_programme_kind,
  &fb_programme_partner_kind,
  &fb_site_kind,
  &fb_rule_kind,
  &fb_matching_criterion_kind,
  &fb_follow_up_point_kind,
  &fb_building_block_kind,
  &fb_quality_check_kind,
  &fb_benchmark_kind,
  &fb_lesson_kind,
  &fb_funding_kind,
  &fb_figure_kind,
  &fb_programme_outcome_kind,
  &fb_relation_kind,
  &fb_open_question_kind,
  &fb_source_note_kind,
  &fb_guideline_kind,
  &fb_data_purpose_kind,
  &fb_person_kind,
  &fb_vacancy_kind,
  &fb_event_kind,
  &fb_attendance_kind,
  &fb_external_number_kind,
  &fb_distinct_people_kind,
  &fb_language_skill_kind,
  &fb_consent_kind,
  &fb_acknowledgement_kind,
  &fb_volunteer_hours_kind,
  &fb_enrolment_kind,
  &fb_enrolment_area_kind,
  &fb_keep_away_kind,
  &fb_match_mark_kind,
  &fb_answer_kind,
  &fb_rule_judgement_kind,
  &fb_eligibility_check_kind,
  &fb_rule_result_kind,
  &fb_duo_kind,
  &fb_duo_member_kind,
  &fb_agreement_template_kind,
  &fb_message_text_kind,
  &fb_agreement_kind,
  &fb_agreement_text_kind,
  &fb_signature_kind,
  &fb_goal_kind,
  &fb_action_kind,
  &fb_plan_review_kind,
  &fb_goal_review_kind,
  &fb_contact_kind,
  &fb_contact_goal_kind,
  &fb_check_in_kind,
  &fb_introduction_kind,
  &fb_interview_kind,
  &fb_outcome_kind,
  &fb_note_kind,
  &fb_reminder_kind,
  &fb_concern_kind,
  &fb_stand_in_kind,
  &fb_signal_record_kind,
  &fb_attachment_kind,
  &fb_tombstone_kind,
};

/**
 * fb_kinds_get_all:
 * @n_kinds: (out): how many
 *
 * Returns: (transfer none) (array length=n_kinds): every kind, in the order of
 *   the exchange file
 */
const FbKind *const *
fb_kinds_get_all (guint *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (kinds);

  return kinds;
}

/* (nullable): the kind called @name, the name as in XML and command line */
const FbKind *
fb_kinds_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kinds[i]->name, name))
        return kinds[i];
    }

  return NULL;
}
