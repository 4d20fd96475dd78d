/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-review-dialog"

#include "ui/plans/fb-review-dialog.h"

#include "app/fb-deed-review.h"
#include "app/fb-plan-course.h"
#include "domain/fb-codes.h"
#include "domain/fb-duo.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-kept-text.h"
#include "ui/common/fb-kept-text-row.h"

#include <glib/gi18n.h>

#define N_PARTIES 3
#define FORM_HEIGHT 460
#define PROGRESS_STEP 10
#define STEPS_KEY "fb-steps"

/* What a dialog needs to know; as long as its window. */
typedef struct
{
  GtkWidget   *parent; /* weak: told about the outcome */
  FbWorkspace *workspace;
  char        *duo_id;
  GPtrArray   *goals;
  GPtrArray   *states;   /* a drop-down for each goal */
  GPtrArray   *progress; /* and one for how far it has come */
  GtkWidget   *date;
  GtkWidget   *date_row;
  GtkWidget   *parties[N_PARTIES];
  GtkWidget   *helps;
  GtkWidget   *hinders;
  GtkWidget   *changes;
  GtkWidget   *next;
  GtkWidget   *next_row;
  char        *next_on;  /* (nullable): as the interval of the programme gives it */
} Review;

static const char *const party_codes[N_PARTIES] = { "mentee", "mentor", "organisation" };

static void
review_free (gpointer data)
{
  Review *self = data;

  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->workspace);
  g_ptr_array_unref (self->goals);
  g_ptr_array_unref (self->states);
  g_ptr_array_unref (self->progress);
  g_free (self->next_on);
  g_free (self->duo_id);
  g_free (self);
}

/* (transfer full) (nullable): codes of those who were there */
static char *
dup_present (Review *self)
{
  g_autoptr(GString) codes = g_string_new (NULL);

  for (guint i = 0; i < N_PARTIES; i++)
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->parties[i])))
        g_string_append_printf (codes, "%s%s", codes->len > 0 ? " " : "", party_codes[i]);
    }

  return codes->len > 0 ? g_string_free (g_steal_pointer (&codes), FALSE) : NULL;
}

/* "—", then each tenth, and what it is now if that is none. */
static GtkWidget *
make_progress (gint64 progress)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new ((const char *const[]) { "—", NULL });
  g_autoptr(GArray) steps = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 unset = FB_UNSET;
  GtkWidget *drop_down;
  guint chosen = 0;

  g_array_append_val (steps, unset);
  for (gint64 step = 0; step <= 100; step++)
    {
      /* Translators: progress of a goal in percent */
      g_autofree char *label = g_strdup_printf (_("%d %%"), (int) step);

      if (step % PROGRESS_STEP != 0 && step != progress)
        continue;
      if (step == progress)
        chosen = steps->len;
      g_array_append_val (steps, step);
      gtk_string_list_append (labels, label);
    }
  drop_down = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), chosen);
  g_object_set_data_full (G_OBJECT (drop_down), STEPS_KEY, g_steal_pointer (&steps), (GDestroyNotify) g_array_unref);

  return drop_down;
}

static gint64
get_progress (GtkWidget *drop_down)
{
  GArray *steps = g_object_get_data (G_OBJECT (drop_down), STEPS_KEY);

  return g_array_index (steps, gint64, gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down)));
}

static gboolean
save (Review      *self,
      const char  *held_on,
      const char  *next_on,
      GError     **error)
{
  g_autofree char *present = dup_present (self);
  g_autofree char *helps = fb_kept_text_dup (self->helps);
  g_autofree char *hinders = fb_kept_text_dup (self->hinders);
  g_autofree char *changes = fb_kept_text_dup (self->changes);
  g_autofree FbPlanStanding *standings = g_new0 (FbPlanStanding, self->goals->len + 1);
  const FbNewReview values = {
    self->duo_id, held_on, present, helps, hinders, changes,
    /* as it was proposed: it follows the day of this one */
    g_strcmp0 (next_on, self->next_on) != 0 ? next_on : NULL, standings, self->goals->len,
  };
  g_autoptr(FbPlanReview) review = NULL;

  for (guint i = 0; i < self->goals->len; i++)
    {
      standings[i].goal_id = fb_record_get_id (self->goals->pdata[i]);
      standings[i].state = fb_code_drop_down_get (self->states->pdata[i]);
      standings[i].progress = get_progress (self->progress->pdata[i]);
    }
  review = fb_deed_review_plan (self->workspace, &values, error);

  return review != NULL;
}

