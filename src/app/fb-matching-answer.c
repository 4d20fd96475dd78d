/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-matching"

#include "app/fb-matching-private.h"

/* ---- the answer ---- */

GArray *
fb_matching_get_proposals (FbMatching *self)
{
  return self->proposals;
}

FbAssignmentTotal
fb_matching_get_total (FbMatching *self)
{
  FbAssignmentTotal none = { 0 };

  return self->assignment != NULL ? fb_assignment_get_total (self->assignment) : none;
}

FbMatchingChange
fb_matching_get_change (FbMatching *self)
{
  return self->change;
}

guint
fb_proposal_list_people (const FbProposal *self,
                         FbSide            side,
                         guint            *people)
{
  people[0] = side == FB_SIDE_MENTEE ? self->mentee : self->mentor;
  for (guint i = 0; i < self->n_added[side]; i++)
    people[i + 1] = self->added[side][i];

  return self->n_added[side] + 1;
}

gboolean
fb_proposal_has (const FbProposal *self,
                 FbSide            side,
                 guint             index)
{
  guint people[FB_MOST_ADDED + 1] = { 0 };
  guint n = fb_proposal_list_people (self, side, people);

  for (guint i = 0; i < n; i++)
    {
      if (people[i] == index)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_partner (FbMatching *self,
            FbSide      side,
            guint       index,
            guint       other)
{
  for (guint i = 0; i < self->proposals->len; i++)
    {
      const FbProposal *proposal = &g_array_index (self->proposals, FbProposal, i);

      if (fb_proposal_has (proposal, side, index) && fb_proposal_has (proposal, !side, other))
        return TRUE;
    }

  return FALSE;
}

/* Whether somebody is in a proposal. */
gboolean
fb_matching_is_matched (FbMatching *self,
                        FbSide      side,
                        guint       index)
{
  return fb_matching_get_person (self, side, index)->n_proposals > 0;
}

typedef struct
{
  guint    other;
  FbMatch  match;
} Candidate;

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *one = a, *other = b;

  if (one->match.is_outside_sector != other->match.is_outside_sector)
    return one->match.is_outside_sector ? 1 : -1;
  if (one->match.score != other->match.score)
    return other->match.score - one->match.score;

  return one->other < other->other ? -1 : 1;
}

guint
fb_matching_list_next_best (FbMatching *self,
                            FbSide      side,
                            guint       index,
                            guint       n,
                            guint      *others)
{
  g_autoptr(GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < self->people[!side]->len; i++)
    {
      Candidate candidate = { .other = i };

      if (is_partner (self, side, index, i))
        continue;
      if (side == FB_SIDE_MENTEE)
        fb_matching_judge (self, index, i, &candidate.match);
      else
        fb_matching_judge (self, i, index, &candidate.match);
      if (candidate.match.hindrance == FB_HINDRANCE_NONE)
        g_array_append_val (candidates, candidate);
    }

  g_array_sort (candidates, compare_candidates);
  n = MIN (n, candidates->len);
  for (guint i = 0; i < n; i++)
    others[i] = g_array_index (candidates, Candidate, i).other;

  return n;
}

/* The score of a pair if each criterion took the better of two mentors. */
static gint16
get_joint_score (FbMatching    *self,
                 const FbMatch *one,
                 const FbMatch *other)
{
  guint points = 0, weights = 0;

  for (guint i = 0; i < FB_MATCH_N_CRITERIA; i++)
    {
      int first = one->points[i] == FB_POINTS_UNKNOWN ? 50 : one->points[i];
      int second = other->points[i] == FB_POINTS_UNKNOWN ? 50 : other->points[i];

      points += self->setup.weights[i] * (guint) MAX (MAX (first, second), 0);
      weights += self->setup.weights[i];
    }

  return weights > 0 ? (gint16) (points * 100 / weights) : 0;
}

guint
fb_matching_list_complements (FbMatching *self,
                              guint       mentee,
                              guint       mentor,
                              FbSide      side,
                              guint       n,
                              guint      *others)
{
  g_autoptr(GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  FbMatch pair;

  fb_matching_judge (self, mentee, mentor, &pair);
  for (guint i = 0; i < self->people[side]->len; i++)
    {
      const FbPoolPerson *person = fb_matching_get_person (self, side, i);
      Candidate candidate = { .other = i };

      if (i == (side == FB_SIDE_MENTEE ? mentee : mentor) || person->n_proposals >= person->n_places)
        continue;
      fb_matching_judge (self, side == FB_SIDE_MENTEE ? i : mentee, side == FB_SIDE_MENTEE ? mentor : i,
                         &candidate.match);
      if (candidate.match.hindrance != FB_HINDRANCE_NONE)
        continue;
      if (side == FB_SIDE_MENTOR)
        candidate.match.score = get_joint_score (self, &pair, &candidate.match);
      g_array_append_val (candidates, candidate);
    }

  g_array_sort (candidates, compare_candidates);
  n = MIN (n, candidates->len);
  for (guint i = 0; i < n; i++)
    others[i] = g_array_index (candidates, Candidate, i).other;

  return n;
}

void
fb_matching_get_lock_cost (FbMatching *self,
                           guint       mentee,
                           guint       mentor,
                           gint64     *score,
                           int        *pairs)
{
  FbAssignmentTotal with, without;

  *score = 0;
  *pairs = 0;
  if (self->assignment == NULL || _fb_matching_get_mark (self, mentee, mentor) != FB_MARK_LOCK)
    return;

  with = fb_assignment_get_total (self->assignment);
  fb_assignment_unlock (self->assignment, mentee, mentor);
  fb_assignment_solve (self->assignment, NULL, NULL);
  without = fb_assignment_get_total (self->assignment);
  fb_assignment_lock (self->assignment, mentee, mentor);
  fb_assignment_solve (self->assignment, NULL, NULL);

  *score = without.score - with.score;
  *pairs = (int) without.n_pairs - (int) with.n_pairs;
}
