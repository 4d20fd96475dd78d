/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/fb-eligibility.h"

#include "base/fb-field.h"
#include "domain/fb-follow-up-point.h"

G_BEGIN_DECLS

/* Where a person stands in a programme: what people decided (the status), and
 * what follows from it and from the duos. */
typedef enum
{
  FB_ENROLMENT_APPLIED,
  FB_ENROLMENT_IN_INTAKE,
  FB_ENROLMENT_WAITING,      /* a mentee without a duo (R105) */
  FB_ENROLMENT_AVAILABLE,    /* a mentor without a duo (R123) */
  FB_ENROLMENT_PROPOSED,     /* asked, no duo yet */
  FB_ENROLMENT_IN_A_DUO,
  FB_ENROLMENT_PAUSED,
  FB_ENROLMENT_COMPLETED,
  FB_ENROLMENT_STOPPED,
  FB_ENROLMENT_DECLINED,
  FB_ENROLMENT_NOT_ADMITTED,
  FB_ENROLMENT_N_STATES,
} FbEnrolmentState;

typedef struct
{
  const char *role;               /* mentee, mentor */
  const char *status;             /* as decided */
  const char *status_since;
  const char *applied_on;

  int         n_duos;             /* agreed and not ended */
  int         n_proposed;         /* proposed or accepted, not yet agreed */
  gint64      capacity;           /* FB_UNSET: one (R118) */

  const char *last_word_on;       /* last contact with the organisation, of any kind */
  const char *next_word_on;       /* promised */

  gboolean    is_intake_done;
  FbFit       eligibility;
  gboolean    is_overruled;       /* admitted against the rules, with a reason */
  const char *screening_result;   /* suitable, not-suitable, talk-again */
  gboolean    is_screening_overruled;
  const char *training_needed;    /* yes, no */
  const char *training_on;        /* done */

  const char           *attended; /* days of events, with spaces between: what came of them is asked */
  const char           *asked_on; /* the latest day on which it was */
  const FbFollowUpTime *follow_ups;
  guint                 n_follow_ups;
} FbEnrolmentFacts;

FbEnrolmentState fb_enrolment_get_state        (const FbEnrolmentFacts *facts);
int              fb_enrolment_get_free_places  (const FbEnrolmentFacts *facts);
guint            fb_enrolment_get_days_waited  (const char             *since,
                                                const char             *priority_since,
                                                const char             *today);
gboolean         fb_enrolment_passed_screening (const FbEnrolmentFacts *facts);
gboolean         fb_enrolment_has_training     (const FbEnrolmentFacts *facts);
gboolean         fb_enrolment_is_for_matching  (const FbEnrolmentFacts *facts);
const char      *fb_enrolment_state_get_code   (FbEnrolmentState        state);

G_END_DECLS
