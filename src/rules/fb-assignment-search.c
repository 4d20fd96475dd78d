/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-assignment"

#include "rules/fb-assignment-private.h"

#include <string.h>

/* One search: the cheapest way to give a waiting place of one person a partner,
 * or to let a place rest, by moving others along. A shortest path by Dijkstra
 * over reduced costs; the rows are full, so no heap. */
typedef struct
{
  FbAssignment     *assignment;
  FbSide            side;
  FbAssignmentSide *own;
  FbAssignmentSide *other;
  guint             root;
  guint             n_reached;
  guint             n_own_reached;
  guint             n_pending;

  gint64            lowest;    /* of the others not reached yet */
  guint             lowest_at;
  gboolean          is_lowest_known;

  gint64            end;       /* the shortest way to an end so far */
  guint             end_at;
  gboolean          ends_own;  /* a place of the own side rests */
} Search;

static void
begin_search (Search       *self,
              FbAssignment *assignment,
              FbSide        side,
              guint         root)
{
  memset (self, 0, sizeof *self);
  self->assignment = assignment;
  self->side = side;
  self->own = &assignment->sides[side];
  self->other = &assignment->sides[!side];
  self->root = root;
  self->end = FB_FAR;
  self->lowest = FB_FAR;
  self->lowest_at = G_MAXUINT;
  self->is_lowest_known = TRUE;

  for (guint i = 0; i < self->other->n; i++)
    {
      assignment->open_price[i] = self->other->price[i] + self->other->bonus[i];
      self->other->distance[i] = FB_FAR;
    }
  for (guint i = 0; i < self->own->n; i++)
    self->own->distance[i] = FB_FAR;

  self->own->distance[root] = 0;
  assignment->pending[0] = root;
  assignment->pending_at[0] = 0;
  self->n_pending = 1;
}

/* Looks at all others anew, by way of @own if that is not G_MAXUINT. */
static void
scan (Search *self,
      guint   own,
      gint64  at)
{
  const guint n = self->other->n;
  const gint64 unit = self->assignment->unit;
  const gint64 *open_price = self->assignment->open_price;
  const guint *n_resting = self->other->n_resting;
  const gint16 *row = self->own->scores + (gsize) own * n;
  const gint64 base = at - self->own->price[own] - self->own->bonus[own];
  gint64 *distance = self->other->distance;
  guint *from = self->other->from;
  gint64 lowest = FB_FAR;
  guint lowest_at = G_MAXUINT;

  for (guint i = 0; i < n; i++)
    {
      gint64 way = base - (gint64) row[i] * unit - open_price[i];

      way = row[i] < 0 ? FB_FAR : way;
      if (way < distance[i])
        {
          distance[i] = way;
          from[i] = own;
        }
      if (distance[i] <= lowest && (distance[i] < lowest || n_resting[i] > 0) && distance[i] < FB_FAR)
        {
          lowest = distance[i];
          lowest_at = i;
        }
    }

  self->lowest = lowest;
  self->lowest_at = lowest_at;
  self->is_lowest_known = TRUE;
}

/* The nearest of the others, when no row was looked at since the last one. */
static void
find_lowest (Search *self)
{
  self->lowest = FB_FAR;
  self->lowest_at = G_MAXUINT;
  self->is_lowest_known = TRUE;

  for (guint i = 0; i < self->other->n; i++)
    {
      gint64 distance = self->other->distance[i];

      if (distance < self->lowest ||
          (distance == self->lowest && distance < FB_FAR && self->other->n_resting[i] > 0 &&
           self->other->n_resting[self->lowest_at] == 0))
        {
          self->lowest = distance;
          self->lowest_at = i;
        }
    }
}

/* A pair that is together is no way from own to other: hides those partners. */
static void
scan_without_partners (Search *self,
                       guint   own,
                       gint64  at)
{
  const guint *partners = self->own->partners + self->own->start[own];
  guint n_partners = self->own->n_together[own];
  gint64 *open_price = self->assignment->open_price;
  g_autofree gint64 *kept = g_new (gint64, n_partners);

  for (guint i = 0; i < n_partners; i++)
    {
      kept[i] = open_price[partners[i]];
      open_price[partners[i]] = -2 * FB_FAR;
    }

  scan (self, own, at);

  for (guint i = 0; i < n_partners; i++)
    open_price[partners[i]] = kept[i];
}

static void
reach_own (Search *self,
           guint   index)
{
  FbAssignment *assignment = self->assignment;
  guint own = assignment->pending[index];
  gint64 at = assignment->pending_at[index];
  gint64 rest = at + self->own->rest_price - self->own->price[own];

  self->n_pending--;
  assignment->pending[index] = assignment->pending[self->n_pending];
  assignment->pending_at[index] = assignment->pending_at[self->n_pending];
  assignment->own_reached[self->n_own_reached] = own;
  assignment->own_reached_at[self->n_own_reached++] = at;

  if (rest < self->end)
    {
      self->end = rest;
      self->end_at = own;
      self->ends_own = TRUE;
    }

  if (self->own->n_together[own] > (own == self->root ? 0 : 1))
    scan_without_partners (self, own, at);
  else
    scan (self, own, at);
}

