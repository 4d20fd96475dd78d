/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-plan-view"

#include "ui/plans/fb-plan-view.h"

#include "app/fb-deeds.h"
#include "app/fb-mentor-file.h"
#include "app/fb-plan-course.h"
#include "app/fb-plan-words.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "rules/fb-plan-rules.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-follow.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-record-row.h"
#include "ui/common/fb-record-rows.h"
#include "ui/common/fb-toast.h"
#include "ui/plans/fb-add-row.h"
#include "ui/plans/fb-goal-card.h"
#include "ui/plans/fb-goal-choice.h"
#include "ui/plans/fb-plan-print.h"
#include "ui/plans/fb-plan-progress.h"
#include "ui/plans/fb-review-dialog.h"

#include <glib/gi18n.h>

#define KIND_CHARS 12
#define INDENT 36

struct _FbPlanView
{
  AdwBin        parent_instance;

  FbWorkspace  *workspace;
  char         *duo_id;
  GtkWidget    *hint;
  GtkWidget    *final;     /* a group of its own */
  GtkWidget    *final_box;
  GtkWidget    *final_add; /* the box with the row, while there is none */
  GtkWidget    *final_row;
  GtkWidget    *final_kind;
  GtkWidget    *final_who; /* who proposes it */
  GtkWidget    *way;       /* in one step, or in several */
  GtkWidget    *goals;
  GtkWidget    *goals_box;
  GtkWidget    *goal_add;
  GtkWidget    *goal_row;
  GtkWidget    *goal_kind;
  GtkWidget    *goal_who;
  GtkWidget    *goal_under; /* which goal it is a part of */
  GtkWidget    *goal_under_line;
  GtkWidget    *progress;
  GtkWidget    *reviews;
  GtkWidget    *reviews_list;
  GtkWidget    *review;
};

G_DEFINE_FINAL_TYPE (FbPlanView, fb_plan_view, ADW_TYPE_BIN)

static void
tell_review (FbWorkspace  *workspace,
             FbRecord     *record,
             char        **title,
             char        **subtitle)
{
  FbPlanReview *review = FB_PLAN_REVIEW (record);
  GString *lines = g_string_new (NULL);
  const char *texts[] = { review->helps, review->hinders, review->changes };
  /* Translators: %s is what people said at a review of the plan */
  const char *formats[] = { _("What helps: %s"), _("What hinders: %s"), _("Agreed: %s") };
  g_autofree char *date = fb_date_dup_display (review->held_on);
  g_autofree char *present = fb_code_list_dup_labels (&fb_code_party, review->present);
  g_autofree char *since = fb_plan_dup_changes (workspace, review->duo_id, review);

  if (since != NULL)
    g_string_append (lines, since);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (texts[i] == NULL)
        continue;
      if (lines->len > 0)
        g_string_append_c (lines, '\n');
      g_string_append_printf (lines, formats[i], texts[i]);
    }

  *title = present != NULL ? g_strdup_printf ("%s · %s", date, present) : g_strdup (date);
  *subtitle = g_string_free (lines, FALSE);
}

static const char *const review_fields[] = { "held-on", "present", "helps", "hinders", "changes",
                                             "next-on", NULL };
static const FbRecordRowType review_type = { tell_review, review_fields, N_("Review Removed"), NULL, NULL };

static GtkWidget *
make_goal (FbRecord *goal,
           gpointer  user_data)
{
  return fb_goal_card_new (FB_PLAN_VIEW (user_data)->workspace, goal);
}

static GtkWidget *
make_review (FbRecord *review,
             gpointer  user_data)
{
  return fb_record_row_new (FB_PLAN_VIEW (user_data)->workspace, review, &review_type);
}

/* Each card stands in as far as its goal stands below others. */
static void
indent (GtkWidget *box,
        GArray    *places)
{
  guint i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL && i < places->len;
       child = gtk_widget_get_next_sibling (child))
    {
      if (FB_IS_GOAL_CARD (child))
        gtk_widget_set_margin_start (child, g_array_index (places, FbPlanPlace, i++).depth * INDENT);
    }
}

