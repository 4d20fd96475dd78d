/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-matching"

#include "app/fb-matching-private.h"

#include <stdlib.h>
#include <string.h>

/**
 * fb_matching_new:
 *
 * Reads who waits and who has a free place, what the programme wants and what
 * staff said. Not solved yet.
 *
 * Returns: (transfer full) (nullable)
 */
FbMatching *
fb_matching_new (FbWorkspace  *workspace,
                 const char   *programme_id,
                 GError      **error)
{
  g_autoptr(FbMatching) self = g_new0 (FbMatching, 1);

  g_return_val_if_fail (FB_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (programme_id != NULL, NULL);

  self->programme_id = g_strdup (programme_id);
  self->by_enrolment = g_hash_table_new (g_str_hash, g_str_equal);
  self->bars = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->joins = g_array_new (FALSE, FALSE, sizeof (FbJoin));
  self->proposals = g_array_new (FALSE, TRUE, sizeof (FbProposal));
  if (!_fb_matching_read (self, workspace, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
fb_matching_free (FbMatching *self)
{
  g_clear_pointer (&self->assignment, fb_assignment_free);
  g_clear_pointer (&self->marks, g_hash_table_unref);
  g_hash_table_unref (self->bars);
  g_hash_table_unref (self->by_enrolment);
  for (guint side = 0; side < 2; side++)
    {
      g_ptr_array_unref (self->people[side]);
      g_array_unref (self->facts[side]);
    }
  g_array_unref (self->joins);
  g_array_unref (self->proposals);
  g_free (self->minutes);
  g_free (self->programme_id);
  g_free (self);
}

/* ---- what is wanted ---- */

const FbMatchSetup *
fb_matching_get_setup (FbMatching *self)
{
  return &self->setup;
}

/* @weights: one for each criterion */
void
fb_matching_set_weights (FbMatching   *self,
                         const guint8 *weights)
{
  memcpy (self->setup.weights, weights, sizeof self->setup.weights);
  self->setup.within_sector &= weights[FB_MATCH_SECTOR] > 0;
  g_clear_pointer (&self->assignment, fb_assignment_free);
}

/* Has no effect where the sector is not used. */
void
fb_matching_set_within_sector (FbMatching *self,
                               gboolean    within_sector)
{
  self->setup.within_sector = within_sector && self->setup.weights[FB_MATCH_SECTOR] > 0;
  g_clear_pointer (&self->assignment, fb_assignment_free);
}

void
fb_matching_set_objective (FbMatching  *self,
                           FbObjective  objective)
{
  self->objective = objective;
  g_clear_pointer (&self->assignment, fb_assignment_free);
}

/* ---- the pool ---- */

guint
fb_matching_get_n (FbMatching *self,
                   FbSide      side)
{
  return self->people[side]->len;
}

const FbPoolPerson *
fb_matching_get_person (FbMatching *self,
                        FbSide      side,
                        guint       index)
{
  g_return_val_if_fail (index < self->people[side]->len, NULL);

  return self->people[side]->pdata[index];
}

const FbMatchPerson *
fb_matching_get_facts (FbMatching *self,
                       FbSide      side,
                       guint       index)
{
  g_return_val_if_fail (index < self->facts[side]->len, NULL);

  return &g_array_index (self->facts[side], FbMatchPerson, index);
}

gboolean
fb_matching_find_person (FbMatching *self,
                         const char *enrolment_id,
                         FbSide     *side,
                         guint      *index)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_enrolment, enrolment_id));

  if (found == 0)
    return FALSE;

  *side = (FbSide) ((found - 1) % 2);
  *index = (found - 1) / 2;
  return TRUE;
}

FbMark
_fb_matching_get_mark (FbMatching *self,
                       guint       mentee,
                       guint       mentor)
{
  gint64 pair = fb_matching_pair (self, mentee, mentor);

  return (FbMark) GPOINTER_TO_INT (g_hash_table_lookup (self->marks, &pair));
}

/* Whatever speaks against the pair, staff's own marks too. */
void
fb_matching_judge (FbMatching *self,
                   guint       mentee,
                   guint       mentor,
                   FbMatch    *match)
{
  gint64 pair = fb_matching_pair (self, mentee, mentor);
  gpointer bar = g_hash_table_lookup (self->bars, &pair);

  fb_match_judge (&self->setup, fb_matching_get_facts (self, FB_SIDE_MENTEE, mentee),
                  fb_matching_get_facts (self, FB_SIDE_MENTOR, mentor), match);
  if (bar != NULL)
    match->hindrance = (FbHindrance) GPOINTER_TO_INT (bar);
  else if (_fb_matching_get_mark (self, mentee, mentor) == FB_MARK_FORBID)
    match->hindrance = FB_HINDRANCE_FORBIDDEN;
  else if (fb_matching_get_person (self, FB_SIDE_MENTEE, mentee)->is_left_out ||
           fb_matching_get_person (self, FB_SIDE_MENTOR, mentor)->is_left_out)
    match->hindrance = FB_HINDRANCE_LEFT_OUT;
}

/* What the pair counts beside marks. */
static gint16
get_score (FbMatching *self,
           guint       mentee,
           guint       mentor)
{
  gint64 pair = fb_matching_pair (self, mentee, mentor);
  FbMatch match;

  if (g_hash_table_contains (self->bars, &pair))
    return FB_NO_PAIR;
  fb_match_judge (&self->setup, fb_matching_get_facts (self, FB_SIDE_MENTEE, mentee),
                  fb_matching_get_facts (self, FB_SIDE_MENTOR, mentor), &match);

  return match.hindrance != FB_HINDRANCE_NONE ? FB_NO_PAIR : match.score;
}

/* ---- solving ---- */

typedef struct
{
  FbAssignmentProgress  progress;
  gpointer              user_data;
  gboolean              is_solving; /* the second half of the work */
} Steps;

static gboolean
step_cb (guint    done,
         guint    all,
         gpointer user_data)
{
  Steps *steps = user_data;

  return steps->progress == NULL || steps->progress (done + (steps->is_solving ? all : 0), 2 * all, steps->user_data);
}

static gint16 *
score_pairs (FbMatching *self,
             Steps      *steps)
{
  guint n_mentors = self->people[FB_SIDE_MENTOR]->len;
  gint16 *scores = fb_match_score_all (&self->setup, (FbMatchPerson *) self->facts[FB_SIDE_MENTEE]->data,
                                       self->people[FB_SIDE_MENTEE]->len,
                                       (FbMatchPerson *) self->facts[FB_SIDE_MENTOR]->data, n_mentors, step_cb, steps);
  GHashTableIter iter;
  gpointer pair;

  if (scores == NULL)
    return NULL;

  g_hash_table_iter_init (&iter, self->bars);
  while (n_mentors > 0 && g_hash_table_iter_next (&iter, &pair, NULL))
    scores[*(gint64 *) pair] = FB_NO_PAIR;

  return scores;
}

static void
set_people (FbMatching   *self,
            FbAssignment *assignment)
{
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < self->people[side]->len; i++)
      {
        FbPoolPerson *person = self->people[side]->pdata[i];

        fb_assignment_set_person (assignment, (FbSide) side, i, person->n_places, person->days_waited);
      }
}

