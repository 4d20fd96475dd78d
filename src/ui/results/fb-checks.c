/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-checks"

#include "ui/results/fb-checks.h"

#define N_COLUMNS 2
#define CODE_KEY "fb-code"

GtkWidget *
fb_checks_new (const FbCodeList *list)
{
  GtkWidget *grid = gtk_grid_new ();
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (list, &n_codes);

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (guint i = 0; i < n_codes; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (fb_code_list_get_label (list, codes[i].code));

      gtk_label_set_wrap (GTK_LABEL (gtk_widget_get_last_child (check)), TRUE);
      g_object_set_data (G_OBJECT (check), CODE_KEY, (gpointer) codes[i].code);
      gtk_grid_attach (GTK_GRID (grid), check, (int) (i % N_COLUMNS), (int) (i / N_COLUMNS), 1, 1);
    }

  return grid;
}

static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

char *
fb_checks_dup (GtkWidget *checks)
{
  g_autoptr(GPtrArray) codes = g_ptr_array_new ();

  for (GtkWidget *check = gtk_widget_get_first_child (checks); check != NULL;
       check = gtk_widget_get_next_sibling (check))
    {
      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)))
        g_ptr_array_add (codes, g_object_get_data (G_OBJECT (check), CODE_KEY));
    }
  if (codes->len == 0)
    return NULL;

  g_ptr_array_sort (codes, compare_codes);
  g_ptr_array_add (codes, NULL);

  return g_strjoinv (" ", (char **) codes->pdata);
}
