/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-concern-dialog"

#include "ui/common/fb-concern-dialog.h"

#include "domain/fb-codes.h"
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
  FbRecord    *record; /* what it is about, or the concern that is closed */
  GtkWidget   *kind;
  GtkWidget   *source;
  GtkWidget   *since;
  GtkWidget   *since_row;
  GtkWidget   *owner;
  GtkWidget   *reader;
  GtkWidget   *text;
} Form;

static void
form_free (gpointer data)
{
  Form *self = data;

  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->workspace);
  g_object_unref (self->record);
  g_free (self);
}

static Form *
form_new (GtkWidget   *parent,
          FbWorkspace *workspace,
          gpointer     record)
{
  Form *self = g_new0 (Form, 1);

  g_set_weak_pointer (&self->parent, parent);
  self->workspace = g_object_ref (workspace);
  self->record = g_object_ref (record);

  return self;
}

static void
finish (Form       *self,
        FbDialog   *dialog,
        const char *words)
{
  fb_kept_text_forget (self->text);
  fb_dialog_finish (dialog, self->parent, words);
}

static void
raised_cb (FbDialog *dialog,
           Form     *self)
{
  g_autofree char *since = NULL;
  g_autofree char *text = fb_kept_text_dup (self->text);
  g_autoptr(FbConcern) concern = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_plain_row_read_date (self->since_row, self->since, fb_workspace_get_today (self->workspace), &since))
    return;

  concern = fb_deed_raise_concern (self->workspace, self->record,
                                   &(FbNewConcern) { .kind = fb_code_drop_down_get (self->kind),
                                                     .source = fb_code_drop_down_get (self->source),
                                                     .since = since, .text = text,
                                                     .owner_id = fb_staff_choice_get (self->owner),
                                                     .reader_id = fb_staff_choice_get (self->reader) },
                                   &error);
  if (concern != NULL)
    finish (self, dialog, _("Concern Raised"));
  else
    fb_dialog_set_sentence (dialog, error->message);
}

static void
closed_cb (FbDialog *dialog,
           Form     *self)
{
  g_autofree char *tried = fb_kept_text_dup (self->text);
  g_autoptr(GError) error = NULL;

  if (fb_deed_close_concern (self->workspace, FB_CONCERN (self->record), tried, &error))
    finish (self, dialog, _("Concern Closed"));
  else
    fb_dialog_set_sentence (dialog, error->message);
}

static void
add_row (GtkWidget  *form,
         const char *label,
         GtkWidget  *control)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (label, control));
}

/* @draft: under which what is typed is kept until the verb */
static void
add_text (Form       *self,
          GtkWidget  *form,
          const char *label,
          const char *text,
          const char *draft)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form),
                             fb_kept_text_row_new (label, text, self->workspace, self->record, draft, &self->text));
}

static GtkWidget *
present (Form       *self,
         GtkWidget  *form,
         const char *title,
         const char *verb,
         const char *sentence,
         GCallback   done)
{
  GtkWidget *dialog = fb_dialog_new (self->parent, title, verb);

  fb_form_set_title (form, NULL, sentence);
  g_object_set_data_full (G_OBJECT (dialog), "fb-concern", self, form_free);
  fb_dialog_set_content (FB_DIALOG (dialog), form);
  g_signal_connect (dialog, "done", done, self);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (self->text);

  return dialog;
}

/**
 * fb_concern_raise_present:
 *
 * Asks what worries somebody, and who looks after it and may read it.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
fb_concern_raise_present (GtkWidget   *parent,
                          FbWorkspace *workspace,
                          FbRecord    *about)
{
  Form *self = form_new (parent, workspace, about);
  GtkWidget *form = adw_preferences_group_new ();
  const char *me = fb_workspace_get_staff_id (workspace);
  g_autofree char *name = fb_workspace_dup_name (workspace, about);

  add_text (self, form, _("What Worries Us"), NULL, "concern.text");
  self->kind = fb_code_drop_down_new (&fb_code_concern_kind, FALSE, "safety");
  add_row (form, _("About What"), self->kind);
  self->source = fb_code_drop_down_new (&fb_code_concern_source, TRUE, NULL);
  add_row (form, _("Raised By"), self->source);
  self->since = fb_date_entry_new (_("Since"), fb_workspace_get_today (workspace));
  self->since_row = fb_plain_row_new (_("Since"), self->since);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), self->since_row);
  self->owner = fb_staff_choice_new (workspace, me, NULL, NULL);
  add_row (form, _("Who Looks After It"), self->owner);
  self->reader = fb_staff_choice_new (workspace, NULL, _("Nobody Else"), NULL);
  add_row (form, _("Also Read By"), self->reader);

  return present (self, form, _("Raise Concern"), _("_Raise Concern"), name, G_CALLBACK (raised_cb));
}

/**
 * fb_concern_close_present:
 *
 * Asks what was done, and closes the concern.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
fb_concern_close_present (GtkWidget   *parent,
                          FbWorkspace *workspace,
                          FbConcern   *concern)
{
  Form *self = form_new (parent, workspace, concern);
  GtkWidget *form = adw_preferences_group_new ();

  add_text (self, form, _("What Was Done"), concern->tried, "concern.tried");

  return present (self, form, _("Close Concern"), _("C_lose Concern"), concern->text, G_CALLBACK (closed_cb));
}
