/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "ui/common/fb-tooltips.h"

/* How long GTK waits before it shows one, and longer than that; in ms. */
#define DELAY 500
#define LATER 900

static void
once_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

static void
wait (guint ms)
{
  gboolean is_over = FALSE;

  g_timeout_add_once (ms, once_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
  fb_test_settle ();
}

/* By another program, as by a hand. */
static void
move_mouse (int x,
            int y)
{
  g_autofree char *left = g_strdup_printf ("%d", x);
  g_autofree char *top = g_strdup_printf ("%d", y);
  const char *const command[] = { "xdotool", "mousemove", left, top, NULL };
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GError) error = NULL;

  process = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
shows_tooltip (GtkWidget *window)
{
  for (GtkWidget *child = gtk_widget_get_first_child (window); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (gtk_widget_get_css_name (child), "tooltip") && gtk_widget_get_mapped (child))
      return TRUE;

  return FALSE;
}

typedef struct
{
  GtkWidget *window;
  int        x;
  int        y;
} Place;

/* As large as the screen, so that a place in it, measured from the middle, is on no screen. */
static void
open_window (Place *place)
{
  GListModel *monitors = gdk_display_get_monitors (gdk_display_get_default ());
  g_autoptr(GdkMonitor) monitor = g_list_model_get_item (monitors, 0);
  GtkWidget *label = gtk_label_new ("Here");
  GdkRectangle box;

  gdk_monitor_get_geometry (monitor, &box);
  gtk_widget_set_tooltip_text (label, "There");
  gtk_widget_set_size_request (label, box.width - 40, box.height - 100);
  move_mouse (0, 0);
  place->window = fb_test_show (label);
  place->x = box.width - 100;
  place->y = box.height - 150;
}

static GtkWidget *
open_over (GtkWidget *window)
{
  GtkWidget *over = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (over), 100, 100);
  gtk_window_set_modal (GTK_WINDOW (over), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (over), GTK_WINDOW (window));
  gtk_window_present (GTK_WINDOW (over));

  return over;
}

static void
test_goes_when_a_window_opens (void)
{
  Place place;
  GtkWidget *over;

  open_window (&place);
  move_mouse (place.x, place.y);
  wait (LATER);
  g_assert_true (shows_tooltip (place.window));

  over = open_over (place.window);
  fb_test_settle ();
  g_assert_false (shows_tooltip (place.window));
  move_mouse (place.x + 2, place.y);
  wait (LATER);
  g_assert_false (shows_tooltip (place.window));
  g_assert_false (shows_tooltip (over));

  gtk_window_destroy (GTK_WINDOW (over));
  move_mouse (place.x, place.y);
  wait (LATER);
  g_assert_true (shows_tooltip (place.window));
  gtk_window_destroy (GTK_WINDOW (place.window));
}

/* The mouse rested there just before. */
static void
test_comes_not_below_a_window (void)
{
  Place place;
  GtkWidget *over;

  open_window (&place);
  wait (LATER); /* the last one is forgotten */
  move_mouse (place.x, place.y);
  wait (DELAY / 3);
  g_assert_false (shows_tooltip (place.window));
  over = open_over (place.window);
  wait (LATER);
  g_assert_false (shows_tooltip (place.window));

  gtk_window_destroy (GTK_WINDOW (over));
  gtk_window_destroy (GTK_WINDOW (place.window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fb_tooltips_keep ();

  g_test_add_func ("/tooltips/window-opens", test_goes_when_a_window_opens);
  g_test_add_func ("/tooltips/below", test_comes_not_below_a_window);

  return g_test_run ();
}
