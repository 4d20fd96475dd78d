/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-message-text-dialog"

#include "ui/people/fb-message-text-dialog.h"

#include "app/fb-message-texts.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-text-box.h"

#include <glib/gi18n.h>

#define WIDTH 620
#define BODY_HEIGHT 260

/* As long as the window. */
typedef struct
{
  FbWorkspace *workspace;
  char        *programme_id;
  const char  *kind; /* interned */
  char        *language;
  GtkWidget   *subject;
  GtkWidget   *body;
  void       (*kept) (gpointer data);
  gpointer     data;
} Form;

static void
form_free (gpointer data)
{
  Form *self = data;

  g_object_unref (self->workspace);
  g_free (self->programme_id);
  g_free (self->language);
  g_free (self);
}

static char *
dup_body (Form *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->body));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
keep (Form       *self,
      FbDialog   *dialog,
      const char *body)
{
  g_autoptr(GError) error = NULL;

  if (!fb_deed_set_message_text (self->workspace, self->programme_id, self->kind, self->language,
                                 gtk_editable_get_text (GTK_EDITABLE (self->subject)), body, &error))
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  if (self->kept != NULL)
    self->kept (self->data);
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
done_cb (FbDialog *dialog,
         Form     *self)
{
  g_autofree char *body = dup_body (self);

  keep (self, dialog, body);
}

static void
back_cb (FbDialog *dialog)
{
  keep (g_object_get_data (G_OBJECT (dialog), "fb-form"), dialog, NULL);
}

static GtkWidget *
make_form (Form      *self,
           GtkWidget *dialog)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *box;
  GtkWidget *back = fb_accessible_button_new (_("_Words of the Program"));
  g_autofree char *subject = NULL;
  g_autofree char *body = fb_message_text_load (self->workspace, self->programme_id, self->kind, self->language, &subject);
  g_autofree char *programme = fb_workspace_dup_name_of (self->workspace, "programme", self->programme_id);
  g_autofree char *title = g_strdup_printf ("%s · %s", programme, fb_code_list_get_label (&fb_code_languages, self->language));

  fb_form_set_title (group, title, _("What stands in { } is filled in for each person. A paragraph with something that "
                                     "is not known, such as {until}, goes."));
  self->subject = gtk_entry_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->subject), subject != NULL ? subject : "");
  gtk_widget_set_valign (self->subject, GTK_ALIGN_CENTER);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), fb_plain_row_new (_("Subject"), self->subject));
  box = fb_text_box_new (_("Text"), &self->body);
  gtk_widget_set_size_request (box, -1, BODY_HEIGHT);
  if (body != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->body)), g_strstrip (body), -1);
  gtk_widget_set_visible (back, fb_message_text_is_own (self->workspace, self->programme_id, self->kind, self->language));
  gtk_widget_set_valign (back, GTK_ALIGN_CENTER);
  g_signal_connect_object (back, "clicked", G_CALLBACK (back_cb), dialog, G_CONNECT_SWAPPED);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), back);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), box);

  return group;
}

GtkWidget *
fb_message_text_present (GtkWidget   *parent,
                         FbWorkspace *workspace,
                         const char  *programme_id,
                         const char  *kind,
                         const char  *language,
                         GCallback    kept,
                         gpointer     data)
{
  Form *self = g_new0 (Form, 1);
  GtkWidget *dialog = fb_dialog_new (parent, fb_code_list_get_label (&fb_code_message_kind, kind), _("_Keep"));

  self->workspace = g_object_ref (workspace);
  self->programme_id = g_strdup (programme_id);
  self->kind = g_intern_string (kind);
  self->language = g_strdup (language);
  self->kept = (void (*) (gpointer)) kept;
  self->data = data;
  g_object_set_data_full (G_OBJECT (dialog), "fb-form", self, form_free);
  fb_dialog_set_content (FB_DIALOG (dialog), make_form (self, dialog));
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, -1);
  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (self->body);

  return dialog;
}
