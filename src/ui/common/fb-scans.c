/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-scans"

#include "ui/common/fb-scans.h"

#include "app/fb-attachments.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-pick-file.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

#define WORKSPACE_KEY "fb-workspace"
#define RECORD_KEY "fb-record"

static const FbFileFilter scan_filter[] = {
  { N_("Scans and Pictures"), "*.pdf *.png *.jpg *.jpeg *.tif *.tiff" },
  { NULL },
};

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GtkWidget) row = user_data;
  g_autoptr(GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    fb_toast_error (row, error);
}

static void
open_cb (GtkWidget *row)
{
  FbAttachment *scan = g_object_get_data (G_OBJECT (row), RECORD_KEY);
  g_autoptr(GError) error = NULL;
  g_autofree char *path = fb_attachment_unpack (scan, &error);
  g_autofree char *uri = path != NULL ? g_filename_to_uri (path, NULL, &error) : NULL;

  if (uri != NULL)
    g_app_info_launch_default_for_uri_async (uri, NULL, NULL, launched_cb, g_object_ref (row));
  else
    fb_toast_error (row, error);
}

static GtkWidget *
make_row (FbAttachment *scan)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *open = gtk_button_new_with_label (_("Open"));
  g_autofree char *size = g_format_size ((guint64) scan->size_bytes);
  /* Translators: %s is the name of a file */
  g_autofree char *spoken = g_strdup_printf (_("Open %s"), scan->file_name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), scan->file_name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), size);
  gtk_widget_set_valign (open, GTK_ALIGN_CENTER);
  fb_accessible_set_label (open, spoken);
  g_signal_connect_swapped (open, "clicked", G_CALLBACK (open_cb), row);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), open);
  g_object_set_data_full (G_OBJECT (row), RECORD_KEY, g_object_ref (scan), g_object_unref);

  return row;
}

static void
picked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GFile) file = fb_pick_file_finish (result);
  g_autoptr(FbAttachment) scan = NULL;
  g_autoptr(GError) error = NULL;

  if (file == NULL)
    return;

  scan = fb_deed_attach (g_object_get_data (source, WORKSPACE_KEY), g_object_get_data (source, RECORD_KEY),
                         g_file_peek_path (file), "scan", &error);
  if (scan != NULL)
    fb_toast_undo (GTK_WIDGET (source), _("Scan attached"));
  else
    fb_toast_error (GTK_WIDGET (source), error);
}

static void
attach_cb (GtkWidget *group)
{
  fb_pick_file_async (group, FB_PICK_OPEN, _("Attach a Scan"), NULL, scan_filter, picked_cb, NULL);
}

/**
 * fb_scans_new:
 * @owner: a record that may have attachments
 * @description: (nullable): what is kept here, said while there is nothing
 *
 * Returns: (transfer floating): the files kept with @owner, to open, and to add
 */
GtkWidget *
fb_scans_new (FbWorkspace *workspace,
              FbRecord    *owner,
              const char  *description)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *attach = fb_accessible_button_new (_("A_ttach a Scan…"));
  g_autoptr(GPtrArray) scans = fb_attachments_list (workspace, owner, NULL);

  g_object_set_data_full (G_OBJECT (group), WORKSPACE_KEY, g_object_ref (workspace), g_object_unref);
  g_object_set_data_full (G_OBJECT (group), RECORD_KEY, g_object_ref (owner), g_object_unref);
  fb_form_set_title (group, _("Scans"), scans == NULL || scans->len == 0 ? description : NULL);
  g_signal_connect_swapped (attach, "clicked", G_CALLBACK (attach_cb), group);
  gtk_widget_set_sensitive (attach, !fb_workspace_is_read_only (workspace));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), attach);
  for (guint i = 0; scans != NULL && i < scans->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (scans->pdata[i]));

  return group;
}