static void
update_cards (GtkWidget *box)
{
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (FB_IS_GOAL_CARD (child))
        fb_goal_card_update (FB_GOAL_CARD (child));
    }
}

/* Asks where the mentor does most of the work (R168). Mentor and mentee read it
 * with us, so it is no reproach. */
static void
show_hint (FbPlanView *self)
{
  g_autofree char *hint = fb_plan_dup_steps_hint (self->workspace, self->duo_id);

  gtk_label_set_text (GTK_LABEL (self->hint), hint != NULL ? hint : "");
  gtk_widget_set_visible (self->hint, hint != NULL);
}

static gboolean
is_open (FbGoal *goal)
{
  return g_strcmp0 (goal->state, "dropped") != 0;
}

/* The goals that a new one can be a part of, the final objective first, or "—" while
 * there is none; asked only where there is more than one (R158). */
static void
show_under (FbPlanView *self,
            GPtrArray  *goals,
            GArray     *places)
{
  g_autoptr(GPtrArray) under = g_ptr_array_new ();

  for (guint i = 0; i < goals->len; i++)
    {
      if (g_str_equal (FB_GOAL (goals->pdata[i])->level, "final") && is_open (goals->pdata[i]))
        g_ptr_array_add (under, goals->pdata[i]);
    }
  if (under->len == 0)
    g_ptr_array_add (under, NULL);
  for (guint i = 0; i < places->len; i++)
    {
      FbGoal *goal = g_array_index (places, FbPlanPlace, i).goal;

      if (is_open (goal) && fb_plan_can_have_under (goals, goal))
        g_ptr_array_add (under, goal);
    }

  fb_goal_choice_set_goals (self->goal_under, self->workspace, under);
  gtk_widget_set_visible (self->goal_under_line, under->len > 1);
}

static void
show_goals (FbPlanView *self)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  gboolean writes = !fb_store_is_read_only (store);
  g_autoptr(GPtrArray) goals = fb_store_list (store, &fb_goal_kind, "duo-id", self->duo_id, "position", NULL);
  g_autoptr(GPtrArray) finals = g_ptr_array_new ();
  g_autoptr(GPtrArray) others = g_ptr_array_new ();
  g_autoptr(GArray) places = goals != NULL ? fb_plan_list_places (goals) : g_array_new (FALSE, FALSE, sizeof (FbPlanPlace));
  gboolean has_final = FALSE;

  for (guint i = 0; goals != NULL && i < goals->len; i++)
    {
      FbGoal *goal = goals->pdata[i];
      gboolean is_final = g_str_equal (goal->level, "final");

      if (is_final)
        g_ptr_array_add (finals, goal);
      has_final = has_final || (is_final && is_open (goal));
    }

  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (others, g_array_index (places, FbPlanPlace, i).goal);

  fb_record_rows_show (self->final_box, finals, make_goal, self);
  fb_record_rows_show (self->goals_box, others, make_goal, self);
  indent (self->goals_box, places);
  update_cards (self->final_box);
  update_cards (self->goals_box);
  gtk_widget_set_visible (self->final_add, writes && !has_final);
  gtk_widget_set_visible (self->goal_add, writes);
  if (goals != NULL)
    {
      show_under (self, goals, places);
      fb_plan_progress_show (self->progress, self->workspace, goals);
    }
  show_hint (self);
}

static void
show_reviews (FbPlanView *self)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autoptr(GPtrArray) reviews = fb_store_list (store, &fb_plan_review_kind, "duo-id", self->duo_id,
                                                "held_on", NULL);
  g_autoptr(GPtrArray) newest_first = g_ptr_array_new ();
  g_autofree char *next = fb_plan_dup_next_review (self->workspace, self->duo_id);
  g_autofree char *date = next != NULL ? fb_date_dup_display (next) : NULL;
  g_autofree char *sentence = NULL;

  if (date != NULL)
    sentence = g_strdup_printf (g_strcmp0 (next, fb_workspace_get_today (self->workspace)) < 0
                                ? _("The next review was due on %s.")
                                : _("Next review: %s"), date);
  for (guint i = reviews != NULL ? reviews->len : 0; i > 0; i--)
    g_ptr_array_add (newest_first, reviews->pdata[i - 1]);

  fb_form_set_title (self->reviews, _("Reviews"), sentence);
  fb_record_rows_show (self->reviews_list, newest_first, make_review, self);
  gtk_widget_set_visible (self->reviews_list, newest_first->len > 0);
  gtk_widget_set_visible (self->review, !fb_store_is_read_only (store));
}

