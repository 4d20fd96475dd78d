/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-code-list.h"
#include "domain/fb-codes-published.h"

G_BEGIN_DECLS

/* Our own lists of codes: the same words in database, XML and command line.
 * data/footbridge.xsd enumerates them again; a test compares. */

/* Organisations and programmes */
extern const FbCodeList fb_code_answer_state;
extern const FbCodeList fb_code_organisation_kind;
extern const FbCodeList fb_code_organisation_size;
extern const FbCodeList fb_code_network_type;
extern const FbCodeList fb_code_host_place;
extern const FbCodeList fb_code_contact_person_role;
extern const FbCodeList fb_code_commitment_reason;
extern const FbCodeList fb_code_withdrawal_reason;
extern const FbCodeList fb_code_hours_time;
extern const FbCodeList fb_code_vacancy_kind;
extern const FbCodeList fb_code_funding_source;
extern const FbCodeList fb_code_funding_role;
extern const FbCodeList fb_code_mainstream_state;
extern const FbCodeList fb_code_specialisation;
extern const FbCodeList fb_code_service;
extern const FbCodeList fb_code_staff_role;
extern const FbCodeList fb_code_programme_kind;
extern const FbCodeList fb_code_programme_status;
extern const FbCodeList fb_code_aim_type;
extern const FbCodeList fb_code_selection_stance;
extern const FbCodeList fb_code_standardisation;
extern const FbCodeList fb_code_participants_mode;
extern const FbCodeList fb_code_interval_unit;
extern const FbCodeList fb_code_programme_model;
extern const FbCodeList fb_code_age_day;
extern const FbCodeList fb_code_support_length;
extern const FbCodeList fb_code_embedding;
extern const FbCodeList fb_code_outcome_kind;
extern const FbCodeList fb_code_partner_role;
extern const FbCodeList fb_code_duo_role;
extern const FbCodeList fb_code_rule_field;
extern const FbCodeList fb_code_rule_operator;
extern const FbCodeList fb_code_rule_strength;
extern const FbCodeList fb_code_criterion;
extern const FbCodeList fb_code_follow_up_anchor;
extern const FbCodeList fb_code_building_block;
extern const FbCodeList fb_code_block_state;
extern const FbCodeList fb_code_qualifier;
extern const FbCodeList fb_code_question_state;
extern const FbCodeList fb_code_source_note_kind;
extern const FbCodeList fb_code_funding_support;

/* Events */
extern const FbCodeList fb_code_event_kind;
extern const FbCodeList fb_code_event_ages;
extern const FbCodeList fb_code_attendance_state;

/* The quality of programmes */
extern const FbCodeList fb_code_application_field;
extern const FbCodeList fb_code_mentor_type;
extern const FbCodeList fb_code_served_group;
extern const FbCodeList fb_code_partner_side;
extern const FbCodeList fb_code_staff_strength;
extern const FbCodeList fb_code_site_kind;
extern const FbCodeList fb_code_team_role;
extern const FbCodeList fb_code_lesson_audience;
extern const FbCodeList fb_code_benchmark_measure;
extern const FbCodeList fb_code_quality_standard;
extern const FbCodeList fb_code_quality_item;
extern const FbCodeList fb_code_funder_question;

