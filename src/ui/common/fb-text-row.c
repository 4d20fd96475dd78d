/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-text-row"

#include "ui/common/fb-text-row.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  GtkWidget *entry;
} FbTextRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (FbTextRow, fb_text_row, FB_TYPE_FIELD_ROW)

#define PRIVATE(self) ((FbTextRowPrivate *) fb_text_row_get_instance_private (FB_TEXT_ROW (self)))

static void
text_changed_cb (FbTextRow *self)
{
  if (!FB_TEXT_ROW_GET_CLASS (self)->waits_for_leaving)
    fb_field_row_queue_save (FB_FIELD_ROW (self));
}

static void
entry_activated_cb (FbTextRow *self)
{
  if (fb_field_row_flush (FB_FIELD_ROW (self)))
    fb_field_row_focus_next (FB_FIELD_ROW (self));
}

static GtkInputPurpose
get_purpose (const FbField *field)
{
  if (field->kind == FB_FIELD_INT)
    return GTK_INPUT_PURPOSE_DIGITS;
  if (strstr (field->name, "phone") != NULL)
    return GTK_INPUT_PURPOSE_PHONE;
  if (strstr (field->name, "email") != NULL)
    return GTK_INPUT_PURPOSE_EMAIL;

  return GTK_INPUT_PURPOSE_FREE_FORM;
}

static void
fb_text_row_build (FbFieldRow *row)
{
  FbTextRowPrivate *priv = PRIVATE (row);

  priv->entry = gtk_entry_new ();
  gtk_widget_set_valign (priv->entry, GTK_ALIGN_CENTER);
  gtk_entry_set_input_purpose (GTK_ENTRY (priv->entry), get_purpose (fb_field_row_get_field (row)));
  g_signal_connect_swapped (priv->entry, "changed", G_CALLBACK (text_changed_cb), row);
  g_signal_connect_swapped (priv->entry, "activate", G_CALLBACK (entry_activated_cb), row);

  fb_field_row_set_control (row, priv->entry, GTK_ORIENTATION_HORIZONTAL);
}

static void
fb_text_row_show_typed (FbFieldRow *row,
                        const char *typed)
{
  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (PRIVATE (row)->entry)), typed) != 0)
    gtk_editable_set_text (GTK_EDITABLE (PRIVATE (row)->entry), typed);
}

static void
fb_text_row_show (FbFieldRow *row,
                  const char *text)
{
  g_autofree char *shown =
    text != NULL ? FB_TEXT_ROW_GET_CLASS (row)->dup_editable (FB_TEXT_ROW (row), text) : NULL;

  fb_text_row_show_typed (row, shown != NULL ? shown : "");
}

static char *
fb_text_row_dup_typed (FbFieldRow *row)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (PRIVATE (row)->entry)));
}

static char *
dup_as_it_is (FbTextRow  *self,
              const char *text)
{
  return g_strdup (text);
}

static void
fb_text_row_class_init (FbTextRowClass *klass)
{
  FbFieldRowClass *row_class = FB_FIELD_ROW_CLASS (klass);

  row_class->build = fb_text_row_build;
  row_class->show = fb_text_row_show;
  row_class->show_typed = fb_text_row_show_typed;
  row_class->dup_typed = fb_text_row_dup_typed;
  klass->dup_editable = dup_as_it_is;
}

static void
fb_text_row_init (FbTextRow *self)
{
}

/* (transfer none): where it is typed */
GtkWidget *
fb_text_row_get_entry (FbTextRow *self)
{
  return PRIVATE (self)->entry;
}

/* Whole numbers within the range of the field. */
struct _FbNumberRow
{
  FbTextRow parent_instance;
};

G_DEFINE_FINAL_TYPE (FbNumberRow, fb_number_row, FB_TYPE_TEXT_ROW)

/* "1 200", "1.200" and "1'200" are one number; which mark is the locale's does
 * not matter where there are no decimals. */
static char *
drop_thousands (const char *typed)
{
  g_autoptr(GRegex) marks = g_regex_new ("(?<=\\d)[\\s.,'’\\x{a0}\\x{202f}](?=\\d{3}(\\D|$))", 0, 0, NULL);

  return g_regex_replace (marks, typed, -1, 0, "", 0, NULL);
}

static gboolean
fb_number_row_read (FbFieldRow  *row,
                    const char  *typed,
                    char       **text,
                    GError     **error)
{
  g_autofree char *plain = typed != NULL ? drop_thousands (typed) : NULL;

  return fb_field_read (fb_field_row_get_field (row), plain, text, error);
}

static void
fb_number_row_build (FbFieldRow *row)
{
  FB_FIELD_ROW_CLASS (fb_number_row_parent_class)->build (row);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (PRIVATE (row)->entry), 10);
  gtk_widget_set_halign (PRIVATE (row)->entry, GTK_ALIGN_START);
}

static void
fb_number_row_class_init (FbNumberRowClass *klass)
{
  FB_FIELD_ROW_CLASS (klass)->read = fb_number_row_read;
  FB_FIELD_ROW_CLASS (klass)->build = fb_number_row_build;
  FB_TEXT_ROW_CLASS (klass)->waits_for_leaving = TRUE;
}

static void
fb_number_row_init (FbNumberRow *self)
{
}
