/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-staff-choice"

#include "ui/common/fb-staff-choice.h"

#include "app/fb-deed-staff.h"
#include "ui/common/fb-controls.h"

#define IDS "fb-staff-ids"

/**
 * fb_staff_choice_new:
 * @wanted_id: (nullable): who is chosen at first; else nobody, or the first one
 *
 * Returns: (transfer floating): the drop-down
 */
GtkWidget *
fb_staff_choice_new (FbWorkspace *workspace,
                     const char  *wanted_id,
                     const char  *nobody,
                     const char  *but_id)
{
  g_autoptr(GPtrArray) all = fb_staff_find_all (workspace, FALSE, NULL);
  GtkStringList *names = gtk_string_list_new (NULL);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *self = gtk_drop_down_new (G_LIST_MODEL (names), NULL);

  if (nobody != NULL)
    {
      gtk_string_list_append (names, nobody);
      g_ptr_array_add (ids, NULL);
    }
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbStaff *one = all->pdata[i];
      const char *id = fb_record_get_id (FB_RECORD (one));

      if (g_strcmp0 (id, but_id) == 0)
        continue;
      gtk_string_list_append (names, one->name != NULL ? one->name : one->code);
      g_ptr_array_add (ids, g_strdup (id));
      if (g_strcmp0 (id, wanted_id) == 0)
        gtk_drop_down_set_selected (GTK_DROP_DOWN (self), ids->len - 1);
    }

  fb_drop_down_shorten (self, 16);
  gtk_widget_set_valign (self, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (self), IDS, ids, (GDestroyNotify) g_ptr_array_unref);

  return self;
}

/* (nullable): the id of who is chosen */
const char *
fb_staff_choice_get (GtkWidget *self)
{
  GPtrArray *ids = g_object_get_data (G_OBJECT (self), IDS);
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self));

  return selected < ids->len ? ids->pdata[selected] : NULL;
}
