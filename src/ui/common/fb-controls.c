/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-controls"

#include "ui/common/fb-controls.h"

#include "base/fb-date-read.h"
#include "base/fb-date.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-code-choices.h"
#include "ui/common/fb-date-button.h"
#include "ui/common/fb-picker.h"
#include "ui/common/fb-row-frame.h"
#include "ui/common/fb-shorten.h"

#include <glib/gi18n.h>

#define LIST_KEY "fb-list"
#define OPTIONAL_KEY "fb-optional"
#define CODE_KEY "fb-code"
#define ENTRY_KEY "fb-entry"

static FbRowFrame *
get_frame (GtkWidget *row)
{
  return FB_ROW_FRAME (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
}

static GtkWidget *
make_row (const char     *label,
          GtkWidget      *control,
          GtkOrientation  orientation)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *frame = fb_row_frame_new ();

  fb_row_frame_set_label (FB_ROW_FRAME (frame), label);
  fb_row_frame_set_control (FB_ROW_FRAME (frame), control, orientation);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), frame);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  fb_accessible_set_label (row, label);

  return row;
}

/**
 * fb_plain_row_new:
 * @control: (transfer floating): an entry, a drop-down...
 *
 * Returns: (transfer floating): a row for a preferences group
 */
GtkWidget *
fb_plain_row_new (const char *label,
                  GtkWidget  *control)
{
  return make_row (label, control, GTK_ORIENTATION_HORIZONTAL);
}

/**
 * fb_entry_row_new:
 * @entry: (out) (transfer none): where to type; named by @label
 * @suffix: (nullable) (transfer floating): stands behind it
 *
 * A row with a label, and below it the whole width to type in. An AdwEntryRow 1.2 would
 * tell a screen reader nothing when it gets the keyboard.
 *
 * Returns: (transfer floating): a row for a preferences group
 */
GtkWidget *
fb_entry_row_new (const char  *label,
                  GtkWidget   *suffix,
                  GtkWidget  **entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *row;

  *entry = gtk_entry_new ();
  gtk_widget_set_hexpand (*entry, TRUE);
  gtk_box_append (GTK_BOX (box), *entry);
  if (suffix != NULL)
    gtk_box_append (GTK_BOX (box), suffix);
  row = make_row (label, box, GTK_ORIENTATION_VERTICAL);
  fb_row_frame_name_widget (get_frame (row), *entry);

  return row;
}

/* (nullable) @sentence: what is wrong with what stands there */
void
fb_plain_row_set_error (GtkWidget  *row,
                        const char *sentence)
{
  fb_row_frame_set_sentence (get_frame (row), sentence);
  fb_row_frame_set_marked (get_frame (row), sentence != NULL);
  if (sentence != NULL)
    gtk_widget_child_focus (fb_row_frame_get_control (get_frame (row)), GTK_DIR_TAB_FORWARD);
}

void
fb_plain_row_set_hint (GtkWidget  *row,
                       const char *hint)
{
  fb_row_frame_set_sentence (get_frame (row), hint);
}

/**
 * fb_code_drop_down_new:
 * @optional: whether "—" may be chosen
 * @code: (nullable): what is chosen at first
 *
 * Returns: (transfer floating): the drop-down
 */
GtkWidget *
fb_code_drop_down_new (const FbCodeList *list,
                       gboolean          optional,
                       const char       *code)
{
  GtkStringList *labels = gtk_string_list_new (NULL);
  guint n_codes, selected = 0;
  const FbCode *codes = fb_code_list_get_codes (list, &n_codes);
  GtkWidget *drop_down;

  if (optional)
    gtk_string_list_append (labels, "—");
  for (guint i = 0; i < n_codes; i++)
    {
      gtk_string_list_append (labels, fb_code_list_get_label (list, codes[i].code));
      if (g_strcmp0 (codes[i].code, code) == 0)
        selected = i + (optional ? 1 : 0);
    }

  drop_down = gtk_drop_down_new (G_LIST_MODEL (labels), NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), selected);
  gtk_widget_set_valign (drop_down, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (drop_down), LIST_KEY, (gpointer) list);
  g_object_set_data (G_OBJECT (drop_down), OPTIONAL_KEY, GINT_TO_POINTER (optional));

  return drop_down;
}

/* (nullable): the code that is chosen */
const char *
fb_code_drop_down_get (GtkWidget *drop_down)
{
  const FbCodeList *list = g_object_get_data (G_OBJECT (drop_down), LIST_KEY);
  gboolean optional = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (drop_down), OPTIONAL_KEY));
  guint index = gtk_drop_down_get_selected (GTK_DROP_DOWN (drop_down));
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (list, &n_codes);

  if (optional && index == 0)
    return NULL;
  if (optional)
    index--;

  return index < n_codes ? codes[index].code : NULL;
}

