/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-export-dialog"

#include "ui/exchange/fb-export-dialog.h"

#include "app/fb-protected.h"
#include "app/fb-recipients.h"
#include "app/fb-sharing.h"
#include "domain/fb-programme.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-recipient-row.h"

#include <glib/gi18n.h>

#define CHOICES "fb-export-choices"
#define PROTECTION "fb-export-protection"
#define WHOM "fb-export-whom"
/* More would not fit; whoever has more chooses one in the sidebar first. */
#define MAX_PROGRAMMES 5

/* Whether words protect the file, and if not, why. */
typedef struct
{
  FbWorkspace *workspace;
  GtkWidget   *row;
  GtkWidget   *protect;
  GtkWidget   *why_row;
  GtkWidget   *why;
} Protection;

/* Who gets the file, and what those in it said about that. */
typedef struct
{
  FbWorkspace *workspace;
  GtkWidget   *recipient;
  GtkWidget   *row;
  GtkWidget   *everybody;
  char        *asked; /* (nullable) of what the count that shows is */
  guint        n_unwilling;
} Whom;

/* One choice: its button says whether it is the one. */
typedef struct
{
  GtkWidget *button;
  FbScope    scope;
  char      *subject_id;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *self = data;

  g_free (self->subject_id);
  g_free (self);
}

static void
protection_free (gpointer data)
{
  Protection *self = data;

  g_object_unref (self->workspace);
  g_free (self);
}

static void
whom_free (gpointer data)
{
  Whom *self = data;

  g_object_unref (self->workspace);
  g_free (self->asked);
  g_free (self);
}

/* --- To whom --- */

/* Counts those who did not say yes; of a whole workspace nobody is asked. */
static void
count_unwilling (Whom       *self,
                 FbScope     scope,
                 const char *subject_id,
                 const char *purpose)
{
  g_autofree char *asked = g_strjoin (" ", purpose, subject_id, NULL);
  g_autoptr(FbSharing) sharing = NULL;
  g_autofree char *words = NULL;

  if (g_strcmp0 (asked, self->asked) == 0)
    return;

  g_free (self->asked);
  self->asked = g_steal_pointer (&asked);
  sharing = fb_sharing_find (fb_workspace_get_store (self->workspace), scope, subject_id, purpose, NULL, NULL);
  self->n_unwilling = sharing != NULL ? sharing->unwilling->len : 0;
  if (sharing != NULL)
    words = scope == FB_SCOPE_DUO ? fb_sharing_dup_names (self->workspace, sharing) : fb_sharing_dup_words (sharing);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row), words != NULL ? words : "");
}

/* Whether the file can be made: without somebody of it there is no file of a duo. */
static gboolean
update_whom (GtkWidget *dialog)
{
  Whom *self = g_object_get_data (G_OBJECT (dialog), WHOM);
  const char *subject_id;
  FbScope scope = fb_export_dialog_get_scope (dialog, &subject_id);
  g_autofree char *to = fb_recipient_row_dup (self->recipient);
  g_autofree char *id = NULL;
  g_autofree char *words = NULL;
  const char *purpose;

  fb_recipient_read (self->workspace, to, &id, &words);
  purpose = fb_sharing_get_purpose (self->workspace, scope, id, words, FALSE);
  if (purpose != NULL)
    count_unwilling (self, scope, subject_id, purpose);
  gtk_widget_set_visible (self->row, purpose != NULL && self->n_unwilling > 0);

  return !gtk_widget_get_visible (self->row) || scope != FB_SCOPE_DUO ||
         gtk_switch_get_active (GTK_SWITCH (self->everybody));
}

