/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/fb-cadence.h"

G_BEGIN_DECLS

/* The rhythm strip of a duo: what was agreed and what was held, month by month
 * (R172, R175, R180, R181). */

typedef enum
{
  FB_RHYTHM_BEFORE,       /* before the agreed start */
  FB_RHYTHM_AS_AGREED,
  FB_RHYTHM_LESS,         /* held, but less than agreed */
  FB_RHYTHM_NONE,         /* nothing held */
  FB_RHYTHM_HELD,         /* held, with nothing to compare it with */
  FB_RHYTHM_NOT_EXPECTED, /* nothing held, and nothing agreed for so few days */
  FB_RHYTHM_RUNNING,      /* this month: not yet as agreed */
  FB_RHYTHM_FUTURE,
  FB_RHYTHM_N_VERDICTS,
} FbRhythmVerdict;

typedef struct
{
  const char *held_on; /* YYYY-MM-DD */
  gint64      minutes; /* FB_UNSET where not known */
  const char *how;     /* a code of the list contact-how, or NULL */
  const char *state;   /* held, missed; others are left out */
} FbRhythmContact;

/* What was held in one month, or in all. */
typedef struct
{
  int n_meetings;        /* that count as meetings */
  int n_face_to_face;    /* of all held */
  int n_remote;          /* of all held: video, phone, e-mail, message */
  int n_missed;
  int minutes;           /* of all held, as far as known */
  int n_without_minutes; /* meetings of unknown length */
  int n_short;           /* meetings shorter than agreed */
} FbRhythmCount;

typedef struct
{
  char            from[11];  /* first and last day, within the term */
  char            until[11];
  FbRhythmCount   held;
  int             n_expected;       /* meetings, at least; 0 is nothing agreed */
  int             minutes_expected; /* 0 is nothing agreed */
  FbRhythmVerdict verdict;
} FbRhythmPeriod;

typedef struct
{
  GArray       *periods; /* of FbRhythmPeriod, oldest first */
  FbRhythmCount held;    /* in all */
  int           n_least; /* meetings in all as agreed; 0 is nothing agreed (R180) */
  int           n_to_go; /* of those */
} FbRhythm;

FbRhythm   *fb_rhythm_new              (const FbCadence       *cadence,
                                        const char            *remote_counts,
                                        const char            *starts_on,
                                        const char            *ends_on,
                                        const FbRhythmContact *contacts,
                                        guint                  n_contacts,
                                        const char            *today);
void        fb_rhythm_free             (FbRhythm              *self);
const char *fb_rhythm_verdict_get_code (FbRhythmVerdict        verdict);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbRhythm, fb_rhythm_free)

G_END_DECLS
