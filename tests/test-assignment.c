/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/fb-assignment.h"

#include <string.h>

/* The answer is compared with all answers there are. */

#define MOST 5

typedef struct
{
  guint  n[2];
  guint  places[2][MOST];
  guint  days[2][MOST];
  gint16 scores[MOST][MOST];
  gboolean locked[MOST][MOST];
} Pool;

typedef struct
{
  const Pool       *pool;
  FbObjective       objective;
  guint             left[2][MOST];
  FbAssignmentTotal now;
  FbAssignmentTotal best;
  gboolean          has_best;
} Trial;

static int
compare (const FbAssignmentTotal *a,
         const FbAssignmentTotal *b,
         FbObjective              objective)
{
  if (objective == FB_OBJECTIVE_PEOPLE && a->n_pairs != b->n_pairs)
    return a->n_pairs > b->n_pairs ? 1 : -1;
  if (a->score != b->score)
    return a->score > b->score ? 1 : -1;
  if (a->waited != b->waited)
    return a->waited > b->waited ? 1 : -1;

  return 0;
}

static void
try_pairs (Trial *self,
           guint  pair)
{
  const Pool *pool = self->pool;
  guint i = pair / MAX (pool->n[1], 1), j = pair % MAX (pool->n[1], 1);
  FbAssignmentTotal before = self->now;

  if (i >= pool->n[0] || pool->n[1] == 0)
    {
      if (!self->has_best || compare (&self->now, &self->best, self->objective) > 0)
        self->best = self->now;
      self->has_best = TRUE;
      return;
    }

  if (!pool->locked[i][j])
    try_pairs (self, pair + 1);
  if (self->left[0][i] == 0 || self->left[1][j] == 0 || (pool->scores[i][j] < 0 && !pool->locked[i][j]))
    return;

  self->left[0][i]--;
  self->left[1][j]--;
  self->now.n_pairs++;
  self->now.score += MAX (pool->scores[i][j], 0);
  self->now.waited += pool->days[0][i] + pool->days[1][j] + 2;
  try_pairs (self, pair + 1);
  self->left[0][i]++;
  self->left[1][j]++;
  self->now = before;
}

static FbAssignmentTotal
find_best (const Pool  *pool,
           FbObjective  objective)
{
  Trial trial = { .pool = pool, .objective = objective };

  memcpy (trial.left, pool->places, sizeof trial.left);
  try_pairs (&trial, 0);
  g_assert_true (trial.has_best);

  return trial.best;
}

/* Few scores, so that many are equal; some pairs must not be. */
static void
fill_pool (Pool  *pool,
           GRand *random,
           guint  most_places)
{
  guint n_scores = (guint) g_rand_int_range (random, 1, 12);

  memset (pool, 0, sizeof *pool);
  for (guint side = 0; side < 2; side++)
    {
      pool->n[side] = (guint) g_rand_int_range (random, 0, MOST);
      for (guint i = 0; i < MOST; i++)
        {
          pool->places[side][i] = (guint) g_rand_int_range (random, side == 0 ? 1 : 0, (int) most_places + 1);
          pool->days[side][i] = (guint) g_rand_int_range (random, 0, 4);
        }
    }
  for (guint i = 0; i < MOST; i++)
    for (guint j = 0; j < MOST; j++)
      pool->scores[i][j] = g_rand_int_range (random, 0, 5) == 0
                             ? FB_NO_PAIR : (gint16) (g_rand_int_range (random, 0, (int) n_scores) * 900);
}

static FbAssignment *
make_assignment (const Pool  *pool,
                 FbObjective  objective)
{
  gint16 *scores = g_new (gint16, MAX (pool->n[0] * pool->n[1], 1));
  FbAssignment *assignment;

  for (guint i = 0; i < pool->n[0]; i++)
    memcpy (scores + i * pool->n[1], pool->scores[i], pool->n[1] * sizeof (gint16));
  assignment = fb_assignment_new (pool->n[0], pool->n[1], scores, objective);
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < pool->n[side]; i++)
      fb_assignment_set_person (assignment, side, i, pool->places[side][i], pool->days[side][i]);

  return assignment;
}

/* Each within its places, both sides telling the same, no pair twice. */
static void
check_flow (const Pool   *pool,
            FbAssignment *assignment)
{
  guint n_pairs[2] = { 0, 0 };

  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < pool->n[side]; i++)
      {
        const guint *partners;
        guint n = fb_assignment_get_partners (assignment, side, i, &partners);
        guint seen = 0;

        g_assert_cmpuint (n, <=, pool->places[side][i]);
        for (guint j = 0; j < n; j++)
          {
            gint16 score = side == 0 ? pool->scores[i][partners[j]] : pool->scores[partners[j]][i];
            gboolean locked = side == 0 ? pool->locked[i][partners[j]] : pool->locked[partners[j]][i];

            g_assert_true (score >= 0 || locked);
            g_assert_false (seen & 1u << partners[j]);
            seen |= 1u << partners[j];
          }
        n_pairs[side] += n;
      }

  g_assert_cmpuint (n_pairs[0], ==, n_pairs[1]);
}

