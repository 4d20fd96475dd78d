/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-goal-choice"

#include "ui/plans/fb-goal-choice.h"

#include "ui/common/fb-controls.h"

#define IDS_KEY "fb-goal-ids"
#define GOAL_CHARS 12

/* (transfer floating): empty until fb_goal_choice_set_goals() */
GtkWidget *
fb_goal_choice_new (void)
{
  GtkWidget *drop_down = gtk_drop_down_new (NULL, NULL);

  gtk_widget_set_name (drop_down, "fb-goal-choice");
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  fb_drop_down_shorten (drop_down, GOAL_CHARS);

  return drop_down;
}

/**
 * fb_goal_choice_set_goals:
 * @goals: (element-type FbGoal): in the order of the list, %NULL for "—"; read
 *   during the call
 *
 * Offers these from now on; the one that was chosen stays so, if it is among
 * them, and else it is the first.
 */
void
fb_goal_choice_set_goals (GtkWidget   *drop_down,
                          FbWorkspace *workspace,
                          GPtrArray   *goals)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = g_strdup (fb_goal_choice_get (drop_down));

  for (guint i = 0; i < goals->len; i++)
    {
      FbRecord *goal = goals->pdata[i];
      g_autofree char *name = goal != NULL ? fb_workspace_dup_name (workspace, goal) : g_strdup ("—");

      gtk_string_list_append (names, name);
      g_ptr_array_add (ids, goal != NULL ? g_strdup (fb_record_get_id (goal)) : NULL);
    }

  g_object_set_data_full (G_OBJECT (drop_down), IDS_KEY, ids, (GDestroyNotify) g_ptr_array_unref);
  gtk_drop_down_set_model (GTK_DROP_DOWN (drop_down), G_LIST_MODEL (names));
  fb_goal_choice_set (drop_down, chosen);
}

/* (nullable) @goal_id: the one that is chosen now; what is not offered changes nothing */
void
fb_goal_choice_set (GtkWidget  *drop_down,
                    const char *goal_id)
{
  const GPtrArray *ids = g_object_get_data (G_OBJECT (drop_down), IDS_KEY);

  for (guint i = 0; goal_id != NULL && ids != NULL && i < ids->len; i++)
    {
      if (g_strcmp0 (ids->pdata[i], goal_id) == 0)
        gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), i);
    }
}

/* (nullable): the id of the goal that is chosen; NULL for "—", or where none is offered */
const char *
fb_goal_choice_get (GtkWidget *drop_down)
{
  const GPtrArray *ids = g_object_get_data (G_OBJECT (drop_down), IDS_KEY);
  guint index = gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));

  return ids != NULL && index < ids->len ? ids->pdata[index] : NULL;
}
