/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_DUO (fb_duo_get_type ())
G_DECLARE_FINAL_TYPE (FbDuo, fb_duo, FB, DUO, FbRecord)

/* One or more mentors, one or more mentees and one organisation (R50-R51,
 * R137-R140). Members are read freely; they change through properties only. */
struct _FbDuo
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *code;
  char     *organisation_id;
  char     *coordinator_id;
  char     *match_status;
  char     *relationship_status;
  char     *proposed_on;
  char     *agreed_on;
  char     *first_meeting_on;
  char     *first_meeting_place;
  char     *introduced_by;
  char     *starts_on;
  char     *planned_end_on;
  char     *extended_until_on;
  char     *ended_on;
  char     *end_reason;
  char     *ended_by;
  char     *end_note;
  char     *difference_bridged;
  char     *sector_specific;
  char     *exception_reason;
  gint64    match_score;
  char     *match_reasons;
  char     *report_asked_on;  /* while the answer has not come in */
  char     *report_asked_how;
  char     *plan_steps;
};

extern const FbKind fb_duo_kind;

G_END_DECLS
