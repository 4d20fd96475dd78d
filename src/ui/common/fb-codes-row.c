/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-codes-row"

#include "ui/common/fb-accessible.h"
#include "ui/common/fb-letters.h"
#include "ui/common/fb-code-row.h"

struct _FbCodesRow
{
  FbFieldRow  parent_instance;

  GPtrArray  *checks; /* in the order of the codes */
};

G_DEFINE_FINAL_TYPE (FbCodesRow, fb_codes_row, FB_TYPE_FIELD_ROW)

static const FbCode *
get_codes (FbFieldRow *row,
           guint      *n_codes)
{
  return fb_code_list_get_codes (fb_field_get_code_list (fb_field_row_get_field (row)), n_codes);
}

static void
check_toggled_cb (FbCodesRow *self)
{
  FbFieldRow *row = FB_FIELD_ROW (self);
  g_autoptr(GString) text = g_string_new (NULL);
  guint n_codes;
  const FbCode *codes = get_codes (row, &n_codes);

  if (fb_field_row_is_showing (row))
    return;

  for (guint i = 0; i < n_codes; i++)
    {
      if (gtk_check_button_get_active (self->checks->pdata[i]))
        g_string_append_printf (text, "%s ", codes[i].code);
    }

  fb_field_row_save (row, text->str);
}

static GtkWidget *
make_check (FbCodesRow *self,
            const char *label)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *text = gtk_label_new (label);

  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), text);
  fb_accessible_set_label (check, label);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (check_toggled_cb), self);
  g_ptr_array_add (self->checks, check);

  return check;
}

static void
fb_codes_row_build (FbFieldRow *row)
{
  FbCodesRow *self = FB_CODES_ROW (row);
  const FbCodeList *list = fb_field_get_code_list (fb_field_row_get_field (row));
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  guint n_codes, n_columns = fb_letters_are_large () ? 2 : 3;
  const FbCode *codes = get_codes (row, &n_codes);

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  for (guint i = 0; i < n_codes; i++)
    gtk_grid_attach (GTK_GRID (grid), make_check (self, fb_code_list_get_label (list, codes[i].code)),
                     (int) (i % n_columns), (int) (i / n_columns), 1, 1);

  fb_field_row_set_control (row, grid, GTK_ORIENTATION_VERTICAL);
}

static void
fb_codes_row_show (FbFieldRow *row,
                   const char *text)
{
  FbCodesRow *self = FB_CODES_ROW (row);
  g_auto(GStrv) chosen = g_strsplit (text != NULL ? text : "", " ", -1);
  guint n_codes;
  const FbCode *codes = get_codes (row, &n_codes);

  for (guint i = 0; i < n_codes; i++)
    gtk_check_button_set_active (self->checks->pdata[i],
                                 g_strv_contains ((const char *const *) chosen, codes[i].code));
}

static void
fb_codes_row_finalize (GObject *object)
{
  g_clear_pointer (&FB_CODES_ROW (object)->checks, g_ptr_array_unref);

  G_OBJECT_CLASS (fb_codes_row_parent_class)->finalize (object);
}

static void
fb_codes_row_class_init (FbCodesRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fb_codes_row_finalize;
  FB_FIELD_ROW_CLASS (klass)->build = fb_codes_row_build;
  FB_FIELD_ROW_CLASS (klass)->show = fb_codes_row_show;
}

static void
fb_codes_row_init (FbCodesRow *self)
{
  self->checks = g_ptr_array_new ();
}
