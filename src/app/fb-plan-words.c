/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-plan-words"

#include "app/fb-plan-words.h"

#include "rules/fb-plan-rules.h"

#include <glib/gi18n.h>

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
