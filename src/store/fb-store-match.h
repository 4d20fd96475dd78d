/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* One who waits or has a free place, as matching needs them; in one query for a
 * programme. Text is (nullable), as stored, and there for the call only. */
typedef struct
{
  const char *enrolment_id;
  const char *person_id;
  const char *name;
  const char *given_name;
  const char *role;
  const char *since;              /* waits or is available since then */
  const char *priority_since;     /* goes first */
  int         n_free;             /* places; a mentee has one */
  const char *sector;             /* wished by a mentee, that of a mentor */
  const char *occupation;
  const char *job_level;          /* wished by a mentee */
  const char *education_level;
  gint64      experience_years;   /* FB_UNSET where not known */
  const char *uses_network;
  const char *network;            /* wanted, or offered */
  const char *half_days;
  const char *leisure;
  const char *keywords;
  const char *prefers_gender;
  const char *prefers_age;
  const char *preferences;
  gint64      travel_minutes_max; /* FB_UNSET where not known */
  const char *gender;
  const char *birth_date;
  const char *postcode;
  const char *place;
  const char *languages;          /* "nld:b2:no ara::yes": level of speaking, mother tongue */
  const char *areas;              /* ids, to meet in */
  const char *keep_away_from;     /* in words */
  const char *keep_away_ids;      /* of persons, organisations and areas */
  const char *employer_id;
  const char *screening_result;
  const char *screening_overruled;
  const char *training_needed;
  const char *training_on;
  const char *motives;
  const char *expectations;
} FbCandidateRow;

typedef void (*FbCandidateRowFunc) (const FbCandidateRow *row,
                                    gpointer              data);

/* Mentees first; in each role those first who have waited longest. */
gboolean fb_store_each_candidate    (FbStore             *self,
                                     const char          *programme_id,
                                     FbCandidateRowFunc   func,
                                     gpointer             data,
                                     GError             **error);

/* How long it took from the application of a mentee to a match that both sides
 * agreed to (R141), of those agreed from @from to @until. */
typedef struct
{
  int n;
  int median; /* days; 0 where there are none */
  int longest;
} FbTimeToMatch;

gboolean fb_store_get_time_to_match (FbStore             *self,
                                     const char          *programme_id,
                                     const char          *from,
                                     const char          *until,
                                     FbTimeToMatch       *time,
                                     GError             **error);

G_END_DECLS