static void
fill (GtkWidget *widget)
{
  FbPlanView *self = FB_PLAN_VIEW (widget);

  if (self->duo_id == NULL)
    return;

  show_goals (self);
  show_reviews (self);
}

static void
add_cb (FbPlanView *self,
        const char *text,
        GtkWidget  *row)
{
  gboolean is_final = row == self->final_row;
  const char *kind = fb_code_drop_down_get (is_final ? self->final_kind : self->goal_kind);
  const char *who = fb_code_drop_down_get (is_final ? self->final_who : self->goal_who);
  g_autoptr(GError) error = NULL;
  const char *under = is_final ? NULL : fb_goal_choice_get (self->goal_under);
  g_autoptr(FbGoal) goal = fb_deed_add_goal_under (self->workspace, self->duo_id, under,
                                                   is_final ? "final" : "intermediate", kind, text, who, &error);

  if (goal == NULL)
    {
      fb_toast_error (GTK_WIDGET (self), error);
      return;
    }

  fb_add_row_clear (FB_ADD_ROW (row));
  fb_follow_fill (GTK_WIDGET (self));
  if (is_final)
    gtk_widget_grab_focus (fb_add_row_get_entry (FB_ADD_ROW (self->goal_row)));
}

void
fb_plan_view_review (FbPlanView *self)
{
  g_return_if_fail (FB_IS_PLAN_VIEW (self));

  fb_review_dialog_present (GTK_WIDGET (self), self->workspace, self->duo_id);
}

static void
fb_plan_view_dispose (GObject *object)
{
  FbPlanView *self = FB_PLAN_VIEW (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->duo_id, g_free);

  G_OBJECT_CLASS (fb_plan_view_parent_class)->dispose (object);
}

static void
fb_plan_view_class_init (FbPlanViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_plan_view_dispose;
}

static void
fb_plan_view_init (FbPlanView *self)
{
}

/* A box with the row where a goal is written. */
static GtkWidget *
make_add (FbPlanView *self,
          const char *label,
          gboolean    is_final)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = fb_add_row_new (label);
  GtkWidget *kind = fb_code_drop_down_new (&fb_code_goal_kind, !is_final, is_final ? "job" : NULL);

  GtkWidget *who = fb_code_drop_down_new (&fb_code_party, FALSE, "mentee");

  fb_drop_down_shorten (kind, KIND_CHARS);
  fb_add_row_add_control (FB_ADD_ROW (row), _("Kind"), kind);
  fb_add_row_add_control (FB_ADD_ROW (row), _("Proposed By"), who);
  g_signal_connect_object (row, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  if (is_final)
    {
      self->final_row = row;
      self->final_kind = kind;
      self->final_who = who;
    }
  else
    {
      self->goal_row = row;
      self->goal_kind = kind;
      self->goal_who = who;
      self->goal_under = fb_goal_choice_new ();
      gtk_widget_set_hexpand (self->goal_under, TRUE);
      self->goal_under_line = fb_add_row_add_line (FB_ADD_ROW (row), _("Under"), self->goal_under);
    }

  return list;
}

static GtkWidget *
make_group (const char *title,
            GtkWidget  *box,
            GtkWidget  *add)
{
  GtkWidget *group = adw_preferences_group_new ();

  fb_form_set_title (group, title, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), box);
  gtk_box_append (GTK_BOX (box), add);

  return group;
}

