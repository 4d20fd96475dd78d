/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sheet-map"

#include "ui/exchange/fb-sheet-map.h"

#include "base/fb-date.h"
#include "app/fb-sheet-memory.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-form.h"

#include <glib/gi18n.h>

#define CHOICES "fb-sheet-choices"
#define ROLE "fb-sheet-role"
#define EXAMPLES 3

/* "Amina · Jan · Eva": what the first rows have there */
static char *
dup_examples (const FbSheet *sheet,
              guint          column)
{
  g_autoptr(GPtrArray) examples = g_ptr_array_new ();

  for (guint i = 0; i < sheet->rows->len && examples->len < EXAMPLES; i++)
    {
      const FbSheetRow *row = sheet->rows->pdata[i];

      if (*row->cells[column] != '\0')
        g_ptr_array_add (examples, row->cells[column]);
    }
  if (examples->len == 0)
    return g_strdup (_("Nothing stands there"));
  g_ptr_array_add (examples, NULL);

  return g_strjoinv (" · ", (char **) examples->pdata);
}

/* (transfer container) (element-type FbSheetColumn): what a column of such a table may hold:
 * about a person everything, as one side can stand in the table of the other */
static GPtrArray *
list_columns (const char *role)
{
  gboolean is_of_duo = g_str_equal (role, FB_SHEET_ROW_DUO);
  GPtrArray *list = g_ptr_array_new ();
  guint n;
  const FbSheetColumn *columns = fb_sheet_columns_get (&n);

  for (guint i = 0; i < n; i++)
    {
      if (columns[i].is_of_duo == is_of_duo || fb_sheet_column_is_of_half (&columns[i], role))
        g_ptr_array_add (list, (gpointer) &columns[i]);
    }

  return list;
}

static GtkStringList *
make_names (GPtrArray *columns)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("Leave Out"));
  for (guint i = 0; i < columns->len; i++)
    gtk_string_list_append (names, fb_sheet_column_get_label (columns->pdata[i]));

  return names;
}

static GtkWidget *
make_choice (GtkStringList       *names,
             const char          *title,
             guint                selected)
{
  GtkWidget *choice = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (names)),
                                         gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));

  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (choice), TRUE);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), selected);
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  fb_accessible_set_label (choice, title);

  return choice;
}

static GtkWidget *
make_row (GtkStringList       *names,
          const FbSheet       *sheet,
          guint                column,
          guint                selected,
          GPtrArray           *choices)
{
  /* Translators: a column of a spreadsheet that has no name */
  g_autofree char *nameless = g_strdup_printf (_("Column %u"), column + 1);
  const char *title = *sheet->header[column] != '\0' ? sheet->header[column] : nameless;
  g_autofree char *examples = dup_examples (sheet, column);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *choice = make_choice (names, title, selected);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), examples);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), choice);
  g_ptr_array_add (choices, choice);

  return row;
}

static const char *
get_role (GtkWidget *self)
{
  return g_object_get_data (G_OBJECT (self), ROLE);
}

/**
 * fb_sheet_map_new:
 * @sheet: read in at once, not kept
 * @role: what a row of it is
 *
 * What was chosen the last time for such a table is chosen at first, else what can be
 * told by the names of the columns.
 *
 * Returns: (transfer floating): a group of rows
 */
GtkWidget *
fb_sheet_map_new (FbWorkspace   *workspace,
                  const FbSheet *sheet,
                  const char    *role)
{
  gboolean is_known;
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr(GPtrArray) columns = list_columns (role);
  g_autoptr(GtkStringList) names = make_names (columns);
  g_autofree const FbSheetColumn **guesses =
    fb_sheet_recall_columns (fb_workspace_get_store (workspace), sheet, role, &is_known);
  GPtrArray *choices = g_ptr_array_new ();

  for (guint i = 0; i < sheet->n_columns; i++)
    {
      guint selected;

      if (!g_ptr_array_find (columns, guesses[i], &selected))
        selected = (guint) -1;
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (names, sheet, i, selected + 1, choices));
    }

  fb_form_set_title (group, _("What the Columns Hold"),
                     is_known ? _("As you chose the last time for a table with these columns.")
                              : _("On the left as the table calls it, with what stands in its first rows; on the right "
                                  "what it is here."));
  g_object_set_data_full (G_OBJECT (group), CHOICES, choices, (GDestroyNotify) g_ptr_array_unref);
  g_object_set_data_full (G_OBJECT (group), ROLE, g_strdup (role), g_free);

  return group;
}

const FbSheetColumn **
fb_sheet_map_get (GtkWidget *self)
{
  GPtrArray *choices = g_object_get_data (G_OBJECT (self), CHOICES);
  const FbSheetColumn **columns = g_new0 (const FbSheetColumn *, choices->len + 1);
  g_autoptr(GPtrArray) all = list_columns (get_role (self));

  for (guint i = 0; i < choices->len; i++)
    {
      guint selected = gtk_drop_down_get_selected (choices->pdata[i]);

      columns[i] = selected > 0 && selected <= all->len ? all->pdata[selected - 1] : NULL;
    }

  return columns;
}

static guint
count (const FbSheetColumn **columns,
       guint                 n_columns,
       const FbSheetColumn  *wanted)
{
  guint n = 0;

  for (guint i = 0; i < n_columns; i++)
    n += columns[i] == wanted;

  return n;
}

/* (transfer full) (nullable): which column has nobody to say who the row is about */
static char *
find_missing (GtkWidget            *self,
              const FbSheetColumn **columns,
              guint                 n_columns)
{
  static const char *const names[] = { "name-used", "given-name", "family-name", "own-script-name" };

  if (g_str_equal (get_role (self), FB_SHEET_ROW_DUO))
    {
      if (count (columns, n_columns, fb_sheet_columns_find ("mentee")) == 0)
        return g_strdup (_("Say which column holds the mentee."));

      return count (columns, n_columns, fb_sheet_columns_find ("mentor")) > 0
             ? NULL : g_strdup (_("Say which column holds the mentor."));
    }

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (count (columns, n_columns, fb_sheet_columns_find (names[i])) > 0)
        return NULL;
    }

  return g_strdup (_("Say which column holds the name."));
}

char *
fb_sheet_map_find_fault (GtkWidget *self)
{
  guint n_columns = ((GPtrArray *) g_object_get_data (G_OBJECT (self), CHOICES))->len;
  g_autofree const FbSheetColumn **columns = fb_sheet_map_get (self);

  for (guint i = 0; i < n_columns; i++)
    {
      if (columns[i] != NULL && count (columns, n_columns, columns[i]) > 1)
        /* Translators: %s is a field such as "Phone" */
        return g_strdup_printf (_("Two columns cannot both be “%s”."), fb_sheet_column_get_label (columns[i]));
    }

  return find_missing (self, columns, n_columns);
}
