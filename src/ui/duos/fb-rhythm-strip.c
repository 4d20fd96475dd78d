/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-rhythm-strip"

#include "ui/duos/fb-rhythm-strip.h"

#include "app/fb-rhythm-words.h"
#include "base/fb-date.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-drawing.h"

#include <glib/gi18n.h>

#define COLUMN 40
#define GAP 4
#define BAR_WIDTH 24
#define BAR_HEIGHT 44
#define MOST_COLUMNS 60

struct _FbRhythmStrip
{
  AdwBin     parent_instance;

  GArray    *periods; /* of FbRhythmPeriod */
  int        most;    /* meetings in a month, for the height of a bar */
  GtkWidget *area;
  GtkWidget *summary;
  GtkWidget *months;  /* opens to a line for each month */
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (FbRhythmStrip, fb_rhythm_strip, ADW_TYPE_BIN)

static double
get_share (FbRhythmStrip        *self,
           const FbRhythmPeriod *period)
{
  if (period->n_expected > 0)
    return MIN (1.0, (double) period->held.n_meetings / period->n_expected);
  if (period->minutes_expected > 0)
    return MIN (1.0, (double) period->held.minutes / period->minutes_expected);

  return self->most > 0 ? (double) period->held.n_meetings / self->most : 0.0;
}

/* The frame is what was agreed: whole, or dashed where nothing is to be judged. */
static void
draw_frame (cairo_t              *cr,
            const FbRhythmPeriod *period,
            double                x,
            double                y)
{
  const double dashes[] = { 3.0, 3.0 };
  gboolean is_open = period->verdict == FB_RHYTHM_FUTURE || period->verdict == FB_RHYTHM_RUNNING ||
                     period->verdict == FB_RHYTHM_BEFORE || period->verdict == FB_RHYTHM_NOT_EXPECTED;

  cairo_set_line_width (cr, 1.0);
  cairo_set_dash (cr, dashes, is_open ? 2 : 0, 0);
  cairo_rectangle (cr, x + 0.5, y + 0.5, BAR_WIDTH - 1, BAR_HEIGHT - 1);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

/* As agreed: a check mark on the bar. */
static void
draw_check (cairo_t *cr,
            double   x,
            double   y)
{
  cairo_set_line_width (cr, 2.0);
  cairo_move_to (cr, x + 7, y + 23);
  cairo_line_to (cr, x + 11, y + 27);
  cairo_line_to (cr, x + 18, y + 17);
  cairo_stroke (cr);
}

static void
draw_period (FbRhythmStrip        *self,
             cairo_t              *cr,
             const FbRhythmPeriod *period,
             double                left,
             const GdkRGBA        *ink,
             const GdkRGBA        *fill)
{
  double x = left + (COLUMN - BAR_WIDTH) / 2.0;
  int line = fb_drawing_get_line_height (self->area);
  double y = line + GAP / 2.0;
  double height = get_share (self, period) * BAR_HEIGHT;
  g_autofree char *number = g_strdup_printf ("%d", period->held.n_meetings);
  g_autofree char *month = g_strndup (period->from + 5, 2);
  g_autofree char *missed = NULL;

  cairo_set_source_rgba (cr, fill->red, fill->green, fill->blue, fill->alpha);
  cairo_rectangle (cr, x, y + BAR_HEIGHT - height, BAR_WIDTH, height);
  cairo_fill (cr);

  if (period->verdict == FB_RHYTHM_AS_AGREED)
    {
      cairo_set_source_rgb (cr, 1, 1, 1);
      draw_check (cr, x, y);
    }

  fb_drawing_set_frame_color (cr, ink);
  draw_frame (cr, period, x, y);
  cairo_set_source_rgba (cr, ink->red, ink->green, ink->blue, ink->alpha);
  if (period->verdict != FB_RHYTHM_FUTURE)
    fb_drawing_show_text (cr, self->area, number, left + COLUMN / 2.0, 0);
  if (period->held.n_missed > 0)
    {
      /* on the ground of the card: on a bar that is full it could not be read */
      missed = g_strdup_printf ("%d×", period->held.n_missed);
      cairo_save (cr);
      cairo_set_operator (cr, CAIRO_OPERATOR_CLEAR);
      cairo_rectangle (cr, x + 1, y + 1, BAR_WIDTH - 2, MIN (line, BAR_HEIGHT - 2));
      cairo_fill (cr);
      cairo_restore (cr);
      fb_drawing_show_text (cr, self->area, missed, left + COLUMN / 2.0, y + 1);
    }
  fb_drawing_show_text (cr, self->area, month, left + COLUMN / 2.0, y + BAR_HEIGHT + GAP);
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  FbRhythmStrip *self = user_data;
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (area)) == GTK_TEXT_DIR_RTL;
  GdkRGBA ink, fill;

  fb_drawing_get_colors (GTK_WIDGET (area), &ink, &fill);
  for (guint i = 0; i < self->periods->len; i++)
    draw_period (self, cr, &g_array_index (self->periods, FbRhythmPeriod, i),
                 rtl ? width - (i + 1.0) * COLUMN : i * (double) COLUMN, &ink, &fill);
}

static void
fb_rhythm_strip_finalize (GObject *object)
{
  g_array_unref (FB_RHYTHM_STRIP (object)->periods);

  G_OBJECT_CLASS (fb_rhythm_strip_parent_class)->finalize (object);
}

static void
fb_rhythm_strip_class_init (FbRhythmStripClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fb_rhythm_strip_finalize;
}

/* An expander of GTK 4.8 would keep the keyboard from Tab. */
static GtkWidget *
make_months (FbRhythmStrip *self)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (_("Month by Month"));

