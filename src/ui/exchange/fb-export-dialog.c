/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-export-dialog"

#include "ui/exchange/fb-export-dialog.h"

#include "domain/fb-programme.h"

#include <glib/gi18n.h>

#define CHOICES "fb-export-choices"
/* More would not fit; whoever has more chooses one in the sidebar first. */
#define MAX_PROGRAMMES 5

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

  fb_dialog_set_content (FB_DIALOG (dialog), group);
  g_object_set_data_full (G_OBJECT (dialog), CHOICES, choices, (GDestroyNotify) g_ptr_array_unref);

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
