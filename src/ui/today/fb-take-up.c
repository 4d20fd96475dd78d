/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-take-up"

#include "ui/today/fb-take-up.h"

#include "app/fb-deed-signal.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-kept-text.h"
#include "ui/common/fb-kept-text-row.h"
#include "ui/common/fb-staff-choice.h"

#include <glib/gi18n.h>

/* What a dialog needs to know; as long as its window. */
typedef struct
{
  GtkWidget   *parent; /* weak: told about the outcome */
  FbWorkspace *workspace;
  FbRecord    *about;
  char        *kind;
  char        *since;
  GtkWidget   *owner;
  GtkWidget   *date;
  GtkWidget   *date_row;
  GtkWidget   *text;   /* what was tried, or why it is all right */
} TakeUp;

static void
take_up_free (gpointer data)
{
  TakeUp *self = data;

  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->workspace);
  g_object_unref (self->about);
  g_free (self->kind);
  g_free (self->since);
  g_free (self);
}

static TakeUp *
take_up_new (GtkWidget    *parent,
             FbWorkspace  *workspace,
             const FbSeen *seen)
{
  TakeUp *self = g_new0 (TakeUp, 1);

  g_set_weak_pointer (&self->parent, parent);
  self->workspace = g_object_ref (workspace);
  self->about = g_object_ref (seen->about);
  self->kind = g_strdup (seen->kind);
  self->since = g_strdup (seen->since);

  return self;
}

static void
finish (TakeUp     *self,
        FbDialog   *dialog,
        const char *words)
{
  fb_kept_text_forget (self->text);
  fb_dialog_finish (dialog, self->parent, words);
}

static void
take_up_cb (FbDialog *dialog,
            TakeUp   *self)
{
  g_autofree char *date = NULL;
  g_autofree char *tried = fb_kept_text_dup (self->text);
  g_autoptr(FbSignalRecord) signal = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_plain_row_read_date (self->date_row, self->date, fb_workspace_get_today (self->workspace), &date))
    return;

  signal = fb_deed_take_up_signal (self->workspace, self->about,
                                   &(FbTakeUp) { .kind = self->kind, .since = self->since,
                                                 .owner_id = fb_staff_choice_get (self->owner), .due_on = date,
                                                 .tried = tried },
                                   &error);
  if (signal != NULL)
    finish (self, dialog, _("Signal Taken Up"));
  else
    fb_dialog_set_sentence (dialog, error->message);
}

static void
all_right_cb (FbDialog *dialog,
              TakeUp   *self)
{
  g_autofree char *reason = fb_kept_text_dup (self->text);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbSignalRecord) signal =
    fb_deed_signal_all_right (self->workspace, self->about, self->kind, self->since, reason, &error);

  if (signal != NULL)
    finish (self, dialog, _("It Is All Right"));
  else
    fb_dialog_set_sentence (dialog, error->message);
}

/* @name: under which what is typed is kept until the verb */
static void
add_text (TakeUp              *self,
          AdwPreferencesGroup *form,
          const char          *label,
          const char          *text,
          const char          *name)
{
  g_autofree char *draft = g_strdup_printf ("%s.%s", name, self->kind);

  adw_preferences_group_add (form, fb_kept_text_row_new (label, text, self->workspace, self->about, draft, &self->text));
}

static GtkWidget *
make_dialog (TakeUp       *self,
             const FbSeen *seen,
             const char   *title,
             const char   *verb,
             GtkWidget    *form)
{
  GtkWidget *dialog = fb_dialog_new (self->parent, title, verb);
  g_autofree char *name = fb_workspace_dup_name (self->workspace, self->about);
  g_autofree char *sentence = g_strdup_printf ("%s · %s", name, seen->fact);

  fb_form_set_title (form, NULL, sentence);
  g_object_set_data_full (G_OBJECT (dialog), "fb-take-up", self, take_up_free);
  fb_dialog_set_content (FB_DIALOG (dialog), form);

  return dialog;
}

/**
 * fb_take_up_present:
 *
 * Asks who takes a signal up, until when, and what was tried (R194).
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
fb_take_up_present (GtkWidget    *parent,
                    FbWorkspace  *workspace,
                    const FbSeen *seen)
{
  TakeUp *self = take_up_new (parent, workspace, seen);
  AdwPreferencesGroup *form = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autoptr(FbSignalRecord) taken = fb_signal_find_taken (workspace, seen->about, seen->kind, NULL);
  GtkWidget *dialog;

  self->owner = fb_staff_choice_new (workspace, taken != NULL && taken->owner_id != NULL
                                                  ? taken->owner_id : fb_workspace_get_staff_id (workspace), NULL, NULL);
  adw_preferences_group_add (form, fb_plain_row_new (_("Who"), self->owner));
  self->date = fb_date_entry_new (_("Due"), taken != NULL && taken->due_on != NULL
                                              ? taken->due_on : fb_workspace_get_today (workspace));
  self->date_row = fb_plain_row_new (_("Due"), self->date);
  adw_preferences_group_add (form, self->date_row);
  add_text (self, form, _("What Was Tried"), taken != NULL ? taken->tried : NULL, "signal.tried");

  dialog = make_dialog (self, seen, _("Take Up"), _("_Take Up"), GTK_WIDGET (form));
  g_signal_connect (dialog, "done", G_CALLBACK (take_up_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_child_focus (self->date, GTK_DIR_TAB_FORWARD);

  return dialog;
}

/**
 * fb_all_right_present:
 *
 * Asks why nothing needs to be done about a signal.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
fb_all_right_present (GtkWidget    *parent,
                      FbWorkspace  *workspace,
                      const FbSeen *seen)
{
  TakeUp *self = take_up_new (parent, workspace, seen);
  AdwPreferencesGroup *form = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkWidget *dialog;

  add_text (self, form, _("All Right Because"), NULL, "signal.all-right-reason");
  dialog = make_dialog (self, seen, _("All Right"), _("It Is _All Right"), GTK_WIDGET (form));
  g_signal_connect (dialog, "done", G_CALLBACK (all_right_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (self->text);

  return dialog;
}
