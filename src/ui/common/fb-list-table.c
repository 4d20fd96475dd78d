/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-list-table"

#include "ui/common/fb-list-table.h"

#include "ui/common/fb-id-model.h"

#include <glib/gi18n.h>
#include <string.h>

/* What takes the rest still shows a name on a narrow screen. */
#define NAME_CHARS 20

/* The column of a cell factory. */
#define COLUMN_KEY "fb-column"

static void
show_cell (FbIdItem   *item,
           GParamSpec *pspec,
           GtkWidget  *box)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (box), COLUMN_KEY));
  const char *text = fb_id_item_get_cell (item, column);
  const char *second = text != NULL ? strchr (text, '\n') : NULL;
  g_autofree char *first = second != NULL ? g_strndup (text, (gsize) (second - text)) : g_strdup (text);
  GtkWidget *upper = gtk_widget_get_first_child (box);
  GtkWidget *lower = gtk_widget_get_next_sibling (upper);
  GtkWidget *cell = gtk_widget_get_parent (box);
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;

  gtk_label_set_text (GTK_LABEL (upper), first != NULL ? first : "");
  gtk_label_set_text (GTK_LABEL (lower), second != NULL ? second + 1 : "");
  gtk_widget_set_visible (upper, first != NULL && *first != '\0');
  gtk_widget_set_visible (lower, second != NULL && second[1] != '\0');

  if (column == 0 && row != NULL && first != NULL)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, first, -1);
      gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, first, -1);
    }
}

static GtkWidget *
make_cell_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    {
      gtk_widget_add_css_class (label, css_class);
      gtk_widget_add_css_class (label, "caption");
    }

  return label;
}

static void
setup_cell (GtkSignalListItemFactory *factory,
            GtkListItem              *list_item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), make_cell_label (NULL));
  gtk_box_append (GTK_BOX (box), make_cell_label ("dim-label"));
  if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), COLUMN_KEY)) == 0)
    gtk_label_set_width_chars (GTK_LABEL (gtk_widget_get_first_child (box)), NAME_CHARS);
  g_object_set_data (G_OBJECT (box), COLUMN_KEY, g_object_get_data (G_OBJECT (factory), COLUMN_KEY));
  gtk_list_item_set_child (list_item, box);
}

static void
bind_cell (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  FbIdItem *item = gtk_list_item_get_item (list_item);

  g_signal_connect (item, "notify::cells", G_CALLBACK (show_cell), box);
  show_cell (item, NULL, box);
}

static void
unbind_cell (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item)
{
  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (list_item),
                                        gtk_list_item_get_child (list_item));
}

/**
 * fb_list_table_add_column:
 * @index: which cell of a line it shows
 *
 * Adds a column whose cells show two lines of text. The first column names its
 * row for a screen reader.
 */
void
fb_list_table_add_column (GtkColumnView      *table,
                          const FbListColumn *column,
                          guint               index)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkColumnViewColumn) view_column = NULL;

  g_object_set_data (G_OBJECT (factory), COLUMN_KEY, GUINT_TO_POINTER (index));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cell), NULL);

  view_column = gtk_column_view_column_new (_(column->title), factory);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  if (column->width < 0)
    gtk_column_view_column_set_expand (view_column, TRUE);
  else
    gtk_column_view_column_set_fixed_width (view_column, column->width);
  gtk_column_view_append_column (table, view_column);
}