static void
check_best (const Pool   *pool,
            FbAssignment *assignment,
            FbObjective   objective)
{
  FbAssignmentTotal best = find_best (pool, objective), total;

  g_assert_true (fb_assignment_solve (assignment, NULL, NULL));
  check_flow (pool, assignment);
  total = fb_assignment_get_total (assignment);
  g_assert_cmpuint (total.n_pairs, ==, best.n_pairs);
  g_assert_cmpint (total.score, ==, best.score);
  g_assert_cmpint (total.waited, ==, best.waited);
}

/* Thousands of small pools, both objectives, with one place and with several. */
static void
test_equals_the_best_of_all (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (6);

  for (guint i = 0; i < 6000; i++)
    {
      FbObjective objective = i % 2 == 0 ? FB_OBJECTIVE_SCORE : FB_OBJECTIVE_PEOPLE;
      g_autoptr(FbAssignment) assignment = NULL;
      Pool pool;

      fill_pool (&pool, random, 1 + i % 3);
      assignment = make_assignment (&pool, objective);
      check_best (&pool, assignment, objective);
    }
}

static guint
count_locked (const Pool *pool,
              guint       side,
              guint       index)
{
  guint n = 0;

  for (guint i = 0; i < MOST; i++)
    n += side == 0 ? pool->locked[index][i] : pool->locked[i][index];

  return n;
}

/* One of: lock, unlock, another score, forbid, other places. */
static void
change_pool (Pool         *pool,
             const Pool   *first,
             FbAssignment *assignment,
             GRand        *random)
{
  guint i = (guint) g_rand_int_range (random, 0, (int) pool->n[0]);
  guint j = (guint) g_rand_int_range (random, 0, (int) pool->n[1]);
  guint side = (guint) g_rand_int_range (random, 0, 2), at = side == 0 ? i : j;
  guint n_locked, n_places;

  switch (g_rand_int_range (random, 0, 4))
    {
    case 0:
      if (pool->locked[i][j])
        fb_assignment_unlock (assignment, i, j);
      else if (!fb_assignment_lock (assignment, i, j))
        {
          g_assert_true (count_locked (pool, 0, i) == pool->places[0][i] ||
                         count_locked (pool, 1, j) == pool->places[1][j]);
          return;
        }
      pool->locked[i][j] = !pool->locked[i][j];
      break;
    case 1:
      pool->scores[i][j] = (gint16) g_rand_int_range (random, 0, 3000);
      fb_assignment_set_score (assignment, i, j, pool->scores[i][j]);
      break;
    case 2:
      pool->scores[i][j] = FB_NO_PAIR;
      fb_assignment_set_score (assignment, i, j, FB_NO_PAIR);
      break;
    default:
      n_locked = count_locked (pool, side, at);
      n_places = (guint) g_rand_int_range (random, 0, (int) first->places[side][at] + 1);
      pool->places[side][at] = MAX (n_locked, n_places);
      fb_assignment_set_places (assignment, side, at, pool->places[side][at]);
    }
}

/* What is solved again after a change is as good as what is solved anew. */
static void
test_stays_the_best_after_changes (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 1500; i++)
    {
      FbObjective objective = i % 2 == 0 ? FB_OBJECTIVE_SCORE : FB_OBJECTIVE_PEOPLE;
      g_autoptr(FbAssignment) assignment = NULL;
      Pool pool, first;

      fill_pool (&pool, random, 1 + i % 3);
      if (pool.n[0] == 0 || pool.n[1] == 0)
        continue;
      first = pool;
      assignment = make_assignment (&pool, objective);
      check_best (&pool, assignment, objective);
      for (guint change = 0; change < 6; change++)
        {
          change_pool (&pool, &first, assignment, random);
          if (change % 2 == 1)
            check_best (&pool, assignment, objective);
        }
    }
}

