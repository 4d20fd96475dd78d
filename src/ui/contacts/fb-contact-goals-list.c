/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-contact-goals-list"

#include "ui/contacts/fb-contact-goals-list.h"

#include "app/fb-contact-goals.h"
#include "domain/fb-codes.h"
#include "domain/fb-goal.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-follow.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-hold.h"
#include "ui/common/fb-record-rows.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

#define KEY "fb-contact-goals"

/* As long as the group. */
typedef struct
{
  FbWorkspace *workspace;
  FbContact   *contact;
  GtkWidget   *list;
} Goals;

static void
goals_free (gpointer data)
{
  Goals *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->contact);
  g_free (self);
}

static const char *
get_contact_id (Goals *self)
{
  return fb_record_get_id (FB_RECORD (self->contact));
}

/* --- A goal --- */

static void toggled_cb (GtkCheckButton *check,
                        FbGoal         *goal);

/* What cannot be ticked here, is told by the row that the keyboard comes to. */
static void
show_goal (GtkWidget *row,
           Goals     *self)
{
  FbGoal *goal = g_object_get_data (G_OBJECT (row), "fb-goal");
  GtkWidget *check = g_object_get_data (G_OBJECT (row), "fb-tick");
  const char *goal_id = fb_record_get_id (FB_RECORD (goal));
  gboolean worked_on = fb_contact_has_goal (self->workspace, get_contact_id (self), goal_id);
  gboolean may_set = !fb_workspace_is_read_only (self->workspace) &&
                     fb_contact_may_set_goal (self->workspace, get_contact_id (self), goal_id);
  g_autofree char *name = fb_workspace_dup_name (self->workspace, FB_RECORD (goal));

  g_signal_handlers_block_by_func (check, toggled_cb, goal);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), worked_on);
  g_signal_handlers_unblock_by_func (check, toggled_cb, goal);
  gtk_widget_set_sensitive (check, may_set);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  fb_accessible_set_label (check, name);
  if (may_set)
    fb_accessible_set_label (row, name);
  else
    fb_hold_row (row, name, fb_code_list_get_label (&fb_code_yes_no, worked_on ? "yes" : "no"));
}

static void
toggled_cb (GtkCheckButton *check,
            FbGoal         *goal)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (check), GTK_TYPE_LIST_BOX_ROW);
  Goals *self = g_object_get_data (G_OBJECT (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP)), KEY);
  g_autoptr(GError) error = NULL;

  if (fb_deed_set_contact_goal (self->workspace, get_contact_id (self), fb_record_get_id (FB_RECORD (goal)),
                                gtk_check_button_get_active (check), &error))
    return;

  fb_toast_error (GTK_WIDGET (check), error);
  show_goal (row, self);
}

static GtkWidget *
make_row (FbRecord *record,
          gpointer  user_data)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  /* the row keeps the goal as long as it shows it */
  g_object_set_data_full (G_OBJECT (row), "fb-goal", g_object_ref (record), g_object_unref);
  g_object_set_data (G_OBJECT (row), "fb-tick", check);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), record);
  show_goal (row, user_data);

  return row;
}

/* --- All of them --- */

static gboolean
is_shown (Goals      *self,
          const char *goal_id)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      if (g_str_equal (fb_record_get_id (g_object_get_data (G_OBJECT (row), "fb-goal")), goal_id))
        return TRUE;
    }

  return FALSE;
}

/* (transfer full) (nullable) (element-type FbGoal): of those that are dropped only what was worked on, and what the tick
 * was taken from just now: it may be set again */
static GPtrArray *
list_goals (Goals   *self,
            GError **error)
{
  GPtrArray *goals = fb_store_list (fb_workspace_get_store (self->workspace), &fb_goal_kind, "duo-id",
                                    self->contact->duo_id, "position", error);

  for (guint i = goals != NULL ? goals->len : 0; i-- > 0;)
    {
      const char *id = fb_record_get_id (goals->pdata[i]);

      if (g_strcmp0 (FB_GOAL (goals->pdata[i])->state, "dropped") == 0 && !is_shown (self, id) &&
          !fb_contact_has_goal (self->workspace, get_contact_id (self), id))
        g_ptr_array_remove_index (goals, i);
    }

  return goals;
}

static void
fill (GtkWidget *group)
{
  Goals *self = g_object_get_data (G_OBJECT (group), KEY);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) goals = list_goals (self, &error);

  if (goals == NULL)
    {
      fb_toast_error (group, error);
      return;
    }

  fb_record_rows_show (self->list, goals, make_row, self);
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    show_goal (row, self);
  gtk_widget_set_visible (self->list, goals->len > 0);
  fb_form_set_title (group, _("Goals Worked On"),
                     goals->len == 0 ? _("The plan of this duo has no goals yet.") : NULL);
}

/**
 * fb_contact_goals_list_new:
 *
 * Returns: (transfer floating): a tick for each goal of the duo's plan: whether
 *   the contact worked on it (R174)
 */
GtkWidget *
fb_contact_goals_list_new (FbWorkspace *workspace,
                           FbContact   *contact)
{
  static const char *const kinds[] = { "contact-goal", "goal", NULL };
  GtkWidget *group = adw_preferences_group_new ();
  Goals *self = g_new0 (Goals, 1);

  self->workspace = g_object_ref (workspace);
  self->contact = g_object_ref (contact);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  fb_accessible_set_label (self->list, _("Goals Worked On"));
  g_object_set_data_full (G_OBJECT (group), KEY, self, goals_free);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->list);
  fb_follow_store (group, fb_workspace_get_store (workspace), kinds, fill);

  return group;
}
