/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-assignment"

#include "rules/fb-assignment-private.h"

#include <string.h>

/* Beyond this, sums of costs might not fit. */
#define MOST_COST 0x1p59

static void
init_side (FbAssignmentSide *side,
           guint             n)
{
  side->n = n;
  side->price = g_new0 (gint64, n);
  side->bonus = g_new0 (gint64, n);
  side->days = g_new0 (guint, n);
  side->n_places = g_new0 (guint, n);
  side->n_together = g_new0 (guint, n);
  side->n_waiting = g_new0 (guint, n);
  side->n_resting = g_new0 (guint, n);
  side->n_locked = g_new0 (guint, n);
  side->start = g_new0 (guint, n + 1);
  side->distance = g_new0 (gint64, n);
  side->from = g_new0 (guint, n);

  for (guint i = 0; i < n; i++)
    side->n_places[i] = 1;
}

static void
clear_side (FbAssignmentSide *side)
{
  g_free (side->price);
  g_free (side->bonus);
  g_free (side->days);
  g_free (side->n_places);
  g_free (side->n_together);
  g_free (side->n_waiting);
  g_free (side->n_resting);
  g_free (side->n_locked);
  g_free (side->start);
  g_free (side->partners);
  g_free (side->scores);
  g_free (side->distance);
  g_free (side->from);
}

/**
 * fb_assignment_new:
 * @scores: (transfer full) (array): one row of @n_mentors for each mentee, each 0 to
 *   %FB_MOST_SCORE or %FB_NO_PAIR; made with g_new()
 */
FbAssignment *
fb_assignment_new (guint        n_mentees,
                   guint        n_mentors,
                   gint16      *scores,
                   FbObjective  objective)
{
  FbAssignment *self = g_new0 (FbAssignment, 1);
  guint n = MAX (n_mentees, n_mentors);

  init_side (&self->sides[FB_SIDE_MENTEE], n_mentees);
  init_side (&self->sides[FB_SIDE_MENTOR], n_mentors);
  self->sides[FB_SIDE_MENTEE].scores = scores;
  self->objective = objective;
  self->locked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->open_price = g_new (gint64, n);
  self->reached = g_new (guint, n);
  self->reached_at = g_new (gint64, n);
  self->own_reached = g_new (guint, n);
  self->own_reached_at = g_new (gint64, n);
  self->pending = g_new (guint, n + 1);
  self->pending_at = g_new (gint64, n + 1);

  return self;
}

void
fb_assignment_free (FbAssignment *self)
{
  clear_side (&self->sides[FB_SIDE_MENTEE]);
  clear_side (&self->sides[FB_SIDE_MENTOR]);
  g_hash_table_unref (self->locked);
  g_free (self->open_price);
  g_free (self->reached);
  g_free (self->reached_at);
  g_free (self->own_reached);
  g_free (self->own_reached_at);
  g_free (self->pending);
  g_free (self->pending_at);
  g_free (self);
}

void
fb_assignment_set_person (FbAssignment *self,
                          FbSide        side,
                          guint         index,
                          guint         n_places,
                          guint         days_waited)
{
  g_return_if_fail (!self->is_begun && index < self->sides[side].n);

  self->sides[side].n_places[index] = n_places;
  self->sides[side].days[index] = days_waited;
}

/* ---- the flow ---- */

static void
add_partner (FbAssignmentSide *side,
             guint             index,
             guint             partner)
{
  guint *partners = side->partners + side->start[index];

  partners[side->n_together[index] + side->n_locked[index]] = partners[side->n_together[index]];
  partners[side->n_together[index]++] = partner;
}

static void
remove_partner (FbAssignmentSide *side,
                guint             index,
                guint             partner)
{
  guint *partners = side->partners + side->start[index];
  guint last = --side->n_together[index];
  guint i = 0;

  while (partners[i] != partner)
    i++;
  partners[i] = partners[last];
  partners[last] = partners[last + side->n_locked[index]];
}

void
_fb_assignment_attach (FbAssignment *self,
                       FbSide        side,
                       guint         own,
                       guint         other)
{
  add_partner (&self->sides[side], own, other);
  add_partner (&self->sides[!side], other, own);
}

void
_fb_assignment_detach (FbAssignment *self,
                       FbSide        side,
                       guint         own,
                       guint         other)
{
  remove_partner (&self->sides[side], own, other);
  remove_partner (&self->sides[!side], other, own);
}

