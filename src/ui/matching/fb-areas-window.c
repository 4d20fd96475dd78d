/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-areas-window"

#include "ui/matching/fb-areas-window.h"

#include "app/fb-areas.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-hold.h"
#include "ui/common/fb-over-window.h"
#include "ui/common/fb-record-row.h"
#include "ui/common/fb-record-rows.h"
#include "ui/common/fb-toast.h"
#include "ui/plans/fb-add-row.h"

#include <glib/gi18n.h>

#define WIDTH 640
#define HEIGHT 640

/* Lives as long as its window. */
typedef struct
{
  FbWorkspace *workspace;
  GtkWidget   *window; /* not owned */
  GtkWidget   *areas;  /* the list box */
  GtkWidget   *travel; /* holds the group of ways */
  GPtrArray   *ways;   /* their entries, not owned */
  GtkWidget   *add;    /* (nullable): where one only reads */
} Areas;

static void
areas_free (gpointer data)
{
  Areas *self = data;

  g_ptr_array_unref (self->ways);
  g_object_unref (self->workspace);
  g_free (self);
}

/* ---- the areas ---- */

static void
tell_area (FbWorkspace  *workspace,
           FbRecord     *record,
           char        **title,
           char        **subtitle)
{
  *title = g_strdup (FB_AREA (record)->name);
  *subtitle = g_strdup (FB_AREA (record)->postcodes != NULL ? FB_AREA (record)->postcodes : _("No postcodes yet"));
}

static const char *const area_fields[] = { "name", "postcodes", NULL };
static const FbRecordRowType area_type = { tell_area, area_fields, N_("Area Removed"), NULL, NULL };

static GtkWidget *
make_area (FbRecord *area,
           gpointer  user_data)
{
  return fb_record_row_new (((Areas *) user_data)->workspace, area, &area_type);
}

static void
add_cb (Areas      *self,
        const char *name)
{
  g_autoptr(GError) error = NULL;

  if (fb_deed_add_area (self->workspace, name, &error))
    fb_add_row_clear (FB_ADD_ROW (self->add));
  else
    fb_toast_error (self->window, error);
}

/* ---- the way between two ---- */

/* FALSE where what is typed is no number of minutes; empty is not known. */
static gboolean
read_minutes (GtkWidget *entry,
              gint64    *minutes)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  *minutes = FB_UNSET;
  return *text == '\0' || g_ascii_string_to_signed (text, 10, 0, 600, minutes, NULL);
}

static void
minutes_left_cb (GtkEventController *controller,
                 Areas              *self)
{
  GtkWidget *entry = gtk_event_controller_get_widget (controller);
  GtkWidget *row = g_object_get_data (G_OBJECT (entry), "fb-row");
  g_autoptr(GError) error = NULL;
  gint64 minutes;

  if (!read_minutes (entry, &minutes))
    {
      fb_plain_row_set_error (row, _("Minutes, from 0 to 600."));
      return;
    }

  fb_plain_row_set_error (row, NULL);
  if (!fb_deed_set_travel (self->workspace, g_object_get_data (G_OBJECT (entry), "fb-from"),
                           g_object_get_data (G_OBJECT (entry), "fb-to"), minutes, &error))
    fb_plain_row_set_error (row, error->message);
}