/* People and enrolments */
extern const FbCodeList fb_code_gender;
extern const FbCodeList fb_code_birth_basis;
extern const FbCodeList fb_code_channel;
extern const FbCodeList fb_code_script;
extern const FbCodeList fb_code_interpreter_preference;
extern const FbCodeList fb_code_refugee_status;
extern const FbCodeList fb_code_household;
extern const FbCodeList fb_code_consent_purpose;
extern const FbCodeList fb_code_consent_state;
extern const FbCodeList fb_code_data_group;
extern const FbCodeList fb_code_enrolment_status;
extern const FbCodeList fb_code_enrolment_reason;
extern const FbCodeList fb_code_referral_channel;
extern const FbCodeList fb_code_track;
extern const FbCodeList fb_code_motive;
extern const FbCodeList fb_code_half_day;
extern const FbCodeList fb_code_gender_preference;
extern const FbCodeList fb_code_age_preference;
extern const FbCodeList fb_code_leisure;
extern const FbCodeList fb_code_network_kind;
extern const FbCodeList fb_code_match_mark;
extern const FbCodeList fb_code_travel_mode;
extern const FbCodeList fb_code_employment_status;
extern const FbCodeList fb_code_right_to_work;
extern const FbCodeList fb_code_education_origin;
extern const FbCodeList fb_code_recognition_status;
extern const FbCodeList fb_code_job_level;
extern const FbCodeList fb_code_readiness;
extern const FbCodeList fb_code_condition_state;
extern const FbCodeList fb_code_barrier;
extern const FbCodeList fb_code_capital;
extern const FbCodeList fb_code_licence_status;
extern const FbCodeList fb_code_barrier_level;
extern const FbCodeList fb_code_mentor_framing;
extern const FbCodeList fb_code_mentor_status;
extern const FbCodeList fb_code_knows_better;
extern const FbCodeList fb_code_screening_result;
extern const FbCodeList fb_code_rule_result;
extern const FbCodeList fb_code_admission;

/* Duos, agreements, plans and contacts */
extern const FbCodeList fb_code_match_status;
extern const FbCodeList fb_code_relationship_status;
extern const FbCodeList fb_code_end_reason;
extern const FbCodeList fb_code_acceptance;
extern const FbCodeList fb_code_agreement_kind;
extern const FbCodeList fb_code_agreement_status;
extern const FbCodeList fb_code_signing_party;
extern const FbCodeList fb_code_read_how;
extern const FbCodeList fb_code_signing_method;
extern const FbCodeList fb_code_copy_form;
extern const FbCodeList fb_code_goal_level;
extern const FbCodeList fb_code_plan_steps;
extern const FbCodeList fb_code_goal_kind;
extern const FbCodeList fb_code_goal_state;
extern const FbCodeList fb_code_action_state;
extern const FbCodeList fb_code_holder;
extern const FbCodeList fb_code_party;
extern const FbCodeList fb_code_contact_how;
extern const FbCodeList fb_code_contact_state;
extern const FbCodeList fb_code_place_kind;
extern const FbCodeList fb_code_topic;
extern const FbCodeList fb_code_entered_how;
extern const FbCodeList fb_code_note_kind;
extern const FbCodeList fb_code_note_reader;
extern const FbCodeList fb_code_media_use;
extern const FbCodeList fb_code_removal;

/* Check-ins, introductions and signals */
extern const FbCodeList fb_code_check_answer;
extern const FbCodeList fb_code_network_obstacle;
extern const FbCodeList fb_code_introduction_kind;
extern const FbCodeList fb_code_introduction_result;
extern const FbCodeList fb_code_outcome_answer;
extern const FbCodeList fb_code_company_kind;
extern const FbCodeList fb_code_pay_compared;
extern const FbCodeList fb_code_growth;
extern const FbCodeList fb_code_interview_moment;
extern const FbCodeList fb_code_meeting_frequency;
extern const FbCodeList fb_code_benefit;
extern const FbCodeList fb_code_success_condition;
extern const FbCodeList fb_code_organisation_motive;
extern const FbCodeList fb_code_organisation_benefit;
extern const FbCodeList fb_code_organisation_condition;
extern const FbCodeList fb_code_opinion;
extern const FbCodeList fb_code_signal_kind;
extern const FbCodeList fb_code_signal_state;
extern const FbCodeList fb_code_concern_kind;
extern const FbCodeList fb_code_concern_source;
extern const FbCodeList fb_code_message_kind;

/* Derived states, see store/fb-store-lists.h */
extern const FbCodeList fb_code_enrolment_state;
extern const FbCodeList fb_code_duo_state;
extern const FbCodeList fb_code_agreement_state;

G_END_DECLS