static GPtrArray *
search_cb (gpointer    user_data,
           const char *words)
{
  return fb_code_choices_find (g_object_get_data (user_data, LIST_KEY), words);
}

static void
code_chosen_cb (GtkWidget  *button,
                const char *code)
{
  const FbCodeList *list = g_object_get_data (G_OBJECT (button), LIST_KEY);
  const char *label = fb_code_list_get_label (list, code);

  g_object_set_data_full (G_OBJECT (button), CODE_KEY, g_strdup (code), g_free);
  gtk_label_set_text (GTK_LABEL (gtk_menu_button_get_child (GTK_MENU_BUTTON (button))), label);
}

/**
 * fb_code_button_new:
 * @label: what is chosen, for the accessible names
 *
 * Returns: (transfer floating): a button with a picker
 */
GtkWidget *
fb_code_button_new (const FbCodeList *list,
                    const char       *label)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *shown = gtk_label_new ("—");
  GtkWidget *picker = fb_picker_new (search_cb, button, label);

  g_object_set_data (G_OBJECT (button), LIST_KEY, (gpointer) list);
  gtk_label_set_xalign (GTK_LABEL (shown), 0);
  fb_shorten_label (shown);
  gtk_widget_set_hexpand (shown, TRUE);
  gtk_widget_add_css_class (shown, "fb-value");
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), shown);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), TRUE);
  gtk_widget_set_halign (gtk_widget_get_parent (shown), GTK_ALIGN_FILL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), picker);
  g_signal_connect_swapped (picker, "chosen", G_CALLBACK (code_chosen_cb), button);

  return button;
}

/* (nullable): the code that was chosen */
const char *
fb_code_button_get (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), CODE_KEY);
}

/* Shows a code as chosen. */
void
fb_code_button_set (GtkWidget  *button,
                    const char *code)
{
  code_chosen_cb (button, code);
}

static void
date_chosen_cb (GtkWidget  *entry,
                const char *date)
{
  g_autofree char *shown = fb_date_dup_display (date);

  gtk_editable_set_text (GTK_EDITABLE (entry), shown);
}

/**
 * fb_date_entry_new:
 * @label: which date it is, for the accessible names
 * @date: (nullable): what stands there at first
 *
 * Returns: (transfer floating): an entry with a calendar button
 */
GtkWidget *
fb_date_entry_new (const char *label,
                   const char *date)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *button = fb_date_button_new (label);
  g_autofree char *shown = date != NULL ? fb_date_dup_display (date) : NULL;

  gtk_editable_set_text (GTK_EDITABLE (entry), shown != NULL ? shown : "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  fb_accessible_set_label (entry, label);
  fb_date_button_set_date (FB_DATE_BUTTON (button), date);
  g_signal_connect_swapped (button, "chosen", G_CALLBACK (date_chosen_cb), entry);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), button);
  g_object_set_data (G_OBJECT (box), ENTRY_KEY, entry);

  return box;
}

/**
 * fb_date_entry_read:
 * @date: (out) (transfer full) (nullable): the day, %NULL where nothing stands
 *
 * Returns: %FALSE where it cannot be read
 */
gboolean
fb_date_entry_read (GtkWidget   *box,
                    const char  *today,
                    char       **date,
                    GError     **error)
{
  GtkWidget *entry = g_object_get_data (G_OBJECT (box), ENTRY_KEY);
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  *date = NULL;

  return *typed == '\0' || fb_date_read (typed, FALSE, today, date, error);
}

/**
 * fb_plain_row_read_date:
 * @row: from fb_plain_row_new(), with @box in it
 * @box: from fb_date_entry_new()
 * @date: (out) (transfer full) (nullable): the day, %NULL where nothing stands
 *
 * Returns: %FALSE where it cannot be read; the row then says why
 */
gboolean
fb_plain_row_read_date (GtkWidget   *row,
                        GtkWidget   *box,
                        const char  *today,
                        char       **date)
{
  g_autoptr(GError) error = NULL;
  gboolean ok = fb_date_entry_read (box, today, date, &error);

  fb_plain_row_set_error (row, ok ? NULL : error->message);

  return ok;
}

/* ---- names in a drop-down ---- */

static void
name_setup_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  min_chars)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (min_chars));
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_list_item_set_child (item, label);
}

static void
name_bind_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkStringObject *name = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label), gtk_string_object_get_string (name));
  gtk_widget_set_tooltip_text (label, gtk_string_object_get_string (name));
}

/* @drop_down: of strings */
void
fb_drop_down_shorten (GtkWidget *drop_down,
                      int        min_chars)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  g_signal_connect (factory, "setup", G_CALLBACK (name_setup_cb), GINT_TO_POINTER (min_chars));
  g_signal_connect (factory, "bind", G_CALLBACK (name_bind_cb), NULL);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (drop_down), factory);
}
