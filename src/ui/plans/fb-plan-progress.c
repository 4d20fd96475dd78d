/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-plan-progress"

#include "ui/plans/fb-plan-progress.h"

#include "app/fb-plan-course.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-drawing.h"
#include "ui/common/fb-form.h"

#include <glib/gi18n.h>

#define COLUMN 84
#define GAP 4
#define BAR_WIDTH 32
#define BAR_HEIGHT 44
#define MOST_COLUMNS 8
#define LIST_KEY "fb-list"

/* A bar within a frame that is the whole goal. */
static void
draw_point (cairo_t           *cr,
            GtkWidget         *area,
            const FbPlanPoint *point,
            double             left)
{
  double x = left + (COLUMN - BAR_WIDTH) / 2.0;
  double y = fb_drawing_get_line_height (area) + GAP / 2.0;
  double height = BAR_HEIGHT * point->progress / 100.0;
  double centre = left + COLUMN / 2.0;
  /* Translators: progress of a goal in percent */
  g_autofree char *number = g_strdup_printf (_("%d %%"), point->progress);
  g_autofree char *day = point->is_now ? g_strdup (C_("progress", "now")) : fb_date_dup_display (point->day);
  GdkRGBA ink, fill;

  fb_drawing_get_colors (area, &ink, &fill);
  gdk_cairo_set_source_rgba (cr, &fill);
  cairo_rectangle (cr, x, y + BAR_HEIGHT - height, BAR_WIDTH, height);
  cairo_fill (cr);
  fb_drawing_set_frame_color (cr, &ink);
  cairo_set_line_width (cr, 1.0);
  cairo_rectangle (cr, x + 0.5, y + 0.5, BAR_WIDTH - 1, BAR_HEIGHT - 1);
  cairo_stroke (cr);
  gdk_cairo_set_source_rgba (cr, &ink);
  fb_drawing_show_text (cr, area, number, centre, 0);
  fb_drawing_show_text (cr, area, day, centre, y + BAR_HEIGHT + GAP);
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  GArray *points = user_data;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (area)) == GTK_TEXT_DIR_RTL;
  guint first = points->len > MOST_COLUMNS ? points->len - MOST_COLUMNS : 0;

  for (guint i = first; i < points->len; i++)
    draw_point (cr, GTK_WIDGET (area), &g_array_index (points, FbPlanPoint, i),
                rtl ? width - (i - first + 1.0) * COLUMN : (i - first) * (double) COLUMN);
}

/* (transfer floating) @points: (transfer full) */
static GtkWidget *
make_picture (GArray     *points,
              const char *label,
              const char *words)
{
  GtkWidget *area = fb_drawing_new ();

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, points, (GDestroyNotify) g_array_unref);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), (int) MIN (points->len, MOST_COLUMNS) * COLUMN);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area),
                                       2 * fb_drawing_get_line_height (area) + BAR_HEIGHT + 2 * GAP);
  gtk_widget_set_halign (area, GTK_ALIGN_START);
  fb_accessible_set_label (area, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);

  return area;
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* (transfer floating) @points: (transfer full) */
static GtkWidget *
make_row (FbGoal *goal,
          GArray *points)
{
  const char *name = goal->text != NULL ? goal->text : fb_code_list_get_label (&fb_code_goal_kind, goal->kind);
  g_autofree char *words = fb_plan_dup_points_words (points);
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "fb-rhythm");
  gtk_box_append (GTK_BOX (box), make_label (name, NULL));
  gtk_box_append (GTK_BOX (box), make_picture (points, name, words));
  gtk_box_append (GTK_BOX (box), make_label (words, "caption"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name != NULL ? name : "—");
  fb_accessible_set_label (row, name != NULL ? name : "—");

  return row;
}

/* (transfer floating): a group of a form, with nothing in it */
GtkWidget *
fb_plan_progress_new (void)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  fb_form_set_title (group, _("Progress over Time"), NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  g_object_set_data (G_OBJECT (group), LIST_KEY, list);
  gtk_widget_set_visible (group, FALSE);

  return group;
}

/* @goals: of FbGoal; one of which only one thing is known has no course yet */
void
fb_plan_progress_show (GtkWidget   *progress,
                       FbWorkspace *workspace,
                       GPtrArray   *goals)
{
  GtkWidget *list = g_object_get_data (G_OBJECT (progress), LIST_KEY);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), row);
  for (guint i = 0; i < goals->len; i++)
    {
      FbGoal *goal = goals->pdata[i];
      g_autoptr(GArray) points = fb_plan_list_points (workspace, goal, NULL);

      if (points != NULL && points->len > 1)
        gtk_list_box_append (GTK_LIST_BOX (list), make_row (goal, g_steal_pointer (&points)));
    }
  gtk_widget_set_visible (progress, gtk_widget_get_first_child (list) != NULL);
}
