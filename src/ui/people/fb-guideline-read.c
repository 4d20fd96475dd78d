/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-guideline-read"

#include "ui/people/fb-guideline-read.h"

#include "app/fb-guidelines.h"
#include "domain/fb-codes.h"
#include "domain/fb-person.h"
#include "domain/fb-programme.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-toast.h"
#include "ui/programmes/fb-guideline-dialog.h"

#include <glib/gi18n.h>

/* What the group needs to know; as long as its widget. */
typedef struct
{
  FbWorkspace *workspace;
  FbEnrolment *enrolment;
  GtkWidget   *group;
  GtkWidget   *row;
  GtkWidget   *language; /* of the dialog that is open */
  GtkWidget   *date;
  GtkWidget   *date_row;
  GtkWidget   *aloud;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->enrolment);
  g_free (self);
}

/* (transfer full): what the person reads, else the language of the programme */
static char *
dup_language (Reading *self)
{
  FbStore *store = fb_workspace_get_store (self->workspace);
  g_autoptr(FbRecord) person = fb_store_get (store, &fb_person_kind, self->enrolment->person_id, NULL);
  g_autoptr(FbRecord) programme = NULL;
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;
  const char *letters = person != NULL ? FB_PERSON (person)->letter_language : NULL;

  if (letters != NULL)
    body = fb_guideline_dup_text (self->workspace, self->enrolment->programme_id, self->enrolment->role, letters,
                                  &title);
  if (body != NULL)
    return g_strdup (letters);

  programme = fb_store_get (store, &fb_programme_kind, self->enrolment->programme_id, NULL);
  return programme != NULL ? fb_guideline_dup_language (FB_PROGRAMME (programme)) : g_strdup ("eng");
}

static void
print_cb (Reading *self)
{
  g_autofree char *language = dup_language (self);

  fb_guideline_print (self->group, self->workspace, self->enrolment->programme_id, self->enrolment->role, language);
}

static void
done_cb (FbDialog *dialog,
         Reading  *self)
{
  g_autofree char *date = NULL;
  g_autoptr(FbAcknowledgement) read = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_plain_row_read_date (self->date_row, self->date, fb_workspace_get_today (self->workspace), &date))
    return;

  read = fb_deed_read_guideline (self->workspace, self->enrolment, fb_code_button_get (self->language), date,
                                 gtk_switch_get_active (GTK_SWITCH (self->aloud)), &error);
  if (read == NULL)
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_toast_undo (self->group, _("Guideline Read"));
  fb_guideline_read_update (self->group);
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
record_cb (Reading *self)
{
  GtkWidget *dialog = fb_dialog_new (self->group, _("Guideline Read"), _("_Record"));
  AdwPreferencesGroup *form = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *language = dup_language (self);

  self->language = fb_code_button_new (&fb_code_languages, _("Language"));
  fb_code_button_set (self->language, language);
  self->date = fb_date_entry_new (_("Read On"), fb_workspace_get_today (self->workspace));
  self->date_row = fb_plain_row_new (_("Read On"), self->date);
  self->aloud = gtk_switch_new ();
  gtk_widget_set_valign (self->aloud, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (self->aloud, GTK_ALIGN_END);
  adw_preferences_group_add (form, fb_plain_row_new (_("Language"), self->language));
  adw_preferences_group_add (form, self->date_row);
  adw_preferences_group_add (form, fb_plain_row_new (_("Read Aloud"), self->aloud));
  fb_dialog_set_content (FB_DIALOG (dialog), GTK_WIDGET (form));
  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (fb_dialog_get_verb (FB_DIALOG (dialog)));
}

static void
add_verb (Reading    *self,
          const char *text,
          GCallback   callback)
{
  GtkWidget *button = gtk_button_new_with_label (text);
  g_autofree char *label = g_strdup_printf ("%s: %s", text, _("Guidelines"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  fb_accessible_set_label (button, label);
  g_signal_connect_swapped (button, "clicked", callback, self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), button);
}

/* (transfer floating) */
GtkWidget *
fb_guideline_read_new (FbWorkspace *workspace,
                       FbEnrolment *enrolment)
{
  Reading *self = g_new0 (Reading, 1);

  self->workspace = g_object_ref (workspace);
  self->enrolment = g_object_ref (enrolment);
  self->group = adw_preferences_group_new ();
  g_object_set_data_full (G_OBJECT (self->group), "fb-guideline-read", self, reading_free);
  fb_form_set_title (self->group, _("Guidelines"), NULL);
  self->row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row),
                                 g_strcmp0 (enrolment->role, "mentor") == 0 ? _("Guide for Mentors")
                                                                            : _("Guide for Mentees"));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self->row), 2);
  gtk_widget_set_focusable (self->row, FALSE);
  add_verb (self, _("Print…"), G_CALLBACK (print_cb));
  if (!fb_workspace_is_read_only (workspace))
    add_verb (self, _("Record as Read…"), G_CALLBACK (record_cb));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), self->row);
  fb_guideline_read_update (self->group);

  return self->group;
}

/* Shows what was read by now. */
void
fb_guideline_read_update (GtkWidget *group)
{
  Reading *self = g_object_get_data (G_OBJECT (group), "fb-guideline-read");
  g_autofree char *words = fb_guideline_dup_read (self->workspace, self->enrolment);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}