static void
show_minutes (Areas     *self,
              GtkWidget *entry)
{
  gint64 minutes = fb_areas_get_travel (self->workspace, g_object_get_data (G_OBJECT (entry), "fb-from"),
                                        g_object_get_data (G_OBJECT (entry), "fb-to"));
  g_autofree char *text = minutes != FB_UNSET ? g_strdup_printf ("%d", (int) minutes) : g_strdup ("");

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), text))
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* After undo, say; what is being typed, or cannot be read, stays as it is. */
static void
show_all_minutes (Areas *self)
{
  for (guint i = 0; i < self->ways->len; i++)
    {
      GtkWidget *entry = self->ways->pdata[i];
      gint64 typed;

      if ((gtk_widget_get_state_flags (entry) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0 && read_minutes (entry, &typed))
        show_minutes (self, entry);
    }
}

static GtkWidget *
make_way (Areas  *self,
          FbArea *from,
          FbArea *to)
{
  g_autofree char *label = g_strdup_printf ("%s – %s", from->name, to->name);
  const char *from_id = fb_record_get_id (FB_RECORD (from)), *to_id = fb_record_get_id (FB_RECORD (to));
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *row = fb_plain_row_new (label, entry);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 5);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_DIGITS);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (entry, GTK_ALIGN_END);
  g_object_set_data_full (G_OBJECT (entry), "fb-from", g_strdup (from_id), g_free);
  g_object_set_data_full (G_OBJECT (entry), "fb-to", g_strdup (to_id), g_free);
  g_object_set_data (G_OBJECT (entry), "fb-row", row);
  fb_accessible_set_label (entry, label);
  fb_accessible_set_label (gtk_widget_get_first_child (entry), label);
  show_minutes (self, entry);
  g_ptr_array_add (self->ways, entry);
  g_signal_connect (focus, "leave", G_CALLBACK (minutes_left_cb), self);
  gtk_widget_add_controller (entry, focus);
  fb_hold_for_readers (entry, self->workspace);

  return row;
}

static void
show_ways (Areas     *self,
           GPtrArray *areas)
{
  GtkWidget *group = adw_preferences_group_new ();

  g_ptr_array_set_size (self->ways, 0);
  fb_form_set_title (group, _("Minutes From Door to Door"),
                     areas->len < 2                                  ? _("Two areas make a way.")
                     : !fb_workspace_is_read_only (self->workspace) ? _("Leave empty what nobody knows.")
                                                                    : NULL);
  for (guint i = 0; i < areas->len; i++)
    for (guint j = i + 1; j < areas->len; j++)
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_way (self, areas->pdata[i], areas->pdata[j]));
  adw_bin_set_child (ADW_BIN (self->travel), group);
}

/* ---- the window ---- */

static void
show (Areas *self)
{
  g_autoptr(GPtrArray) areas = fb_areas_list (self->workspace, NULL);

  if (areas == NULL)
    return;

  fb_record_rows_show (self->areas, areas, make_area, self);
  gtk_widget_set_visible (self->areas, areas->len > 0 || self->add != NULL);
  show_ways (self, areas);
}

static void
changed_cb (GtkWidget  *window,
            const char *kind)
{
  Areas *self = g_object_get_data (G_OBJECT (window), "fb-areas");

  if (kind == NULL || g_str_equal (kind, "area"))
    show (self);
  else if (g_str_equal (kind, "area-travel"))
    show_all_minutes (self);
}

static void
add_row_to_add (Areas *self)
{
  self->add = fb_add_row_new (_("New Area"));
  gtk_list_box_append (GTK_LIST_BOX (self->areas), self->add);
  g_signal_connect_swapped (self->add, "add", G_CALLBACK (add_cb), self);
}

static GtkWidget *
make_areas (Areas *self)
{
  GtkWidget *group = adw_preferences_group_new ();

  self->areas = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->areas), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->areas, "boxed-list");
  fb_accessible_set_label (self->areas, _("Areas"));
  if (!fb_workspace_is_read_only (self->workspace))
    add_row_to_add (self);
  fb_form_set_title (group, _("Areas"), _("Postcodes that are near each other. A space goes between two."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->areas);

  return group;
}

/* (transfer none) */
GtkWidget *
fb_areas_window_present (GtkWidget   *parent,
                         FbWorkspace *workspace)
{
  GtkWidget *window = fb_over_window_new (parent, _("Areas"), WIDTH, HEIGHT);
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Areas *self = g_new0 (Areas, 1);

  self->workspace = g_object_ref (workspace);
  self->window = window;
  self->ways = g_ptr_array_new ();
  self->travel = adw_bin_new ();
  g_object_set_data_full (G_OBJECT (window), "fb-areas", self, areas_free);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), fb_form_page_new (make_areas (self), self->travel, NULL));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);
  adw_window_set_content (ADW_WINDOW (window), overlay);
  gtk_window_set_modal (GTK_WINDOW (window), FALSE); /* what it changes shows on the page below */
  g_signal_connect_object (fb_workspace_get_store (workspace), "changed", G_CALLBACK (changed_cb), window,
                           G_CONNECT_SWAPPED);
  show (self);
  gtk_window_present (GTK_WINDOW (window));

  return window;
}
