/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-record-group"

#include "ui/common/fb-record-group.h"

#include "ui/common/fb-accessible.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-hold.h"
#include "ui/common/fb-record-rows.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

struct _FbRecordGroup
{
  AdwBin                   parent_instance;

  FbWorkspace             *workspace;
  char                    *owner_id;
  const char              *code; /* (nullable) static */
  const FbRecordGroupType *type;
  GtkWidget               *group;
  GtkWidget               *list;
};

G_DEFINE_FINAL_TYPE (FbRecordGroup, fb_record_group, ADW_TYPE_BIN)

static GtkWidget *
make_row (FbRecord *record,
          gpointer  user_data)
{
  FbRecordGroup *self = user_data;

  return fb_record_row_new (self->workspace, record, self->type->row);
}

/* What was just added is empty: its fields come next. */
static void
open_row (FbRecordGroup *self,
          FbRecord      *record)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      if (FB_IS_RECORD_ROW (row) && fb_record_row_get_record (FB_RECORD_ROW (row)) == record)
        fb_record_row_open (FB_RECORD_ROW (row));
    }
}

static gboolean
asked_cb (GtkWidget         *widget,
          const char *const *values,
          GError           **error)
{
  FbRecordGroup *self = FB_RECORD_GROUP (widget);
  g_autoptr(FbRecord) record = self->type->add_record (self->workspace, self->owner_id, values, error);

  if (record != NULL)
    fb_toast_undo (widget, _(self->type->added));

  return record != NULL;
}

static void
add_cb (FbRecordGroup *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbRecord) record = NULL;

  if (self->type->ask != NULL)
    {
      self->type->ask (GTK_WIDGET (self), self->workspace, self->owner_id);
      return;
    }
  if (self->type->add_record != NULL)
    {
      fb_add_dialog_present (GTK_WIDGET (self), self->workspace, _(self->type->new_title), self->type->fields, asked_cb);
      return;
    }

  record = self->type->make (self->workspace, self->owner_id, self->code, &error);

  if (record == NULL)
    {
      fb_toast_error (GTK_WIDGET (self), error);
      return;
    }

  fb_record_group_update (self);
  open_row (self, record);
  fb_toast_undo (GTK_WIDGET (self), _(self->type->added));
}

static void
build (FbRecordGroup *self)
{
  GtkWidget *add = fb_accessible_button_new (_(self->type->add));

  gtk_widget_add_css_class (add, "flat");
  gtk_widget_set_valign (add, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (add, "clicked", G_CALLBACK (add_cb), self);
  fb_hold_for_readers (add, self->workspace);

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  fb_accessible_set_label (self->list, _(self->type->title));
  self->group = adw_preferences_group_new ();
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self->group), add);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), self->list);
  adw_bin_set_child (ADW_BIN (self), self->group);
}

static void
fb_record_group_dispose (GObject *object)
{
  FbRecordGroup *self = FB_RECORD_GROUP (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->owner_id, g_free);

  G_OBJECT_CLASS (fb_record_group_parent_class)->dispose (object);
}

static void
fb_record_group_class_init (FbRecordGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_record_group_dispose;
}

static void
fb_record_group_init (FbRecordGroup *self)
{
}

/**
 * fb_record_group_new:
 * @owner_id: of the record that has the parts
 * @code: (nullable): static: which of its parts, as the functions of @type know
 * @type: static: what they are
 *
 * Returns: (transfer floating): empty until fb_record_group_update()
 */
GtkWidget *
fb_record_group_new (FbWorkspace             *workspace,
                     const char              *owner_id,
                     const char              *code,
                     const FbRecordGroupType *type)
{
  FbRecordGroup *self = g_object_new (FB_TYPE_RECORD_GROUP, NULL);

  self->workspace = g_object_ref (workspace);
  self->owner_id = g_strdup (owner_id);
  self->code = code;
  self->type = type;
  build (self);

  return GTK_WIDGET (self);
}

/* Shows what is there now; a row in which somebody types is left alone. */
void
fb_record_group_update (FbRecordGroup *self)
{
  g_autoptr(GPtrArray) records = NULL;

  g_return_if_fail (FB_IS_RECORD_GROUP (self));

  records = self->type->list != NULL
            ? self->type->list (self->workspace, self->owner_id, self->code, NULL)
            : fb_store_list (fb_workspace_get_store (self->workspace), self->type->kind, self->type->owner_field,
                             self->owner_id, self->type->order, NULL);
  if (records == NULL)
    return;

  fb_record_rows_show (self->list, records, make_row, self);
  gtk_widget_set_visible (self->list, records->len > 0);
  fb_form_set_title (self->group, _(self->type->title), records->len == 0 ? _(self->type->none) : NULL);
}
