/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-translation-dialog"

#include "ui/common/fb-accessible.h"
#include "ui/duos/fb-draft-dialog.h"

#include "app/fb-agreements.h"
#include "documents/fb-language.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-kept-text.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

typedef struct
{
  FbWorkspace     *workspace;
  FbAgreementText *text;
  GtkWidget       *parent; /* not owned: below the dialog */
  GtkWidget       *title;
  GtkWidget       *body;
  GtkWidget       *checked_by;
  GtkWidget       *checked_on;
  GtkWidget       *checked_row;
} TranslationDialog;

static void
translation_dialog_free (gpointer  data,
                         GClosure *closure)
{
  TranslationDialog *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->text);
  g_free (self);
}

static void
done_cb (FbDialog          *dialog,
         TranslationDialog *self)
{
  g_autofree char *title = fb_kept_text_dup (self->title);
  g_autofree char *body = fb_kept_text_dup (self->body);
  g_autofree char *checked_by = fb_kept_text_dup (self->checked_by);
  g_autofree char *checked_on = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *parent = self->parent;

  if (!fb_plain_row_read_date (self->checked_row, self->checked_on, fb_workspace_get_today (self->workspace), &checked_on))
    return;
  if (title == NULL)
    {
      fb_dialog_set_sentence (dialog, _("The title is missing."));
      gtk_widget_grab_focus (self->title);
      return;
    }
  if (body == NULL)
    {
      fb_dialog_set_sentence (dialog, _("The text is empty."));
      gtk_widget_grab_focus (self->body);
      return;
    }

  if (checked_by == NULL)
    {
      fb_dialog_set_sentence (dialog, _("Say who checked the translation. It is printed under the text."));
      gtk_widget_grab_focus (self->checked_by);
      return;
    }

  if (!fb_deed_set_agreement_text (self->workspace, self->text, title, body, checked_by, checked_on, &error))
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_kept_text_forget (self->title);
  fb_kept_text_forget (self->body);
  fb_toast_undo (parent, _("Translation added"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static GtkWidget *
make_body (TranslationDialog *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->body = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->body), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->body), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->body), 8);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->body), 8);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->body), 6);
  if (fb_language_is_rtl (self->text->language))
    gtk_widget_set_direction (self->body, GTK_TEXT_DIR_RTL);
  fb_accessible_set_label (self->body, _("Text"));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->body);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 220);
  gtk_widget_add_css_class (scrolled, "fb-long-text");

  return scrolled;
}

static GtkWidget *
make_entry (void)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);

  return entry;
}

static GtkWidget *
make_form (TranslationDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  AdwPreferencesGroup *head = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  AdwPreferencesGroup *checked = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_description (head,
                                         _("Keep the places in braces, such as {mentee} and {from}: names, dates and "
                                           "objectives are put there. “## ” begins a heading."));
  self->title = make_entry ();
  gtk_editable_set_text (GTK_EDITABLE (self->title), self->text->title != NULL ? self->text->title : "");
  adw_preferences_group_add (head, fb_plain_row_new (_("Title"), self->title));
  self->checked_by = make_entry ();
  gtk_editable_set_text (GTK_EDITABLE (self->checked_by), self->text->checked_by != NULL ? self->text->checked_by : "");
  self->checked_on = fb_date_entry_new (_("Checked On"), fb_workspace_get_today (self->workspace));
  self->checked_row = fb_plain_row_new (_("Checked On"), self->checked_on);
  adw_preferences_group_add (checked, fb_plain_row_new (_("Translation Checked By"), self->checked_by));
  adw_preferences_group_add (checked, self->checked_row);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (head));
  gtk_box_append (GTK_BOX (box), make_body (self));
  if (self->text->body != NULL)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->body)), self->text->body, -1);
  fb_kept_text_attach (self->title, self->workspace, FB_RECORD (self->text), "agreement-text.title");
  fb_kept_text_attach (self->body, self->workspace, FB_RECORD (self->text), "agreement-text.body");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (checked));

  return box;
}

void
fb_translation_dialog_present (GtkWidget       *parent,
                               FbWorkspace     *workspace,
                               FbAgreementText *text)
{
  TranslationDialog *self = g_new0 (TranslationDialog, 1);
  /* Translators: %s is a language */
  g_autofree char *title = g_strdup_printf (_("The Text in %s"),
                                            fb_language_get_name (text->language));
  GtkWidget *dialog = fb_dialog_new (parent, title, _("_Add Translation"));

  self->workspace = g_object_ref (workspace);
  self->text = g_object_ref (text);
  self->parent = parent;
  fb_dialog_set_content (FB_DIALOG (dialog), make_form (self));
  g_signal_connect_data (dialog, "done", G_CALLBACK (done_cb), self, translation_dialog_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (self->title);
}
