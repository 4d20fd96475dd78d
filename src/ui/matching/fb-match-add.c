/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-match-add"

#include "ui/matching/fb-match-add.h"

#include "app/fb-match-words.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-dialog.h"

#include <glib/gi18n.h>

#define MOST_ROWS 5

typedef struct
{
  GtkWidget    *parent; /* not owned */
  GtkWidget    *dialog; /* not owned */
  char         *mentee_id;
  char         *mentor_id;
  char         *chosen; /* (nullable) */
  FbMatchAdded  added;
} Adding;

static void
adding_free (gpointer data)
{
  Adding *self = data;

  g_free (self->mentee_id);
  g_free (self->mentor_id);
  g_free (self->chosen);
  g_free (self);
}

static void
toggled_cb (GtkCheckButton *check,
            Adding         *self)
{
  if (!gtk_check_button_get_active (check))
    return;

  g_free (self->chosen);
  self->chosen = g_strdup (g_object_get_data (G_OBJECT (check), "fb-id"));
  fb_dialog_set_can_do (FB_DIALOG (self->dialog), TRUE);
}

static void
done_cb (Adding *self)
{
  if (self->chosen == NULL)
    return;

  self->added (self->parent, self->mentee_id, self->mentor_id, self->chosen);
  gtk_window_destroy (GTK_WINDOW (self->dialog));
}

/* What the added one brings: work, languages, place. */
static char *
dup_line (FbMatching *matching,
          FbSide      side,
          guint       index)
{
  static const FbMatchCriterion told[] = { FB_MATCH_OCCUPATION, FB_MATCH_LANGUAGE, FB_MATCH_PLACE };
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autofree char *value = fb_matching_dup_value (matching, side, index, told[i]);

      if (value != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", value);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_row (Adding     *self,
          FbMatching *matching,
          FbSide      side,
          guint       index,
          GtkWidget  *group)
{
  const FbPoolPerson *person = fb_matching_get_person (matching, side, index);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *line = dup_line (matching, side, index);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), person->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  g_object_set_data_full (G_OBJECT (check), "fb-id", g_strdup (person->enrolment_id), g_free);
  if (group != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (group));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  fb_accessible_set_label (check, person->name);
  fb_accessible_set_label (row, person->name);
  g_object_set_data (G_OBJECT (row), "fb-check", check);

  return row;
}

GtkWidget *
fb_match_add_present (GtkWidget        *parent,
                      FbMatching       *matching,
                      const FbProposal *proposal,
                      FbSide            side,
                      FbMatchAdded      added)
{
  GtkWidget *group = adw_preferences_group_new (), *first = NULL;
  Adding *self = g_new0 (Adding, 1);
  guint others[MOST_ROWS];
  guint n = fb_matching_list_complements (matching, proposal->mentee, proposal->mentor, side, MOST_ROWS, others);

  self->parent = parent;
  self->mentee_id = g_strdup (fb_matching_get_person (matching, FB_SIDE_MENTEE, proposal->mentee)->enrolment_id);
  self->mentor_id = g_strdup (fb_matching_get_person (matching, FB_SIDE_MENTOR, proposal->mentor)->enrolment_id);
  self->added = added;
  self->dialog = fb_dialog_new (parent, side == FB_SIDE_MENTOR ? _("Add a Second Mentor") : _("Add Another Mentee"), _("_Add"));
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = make_row (self, matching, side, others[i], first);

      if (first == NULL)
        first = g_object_get_data (G_OBJECT (row), "fb-check");
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         n == 0 ? _("Nobody who has a free place would fit.")
                                         : side == FB_SIDE_MENTOR
                                           ? _("Those who bring most of what the first mentor does not come first.")
                                           : _("Those who fit the mentor best come first."));
  fb_dialog_set_content (FB_DIALOG (self->dialog), group);
  fb_dialog_set_can_do (FB_DIALOG (self->dialog), FALSE);
  g_object_set_data_full (G_OBJECT (self->dialog), "fb-adding", self, adding_free);
  g_signal_connect_swapped (self->dialog, "done", G_CALLBACK (done_cb), self);
  gtk_window_present (GTK_WINDOW (self->dialog));

  return self->dialog;
}
