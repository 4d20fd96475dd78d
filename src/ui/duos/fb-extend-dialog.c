/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-extend-dialog"

#include "ui/duos/fb-extend-dialog.h"

#include "base/fb-date.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

/* What a dialog needs to know; as long as its window. */
typedef struct
{
  FbWorkspace *workspace;
  FbAgreement *agreement;
  GtkWidget   *parent; /* not owned: below the dialog */
  GtkWidget   *until;
  GtkWidget   *row;
} ExtendDialog;

static void
extend_dialog_free (gpointer  data,
                    GClosure *closure)
{
  ExtendDialog *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->agreement);
  g_free (self);
}

static void
extend_cb (FbDialog     *dialog,
           ExtendDialog *self)
{
  g_autofree char *until = NULL;
  g_autoptr(FbAgreement) next = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *parent = self->parent;

  fb_plain_row_set_error (self->row, NULL);
  if (fb_date_entry_read (self->until, fb_workspace_get_today (self->workspace), &until, &error))
    next = fb_deed_extend_agreement (self->workspace, self->agreement, until, &error);
  if (next == NULL)
    {
      fb_plain_row_set_error (self->row, error->message);
      return;
    }

  fb_toast_undo (parent, _("Extension drafted"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static GtkWidget *
make_form (ExtendDialog *self)
{
  AdwPreferencesGroup *form = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *next = fb_agreement_dup_next_until (self->agreement);
  g_autofree char *term = fb_date_dup_display (self->agreement->term_until);

  adw_preferences_group_set_description (form, _("A new version with the later date is made, which everybody signs. "
                                                 "The signed version is kept with it."));
  self->until = fb_date_entry_new (_("Goes On Until"), next);
  self->row = fb_plain_row_new (_("Goes On Until"), self->until);
  if (self->agreement->term_until != NULL)
    {
      /* Translators: %s is a date */
      g_autofree char *hint = g_strdup_printf (_("Now until %s"), term);

      fb_plain_row_set_hint (self->row, hint);
    }
  adw_preferences_group_add (form, self->row);

  return GTK_WIDGET (form);
}

void
fb_extend_dialog_present (GtkWidget   *parent,
                          FbWorkspace *workspace,
                          FbAgreement *agreement)
{
  ExtendDialog *self = g_new0 (ExtendDialog, 1);
  GtkWidget *dialog = fb_dialog_new (parent, _("Extend Agreement"), _("_Extend"));

  self->workspace = g_object_ref (workspace);
  self->agreement = g_object_ref (agreement);
  self->parent = parent;
  fb_dialog_set_content (FB_DIALOG (dialog), make_form (self));
  g_signal_connect_data (dialog, "done", G_CALLBACK (extend_cb), self, extend_dialog_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_child_focus (self->until, GTK_DIR_TAB_FORWARD);
}
