/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-review.h"

#include "app/fb-deed-private.h"
#include "domain/fb-goal-review.h"
#include "domain/fb-programme.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
save_standings (FbWorkspace        *workspace,
                const FbNewReview  *values,
                GError            **error)
{
  for (guint i = 0; i < values->n_standings; i++)
    {
      const FbPlanStanding *standing = &values->standings[i];
      g_autoptr(FbGoal) goal = _fb_deed_get (workspace, &fb_goal_kind, standing->goal_id, error);

      if (goal == NULL)
        return FALSE;
      if (!g_str_equal (goal->duo_id, values->duo_id))
        {
          g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("This goal belongs to another duo."));
          return FALSE;
        }
      if (g_strcmp0 (goal->state, standing->state) == 0 && goal->progress == standing->progress)
        continue;

      g_object_set (goal, "progress", standing->progress, NULL);
      if (!_fb_deed_save (workspace, goal, error, "state", standing->state, NULL))
        return FALSE;
    }

  return TRUE;
}

/* How each goal stands on the day of the review, so that progress over time
 * can be told later. */
static gboolean
copy_progress (FbWorkspace  *workspace,
               const char   *duo_id,
               const char   *review_id,
               GError      **error)
{
  g_autoptr(GPtrArray) goals = fb_store_list (fb_workspace_get_store (workspace), &fb_goal_kind, "duo-id", duo_id,
                                              "position", error);

  for (guint i = 0; goals != NULL && i < goals->len; i++)
    {
      FbGoal *goal = goals->pdata[i];
      g_autoptr(FbRecord) line = fb_record_new (&fb_goal_review_kind, NULL);

      g_object_set (line, "progress", goal->progress, NULL);
      if (!_fb_deed_save (workspace, line, error,
                          "plan-review-id", review_id,
                          "goal-id", fb_record_get_id (FB_RECORD (goal)),
                          "state", goal->state,
                          NULL))
        return FALSE;
    }

  return goals != NULL;
}

/* (transfer full) (nullable): the next review by the programme of the duo, if
 * one is on @day (R166) */
char *
fb_plan_dup_review_after_day (FbWorkspace *workspace,
                              const char  *duo_id,
                              const char  *day)
{
  g_autoptr(FbDuo) duo = _fb_deed_get (workspace, &fb_duo_kind, duo_id, NULL);
  g_autoptr(FbProgramme) programme =
    duo != NULL ? _fb_deed_get (workspace, &fb_programme_kind, duo->programme_id, NULL) : NULL;

  return programme != NULL ? fb_plan_dup_review_after (day, programme->review_every, programme->review_unit) : NULL;
}

static gboolean
check_days (const char  *held_on,
            const char  *next_on,
            GError     **error)
{
  if (next_on == NULL || strcmp (next_on, held_on) > 0)
    return TRUE;

  g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, _("The next review comes after this one."));
  return FALSE;
}

/**
 * fb_deed_review_plan:
 *
 * Brings the goals to where they stand, then records the review with them and
 * the day of the next one (R166-R167); one step of undo.
 *
 * Returns: (transfer full): the review
 */
FbPlanReview *
fb_deed_review_plan (FbWorkspace        *workspace,
                     const FbNewReview  *values,
                     GError            **error)
{
  const char *day = values->held_on != NULL ? values->held_on : fb_workspace_get_today (workspace);
  g_autofree char *by_interval = fb_plan_dup_review_after_day (workspace, values->duo_id, day);
  g_autoptr(FbDuo) duo = _fb_deed_get (workspace, &fb_duo_kind, values->duo_id, error);
  g_autoptr(FbRecord) review = NULL;
  gboolean ok;

  if (duo == NULL || !check_days (day, values->next_on, error) ||
      !_fb_deed_begin (workspace, "review-plan", NULL, error))
    return NULL;

  review = fb_record_new (&fb_plan_review_kind, NULL);
  ok = save_standings (workspace, values, error) &&
       _fb_deed_save (workspace, review, error,
                      "duo-id", values->duo_id,
                      "held-on", day,
                      "present", values->present,
                      "helps", values->helps,
                      "hinders", values->hinders,
                      "changes", values->changes,
                      "next-on", values->next_on != NULL ? values->next_on : by_interval,
                      NULL) &&
       copy_progress (workspace, values->duo_id, fb_record_get_id (review), error);

  return _fb_deed_end (workspace, ok, error) ? FB_PLAN_REVIEW (g_steal_pointer (&review)) : NULL;
}
