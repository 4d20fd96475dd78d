/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/fb-follow-up-point.h"

G_BEGIN_DECLS

/* What came of it is asked at the end and some months later (R199). So long
 * after its day nobody is asked any more: the next time may come. */
#define FB_FOLLOW_UP_LATEST 183

/* What the question rests on. Days are YYYY-MM-DD or NULL. */
typedef struct
{
  const char           *starts_on;
  const char           *ended_on;   /* NULL: the duo is not over */
  const char           *job_since;  /* of the latest outcome with a job */
  const char           *outcome_on; /* from then on all mentees were asked; NULL: not all yet */
  const char           *attended;   /* days of events at which somebody was, with spaces between */
  const FbFollowUpTime *times;
  guint                 n_times;
} FbFollowUpFacts;

/* The next time, or the one that is late. */
typedef struct
{
  char due_on[11];
  int  months;      /* 0: the end itself */
} FbFollowUp;

gboolean fb_follow_up_find (const FbFollowUpFacts *facts,
                            const char            *today,
                            int                    days_before,
                            FbFollowUp            *found);
gboolean fb_follow_up_find_next (const FbFollowUpFacts *facts,
                                 const char            *today,
                                 FbFollowUp            *found);

G_END_DECLS
