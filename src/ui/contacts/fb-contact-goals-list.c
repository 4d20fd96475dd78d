/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-contact-goals-list"

#include "ui/contacts/fb-contact-goals-list.h"

#include "app/fb-contact-goals.h"
#include "domain/fb-codes.h"
#include "domain/fb-goal.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-hold.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

/* A tick for one goal; as long as its row. */
typedef struct
{
  FbWorkspace *workspace;
  char        *contact_id;
  char        *goal_id;
} Tick;

static void
tick_free (gpointer data)
{
  Tick *self = data;

  g_object_unref (self->workspace);
  g_free (self->contact_id);
  g_free (self->goal_id);
  g_free (self);
}

static void
toggled_cb (GtkCheckButton *button,
            Tick           *self)
{
  g_autoptr(GError) error = NULL;

  if (!fb_deed_set_contact_goal (self->workspace, self->contact_id, self->goal_id,
                                 gtk_check_button_get_active (button), &error))
    fb_toast_error (GTK_WIDGET (button), error);
}

static GtkWidget *
make_row (FbWorkspace *workspace,
          FbContact   *contact,
          FbGoal      *goal)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  Tick *self = g_new0 (Tick, 1);
  g_autofree char *name = fb_workspace_dup_name (workspace, FB_RECORD (goal));
  gboolean worked_on;

  self->workspace = g_object_ref (workspace);
  self->contact_id = g_strdup (fb_record_get_id (FB_RECORD (contact)));
  self->goal_id = g_strdup (fb_record_get_id (FB_RECORD (goal)));
  worked_on = fb_contact_has_goal (workspace, self->contact_id, self->goal_id);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), worked_on);
  gtk_widget_set_sensitive (row, fb_contact_may_set_goal (workspace, self->contact_id, self->goal_id));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  fb_accessible_set_label (check, name);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), self);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  fb_accessible_set_label (row, name);
  fb_hold_for_readers (check, workspace);
  fb_hold_row_for_readers (row, workspace, name, fb_code_list_get_label (&fb_code_yes_no, worked_on ? "yes" : "no"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_object_set_data_full (G_OBJECT (row), "fb-tick", self, tick_free);

  return row;
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
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr(GPtrArray) goals = fb_store_list (fb_workspace_get_store (workspace), &fb_goal_kind, "duo-id",
                                              contact->duo_id, "position", NULL);
  guint n = 0;

  for (guint i = 0; goals != NULL && i < goals->len; i++)
    {
      if (g_strcmp0 (FB_GOAL (goals->pdata[i])->state, "dropped") == 0 &&
          !fb_contact_has_goal (workspace, fb_record_get_id (FB_RECORD (contact)),
                                fb_record_get_id (goals->pdata[i])))
        continue;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (workspace, contact, goals->pdata[i]));
      n++;
    }

  fb_form_set_title (group, _("Goals Worked On"), n == 0 ? _("The plan of this duo has no goals yet.") : NULL);

  return group;
}
