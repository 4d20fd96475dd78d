/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-clicks"

#include "ui/common/fb-clicks.h"

#include "ui/common/fb-hear.h"

#define ANY_BUTTON (GDK_BUTTON1_MASK | GDK_BUTTON2_MASK | GDK_BUTTON3_MASK | GDK_BUTTON4_MASK | GDK_BUTTON5_MASK)

/**
 * fb_clicks_is_misleading:
 * @is_down: (inout): whether a button of the mouse is down, as far as was heard
 * @time: of the event; %GDK_CURRENT_TIME for what GTK makes up
 * @state: what is held down
 *
 * Returns: whether the event is a movement without the button that is still to be let go of
 */
gboolean
fb_clicks_is_misleading (gboolean        *is_down,
                         GdkEventType     type,
                         guint32          time,
                         GdkModifierType  state)
{
  if (type == GDK_BUTTON_PRESS || type == GDK_BUTTON_RELEASE)
    *is_down = type == GDK_BUTTON_PRESS;
  if (type != GDK_MOTION_NOTIFY || (state & ANY_BUTTON) != 0)
    return FALSE;
  if (time == GDK_CURRENT_TIME)
    return *is_down;

  /* whoever moves a window lets go of the button where it is not heard */
  *is_down = FALSE;
  return FALSE;
}

static gboolean
hear_cb (GtkWindow *window,
         GdkEvent  *event,
         gpointer   user_data)
{
  static gboolean is_down;

  return fb_clicks_is_misleading (&is_down, gdk_event_get_event_type (event), gdk_event_get_time (event),
                                  gdk_event_get_modifier_state (event));
}

/**
 * fb_clicks_keep:
 *
 * After a window was laid out, GTK makes up a movement of the mouse, at no time, with the buttons as
 * they are on the screen by then. Where one was let go of and that is not heard yet, the button below
 * the mouse takes it for a press that ended elsewhere: a quick click is lost. Such a movement is not
 * told to anything in a window.
 */
void
fb_clicks_keep (void)
{
  fb_hear (hear_cb, NULL);
}
