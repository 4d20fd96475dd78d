/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-weights-window"

#include "ui/matching/fb-weights-window.h"

#include "app/fb-deed-match.h"
#include "app/fb-match-words.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-hold.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>
#include <string.h>

#define SHOW_AFTER 200 /* milliseconds after the last change */

/* Lives as long as its window. */
typedef struct
{
  FbWorkspace *workspace;
  char        *programme_id;
  FbObjective  objective;
  GtkWidget   *parent;     /* not owned */
  GtkWidget   *dialog;     /* not owned */
  GtkWidget   *result;
  GtkWidget   *drop_downs[FB_MATCH_N_CRITERIA];
  guint        show_id;
  GCancellable *cancellable; /* of the count that runs */
} Weights;

static const FbMatchWeight steps[] = { FB_WEIGHT_NOT_USED, FB_WEIGHT_LITTLE, FB_WEIGHT_IMPORTANT, FB_WEIGHT_VERY };

static void
weights_free (gpointer data)
{
  Weights *self = data;

  g_clear_handle_id (&self->show_id, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_object_unref (self->workspace);
  g_free (self->programme_id);
  g_free (self);
}

static void
read_weights (Weights *self,
              guint8  *weights)
{
  for (guint i = 0; i < FB_MATCH_N_CRITERIA; i++)
    weights[i] = (guint8) steps[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_downs[i]))];
}

/* ---- what would come of it ---- */

static gboolean
step_cb (guint    done,
         guint    all,
         gpointer user_data)
{
  return !g_cancellable_is_cancelled (user_data);
}

static void
count_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  FbMatching *matching = task_data;

  if (fb_matching_solve (matching, step_cb, cancellable))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  FbMatching *matching = g_task_get_task_data (G_TASK (result));
  FbAssignmentTotal total;
  g_autofree char *text = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;

  total = fb_matching_get_total (matching);
  text = g_strdup_printf (ngettext ("%u proposal with these weights", "%u proposals with these weights", total.n_pairs),
                          total.n_pairs);
  gtk_label_set_text (GTK_LABEL (source), text);
}

static void
show_result_cb (gpointer user_data)
{
  Weights *self = user_data;
  g_autoptr(FbMatching) matching = NULL;
  g_autoptr(GTask) task = NULL;
  guint8 weights[FB_MATCH_N_CRITERIA];

  self->show_id = 0;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  matching = fb_matching_new (self->workspace, self->programme_id, NULL);
  if (matching == NULL)
    return;

  read_weights (self, weights);
  fb_matching_set_weights (matching, weights);
  fb_matching_set_within_sector (matching, TRUE);
  fb_matching_set_objective (matching, self->objective);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self->result, self->cancellable, counted_cb, NULL);
  g_task_set_task_data (task, g_steal_pointer (&matching), (GDestroyNotify) fb_matching_free);
  g_task_run_in_thread (task, count_in_thread);
}

static void
changed_cb (Weights *self)
{
  g_clear_handle_id (&self->show_id, g_source_remove);
  self->show_id = g_timeout_add_once (SHOW_AFTER, show_result_cb, self);
}

/* ---- the window ---- */

static void
done_cb (Weights *self)
{
  guint8 weights[FB_MATCH_N_CRITERIA];
  g_autoptr(GError) error = NULL;

  read_weights (self, weights);
  if (!fb_deed_set_weights (self->workspace, self->programme_id, weights, &error))
    {
      fb_dialog_set_sentence (FB_DIALOG (self->dialog), error->message);
      return;
    }

  fb_toast_undo (self->parent, _("Weights changed"));
  gtk_window_destroy (GTK_WINDOW (self->dialog));
}

static GtkWidget *
make_drop_down (Weights          *self,
                FbMatchCriterion  criterion,
                guint8            weight)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  GtkWidget *drop_down;
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gtk_string_list_append (names, fb_match_weight_get_words (steps[i]));
      if ((guint8) steps[i] == weight)
        selected = i;
    }
  drop_down = gtk_drop_down_new (G_LIST_MODEL (names), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (changed_cb), self);

  return drop_down;
}

static GtkWidget *
make_forms (Weights      *self,
            const guint8 *weights)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *groups[2];

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      groups[i] = adw_preferences_group_new ();
      gtk_widget_set_valign (groups[i], GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), groups[i]);
    }
  for (guint i = 0; i < FB_MATCH_N_CRITERIA; i++)
    {
      FbMatchCriterion criterion = (FbMatchCriterion) i;

      self->drop_downs[i] = make_drop_down (self, criterion, weights[i]);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (groups[i * 2 / FB_MATCH_N_CRITERIA]),
                                 fb_plain_row_new (fb_match_criterion_get_words (criterion), self->drop_downs[i]));
    }

  return box;
}

/* (transfer none) (nullable) */
GtkWidget *
fb_weights_window_present (GtkWidget   *parent,
                           FbWorkspace *workspace,
                           const char  *programme_id,
                           FbObjective  objective)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbMatching) matching = fb_matching_new (workspace, programme_id, &error);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  Weights *self;

  if (matching == NULL)
    {
      g_object_ref_sink (box);
      g_object_unref (box);
      fb_toast_error (parent, error);
      return NULL;
    }

  self = g_new0 (Weights, 1);
  self->workspace = g_object_ref (workspace);
  self->programme_id = g_strdup (programme_id);
  self->objective = objective;
  self->parent = parent;
  self->dialog = fb_dialog_new (parent, _("Weights"), _("_Apply"));
  self->result = gtk_label_new (_("Counting…"));
  gtk_widget_add_css_class (self->result, "heading");
  gtk_box_append (GTK_BOX (box), make_forms (self, fb_matching_get_setup (matching)->weights));
  gtk_box_append (GTK_BOX (box), self->result);
  fb_dialog_set_content (FB_DIALOG (self->dialog), box);
  gtk_window_set_default_size (GTK_WINDOW (self->dialog), 860, -1);
  g_object_set_data_full (G_OBJECT (self->dialog), "fb-weights", self, weights_free);
  g_signal_connect_swapped (self->dialog, "done", G_CALLBACK (done_cb), self);
  fb_hold_for_readers (fb_dialog_get_verb (FB_DIALOG (self->dialog)), workspace);
  show_result_cb (self);
  gtk_window_present (GTK_WINDOW (self->dialog));

  return self->dialog;
}
