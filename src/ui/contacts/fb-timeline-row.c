/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-timeline-row"

#include "ui/contacts/fb-timeline-row.h"

#include "app/fb-mentor-file.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-toast.h"

#include <glib/gi18n.h>

/* What both sides gave and got is a line each; a remark may be long. */
#define SUBTITLE_LINES 7

/* A row of the timeline; as long as its widget. */
typedef struct
{
  FbWorkspace          *workspace;
  FbRecord             *record;
  const FbTimelineType *type;
  GtkWidget            *row;
  GtkWidget            *menu;
} TimelineRow;

const FbTimelineType *
fb_timeline_type_find (const FbKind *kind)
{
  static const FbTimelineType *const types[] = { &fb_timeline_contact, &fb_timeline_check_in,
                                                 &fb_timeline_introduction, &fb_timeline_interview,
                                                 &fb_timeline_outcome };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (types[i]->kind == kind)
        return types[i];
    }

  return NULL;
}

void
fb_timeline_append (GString    *line,
                    const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", words);
}

static void
timeline_row_free (gpointer data)
{
  TimelineRow *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->record);
  g_free (self);
}

/* What can be done may depend on what became of it. */
static void
fill_menu (TimelineRow *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  gboolean writes = !fb_workspace_is_read_only (self->workspace);

  if (self->type->add_verbs != NULL && writes)
    self->type->add_verbs (self->row, self->workspace, self->record, menu);
  g_menu_append (menu, _("_Edit…"), "timeline.edit");
  if (fb_mentor_may_remove (fb_workspace_get_store (self->workspace), self->record))
    g_menu_append (menu, _("_Remove"), "timeline.remove");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu), G_MENU_MODEL (menu));
}

static void
show (TimelineRow *self)
{
  g_autofree char *title = self->type->dup_title (self->record);
  g_autofree char *subtitle = self->type->dup_subtitle (self->workspace, self->record);
  /* Translators: accessible name of a button; %s says which contact, by date and how */
  g_autofree char *label = g_strdup_printf (_("More About %s"), title);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->row), subtitle);
  gtk_widget_set_tooltip_text (self->row, subtitle); /* of which two lines show */
  fb_accessible_set_label (self->row, title);
  fb_accessible_set_label (self->menu, label);
  fill_menu (self);
}

static void
notify_cb (GtkWidget *row)
{
  show (g_object_get_data (G_OBJECT (row), "fb-timeline-row"));
}

static void
edit (TimelineRow *self)
{
  GtkWidget *last = self->type->make_last != NULL ? self->type->make_last (self->workspace, self->record)
                                                  : NULL;
  const FbRecordForm *forms = self->type->get_forms != NULL ? self->type->get_forms (self->record) : self->type->forms;

  fb_record_window_present (self->row, self->workspace, self->record, _(self->type->title), forms, last);
}

/* Goals and steps are records of their own. */
static void
store_changed_cb (GtkWidget  *row,
                  const char *kind,
                  const char *id)
{
  if (kind == NULL || g_str_equal (kind, "contact-goal") || g_str_equal (kind, "goal") || g_str_equal (kind, "action"))
    notify_cb (row);
}

static void
activated_cb (GtkWidget  *row,
              TimelineRow *self)
{
  edit (self);
}

static void
edit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  edit (user_data);
}

static void
remove_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  TimelineRow *self = user_data;
  g_autoptr(GtkWidget) parent = g_object_ref (gtk_widget_get_parent (self->row));
  g_autoptr(GError) error = NULL;

  if (fb_store_remove (fb_workspace_get_store (self->workspace), self->record, &error))
    fb_toast_undo (parent, _(self->type->removed));
  else
    fb_toast_error (parent, error);
}

static GtkWidget *
make_menu (TimelineRow *self)
{
  const GActionEntry entries[] = {
    { .name = "edit", .activate = edit_action },
    { .name = "remove", .activate = remove_action },
  };
  g_autoptr(GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (self->row, "timeline", G_ACTION_GROUP (actions));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (button, _("More"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

/* (transfer floating): it follows its record */
GtkWidget *
fb_timeline_row_new (FbWorkspace *workspace,
                     FbRecord    *record)
{
  TimelineRow *self = g_new0 (TimelineRow, 1);

  self->workspace = g_object_ref (workspace);
  self->record = g_object_ref (record);
  self->type = fb_timeline_type_find (fb_record_get_kind (record));
  self->row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self->row), SUBTITLE_LINES);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->row), TRUE);
  g_object_set_data_full (G_OBJECT (self->row), "fb-timeline-row", self, timeline_row_free);

  adw_action_row_add_prefix (ADW_ACTION_ROW (self->row), gtk_image_new_from_icon_name (self->type->icon_name));
  fb_accessible_name_images (self->row, _(self->type->title));
  self->menu = make_menu (self);
  show (self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->row), self->menu);
  g_signal_connect (self->row, "activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_object (record, "notify", G_CALLBACK (notify_cb), self->row, G_CONNECT_SWAPPED);
  g_signal_connect_object (fb_workspace_get_store (workspace), "changed", G_CALLBACK (store_changed_cb),
                           self->row, G_CONNECT_SWAPPED);

  return self->row;
}
