/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-guideline-dialog"

#include "ui/programmes/fb-guideline-dialog.h"

#include "app/fb-agreements.h"
#include "app/fb-guidelines.h"
#include "app/fb-papers.h"
#include "documents/fb-language.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-kept-text.h"
#include "ui/common/fb-print.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

#define BODY_HEIGHT 340
#define WIDTH 720

/* What a dialog needs to know; as long as its window. */
typedef struct
{
  GtkWidget   *parent; /* weak: told about the outcome */
  FbWorkspace *workspace;
  FbProgramme *programme;
  char        *role;
  GtkWidget   *language;
  GtkWidget   *title;
  GtkWidget   *scrolled;
  GtkWidget   *body; /* one for each language, so that what is begun in one is kept apart */
} GuidelineDialog;

static void
guideline_dialog_free (gpointer data)
{
  GuidelineDialog *self = data;

  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->workspace);
  g_object_unref (self->programme);
  g_free (self->role);
  g_free (self);
}

static void
done_cb (FbDialog        *dialog,
         GuidelineDialog *self)
{
  g_autofree char *body = fb_kept_text_dup (self->body);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbGuideline) guideline = fb_deed_write_guideline (
    self->workspace, fb_record_get_id (FB_RECORD (self->programme)), self->role,
    fb_code_button_get (self->language), gtk_editable_get_text (GTK_EDITABLE (self->title)), body, &error);

  if (guideline == NULL)
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_kept_text_forget (self->body);
  fb_dialog_finish (dialog, self->parent, _("Guideline Saved"));
}

static GtkWidget *
make_body (const char *language)
{
  GtkWidget *body = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (body), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (body), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (body), 8);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (body), 8);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (body), 6);
  gtk_widget_set_direction (body, fb_language_is_rtl (language) ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  gtk_accessible_update_property (GTK_ACCESSIBLE (body), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Text"), -1);

  return body;
}

/* The text of the language that is chosen, or what was begun of it. */
static void
language_cb (GuidelineDialog *self)
{
  const char *language = fb_code_button_get (self->language);
  g_autofree char *title = NULL, *body = NULL, *draft = NULL;

  if (language == NULL)
    return;

  body = fb_guideline_dup_text (self->workspace, fb_record_get_id (FB_RECORD (self->programme)), self->role, language,
                                &title);
  draft = g_strdup_printf ("guideline.body.%s.%s", self->role, language);
  self->body = make_body (language);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->body)), body != NULL ? body : "", -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->body);
  gtk_editable_set_text (GTK_EDITABLE (self->title), title != NULL ? title : "");
  fb_kept_text_attach (self->body, self->workspace, FB_RECORD (self->programme), draft);
}

static GtkWidget *
make_form (GuidelineDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  AdwPreferencesGroup *head = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *language = fb_guideline_dup_language (self->programme);

  adw_preferences_group_set_description (
    head, _("What somebody has read stays as it is; a new version then comes beside it. “## ” begins a heading; "
            "names are put in the place of {programme}, {organisation}, {coordinator} and {phone}."));
  self->language = fb_code_button_new (&fb_code_languages, _("Language"));
  fb_code_button_set (self->language, language);
  self->title = gtk_entry_new ();
  gtk_widget_set_valign (self->title, GTK_ALIGN_CENTER);
  adw_preferences_group_add (head, fb_plain_row_new (_("Language"), self->language));
  adw_preferences_group_add (head, fb_plain_row_new (_("Title"), self->title));

  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scrolled), BODY_HEIGHT);
  gtk_widget_add_css_class (self->scrolled, "fb-long-text");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (head));
  gtk_box_append (GTK_BOX (box), self->scrolled);
  language_cb (self);
  g_signal_connect_data (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->language)), "chosen",
                         G_CALLBACK (language_cb), self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);

  return box;
}

/* (transfer none): the dialog */
GtkWidget *
fb_guideline_dialog_present (GtkWidget   *parent,
                             FbWorkspace *workspace,
                             FbProgramme *programme,
                             const char  *role)
{
  GuidelineDialog *self = g_new0 (GuidelineDialog, 1);
  GtkWidget *dialog = fb_dialog_new (parent, g_str_equal (role, "mentor") ? _("Guide for Mentors")
                                                                           : _("Guide for Mentees"),
                                     _("_Save the Text"));

  g_set_weak_pointer (&self->parent, parent);
  self->workspace = g_object_ref (workspace);
  self->programme = g_object_ref (programme);
  self->role = g_strdup (role);
  g_object_set_data_full (G_OBJECT (dialog), "fb-guideline-dialog", self, guideline_dialog_free);
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, -1);
  fb_dialog_set_content (FB_DIALOG (dialog), make_form (self));
  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (self->body);

  return dialog;
}

void
fb_guideline_print (GtkWidget   *parent,
                    FbWorkspace *workspace,
                    const char  *programme_id,
                    const char  *role,
                    const char  *language)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbDocument) document = fb_paper_new_guideline (workspace, programme_id, role, language, &error);

  if (document != NULL)
    fb_print_document (parent, document, g_str_equal (role, "mentor") ? _("Guide for Mentors")
                                                                       : _("Guide for Mentees"));
  else
    fb_toast_error (parent, error);
}

char *
fb_guideline_dup_language (FbProgramme *programme)
{
  g_auto(GStrv) codes = programme->languages != NULL ? g_strsplit (programme->languages, " ", 2) : NULL;
  g_autofree char *tag = g_strndup (g_get_language_names ()[0], 2);
  char *ours;

  if (codes != NULL && codes[0] != NULL && *codes[0] != '\0')
    return g_strdup (codes[0]);

  ours = fb_language_from_tag (tag);
  return ours != NULL ? ours : g_strdup ("eng");
}
