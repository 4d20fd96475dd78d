/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "app/fb-deeds.h"
#include "app/fb-duo-case.h"
#include "app/fb-history.h"
#include "domain/fb-kinds.h"
#include "ui/duos/fb-agreements-page.h"
#include "ui/duos/fb-candidate-list.h"
#include "ui/duos/fb-duo-page.h"
#include "ui/duos/fb-duos-page.h"
#include "ui/duos/fb-propose-page.h"

/* A duo of Amina and Jan, proposed. */
static FbDuo *
propose (FbWorkspace *workspace)
{
  g_autoptr(FbRecord) mentee = fb_test_add_enrolment (workspace, "Amina Voorbeeld", "mentee");
  g_autoptr(FbRecord) mentor = fb_test_add_enrolment (workspace, "Jan Testpersoon", "mentor");
  const char *mentees[] = { FB_ENROLMENT (mentee)->person_id, NULL };
  const char *mentors[] = { FB_ENROLMENT (mentor)->person_id, NULL };
  g_autoptr(GError) error = NULL;
  FbDuo *duo = fb_deed_propose (workspace, FB_ENROLMENT (mentee)->programme_id, mentees, mentors,
                                "Both know care", &error);

  g_assert_no_error (error);

  return duo;
}

static FbDuo *
agree (FbWorkspace *workspace)
{
  FbDuo *duo = propose (workspace);
  g_autoptr(GError) error = NULL;

  fb_deed_both_said_yes (workspace, duo, &error);
  g_assert_no_error (error);

  return duo;
}

static GtkWidget *
open_page (FbWorkspace *workspace,
           GType        type,
           const char  *id)
{
  return g_object_new (type, "workspace", workspace, "record-id", id, NULL);
}

static GtkWidget *
find_button (GtkWidget  *within,
             const char *label)
{
  if (GTK_IS_BUTTON (within) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (within)), label) == 0)
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
close_window (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

static void
test_pages_are_freed (FbTestPlace   *place,
                      gconstpointer  data)
{
  g_autoptr(FbDuo) duo = agree (place->workspace);
  const char *id = fb_record_get_id (FB_RECORD (duo));
  GType types[] = { FB_TYPE_DUO_PAGE, FB_TYPE_DUOS_PAGE, FB_TYPE_AGREEMENTS_PAGE, FB_TYPE_PROPOSE_PAGE };
  const char *ids[] = { id, NULL, NULL, duo->programme_id };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *page = g_object_ref_sink (open_page (place->workspace, types[i], ids[i]));

      fb_page_refresh (FB_PAGE (page));
      fb_test_settle ();
      g_assert_finalize_object (page);
    }
}

static void
test_menu_speaks (FbTestPlace   *place,
                  gconstpointer  data)
{
  g_autoptr(FbDuo) duo = agree (place->workspace);
  GtkWidget *page = open_page (place->workspace, FB_TYPE_DUO_PAGE, fb_record_get_id (FB_RECORD (duo)));
  GtkWidget *window = fb_test_show (page);
  GtkWidget *menu = fb_test_find (page, GTK_TYPE_MENU_BUTTON);

  gtk_test_accessible_assert_property (menu, GTK_ACCESSIBLE_PROPERTY_LABEL, "More About This Duo");
  gtk_test_accessible_assert_property (gtk_widget_get_first_child (menu), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "More About This Duo");
  close_window (window);
}

static void
test_answers_make_the_duo (FbTestPlace   *place,
                           gconstpointer  data)
{
  g_autoptr(FbDuo) duo = propose (place->workspace);
  GtkWidget *page = open_page (place->workspace, FB_TYPE_DUO_PAGE, fb_record_get_id (FB_RECORD (duo)));
  GtkWidget *window = fb_test_show (page);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (page, "Yes")), TRUE);
  fb_test_settle ();
  g_assert_cmpstr (duo->match_status, ==, "proposed");

  g_signal_emit_by_name (find_button (page, "_Both Said Yes"), "clicked");
  fb_test_settle ();
  g_assert_cmpstr (duo->match_status, ==, "agreed");
  g_assert_cmpstr (duo->relationship_status, ==, "active");
  g_assert_null (find_button (page, "_Both Said Yes"));

  close_window (window);
}

