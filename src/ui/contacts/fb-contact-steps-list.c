/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-contact-steps-list"

#include "ui/contacts/fb-contact-steps-list.h"

#include "app/fb-contact-steps.h"
#include "app/fb-deeds.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "domain/fb-goal.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-follow.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-hold.h"
#include "ui/common/fb-record-rows.h"
#include "ui/common/fb-toast.h"
#include "ui/plans/fb-add-row.h"
#include "ui/plans/fb-goal-choice.h"

#include <glib/gi18n.h>

#define KEY "fb-contact-steps"

/* As long as the list. */
typedef struct
{
  FbWorkspace *workspace;
  FbContact   *contact;
  GPtrArray   *goals;  /* of FbGoal: towards which one can be added */
  GtkWidget   *list;
  GtkWidget   *none;   /* (nullable) says so where there is no step; for who only reads */
  GtkWidget   *add;    /* (nullable) where there is no goal to add to, or one only reads */
  GtkWidget   *goal;   /* (nullable) where there is more than one */
  GtkWidget   *holder;
} Steps;

static void
steps_free (gpointer data)
{
  Steps *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->contact);
  g_ptr_array_unref (self->goals);
  g_free (self);
}

/* --- A step --- */

static void toggled_cb (GtkCheckButton *check,
                        FbAction       *action);

static Steps *
get_steps (GtkWidget *within)
{
  return g_object_get_data (G_OBJECT (gtk_widget_get_ancestor (within, GTK_TYPE_LIST_BOX)), KEY);
}

static void
show_tick (GtkCheckButton *check,
           Steps          *self,
           FbAction       *action)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (check), GTK_TYPE_LIST_BOX_ROW);
  gboolean agreed = g_strcmp0 (action->contact_id, fb_record_get_id (FB_RECORD (self->contact))) == 0;

  g_signal_handlers_block_by_func (check, toggled_cb, action);
  gtk_check_button_set_active (check, agreed);
  g_signal_handlers_unblock_by_func (check, toggled_cb, action);
  fb_hold_row_for_readers (row, self->workspace, action->text,
                           fb_code_list_get_label (&fb_code_yes_no, agreed ? "yes" : "no"));
}

static void
toggled_cb (GtkCheckButton *check,
            FbAction       *action)
{
  Steps *self = get_steps (GTK_WIDGET (check));
  g_autoptr(GError) error = NULL;

  if (fb_deed_set_contact_step (self->workspace, self->contact, action, gtk_check_button_get_active (check), &error))
    return;

  fb_toast_error (GTK_WIDGET (check), error);
  show_tick (check, self, action);
}

static char *
dup_details (const FbAction *action)
{
  const char *holder = fb_code_list_get_label (&fb_code_holder, action->holder);
  g_autofree char *date = action->due_on != NULL ? fb_date_dup_display (action->due_on) : NULL;
  g_autofree char *due = date != NULL ? g_strdup_printf (_("Due on %s"), date) : NULL;

  return holder != NULL && due != NULL ? g_strdup_printf ("%s · %s", holder, due)
                                       : g_strdup (due != NULL ? due : holder);
}

static GtkWidget *
make_row (FbRecord *record,
          gpointer  user_data)
{
  Steps *self = user_data;
  FbAction *action = FB_ACTION (record);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *details = dup_details (action);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  fb_accessible_set_label (check, action->text);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), action->text);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details != NULL ? details : "");
  fb_accessible_set_label (row, action->text);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  /* the row keeps the step as long as it shows it */
  g_object_set_data_full (G_OBJECT (row), "fb-step", g_object_ref (action), g_object_unref);
  g_object_set_data (G_OBJECT (row), "fb-tick", check);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), action);
  show_tick (GTK_CHECK_BUTTON (check), self, action);
  fb_hold_for_readers (check, self->workspace);

  return row;
}

/* --- All of them --- */

/* Undoing changes what is ticked too. */
static void
show_ticks (Steps *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *check = g_object_get_data (G_OBJECT (row), "fb-tick");

      if (check != NULL)
        show_tick (GTK_CHECK_BUTTON (check), self, g_object_get_data (G_OBJECT (row), "fb-step"));
    }
}

