/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-plan-words"

#include "app/fb-plan-words.h"

#include "app/fb-signal-facts.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "rules/fb-plan-rules.h"
#include "store/fb-store-lists.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/* What both agreed to, of what is another now. */
static char *
dup_agreed (const FbGoal *goal)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *kind = fb_code_list_get_label (&fb_code_goal_kind, goal->agreed_kind);

  if (g_strcmp0 (goal->text, goal->agreed_text) != 0)
    g_ptr_array_add (parts, goal->agreed_text != NULL ? g_strdup_printf (_("“%s”"), goal->agreed_text)
                                                      : g_strdup (_("without words")));
  if (g_strcmp0 (goal->kind, goal->agreed_kind) != 0)
    g_ptr_array_add (parts, g_strdup (kind != NULL ? kind : _("without a kind")));
  if (g_strcmp0 (goal->due_on, goal->agreed_due_on) != 0)
    {
      g_autofree char *date = goal->agreed_due_on != NULL ? fb_date_dup_display (goal->agreed_due_on) : NULL;

      g_ptr_array_add (parts, date != NULL ? g_strdup_printf (_("due on %s"), date)
                                           : g_strdup (_("without a date")));
    }
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (", ", (char **) parts->pdata);
}

static char *
dup_changed (const FbGoal *goal)
{
  g_autofree char *date = fb_date_dup_display (goal->agreed_on);
  g_autofree char *agreed = dup_agreed (goal);

  /* Translators: a date, and what both had agreed to: “Know five people”, due on 3 May 2026 */
  return g_strdup_printf (_("Changed since both agreed on %s (then: %s); not agreed again yet"), date, agreed);
}

/**
 * fb_plan_dup_waiting_words:
 *
 * Returns: (transfer full) (nullable): who proposed a goal and who has still to
 *   say yes to it, or what both said yes to before it was changed (R169); NULL
 *   where nobody has
 */
char *
fb_plan_dup_waiting_words (const FbGoal *goal)
{
  const char *waiting;

  g_return_val_if_fail (goal != NULL, NULL);

  waiting = fb_plan_get_waiting (goal);
  if (waiting == NULL)
    return NULL;
  if (fb_plan_is_changed (goal))
    return dup_changed (goal);
  if (g_str_equal (waiting, "mentor"))
    return g_strdup (_("Proposed by the mentee; the mentor has not agreed yet"));
  if (g_str_equal (waiting, "mentee"))
    return g_strdup (_("Proposed by the mentor; the mentee has not agreed yet"));

  return g_strdup (_("Not agreed yet"));
}

static int
get_number (FbListRow  *row,
            const char *name)
{
  const char *text = fb_list_row_get (row, name);

  return text != NULL ? atoi (text) : 0;
}

static gboolean
leans_on_mentor (FbWorkspace *workspace,
                 FbListRow   *row)
{
  return row != NULL &&
         fb_plan_mentor_holds_most (
           get_number (row, "n-open-actions"), get_number (row, "n-open-mentor"),
           fb_signal_thresholds_of (workspace, fb_list_row_get (row, "programme-id")).actions_least);
}

/* Whether most open steps of a duo are with the mentor (R168), for whoever says
 * so in words of their own. */
gboolean
fb_plan_leans_on_mentor (FbWorkspace *workspace,
                         const char  *duo_id)
{
  g_autoptr(FbListRow) row = fb_store_get_list_row (fb_workspace_get_store (workspace), FB_LIST_PLANS, duo_id, NULL);

  return leans_on_mentor (workspace, row);
}

/**
 * fb_plan_dup_steps_hint:
 *
 * Returns: (transfer full) (nullable): what the two may ask themselves where most
 *   steps are with the mentor (R168), as the signal of the duo sees it
 */
char *
fb_plan_dup_steps_hint (FbWorkspace *workspace,
                        const char  *duo_id)
{
  g_autoptr(FbListRow) row = fb_store_get_list_row (fb_workspace_get_store (workspace), FB_LIST_PLANS, duo_id, NULL);
  const char *mentors, *mentees;

  if (!leans_on_mentor (workspace, row))
    return NULL;

  mentors = fb_list_row_get (row, "mentors");
  mentees = fb_list_row_get (row, "mentees");
  if (mentors == NULL || mentees == NULL)
    return g_strdup (_("Most steps are with the mentor. Which could the mentee take?"));

  /* Translators: the mentor, then the mentee, who both read this */
  return g_strdup_printf (_("Most steps are with %s. Which could %s take?"), mentors, mentees);
}
