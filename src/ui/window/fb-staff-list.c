/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-staff-list"

#include "ui/window/fb-staff-list.h"

#include "app/fb-deed-staff.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-icon.h"

#include <glib/gi18n.h>

struct _FbStaffList
{
  AdwBin       parent_instance;

  FbWorkspace *workspace;
  GtkListBox  *list;
  GtkWidget   *entry; /* (nullable) where the file can be written to */
  GtkLabel    *error;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbStaffList, fb_staff_list, ADW_TYPE_BIN)

static void
show_error (FbStaffList  *self,
            const GError *error)
{
  gtk_label_set_label (self->error, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), error != NULL);
}

static void
choose (FbStaffList *self,
        const char  *id)
{
  g_autoptr(GError) error = NULL;

  if (fb_workspace_set_staff (self->workspace, id, &error))
    g_signal_emit (self, signals[CHOSEN], 0);
  else
    show_error (self, error);
}

static void
row_activated_cb (FbStaffList   *self,
                  GtkListBoxRow *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "fb-id");

  if (id != NULL)
    choose (self, id);
}

static void
entry_apply_cb (FbStaffList *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbStaff) staff = fb_deed_add_staff (self->workspace,
                                                gtk_editable_get_text (GTK_EDITABLE (self->entry)),
                                                &error);

  if (staff != NULL)
    choose (self, fb_record_get_id (FB_RECORD (staff)));
  else
    show_error (self, error);
}

static void
add_row (FbStaffList *self,
         FbStaff     *staff)
{
  GtkWidget *row = adw_action_row_new ();
  const char *name = staff->name != NULL ? staff->name : staff->code;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), adw_avatar_new (32, name, TRUE));
  if (staff == fb_workspace_get_staff (self->workspace))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               fb_icon_new ("object-select-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "fb-id",
                          g_strdup (fb_record_get_id (FB_RECORD (staff))), g_free);
  gtk_list_box_append (self->list, row);
}

/* An AdwEntryRow would tell a screen reader nothing when it gets the keyboard. */
static void
add_entry (FbStaffList *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *start = gtk_button_new_from_icon_name ("emblem-ok-symbolic");

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Somebody Else"));
  fb_accessible_set_label (self->entry, _("Somebody Else"));
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_set_tooltip_text (start, _("Start Working"));
  fb_accessible_set_label (start, _("Start Working"));
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entry_apply_cb), self);
  g_signal_connect_swapped (start, "clicked", G_CALLBACK (entry_apply_cb), self);

  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), start);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  fb_accessible_set_label (row, _("Somebody Else"));
  gtk_list_box_append (self->list, row);
}

static void
fb_staff_list_dispose (GObject *object)
{
  g_clear_object (&FB_STAFF_LIST (object)->workspace);

  G_OBJECT_CLASS (fb_staff_list_parent_class)->dispose (object);
}

static void
fb_staff_list_class_init (FbStaffListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fb_staff_list_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
fb_staff_list_init (FbStaffList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  fb_accessible_set_label (GTK_WIDGET (self->list), _("Who Is Working"));
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 420);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), scrolled);

  self->error = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->error, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->error), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->error), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->error));
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Gives the keyboard to one of them, so that Enter is enough; where @id is nobody's, to the first. */
void
fb_staff_list_focus (FbStaffList *self,
                     const char  *id)
{
  GtkListBoxRow *row;

  g_return_if_fail (FB_IS_STAFF_LIST (self));

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (g_strcmp0 (g_object_get_data (G_OBJECT (row), "fb-id"), id) == 0)
        {
          gtk_widget_grab_focus (GTK_WIDGET (row));
          return;
        }
    }

  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

GtkWidget *
fb_staff_list_new (void)
{
  return g_object_new (FB_TYPE_STAFF_LIST, NULL);
}

/* Reads who works here anew. */
void
fb_staff_list_load (FbStaffList *self,
                    FbWorkspace *workspace)
{
  g_autoptr(GPtrArray) staff = NULL;
  g_autoptr(GError) error = NULL;
  GtkWidget *row;

  g_return_if_fail (FB_IS_STAFF_LIST (self));

  g_set_object (&self->workspace, workspace);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->entry = NULL;
  show_error (self, NULL);
  if (workspace == NULL)
    return;

  staff = fb_staff_find_all (workspace, FALSE, &error);
  for (guint i = 0; staff != NULL && i < staff->len; i++)
    add_row (self, g_ptr_array_index (staff, i));
  if (!fb_workspace_is_read_only (workspace))
    add_entry (self);
  show_error (self, error);
}
