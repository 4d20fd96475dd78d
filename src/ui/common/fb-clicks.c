/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-clicks"

#include "ui/common/fb-clicks.h"

#include "ui/common/fb-hear.h"

static GdkModifierType
get_mask (guint button)
{
  return button >= 1 && button <= 5 ? GDK_BUTTON1_MASK << (button - 1) : 0;
}

/**
 * fb_clicks_is_misleading:
 * @down: (inout): the buttons of the mouse that are down, as far as was heard
 * @time: of the event; %GDK_CURRENT_TIME for what GTK makes up
 * @button: what was pressed or let go of, else 0
 * @state: what is held down on the screen, in the view of a movement
 *
 * Returns: whether the event is a movement without a button that is still to be let go of
 */
gboolean
fb_clicks_is_misleading (GdkModifierType *down,
                         GdkEventType     type,
                         guint32          time,
                         guint            button,
                         GdkModifierType  state)
{
  if (type == GDK_BUTTON_PRESS)
    *down |= get_mask (button);
  else if (type == GDK_BUTTON_RELEASE)
    *down &= ~get_mask (button);
  if (type != GDK_MOTION_NOTIFY)
    return FALSE;
  if (time == GDK_CURRENT_TIME)
    return (*down & ~state) != 0;

  /* whoever moves a window lets go of the button where it is not heard */
  *down &= state;
  return FALSE;
}

static guint
get_button (GdkEvent *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  return type == GDK_BUTTON_PRESS || type == GDK_BUTTON_RELEASE ? gdk_button_event_get_button (event) : 0;
}

static gboolean
hear_cb (GtkWindow *window,
         GdkEvent  *event,
         gpointer   user_data)
{
  static GdkModifierType down;

  return fb_clicks_is_misleading (&down, gdk_event_get_event_type (event), gdk_event_get_time (event),
                                  get_button (event), gdk_event_get_modifier_state (event));
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
