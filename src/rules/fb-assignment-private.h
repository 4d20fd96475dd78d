/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/fb-assignment.h"

G_BEGIN_DECLS

/* Costs are minus (score x unit + days waited). With a price for each person, the
 * reduced cost of a pair is cost - price - price. Between two searches
 *
 *   - it is not below 0 for a pair that is apart, nor above 0 for one together;
 *   - a price is at most what an empty place costs (rest_price), and equal to it
 *     where somebody has a place that rests: that is empty for good.
 *
 * That proves the answer is best. Places that wait are not part of it yet. The
 * two sides are alike in all of this; "own" and "other" stand for either. */

#define FB_FAR (G_MAXINT64 / 4)

typedef struct
{
  guint         n;
  gint64        rest_price; /* what an empty place costs */
  gint64       *price;
  gint64       *bonus;      /* the days waited, and one */
  guint        *days;
  guint        *n_places;   /* beside those that are locked */
  guint        *n_together;
  guint        *n_waiting;
  guint        *n_resting;
  guint        *start;      /* of partners; n + 1 */
  guint        *partners;   /* in the flow first, then locked */
  guint        *n_locked;
  gint16       *scores;     /* a row for each of this side; (nullable) until needed */

  /* of one search */
  gint64       *distance;
  guint        *from;
} FbAssignmentSide;

struct _FbAssignment
{
  FbAssignmentSide  sides[2];
  FbObjective       objective;
  gint64            unit;      /* of cost in one point of score */
  gboolean          is_begun;
  gint64            locked_score;
  GHashTable       *locked;    /* pair to score */

  gint64           *open_price; /* of one search: bonus and price of who is not reached yet */
  guint            *reached;    /* others in order */
  gint64           *reached_at;
  guint            *own_reached;
  gint64           *own_reached_at;
  guint            *pending;    /* own, found through a partner */
  gint64           *pending_at;
};

static inline gint64
fb_assignment_cost (const FbAssignment *self,
                    guint               mentee,
                    guint               mentor)
{
  const FbAssignmentSide *mentees = &self->sides[FB_SIDE_MENTEE];
  const FbAssignmentSide *mentors = &self->sides[FB_SIDE_MENTOR];

  return -((gint64) mentees->scores[(gsize) mentee * mentors->n + mentor] * self->unit +
           mentees->bonus[mentee] + mentors->bonus[mentor]);
}

void _fb_assignment_attach (FbAssignment *self,
                            FbSide        side,
                            guint         own,
                            guint         other);
void _fb_assignment_detach (FbAssignment *self,
                            FbSide        side,
                            guint         own,
                            guint         other);
void _fb_assignment_place  (FbAssignment *self,
                            FbSide        side,
                            guint         root);

G_END_DECLS