static void
set_places (FbMatching *self)
{
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < self->people[side]->len; i++)
      {
        FbPoolPerson *person = self->people[side]->pdata[i];

        fb_assignment_set_places (self->assignment, (FbSide) side, i,
                                  person->is_left_out ? 0 : person->n_places - MIN (person->n_joined, person->n_places));
      }
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b)
{
  gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

/* (transfer full): the pairs with this mark, in order; so the same marks always
 * lead to the same answer */
static GArray *
list_marked (FbMatching *self,
             GHashTable *marks,
             FbMark      mark)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, marks);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      if (GPOINTER_TO_INT (value) == (int) mark)
        g_array_append_val (pairs, *(gint64 *) key);
    }
  g_array_sort (pairs, compare_pairs);

  return pairs;
}

static void
split_pair (FbMatching *self,
            gint64      pair,
            guint      *mentee,
            guint      *mentor)
{
  gint64 n_mentors = MAX (self->people[FB_SIDE_MENTOR]->len, 1);

  *mentee = (guint) (pair / n_mentors);
  *mentor = (guint) (pair % n_mentors);
}

/* Takes back what @before had and @self->marks has not. */
static void
take_marks_back (FbMatching *self,
                 GHashTable *before,
                 FbMark      mark)
{
  g_autoptr(GArray) pairs = list_marked (self, before, mark);

  for (guint i = 0; i < pairs->len; i++)
    {
      guint mentee, mentor;

      split_pair (self, g_array_index (pairs, gint64, i), &mentee, &mentor);
      if (_fb_matching_get_mark (self, mentee, mentor) == mark)
        continue;
      if (mark == FB_MARK_LOCK)
        fb_assignment_unlock (self->assignment, mentee, mentor);
      else
        fb_assignment_set_score (self->assignment, mentee, mentor, get_score (self, mentee, mentor));
    }
}

