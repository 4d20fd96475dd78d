/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-staff-row"

#include "ui/preferences/fb-staff-row.h"

#include "app/fb-deed-staff.h"
#include "app/fb-parties-words.h"
#include "base/fb-code-list.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-field-row.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

#define WORKSPACE_KEY "fb-workspace"

static void
update_row (AdwExpanderRow *row,
            FbWorkspace    *workspace,
            FbStaff        *staff)
{
  const char *name = staff->name != NULL ? staff->name : staff->code;
  const char *role = staff->role != NULL ? fb_code_list_get_label (&fb_code_staff_role, staff->role)
                                         : NULL;
  gboolean has_left = g_strcmp0 (staff->active, "no") == 0;
  g_autofree char *load = fb_staff_dup_load (workspace, staff);
  g_autofree char *words = g_strdup_printf ("%s%s%s", role != NULL ? role : "",
                                            role != NULL && load != NULL ? " · " : "", load != NULL ? load : "");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  fb_accessible_set_label (GTK_WIDGET (row), name);
  adw_expander_row_set_subtitle (row, has_left ? _("Does not work here any more") : words);
}

static void
staff_changed_cb (FbStaff        *staff,
                  GParamSpec     *pspec,
                  AdwExpanderRow *row)
{
  update_row (row, g_object_get_data (G_OBJECT (row), WORKSPACE_KEY), staff);
}

static void
set_code (GtkWidget *entry)
{
  FbWorkspace *workspace = g_object_get_data (G_OBJECT (entry), WORKSPACE_KEY);
  FbStaff *staff = g_object_get_data (G_OBJECT (entry), "fb-staff");
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autoptr(GError) error = NULL;

  if (fb_staff_set_code (workspace, staff, typed, &error))
    {
      gtk_widget_remove_css_class (entry, "error");
      fb_toast (entry, *typed != '\0' ? _("The code is set.") : _("The code was taken away."));
    }
  else
    {
      gtk_widget_add_css_class (entry, "error");
      fb_toast_error (entry, error);
    }
}

/* Set by the button or Enter, not letter by letter. */
static GtkWidget *
create_code_row (FbWorkspace *workspace,
                 FbStaff     *staff)
{
  GtkWidget *set = gtk_button_new_from_icon_name ("emblem-ok-symbolic");
  GtkWidget *entry;
  GtkWidget *row = fb_entry_row_new (_("Code of 4 Digits, to Take the Cover Off the Screen"), set, &entry);

  gtk_editable_set_text (GTK_EDITABLE (entry), staff->screen_code != NULL ? staff->screen_code : "");
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_PIN);
  gtk_widget_set_tooltip_text (set, _("Set Code"));
  fb_accessible_set_label (set, _("Set Code"));
  fb_plain_row_set_hint (row, _("It keeps the curious out. It does not protect the file."));
  g_object_set_data_full (G_OBJECT (entry), "fb-staff", g_object_ref (staff), g_object_unref);
  g_object_set_data_full (G_OBJECT (entry), WORKSPACE_KEY, g_object_ref (workspace), g_object_unref);
  g_signal_connect (entry, "activate", G_CALLBACK (set_code), NULL);
  g_signal_connect_object (set, "clicked", G_CALLBACK (set_code), entry, G_CONNECT_SWAPPED);

  return row;
}

/**
 * fb_staff_row_new:
 *
 * One who works here, and behind the arrow what is known of them.
 */
GtkWidget *
fb_staff_row_new (FbWorkspace *workspace,
                  FbStaff     *staff)
{
  static const char *const fields[] = { "name", "initials", "role", "languages", "strengths", "area-ties",
                                        "caseload-limit", "active" };
  GtkWidget *row = adw_expander_row_new ();

  g_object_set (row, "use-markup", FALSE, NULL);
  g_object_set_data_full (G_OBJECT (row), WORKSPACE_KEY, g_object_ref (workspace), g_object_unref);
  update_row (ADW_EXPANDER_ROW (row), workspace, staff);
  g_signal_connect_object (staff, "notify", G_CALLBACK (staff_changed_cb), row, 0);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                              fb_field_row_new (workspace, FB_RECORD (staff), fields[i]));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), create_code_row (workspace, staff));
  fb_accessible_name_images (row, _("Show More"));
  fb_accessible_name_list (row, staff->name != NULL ? staff->name : "");

  return row;
}
