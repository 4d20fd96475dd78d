/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-log-contact"

#include "ui/contacts/fb-log-contact.h"

#include "ui/common/fb-accessible.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-list-choices.h"
#include "ui/common/fb-picker.h"
#include "ui/common/fb-shorten.h"
#include "ui/contacts/fb-contact-entry.h"

#include <glib/gi18n.h>

/* What a dialog needs to know; as long as its window. */
typedef struct
{
  GtkWidget   *parent; /* weak: told about the outcome */
  GtkWidget   *dialog;
  FbWorkspace *workspace;
  char        *programme_id; /* (nullable) */
  char        *duo_id;       /* (nullable) until one is chosen */
  GtkWidget   *button;
  GtkWidget   *shown;
  GtkWidget   *entry;
} LogContact;

static void
log_contact_free (gpointer data)
{
  LogContact *self = data;

  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->workspace);
  g_free (self->programme_id);
  g_free (self->duo_id);
  g_free (self);
}

static void
choose (LogContact *self,
        const char *duo_id)
{
  g_autofree char *name = fb_workspace_dup_name_of (self->workspace, "duo", duo_id);

  g_free (self->duo_id);
  self->duo_id = g_strdup (duo_id);
  gtk_label_set_text (GTK_LABEL (self->shown), name);
  fb_dialog_set_can_do (FB_DIALOG (self->dialog), TRUE);
  gtk_widget_child_focus (self->entry, GTK_DIR_TAB_FORWARD);
}

static void
chosen_cb (GtkWidget  *picker,
           const char *duo_id,
           LogContact *self)
{
  choose (self, duo_id);
}

static GPtrArray *
search_cb (gpointer    user_data,
           const char *words)
{
  LogContact *self = user_data;
  const FbStoreQuery query = {
    .list = FB_LIST_DUOS,
    .programme_id = self->programme_id,
    .filter = "current",
    .words = words,
    .sort = "name",
    .today = fb_workspace_get_today (self->workspace),
  };

  return fb_list_choices_find (self->workspace, &query, "duo");
}

static void
done_cb (FbDialog   *dialog,
         LogContact *self)
{
  g_autoptr(GError) error = NULL;
  const char *words;

  if (self->duo_id == NULL)
    {
      fb_dialog_set_sentence (dialog, _("Choose the duo first."));
      return;
    }
  words = fb_contact_entry_log (FB_CONTACT_ENTRY (self->entry), self->duo_id, &error);
  if (words == NULL)
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  fb_dialog_finish (dialog, self->parent, words);
}

static void
enter_cb (GtkWidget  *entry,
          LogContact *self)
{
  gtk_widget_activate (fb_dialog_get_verb (FB_DIALOG (self->dialog)));
}

static GtkWidget *
make_button (LogContact *self)
{
  GtkWidget *picker = fb_picker_new (search_cb, self, _("Duo"));

  self->button = gtk_menu_button_new ();
  self->shown = gtk_label_new (_("Choose the Duo"));
  gtk_label_set_xalign (GTK_LABEL (self->shown), 0);
  fb_shorten_label (self->shown);
  gtk_widget_set_hexpand (self->shown, TRUE);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), self->shown);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), picker);
  fb_accessible_set_label (self->button, _("Duo"));
  g_signal_connect (picker, "chosen", G_CALLBACK (chosen_cb), self);

  return self->button;
}

/**
 * fb_log_contact_present:
 * @programme_id: (nullable): only duos of this programme are offered
 * @duo_id: (nullable): the duo; else it is chosen first
 *
 * Asks which duo met, and when, how long and how.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
fb_log_contact_present (GtkWidget   *parent,
                        FbWorkspace *workspace,
                        const char  *programme_id,
                        const char  *duo_id)
{
  LogContact *self = g_new0 (LogContact, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  g_set_weak_pointer (&self->parent, parent);
  self->workspace = g_object_ref (workspace);
  self->programme_id = g_strdup (programme_id);
  self->dialog = fb_dialog_new (parent, _("Log Contact"), _("_Log Contact"));
  self->entry = fb_contact_entry_new (workspace);
  g_object_set_data_full (G_OBJECT (self->dialog), "fb-log-contact", self, log_contact_free);
  gtk_box_append (GTK_BOX (box), make_button (self));
  gtk_box_append (GTK_BOX (box), self->entry);
  fb_dialog_set_content (FB_DIALOG (self->dialog), box);
  fb_dialog_set_can_do (FB_DIALOG (self->dialog), FALSE);
  g_signal_connect (self->entry, "activate", G_CALLBACK (enter_cb), self);
  g_signal_connect (self->dialog, "done", G_CALLBACK (done_cb), self);
  gtk_window_present (GTK_WINDOW (self->dialog));

  if (duo_id != NULL)
    choose (self, duo_id);
  else
    gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));

  return self->dialog;
}
