/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "app/fb-deed-staff.h"
#include "domain/fb-kinds.h"
#include "ui/common/fb-pause.h"
#include "ui/window/fb-window-private.h"

/* The mouse of the screen, moved by another program as a hand would. */
static void
move_mouse_to (int x,
               int y)
{
  g_autofree char *left = g_strdup_printf ("%d", x);
  g_autofree char *top = g_strdup_printf ("%d", y);
  const char *const command[] = { "xdotool", "mousemove", left, top, NULL };
  g_autoptr(GError) error = NULL;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* (transfer none) (nullable): the window that asks who is working */
static GtkWindow *
get_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_strcmp0 (gtk_window_get_title (window), "Who Is Working?") == 0)
        return window;
    }

  return NULL;
}

/* Moves the mouse over @window, at @x, and waits until all that led to is done;
 * once the question stands above it, nothing reaches it. */
static void
move_mouse (GtkWidget *window,
            int        x)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  guint n = 0;

  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (count_cb), &n);
  gtk_widget_add_controller (window, motion);
  for (int i = 0; i < 3; i++) /* of the first one it is not known whether it moved */
    {
      move_mouse_to (x + i * 3, 120);
      for (guint before = n; n == before && get_question () == NULL;)
        g_main_context_iteration (NULL, TRUE);
    }
  fb_test_settle ();
  gtk_widget_remove_controller (window, motion);
}

static void
over_cb (gboolean *is_over)
{
  *is_over = TRUE;
}

/* Moves the mouse as far as @x, and on, until the question is there: with a menu open, which window hears
 * of it is not known. */
static void
move_until_asked (int x)
{
  for (int i = 0; i < 100 && get_question () == NULL; i++)
    {
      gboolean is_over = FALSE;

      g_timeout_add_once (50, (GSourceOnceFunc) over_cb, &is_over);
      move_mouse_to (x + i % 2 * 3, 120);
      while (!is_over)
        g_main_context_iteration (NULL, TRUE);
    }
  fb_test_settle ();
}

static FbWindow *
show_window (FbTestPlace *place)
{
  FbWindow *window = g_object_ref_sink (fb_window_new (NULL));
  g_autoptr(FbRecord) karim = fb_record_new (&fb_staff_kind, NULL);

  g_object_set (karim, "name", "Karim Example", "code", "KE", NULL);
  g_assert_true (fb_store_save (fb_workspace_get_store (place->workspace), karim, NULL));
  fb_window_set_workspace (window, place->workspace);
  gtk_window_present (GTK_WINDOW (window));
  fb_test_settle ();

  return window;
}

static GtkWidget *
show_dialog (FbWindow *window)
{
  GtkWidget *dialog = adw_window_new ();

  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (window));
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (dialog), 500, 400);
  gtk_window_present (GTK_WINDOW (dialog));
  fb_test_settle ();

  return dialog;
}

static void
test_dialog_that_was_left_open_asks (FbTestPlace   *place,
                                     gconstpointer  data)
{
  g_autoptr(FbWindow) window = show_window (place);
  GtkWidget *dialog = show_dialog (window);
  GtkWindow *question;

  fb_pause_age (16);
  move_mouse (dialog, 100);
  question = get_question ();
  g_assert_nonnull (question);
  g_assert_true (gtk_window_get_transient_for (question) == GTK_WINDOW (dialog));

  gtk_window_destroy (question);
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_menu_that_was_left_open_asks (FbTestPlace   *place,
                                   gconstpointer  data)
{
  g_autoptr(FbWindow) window = show_window (place);
  GtkWidget *menu = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *dialog = show_dialog (window);

  gtk_widget_set_size_request (menu, 50, 50);
  gtk_widget_set_valign (menu, GTK_ALIGN_START);
  gtk_popover_set_child (GTK_POPOVER (popover), gtk_button_new_with_label ("Here"));
  gtk_widget_set_size_request (popover, 400, 200);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (menu), popover);
  adw_window_set_content (ADW_WINDOW (dialog), menu);
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  fb_test_settle ();

  fb_pause_age (16);
  move_until_asked (200);
  g_assert_nonnull (get_question ());
  g_assert_false (gtk_widget_get_mapped (popover));

  /* and beside it */
  gtk_window_destroy (get_question ());
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  fb_test_settle ();
  fb_pause_age (16);
  move_until_asked (20);
  g_assert_nonnull (get_question ());
  g_assert_false (gtk_widget_get_mapped (popover));

  gtk_window_destroy (get_question ());
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_less_than_a_quarter_is_no_pause (FbTestPlace   *place,
                                      gconstpointer  data)
{
  g_autoptr(FbWindow) window = show_window (place);

  fb_pause_age (14);
  move_mouse (GTK_WIDGET (window), 100);
  g_assert_null (get_question ());

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_covered_screen_waits_with_the_question (FbTestPlace   *place,
                                             gconstpointer  data)
{
  g_autoptr(FbWindow) window = show_window (place);

  gtk_widget_activate_action (GTK_WIDGET (window), "win.cover", NULL);
  fb_pause_age (16);
  move_mouse (GTK_WIDGET (window), 100);
  g_assert_null (get_question ());

  g_signal_emit_by_name (window->cover, "uncovered");
  move_mouse (GTK_WIDGET (window), 200);
  g_assert_nonnull (get_question ());

  gtk_window_destroy (get_question ());
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_code_says_who_is_there (FbTestPlace   *place,
                             gconstpointer  data)
{
  g_autoptr(FbWindow) window = show_window (place);

  g_assert_true (fb_staff_set_code (place->workspace, fb_workspace_get_staff (place->workspace), "4711", NULL));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.cover", NULL);
  fb_pause_age (16);
  g_signal_emit_by_name (window->cover, "uncovered");
  move_mouse (GTK_WIDGET (window), 100);
  g_assert_null (get_question ());

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_fingers_are_heard (void)
{
  g_assert_true (fb_pause_ends_by (GDK_TOUCH_BEGIN));
  g_assert_true (fb_pause_ends_by (GDK_KEY_PRESS));
  g_assert_true (fb_pause_ends_by (GDK_BUTTON_PRESS));
  g_assert_false (fb_pause_ends_by (GDK_FOCUS_CHANGE));
  g_assert_false (fb_pause_ends_by (GDK_ENTER_NOTIFY));
}

#define ADD(path, func) \
  g_test_add (path, FbTestPlace, NULL, fb_test_place_set_up, func, fb_test_place_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/pause/dialog", test_dialog_that_was_left_open_asks);
  ADD ("/pause/menu", test_menu_that_was_left_open_asks);
  ADD ("/pause/short", test_less_than_a_quarter_is_no_pause);
  ADD ("/pause/covered", test_covered_screen_waits_with_the_question);
  ADD ("/pause/code", test_code_says_who_is_there);
  g_test_add_func ("/pause/fingers", test_fingers_are_heard);

  return g_test_run ();
}
