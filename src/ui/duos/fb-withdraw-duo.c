/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-withdraw-duo"

#include "ui/duos/fb-end-duo.h"

#include "app/fb-deeds.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-kept-text.h"
#include "ui/common/fb-page.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

/* What a dialog needs to know; as long as its window. */
typedef struct
{
  FbWorkspace *workspace;
  FbDuo       *duo;
  GtkWidget   *parent; /* not owned: below the dialog */
  GtkWidget   *remark;
} Withdrawal;

static void
withdrawal_free (gpointer  data,
                 GClosure *closure)
{
  Withdrawal *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->duo);
  g_free (self);
}

static void
withdraw_cb (FbDialog   *dialog,
             Withdrawal *self)
{
  g_autofree char *remark = fb_kept_text_dup (self->remark);
  g_autoptr(GError) error = NULL;
  GtkWidget *parent = self->parent;

  if (!fb_deed_decline_match (self->workspace, self->duo, remark, &error))
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_kept_text_forget (self->remark);
  fb_toast_undo (parent, _("Proposal withdrawn"));
  if (FB_IS_PAGE (parent))
    fb_page_show_part (FB_PAGE (parent), "results"); /* where whoever waits is matched again */
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Why it will not be: nothing typed is lost before the verb is chosen. */
static GtkWidget *
make_remark (Withdrawal *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  fb_kept_text_attach (entry, self->workspace, FB_RECORD (self->duo), "duo.end-note");

  return entry;
}

void
fb_withdraw_duo_present (GtkWidget   *parent,
                         FbWorkspace *workspace,
                         FbDuo       *duo)
{
  Withdrawal *self = g_new0 (Withdrawal, 1);
  GtkWidget *dialog = fb_dialog_new (parent, _("Withdraw the Proposal"), _("_Withdraw"));
  AdwPreferencesGroup *form = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  self->workspace = g_object_ref (workspace);
  self->duo = g_object_ref (duo);
  self->parent = parent;
  adw_preferences_group_set_description (form,
                                         _("Everybody is free again. Who did not say no goes first when matches are "
                                           "made; who did keeps the place on the list. Nobody has to give a reason."));
  self->remark = make_remark (self);
  adw_preferences_group_add (form, fb_plain_row_new (_("Why (May Stay Open)"), self->remark));
  fb_dialog_set_content (FB_DIALOG (dialog), GTK_WIDGET (form));
  g_signal_connect_data (dialog, "done", G_CALLBACK (withdraw_cb), self, withdrawal_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (self->remark);
}
