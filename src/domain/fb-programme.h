/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

/* So many days ahead we are told of what is due, where a programme says nothing. */
#define FB_PROGRAMME_DUE_DAYS 7

#define FB_TYPE_PROGRAMME (fb_programme_get_type ())
G_DECLARE_FINAL_TYPE (FbProgramme, fb_programme, FB, PROGRAMME, FbRecord)

/* A programme of mentoring and what it asks for (R1-R48, R86). Members are
 * read freely; they change through properties only. */
struct _FbProgramme
{
  FbRecord  parent_instance;

  char     *code;
  char     *name;
  char     *name_local;
  char     *country;
  char     *place;
  char     *kind;
  char     *application_field;
  char     *target_group;
  char     *mentor_types;
  char     *status;
  char     *template_code;
  char     *template_changes;
  char     *organisation_id;
  char     *matching_owner_id;
  char     *purpose;
  char     *activities;
  char     *reach_mentees;
  char     *reach_mentors;
  char     *impact_assessment;
  char     *challenges;
  char     *aim_types;
  char     *selection_stance;
  char     *standardisation;
  gint64    spectrum_position;
  char     *definition_version;
  gint64    duration_months_min;
  gint64    duration_months_max;
  gint64    meetings_per_month_min;
  gint64    meetings_per_month_max;
  gint64    minutes_per_meeting_min;
  gint64    minutes_per_meeting_max;
  gint64    minutes_per_month;
  gint64    meetings_total_min;
  char     *mode;
  gint64    group_size_min;
  gint64    group_size_max;
  char     *remote_counts;
  char     *mentor_training_needed;
  gint64    mentor_training_minutes;
  char     *mentor_training;
  char     *agreement_needed;
  char     *agreement_kind;
  char     *agreement_notes;
  char     *guideline_version;
  gint64    review_every;
  char     *review_unit;
  char     *review_notes;
  gint64    check_in_first_days;
  gint64    check_in_every_days;
  char     *model;
  char     *serves;
  gint64    cohort_size;
  char     *cohort_from;
  char     *cohort_until;
  gint64    places;
  char     *positive_outcomes;
  gint64    retention_months;
  char     *languages;
  char     *age_counts_on;
  char     *funder_questions;
  char     *module_of;
  char     *stages;
  char     *local_variation;
  char     *support_length;
  char     *professional_border;
  char     *for_volunteers;
  char     *embedding;
  char     *stays_after_funding;
  char     *mainstream_state;
  char     *mainstream_id;
  char     *own_income;
  char     *consultation_log;
  gint64    internship_weeks_min;
  gint64    internship_weeks_max;
  gint64    year_start;
  gint64    year_end;
  gint64    signal_never_started;
  gint64    signal_fading;
  gint64    signal_sporadic;
  gint64    signal_missed;
  gint64    signal_application;
  gint64    signal_unsigned;
  gint64    signal_unanswered;
  gint64    signal_no_word;
  gint64    signal_ending;
  gint64    signal_planned;
  gint64    signal_planned_within;
  gint64    signal_report;
  gint64    signal_sheet;
  gint64    signal_intake;
  gint64    signal_sporadic_after;
  gint64    signal_actions;
  gint64    signal_due;
  gint64    signal_training;
  gint64    signal_funding;
  char     *launch_complete;
};

extern const FbKind fb_programme_kind;

G_END_DECLS
