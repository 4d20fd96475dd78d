/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-deed"

#include "app/fb-deed-private.h"

#include "base/fb-text.h"
#include "rules/fb-plan-rules.h"
#include "store/fb-store-lists.h"

#include <glib/gi18n.h>

static GPtrArray *
list_goals (FbWorkspace  *workspace,
            const char   *duo_id,
            GError      **error)
{
  return fb_store_list (fb_workspace_get_store (workspace), &fb_goal_kind, "duo-id", duo_id,
                        "position", error);
}

/* (transfer none) (nullable): the goal at the top of the tree (R158) */
static FbGoal *
find_final (GPtrArray *goals)
{
  for (guint i = 0; goals != NULL && i < goals->len; i++)
    {
      FbGoal *goal = goals->pdata[i];

      if (g_str_equal (goal->level, "final") && g_strcmp0 (goal->state, "dropped") != 0)
        return goal;
    }

  return NULL;
}

/* Under which goal a new one stands; what cannot stand there the store refuses. */
static const char *
find_parent (GPtrArray  *goals,
             const char *parent_id,
             gboolean    is_final)
{
  FbGoal *top = parent_id == NULL ? find_final (goals) : NULL;

  if (is_final)
    return NULL;

  return top != NULL ? fb_record_get_id (FB_RECORD (top)) : parent_id;
}

/**
 * fb_deed_add_goal_under:
 * @parent_id: (nullable): the goal that it is a part of; unless said otherwise
 *   the final objective, if there is one
 * @level: "final" or "intermediate"
 * @kind: (nullable): a code of goal-kind; a final objective without one is a
 *   good-quality job (R161)
 * @proposed_by: (nullable): who proposed it; both sides may (R169)
 *
 * Returns: (transfer full): the goal
 */
FbGoal *
fb_deed_add_goal_under (FbWorkspace  *workspace,
                        const char   *duo_id,
                        const char   *parent_id,
                        const char   *level,
                        const char   *kind,
                        const char   *text,
                        const char   *proposed_by,
                        GError      **error)
{
  g_autoptr(GPtrArray) goals = list_goals (workspace, duo_id, error);
  g_autoptr(FbRecord) goal = NULL;
  gboolean is_final = g_str_equal (level, "final");
  char position[24];
  gboolean ok;

  if (goals == NULL)
    return NULL;

  if (is_final && find_final (goals) != NULL)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                           _("This duo already has a final objective."));
      return NULL;
    }

  if (!_fb_deed_begin (workspace, "add-goal", NULL, error))
    return NULL;

  goal = fb_record_new (&fb_goal_kind, NULL);
  ok = _fb_deed_save (workspace, goal, error,
                      "duo-id", duo_id,
                      "parent-id", find_parent (goals, parent_id, is_final),
                      "level", level,
                      "kind", kind != NULL || !is_final ? kind : "job",
                      "text", text,
                      "proposed-by", proposed_by,
                      "state", "open",
                      "position", fb_int_to_text (goals->len, position),
                      NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_GOAL (g_steal_pointer (&goal)) : NULL;
}

/* (transfer full): the same, right under the final objective */
FbGoal *
fb_deed_add_goal (FbWorkspace  *workspace,
                  const char   *duo_id,
                  const char   *level,
                  const char   *kind,
                  const char   *text,
                  const char   *proposed_by,
                  GError      **error)
{
  return fb_deed_add_goal_under (workspace, duo_id, NULL, level, kind, text, proposed_by, error);
}

/* Both sides agree to a goal today as it stands (R169); refused where they had agreed. */
gboolean
fb_deed_agree_goal (FbWorkspace  *workspace,
                    FbGoal       *goal,
                    GError      **error)
{
  gboolean ok;

  g_return_val_if_fail (FB_IS_GOAL (goal), FALSE);

  if (fb_plan_get_waiting (goal) == NULL)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("Nobody has to agree to this goal any more."));
      return FALSE;
    }

  if (!_fb_deed_begin (workspace, "agree-goal", NULL, error))
    return FALSE;

  g_object_set (goal, "agreed-text", NULL, "agreed-kind", NULL, "agreed-due-on", NULL, NULL);
  ok = _fb_deed_save (workspace, goal, error,
                      "agreed-on", fb_workspace_get_today (workspace),
                      "agreed-text", goal->text,
                      "agreed-kind", goal->kind,
                      "agreed-due-on", goal->due_on,
                      NULL);

  return _fb_deed_end (workspace, ok, error);
}

/**
 * fb_deed_add_action_of:
 * @contact_id: (nullable): the contact in which it was agreed (R171)
 * @holder: (nullable): who takes it; the mentee unless said otherwise (R168)
 *
 * Returns: (transfer full): a new action of a goal
 */
FbAction *
fb_deed_add_action_of (FbWorkspace  *workspace,
                       const char   *contact_id,
                       const char   *goal_id,
                       const char   *text,
                       const char   *holder,
                       const char   *due_on,
                       GError      **error)
{
  g_autoptr(GPtrArray) others = fb_store_list (fb_workspace_get_store (workspace), &fb_action_kind,
                                               "goal-id", goal_id, NULL, error);
  g_autoptr(FbRecord) action = NULL;
  char position[24];
  gboolean ok;

  if (others == NULL || !_fb_deed_begin (workspace, "add-action", NULL, error))
    return NULL;

  action = fb_record_new (&fb_action_kind, NULL);
  ok = _fb_deed_save (workspace, action, error,
                      "goal-id", goal_id,
                      "text", text,
                      "holder", holder != NULL ? holder : "mentee",
                      "due-on", due_on,
                      "state", "open",
                      "position", fb_int_to_text (others->len, position),
                      "contact-id", contact_id,
                      NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_ACTION (g_steal_pointer (&action)) : NULL;
}

/* (transfer full): the same, without a contact */
FbAction *
fb_deed_add_action (FbWorkspace  *workspace,
                    const char   *goal_id,
                    const char   *text,
                    const char   *holder,
                    const char   *due_on,
                    GError      **error)
{
  return fb_deed_add_action_of (workspace, NULL, goal_id, text, holder, due_on, error);
}

/* Ticks an action off, or opens it again. */
gboolean
fb_deed_finish_action (FbWorkspace  *workspace,
                       FbAction     *action,
                       gboolean      done,
                       GError      **error)
{
  gboolean ok;

  if (!_fb_deed_begin (workspace, "finish-action", NULL, error))
    return FALSE;

  if (!done)
    g_object_set (action, "done-on", NULL, NULL);
  ok = _fb_deed_save (workspace, action, error,
                      "state", done ? "done" : "open",
                      "done-on", done ? fb_workspace_get_today (workspace) : NULL,
                      NULL);

  return _fb_deed_end (workspace, ok, error);
}

/**
 * fb_plan_dup_next_review:
 *
 * Returns: (transfer full) (nullable): the day that the last review named, else
 *   the programme's interval after the last review or the start (R166), as the
 *   list of plans has it. An interval nobody decided gives none.
 */
char *
fb_plan_dup_next_review (FbWorkspace *workspace,
                         const char  *duo_id)
{
  g_autoptr(FbListRow) row = fb_store_get_list_row (fb_workspace_get_store (workspace), FB_LIST_PLANS, duo_id, NULL);

  return row != NULL ? g_strdup (fb_list_row_get (row, "next-review")) : NULL;
}