/* @before: (nullable): the marks that hold already */
static void
set_marks (FbMatching *self,
           GHashTable *before,
           FbMark      mark)
{
  g_autoptr(GArray) pairs = list_marked (self, self->marks, mark);

  for (guint i = 0; i < pairs->len; i++)
    {
      gint64 pair = g_array_index (pairs, gint64, i);
      guint mentee, mentor;

      split_pair (self, pair, &mentee, &mentor);
      if (before != NULL && GPOINTER_TO_INT (g_hash_table_lookup (before, &pair)) == (int) mark &&
          mark == FB_MARK_FORBID)
        continue;
      if (mark == FB_MARK_LOCK)
        fb_assignment_lock (self->assignment, mentee, mentor);
      else
        fb_assignment_set_score (self->assignment, mentee, mentor, FB_NO_PAIR);
    }
}

static int
compare_proposals (gconstpointer a,
                   gconstpointer b)
{
  const FbProposal *one = a, *other = b;

  if (one->match.is_outside_sector != other->match.is_outside_sector)
    return one->match.is_outside_sector ? 1 : -1;
  if (one->match.score != other->match.score)
    return other->match.score - one->match.score;

  return one->mentee != other->mentee ? (one->mentee < other->mentee ? -1 : 1) : (int) one->mentor - (int) other->mentor;
}

static GHashTable *
collect_pairs (FbMatching *self)
{
  GHashTable *pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->proposals->len; i++)
    {
      FbProposal *proposal = &g_array_index (self->proposals, FbProposal, i);
      gint64 pair = fb_matching_pair (self, proposal->mentee, proposal->mentor);

      g_hash_table_add (pairs, g_memdup2 (&pair, sizeof pair));
    }

  return pairs;
}

/* Those who join the pair, as members of the proposal. */
static void
add_joined (FbMatching *self,
            FbProposal *proposal)
{
  for (guint i = 0; i < self->joins->len; i++)
    {
      const FbJoin *join = &g_array_index (self->joins, FbJoin, i);
      FbPoolPerson *person = self->people[join->side]->pdata[join->added];

      if (join->mentee != proposal->mentee || join->mentor != proposal->mentor ||
          proposal->n_added[join->side] == FB_MOST_ADDED)
        continue;
      proposal->added[join->side][proposal->n_added[join->side]++] = join->added;
      person->n_proposals++;
    }
}