static void
fill (GtkWidget *list)
{
  Steps *self = g_object_get_data (G_OBJECT (list), KEY);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) choices = fb_contact_list_step_choices (self->workspace, self->contact, &error);

  if (choices == NULL)
    {
      fb_toast_error (list, error);
      return;
    }

  fb_record_rows_show (list, choices, make_row, self);
  show_ticks (self);
  if (self->none != NULL)
    gtk_label_set_text (GTK_LABEL (self->none), fb_contact_has_plan_steps (self->workspace, self->contact)
                                                  ? _("None agreed")
                                                  : _("The plan of this duo has no steps yet."));
}

static void
add_cb (Steps      *self,
        const char *text)
{
  const char *goal_id = self->goal != NULL ? fb_goal_choice_get (self->goal) : fb_record_get_id (self->goals->pdata[0]);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbAction) action =
    fb_deed_add_action_of (self->workspace, fb_record_get_id (FB_RECORD (self->contact)), goal_id, text,
                           fb_code_drop_down_get (self->holder), NULL, &error);

  if (action == NULL)
    {
      fb_toast_error (self->list, error);
      return;
    }

  fill (self->list);
  fb_add_row_clear (FB_ADD_ROW (self->add));
}

/* (transfer full) (element-type FbGoal): those that are not dropped */
static GPtrArray *
list_goals (FbWorkspace *workspace,
            FbContact   *contact)
{
  GPtrArray *goals = fb_store_list (fb_workspace_get_store (workspace), &fb_goal_kind, "duo-id", contact->duo_id,
                                    "position", NULL);

  for (guint i = goals != NULL ? goals->len : 0; i-- > 0;)
    {
      if (g_strcmp0 (FB_GOAL (goals->pdata[i])->state, "dropped") == 0)
        g_ptr_array_remove_index (goals, i);
    }

  return goals != NULL ? goals : g_ptr_array_new ();
}

/* Of a plan in layers a step mostly belongs to the first goal below the top. */
static GtkWidget *
make_goal (Steps *self)
{
  GtkWidget *choice = fb_goal_choice_new ();

  fb_goal_choice_set_goals (choice, self->workspace, self->goals);
  fb_goal_choice_set (choice, fb_record_get_id (self->goals->pdata[1]));

  return choice;
}

static void
add_row_to_add (Steps *self)
{
  self->add = fb_add_row_new (_("New Step"));
  self->holder = fb_code_drop_down_new (&fb_code_holder, FALSE, "mentee");
  fb_add_row_keep (FB_ADD_ROW (self->add), self->workspace, FB_RECORD (self->contact), "action.text");
  if (self->goals->len > 1)
    {
      self->goal = make_goal (self);
      fb_add_row_add_control (FB_ADD_ROW (self->add), _("Goal"), self->goal);
    }
  fb_add_row_add_control (FB_ADD_ROW (self->add), _("Who"), self->holder);
  g_signal_connect_swapped (self->add, "add", G_CALLBACK (add_cb), self);
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->add);
}

/* In the place of the row to add one. */
static GtkWidget *
make_none (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 12);

  return label;
}

/**
 * fb_contact_steps_list_new:
 *
 * Returns: (transfer floating): a tick for each step of the duo's plan that may
 *   have been agreed in @contact, and a row to add one (R171)
 */
GtkWidget *
fb_contact_steps_list_new (FbWorkspace *workspace,
                           FbContact   *contact)
{
  static const char *const kinds[] = { "action", "goal", NULL };
  GtkWidget *group = adw_preferences_group_new ();
  Steps *self = g_new0 (Steps, 1);

  self->workspace = g_object_ref (workspace);
  self->contact = g_object_ref (contact);
  self->goals = list_goals (workspace, contact);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  fb_accessible_set_label (self->list, _("Steps Agreed"));
  g_object_set_data_full (G_OBJECT (self->list), KEY, self, steps_free);
  if (fb_workspace_is_read_only (workspace))
    {
      self->none = make_none ();
      gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), self->none);
    }
  else if (self->goals->len > 0)
    add_row_to_add (self);
  gtk_widget_set_visible (self->list, self->goals->len > 0);

  fb_form_set_title (group, _("Steps Agreed"), self->goals->len == 0 ? _("The plan of this duo has no goals yet.") : NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->list);
  fb_follow_store (self->list, fb_workspace_get_store (workspace), kinds, fill);

  return group;
}
