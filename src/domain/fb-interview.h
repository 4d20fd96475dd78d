/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_INTERVIEW (fb_interview_get_type ())
G_DECLARE_FINAL_TYPE (FbInterview, fb_interview, FB, INTERVIEW, FbRecord)

/* A talk about five themes with one side: motives, process, benefits, what is needed, how it was (R195-R196, R198).
 * Mentee and mentor have the same questions, an organisation has its own: they are in fields of their own. Members are read freely; they change through properties only. */
struct _FbInterview
{
  FbRecord  parent_instance;

  char     *duo_id;
  char     *held_on;
  char     *party;
  char     *moment;
  char     *person_id;
  char     *staff_id;
  char     *how;
  char     *organisation_id;
  char     *motives;
  char     *organisation_motives;
  char     *motives_note;
  char     *frequency;
  char     *agenda_by;
  char     *recruiting;
  char     *screening;
  char     *matching;
  char     *following;
  char     *process_note;
  char     *benefits;
  char     *organisation_benefits;
  char     *benefit_note;
  char     *conditions;
  char     *organisation_conditions;
  char     *conditions_note;
  char     *opinion;
  char     *goals_reached;
  char     *would_recommend;
  char     *positives;
  char     *issues;
};

extern const FbKind fb_interview_kind;

G_END_DECLS
