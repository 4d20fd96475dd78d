/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-pause"

#include "ui/common/fb-pause.h"

#include "ui/common/fb-hear.h"

#include <time.h>

#define PAUSE_MINUTES 15
#define MINUTE (60 * G_USEC_PER_SEC)
#define LEFT_OUT_KEY "fb-pause-left-out"

struct _FbPause
{
  GObject     parent_instance;

  gint64      last; /* when something was done last */
  GdkSurface *surface; /* unowned, to compare: where the mouse was last */
  double      x, y;
};

enum
{
  ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FbPause, fb_pause, G_TYPE_OBJECT)

/* In microseconds, and while the computer sleeps too. */
static gint64
get_now (void)
{
  struct timespec now;

  clock_gettime (CLOCK_BOOTTIME, &now);

  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* GTK tells of the mouse also where what lies below it moved, or came. */
static gboolean
has_mouse_moved (FbPause  *self,
                 GdkEvent *event)
{
  GdkSurface *surface = gdk_event_get_surface (event);
  double x, y;
  gboolean has_moved;

  if (!gdk_event_get_position (event, &x, &y))
    return FALSE;

  has_moved = surface == self->surface && (x < self->x || x > self->x || y < self->y || y > self->y);
  self->surface = surface;
  self->x = x;
  self->y = y;

  return has_moved;
}

/* Returns: whether somebody is asked who is working */
static gboolean
hear (FbPause   *self,
      GtkWindow *window)
{
  gint64 now = get_now ();
  gboolean was_paused = now - self->last >= PAUSE_MINUTES * MINUTE;
  gboolean is_asked = FALSE;

  if (g_object_get_data (G_OBJECT (window), LEFT_OUT_KEY) != NULL)
    return FALSE;

  self->last = now;
  if (was_paused)
    g_signal_emit (self, signals[ENDED], 0, window, &is_asked);

  return is_asked;
}

static void
find_menus (GtkWidget *within,
            GPtrArray *menus)
{
  if (GTK_IS_POPOVER (within) && gtk_widget_get_mapped (within))
    g_ptr_array_add (menus, g_object_ref (within));

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL; child = gtk_widget_get_next_sibling (child))
    find_menus (child, menus);
}

/* Whoever is asked answers before anything that was open; a menu would stay above the question. */
static void
close_menus (GtkWindow *window)
{
  g_autoptr(GPtrArray) menus = g_ptr_array_new_with_free_func (g_object_unref);

  find_menus (GTK_WIDGET (window), menus);
  for (guint i = 0; i < menus->len; i++)
    gtk_popover_popdown (menus->pdata[i]);
}

static gboolean
hear_cb (GtkWindow *window,
         GdkEvent  *event,
         gpointer   user_data)
{
  FbPause *self = user_data;
  GdkEventType type = gdk_event_get_event_type (event);

  if (!fb_pause_ends_by (type) || (type == GDK_MOTION_NOTIFY && !has_mouse_moved (self, event)))
    return GDK_EVENT_PROPAGATE;

  if (!hear (self, window))
    return GDK_EVENT_PROPAGATE;

  close_menus (window);
  return GDK_EVENT_STOP;
}

/* Everybody is told; one who asks is enough. */
static gboolean
collect_asked (GSignalInvocationHint *hint,
               GValue                *is_asked,
               const GValue          *answer,
               gpointer               user_data)
{
  g_value_set_boolean (is_asked, g_value_get_boolean (is_asked) || g_value_get_boolean (answer));

  return TRUE;
}

static void
fb_pause_class_init (FbPauseClass *klass)
{
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, collect_asked, NULL,
                                 NULL, G_TYPE_BOOLEAN, 1, GTK_TYPE_WINDOW);
}

static void
fb_pause_init (FbPause *self)
{
  self->last = get_now ();
  fb_hear (hear_cb, self);
}

/* (transfer none): the one of the program, made at the first call */
FbPause *
fb_pause_get (void)
{
  static FbPause *pause;

  if (pause == NULL)
    pause = g_object_new (FB_TYPE_PAUSE, NULL);

  return pause;
}

/* Who works here has just shown who it is. */
void
fb_pause_renew (void)
{
  fb_pause_get ()->last = get_now ();
}

/**
 * fb_pause_leave_out:
 *
 * Whether what is done in @window is done by somebody who does not work here,
 * such as who signs, or cannot be known to, as while the screen is covered.
 */
void
fb_pause_leave_out (GtkWindow *window,
                    gboolean   is_left_out)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_object_set_data (G_OBJECT (window), LEFT_OUT_KEY, GINT_TO_POINTER (is_left_out));
}

/* As if nothing had been done for so long; for tests. */
void
fb_pause_age (guint minutes)
{
  fb_pause_get ()->last = get_now () - minutes * MINUTE;
}

/* Whether an event of this type is somebody doing something. */
gboolean
fb_pause_ends_by (GdkEventType type)
{
  static const GdkEventType types[] = { GDK_KEY_PRESS, GDK_BUTTON_PRESS, GDK_MOTION_NOTIFY, GDK_SCROLL,
                                        GDK_TOUCH_BEGIN, GDK_TOUCHPAD_SWIPE, GDK_TOUCHPAD_PINCH, GDK_PAD_BUTTON_PRESS };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (types[i] == type)
        return TRUE;
    }

  return FALSE;
}
