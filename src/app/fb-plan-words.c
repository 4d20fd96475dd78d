/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-plan-words"

#include "app/fb-plan-words.h"

#include "rules/fb-plan-rules.h"
#include "rules/fb-signals.h"
#include "store/fb-store-lists.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/* (nullable): who proposed a goal and who has still to say yes to it (R169);
 * NULL where nobody has */
const char *
fb_plan_get_waiting_words (const FbGoal *goal)
{
  const char *waiting;

  g_return_val_if_fail (goal != NULL, NULL);

  waiting = fb_plan_get_waiting (goal->proposed_by, goal->agreed_on, goal->state);
  if (waiting == NULL)
    return NULL;
  if (g_str_equal (waiting, "mentor"))
    return _("Proposed by the mentee; the mentor has not agreed yet");
  if (g_str_equal (waiting, "mentee"))
    return _("Proposed by the mentor; the mentee has not agreed yet");

  return _("Not agreed yet");
}

static int
get_number (FbListRow  *row,
            const char *name)
{
  const char *text = fb_list_row_get (row, name);

  return text != NULL ? atoi (text) : 0;
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

  if (row == NULL || !fb_plan_mentor_holds_most (get_number (row, "n-open-actions"), get_number (row, "n-open-mentor"),
                                                 fb_signal_thresholds_default.actions_least))
    return NULL;

  mentors = fb_list_row_get (row, "mentors");
  mentees = fb_list_row_get (row, "mentees");
  if (mentors == NULL || mentees == NULL)
    return g_strdup (_("Most steps are with the mentor. Which could the mentee take?"));

  /* Translators: the mentor, then the mentee, who both read this */
  return g_strdup_printf (_("Most steps are with %s. Which could %s take?"), mentors, mentees);
}
