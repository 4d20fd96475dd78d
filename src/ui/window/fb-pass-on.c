/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-pass-on"

#include "ui/window/fb-pass-on.h"

#include "app/fb-deed-pass-on.h"
#include "app/fb-stand-ins.h"
#include "base/fb-date.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-staff-choice.h"

#include <glib/gi18n.h>

#define DAYS_AWAY 7

typedef struct
{
  GtkWidget   *parent; /* weak */
  FbWorkspace *workspace;
  GtkWidget   *deputy;
  GtkWidget   *until;
  GtkWidget   *until_row;
} PassOn;

static void
pass_on_free (gpointer data)
{
  PassOn *self = data;

  g_clear_weak_pointer (&self->parent);
  g_object_unref (self->workspace);
  g_free (self);
}

/* (transfer full) (nullable) */
static char *
dup_name (PassOn *self)
{
  const char *id = fb_staff_choice_get (self->deputy);

  return id != NULL ? fb_workspace_dup_name_of (self->workspace, "staff", id) : NULL;
}

/* The verb says to whom. */
static void
deputy_changed_cb (FbDialog *dialog)
{
  PassOn *self = g_object_get_data (G_OBJECT (dialog), "fb-pass-on");
  g_autofree char *name = dup_name (self);
  g_auto(GStrv) parts = g_strsplit (name != NULL ? name : "", "_", -1);
  g_autofree char *safe = g_strjoinv ("__", parts);
  /* Translators: a button; %s is a colleague */
  g_autofree char *verb = g_strdup_printf (_("_Pass On to %s"), safe);
  GtkWidget *button = fb_dialog_get_verb (dialog);

  gtk_button_set_label (GTK_BUTTON (button), verb);
  fb_accessible_name_by_mnemonic (GTK_BUTTON (button));
  fb_dialog_set_can_do (dialog, name != NULL);
}

static void
done_cb (FbDialog *dialog,
         PassOn   *self)
{
  g_autofree char *until = NULL;
  g_autofree char *name = dup_name (self);
  g_autofree char *words = NULL;
  g_autoptr(FbStandIn) stand_in = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_plain_row_read_date (self->until_row, self->until, fb_workspace_get_today (self->workspace), &until))
    return;

  stand_in = fb_deed_pass_on (self->workspace, fb_staff_choice_get (self->deputy), until, &error);
  if (stand_in == NULL)
    {
      fb_dialog_set_sentence (dialog, error->message);
      return;
    }

  words = g_strdup_printf (_("Passed On to %s"), name);
  fb_dialog_finish (dialog, self->parent, words);
}

static void
append (GString    *words,
        const char *format,
        guint       n)
{
  if (n == 0)
    return;

  g_string_append (words, words->len > 0 ? ", " : "");
  g_string_append_printf (words, format, n);
}

/* "3 duos, 4 people, 2 reminders": what is passed on. */
static char *
dup_caseload (FbWorkspace *workspace)
{
  FbCaseload load = { 0 };
  GString *words = g_string_new (NULL);

  if (!fb_caseload_count (workspace, fb_workspace_get_staff_id (workspace), &load, NULL))
    return g_string_free (words, FALSE);

  append (words, ngettext ("%u duo", "%u duos", load.n_duos), load.n_duos);
  append (words, ngettext ("%u person", "%u people", load.n_people), load.n_people);
  append (words, ngettext ("%u reminder", "%u reminders", load.n_reminders), load.n_reminders);
  append (words, ngettext ("%u concern", "%u concerns", load.n_concerns), load.n_concerns);

  return g_string_free (words, FALSE);
}

static GtkWidget *
make_form (PassOn *self)
{
  GtkWidget *form = adw_preferences_group_new ();
  const char *me = fb_workspace_get_staff_id (self->workspace);
  g_autoptr(FbStandIns) all = fb_stand_ins_new (self->workspace, NULL);
  FbStandIn *mine = all != NULL ? fb_stand_ins_find (all, me) : NULL;
  g_autofree char *later = fb_date_add_days (fb_workspace_get_today (self->workspace), DAYS_AWAY);
  g_autofree char *load = dup_caseload (self->workspace);
  g_autofree char *sentence =
    *load != '\0' ? g_strdup_printf (_("A colleague sees under Mine what you look after: %s. "
                                       "Your concerns can then be read by that colleague."), load)
                  : g_strdup (_("A colleague sees under Mine what you look after."));

  fb_form_set_title (form, NULL, sentence);
  self->deputy = fb_staff_choice_new (self->workspace, mine != NULL ? mine->deputy_id : NULL, NULL, me);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), fb_plain_row_new (_("To Whom"), self->deputy));
  self->until = fb_date_entry_new (_("Until"), mine != NULL ? mine->until_date : later);
  self->until_row = fb_plain_row_new (_("Until"), self->until);
  fb_plain_row_set_hint (self->until_row, _("The last day. From the next day on all is yours again."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), self->until_row);

  return form;
}

/**
 * fb_pass_on_present:
 *
 * Asks to whom work is passed on, and until when.
 *
 * Returns: (transfer none): the dialog
 */
GtkWidget *
fb_pass_on_present (GtkWidget   *parent,
                    FbWorkspace *workspace)
{
  PassOn *self = g_new0 (PassOn, 1);
  GtkWidget *dialog = fb_dialog_new (parent, _("Pass On My Work"), _("_Pass On"));

  g_set_weak_pointer (&self->parent, parent);
  self->workspace = g_object_ref (workspace);
  g_object_set_data_full (G_OBJECT (dialog), "fb-pass-on", self, pass_on_free);
  fb_dialog_set_content (FB_DIALOG (dialog), make_form (self));
  deputy_changed_cb (FB_DIALOG (dialog));
  g_signal_connect_object (self->deputy, "notify::selected", G_CALLBACK (deputy_changed_cb), dialog, G_CONNECT_SWAPPED);
  g_signal_connect (dialog, "done", G_CALLBACK (done_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (self->deputy);

  return dialog;
}
