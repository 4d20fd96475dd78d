/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-search-window"

#include "ui/window/fb-search-window.h"

#include "ui/common/fb-icon.h"
#include "app/fb-search.h"
#include "ui/common/fb-status-page.h"

#include <glib/gi18n.h>

struct _FbSearchWindow
{
  AdwWindow    parent_instance;

  FbWorkspace *workspace;
  char        *words; /* (nullable): what the list was made for */

  GtkWidget   *entry;
  GtkStack    *stack;
  GtkListBox  *list;
};

enum
{
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbSearchWindow, fb_search_window, ADW_TYPE_WINDOW)

static void
add_row (FbSearchWindow *self,
         FbFound        *found)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), found->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), found->subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), fb_icon_new (found->icon_name));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "fb-found", found, (GDestroyNotify) fb_found_free);
  gtk_list_box_append (self->list, row);
}

static void
clear (FbSearchWindow *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
search_changed_cb (FbSearchWindow *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr(GPtrArray) found = fb_search (self->workspace, words, NULL);
  guint n_found = found != NULL ? found->len : 0;

  g_free (self->words);
  self->words = g_strdup (words);
  clear (self);
  for (guint i = 0; i < n_found; i++)
    add_row (self, g_steal_pointer (&g_ptr_array_index (found, i)));
  if (found != NULL)
    g_ptr_array_set_free_func (found, NULL);

  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_stack_set_visible_child_name (self->stack, *words == '\0'  ? "hint"
                                                 : n_found == 0 ? "nothing"
                                                                : "found");
}

static void
open_row (FbSearchWindow *self,
          GtkListBoxRow  *row)
{
  const FbFound *found = g_object_get_data (G_OBJECT (row), "fb-found");

  g_signal_emit (self, signals[OPEN], 0, found->page, found->id, found->part);
  gtk_window_close (GTK_WINDOW (self));
}

static void
row_activated_cb (FbSearchWindow *self,
                  GtkListBoxRow  *row)
{
  open_row (self, row);
}

/* Whoever is quick presses Enter before the entry tells of the last letter. */
static void
activate_cb (FbSearchWindow *self)
{
  GtkListBoxRow *row;

  if (g_strcmp0 (self->words, gtk_editable_get_text (GTK_EDITABLE (self->entry))) != 0)
    search_changed_cb (self);
  row = gtk_list_box_get_selected_row (self->list);
  if (row != NULL)
    open_row (self, row);
}

static void
stop_search_cb (FbSearchWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* The arrows choose while the entry keeps the keyboard. */
static gboolean
key_pressed_cb (FbSearchWindow *self,
                guint           key)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  int index = selected != NULL ? gtk_list_box_row_get_index (selected) : -1;
  GtkListBoxRow *row = NULL;

  if (key == GDK_KEY_Down)
    row = gtk_list_box_get_row_at_index (self->list, index + 1);
  else if (key == GDK_KEY_Up && index > 0)
    row = gtk_list_box_get_row_at_index (self->list, index - 1);

  if (row != NULL)
    gtk_list_box_select_row (self->list, row);

  return row != NULL ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
fb_search_window_dispose (GObject *object)
{
  FbSearchWindow *self = FB_SEARCH_WINDOW (object);

  g_clear_object (&self->workspace);
  g_clear_pointer (&self->words, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), FB_TYPE_SEARCH_WINDOW);

  G_OBJECT_CLASS (fb_search_window_parent_class)->dispose (object);
}

static void
fb_search_window_class_init (FbSearchWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fb_search_window_dispose;

  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/footbridge/Footbridge/ui/fb-search-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FbSearchWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, FbSearchWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, FbSearchWindow, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
fb_search_window_init (FbSearchWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fb_status_page_name (ADW_STATUS_PAGE (gtk_stack_get_child_by_name (self->stack, "hint")));
  fb_status_page_name (ADW_STATUS_PAGE (gtk_stack_get_child_by_name (self->stack, "nothing")));
  gtk_widget_grab_focus (self->entry);
}

GtkWidget *
fb_search_window_new (GtkWindow   *parent,
                      FbWorkspace *workspace)
{
  FbSearchWindow *self = g_object_new (FB_TYPE_SEARCH_WINDOW, "transient-for", parent, NULL);

  g_set_object (&self->workspace, workspace);

  return GTK_WIDGET (self);
}
