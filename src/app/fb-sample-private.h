/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-sample.h"

G_BEGIN_DECLS

/* What is being made, and the one source of chance. Every text of a sample is
 * fictional; the same seed and day give the same records. */
typedef struct
{
  FbWorkspace  *workspace;
  FbStore      *store;
  GRand        *random;
  GStringChunk *texts; /* ids and texts live until the end */
  const char   *today;
  GError      **error;
  gboolean      failed;

  guint         n_programmes;
  guint         n_mentees;
  guint         n_mentors;
  guint         n_duos;
  guint         n_contacts;

  GPtrArray    *staff;         /* of ids */
  GPtrArray    *organisations;
  GPtrArray    *programmes;
  GPtrArray    *mentees;       /* of FbSamplePerson */
  GPtrArray    *mentors;
  GArray       *reviews;       /* of FbSampleReview */

  GFileProgressCallback progress;
  gpointer              progress_data;
  GCancellable         *cancellable;
  guint                 n_done;
  guint                 n_all;
} FbSample;

typedef struct
{
  const char *id;
  const char *name;
  const char *programme_id;
  const char *enrolment_id;
} FbSamplePerson;

/* A duo that talks with the organisation, days from today. */
typedef struct
{
  const char *duo_id;
  const char *mentee_id;
  const char *mentor_id;
  int         start;
  int         end;      /* the last day, below 0; 0: goes on */
  gboolean    is_early; /* ended before its time */
} FbSampleTalk;

/* How far each goal was at the first review of a plan: told last, so that
 * nothing else of a sample comes out differently. */
#define FB_SAMPLE_PLAN_GOALS 3 /* the final objective, and goals on the way */
typedef struct
{
  const char *review_id;
  const char *goal_ids[FB_SAMPLE_PLAN_GOALS];
  guint       progress[FB_SAMPLE_PLAN_GOALS];
} FbSampleReview;

/* The id of the new record; name and text of each value, ended by NULL. A
 * NULL text is left out. After a failure nothing more is done. */
const char *_fb_sample_add     (FbSample     *self,
                                const FbKind *kind,
                                ...) G_GNUC_NULL_TERMINATED;
FbRecord   *_fb_sample_make    (FbSample     *self,
                                const FbKind *kind,
                                ...) G_GNUC_NULL_TERMINATED;
void        _fb_sample_store   (FbSample     *self,
                                FbRecord     *record);
guint       _fb_sample_below   (FbSample     *self,
                                guint         limit);
gboolean    _fb_sample_chance  (FbSample     *self,
                                guint         percent);
const char *_fb_sample_text    (FbSample     *self,
                                const char   *format,
                                ...) G_GNUC_PRINTF (2, 3);
const char *_fb_sample_day     (FbSample     *self,
                                int           days_from_today);
/* One of a list for the person of this number, without chance. */
#define _fb_sample_turn(list, number, step) ((list)[(number) * (step) / 3 % G_N_ELEMENTS (list)])
#define _fb_sample_pick(self, list) ((list)[_fb_sample_below ((self), G_N_ELEMENTS (list))])
#define _fb_sample_pick_id(self, array) \
  ((const char *) (array)->pdata[_fb_sample_below ((self), (array)->len)])

void        _fb_sample_people     (FbSample *self);
void        _fb_sample_programmes (FbSample *self);
void        _fb_sample_duos       (FbSample *self);
void        _fb_sample_areas      (FbSample *self);
void        _fb_sample_plan_courses      (FbSample *self);
void        _fb_sample_guidelines      (FbSample *self);
void        _fb_sample_quality    (FbSample *self);
void        _fb_sample_concerns   (FbSample *self);
void        _fb_sample_beside     (FbSample *self);
void        _fb_sample_events     (FbSample *self);
void        _fb_sample_talks      (FbSample           *self,
                                   const FbSampleTalk *duo,
                                   guint               number);

G_END_DECLS
