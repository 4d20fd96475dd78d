/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-plan-rules"

#include "rules/fb-plan-rules.h"

static FbGoal *
find_goal (GPtrArray  *goals,
           const char *id)
{
  for (guint i = 0; id != NULL && i < goals->len; i++)
    {
      if (g_str_equal (fb_record_get_id (goals->pdata[i]), id))
        return goals->pdata[i];
    }

  return NULL;
}

static gboolean
is_final (FbGoal *goal)
{
  return g_str_equal (goal->level, "final");
}

/* (nullable): the goal on the way that it stands under */
static FbGoal *
find_parent (GPtrArray *goals,
             FbGoal    *goal)
{
  FbGoal *parent = find_goal (goals, goal->parent_id);

  return parent != NULL && !is_final (parent) ? parent : NULL;
}

/* How many goals on the way stand above it; a circle, as of a damaged file, ends. */
static int
get_depth (GPtrArray *goals,
           FbGoal    *goal)
{
  FbGoal *parent = goal;
  int depth = 0;

  while ((parent = find_parent (goals, parent)) != NULL && depth <= (int) goals->len)
    depth++;

  return depth;
}

/* Whether @goal is @above, or stands somewhere under it. */
static gboolean
is_within (GPtrArray *goals,
           FbGoal    *goal,
           FbGoal    *above)
{
  guint steps = 0;

  for (FbGoal *one = goal; one != NULL && steps <= goals->len; one = find_parent (goals, one), steps++)
    {
      if (one == above)
        return TRUE;
    }

  return FALSE;
}

static void
add_below (GPtrArray  *goals,
           FbGoal     *parent,
           int         depth,
           const char *number,
           GArray     *places)
{
  guint n = 0;

  for (guint i = 0; i < goals->len; i++)
    {
      FbGoal *goal = goals->pdata[i];
      FbPlanPlace place = { goal, depth, "" };

      if (is_final (goal) || find_parent (goals, goal) != parent || (parent == NULL && get_depth (goals, goal) > 0))
        continue;

      n++;
      if (number != NULL)
        g_snprintf (place.number, sizeof place.number, "%s.%u", number, n);
      else
        g_snprintf (place.number, sizeof place.number, "%u", n);
      g_array_append_val (places, place);
      if (depth + 1 < FB_GOAL_DEEPEST)
        add_below (goals, goal, depth + 1, place.number, places);
    }
}

static gboolean
has_place (GArray *places,
           FbGoal *goal)
{
  for (guint i = 0; i < places->len; i++)
    {
      if (g_array_index (places, FbPlanPlace, i).goal == goal)
        return TRUE;
    }

  return FALSE;
}

/**
 * fb_plan_list_places:
 * @goals: (element-type FbGoal): of one duo, in their order
 *
 * The goals on the way, each followed by those under it. What a damaged file
 * lets stand in a circle or too deep comes last: nothing is left out.
 *
 * Returns: (transfer full) (element-type FbPlanPlace): borrows the goals
 */
GArray *
fb_plan_list_places (GPtrArray *goals)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (FbPlanPlace));

  g_return_val_if_fail (goals != NULL, places);

  add_below (goals, NULL, 0, NULL, places);
  for (guint i = 0; i < goals->len; i++)
    {
      FbPlanPlace place = { goals->pdata[i], 0, "–" };

      if (!is_final (place.goal) && !has_place (places, place.goal))
        g_array_append_val (places, place);
    }

  return places;
}

/* How deep what is put right under @parent stands. */
static int
get_depth_under (GPtrArray *goals,
                 FbGoal    *parent)
{
  return is_final (parent) ? 0 : get_depth (goals, parent) + 1;
}

/**
 * fb_plan_can_have_under:
 * @goals: (element-type FbGoal): of one duo
 * @parent: one of them
 *
 * Returns: whether a new goal can be put there
 */
gboolean
fb_plan_can_have_under (GPtrArray *goals,
                        FbGoal    *parent)
{
  return get_depth_under (goals, parent) < FB_GOAL_DEEPEST;
}

/**
 * fb_plan_can_stand_under:
 * @goals: (element-type FbGoal): of one duo
 * @goal: one of them
 * @parent: another one, or the final objective
 *
 * Returns: whether @goal, with what stands under it, can be put there: neither
 *   under itself, nor too deep
 */
gboolean
fb_plan_can_stand_under (GPtrArray *goals,
                         FbGoal    *goal,
                         FbGoal    *parent)
{
  int depth = get_depth_under (goals, parent);
  int height = 0;

  if (is_final (goal) || is_within (goals, parent, goal))
    return FALSE;

  for (guint i = 0; i < goals->len; i++)
    {
      if (is_within (goals, goals->pdata[i], goal))
        height = MAX (height, get_depth (goals, goals->pdata[i]) - get_depth (goals, goal));
    }

  return depth + height < FB_GOAL_DEEPEST;
}
