/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-list-table"

#include "ui/common/fb-list-table.h"

#include "ui/common/fb-accessible.h"
#include "ui/common/fb-id-model.h"

#include <glib/gi18n.h>
#include <string.h>

/* What takes the rest still shows a name on a narrow screen. */
#define NAME_CHARS 20

/* The column of a cell factory. */
#define COLUMN_KEY "fb-column"

/* The second line is smaller and paler: one label for both, as a table makes
 * two hundred lines at once and each widget of each of them counts. */
static PangoAttrList *
make_attributes (gsize second)
{
  PangoAttrList *list = pango_attr_list_new ();
  PangoAttribute *attributes[] = {
    pango_attr_scale_new (PANGO_SCALE_SMALL),
    pango_attr_foreground_alpha_new (G_MAXUINT16 * 6 / 10),
  };

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      attributes[i]->start_index = (guint) second;
      pango_attr_list_insert (list, attributes[i]);
    }

  return list;
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  const char *second = text != NULL ? strchr (text, '\n') : NULL;
  g_autoptr(PangoAttrList) attributes = NULL;

  if (second != NULL && second[1] != '\0')
    {
      attributes = make_attributes ((gsize) (second - text));
      gtk_label_set_text (label, text);
    }
  else
    {
      g_autofree char *first = second != NULL ? g_strndup (text, (gsize) (second - text)) : g_strdup (text);

      gtk_label_set_text (label, first != NULL ? first : "");
    }
  gtk_label_set_attributes (label, attributes);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0'); /* has no name */
}

static void
name_row (GtkWidget  *label,
          const char *text)
{
  GtkWidget *cell = gtk_widget_get_parent (label);
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *first = g_strndup (text, strcspn (text, "\n"));

  if (row == NULL)
    return;

  fb_accessible_set_label (row, first);
  fb_accessible_set_label (cell, first);
}

static void
show_cell (FbIdItem   *item,
           GParamSpec *pspec,
           GtkWidget  *label)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (label), COLUMN_KEY));
  const char *text = fb_id_item_get_cell (item, column);

  show_text (GTK_LABEL (label), text);
  if (column == 0 && text != NULL)
    name_row (label, text);
}

static void
setup_cell (GtkSignalListItemFactory *factory,
            GtkListItem              *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), COLUMN_KEY)) == 0)
    gtk_label_set_width_chars (GTK_LABEL (label), NAME_CHARS);
  g_object_set_data (G_OBJECT (label), COLUMN_KEY, g_object_get_data (G_OBJECT (factory), COLUMN_KEY));
  gtk_list_item_set_child (list_item, label);
}

static void
bind_cell (GtkSignalListItemFactory *factory,
           GtkListItem              *list_item)
{
  GtkWidget *label = gtk_list_item_get_child (list_item);
  FbIdItem *item = gtk_list_item_get_item (list_item);

  g_signal_connect (item, "notify::cells", G_CALLBACK (show_cell), label);
  show_cell (item, NULL, label);
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
