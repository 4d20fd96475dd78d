/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-end-duo"

#include "ui/duos/fb-end-duo.h"

#include "app/fb-deeds.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-kept-text.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

typedef struct
{
  FbWorkspace *workspace;
  FbDuo       *duo;
  GtkWidget   *parent; /* not owned: below the dialog */
  gboolean     is_early;
  GtkWidget   *date;
  GtkWidget   *date_row;
  GtkWidget   *reason;
  GtkWidget   *remark;
} EndDialog;

static void
end_dialog_free (gpointer  data,
                 GClosure *closure)
{
  EndDialog *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->duo);
  g_free (self);
}

static EndDialog *
end_dialog_new (GtkWidget   *parent,
                FbWorkspace *workspace,
                FbDuo       *duo)
{
  EndDialog *self = g_new0 (EndDialog, 1);

  self->workspace = g_object_ref (workspace);
  self->duo = g_object_ref (duo);
  self->parent = parent;

  return self;
}

/* (transfer full) (nullable) */
static char *
dup_remark (EndDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->remark))));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
end_cb (FbDialog  *dialog,
        EndDialog *self)
{
  g_autofree char *date = NULL;
  g_autofree char *remark = dup_remark (self);
  g_autoptr(GError) error = NULL;
  GtkWidget *parent = self->parent;
  gboolean is_early = self->is_early;

  fb_plain_row_set_error (self->date_row, NULL);
  if (!fb_date_entry_read (self->date, fb_workspace_get_today (self->workspace), &date, &error))
    {
      fb_plain_row_set_error (self->date_row, error->message);
      return;
    }

  if (!fb_deed_end_duo (self->workspace, self->duo, is_early ? "ended-early" : "completed", date,
                        fb_code_drop_down_get (self->reason), remark, &error))
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_kept_text_forget (self->remark);
  fb_toast_undo (parent, is_early ? _("Duo ended early") : _("Duo closed"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Why it ends: nothing typed is lost before the verb is chosen. */
static GtkWidget *
make_remark (EndDialog *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  fb_kept_text_attach (entry, self->workspace, FB_RECORD (self->duo), "duo.end-note");

  return entry;
}

static GtkWidget *
make_end_form (EndDialog *self)
{
  AdwPreferencesGroup *form = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_description (
    form, self->is_early
            ? _("Nobody loses a place on the list by this: whoever wants to go on can be matched again.")
            : _("The term is over, or what was wanted is reached. The evaluation comes after this."));
  self->date = fb_date_entry_new (_("Last Day"), fb_workspace_get_today (self->workspace));
  self->date_row = fb_plain_row_new (_("Last Day"), self->date);
  adw_preferences_group_add (form, self->date_row);
  self->reason = fb_code_drop_down_new (&fb_code_end_reason, TRUE, self->is_early ? NULL : "term-over");
  adw_preferences_group_add (form, fb_plain_row_new (_("Reason"), self->reason));
  self->remark = make_remark (self);
  adw_preferences_group_add (form, fb_plain_row_new (_("About the Reason"), self->remark));

  return GTK_WIDGET (form);
}

void
fb_end_duo_present (GtkWidget   *parent,
                    FbWorkspace *workspace,
                    FbDuo       *duo,
                    gboolean     is_early)
{
  EndDialog *self = end_dialog_new (parent, workspace, duo);
  GtkWidget *dialog = fb_dialog_new (parent, is_early ? _("End Early") : _("Close Duo"),
                                     is_early ? _("_End Early") : _("_Close Duo"));

  self->is_early = is_early;
  fb_dialog_set_content (FB_DIALOG (dialog), make_end_form (self));
  g_signal_connect_data (dialog, "done", G_CALLBACK (end_cb), self, end_dialog_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (self->reason);
}

static void
withdraw_cb (FbDialog  *dialog,
             EndDialog *self)
{
  g_autofree char *remark = dup_remark (self);
  g_autoptr(GError) error = NULL;
  GtkWidget *parent = self->parent;

  if (!fb_deed_decline_match (self->workspace, self->duo, remark, &error))
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_kept_text_forget (self->remark);
  fb_toast_undo (parent, _("Proposal withdrawn"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

void
fb_withdraw_duo_present (GtkWidget   *parent,
                         FbWorkspace *workspace,
                         FbDuo       *duo)
{
  EndDialog *self = end_dialog_new (parent, workspace, duo);
  GtkWidget *dialog = fb_dialog_new (parent, _("Withdraw the Proposal"), _("_Withdraw"));
  AdwPreferencesGroup *form = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_description (form,
                                         _("Everybody is free again and keeps the place on the list. "
                                           "Nobody has to give a reason."));
  self->remark = make_remark (self);
  adw_preferences_group_add (form, fb_plain_row_new (_("Why (May Stay Open)"), self->remark));
  fb_dialog_set_content (FB_DIALOG (dialog), GTK_WIDGET (form));
  g_signal_connect_data (dialog, "done", G_CALLBACK (withdraw_cb), self, end_dialog_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (self->remark);
}