/* Everybody who is together with this one could move away. */
static void
reach_other (Search *self,
             guint   other,
             gint64  at)
{
  FbAssignment *assignment = self->assignment;
  const guint *partners = self->other->partners + self->other->start[other];

  assignment->reached[self->n_reached] = other;
  assignment->reached_at[self->n_reached++] = at;
  assignment->open_price[other] = -2 * FB_FAR;
  self->other->distance[other] = FB_FAR;
  self->is_lowest_known = FALSE;

  for (guint i = 0; i < self->other->n_together[other]; i++)
    {
      guint own = partners[i];
      gint64 cost = self->side == FB_SIDE_MENTEE ? fb_assignment_cost (assignment, own, other)
                                                 : fb_assignment_cost (assignment, other, own);
      gint64 way = at - (cost - self->own->price[own] - self->other->price[other]);
      guint found = self->n_pending;

      if (way >= self->own->distance[own])
        continue;

      for (guint j = 0; j < self->n_pending; j++)
        {
          if (assignment->pending[j] == own)
            found = j;
        }
      self->own->distance[own] = way;
      self->own->from[own] = other;
      assignment->pending[found] = own;
      assignment->pending_at[found] = way;
      self->n_pending += found == self->n_pending;
    }
}

/* (nullable by G_MAXUINT): index of the nearest own person who is pending */
static guint
find_pending (const Search *self)
{
  const FbAssignment *assignment = self->assignment;
  guint nearest = G_MAXUINT;

  for (guint i = 0; i < self->n_pending; i++)
    {
      if (nearest == G_MAXUINT || assignment->pending_at[i] < assignment->pending_at[nearest] ||
          (assignment->pending_at[i] == assignment->pending_at[nearest] &&
           assignment->pending[i] < assignment->pending[nearest]))
        nearest = i;
    }

  return nearest;
}

static void
find_end (Search *self)
{
  gint64 level = G_MININT64;

  while (TRUE)
    {
      guint nearest = find_pending (self);
      gint64 own_at = nearest != G_MAXUINT ? self->assignment->pending_at[nearest] : FB_FAR;

      /* Nobody is nearer than the level reached, so the others need no look. */
      if (own_at > level && !self->is_lowest_known)
        find_lowest (self);

      if (nearest != G_MAXUINT && (own_at <= level || own_at <= self->lowest))
        {
          if (own_at >= self->end)
            return;
          level = own_at;
          reach_own (self, nearest);
          continue;
        }

      if (self->lowest >= self->end || self->lowest_at == G_MAXUINT)
        return;

      level = self->lowest;
      if (self->other->n_resting[self->lowest_at] > 0)
        {
          self->end = self->lowest;
          self->end_at = self->lowest_at;
          self->ends_own = FALSE;
          return;
        }
      reach_other (self, self->lowest_at, self->lowest);
    }
}

static void
update_prices (Search *self)
{
  FbAssignment *assignment = self->assignment;

  self->own->price[self->root] += self->end;
  for (guint i = 1; i < self->n_own_reached; i++)
    {
      if (assignment->own_reached_at[i] < self->end)
        self->own->price[assignment->own_reached[i]] += self->end - assignment->own_reached_at[i];
    }
  for (guint i = 0; i < self->n_reached; i++)
    {
      if (assignment->reached_at[i] < self->end)
        self->other->price[assignment->reached[i]] -= self->end - assignment->reached_at[i];
    }
}

/* Moves everybody on the way along by one. */
static void
move_along (Search *self)
{
  guint own = self->end_at;
  guint other = own;

  if (!self->ends_own)
    {
      self->other->n_resting[other]--;
      own = self->other->from[other];
      _fb_assignment_attach (self->assignment, self->side, own, other);
    }
  else
    {
      self->own->n_resting[own]++;
    }

  while (own != self->root)
    {
      other = self->own->from[own];
      _fb_assignment_detach (self->assignment, self->side, own, other);
      own = self->other->from[other];
      _fb_assignment_attach (self->assignment, self->side, own, other);
    }

  self->own->n_waiting[self->root]--;
}

/* Settles one waiting place of @root, on @side. There is always an end: the place
 * itself may rest. */
void
_fb_assignment_place (FbAssignment *self,
                      FbSide        side,
                      guint         root)
{
  Search search;

  begin_search (&search, self, side, root);
  find_end (&search);
  update_prices (&search);
  move_along (&search);
}
