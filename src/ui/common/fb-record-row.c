/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-record-row"

#include "ui/common/fb-record-row.h"

#include "app/fb-mentor-file.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

struct _FbRecordRow
{
  AdwPreferencesRow      parent_instance;

  FbWorkspace           *workspace;
  FbRecord              *record;
  const FbRecordRowType *type;

  GtkWidget             *box;
  GtkWidget             *head;
  GtkWidget             *title;
  GtkWidget             *subtitle;
  GtkWidget             *edit;
  GtkWidget             *remove;
  GtkWidget             *form; /* (nullable) while it is edited */
};

G_DEFINE_FINAL_TYPE (FbRecordRow, fb_record_row, ADW_TYPE_PREFERENCES_ROW)

static void
name_button (GtkWidget  *button,
             const char *format,
             const char *title)
{
  g_autofree char *label = g_strdup_printf (format, title);

  fb_accessible_set_label (button, label);
}

static void
show (FbRecordRow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  self->type->words (self->workspace, self->record, &title, &subtitle);
  if (title == NULL)
    title = g_strdup ("—");

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_label_set_text (GTK_LABEL (self->subtitle), subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (self->subtitle, subtitle != NULL && *subtitle != '\0');
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  fb_accessible_set_label (GTK_WIDGET (self), title);
  /* Translators: accessible names of buttons; %s is what stands in the row */
  name_button (self->edit, _("Edit %s"), title);
  name_button (self->remove, _("Remove %s"), title);
}

static void
edit_toggled_cb (FbRecordRow *self)
{
  if (self->form != NULL)
    {
      gtk_box_remove (GTK_BOX (self->box), self->form);
      self->form = NULL;
      return;
    }

  self->form = fb_form_new_strv (self->workspace, self->record, NULL, self->type->fields);
  gtk_box_append (GTK_BOX (self->box), self->form);
  gtk_widget_child_focus (self->form, GTK_DIR_TAB_FORWARD);
}

static void
remove_clicked_cb (FbRecordRow *self)
{
  g_autoptr(GtkWidget) parent = g_object_ref (gtk_widget_get_parent (GTK_WIDGET (self)));
  g_autoptr(GError) error = NULL;

  if (self->type->remove != NULL
      ? self->type->remove (self->workspace, self->record, &error)
      : fb_store_remove (fb_workspace_get_store (self->workspace), self->record, &error))
    fb_toast_undo (parent, _(self->type->removed));
  else
    fb_toast_error (parent, error);
}

static void
fb_record_row_dispose (GObject *object)
{
  FbRecordRow *self = FB_RECORD_ROW (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (fb_record_row_parent_class)->dispose (object);
}

static void
fb_record_row_class_init (FbRecordRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_record_row_dispose;
}

static GtkWidget *
make_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);

  return label;
}

static GtkWidget *
make_icon_button (GType       type,
                  const char *icon_name,
                  const char *tooltip)
{
  GtkWidget *button = g_object_new (type, "icon-name", icon_name, "tooltip-text", tooltip,
                                    "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (button, "flat");

  return button;
}

static void
make_head (FbRecordRow *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->title = make_label ();
  self->subtitle = make_label ();
  gtk_widget_add_css_class (self->subtitle, "caption");
  gtk_widget_add_css_class (self->subtitle, "dim-label");
  gtk_box_append (GTK_BOX (words), self->title);
  gtk_box_append (GTK_BOX (words), self->subtitle);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);

  self->edit = make_icon_button (GTK_TYPE_TOGGLE_BUTTON, "document-edit-symbolic", _("Edit"));
  self->remove = make_icon_button (GTK_TYPE_BUTTON, "user-trash-symbolic", _("Remove"));
  g_signal_connect_swapped (self->edit, "toggled", G_CALLBACK (edit_toggled_cb), self);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_clicked_cb), self);

  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (self->head), words);
  gtk_box_append (GTK_BOX (self->head), self->edit);
  gtk_box_append (GTK_BOX (self->head), self->remove);
}

static void
fb_record_row_init (FbRecordRow *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_margin_top (self->box, 6);
  gtk_widget_set_margin_bottom (self->box, 6);
  gtk_widget_set_margin_start (self->box, 12);
  gtk_widget_set_margin_end (self->box, 6);
  make_head (self);
  gtk_box_append (GTK_BOX (self->box), self->head);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
}

/**
 * fb_record_row_new:
 * @type: static: what it says
 *
 * Returns: (transfer floating): a row for a stored record
 */
GtkWidget *
fb_record_row_new (FbWorkspace           *workspace,
                   FbRecord              *record,
                   const FbRecordRowType *type)
{
  FbRecordRow *self = g_object_new (FB_TYPE_RECORD_ROW, NULL);
  FbStore *store = fb_workspace_get_store (workspace);
  gboolean writes = !fb_store_is_read_only (store);

  self->workspace = g_object_ref (workspace);
  self->record = g_object_ref (record);
  self->type = type;
  if (type->title_class != NULL)
    gtk_widget_add_css_class (self->title, type->title_class);
  gtk_widget_set_visible (self->edit, writes && type->fields[0] != NULL && fb_mentor_may_change (store, record));
  gtk_widget_set_visible (self->remove, writes && fb_mentor_may_remove (store, record));
  show (self);
  g_signal_connect_object (record, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/* Opens its fields, with the keyboard in the first one. */
void
fb_record_row_open (FbRecordRow *self)
{
  g_return_if_fail (FB_IS_RECORD_ROW (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->edit), TRUE);
}

FbRecord *
fb_record_row_get_record (FbRecordRow *self)
{
  g_return_val_if_fail (FB_IS_RECORD_ROW (self), NULL);

  return self->record;
}

/* (transfer floating) @widget: before the words */
void
fb_record_row_add_prefix (FbRecordRow *self,
                          GtkWidget   *widget)
{
  g_return_if_fail (FB_IS_RECORD_ROW (self));

  gtk_box_prepend (GTK_BOX (self->head), widget);
}

/* (transfer floating) @button: after the words, before what every row has */
void
fb_record_row_add_verb (FbRecordRow *self,
                        GtkWidget   *button)
{
  g_return_if_fail (FB_IS_RECORD_ROW (self));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_insert_child_after (GTK_BOX (self->head), button, gtk_widget_get_prev_sibling (self->edit));
}
