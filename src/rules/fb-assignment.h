/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who goes with whom, over a whole pool at once: exactly the best answer, found
 * as a min-cost flow with successive shortest paths (decision 37).
 *
 * Each person has a number of places, a pair comes together at most once. Of
 * answers with the same total, those win in which people who have waited longer
 * are matched; what is still equal goes by the order of the pool, so the same
 * pool gives the same answer. The answer is kept with its prices: after a lock or
 * another small change only a path or two is searched anew.
 *
 * Written here because no C library that Debian carries does it: GLPK needs more than
 * 100 s for 300 a side (its faster routine is switched off there) and does not start
 * from an earlier answer; LEMON and OR-Tools are C++. */

/* Such a pair must not be. */
#define FB_NO_PAIR ((gint16) -1)
#define FB_MOST_SCORE 10000

typedef enum
{
  FB_OBJECTIVE_SCORE,  /* the best total */
  FB_OBJECTIVE_PEOPLE, /* the most people matched, then the best total */
} FbObjective;

typedef enum
{
  FB_SIDE_MENTEE,
  FB_SIDE_MENTOR,
} FbSide;

typedef struct
{
  guint  n_pairs;
  gint64 score;  /* of all pairs, those that are locked too */
  gint64 waited; /* days, of those matched; one for each pair and side is added */
} FbAssignmentTotal;

typedef struct _FbAssignment FbAssignment;

/* FALSE: stop. @done of @all steps. */
typedef gboolean (*FbAssignmentProgress) (guint    done,
                                          guint    all,
                                          gpointer user_data);

FbAssignment      *fb_assignment_new          (guint                 n_mentees,
                                               guint                 n_mentors,
                                               gint16               *scores,
                                               FbObjective           objective);
void               fb_assignment_free         (FbAssignment         *self);

/* Before the first solve. Without: one place, no day waited. */
void               fb_assignment_set_person   (FbAssignment         *self,
                                               FbSide                side,
                                               guint                 index,
                                               guint                 n_places,
                                               guint                 days_waited);
gboolean           fb_assignment_solve        (FbAssignment         *self,
                                               FbAssignmentProgress  progress,
                                               gpointer              user_data);

/* Afterwards; each holds from the next solve on. */
gboolean           fb_assignment_lock         (FbAssignment         *self,
                                               guint                 mentee,
                                               guint                 mentor);
void               fb_assignment_unlock       (FbAssignment         *self,
                                               guint                 mentee,
                                               guint                 mentor);
void               fb_assignment_set_score    (FbAssignment         *self,
                                               guint                 mentee,
                                               guint                 mentor,
                                               gint16                score);
void               fb_assignment_set_places   (FbAssignment         *self,
                                               FbSide                side,
                                               guint                 index,
                                               guint                 n_places);

/* Those who go with this one; locked ones come last. */
guint              fb_assignment_get_partners (const FbAssignment   *self,
                                               FbSide                side,
                                               guint                 index,
                                               const guint         **partners);
gint16             fb_assignment_get_score    (const FbAssignment   *self,
                                               guint                 mentee,
                                               guint                 mentor);
FbAssignmentTotal  fb_assignment_get_total    (const FbAssignment   *self);
gsize              fb_assignment_get_memory   (const FbAssignment   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbAssignment, fb_assignment_free)

G_END_DECLS
