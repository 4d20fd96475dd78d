/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-busy"

#include "ui/common/fb-busy.h"

#define KEY "fb-busy"

void
fb_busy_set (GtkWidget *widget,
             gboolean   is_busy)
{
  g_object_set_data (G_OBJECT (widget), KEY, GINT_TO_POINTER (is_busy));
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_BUSY, is_busy, -1);
}

gboolean
fb_busy_get (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), KEY) != NULL;
}