/* A lock never raises the total, and one more mentor never lowers it. */
static void
test_lock_and_mentor_move_the_total_one_way (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (8);

  for (guint i = 0; i < 2000; i++)
    {
      FbObjective objective = i % 2 == 0 ? FB_OBJECTIVE_SCORE : FB_OBJECTIVE_PEOPLE;
      g_autoptr(FbAssignment) assignment = NULL, fewer = NULL;
      FbAssignmentTotal whole, other;
      Pool pool;

      fill_pool (&pool, random, 1 + i % 2);
      if (pool.n[0] == 0 || pool.n[1] < 2)
        continue;
      assignment = make_assignment (&pool, objective);
      fb_assignment_solve (assignment, NULL, NULL);
      whole = fb_assignment_get_total (assignment);

      pool.n[1]--;
      fewer = make_assignment (&pool, objective);
      fb_assignment_solve (fewer, NULL, NULL);
      other = fb_assignment_get_total (fewer);
      g_assert_cmpint (compare (&other, &whole, objective), <=, 0);

      if (pool.scores[0][0] < 0 || !fb_assignment_lock (assignment, 0, 0))
        continue;
      fb_assignment_solve (assignment, NULL, NULL);
      other = fb_assignment_get_total (assignment);
      g_assert_cmpint (compare (&other, &whole, objective), <=, 0);
    }
}

static FbAssignment *
make_large (guint n,
            guint seed)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (seed);
  gint16 *scores = g_new (gint16, n * n);
  FbAssignment *assignment;

  for (guint i = 0; i < n * n; i++)
    scores[i] = (gint16) g_rand_int_range (random, 0, 40);
  assignment = fb_assignment_new (n, n, scores, FB_OBJECTIVE_SCORE);
  for (guint i = 0; i < n; i++)
    fb_assignment_set_person (assignment, FB_SIDE_MENTEE, i, 1, i % 5);

  return assignment;
}

/* The same pool gives the same pairs, though many answers are equally good. */
static void
test_same_pool_gives_the_same_pairs (void)
{
  g_autoptr(FbAssignment) one = make_large (120, 9), other = make_large (120, 9);

  fb_assignment_solve (one, NULL, NULL);
  fb_assignment_solve (other, NULL, NULL);
  for (guint i = 0; i < 120; i++)
    {
      const guint *partners, *others;

      g_assert_cmpuint (fb_assignment_get_partners (one, FB_SIDE_MENTEE, i, &partners), ==, 1);
      g_assert_cmpuint (fb_assignment_get_partners (other, FB_SIDE_MENTEE, i, &others), ==, 1);
      g_assert_cmpuint (*partners, ==, *others);
    }
}

static gboolean
stop_early (guint    done,
            guint    all,
            gpointer user_data)
{
  g_assert_cmpuint (done, <=, all);

  return --*(int *) user_data > 0;
}

/* Stopped in the middle, it goes on from there to the same answer. */
static void
test_stops_and_goes_on (void)
{
  g_autoptr(FbAssignment) whole = make_large (200, 10), stopped = make_large (200, 10);
  FbAssignmentTotal one, other;
  int calls = 2;

  g_assert_true (fb_assignment_solve (whole, NULL, NULL));
  g_assert_false (fb_assignment_solve (stopped, stop_early, &calls));
  one = fb_assignment_get_total (stopped);
  g_assert_cmpuint (one.n_pairs, <, 200);
  g_assert_true (fb_assignment_solve (stopped, NULL, NULL));
  one = fb_assignment_get_total (whole);
  other = fb_assignment_get_total (stopped);
  g_assert_cmpint (one.score, ==, other.score);
  g_assert_cmpint (one.waited, ==, other.waited);
}

/* Who has waited longest gets the only place, where all else is equal. */
static void
test_longest_wait_wins_a_tie (void)
{
  gint16 *scores = g_memdup2 ((gint16[]) { 8000, 8000, 8000 }, 3 * sizeof (gint16));
  g_autoptr(FbAssignment) assignment = fb_assignment_new (3, 1, scores, FB_OBJECTIVE_SCORE);
  const guint *partners;

  fb_assignment_set_person (assignment, FB_SIDE_MENTEE, 0, 1, 12);
  fb_assignment_set_person (assignment, FB_SIDE_MENTEE, 1, 1, 90);
  fb_assignment_set_person (assignment, FB_SIDE_MENTEE, 2, 1, 40);
  fb_assignment_solve (assignment, NULL, NULL);
  g_assert_cmpuint (fb_assignment_get_partners (assignment, FB_SIDE_MENTOR, 0, &partners), ==, 1);
  g_assert_cmpuint (*partners, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/assignment/equals-the-best-of-all", test_equals_the_best_of_all);
  g_test_add_func ("/assignment/stays-the-best-after-changes", test_stays_the_best_after_changes);
  g_test_add_func ("/assignment/one-way", test_lock_and_mentor_move_the_total_one_way);
  g_test_add_func ("/assignment/same-pool", test_same_pool_gives_the_same_pairs);
  g_test_add_func ("/assignment/stops-and-goes-on", test_stops_and_goes_on);
  g_test_add_func ("/assignment/longest-wait", test_longest_wait_wins_a_tie);

  return g_test_run ();
}
