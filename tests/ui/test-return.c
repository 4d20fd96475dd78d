/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "app/fb-deed-admission.h"
#include "app/fb-deeds.h"
#include "domain/fb-kinds.h"
#include "ui/common/fb-settings.h"
#include "ui/window/fb-window-private.h"

/* What comes back: by Alt+Left, and at the next start. */

static FbWindow *
show_window (FbTestPlace *place)
{
  FbWindow *window = g_object_ref_sink (fb_window_new (NULL));

  fb_window_set_workspace (window, place->workspace);
  gtk_window_present (GTK_WINDOW (window));
  fb_test_settle ();

  return window;
}

/* As if the program ended and began again. */
static FbWindow *
start_again (FbTestPlace *place,
             FbWindow    *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
  g_assert_finalize_object (window);

  return show_window (place);
}

static void
assert_shows (FbWindow   *window,
              const char *page,
              const char *part)
{
  g_assert_cmpstr (fb_page_stack_get_page_name (window->pages), ==, page);
  g_assert_cmpstr (fb_page_get_part (fb_page_stack_get_page (window->pages)), ==, part);
}

static FbDuo *
add_duo (FbTestPlace *place)
{
  g_autoptr(FbEnrolment) mentee = FB_ENROLMENT (fb_test_add_enrolment (place->workspace, "Ria Example", "mentee"));
  g_autoptr(FbEnrolment) mentor = FB_ENROLMENT (fb_test_add_enrolment (place->workspace, "Tom Example", "mentor"));
  const char *mentees[] = { mentee->person_id, NULL };
  const char *mentors[] = { mentor->person_id, NULL };
  FbDuo *duo = fb_deed_propose (place->workspace, mentee->programme_id, mentees, mentors, NULL, NULL, NULL);

  g_assert_nonnull (duo);

  return duo;
}

static void
test_back_finds_the_tab (FbTestPlace   *place,
                         gconstpointer  data)
{
  g_autoptr(FbDuo) duo = add_duo (place);
  g_autoptr(FbWindow) window = show_window (place);
  const char *id = fb_record_get_id (FB_RECORD (duo));

  g_assert_true (fb_window_open_page (window, "duo", id, "plan"));
  g_assert_true (fb_window_open_page (window, "agreements", NULL, NULL));
  g_assert_true (fb_window_open_page (window, "duo", id, "agreement"));
  fb_test_settle ();
  assert_shows (window, "duo", "agreement");
  g_assert_true (fb_page_stack_go_back (window->pages));
  g_assert_true (fb_page_stack_go_back (window->pages));
  assert_shows (window, "duo", "plan");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_tab_comes_back_at_the_next_start (FbTestPlace   *place,
                                       gconstpointer  data)
{
  g_autoptr(FbDuo) duo = add_duo (place);
  FbWindow *window = show_window (place);

  g_assert_true (fb_window_open_page (window, "programme", duo->programme_id, "rhythm"));
  fb_test_settle ();
  window = start_again (place, window);
  assert_shows (window, "programme", "rhythm");

  g_assert_true (fb_window_open_page (window, "duo", fb_record_get_id (FB_RECORD (duo)), NULL));
  fb_page_show_part (fb_page_stack_get_page (window->pages), "contact");
  fb_test_settle ();
  window = start_again (place, window);
  assert_shows (window, "duo", "contact");

  g_assert_true (fb_window_open_page (window, "mentees", NULL, NULL));
  window = start_again (place, window);
  assert_shows (window, "mentees", NULL);

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
  g_assert_finalize_object (window);
}

static void
test_unfinished_intake_comes_back (FbTestPlace   *place,
                                   gconstpointer  data)
{
  const char *role = data;
  const char *page = g_str_equal (role, "mentor") ? "mentor-intake" : "intake";
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Jan Exempel", role);
  FbWindow *window = show_window (place);

  g_assert_true (fb_deed_start_intake (place->workspace, FB_ENROLMENT (enrolment), NULL));
  g_assert_true (fb_window_open_page (window, page, fb_record_get_id (enrolment), NULL));
  fb_test_settle ();
  g_assert_true (fb_window_open_page (window, "duos", NULL, NULL));
  window = start_again (place, window);
  assert_shows (window, page, NULL);
  g_assert_true (fb_page_stack_go_back (window->pages));
  assert_shows (window, "duos", NULL);

  g_assert_true (fb_deed_finish_intake (place->workspace, FB_ENROLMENT (enrolment), NULL));
  window = start_again (place, window);
  assert_shows (window, "duos", NULL);

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
  g_assert_finalize_object (window);
}

#define ADD(path, data, func) \
  g_test_add (path, FbTestPlace, data, fb_test_place_set_up, func, fb_test_place_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/return/back", NULL, test_back_finds_the_tab);
  ADD ("/return/start", NULL, test_tab_comes_back_at_the_next_start);
  ADD ("/return/intake/mentee", "mentee", test_unfinished_intake_comes_back);
  ADD ("/return/intake/mentor", "mentor", test_unfinished_intake_comes_back);

  return g_test_run ();
}