  self->months = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->list = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->list), 0);
  gtk_label_set_wrap (GTK_LABEL (self->list), TRUE);
  gtk_label_set_selectable (GTK_LABEL (self->list), TRUE);
  gtk_widget_set_margin_start (self->list, 18);
  gtk_widget_set_halign (toggle, GTK_ALIGN_START);
  gtk_widget_add_css_class (toggle, "flat");
  g_object_bind_property (toggle, "active", self->list, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (self->months), toggle);
  gtk_box_append (GTK_BOX (self->months), self->list);

  return self->months;
}

static void
fb_rhythm_strip_init (FbRhythmStrip *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = fb_accessible_scroll_new (_("Meetings by Month"));

  self->periods = g_array_new (FALSE, FALSE, sizeof (FbRhythmPeriod));
  self->area = fb_drawing_new ();
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->area), draw_cb, self, NULL);
  gtk_widget_set_halign (self->area, GTK_ALIGN_START);
  fb_accessible_set_label (self->area, _("Meetings by Month"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->area);

  self->summary = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->summary), 0);
  gtk_label_set_wrap (GTK_LABEL (self->summary), TRUE);

  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), self->summary);
  gtk_box_append (GTK_BOX (box), make_months (self));
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "fb-rhythm");
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
fb_rhythm_strip_new (void)
{
  return g_object_new (FB_TYPE_RHYTHM_STRIP, NULL);
}

static char *
dup_lines (FbRhythmStrip *self)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < self->periods->len; i++)
    {
      const FbRhythmPeriod *period = &g_array_index (self->periods, FbRhythmPeriod, i);
      g_autofree char *month = fb_rhythm_dup_month (period);
      g_autofree char *words = fb_rhythm_dup_words (period);

      if (period->verdict != FB_RHYTHM_FUTURE)
        g_string_append_printf (lines, "%s%s: %s", lines->len > 0 ? "\n" : "", month, words);
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

/* Takes a copy; a strip of very many months shows the last ones. */
void
fb_rhythm_strip_show (FbRhythmStrip  *self,
                      const FbRhythm *rhythm)
{
  guint n = rhythm->periods->len;
  guint first = n > MOST_COLUMNS ? n - MOST_COLUMNS : 0;
  g_autofree char *summary = fb_rhythm_dup_summary (rhythm);
  g_autofree char *account = fb_rhythm_dup_account (rhythm);
  g_autofree char *lines = NULL;

  g_return_if_fail (FB_IS_RHYTHM_STRIP (self));

  g_array_set_size (self->periods, 0);
  self->most = 1;
  for (guint i = first; i < n; i++)
    {
      const FbRhythmPeriod *period = &g_array_index (rhythm->periods, FbRhythmPeriod, i);

      g_array_append_val (self->periods, *period);
      self->most = MAX (self->most, period->held.n_meetings);
    }

  lines = dup_lines (self);
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->area), (int) self->periods->len * COLUMN);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->area),
                                       2 * fb_drawing_get_line_height (self->area) + BAR_HEIGHT + 2 * GAP);
  gtk_widget_set_visible (gtk_widget_get_ancestor (self->area, GTK_TYPE_SCROLLED_WINDOW), self->periods->len > 0);
  gtk_widget_set_visible (self->months, *lines != '\0');
  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  gtk_label_set_text (GTK_LABEL (self->list), lines);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->area), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, account, -1);
  gtk_widget_queue_draw (self->area);
}