static void
update_protection (GtkWidget *dialog)
{
  const Protection *self = g_object_get_data (G_OBJECT (dialog), PROTECTION);
  const char *subject_id;
  gboolean needs = fb_export_needs_words (fb_workspace_get_store (self->workspace),
                                          fb_export_dialog_get_scope (dialog, &subject_id));
  g_autofree char *reason = NULL;

  if (needs)
    gtk_switch_set_active (GTK_SWITCH (self->protect), TRUE);
  gtk_widget_set_sensitive (self->protect, !needs);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row),
                               needs ? _("Always, as somebody in it has a protected identity.")
                                     : _("Only who is told them by phone can open the file."));
  gtk_widget_set_visible (self->why_row, !gtk_switch_get_active (GTK_SWITCH (self->protect)));
  reason = fb_export_dialog_dup_reason (dialog);
  fb_dialog_set_can_do (FB_DIALOG (dialog), update_whom (dialog) && (reason == NULL || *reason != '\0'));
}

/* Whoever switches it off goes on to the reason. */
static void
protect_cb (GtkWidget *dialog)
{
  const Protection *self = g_object_get_data (G_OBJECT (dialog), PROTECTION);

  update_protection (dialog);
  if (gtk_widget_get_visible (self->why_row))
    gtk_widget_grab_focus (self->why);
}

static GtkWidget *
make_protection (GtkWidget   *dialog,
                 FbWorkspace *workspace)
{
  GtkWidget *group = adw_preferences_group_new ();
  Protection *self = g_new0 (Protection, 1);

  self->workspace = g_object_ref (workspace);
  self->row = adw_action_row_new ();
  self->protect = gtk_switch_new ();
  self->why_row = fb_entry_row_new (_("Why Without Protection"), NULL, &self->why);
  gtk_switch_set_active (GTK_SWITCH (self->protect), TRUE);
  gtk_widget_set_valign (self->protect, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), _("Protect by Six Words"));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self->row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), self->protect);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self->row), self->protect);
  fb_accessible_set_label (self->protect, _("Protect by Six Words"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->why_row);
  g_object_set_data_full (G_OBJECT (dialog), PROTECTION, self, protection_free);
  g_signal_connect_object (self->protect, "notify::active", G_CALLBACK (protect_cb), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->why, "changed", G_CALLBACK (update_protection), dialog, G_CONNECT_SWAPPED);

  return group;
}

static GtkWidget *
make_whom (GtkWidget   *dialog,
           FbWorkspace *workspace,
           const char  *programme_id)
{
  GtkWidget *group = adw_preferences_group_new ();
  Whom *self = g_new0 (Whom, 1);

  self->workspace = g_object_ref (workspace);
  self->recipient = fb_recipient_row_new (workspace, programme_id, _("Who Gets the File"));
  self->row = fb_everybody_row_new (&self->everybody);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->recipient);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->row);
  g_object_set_data_full (G_OBJECT (dialog), WHOM, self, whom_free);
  g_signal_connect_object (fb_recipient_row_get_entry (self->recipient), "changed", G_CALLBACK (update_protection), dialog, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->everybody, "notify::active", G_CALLBACK (update_protection), dialog,
                           G_CONNECT_SWAPPED);

  return group;
}

static void
add_choice (GtkWidget  *group,
            GPtrArray  *choices,
            FbScope     scope,
            const char *subject_id,
            const char *title,
            const char *subtitle,
            gboolean    is_proposed)
{
  GtkWidget *row = adw_action_row_new ();
  Choice *choice = g_new0 (Choice, 1);
  const Choice *first = choices->len > 0 ? g_ptr_array_index (choices, 0) : NULL;

  choice->scope = scope;
  choice->subject_id = g_strdup (subject_id);
  choice->button = gtk_check_button_new ();
  gtk_widget_set_valign (choice->button, GTK_ALIGN_CENTER);
  if (first != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (choice->button),
                                GTK_CHECK_BUTTON (first->button));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (choice->button), is_proposed);
  g_ptr_array_add (choices, choice);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), choice->button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice->button);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static void
