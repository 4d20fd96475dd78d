/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "rules/fb-match.h"

G_BEGIN_DECLS

/* One matching of a programme: its pool as it was read, what staff said
 * beforehand, and who goes with whom. The program proposes, a person decides
 * (R142): nothing is written before proposals are accepted.
 *
 * Solving knows no workspace, so it may run in a thread while nobody else touches
 * the matching. */

typedef struct
{
  FbSide  side;
  char   *enrolment_id;
  char   *person_id;
  char   *name;
  char   *first_name;
  char   *since;        /* (nullable): waits or is available since then */
  guint   days_waited;  /* as fb_enrolment_get_days_waited() counts them */
  gboolean goes_first;  /* with priority, after a duo that ended too early */
  guint   n_places;
  gboolean is_left_out; /* by staff, this time */
  guint   n_joined;     /* pairs that staff added this one to; each takes a place */
  guint   n_proposals;  /* in the answer, joined ones too */

  char   *sector;       /* codes as stored, each (nullable) */
  char   *occupation;
  char   *education_level;
  char   *job_level;
  char   *languages;    /* "nld:b2:no ara::yes" */
  char   *half_days;
  char   *leisure;
  char   *network;
  char   *keywords;
  char   *place;
  char   *area;         /* name */
  char   *preferences;
  char   *keep_away_from;
  char   *motives;
  char   *expectations;

  char   *keep_away_ids;
  char   *employer_id;
  char   *area_id;
} FbPoolPerson;

/* So many of a side join a pair at most. */
#define FB_MOST_ADDED 7

/* A duo of two, or with somebody added by staff (R137-R139). */
typedef struct
{
  guint    mentee;
  guint    mentor;
  guint    added[2][FB_MOST_ADDED]; /* by side */
  guint    n_added[2];
  gboolean is_locked;
  gboolean is_new;    /* not in the answer before */
  FbMatch  match;     /* of the first two */
} FbProposal;

/* What the last change did. */
typedef struct
{
  guint  n_new;        /* pairs */
  guint  n_gone;
  gint64 score_before; /* totals in hundredths */
  gint64 score_after;
  guint  pairs_before;
  guint  pairs_after;
} FbMatchingChange;

typedef struct _FbMatching FbMatching;

FbMatching         *fb_matching_new               (FbWorkspace          *workspace,
                                                   const char           *programme_id,
                                                   GError              **error);
void                fb_matching_free              (FbMatching           *self);

/* What the programme says; until something else is set, and solved anew. */
const FbMatchSetup *fb_matching_get_setup         (FbMatching           *self);
void                fb_matching_set_weights       (FbMatching           *self,
                                                   const guint8         *weights);
void                fb_matching_set_within_sector (FbMatching           *self,
                                                   gboolean              within_sector);
void                fb_matching_set_objective     (FbMatching           *self,
                                                   FbObjective           objective);
gboolean            fb_matching_solve             (FbMatching           *self,
                                                   FbAssignmentProgress  progress,
                                                   gpointer              user_data);
gboolean            fb_matching_is_solved         (FbMatching           *self);
/* Reads the marks anew, and solves from where it was: quick. */
gboolean            fb_matching_update_marks      (FbMatching           *self,
                                                   FbWorkspace          *workspace,
                                                   GError              **error);

guint               fb_matching_get_n             (FbMatching           *self,
                                                   FbSide                side);
const FbPoolPerson *fb_matching_get_person        (FbMatching           *self,
                                                   FbSide                side,
                                                   guint                 index);
const FbMatchPerson *fb_matching_get_facts        (FbMatching           *self,
                                                   FbSide                side,
                                                   guint                 index);
gboolean            fb_matching_find_person       (FbMatching           *self,
                                                   const char           *enrolment_id,
                                                   FbSide               *side,
                                                   guint                *index);
/* (transfer none) (element-type FbProposal): within the sector first, then by score */
GArray             *fb_matching_get_proposals     (FbMatching           *self);
FbAssignmentTotal   fb_matching_get_total         (FbMatching           *self);
FbMatchingChange    fb_matching_get_change        (FbMatching           *self);
gboolean            fb_matching_is_matched        (FbMatching           *self,
                                                   FbSide                side,
                                                   guint                 index);
void                fb_matching_judge             (FbMatching           *self,
                                                   guint                 mentee,
                                                   guint                 mentor,
                                                   FbMatch              *match);
/* The best for this one beside those it goes with, best first; at most @n. Returns
 * how many. */
guint               fb_matching_list_next_best    (FbMatching           *self,
                                                   FbSide                side,
                                                   guint                 index,
                                                   guint                 n,
                                                   guint                *others);
/* Who with a free place would complete a pair best: a second mentor brings what the
 * first one does not (R137), another mentee fits the mentor (R138). Returns how many. */
guint               fb_matching_list_complements  (FbMatching           *self,
                                                   guint                 mentee,
                                                   guint                 mentor,
                                                   FbSide                side,
                                                   guint                 n,
                                                   guint                *others);
/* All of a side: the first one and those added. @people has room for FB_MOST_ADDED and
 * one. Returns how many. */
guint               fb_proposal_list_people       (const FbProposal     *self,
                                                   FbSide                side,
                                                   guint                *people);
gboolean            fb_proposal_has               (const FbProposal     *self,
                                                   FbSide                side,
                                                   guint                 index);
/* What all others lose by this lock: hundredths, and pairs. */
void                fb_matching_get_lock_cost     (FbMatching           *self,
                                                   guint                 mentee,
                                                   guint                 mentor,
                                                   gint64               *score,
                                                   int                  *pairs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbMatching, fb_matching_free)

G_END_DECLS
