/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-goal-card"

#include "ui/plans/fb-goal-card.h"

#include "app/fb-deeds.h"
#include "app/fb-plan-words.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "rules/fb-plan-rules.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-record-row.h"
#include "ui/common/fb-record-rows.h"
#include "ui/common/fb-toast.h"
#include "ui/plans/fb-action-row.h"
#include "ui/plans/fb-add-row.h"

#include <glib/gi18n.h>

struct _FbGoalCard
{
  AdwBin       parent_instance;

  FbWorkspace *workspace;
  FbRecord    *goal;
  GtkWidget   *agree;  /* weak: a verb in the row of the goal */
  GtkWidget   *list;
  GtkWidget   *add;
  GtkWidget   *holder;
  GtkWidget   *due;
};

G_DEFINE_FINAL_TYPE (FbGoalCard, fb_goal_card, ADW_TYPE_BIN)

static void
append_words (GString    *line,
              const char *words)
{
  if (words != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", words);
}

/* Under which other goal on the way it stands; that it leads to the final
 * objective goes without saying. */
static void
append_parent (GString     *line,
               FbWorkspace *workspace,
               FbGoal      *goal)
{
  g_autoptr(FbRecord) parent = goal->parent_id != NULL
                                 ? fb_store_get (fb_workspace_get_store (workspace), &fb_goal_kind, goal->parent_id, NULL)
                                 : NULL;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (parent == NULL || g_str_equal (FB_GOAL (parent)->level, "final"))
    return;

  name = fb_workspace_dup_name (workspace, parent);
  /* Translators: %s is the goal that this one is a part of */
  words = g_strdup_printf (_("For: %s"), name);
  append_words (line, words);
}

static void
tell (FbWorkspace  *workspace,
      FbRecord     *record,
      char        **title,
      char        **subtitle)
{
  FbGoal *goal = FB_GOAL (record);
  GString *line = g_string_new (NULL);
  const char *kind = fb_code_list_get_label (&fb_code_goal_kind, goal->kind);
  g_autofree char *progress = NULL;
  g_autofree char *date = goal->due_on != NULL ? fb_date_dup_display (goal->due_on) : NULL;
  g_autofree char *due = date != NULL ? g_strdup_printf (_("Due on %s"), date) : NULL;

  g_autofree char *waiting = fb_plan_dup_waiting_words (goal);
  g_autofree char *agreed_on = goal->agreed_on != NULL ? fb_date_dup_display (goal->agreed_on) : NULL;
  /* Translators: %s is the day on which both sides agreed to a goal */
  g_autofree char *agreed = agreed_on != NULL ? g_strdup_printf (_("Agreed on %s"), agreed_on) : NULL;

  if (goal->progress != FB_UNSET)
    /* Translators: progress of a goal in percent */
    progress = g_strdup_printf (_("%d %%"), (int) goal->progress);
  if (goal->text != NULL)
    append_words (line, kind);
  append_words (line, fb_code_list_get_label (&fb_code_goal_state, goal->state));
  append_words (line, progress);
  append_words (line, due);
  append_parent (line, workspace, goal);
  if (waiting != NULL)
    g_string_append_printf (line, "\n%s", waiting);
  else
    append_words (line, agreed);

  *title = g_strdup (goal->text != NULL ? goal->text : kind);
  *subtitle = g_string_free (line, FALSE);
}

static const char *const final_fields[] = { "text", "kind", "state", "progress", "due-on", "proposed-by", NULL };
static const FbRecordRowType final_type = { tell, final_fields, N_("Goal Removed"), "heading", NULL };
static const char *const fields[] = { "text", "kind", "parent-id", "state", "progress", "due-on", "proposed-by", NULL };
static const FbRecordRowType type = { tell, fields, N_("Goal Removed"), "heading", NULL };

static void
add_cb (FbGoalCard *self,
        const char *text)
{
  g_autofree char *due = NULL;
  g_autoptr(FbAction) action = NULL;
  g_autoptr(GError) error = NULL;

  if (fb_date_entry_read (self->due, fb_workspace_get_today (self->workspace), &due, &error))
    action = fb_deed_add_action (self->workspace, fb_record_get_id (self->goal), text,
                                 fb_code_drop_down_get (self->holder), due, &error);
  if (action == NULL)
    {
      fb_toast_error (GTK_WIDGET (self), error);
      return;
    }

  fb_goal_card_update (self);
  fb_add_row_clear (FB_ADD_ROW (self->add));
}

static void
agree_cb (FbGoalCard *self)
{
  g_autoptr(GError) error = NULL;

  if (fb_deed_agree_goal (self->workspace, FB_GOAL (self->goal), &error))
    fb_toast_undo (GTK_WIDGET (self), _("Both Agreed to the Goal"));
  else
    fb_toast_error (GTK_WIDGET (self), error);
}

/* Only while somebody has still to say yes. */
static void
show_agree (FbGoalCard *self)
{
  FbGoal *goal = FB_GOAL (self->goal);
  /* Translators: what a button does, and for which goal */
  g_autofree char *label = g_strdup_printf (_("%s: %s"), _("Both Agree"), goal->text != NULL ? goal->text : "—");

  if (self->agree == NULL)
    return;

  fb_accessible_set_label (self->agree, label);
  gtk_widget_set_visible (self->agree, !fb_workspace_is_read_only (self->workspace) &&
                                         fb_plan_get_waiting (goal) != NULL);
}

static GtkWidget *
make_head (FbGoalCard *self)
{
  gboolean is_final = g_str_equal (FB_GOAL (self->goal)->level, "final");
  GtkWidget *row = fb_record_row_new (self->workspace, self->goal, is_final ? &final_type : &type);
  GtkWidget *agree = gtk_button_new_with_label (_("Both Agree"));

  g_set_weak_pointer (&self->agree, agree);
  fb_record_row_add_verb (FB_RECORD_ROW (row), agree);
  g_signal_connect_object (agree, "clicked", G_CALLBACK (agree_cb), self, G_CONNECT_SWAPPED);
  show_agree (self);

  return row;
}

static GtkWidget *
make_row (FbRecord *record,
          gpointer  user_data)
{
  FbGoalCard *self = user_data;

  return FB_IS_GOAL (record) ? make_head (self) : fb_action_row_new (self->workspace, record);
}

static void
fb_goal_card_dispose (GObject *object)
{
  FbGoalCard *self = FB_GOAL_CARD (object);

  g_clear_weak_pointer (&self->agree);
  g_clear_object (&self->workspace);
  g_clear_object (&self->goal);

  G_OBJECT_CLASS (fb_goal_card_parent_class)->dispose (object);
}

static void
fb_goal_card_class_init (FbGoalCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_goal_card_dispose;
}

static void
fb_goal_card_init (FbGoalCard *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  adw_bin_set_child (ADW_BIN (self), self->list);
}

/* (transfer floating): a stored goal with its actions, and a row to add one */
GtkWidget *
fb_goal_card_new (FbWorkspace *workspace,
                  FbRecord    *goal)
{
  FbGoalCard *self = g_object_new (FB_TYPE_GOAL_CARD, NULL);

  self->workspace = g_object_ref (workspace);
  self->goal = g_object_ref (goal);
  self->holder = fb_code_drop_down_new (&fb_code_holder, FALSE, "mentee");
  self->due = fb_date_entry_new (_("Due"), NULL);
  gtk_entry_set_placeholder_text (GTK_ENTRY (gtk_widget_get_first_child (self->due)), _("Due"));
  self->add = fb_add_row_new (_("New Step"));
  fb_add_row_keep (FB_ADD_ROW (self->add), workspace, goal, "action.text");
  fb_add_row_add_control (FB_ADD_ROW (self->add), _("Who"), self->holder);
  fb_add_row_add_control (FB_ADD_ROW (self->add), _("Due"), self->due);
  g_signal_connect_object (self->add, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->add);
  g_signal_connect_object (goal, "notify", G_CALLBACK (show_agree), self, G_CONNECT_SWAPPED);
  fb_goal_card_update (self);

  return GTK_WIDGET (self);
}

/* Shows which actions there are now. */
void
fb_goal_card_update (FbGoalCard *self)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) actions = fb_store_list (store, &fb_action_kind, "goal-id",
                                                fb_record_get_id (self->goal), "position", NULL);

  g_return_if_fail (FB_IS_GOAL_CARD (self));

  g_ptr_array_add (records, g_object_ref (self->goal));
  for (guint i = 0; actions != NULL && i < actions->len; i++)
    g_ptr_array_add (records, g_object_ref (actions->pdata[i]));
  fb_record_rows_show (self->list, records, make_row, self);
  gtk_widget_set_visible (self->add, !fb_store_is_read_only (store) &&
                                       g_strcmp0 (FB_GOAL (self->goal)->state, "dropped") != 0);
}