/* An empty place rests at the price of rest, and waits otherwise. */
static void
add_empty_place (FbAssignmentSide *side,
                 guint             index)
{
  if (side->price[index] == side->rest_price)
    side->n_resting[index]++;
  else
    side->n_waiting[index]++;
}

/* Everything of this mentee waits again, so that any price is right. */
static void
strip (FbAssignment *self,
       guint         mentee)
{
  FbAssignmentSide *mentees = &self->sides[FB_SIDE_MENTEE];

  while (mentees->n_together[mentee] > 0)
    {
      guint mentor = mentees->partners[mentees->start[mentee]];

      _fb_assignment_detach (self, FB_SIDE_MENTEE, mentee, mentor);
      add_empty_place (&self->sides[FB_SIDE_MENTOR], mentor);
      mentees->n_waiting[mentee]++;
    }

  mentees->n_waiting[mentee] += mentees->n_resting[mentee];
  mentees->n_resting[mentee] = 0;
}

/* Removes one place, which is empty if there is such a one. */
static void
take_place (FbAssignment *self,
            FbSide        side,
            guint         index)
{
  FbAssignmentSide *own = &self->sides[side];

  if (own->n_waiting[index] == 0 && own->n_resting[index] == 0)
    strip (self, side == FB_SIDE_MENTEE ? index : own->partners[own->start[index]]);

  if (own->n_waiting[index] > 0)
    own->n_waiting[index]--;
  else
    own->n_resting[index]--;
  own->n_places[index]--;
}

static void
give_place (FbAssignment *self,
            FbSide        side,
            guint         index)
{
  self->sides[side].n_places[index]++;
  if (side == FB_SIDE_MENTEE)
    self->sides[side].n_waiting[index]++;
  else
    add_empty_place (&self->sides[side], index);
}

/* ---- solving ---- */

static gboolean
choose_unit (FbAssignment *self,
             guint         shift)
{
  gint64 all = 0, most[2] = { 0, 0 }, n_places[2] = { 0, 0 };
  double largest;

  for (guint side = 0; side < 2; side++)
    {
      for (guint i = 0; i < self->sides[side].n; i++)
        {
          gint64 bonus = (self->sides[side].days[i] >> shift) + 1;

          self->sides[side].bonus[i] = bonus;
          all += bonus * self->sides[side].n_places[i];
          most[side] = MAX (most[side], bonus);
          n_places[side] += self->sides[side].n_places[i];
        }
    }

  self->unit = all + 1;
  largest = (double) (MIN (n_places[0], n_places[1]) + 1) * (FB_MOST_SCORE * (double) self->unit + most[0] + most[1]);
  if (largest > MOST_COST)
    return FALSE;

  self->sides[FB_SIDE_MENTEE].rest_price =
    self->objective == FB_OBJECTIVE_PEOPLE ? (gint64) largest + 1 : 0;

  return TRUE;
}

static void
begin (FbAssignment *self)
{
  self->is_begun = TRUE;
  /* A pool too large for days is told apart by days in twos, fours... */
  for (guint shift = 0; !choose_unit (self, shift) && shift < 32; shift++)
    continue;

  for (guint side = 0; side < 2; side++)
    {
      FbAssignmentSide *own = &self->sides[side];

      for (guint i = 0; i < own->n; i++)
        {
          own->start[i + 1] = own->start[i] + own->n_places[i] + 1;
          own->n_waiting[i] = side == FB_SIDE_MENTEE ? own->n_places[i] : 0;
          own->n_resting[i] = side == FB_SIDE_MENTOR ? own->n_places[i] : 0;
        }
      own->partners = g_new0 (guint, own->start[own->n] + 1);
    }
}

/* The rows of the mentors, wanted only for what comes after the first answer. */
static void
turn_scores (FbAssignment *self)
{
  const guint n_mentees = self->sides[FB_SIDE_MENTEE].n, n_mentors = self->sides[FB_SIDE_MENTOR].n;
  const gint16 *rows = self->sides[FB_SIDE_MENTEE].scores;
  gint16 *turned;

  if (self->sides[FB_SIDE_MENTOR].scores != NULL)
    return;

  turned = g_new (gint16, MAX ((gsize) n_mentees * n_mentors, 1));
  for (guint block = 0; block < n_mentees; block += 32)
    for (guint j = 0; j < n_mentors; j++)
      for (guint i = block; i < MIN (block + 32, n_mentees); i++)
        turned[(gsize) j * n_mentees + i] = rows[(gsize) i * n_mentors + j];
  self->sides[FB_SIDE_MENTOR].scores = turned;
}

