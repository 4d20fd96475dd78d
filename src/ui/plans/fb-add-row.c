/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-add-row"

#include "ui/plans/fb-add-row.h"

#include "ui/common/fb-accessible.h"
#include "ui/common/fb-kept-text.h"

#include <glib/gi18n.h>

struct _FbAddRow
{
  AdwPreferencesRow  parent_instance;

  GtkWidget         *lines;
  GtkWidget         *box;   /* the first line */
  GtkWidget         *entry;
  GtkWidget         *button;
  gboolean           is_kept;
};

G_DEFINE_FINAL_TYPE (FbAddRow, fb_add_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  ADD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
add_cb (FbAddRow *self)
{
  g_autofree char *text = fb_kept_text_dup (self->entry);

  if (text != NULL)
    g_signal_emit (self, signals[ADD], 0, text);
}

static void
changed_cb (FbAddRow *self)
{
  g_autofree char *text = fb_kept_text_dup (self->entry);

  gtk_widget_set_sensitive (self->button, text != NULL);
}

static void
fb_add_row_class_init (FbAddRowClass *klass)
{
  signals[ADD] = g_signal_new ("add", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fb_add_row_init (FbAddRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_top (self->lines, 6);
  gtk_widget_set_margin_bottom (self->lines, 6);
  gtk_widget_set_margin_start (self->lines, 12);
  gtk_widget_set_margin_end (self->lines, 6);
  gtk_box_append (GTK_BOX (self->lines), self->box);

  self->entry = gtk_entry_new ();
  gtk_widget_set_hexpand (self->entry, TRUE);
  self->button = gtk_button_new_with_label (_("Add"));
  gtk_widget_set_sensitive (self->button, FALSE);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (add_cb), self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (add_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->entry);
  gtk_box_append (GTK_BOX (self->box), self->button);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->lines);
}

static void
name_all (GtkWidget  *widget,
          const char *label)
{
  fb_accessible_set_label (widget, label);
  if (gtk_widget_get_first_child (widget) != NULL)
    fb_accessible_set_label (gtk_widget_get_first_child (widget), label);
}

/* (transfer floating) @label: what is added, such as "New Goal" */
GtkWidget *
fb_add_row_new (const char *label)
{
  FbAddRow *self = g_object_new (FB_TYPE_ADD_ROW, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), label);
  name_all (GTK_WIDGET (self), label);
  name_all (self->entry, label);

  return GTK_WIDGET (self);
}

/* (transfer floating) @control: between what is typed and the button */
void
fb_add_row_add_control (FbAddRow   *self,
                        const char *label,
                        GtkWidget  *control)
{
  g_return_if_fail (FB_IS_ADD_ROW (self));

  name_all (control, label);
  gtk_widget_set_tooltip_text (control, label);
  gtk_widget_set_hexpand (control, FALSE);
  gtk_box_insert_child_after (GTK_BOX (self->box), control,
                              gtk_widget_get_prev_sibling (self->button));
}

/* (transfer none): a line of its own below, with @control and what it is, to show and hide */
GtkWidget *
fb_add_row_add_line (FbAddRow   *self,
                     const char *label,
                     GtkWidget  *control)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_label_new (label);

  g_return_val_if_fail (FB_IS_ADD_ROW (self), NULL);

  name_all (control, label);
  gtk_widget_add_css_class (words, "dim-label");
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), control);
  gtk_box_append (GTK_BOX (self->lines), line);

  return line;
}

GtkWidget *
fb_add_row_get_entry (FbAddRow *self)
{
  g_return_val_if_fail (FB_IS_ADD_ROW (self), NULL);

  return self->entry;
}

/* What is typed here is kept until it is added, see fb-kept-text.h. */
void
fb_add_row_keep (FbAddRow    *self,
                 FbWorkspace *workspace,
                 FbRecord    *about,
                 const char  *name)
{
  g_return_if_fail (FB_IS_ADD_ROW (self));

  fb_kept_text_attach (self->entry, workspace, about, name);
  self->is_kept = TRUE;
}

/* For the next one: the keyboard stays. */
void
fb_add_row_clear (FbAddRow *self)
{
  g_return_if_fail (FB_IS_ADD_ROW (self));

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (self->is_kept)
    fb_kept_text_forget (self->entry);
  gtk_widget_grab_focus (self->entry);
}
