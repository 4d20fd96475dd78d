/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-record-rows"

#include "ui/common/fb-record-rows.h"

#define ID_KEY "fb-record-row-id"

static const char *
get_id (GtkWidget *child)
{
  return g_object_get_data (G_OBJECT (child), ID_KEY);
}

static void
insert (GtkWidget *within,
        GtkWidget *child,
        GtkWidget *before,
        int        position)
{
  if (GTK_IS_LIST_BOX (within))
    gtk_list_box_insert (GTK_LIST_BOX (within), child, position);
  else
    gtk_box_insert_child_after (GTK_BOX (within), child, before);
}

static void
take_out (GtkWidget *within,
          GtkWidget *child)
{
  if (GTK_IS_LIST_BOX (within))
    gtk_list_box_remove (GTK_LIST_BOX (within), child);
  else
    gtk_box_remove (GTK_BOX (within), child);
}

static void
remove_others (GtkWidget *within,
               GPtrArray *records)
{
  g_autoptr(GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);
  GtkWidget *child = gtk_widget_get_first_child (within);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (wanted, (char *) fb_record_get_id (records->pdata[i]));

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (get_id (child) != NULL && !g_hash_table_contains (wanted, get_id (child)))
        take_out (within, child);
      child = next;
    }
}

static GtkWidget *
find_after (GtkWidget  *within,
            GtkWidget  *before,
            const char *id)
{
  GtkWidget *child = before != NULL ? gtk_widget_get_next_sibling (before)
                                    : gtk_widget_get_first_child (within);

  while (child != NULL && g_strcmp0 (get_id (child), id) != 0)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/**
 * fb_record_rows_show:
 * @within: a list box or a box; other children stay after the records
 * @records: (element-type FbRecord): what it shows from now on, in order
 *
 * Rows of records that stay are left alone, so that nobody who types in one
 * is disturbed.
 */
void
fb_record_rows_show (GtkWidget       *within,
                     GPtrArray       *records,
                     FbMakeRecordRow  make,
                     gpointer         user_data)
{
  GtkWidget *before = NULL;

  remove_others (within, records);
  for (guint i = 0; i < records->len; i++)
    {
      const char *id = fb_record_get_id (records->pdata[i]);
      GtkWidget *next = before != NULL ? gtk_widget_get_next_sibling (before)
                                       : gtk_widget_get_first_child (within);
      GtkWidget *child = find_after (within, before, id);

      if (child == NULL)
        {
          child = make (records->pdata[i], user_data);
          g_object_set_data_full (G_OBJECT (child), ID_KEY, g_strdup (id), g_free);
          insert (within, child, before, (int) i);
        }
      else if (child != next)
        {
          g_autoptr(GtkWidget) moved = g_object_ref (child);

          take_out (within, moved);
          insert (within, moved, before, (int) i);
        }
      before = child;
    }
}