add_programmes (GtkWidget   *group,
                GPtrArray   *choices,
                FbWorkspace *workspace,
                const char  *programme_id)
{
  g_autoptr(GPtrArray) programmes = fb_store_list (fb_workspace_get_store (workspace),
                                                   &fb_programme_kind, NULL, NULL, "name", NULL);

  for (guint i = 0; programmes != NULL && i < programmes->len; i++)
    {
      FbRecord *programme = g_ptr_array_index (programmes, i);
      const char *id = fb_record_get_id (programme);
      g_autofree char *name = fb_workspace_dup_name (workspace, programme);

      if (programme_id == NULL ? programmes->len <= MAX_PROGRAMMES : g_str_equal (id, programme_id))
        add_choice (group, choices, FB_SCOPE_PROGRAMME, id, name,
                    _("The programme with its people and duos. Private notes stay here."),
                    programme_id != NULL);
    }
}

/**
 * fb_export_dialog_new:
 * @programme_id: (nullable): the programme that is chosen now
 * @duo_id: (nullable): the duo that shows now
 *
 * The narrowest choice that is known is proposed.
 */
GtkWidget *
fb_export_dialog_new (GtkWidget   *parent,
                      FbWorkspace *workspace,
                      const char  *programme_id,
                      const char  *duo_id)
{
  GtkWidget *dialog = fb_dialog_new (parent, _("Export"), _("_Export…"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *group = adw_preferences_group_new ();
  GPtrArray *choices = g_ptr_array_new_with_free_func (choice_free);
  g_autofree char *duo = fb_workspace_dup_name_of (workspace, "duo", duo_id);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group),
                                         _("A file that another office with Footbridge can take "
                                           "in. Nothing is taken away here."));
  add_choice (group, choices, FB_SCOPE_WORKSPACE, NULL, _("Everything"), _("All records, also private ones. For your own offices only."), TRUE);
  add_programmes (group, choices, workspace, programme_id);
  if (duo != NULL)
    add_choice (group, choices, FB_SCOPE_DUO, duo_id, duo,
                _("This duo alone. Private notes stay here."), TRUE);

  g_object_set_data_full (G_OBJECT (dialog), CHOICES, choices, (GDestroyNotify) g_ptr_array_unref);
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), make_whom (dialog, workspace, programme_id));
  gtk_box_append (GTK_BOX (box), make_protection (dialog, workspace));
  for (guint i = 0; i < choices->len; i++)
    g_signal_connect_object (((Choice *) choices->pdata[i])->button, "toggled", G_CALLBACK (update_protection), dialog,
                             G_CONNECT_SWAPPED);
  fb_dialog_set_content (FB_DIALOG (dialog), box);
  update_protection (dialog);

  return dialog;
}

/* Sets @subject_id, borrowed from the dialog, (nullable). */
FbScope
fb_export_dialog_get_scope (GtkWidget   *dialog,
                            const char **subject_id)
{
  const GPtrArray *choices = g_object_get_data (G_OBJECT (dialog), CHOICES);

  g_return_val_if_fail (choices != NULL, FB_SCOPE_WORKSPACE);

  *subject_id = NULL;
  for (guint i = 0; i < choices->len; i++)
    {
      const Choice *choice = g_ptr_array_index (choices, i);

      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (choice->button)))
        {
          *subject_id = choice->subject_id;
          return choice->scope;
        }
    }

  return FB_SCOPE_WORKSPACE;
}

char *
fb_export_dialog_dup_reason (GtkWidget *dialog)
{
  const Protection *self = g_object_get_data (G_OBJECT (dialog), PROTECTION);

  g_return_val_if_fail (self != NULL, NULL);

  return gtk_switch_get_active (GTK_SWITCH (self->protect))
         ? NULL : g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->why))));
}

char *
fb_export_dialog_dup_recipient (GtkWidget *dialog)
{
  const Whom *self = g_object_get_data (G_OBJECT (dialog), WHOM);

  return fb_recipient_row_dup (self->recipient);
}

gboolean
fb_export_dialog_takes_everybody (GtkWidget *dialog)
{
  const Whom *self = g_object_get_data (G_OBJECT (dialog), WHOM);

  return gtk_switch_get_active (GTK_SWITCH (self->everybody));
}