static void
add_proposals (FbMatching *self,
               guint       mentee,
               GHashTable *before,
               gboolean    is_first)
{
  const guint *mentors;
  guint n = fb_assignment_get_partners (self->assignment, FB_SIDE_MENTEE, mentee, &mentors);

  for (guint i = 0; i < n; i++)
    {
      FbProposal proposal = { .mentee = mentee, .mentor = mentors[i] };
      gint64 pair = fb_matching_pair (self, mentee, mentors[i]);

      proposal.is_locked = _fb_matching_get_mark (self, mentee, mentors[i]) == FB_MARK_LOCK;
      proposal.is_new = !is_first && !g_hash_table_contains (before, &pair);
      fb_matching_judge (self, mentee, mentors[i], &proposal.match);
      add_joined (self, &proposal);
      self->change.n_new += proposal.is_new;
      ((FbPoolPerson *) self->people[FB_SIDE_MENTEE]->pdata[mentee])->n_proposals++;
      ((FbPoolPerson *) self->people[FB_SIDE_MENTOR]->pdata[mentors[i]])->n_proposals++;
      g_array_append_val (self->proposals, proposal);
    }
}

/* Makes the list of proposals, and tells what is other than before. */
static void
list_proposals (FbMatching *self,
                gboolean    is_first)
{
  g_autoptr(GHashTable) before = collect_pairs (self);
  FbAssignmentTotal total = fb_assignment_get_total (self->assignment);

  self->change = (FbMatchingChange) {
    .score_before = self->change.score_after,
    .pairs_before = self->change.pairs_after,
    .score_after = total.score,
    .pairs_after = total.n_pairs,
  };
  g_array_set_size (self->proposals, 0);
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < self->people[side]->len; i++)
      ((FbPoolPerson *) self->people[side]->pdata[i])->n_proposals = 0;
  for (guint i = 0; i < self->people[FB_SIDE_MENTEE]->len; i++)
    add_proposals (self, i, before, is_first);
  if (!is_first)
    self->change.n_gone = g_hash_table_size (before) - (self->proposals->len - self->change.n_new);
  g_array_sort (self->proposals, compare_proposals);
}

/**
 * fb_matching_solve:
 * @progress: (nullable): asked now and then whether to go on
 *
 * From the start.
 *
 * Returns: %FALSE where @progress said no; there are no proposals then
 */
gboolean
fb_matching_solve (FbMatching           *self,
                   FbAssignmentProgress  progress,
                   gpointer              user_data)
{
  Steps steps = { progress, user_data, FALSE };
  gboolean is_first = self->change.pairs_after == 0 && self->proposals->len == 0;
  gint16 *scores;

  g_clear_pointer (&self->assignment, fb_assignment_free);
  scores = score_pairs (self, &steps);
  if (scores == NULL)
    return FALSE;

  self->assignment = fb_assignment_new (self->people[FB_SIDE_MENTEE]->len, self->people[FB_SIDE_MENTOR]->len, scores,
                                        self->objective);
  set_people (self, self->assignment);
  set_places (self);
  set_marks (self, NULL, FB_MARK_FORBID);
  set_marks (self, NULL, FB_MARK_LOCK);
  steps.is_solving = TRUE;
  if (!fb_assignment_solve (self->assignment, step_cb, &steps))
    {
      g_clear_pointer (&self->assignment, fb_assignment_free);
      return FALSE;
    }

  list_proposals (self, is_first);
  return TRUE;
}

gboolean
fb_matching_is_solved (FbMatching *self)
{
  return self->assignment != NULL;
}

gboolean
fb_matching_update_marks (FbMatching   *self,
                          FbWorkspace  *workspace,
                          GError      **error)
{
  g_autoptr(GHashTable) before = NULL;
  GHashTable *marks = _fb_matching_read_marks (self, workspace, error);

  if (marks == NULL)
    return FALSE;

  before = self->marks;
  self->marks = marks;
  if (self->assignment == NULL)
    return TRUE;

  take_marks_back (self, before, FB_MARK_LOCK);
  take_marks_back (self, before, FB_MARK_FORBID);
  set_places (self);
  set_marks (self, before, FB_MARK_FORBID);
  set_marks (self, before, FB_MARK_LOCK);
  fb_assignment_solve (self->assignment, NULL, NULL);
  list_proposals (self, FALSE);

  return TRUE;
}
