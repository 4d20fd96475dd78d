/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-list-table"

#include "ui/common/fb-list-table.h"

#include "ui/common/fb-accessible.h"
#include "ui/common/fb-cell-text.h"
#include "ui/common/fb-id-model.h"

#include <glib/gi18n.h>
#include <string.h>

/* What takes the rest still shows a name on a narrow screen. */
#define NAME_CHARS 20
#define LEAST_CHARS 3
#define PADDING 8

/* The column of a cell factory. */
#define COLUMN_KEY "fb-column"

/* The line that a table is to show first. */
#define FIRST_KEY "fb-first"

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

  fb_cell_text_set_text (FB_CELL_TEXT (label), text);
  if (column == 0 && text != NULL)
    name_row (label, text);
}

static void
setup_cell (GtkSignalListItemFactory *factory,
            GtkListItem              *list_item)
{
  gpointer column = g_object_get_data (G_OBJECT (factory), COLUMN_KEY);
  GtkWidget *label = fb_cell_text_new (GPOINTER_TO_UINT (column) == 0 ? NAME_CHARS : LEAST_CHARS);

  g_object_set_data (G_OBJECT (label), COLUMN_KEY, column);
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

/* As wide as asked, or as its title is in the language of the desktop: GTK 4.8 would cut that off. */
static int
get_width (GtkColumnView      *table,
           const FbListColumn *column)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (table), _(column->title));
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  /* titles are a little smaller than texts */
  return MAX (column->width, width * 9 / 10 + 2 * PADDING);
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
    gtk_column_view_column_set_fixed_width (view_column, get_width (table, column));
  gtk_column_view_append_column (table, view_column);
}

/* The topmost line that is seen; lines are about as high as each other. */
static guint
get_first_seen (GtkColumnView *table)
{
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (table));
  guint n = g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (table)));
  double upper = gtk_adjustment_get_upper (scroll);

  return upper > 0 ? (guint) (gtk_adjustment_get_value (scroll) / upper * n + 0.5) : 0;
}

/**
 * fb_list_table_let_go:
 *
 * A table keeps widgets for two hundred lines, seen or not, which are megabytes.
 * This frees them, and remembers where it was, until fb_list_table_take().
 */
void
fb_list_table_let_go (GtkColumnView *table)
{
  if (gtk_column_view_get_model (table) == NULL)
    return;

  g_object_set_data (G_OBJECT (table), FIRST_KEY, GUINT_TO_POINTER (get_first_seen (table)));
  gtk_column_view_set_model (table, NULL);
}

/* Whether it let go of its lines further down. */
gboolean
fb_list_table_was_scrolled (GtkColumnView *table)
{
  return gtk_column_view_get_model (table) == NULL && g_object_get_data (G_OBJECT (table), FIRST_KEY) != NULL;
}

/* There is a layout again, which can be scrolled. */
static void
laid_out_cb (GtkAdjustment *scroll,
             GtkColumnView *table)
{
  GtkSelectionModel *lines = gtk_column_view_get_model (table);
  guint n = lines != NULL ? g_list_model_get_n_items (G_LIST_MODEL (lines)) : 0;
  guint first = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (table), FIRST_KEY));

  g_signal_handlers_disconnect_by_func (scroll, laid_out_cb, table);
  if (n > 0)
    gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll) * first / n);
}

/* Shows @lines, from where it let go of them on; does nothing where it has them. */
void
fb_list_table_take (GtkColumnView     *table,
                    GtkSelectionModel *lines)
{
  GtkAdjustment *scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (table));

  if (gtk_column_view_get_model (table) != NULL)
    return;

  gtk_column_view_set_model (table, lines);
  if (g_object_get_data (G_OBJECT (table), FIRST_KEY) != NULL)
    g_signal_connect_object (scroll, "changed", G_CALLBACK (laid_out_cb), table, 0);
}
