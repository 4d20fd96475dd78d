/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-introduction-dialog"

#include "ui/contacts/fb-introduction-dialog.h"

#include "app/fb-deed-check-in.h"
#include "base/fb-text.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"

#include <glib/gi18n.h>

/* What a dialog needs to know; as long as its window. */
typedef struct
{
  GtkWidget   *parent; /* weak: told about the outcome */
  FbWorkspace *workspace;
  char        *duo_id;
  GtkWidget   *date;
  GtkWidget   *date_row;
  GtkWidget   *kind;
  GtkWidget   *to_whom;
  GtkWidget   *made_by;
  GtkWidget   *result;
} Introduction;

static void
introduction_free (gpointer data)
{
  Introduction *self = data;

  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->workspace);
  g_free (self->duo_id);
  g_free (self);
}

static void
done_cb (FbDialog     *dialog,
         Introduction *self)
{
  g_autofree char *date = NULL;
  g_autofree char *to_whom = NULL;
  g_autoptr(FbIntroduction) made = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_plain_row_read_date (self->date_row, self->date, fb_workspace_get_today (self->workspace), &date))
    return;

  fb_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->to_whom)), &to_whom, NULL);
  made = fb_deed_add_introduction (self->workspace,
                                   &(FbNewIntroduction) { .duo_id = self->duo_id,
                                                          .made_on = date,
                                                          .made_by = fb_code_drop_down_get (self->made_by),
                                                          .to_whom = to_whom,
                                                          .kind = fb_code_drop_down_get (self->kind),
                                                          .result = fb_code_drop_down_get (self->result) },
                                   &error);
  if (made == NULL)
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_dialog_finish (dialog, self->parent, _("Introduction Added"));
}

static GtkWidget *
make_form (Introduction *self)
{
  AdwPreferencesGroup *form = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  self->to_whom = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (self->to_whom), TRUE);
  gtk_widget_set_valign (self->to_whom, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (self->to_whom, TRUE);
  self->kind = fb_code_drop_down_new (&fb_code_introduction_kind, TRUE, "person");
  self->made_by = fb_code_drop_down_new (&fb_code_holder, TRUE, "mentor");
  self->result = fb_code_drop_down_new (&fb_code_introduction_result, TRUE, NULL);
  self->date = fb_date_entry_new (_("Date"), fb_workspace_get_today (self->workspace));
  self->date_row = fb_plain_row_new (_("Date"), self->date);
  adw_preferences_group_add (form, fb_plain_row_new (_("To Whom"), self->to_whom));
  adw_preferences_group_add (form, fb_plain_row_new (_("Kind"), self->kind));
  adw_preferences_group_add (form, fb_plain_row_new (_("By"), self->made_by));
  adw_preferences_group_add (form, fb_plain_row_new (_("What Came of It"), self->result));
  adw_preferences_group_add (form, self->date_row);

  return GTK_WIDGET (form);
}

/**
 * fb_introduction_present:
 *
 * Asks to whom or where a door was opened (R178).
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
fb_introduction_present (GtkWidget   *parent,
                         FbWorkspace *workspace,
                         const char  *duo_id)
{
  Introduction *self = g_new0 (Introduction, 1);
  GtkWidget *dialog = fb_dialog_new (parent, _("Add Introduction"), _("_Add"));

  g_set_weak_pointer (&self->parent, parent);
  self->workspace = g_object_ref (workspace);
  self->duo_id = g_strdup (duo_id);
  g_object_set_data_full (G_OBJECT (dialog), "fb-introduction", self, introduction_free);
  fb_dialog_set_content (FB_DIALOG (dialog), make_form (self));
  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (self->to_whom);

  return dialog;
}
