/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-purpose-list"

#include "ui/people/fb-purpose-list.h"

#include "app/fb-purposes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-follow.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-icon.h"
#include "ui/common/fb-text-box.h"

#include <glib/gi18n.h>

#define GROUP_KEY "fb-data-group"
#define ROWS_KEY "fb-purpose-rows"
#define WORKSPACE_KEY "fb-workspace"
#define WIDTH 560
#define BODY_HEIGHT 120

/* As long as the window. */
typedef struct
{
  FbWorkspace *workspace;
  GtkWidget   *parent; /* weak: told about the outcome */
  const char  *group;  /* a code */
  GtkWidget   *view;
} Form;

static void
form_free (gpointer data)
{
  Form *self = data;

  g_object_unref (self->workspace);
  g_clear_weak_pointer (&self->parent);
  g_free (self);
}

static void
keep (FbDialog   *dialog,
      const char *text)
{
  Form *self = g_object_get_data (G_OBJECT (dialog), "fb-form");
  g_autoptr(GError) error = NULL;

  if (fb_deed_set_purpose (self->workspace, self->group, text, &error))
    fb_dialog_finish (dialog, self->parent, _("What it is kept for was changed."));
  else
    fb_dialog_set_sentence (dialog, error->message);
}

static void
done_cb (FbDialog *dialog,
         Form     *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  keep (dialog, text);
}

static void
back_cb (FbDialog *dialog)
{
  keep (dialog, NULL);
}

static GtkWidget *
make_form (Form            *self,
           GtkWidget       *dialog,
           const FbPurpose *purpose)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *back = fb_accessible_button_new (_("_Words of the Program"));
  GtkWidget *box = fb_text_box_new (_("What It Is Kept For"), &self->view);

  fb_form_set_title (group, purpose->label, _("Your own words. They stand on this page and in the file that a person "
                                              "gets of what is kept."));
  gtk_widget_set_size_request (box, -1, BODY_HEIGHT);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), purpose->text, -1);
  gtk_widget_set_visible (back, purpose->is_own);
  gtk_widget_set_valign (back, GTK_ALIGN_CENTER);
  g_signal_connect_object (back, "clicked", G_CALLBACK (back_cb), dialog, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), back);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), box);

  return group;
}

static void
present (GtkWidget       *parent,
         FbWorkspace     *workspace,
         const FbPurpose *purpose)
{
  Form *self = g_new0 (Form, 1);
  GtkWidget *dialog = fb_dialog_new (parent, _("What It Is Kept For"), _("_Keep"));

  self->workspace = g_object_ref (workspace);
  g_set_weak_pointer (&self->parent, parent);
  self->group = purpose->group;
  g_object_set_data_full (G_OBJECT (dialog), "fb-form", self, form_free);
  fb_dialog_set_content (FB_DIALOG (dialog), make_form (self, dialog, purpose));
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, -1);
  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (self->view);
}

static void
activated_cb (GtkWidget   *row,
              FbWorkspace *workspace)
{
  const char *group = g_object_get_data (G_OBJECT (row), GROUP_KEY);
  g_autoptr(GPtrArray) purposes = fb_purposes_list (workspace, NULL);

  for (guint i = 0; purposes != NULL && i < purposes->len; i++)
    {
      const FbPurpose *purpose = purposes->pdata[i];

      if (g_str_equal (purpose->group, group))
        present (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP), workspace, purpose);
    }
}

static GtkWidget *
make_row (FbWorkspace     *workspace,
          const FbPurpose *purpose)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), purpose->label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), purpose->text);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  g_object_set_data (G_OBJECT (row), GROUP_KEY, (gpointer) purpose->group);
  if (!fb_workspace_is_read_only (workspace))
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), fb_icon_new ("document-edit-symbolic"));
      g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), workspace, 0);
    }

  return row;
}

/* The rows stay: whoever closes the window is where it was opened. */
static void
fill (GtkWidget *group)
{
  const GPtrArray *rows = g_object_get_data (G_OBJECT (group), ROWS_KEY);
  FbWorkspace *workspace = g_object_get_data (G_OBJECT (group), WORKSPACE_KEY);
  g_autoptr(GPtrArray) purposes = fb_purposes_list (workspace, NULL);

  for (guint i = 0; purposes != NULL && i < MIN (purposes->len, rows->len); i++)
    adw_action_row_set_subtitle (rows->pdata[i], ((FbPurpose *) purposes->pdata[i])->text);
}

GtkWidget *
fb_purpose_list_new (FbWorkspace *workspace)
{
  static const char *const kinds[] = { "data-purpose", NULL };
  GtkWidget *group = adw_preferences_group_new ();
  GPtrArray *rows = g_ptr_array_new ();
  g_autoptr(GPtrArray) purposes = fb_purposes_list (workspace, NULL);

  fb_form_set_title (group, _("What It Is Kept For"), _("Choose a line to say it in your own words."));
  for (guint i = 0; purposes != NULL && i < purposes->len; i++)
    {
      GtkWidget *row = make_row (workspace, purposes->pdata[i]);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
      g_ptr_array_add (rows, row);
    }
  g_object_set_data_full (G_OBJECT (group), ROWS_KEY, rows, (GDestroyNotify) g_ptr_array_unref);
  g_object_set_data_full (G_OBJECT (group), WORKSPACE_KEY, g_object_ref (workspace), g_object_unref);
  fb_follow_store (group, fb_workspace_get_store (workspace), kinds, fill);

  return group;
}
