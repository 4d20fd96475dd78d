/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-review.h"

#include "app/fb-deed-private.h"

static gboolean
save_standings (FbWorkspace        *workspace,
                const FbNewReview  *values,
                GError            **error)
{
  for (guint i = 0; i < values->n_standings; i++)
    {
      const FbGoalStanding *standing = &values->standings[i];
      g_autoptr(FbGoal) goal = _fb_deed_get (workspace, &fb_goal_kind, standing->goal_id, error);

      if (goal == NULL)
        return FALSE;
      if (g_strcmp0 (goal->state, standing->state) != 0 &&
          !_fb_deed_save (workspace, goal, error, "state", standing->state, NULL))
        return FALSE;
    }

  return TRUE;
}

/**
 * fb_deed_review_plan_and_goals:
 *
 * Brings the goals to where they stand, then records the review with them
 * (R166-R167); one step of undo.
 *
 * Returns: (transfer full): the review
 */
FbPlanReview *
fb_deed_review_plan_and_goals (FbWorkspace        *workspace,
                               const FbNewReview  *values,
                               GError            **error)
{
  g_autoptr(FbPlanReview) review = NULL;

  if (!_fb_deed_begin (workspace, "review-plan", NULL, error))
    return NULL;

  if (save_standings (workspace, values, error))
    review = fb_deed_review_plan (workspace, values->duo_id, values->held_on, values->present,
                                  values->helps, values->hinders, values->changes, error);

  return _fb_deed_end (workspace, review != NULL, error) ? g_steal_pointer (&review) : NULL;
}
