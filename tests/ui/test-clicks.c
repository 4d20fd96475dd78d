/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "ui/common/fb-clicks.h"
#include "ui/common/fb-hear.h"

#define MADE_UP GDK_CURRENT_TIME
#define REAL 4711

#define LEFT GDK_BUTTON1_MASK
#define RIGHT GDK_BUTTON3_MASK

static gboolean
move (GdkModifierType *down,
      guint32          time,
      GdkModifierType  state)
{
  return fb_clicks_is_misleading (down, GDK_MOTION_NOTIFY, time, 0, state);
}

static void
press (GdkModifierType *down,
       guint            button)
{
  g_assert_false (fb_clicks_is_misleading (down, GDK_BUTTON_PRESS, REAL, button, 0));
}

static void
let_go (GdkModifierType *down,
        guint            button)
{
  g_assert_false (fb_clicks_is_misleading (down, GDK_BUTTON_RELEASE, REAL, button, *down));
}

/* Let go of on the screen, and that was not heard yet. */
static void
test_made_up_movement_ends_no_press (void)
{
  GdkModifierType down = 0;

  g_assert_false (move (&down, MADE_UP, 0));
  press (&down, 1);
  g_assert_true (move (&down, MADE_UP, 0));
  g_assert_true (move (&down, MADE_UP, RIGHT));
  let_go (&down, 1);
  g_assert_false (move (&down, MADE_UP, 0));
}

static void
test_what_is_drawn_is_heard (void)
{
  GdkModifierType down = 0;

  press (&down, 1);
  g_assert_false (move (&down, REAL, LEFT));
  g_assert_false (move (&down, MADE_UP, LEFT));
  press (&down, 3);
  g_assert_true (move (&down, MADE_UP, LEFT));
  let_go (&down, 3);
  g_assert_false (move (&down, MADE_UP, LEFT));
  g_assert_true (move (&down, MADE_UP, 0));
}

/* As at the end of moving the window: who lets it go on the screen is not heard here. */
static void
test_release_elsewhere_is_noticed (void)
{
  GdkModifierType down = 0;

  press (&down, 1);
  g_assert_false (move (&down, REAL, 0));
  g_assert_false (move (&down, MADE_UP, 0));
}

static gboolean
stop_cb (GtkWindow *window,
         GdkEvent  *event,
         gpointer   user_data)
{
  gboolean is_press = gdk_event_get_event_type (event) == GDK_BUTTON_PRESS;
  guint *n_left = user_data;

  if (is_press && *n_left > 0)
    {
      (*n_left)--;
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
ended_cb (GObject      *process,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  g_subprocess_wait_check_finish (G_SUBPROCESS (process), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* By another program, as by a hand: the windows go on meanwhile. */
static void
click (int x,
       int y)
{
  g_autofree char *left = g_strdup_printf ("%d", x);
  g_autofree char *top = g_strdup_printf ("%d", y);
  const char *const command[] = { "xdotool", "mousemove", left, top, "sleep", "0.1", "mousedown", "1", "sleep", "0.05",
                                  "mouseup", "1", "sleep", "0.1", NULL };
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;
  gboolean is_over = FALSE;

  process = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, ended_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  fb_test_settle ();
}

/* Of a window that was there before, or in what opens over it. */
static void
test_windows_and_popovers_are_heard_first (void)
{
  static guint n_left;
  GtkWidget *menu = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *button = gtk_button_new_with_label ("Here");
  GtkWidget *window = fb_test_show (menu);
  GdkSurface *surface;
  guint n = 0;

  fb_hear (stop_cb, &n_left);
  gtk_widget_set_size_request (menu, 300, 300);
  gtk_widget_set_valign (menu, GTK_ALIGN_START);
  gtk_widget_set_size_request (button, 200, 200);
  gtk_popover_set_child (GTK_POPOVER (popover), button);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (menu), popover);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (count_cb), &n);

  n_left = 1;
  click (200, 200);
  g_assert_false (gtk_widget_get_mapped (popover));
  click (210, 200);
  g_assert_true (gtk_widget_get_mapped (popover));

  surface = gtk_native_get_surface (GTK_NATIVE (popover));
  n_left = 1;
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpuint (n, ==, 0);
      click (gdk_popup_get_position_x (GDK_POPUP (surface)) + 100 + i, gdk_popup_get_position_y (GDK_POPUP (surface)) + 100);
    }
  g_assert_cmpuint (n_left, ==, 0);
  g_assert_cmpuint (n, ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/clicks/made-up", test_made_up_movement_ends_no_press);
  g_test_add_func ("/clicks/drawn", test_what_is_drawn_is_heard);
  g_test_add_func ("/clicks/elsewhere", test_release_elsewhere_is_noticed);
  g_test_add_func ("/clicks/popovers", test_windows_and_popovers_are_heard_first);

  return g_test_run ();
}
