/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-pick-row"

#include "ui/common/fb-pick-row.h"

#include "ui/common/fb-accessible.h"
#include "ui/common/fb-code-choices.h"
#include "ui/common/fb-picker.h"
#include "ui/common/fb-shorten.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  GtkWidget *button;
  GtkWidget *shown;
  FbPicker  *picker; /* (nullable) made at the first look */
} FbPickRowPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (FbPickRow, fb_pick_row, FB_TYPE_FIELD_ROW)

#define PRIVATE(self) ((FbPickRowPrivate *) fb_pick_row_get_instance_private (FB_PICK_ROW (self)))

static gboolean
is_multiple (FbFieldRow *row)
{
  return fb_field_row_get_field (row)->kind == FB_FIELD_CODES;
}

static GPtrArray *
search_codes (FbPickRow  *self,
              const char *words)
{
  const FbCodeList *list = fb_field_get_code_list (fb_field_row_get_field (FB_FIELD_ROW (self)));

  return fb_code_choices_find (list, words);
}

static char *
dup_code_labels (FbPickRow  *self,
                 const char *text)
{
  return fb_field_dup_display (fb_field_row_get_field (FB_FIELD_ROW (self)), text);
}

/* In front of an optional single value: nothing. */
static GPtrArray *
search_cb (gpointer    user_data,
           const char *words)
{
  FbFieldRow *row = user_data;
  GPtrArray *choices = FB_PICK_ROW_GET_CLASS (row)->search (FB_PICK_ROW (row), words);

  if (*words == '\0' && !is_multiple (row) && !(fb_field_row_get_field (row)->flags & FB_FIELD_KEY))
    /* Translators: the first line of a list to choose from: takes the value away */
    g_ptr_array_insert (choices, 0, fb_choice_new ("", _("None"), NULL));

  return choices;
}

/* Adds @key to the set, or takes it out. */
static char *
toggle_key (const char *keys,
            const char *key)
{
  g_auto(GStrv) parts = g_strsplit (keys != NULL ? keys : "", " ", -1);
  g_autoptr(GString) text = g_string_new (NULL);

  if (!g_strv_contains ((const char *const *) parts, key))
    g_string_assign (text, key);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (strcmp (parts[i], key) != 0)
        g_string_append_printf (text, " %s", parts[i]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
key_chosen_cb (FbFieldRow *row,
               const char *key)
{
  g_autofree char *now = fb_record_dup_text (fb_field_row_get_record (row), fb_field_row_get_field (row));
  g_autofree char *text = is_multiple (row) ? toggle_key (now, key) : g_strdup (key);

  fb_field_row_save (row, text);
}

static void
make_popover (GtkMenuButton *button,
              gpointer       user_data)
{
  FbFieldRow *row = user_data;
  FbPickRowPrivate *priv = PRIVATE (row);
  g_autofree char *now = fb_record_dup_text (fb_field_row_get_record (row), fb_field_row_get_field (row));

  if (priv->picker == NULL)
    {
      priv->picker = FB_PICKER (fb_picker_new (search_cb, row, fb_field_row_get_label (row)));
      g_signal_connect_swapped (priv->picker, "chosen", G_CALLBACK (key_chosen_cb), row);
      gtk_menu_button_set_popover (button, GTK_WIDGET (priv->picker));
    }

  fb_picker_set_chosen (priv->picker, now, is_multiple (row));
}

static void
name_button (FbPickRow *self)
{
  FbPickRowPrivate *priv = PRIVATE (self);
  g_autofree char *name =
    g_strdup_printf (_("%s: %s"), fb_field_row_get_label (FB_FIELD_ROW (self)),
                     gtk_label_get_text (GTK_LABEL (priv->shown)));

  fb_accessible_set_label (priv->button, name);
}

static void
fb_pick_row_build (FbFieldRow *row)
{
  FbPickRowPrivate *priv = PRIVATE (row);
  GtkWidget *inside;

  priv->shown = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (priv->shown), 0);
  fb_shorten_label (priv->shown);
  gtk_widget_set_hexpand (priv->shown, TRUE);
  gtk_widget_add_css_class (priv->shown, "fb-value");

  priv->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (priv->button), priv->shown);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (priv->button), TRUE);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (priv->button), make_popover, row, NULL);
  gtk_widget_set_valign (priv->button, GTK_ALIGN_CENTER);
  inside = gtk_widget_get_parent (priv->shown);
  gtk_widget_set_halign (inside, GTK_ALIGN_FILL); /* GTK centres it */

  fb_field_row_set_control (row, priv->button, GTK_ORIENTATION_HORIZONTAL);
}

static void
fb_pick_row_show (FbFieldRow *row,
                  const char *text)
{
  FbPickRowPrivate *priv = PRIVATE (row);
  g_autofree char *shown =
    text != NULL ? FB_PICK_ROW_GET_CLASS (row)->dup_shown (FB_PICK_ROW (row), text) : NULL;

  gtk_label_set_text (GTK_LABEL (priv->shown), shown != NULL ? shown : "—");
  if (priv->picker != NULL)
    fb_picker_set_chosen (priv->picker, text, is_multiple (row));
  name_button (FB_PICK_ROW (row));
}

static void
fb_pick_row_dispose (GObject *object)
{
  FbPickRowPrivate *priv = PRIVATE (object);

  if (priv->button != NULL)
    gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (priv->button), NULL, NULL, NULL);
  priv->button = NULL;
  priv->picker = NULL;

  G_OBJECT_CLASS (fb_pick_row_parent_class)->dispose (object);
}

static void
fb_pick_row_class_init (FbPickRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_pick_row_dispose;
  FB_FIELD_ROW_CLASS (klass)->build = fb_pick_row_build;
  FB_FIELD_ROW_CLASS (klass)->show = fb_pick_row_show;
  klass->search = search_codes;
  klass->dup_shown = dup_code_labels;
}

static void
fb_pick_row_init (FbPickRow *self)
{
}