static GtkWidget *
make_reviews (FbPlanView *self)
{
  self->reviews = adw_preferences_group_new ();
  self->reviews_list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->reviews_list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->reviews_list, "boxed-list");
  self->review = fb_accessible_button_new (_("_Review Plan…"));
  gtk_widget_set_valign (self->review, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->review, "clicked", G_CALLBACK (fb_plan_view_review), self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->reviews), self->review);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->reviews), self->reviews_list);

  return self->reviews;
}

static void
build (FbPlanView *self)
{
  self->hint = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_widget_add_css_class (self->hint, "fb-banner");
  gtk_widget_add_css_class (self->hint, "fb-notice");
  gtk_widget_set_visible (self->hint, FALSE);

  self->final_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->goals_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->final_add = make_add (self, _("What the Mentee Wants to Reach"), TRUE);
  self->goal_add = make_add (self, _("New Goal"), FALSE);
  self->final = make_group (_("Final Objective"), self->final_box, self->final_add);
  self->progress = fb_plan_progress_new ();
  self->goals = make_group (_("Goals on the Way"), self->goals_box, self->goal_add);
  self->way = adw_bin_new ();
  adw_bin_set_child (ADW_BIN (self), fb_form_page_new (self->hint, self->final, self->way, self->goals, self->progress,
                                                       make_reviews (self), NULL));
}

/* (transfer floating): shows nothing until it is told the duo */
GtkWidget *
fb_plan_view_new (FbWorkspace *workspace)
{
  static const char *const kinds[] = { "goal", "action", "plan-review", "duo", "programme", NULL };
  FbPlanView *self = g_object_new (FB_TYPE_PLAN_VIEW, NULL);

  self->workspace = g_object_ref (workspace);
  build (self);
  fb_follow_store (GTK_WIDGET (self), fb_workspace_get_store (workspace), kinds, fill);

  return GTK_WIDGET (self);
}

/* At the mentor's it is read, where it was chosen; the file brings it. */
static void
show_way (FbPlanView *self,
          FbDuo      *duo)
{
  const char *way = fb_code_list_get_label (&fb_code_plan_steps, duo->plan_steps);
  const char *label = fb_field_get_label (fb_kind_find_field (&fb_duo_kind, "plan-steps"));
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), way != NULL ? way : "");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  fb_accessible_name_list (group, label);
  gtk_widget_set_visible (self->way, way != NULL);
  adw_bin_set_child (ADW_BIN (self->way), group);
}

/* What belongs to the duo itself: the choice of R160, and what is typed. */
static void
show_duo (FbPlanView *self)
{
  g_autoptr(FbRecord) duo = fb_store_get (fb_workspace_get_store (self->workspace), &fb_duo_kind, self->duo_id,
                                          NULL);

  if (duo == NULL)
    return;

  if (fb_mentor_may_fill (fb_workspace_get_store (self->workspace), &fb_duo_kind, "plan-steps"))
    adw_bin_set_child (ADW_BIN (self->way), fb_form_new (self->workspace, duo, NULL, "plan-steps", NULL));
  else
    show_way (self, FB_DUO (duo));
  fb_add_row_keep (FB_ADD_ROW (self->final_row), self->workspace, duo, "goal.text");
  fb_add_row_keep (FB_ADD_ROW (self->goal_row), self->workspace, duo, "goal.intermediate");
}

/* To be told once. */
void
fb_plan_view_set_duo (FbPlanView *self,
                      const char *duo_id)
{
  g_return_if_fail (FB_IS_PLAN_VIEW (self));

  g_return_if_fail (self->duo_id == NULL);

  self->duo_id = g_strdup (duo_id);
  show_duo (self);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->final),
                                           fb_plan_print_new (self->workspace, duo_id));
  fb_follow_fill (GTK_WIDGET (self));
}

void
fb_plan_view_start (FbPlanView *self)
{
  g_return_if_fail (FB_IS_PLAN_VIEW (self));

  gtk_widget_grab_focus (fb_add_row_get_entry (FB_ADD_ROW (
    gtk_widget_get_visible (self->final_add) ? self->final_row : self->goal_row)));
}
