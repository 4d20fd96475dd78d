/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-plan-rules"

#include "rules/fb-plan-rules.h"

#include "base/fb-date.h"
#include "base/fb-field.h"

/**
 * fb_plan_dup_review_after:
 * @from: (nullable): the last review, or the day on which the duo began
 * @every: so many, or FB_UNSET
 * @unit: (nullable): "days", "weeks" or "months"
 *
 * Returns: (transfer full) (nullable): the day of the next review. No rhythm, no
 *   day: two of what is never guessed (R166).
 */
char *
fb_plan_dup_review_after (const char *from,
                          gint64      every,
                          const char *unit)
{
  if (from == NULL || every <= 0)
    return NULL;
  if (g_strcmp0 (unit, "months") == 0)
    return fb_date_add_months (from, (int) every);
  if (g_strcmp0 (unit, "weeks") == 0)
    return fb_date_add_days (from, (int) every * 7);
  if (g_strcmp0 (unit, "days") == 0)
    return fb_date_add_days (from, (int) every);

  return NULL;
}

/**
 * fb_plan_is_changed:
 *
 * Returns: whether the words, the kind or the day of a goal are others than those
 *   that both sides agreed to (R169). Where a goal does not say to what they
 *   agreed, it counts as it stands.
 */
gboolean
fb_plan_is_changed (const FbGoal *goal)
{
  g_return_val_if_fail (goal != NULL, FALSE);

  if (goal->agreed_on == NULL ||
      (goal->agreed_text == NULL && goal->agreed_kind == NULL && goal->agreed_due_on == NULL))
    return FALSE;

  return g_strcmp0 (goal->text, goal->agreed_text) != 0 || g_strcmp0 (goal->kind, goal->agreed_kind) != 0 ||
         g_strcmp0 (goal->due_on, goal->agreed_due_on) != 0;
}

/**
 * fb_plan_get_waiting:
 *
 * Either side may propose a goal, and both agree to it (R169): whoever proposed
 * it has said yes already. A goal that was changed since is as good as new, and
 * nobody is taken to have said yes to it.
 *
 * Returns: (nullable): who has still to say yes: "mentee", "mentor" or "both"
 */
const char *
fb_plan_get_waiting (const FbGoal *goal)
{
  g_return_val_if_fail (goal != NULL, NULL);

  if (g_strcmp0 (goal->state, "reached") == 0 || g_strcmp0 (goal->state, "dropped") == 0)
    return NULL;
  if (goal->agreed_on != NULL)
    return fb_plan_is_changed (goal) ? "both" : NULL;
  if (g_strcmp0 (goal->proposed_by, "mentee") == 0)
    return "mentor";
  if (g_strcmp0 (goal->proposed_by, "mentor") == 0)
    return "mentee";

  return "both";
}

static const FbPlanStanding *
find_standing (const FbPlanStanding *standings,
               guint                 n_standings,
               const char           *goal_id)
{
  for (guint i = 0; i < n_standings; i++)
    {
      if (g_str_equal (standings[i].goal_id, goal_id))
        return &standings[i];
    }

  return NULL;
}

static void
add_change (GArray               *changes,
            FbPlanChangeKind      kind,
            const FbPlanStanding *after,
            gint64                from)
{
  const FbPlanChange change = { kind, after->goal_id, after->state, from, after->progress };

  g_array_append_val (changes, change);
}

/**
 * fb_plan_list_changes:
 * @before: how each goal stood at a review
 * @after: how each goal stands at a later one, or now
 *
 * What is new, what has another state, how far each goal has come. How far a
 * goal came that is reached or dropped is no news beside that.
 *
 * Returns: (transfer full) (element-type FbPlanChange): in the order of @after,
 *   whose texts they borrow
 */
GArray *
fb_plan_list_changes (const FbPlanStanding *before,
                      guint                 n_before,
                      const FbPlanStanding *after,
                      guint                 n_after)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (FbPlanChange));

  for (guint i = 0; i < n_after; i++)
    {
      const FbPlanStanding *old = find_standing (before, n_before, after[i].goal_id);
      gboolean is_over = g_strcmp0 (after[i].state, "reached") == 0 || g_strcmp0 (after[i].state, "dropped") == 0;

      if (old == NULL)
        add_change (changes, FB_PLAN_CHANGE_NEW, &after[i], FB_UNSET);
      else if (g_strcmp0 (old->state, after[i].state) != 0)
        add_change (changes, FB_PLAN_CHANGE_STATE, &after[i], old->progress);
      if (old != NULL && old->progress != after[i].progress && after[i].progress != FB_UNSET && !is_over)
        add_change (changes, FB_PLAN_CHANGE_PROGRESS, &after[i], old->progress);
    }

  return changes;
}

/* Whether most of the open steps are with the mentor (R168); fewer than @least
 * say nothing about who holds them. */
gboolean
fb_plan_mentor_holds_most (int n_open,
                           int n_mentor,
                           int least)
{
  return n_open >= least && 2 * n_mentor > n_open;
}
