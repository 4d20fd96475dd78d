/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-save-ask"

#include "ui/common/fb-save-ask.h"

#include "ui/common/fb-dialog.h"
#include "ui/common/fb-recipient-row.h"

#include <glib/gi18n.h>

#define ASKED "fb-save-asked"

const FbFileFilter fb_file_filter_table[] = {
  { N_("Spreadsheets (XLSX)"), "*.xlsx" },
  { N_("Tables (CSV)"), "*.csv" },
  { NULL },
};

/* What is asked, as long as the task that has the answer. */
typedef struct
{
  FbWorkspace        *workspace;
  char               *programme_id; /* (nullable) */
  char               *title;
  const FbFileFilter *filters;
  FbSheetTo          *to;           /* (nullable) */
  GtkWidget          *recipient;
  GtkWidget          *row;          /* about those who did not say yes */
  GtkWidget          *everybody;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *self = data;

  g_object_unref (self->workspace);
  g_free (self->programme_id);
  g_free (self->title);
  g_clear_pointer (&self->to, fb_sheet_to_free);
  g_free (self);
}

static void
picked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GFile) file = fb_pick_file_finish (result);

  g_task_return_pointer (task, file != NULL ? g_file_get_path (file) : NULL, g_free);
}

/* @task: (transfer full) */
static void
pick (GTask *task)
{
  const Asked *self = g_task_get_task_data (task);
  g_autofree char *name = g_strdup_printf ("%s %s.xlsx", self->title, fb_workspace_get_today (self->workspace));

  fb_pick_file_async (g_task_get_source_object (task), FB_PICK_SAVE, _("Save This List"), name, self->filters, picked_cb,
                      task);
}

/* (transfer full) */
static FbSheetTo *
read_to (const Asked *self)
{
  g_autofree char *typed = fb_recipient_row_dup (self->recipient);

  return fb_sheet_to_new (self->workspace, self->programme_id, typed,
                          gtk_switch_get_active (GTK_SWITCH (self->everybody)));
}

/* What people said matters where the list goes to somebody else. */
static void
changed_cb (Asked *self)
{
  g_autoptr(FbSheetTo) to = read_to (self);

  gtk_widget_set_visible (self->row, fb_sheet_to_get_purpose (to, self->workspace) != NULL);
}

static void
done_cb (GtkWidget *dialog)
{
  GTask *task = g_object_get_data (G_OBJECT (dialog), ASKED);
  Asked *self = g_task_get_task_data (task);

  self->to = read_to (self);
  g_object_set_data (G_OBJECT (dialog), ASKED, NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
  pick (task);
}

/* Whoever closes it wants no file. */
static void
destroyed_cb (GtkWidget *dialog)
{
  g_autoptr(GTask) task = g_object_steal_data (G_OBJECT (dialog), ASKED);

  if (task != NULL)
    g_task_return_pointer (task, NULL, NULL);
}

static GtkWidget *
make_form (Asked *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->recipient = fb_recipient_row_new (self->workspace, self->programme_id, _("Who Gets the File"));
  self->row = fb_everybody_row_new (&self->everybody);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row), _("Their rows are left out otherwise."));
  gtk_widget_set_visible (self->row, FALSE);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("There are people in this list, so it is noted who gets it. Leave it empty "
                                           "if it stays in your own office."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->recipient);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->row);
  g_signal_connect_swapped (fb_recipient_row_get_entry (self->recipient), "changed", G_CALLBACK (changed_cb), self);

  return group;
}

/* (transfer full) */
static GTask *
new_task (GtkWidget            *widget,
          FbWorkspace          *workspace,
          const char           *programme_id,
          const char           *title,
          const FbFileFilter   *filters,
          GAsyncReadyCallback   callback,
          gpointer              user_data)
{
  GTask *task = g_task_new (widget, NULL, callback, user_data);
  Asked *self = g_new0 (Asked, 1);

  self->workspace = g_object_ref (workspace);
  self->programme_id = g_strdup (programme_id);
  self->title = g_strdup (title);
  self->filters = filters;
  g_task_set_task_data (task, self, asked_free);

  return task;
}

void
fb_save_ask_async (GtkWidget           *widget,
                   FbWorkspace         *workspace,
                   const char          *programme_id,
                   const char          *title,
                   const FbFileFilter  *filters,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  GTask *task = new_task (widget, workspace, programme_id, title, filters, callback, user_data);
  GtkWidget *dialog = fb_dialog_new (widget, _("Save This List"), _("_Save…"));
  Asked *self = g_task_get_task_data (task);

  fb_dialog_set_content (FB_DIALOG (dialog), make_form (self));
  g_object_set_data (G_OBJECT (dialog), ASKED, task);
  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), NULL);
  g_signal_connect (dialog, "destroy", G_CALLBACK (destroyed_cb), NULL);
  gtk_widget_grab_focus (fb_recipient_row_get_entry (self->recipient));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
fb_save_pick_async (GtkWidget           *widget,
                    FbWorkspace         *workspace,
                    const char          *title,
                    const FbFileFilter  *filters,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  pick (new_task (widget, workspace, NULL, title, filters, callback, user_data));
}

char *
fb_save_ask_finish (GAsyncResult  *result,
                    FbSheetTo    **to)
{
  Asked *self = g_task_get_task_data (G_TASK (result));

  *to = g_steal_pointer (&self->to);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}
