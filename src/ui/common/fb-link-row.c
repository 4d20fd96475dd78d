/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-link-row"

#include "ui/common/fb-link-row.h"

#include "ui/common/fb-icon.h"

#define NAME_KEY "fb-page-name"
#define ID_KEY "fb-id"
#define PART_KEY "fb-part"

static void
activated_cb (FbPage    *page,
              GtkWidget *row)
{
  fb_page_open_part (page, g_object_get_data (G_OBJECT (row), NAME_KEY), g_object_get_data (G_OBJECT (row), ID_KEY),
                     g_object_get_data (G_OBJECT (row), PART_KEY));
}

GtkWidget *
fb_link_row_new (FbPage     *page,
                 const char *title,
                 const char *subtitle,
                 const char *name,
                 const char *id,
                 const char *part)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title != NULL ? title : "–");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), fb_icon_new ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), NAME_KEY, (gpointer) name);
  g_object_set_data_full (G_OBJECT (row), ID_KEY, g_strdup (id), g_free);
  g_object_set_data (G_OBJECT (row), PART_KEY, (gpointer) part);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), page, G_CONNECT_SWAPPED);

  return row;
}
