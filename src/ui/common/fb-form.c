/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-form"

#include "ui/common/fb-form.h"

#include "app/fb-mentor-file.h"
#include "ui/common/fb-tall.h"

#define PAGE_WIDTH 760

/* Groups show titles as markup. */
void
fb_form_set_title (GtkWidget  *form,
                   const char *title,
                   const char *sentence)
{
  g_autofree char *safe_title = g_markup_escape_text (title != NULL ? title : "", -1);
  g_autofree char *safe_sentence = g_markup_escape_text (sentence != NULL ? sentence : "", -1);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (form), safe_title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (form), safe_sentence);
}

/**
 * fb_form_new:
 * @title: (nullable): over the box
 * @first_field: (nullable): names of fields, ended by %NULL
 *
 * Returns: (transfer floating): an AdwPreferencesGroup with a row each
 */
GtkWidget *
fb_form_new (FbWorkspace *workspace,
             FbRecord    *record,
             const char  *title,
             const char  *first_field,
             ...)
{
  g_autoptr(GPtrArray) fields = g_ptr_array_new ();
  va_list args;

  va_start (args, first_field);
  for (const char *field = first_field; field != NULL; field = va_arg (args, const char *))
    g_ptr_array_add (fields, (char *) field);
  va_end (args);
  g_ptr_array_add (fields, NULL);

  return fb_form_new_strv (workspace, record, title, (const char *const *) fields->pdata);
}

/* The same with the names in an array that ends with %NULL. At a mentor's only
 * what is theirs to fill in. */
GtkWidget *
fb_form_new_strv (FbWorkspace       *workspace,
                  FbRecord          *record,
                  const char        *title,
                  const char *const *fields)
{
  GtkWidget *form = adw_preferences_group_new ();

  fb_form_set_title (form, title, NULL);
  for (guint i = 0; fields[i] != NULL; i++)
    {
      if (fb_mentor_may_fill (fb_workspace_get_store (workspace), fb_record_get_kind (record), fields[i]))
        fb_form_add (form, workspace, record, fields[i]);
    }

  return form;
}

static GHashTable *
get_rows (GtkWidget *form)
{
  GHashTable *rows = g_object_get_data (G_OBJECT (form), "fb-rows");

  if (rows == NULL)
    {
      rows = g_hash_table_new (g_str_hash, g_str_equal);
      g_object_set_data_full (G_OBJECT (form), "fb-rows", rows, (GDestroyNotify) g_hash_table_unref);
    }

  return rows;
}

/* (transfer none): the row that was added */
FbFieldRow *
fb_form_add (GtkWidget   *form,
             FbWorkspace *workspace,
             FbRecord    *record,
             const char  *field)
{
  GtkWidget *row = fb_field_row_new (workspace, record, field);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (form), row);
  g_hash_table_insert (get_rows (form), (char *) fb_field_row_get_field (FB_FIELD_ROW (row))->name, row);

  return FB_FIELD_ROW (row);
}

/* (transfer none) (nullable): the row of a field; valid as long as the form */
FbFieldRow *
fb_form_find (GtkWidget  *form,
              const char *field)
{
  return g_hash_table_lookup (get_rows (form), field);
}

/**
 * fb_form_page_new:
 * @first_form: (nullable) (transfer floating): forms or other widgets, ended by %NULL
 *
 * Returns: (transfer floating): a scrolled page of them
 */
GtkWidget *
fb_form_page_new (GtkWidget *first_form,
                  ...)
{
  GtkWidget *page = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  va_list args;

  gtk_widget_set_margin_top (box, 18);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), PAGE_WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), PAGE_WIDTH - 100);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (page), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (page), fb_tall_new (clamp));
  gtk_widget_set_vexpand (page, TRUE);
  g_object_set_data (G_OBJECT (page), "fb-box", box);

  va_start (args, first_form);
  for (GtkWidget *form = first_form; form != NULL; form = va_arg (args, GtkWidget *))
    gtk_box_append (GTK_BOX (box), form);
  va_end (args);

  return page;
}

void
fb_form_page_append (GtkWidget *page,
                     GtkWidget *form)
{
  gtk_box_append (GTK_BOX (g_object_get_data (G_OBJECT (page), "fb-box")), form);
}