static void
test_pause_and_resume (FbTestPlace   *place,
                       gconstpointer  data)
{
  g_autoptr(FbDuo) duo = agree (place->workspace);
  GtkWidget *page = open_page (place->workspace, FB_TYPE_DUO_PAGE, fb_record_get_id (FB_RECORD (duo)));
  GtkWidget *window = fb_test_show (page);

  gtk_widget_activate_action (page, "duo.pause", NULL);
  fb_test_settle ();
  g_assert_cmpstr (duo->relationship_status, ==, "paused");
  g_assert_nonnull (find_button (page, "Resume"));

  gtk_widget_activate_action (page, "duo.step", NULL);
  g_assert_cmpstr (duo->relationship_status, ==, "active");

  close_window (window);
}

static void
test_warnings_forbid_nothing (FbTestPlace   *place,
                              gconstpointer  data)
{
  g_autoptr(FbRecord) mentee = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  g_autoptr(FbRecord) mentor = fb_test_add_enrolment (place->workspace, "Jan Testpersoon", "mentor");
  g_autoptr(GPtrArray) duos = NULL;
  GtkWidget *page, *window, *list;

  g_object_set (mentor, "status", "ready", NULL);
  fb_store_save (fb_workspace_get_store (place->workspace), mentor, NULL);
  page = open_page (place->workspace, FB_TYPE_PROPOSE_PAGE, fb_record_get_id (mentee));
  window = fb_test_show (page);
  g_assert_false (gtk_widget_get_sensitive (find_button (page, "_Propose")));

  list = gtk_widget_get_next_sibling (
    gtk_widget_get_ancestor (fb_test_find (page, FB_TYPE_CANDIDATE_LIST), ADW_TYPE_PREFERENCES_GROUP));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (fb_test_find (list, GTK_TYPE_CHECK_BUTTON)), TRUE);
  fb_test_settle ();
  g_signal_emit_by_name (find_button (page, "_Propose"), "clicked");
  fb_test_settle ();

  duos = fb_store_list (fb_workspace_get_store (place->workspace), &fb_duo_kind, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (duos->len, ==, 1);
  g_assert_cmpstr (FB_DUO (duos->pdata[0])->match_status, ==, "proposed");

  close_window (window);
}

static void
test_history_tells_what_changed (FbTestPlace   *place,
                                 gconstpointer  data)
{
  g_autoptr(FbDuo) duo = agree (place->workspace);
  g_auto(GStrv) ids = fb_history_list_duo (place->workspace, fb_record_get_id (FB_RECORD (duo)));
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) lines = fb_history_list (place->workspace, (const char *const *) ids, 50, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpstr (((FbHistoryLine *) lines->pdata[0])->what, ==, "Both Said Yes");
  g_assert_nonnull (strstr (((FbHistoryLine *) lines->pdata[0])->details, "Match: Proposed → Agreed"));
  g_assert_cmpstr (((FbHistoryLine *) lines->pdata[1])->what, ==, "Proposed Duo");
}

static void
add (const char *path,
     void      (*test) (FbTestPlace *, gconstpointer))
{
  g_test_add (path, FbTestPlace, NULL, fb_test_place_set_up, test, fb_test_place_tear_down);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/duos/pages-are-freed", test_pages_are_freed);
  add ("/duos/menu-speaks", test_menu_speaks);
  add ("/duos/answers-make-the-duo", test_answers_make_the_duo);
  add ("/duos/pause-and-resume", test_pause_and_resume);
  add ("/duos/warnings-forbid-nothing", test_warnings_forbid_nothing);
  add ("/duos/history-tells-what-changed", test_history_tells_what_changed);

  return g_test_run ();
}
