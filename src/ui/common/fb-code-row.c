/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-code-row"

#include "ui/common/fb-code-row.h"

#include "ui/common/fb-accessible.h"

#include <glib/gi18n.h>

#define MAX_BUTTONS 4
#define MAX_BUTTON_CHARS 36

struct _FbCodeRow
{
  FbFieldRow  parent_instance;

  GtkWidget  *drop_down; /* (nullable) */
  GPtrArray  *buttons;   /* (nullable) toggle buttons, in the order of the codes */
};

G_DEFINE_FINAL_TYPE (FbCodeRow, fb_code_row, FB_TYPE_FIELD_ROW)

static gboolean
is_optional (FbFieldRow *row)
{
  return !(fb_field_row_get_field (row)->flags & FB_FIELD_KEY);
}

static const FbCode *
get_codes (FbFieldRow *row,
           guint      *n_codes)
{
  return fb_code_list_get_codes (fb_field_get_code_list (fb_field_row_get_field (row)), n_codes);
}

static const char *
get_label (FbFieldRow   *row,
           const FbCode *code)
{
  return fb_code_list_get_label (fb_field_get_code_list (fb_field_row_get_field (row)), code->code);
}

static gboolean
fits_as_buttons (FbFieldRow *row)
{
  guint n_codes;
  const FbCode *codes = get_codes (row, &n_codes);
  glong n_chars = 0;

  for (guint i = 0; i < n_codes; i++)
    n_chars += g_utf8_strlen (get_label (row, &codes[i]), -1);

  return n_codes <= MAX_BUTTONS && n_chars <= MAX_BUTTON_CHARS;
}

/* One is down or none; pressing it again takes it back. */
static void
button_toggled_cb (FbCodeRow       *self,
                   GtkToggleButton *button)
{
  FbFieldRow *row = FB_FIELD_ROW (self);
  guint n_codes, index;
  const FbCode *codes = get_codes (row, &n_codes);

  if (fb_field_row_is_showing (row) || !g_ptr_array_find (self->buttons, button, &index))
    return;

  fb_field_row_save (row, gtk_toggle_button_get_active (button) ? codes[index].code : NULL);
}

static GtkWidget *
make_button (FbCodeRow    *self,
             const FbCode *code)
{
  FbFieldRow *row = FB_FIELD_ROW (self);
  const char *label = get_label (row, code);
  GtkWidget *button = gtk_toggle_button_new_with_label (label);
  /* Translators: a question and one of its answers, such as "Volunteer: Yes" */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), fb_field_row_get_label (row), label);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE); /* with large letters */
  fb_accessible_set_label (button, name);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (button_toggled_cb), self);
  g_ptr_array_add (self->buttons, button);

  return button;
}

static void
build_buttons (FbCodeRow *self)
{
  guint n_codes;
  const FbCode *codes = get_codes (FB_FIELD_ROW (self), &n_codes);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  self->buttons = g_ptr_array_new ();
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  for (guint i = 0; i < n_codes; i++)
    gtk_box_append (GTK_BOX (box), make_button (self, &codes[i]));

  fb_field_row_set_control (FB_FIELD_ROW (self), box, GTK_ORIENTATION_HORIZONTAL);
}

static void
item_selected_cb (FbCodeRow *self)
{
  FbFieldRow *row = FB_FIELD_ROW (self);
  guint n_codes;
  const FbCode *codes = get_codes (row, &n_codes);
  guint index = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (fb_field_row_is_showing (row) || index == GTK_INVALID_LIST_POSITION)
    return;

  if (is_optional (row))
    fb_field_row_save (row, index > 0 ? codes[index - 1].code : NULL);
  else
    fb_field_row_save (row, codes[index].code);
}

static void
build_drop_down (FbCodeRow *self)
{
  FbFieldRow *row = FB_FIELD_ROW (self);
  GtkStringList *labels = gtk_string_list_new (NULL);
  guint n_codes;
  const FbCode *codes = get_codes (row, &n_codes);

  if (is_optional (row))
    gtk_string_list_append (labels, "—");
  for (guint i = 0; i < n_codes; i++)
    gtk_string_list_append (labels, get_label (row, &codes[i]));

  self->drop_down = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  gtk_widget_set_valign (self->drop_down, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (item_selected_cb), self);

  fb_field_row_set_control (row, self->drop_down, GTK_ORIENTATION_HORIZONTAL);
}

static void
fb_code_row_build (FbFieldRow *row)
{
  if (fits_as_buttons (row))
    build_buttons (FB_CODE_ROW (row));
  else
    build_drop_down (FB_CODE_ROW (row));
}

static void
show_in_drop_down (FbCodeRow  *self,
                   const char *text)
{
  FbFieldRow *row = FB_FIELD_ROW (self);
  GtkWidget *inner = gtk_widget_get_first_child (self->drop_down);
  guint n_codes;
  const FbCode *codes = get_codes (row, &n_codes);
  guint offset = is_optional (row) ? 1 : 0;
  guint index = offset == 1 ? 0 : GTK_INVALID_LIST_POSITION;
  const char *label = "—";

  for (guint i = 0; text != NULL && i < n_codes; i++)
    {
      if (g_str_equal (codes[i].code, text))
        {
          index = i + offset;
          label = get_label (row, &codes[i]);
        }
    }

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), index);
  if (inner != NULL) /* what GTK 4.8 itself keeps from a screen reader */
    gtk_accessible_update_property (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, label, -1);
}

static void
fb_code_row_show (FbFieldRow *row,
                  const char *text)
{
  FbCodeRow *self = FB_CODE_ROW (row);
  guint n_codes;
  const FbCode *codes = get_codes (row, &n_codes);

  if (self->drop_down != NULL)
    {
      show_in_drop_down (self, text);
      return;
    }

  for (guint i = 0; i < n_codes; i++)
    gtk_toggle_button_set_active (self->buttons->pdata[i],
                                  text != NULL && g_str_equal (codes[i].code, text));
}

static void
fb_code_row_finalize (GObject *object)
{
  g_clear_pointer (&FB_CODE_ROW (object)->buttons, g_ptr_array_unref);

  G_OBJECT_CLASS (fb_code_row_parent_class)->finalize (object);
}

static void
fb_code_row_class_init (FbCodeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fb_code_row_finalize;
  FB_FIELD_ROW_CLASS (klass)->build = fb_code_row_build;
  FB_FIELD_ROW_CLASS (klass)->show = fb_code_row_show;
}

static void
fb_code_row_init (FbCodeRow *self)
{
}