static void
done_cb (FbDialog *dialog,
         Review   *self)
{
  g_autofree char *date = NULL;
  g_autofree char *next = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_plain_row_read_date (self->date_row, self->date, fb_workspace_get_today (self->workspace), &date) ||
      !fb_plain_row_read_date (self->next_row, self->next, fb_workspace_get_today (self->workspace), &next))
    return;
  if (!save (self, date, next, &error))
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_kept_text_forget (self->helps);
  fb_kept_text_forget (self->hinders);
  fb_kept_text_forget (self->changes);
  fb_dialog_finish (dialog, self->parent, _("Plan Reviewed"));
}

static GtkWidget *
make_present (Review *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  for (guint i = 0; i < N_PARTIES; i++)
    {
      self->parties[i] =
        gtk_check_button_new_with_label (fb_code_list_get_label (&fb_code_party, party_codes[i]));
      gtk_check_button_set_active (GTK_CHECK_BUTTON (self->parties[i]), i < 2);
      gtk_box_append (GTK_BOX (box), self->parties[i]);
    }

  return box;
}

/* Nothing that was said at a review is lost before it is kept. */
static GtkWidget *
add_text (Review     *self,
          GtkWidget  *form,
          FbRecord   *duo,
          const char *label,
          const char *name)
{
  GtkWidget *view = NULL;

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form),
                             fb_kept_text_row_new (label, NULL, self->workspace, duo, name, &view));

  return view;
}

static GtkWidget *
make_talk (Review *self)
{
  GtkWidget *form = adw_preferences_group_new ();
  g_autoptr(FbRecord) duo = fb_store_get (fb_workspace_get_store (self->workspace), &fb_duo_kind, self->duo_id, NULL);

  self->date = fb_date_entry_new (_("Held On"), fb_workspace_get_today (self->workspace));
  self->date_row = fb_plain_row_new (_("Held On"), self->date);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), self->date_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form),
                             fb_plain_row_new (_("Present"), make_present (self)));
  self->helps = add_text (self, form, duo, _("What Helps"), "plan-review.helps");
  self->hinders = add_text (self, form, duo, _("What Hinders"), "plan-review.hinders");
  self->changes = add_text (self, form, duo, _("Agreed Changes"), "plan-review.changes");
  self->next_on = fb_plan_dup_review_after_day (self->workspace, self->duo_id,
                                                fb_workspace_get_today (self->workspace));
  self->next = fb_date_entry_new (_("Next Review"), self->next_on);
  self->next_row = fb_plain_row_new (_("Next Review"), self->next);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), self->next_row);

  return form;
}

static GtkWidget *
make_goals (Review *self)
{
  GtkWidget *form = adw_preferences_group_new ();
  g_autofree char *changes = fb_plan_dup_changes (self->workspace, self->duo_id, NULL);

  fb_form_set_title (form, _("How the Goals Stand"), changes);
  for (guint i = 0; i < self->goals->len; i++)
    {
      FbGoal *goal = self->goals->pdata[i];
      GtkWidget *state = fb_code_drop_down_new (&fb_code_goal_state, FALSE, goal->state);
      const char *label = goal->text != NULL ? goal->text
                                             : fb_code_list_get_label (&fb_code_goal_kind, goal->kind);

      GtkWidget *progress = make_progress (goal->progress);
      GtkWidget *both = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      /* Translators: how far a goal has come; %s is the goal */
      g_autofree char *how_far = g_strdup_printf (_("How far: %s"), label != NULL ? label : "—");

      gtk_widget_set_hexpand (state, TRUE);
      gtk_box_append (GTK_BOX (both), state);
      gtk_box_append (GTK_BOX (both), progress);
      g_ptr_array_add (self->states, state);
      g_ptr_array_add (self->progress, progress);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (label != NULL ? label : "—", both));
      fb_accessible_set_label (state, label != NULL ? label : "—");
      fb_accessible_set_label (progress, how_far);
    }
  gtk_widget_set_visible (form, self->goals->len > 0);

  return form;
}

/* Asks what came out of a review of the plan. */
void
fb_review_dialog_present (GtkWidget   *parent,
                          FbWorkspace *workspace,
                          const char  *duo_id)
{
  Review *self = g_new0 (Review, 1);
  GtkWidget *dialog = fb_dialog_new (parent, _("Review Plan"), _("_Keep Review"));
  GtkWidget *page;

  g_set_weak_pointer (&self->parent, parent);
  self->workspace = g_object_ref (workspace);
  self->duo_id = g_strdup (duo_id);
  self->goals = fb_store_list (fb_workspace_get_store (workspace), &fb_goal_kind, "duo-id", duo_id,
                               "position", NULL);
  if (self->goals == NULL)
    self->goals = g_ptr_array_new ();
  self->states = g_ptr_array_new ();
  self->progress = g_ptr_array_new ();

  page = fb_form_page_new (make_talk (self), make_goals (self), NULL);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (page), FORM_HEIGHT);
  g_object_set_data_full (G_OBJECT (dialog), "fb-review", self, review_free);
  fb_dialog_set_content (FB_DIALOG (dialog), page);
  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
}
