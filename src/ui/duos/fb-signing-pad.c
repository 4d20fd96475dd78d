/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signing-pad"

#include "ui/duos/fb-signing-pad.h"

#include "domain/fb-strokes.h"
#include "ui/common/fb-accessible.h"
#include "ui/common/fb-drawing.h"

#define WIDTH 640
#define HEIGHT 220
#define LINE_MM 0.5
#define MM_PER_PIXEL (25.4 / 96.0)

struct _FbSigningPad
{
  AdwBin     parent_instance;

  GtkWidget *area;
  FbStrokes *strokes;
  double     start_x; /* of the drag, in pixels */
  double     start_y;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbSigningPad, fb_signing_pad, ADW_TYPE_BIN)

/* As large on paper as on this screen, where the screen tells its size and
 * that can be. */
static double
get_mm_per_pixel (FbSigningPad *self)
{
  GtkNative *native = gtk_widget_get_native (self->area);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;
  GdkMonitor *monitor = NULL;
  GdkRectangle box;
  double mm;

  if (surface != NULL)
    monitor = gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface);
  if (monitor == NULL)
    return MM_PER_PIXEL;

  gdk_monitor_get_geometry (monitor, &box);
  mm = box.width > 0 ? (double) gdk_monitor_get_width_mm (monitor) / box.width : 0;

  return mm > 0.08 && mm < 0.6 ? mm : MM_PER_PIXEL;
}

static void
draw_stroke (cairo_t       *cr,
             const FbPoint *points,
             guint          n_points,
             double         pixels_per_unit)
{
  if (n_points == 0)
    return;

  cairo_move_to (cr, points[0].x * pixels_per_unit, points[0].y * pixels_per_unit);
  for (guint i = 1; i < n_points; i++)
    cairo_line_to (cr, points[i].x * pixels_per_unit, points[i].y * pixels_per_unit);
  if (n_points == 1)
    cairo_line_to (cr, points[0].x * pixels_per_unit, points[0].y * pixels_per_unit);
  cairo_stroke (cr);
}

/* Dark ink on white, whatever the colours of the desktop: as on paper. */
static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  FbSigningPad *self = user_data;
  double pixels_per_unit = 0.01 / get_mm_per_pixel (self);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0.5, 0.5, 0.5);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, 24, height - 48.5);
  cairo_line_to (cr, width - 24, height - 48.5);
  cairo_stroke (cr);

  cairo_set_source_rgb (cr, 0.05, 0.05, 0.25);
  cairo_set_line_width (cr, MAX (2.0, LINE_MM / get_mm_per_pixel (self)));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < fb_strokes_get_n_strokes (self->strokes); i++)
    {
      guint n_points = 0;
      const FbPoint *points = fb_strokes_get_stroke (self->strokes, i, &n_points);

      draw_stroke (cr, points, n_points, pixels_per_unit);
    }
}

static void
add_point (FbSigningPad *self,
           double        x,
           double        y)
{
  double mm = get_mm_per_pixel (self);
  int width = gtk_widget_get_width (self->area), height = gtk_widget_get_height (self->area);

  fb_strokes_add_point (self->strokes, CLAMP (x, 0, width) * mm, CLAMP (y, 0, height) * mm);
  gtk_widget_queue_draw (self->area);
}

/* A pen has a gesture of its own. */
static gboolean
is_pen (GtkGesture *gesture)
{
  GdkEvent *event = gtk_gesture_get_last_event (gesture, gtk_gesture_get_last_updated_sequence (gesture));

  return event != NULL && gdk_event_get_device_tool (event) != NULL;
}

static void
drag_begin_cb (GtkGestureDrag *drag,
               double          x,
               double          y,
               FbSigningPad   *self)
{
  if (is_pen (GTK_GESTURE (drag)))
    return;

  self->start_x = x;
  self->start_y = y;
  fb_strokes_begin (self->strokes);
  add_point (self, x, y);
}

static void
drag_update_cb (GtkGestureDrag *drag,
                double          dx,
                double          dy,
                FbSigningPad   *self)
{
  if (!is_pen (GTK_GESTURE (drag)))
    add_point (self, self->start_x + dx, self->start_y + dy);
}

static void
changed (FbSigningPad *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
pen_down_cb (GtkGestureStylus *pen,
             double            x,
             double            y,
             FbSigningPad     *self)
{
  fb_strokes_begin (self->strokes);
  add_point (self, x, y);
}

static void
pen_motion_cb (GtkGestureStylus *pen,
               double            x,
               double            y,
               FbSigningPad     *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (pen));
  GdkModifierType state = event != NULL ? gdk_event_get_modifier_state (event) : 0;

  /* a pen that only hovers writes nothing */
  if (state & GDK_BUTTON1_MASK)
    add_point (self, x, y);
}

static void
fb_signing_pad_finalize (GObject *object)
{
  fb_strokes_free (FB_SIGNING_PAD (object)->strokes);

  G_OBJECT_CLASS (fb_signing_pad_parent_class)->finalize (object);
}

static void
fb_signing_pad_class_init (FbSigningPadClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fb_signing_pad_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
fb_signing_pad_init (FbSigningPad *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *pen = gtk_gesture_stylus_new ();

  self->strokes = fb_strokes_new ();
  self->area = fb_drawing_new ();
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->area), WIDTH);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->area), HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->area), draw_cb, self, NULL);
  gtk_widget_set_cursor_from_name (self->area, "crosshair");

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (changed), self);
  g_signal_connect (pen, "down", G_CALLBACK (pen_down_cb), self);
  g_signal_connect (pen, "motion", G_CALLBACK (pen_motion_cb), self);
  g_signal_connect_swapped (pen, "up", G_CALLBACK (changed), self);
  gtk_widget_add_controller (self->area, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (self->area, GTK_EVENT_CONTROLLER (pen));

  gtk_widget_add_css_class (self->area, "fb-signing-pad");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), self->area);
}

/* @label: what to do here, in the language of who signs */
GtkWidget *
fb_signing_pad_new (const char *label)
{
  FbSigningPad *self = g_object_new (FB_TYPE_SIGNING_PAD, NULL);

  fb_accessible_set_label (self->area, label);

  return GTK_WIDGET (self);
}

void
fb_signing_pad_clear (FbSigningPad *self)
{
  g_return_if_fail (FB_IS_SIGNING_PAD (self));

  fb_strokes_clear (self->strokes);
  gtk_widget_queue_draw (self->area);
  changed (self);
}

/* A dot is no signature. */
gboolean
fb_signing_pad_is_empty (FbSigningPad *self)
{
  g_return_val_if_fail (FB_IS_SIGNING_PAD (self), TRUE);

  return fb_strokes_get_n_points (self->strokes) < 2;
}

/* (transfer full): the strokes, thinned, as they are stored */
char *
fb_signing_pad_dup_text (FbSigningPad *self)
{
  FbStrokes *thin;
  char *text;

  g_return_val_if_fail (FB_IS_SIGNING_PAD (self), NULL);

  thin = fb_strokes_copy (self->strokes);
  fb_strokes_thin (thin);
  text = fb_strokes_to_text (thin);
  fb_strokes_free (thin);

  return text;
}
