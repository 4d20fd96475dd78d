/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-window"

#include "ui/window/fb-window-private.h"

#include "app/fb-deed-signal.h"
#include "app/fb-deed-staff.h"
#include "ui/common/fb-pause.h"
#include "ui/common/fb-settings.h"
#include "ui/window/fb-staff-dialog.h"

/* Who works here now. */
void
_fb_window_show_staff (FbWindow *self)
{
  FbStaff *staff = fb_workspace_get_staff (self->workspace);

  fb_staff_menu_update (self->staff_menu);
  fb_sidebar_queue_count (self->sidebar);
  fb_undo_buttons_update (self->undo_buttons);
  _fb_window_renew_today (self);
  if (staff != NULL)
    fb_settings_set_string ("staff", fb_record_get_id (FB_RECORD (staff)));
}

static void
staff_dialog_closed_cb (FbWindow *self)
{
  self->asks_staff = FALSE;
}

/* Whoever is known to be working, or is the only one who can be, is. Returns
 * whether somebody has to be asked. */
static gboolean
settle_staff (FbWindow *self)
{
  g_autoptr(GPtrArray) staff = fb_staff_find_all (self->workspace, FALSE, NULL);

  /* before anybody works, so that it is nobody's to undo */
  if (fb_workspace_get_staff (self->workspace) == NULL &&
      !fb_workspace_is_read_only (self->workspace))
    fb_deed_close_gone_signals (self->workspace, NULL);

  if (self->staff != NULL && fb_workspace_set_staff (self->workspace, self->staff, NULL))
    {
      _fb_window_show_staff (self);
      return FALSE;
    }
  if (staff == NULL || staff->len == 0 || self->asks_staff ||
      fb_workspace_is_read_only (self->workspace))
    return FALSE;

  if (staff->len == 1)
    {
      FbRecord *only = g_ptr_array_index (staff, 0);

      if (fb_workspace_set_staff (self->workspace, fb_record_get_id (only), NULL))
        _fb_window_show_staff (self);
      return FALSE;
    }

  return TRUE;
}

static void
present_staff_dialog (FbWindow  *self,
                      GtkWindow *over)
{
  GtkWidget *dialog = fb_staff_dialog_new (over, self->workspace);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (_fb_window_show_staff), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (staff_dialog_closed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Asks who is working, unless only one person can be. */
void
_fb_window_ask_staff (FbWindow *self)
{
  if (!settle_staff (self))
    return;

  self->asks_staff = TRUE;
  present_staff_dialog (self, GTK_WINDOW (self));
}

static gboolean
ask_drawn_cb (gpointer data)
{
  FbWindow *self = data;

  if (self->workspace != NULL)
    present_staff_dialog (self, GTK_WINDOW (self));
  else
    self->asks_staff = FALSE;

  return G_SOURCE_REMOVE;
}

static void
drawn_cb (GdkFrameClock *clock,
          FbWindow      *self)
{
  g_signal_handlers_disconnect_by_func (clock, drawn_cb, self);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, ask_drawn_cb, g_object_ref (self), g_object_unref);
}

/* Shows the window; the question comes over what it has drawn, not before. */
void
_fb_window_present_and_ask (FbWindow *self)
{
  gboolean asks = settle_staff (self);

  gtk_window_present (GTK_WINDOW (self));
  if (!asks)
    return;

  self->asks_staff = TRUE;
  g_signal_connect_object (gtk_widget_get_frame_clock (GTK_WIDGET (self)), "after-paint",
                           G_CALLBACK (drawn_cb), self, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- After a pause --- */

/* @window, where it stands above this one, such as a dialog that was left open */
static GtkWindow *
find_above (FbWindow  *self,
            GtkWindow *window)
{
  for (GtkWindow *below = window; below != NULL; below = gtk_window_get_transient_for (below))
    {
      if (below == GTK_WINDOW (self))
        return window;
    }

  return GTK_WINDOW (self);
}

static gboolean
pause_ended_cb (FbWindow  *self,
                GtkWindow *window)
{
  if (self->workspace == NULL || _fb_window_is_covered (self) || !settle_staff (self))
    return FALSE;

  self->asks_staff = TRUE;
  present_staff_dialog (self, find_above (self, window));

  return TRUE;
}

/* Asks again who is working, after a quarter of an hour without a sign of life. */
void
_fb_window_watch_pause (FbWindow *self)
{
  g_signal_connect_object (fb_pause_get (), "ended", G_CALLBACK (pause_ended_cb), self, G_CONNECT_SWAPPED);
}
