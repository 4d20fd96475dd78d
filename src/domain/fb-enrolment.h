/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_ENROLMENT (fb_enrolment_get_type ())
G_DECLARE_FINAL_TYPE (FbEnrolment, fb_enrolment, FB, ENROLMENT, FbRecord)

/* A person in a programme in one role, with everything asked for that
 * (R69-R131). Members are read freely; they change through properties only. */
struct _FbEnrolment
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *person_id;
  char     *role;
  char     *status;
  char     *status_since;
  char     *status_reason;
  char     *status_note;
  char     *priority_since;
  char     *applied_on;
  char     *coordinator_id;
  char     *site_id;
  char     *referral_organisation_id;
  char     *referral_channel;
  char     *intake_on;
  char     *intake_staff_id;
  char     *intake_place;
  char     *talk_language;
  char     *interpreter_used;
  char     *information_given_on;
  char     *information_language;
  char     *information_read_aloud;
  char     *own_choice;
  char     *track;
  char     *motives;
  char     *motive_note;
  char     *motivation;
  char     *motivation_judged_on;
  char     *motivation_judged_by_id;
  char     *expectations;
  char     *half_days;
  gint64    minutes_per_week;
  char     *available_from;
  char     *interests;
  char     *travel_modes;
  gint64    travel_minutes_max;
  char     *keep_away_from;
  char     *next_word_on;
  char     *professional_coach;
  char     *advocate_id;
  char     *prepared_on;
  char     *keywords;
  char     *sees_gap;
  char     *employment_status;
  char     *employment_since;
  char     *right_to_work;
  char     *right_to_work_limits;
  char     *right_to_work_until;
  char     *right_to_work_seen_by_id;
  char     *right_to_work_seen_on;
  char     *registered_with;
  char     *education_level;
  gint64    education_years;
  char     *education_origin;
  char     *recognition_status;
  char     *qualification_proof;
  char     *licence_status;
  char     *occupation_had;
  char     *occupation_wished;
  char     *sector_wished;
  char     *level_wished;
  char     *readiness;
  char     *children_state;
  char     *travel_state;
  char     *place_state;
  char     *other_state;
  char     *conditions_on;
  char     *condition_note;
  char     *barriers;
  char     *barrier_levels;
  char     *needs;
  char     *need_note;
  char     *mentor_status;
  char     *occupation;
  char     *sector;
  char     *insider;
  char     *is_employer;
  gint64    experience_years;
  char     *knows_better;
  char     *mentor_framing;
  char     *uses_network;
  char     *network_how;
  char     *employer_id;
  gint64    capacity;
  char     *volunteer;
  char     *insured;
  gint64    training_minutes;
  char     *training_on;
  char     *screening_result;
  char     *screening_on;
  char     *screening_staff_id;
  char     *screening_note;
  char     *screening_overruled;
  char     *conduct_seen_on;
  char     *conduct_seen_by_id;
  char     *preferences;
  char     *prefers_gender;
  char     *prefers_age;
  char     *leisure;
  char     *network_wanted;
  char     *network_offered;
};

extern const FbKind fb_enrolment_kind;

G_END_DECLS