/**
 * fb_assignment_solve:
 * @progress: (nullable): asked now and then whether to go on
 *
 * Returns: %FALSE where @progress said no; the answer is then unfinished, and the
 *   next call goes on from there
 */
gboolean
fb_assignment_solve (FbAssignment         *self,
                     FbAssignmentProgress  progress,
                     gpointer              user_data)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!self->is_begun)
    begin (self);

  for (guint side = 0; side < 2; side++)
    {
      FbAssignmentSide *own = &self->sides[side];

      for (guint i = 0; i < own->n; i++)
        {
          while (own->n_waiting[i] > 0)
            {
              if (side == FB_SIDE_MENTOR)
                turn_scores (self);
              _fb_assignment_place (self, side, i);
            }
          if (i % 64 == 0 && progress != NULL &&
              !progress (side == FB_SIDE_MENTEE ? i : self->sides[0].n, self->sides[0].n, user_data))
            return FALSE;
        }
    }

  return TRUE;
}

/* ---- what changes afterwards ---- */

static void
write_score (FbAssignment *self,
             guint         mentee,
             guint         mentor,
             gint16        score)
{
  FbAssignmentSide *mentees = &self->sides[FB_SIDE_MENTEE], *mentors = &self->sides[FB_SIDE_MENTOR];

  mentees->scores[(gsize) mentee * mentors->n + mentor] = score;
  if (mentors->scores != NULL)
    mentors->scores[(gsize) mentor * mentees->n + mentee] = score;
}

static gboolean
is_together (const FbAssignment *self,
             guint               mentee,
             guint               mentor)
{
  const FbAssignmentSide *mentees = &self->sides[FB_SIDE_MENTEE];

  for (guint i = 0; i < mentees->n_together[mentee]; i++)
    {
      if (mentees->partners[mentees->start[mentee] + i] == mentor)
        return TRUE;
    }

  return FALSE;
}

static gint64
pair_key (const FbAssignment *self,
          guint               mentee,
          guint               mentor)
{
  return (gint64) mentee * self->sides[FB_SIDE_MENTOR].n + mentor;
}

/* A score of nobody's wish counts as 0. */
static void
count_locked (FbAssignment *self,
              gint16        score,
              int           times)
{
  self->locked_score += times * MAX (score, 0);
}

static gboolean
find_locked (const FbAssignment *self,
             guint               mentee,
             guint               mentor,
             gint16             *score)
{
  gint64 key = pair_key (self, mentee, mentor);
  gpointer value;

  if (!g_hash_table_lookup_extended (self->locked, &key, NULL, &value))
    return FALSE;

  *score = (gint16) GPOINTER_TO_INT (value);
  return TRUE;
}

static void
add_locked (FbAssignmentSide *side,
            guint             index,
            guint             partner)
{
  guint *partners = side->partners + side->start[index];

  partners[side->n_together[index] + side->n_locked[index]++] = partner;
}

static void
remove_locked (FbAssignmentSide *side,
               guint             index,
               guint             partner)
{
  guint *locked = side->partners + side->start[index] + side->n_together[index];
  guint i = 0;

  while (locked[i] != partner)
    i++;
  locked[i] = locked[--side->n_locked[index]];
}

/**
 * fb_assignment_lock:
 *
 * These two stay together, whatever their score.
 *
 * Returns: %FALSE where one of them has no place that is not locked
 */
gboolean
fb_assignment_lock (FbAssignment *self,
                    guint         mentee,
                    guint         mentor)
{
  FbAssignmentSide *mentees = &self->sides[FB_SIDE_MENTEE], *mentors = &self->sides[FB_SIDE_MENTOR];
  gint16 score;

  g_return_val_if_fail (mentee < mentees->n && mentor < mentors->n, FALSE);

  if (!self->is_begun)
    begin (self);
  if (find_locked (self, mentee, mentor, &score))
    return TRUE;
  if (mentees->n_places[mentee] == 0 || mentors->n_places[mentor] == 0)
    return FALSE;

  score = fb_assignment_get_score (self, mentee, mentor);
  if (is_together (self, mentee, mentor))
    {
      _fb_assignment_detach (self, FB_SIDE_MENTEE, mentee, mentor);
      mentees->n_places[mentee]--;
      mentors->n_places[mentor]--;
    }
  else
    {
      take_place (self, FB_SIDE_MENTEE, mentee);
      take_place (self, FB_SIDE_MENTOR, mentor);
    }

  write_score (self, mentee, mentor, FB_NO_PAIR);
  add_locked (mentees, mentee, mentor);
  add_locked (mentors, mentor, mentee);
  count_locked (self, score, 1);
  g_hash_table_insert (self->locked, g_memdup2 ((gint64[]) { pair_key (self, mentee, mentor) }, sizeof (gint64)),
                       GINT_TO_POINTER (score));

  return TRUE;
}

