/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sidebar"

#include "ui/window/fb-sidebar.h"

#include "app/fb-today.h"
#include "ui/common/fb-icon.h"
#include "ui/common/fb-one-stop.h"
#include "ui/common/fb-shorten.h"
#include "ui/window/fb-pages.h"

#include <glib/gi18n.h>

#define COUNT_AFTER 400 /* milliseconds */

struct _FbSidebar
{
  AdwBin       parent_instance;

  GtkListBox  *list;
  GtkListBoxRow *shown;   /* (nullable) the page that shows is of it */
  FbWorkspace *workspace;
  char        *programme_id;
  guint        count_id;
  GCancellable *counting; /* (nullable) */
};

enum
{
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbSidebar, fb_sidebar, ADW_TYPE_BIN)

static const FbSidebarEntry *
get_entry (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "fb-entry");
}

static GtkListBoxRow *
find_row (FbSidebar  *self,
          const char *name)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (g_str_equal (get_entry (row)->name, name))
        return row;
    }

  return NULL;
}

static void
add_row (FbSidebar            *self,
         const FbSidebarEntry *entry)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_(entry->label));
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  fb_shorten_label (label);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "numeric");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_set_visible (count, FALSE);

  gtk_box_append (GTK_BOX (box), fb_icon_new (entry->icon_name));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, count, NULL, -1);
  g_object_set_data (G_OBJECT (row), "fb-entry", (gpointer) entry);
  g_object_set_data (G_OBJECT (row), "fb-count", count);
  gtk_list_box_append (self->list, row);
}

static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  gboolean starts = before != NULL && get_entry (before)->group != get_entry (row)->group;

  if (starts)
    gtk_widget_add_css_class (GTK_WIDGET (row), "starts-group");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "starts-group");
}

static void
row_activated_cb (FbSidebar     *self,
                  GtkListBoxRow *row)
{
  g_signal_emit (self, signals[OPEN], 0, get_entry (row)->name);
}

static void
show_count (GtkListBoxRow *row,
            guint          count)
{
  GtkWidget *label = g_object_get_data (G_OBJECT (row), "fb-count");
  g_autofree char *text = g_strdup_printf ("%u", count);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, count > 0);
}

static void
stop_counting (FbSidebar *self)
{
  g_clear_handle_id (&self->count_id, g_source_remove);
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

/* The list box has its rows as long as it lives; who stops counting goes before. */
static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      row)
{
  int n = fb_today_count_finish (result);

  if (n >= 0)
    show_count (row, (guint) n);
}

static void
count_cb (gpointer user_data)
{
  FbSidebar *self = user_data;
  GtkListBoxRow *row;

  self->count_id = 0;
  stop_counting (self);
  self->counting = g_cancellable_new ();
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      const FbSidebarEntry *entry = get_entry (row);

      if (entry->count_async != NULL && self->workspace != NULL)
        entry->count_async (self->workspace, self->programme_id, self->counting, counted_cb, row);
    }
}

static void
fb_sidebar_dispose (GObject *object)
{
  FbSidebar *self = FB_SIDEBAR (object);

  stop_counting (self);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->programme_id, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), FB_TYPE_SIDEBAR);

  G_OBJECT_CLASS (fb_sidebar_parent_class)->dispose (object);
}

static void
fb_sidebar_class_init (FbSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fb_sidebar_dispose;

  signals[OPEN] =
    g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/footbridge/Footbridge/ui/fb-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, FbSidebar, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

/* The selection follows the arrow keys; where they chose nothing, it comes back. */
static void
light_up_shown (FbSidebar *self)
{
  gtk_list_box_select_row (self->list, self->shown);
}

static void
fb_sidebar_init (FbSidebar *self)
{
  const FbSidebarEntry *entries;
  guint n_entries;

  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_type_ensure (FB_TYPE_ONE_STOP);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (light_up_shown), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), focus);
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);

  entries = fb_pages_get_sidebar (&n_entries);
  for (guint i = 0; i < n_entries; i++)
    {
      if (fb_pages_find (entries[i].name) != NULL)
        add_row (self, &entries[i]);
    }
}

/**
 * fb_sidebar_select:
 * @name: (nullable): the entry to light up, without opening it
 */
void
fb_sidebar_select (FbSidebar  *self,
                   const char *name)
{
  g_return_if_fail (FB_IS_SIDEBAR (self));

  self->shown = name != NULL ? find_row (self, name) : NULL;
  light_up_shown (self);
}

/* Counts anew, once a good deal has happened: the numbers are not worth a wait. */
void
fb_sidebar_queue_count (FbSidebar *self)
{
  g_return_if_fail (FB_IS_SIDEBAR (self));

  if (self->count_id == 0 && self->workspace != NULL)
    self->count_id = g_timeout_add_once (COUNT_AFTER, count_cb, self);
}

/* @workspace: (nullable): where to count */
void
fb_sidebar_set_workspace (FbSidebar   *self,
                          FbWorkspace *workspace)
{
  g_return_if_fail (FB_IS_SIDEBAR (self));

  stop_counting (self);
  g_set_object (&self->workspace, workspace);
  fb_sidebar_queue_count (self);
}

void
fb_sidebar_set_programme_id (FbSidebar  *self,
                             const char *id)
{
  g_return_if_fail (FB_IS_SIDEBAR (self));

  g_free (self->programme_id);
  self->programme_id = g_strdup (id);
  fb_sidebar_queue_count (self);
}