void
fb_assignment_unlock (FbAssignment *self,
                      guint         mentee,
                      guint         mentor)
{
  gint64 key = pair_key (self, mentee, mentor);
  gint16 score;

  if (!find_locked (self, mentee, mentor, &score))
    return;

  g_hash_table_remove (self->locked, &key);
  count_locked (self, score, -1);
  remove_locked (&self->sides[FB_SIDE_MENTEE], mentee, mentor);
  remove_locked (&self->sides[FB_SIDE_MENTOR], mentor, mentee);
  strip (self, mentee);
  write_score (self, mentee, mentor, score);
  give_place (self, FB_SIDE_MENTEE, mentee);
  give_place (self, FB_SIDE_MENTOR, mentor);
}

/* @score: %FB_NO_PAIR forbids the pair */
void
fb_assignment_set_score (FbAssignment *self,
                         guint         mentee,
                         guint         mentor,
                         gint16        score)
{
  gint64 key = pair_key (self, mentee, mentor);
  gint16 old;

  if (find_locked (self, mentee, mentor, &old))
    {
      count_locked (self, old, -1);
      count_locked (self, score, 1);
      g_hash_table_insert (self->locked, g_memdup2 (&key, sizeof key), GINT_TO_POINTER (score));
      return;
    }

  if (self->is_begun)
    strip (self, mentee);
  write_score (self, mentee, mentor, score);
}

/* @n_places: at most what it was at first; those of locked pairs count */
void
fb_assignment_set_places (FbAssignment *self,
                          FbSide        side,
                          guint         index,
                          guint         n_places)
{
  FbAssignmentSide *own = &self->sides[side];
  guint n_free = n_places - MIN (n_places, own->n_locked[index]);

  g_return_if_fail (index < own->n);
  if (!self->is_begun)
    begin (self);
  g_return_if_fail (n_places <= own->start[index + 1] - own->start[index] - 1);

  while (own->n_places[index] > n_free)
    take_place (self, side, index);
  while (own->n_places[index] < n_free)
    give_place (self, side, index);
}

/* ---- the answer ---- */

guint
fb_assignment_get_partners (const FbAssignment  *self,
                            FbSide               side,
                            guint                index,
                            const guint        **partners)
{
  const FbAssignmentSide *own = &self->sides[side];

  g_return_val_if_fail (self->is_begun && index < own->n, 0);

  *partners = own->partners + own->start[index];
  return own->n_together[index] + own->n_locked[index];
}

/* The score that the pair has, locked or not. */
gint16
fb_assignment_get_score (const FbAssignment *self,
                         guint               mentee,
                         guint               mentor)
{
  gint16 score;

  if (find_locked (self, mentee, mentor, &score))
    return score;

  return self->sides[FB_SIDE_MENTEE].scores[pair_key (self, mentee, mentor)];
}

FbAssignmentTotal
fb_assignment_get_total (const FbAssignment *self)
{
  const FbAssignmentSide *mentees = &self->sides[FB_SIDE_MENTEE], *mentors = &self->sides[FB_SIDE_MENTOR];
  FbAssignmentTotal total = { .score = self->locked_score };

  for (guint i = 0; i < mentees->n && self->is_begun; i++)
    {
      const guint *partners;
      guint n = fb_assignment_get_partners (self, FB_SIDE_MENTEE, i, &partners);

      total.n_pairs += n;
      for (guint j = 0; j < n; j++)
        {
          total.waited += mentees->bonus[i] + mentors->bonus[partners[j]];
          if (j < mentees->n_together[i])
            total.score += mentees->scores[pair_key (self, i, partners[j])];
        }
    }

  return total;
}

/* In bytes, the scores included. */
gsize
fb_assignment_get_memory (const FbAssignment *self)
{
  gsize n_mentees = self->sides[FB_SIDE_MENTEE].n, n_mentors = self->sides[FB_SIDE_MENTOR].n;
  gsize n_rows = self->sides[FB_SIDE_MENTOR].scores != NULL ? 2 : 1;

  return n_mentees * n_mentors * n_rows * sizeof (gint16) + (n_mentees + n_mentors) * 64 +
         MAX (n_mentees, n_mentors) * 44;
}
