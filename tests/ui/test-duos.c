/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "app/fb-agreements.h"
#include "app/fb-deed-staff.h"
#include "app/fb-deeds.h"
#include "app/fb-duo-case.h"
#include "app/fb-history.h"
#include "domain/fb-kinds.h"
#include "ui/duos/fb-agreements-page.h"
#include "ui/duos/fb-candidate-list.h"
#include "ui/duos/fb-duo-page.h"
#include "ui/duos/fb-duos-page.h"
#include "ui/duos/fb-propose-page.h"
#include "ui/duos/fb-signing-pad.h"
#include "ui/duos/fb-signing-window.h"

#include <string.h>

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
                                "Both know care", NULL, &error);

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
  g_autoptr(FbAgreement) agreement = NULL;
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
  agreement = fb_agreement_find_current (place->workspace, fb_record_get_id (FB_RECORD (duo)), NULL);
  g_assert_nonnull (agreement);

  close_window (window);
}

static GtkWidget *
find_text (GtkWidget  *within,
           const char *part)
{
  if (GTK_IS_LABEL (within) && gtk_widget_get_mapped (within) && strstr (gtk_label_get_text (GTK_LABEL (within)), part) != NULL)
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_text (child, part);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* It never was a duo, so that it has no end: what was proposed is told, and what both said. */
static void
test_declined_proposal_has_no_end (FbTestPlace   *place,
                                   gconstpointer  data)
{
  g_autoptr(FbDuo) duo = propose (place->workspace);
  GtkWidget *page = open_page (place->workspace, FB_TYPE_DUO_PAGE, fb_record_get_id (FB_RECORD (duo)));
  GtkWidget *window = fb_test_show (page);

  g_assert_null (find_text (page, "The Proposal"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (page, "Rather Not")), TRUE);
  fb_test_settle ();
  g_assert_cmpstr (duo->match_status, ==, "declined");
  fb_page_show_part (FB_PAGE (page), "overview");
  fb_test_settle ();
  g_assert_null (find_text (page, "The End"));
  g_assert_nonnull (find_text (page, "The Proposal"));
  g_assert_nonnull (find_text (page, "Amina Voorbeeld: Rather Not · "));
  g_assert_nonnull (find_text (page, "Jan Testpersoon: no answer"));
  g_assert_nonnull (find_text (page, "Why It Did Not Become a Duo"));

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

/* By hand outside the sector: why is asked, what was typed stands there, and after
 * Cancel nothing has happened. */
static void
test_exception_asks_why (FbTestPlace   *place,
                         gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (place->workspace);
  g_autoptr(FbRecord) mentee = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  g_autoptr(FbRecord) mentor = fb_test_add_enrolment (place->workspace, "Jan Testpersoon", "mentor");
  g_autoptr(GPtrArray) duos = NULL;
  GtkWidget *page, *window, *list;

  g_object_set (mentee, "sector-wished", "86", NULL);
  g_object_set (mentor, "status", "ready", "sector", "41", NULL);
  g_assert_true (fb_store_save (store, mentee, NULL) && fb_store_save (store, mentor, NULL));
  page = open_page (place->workspace, FB_TYPE_PROPOSE_PAGE, fb_record_get_id (mentee));
  window = fb_test_show (page);
  list = gtk_widget_get_next_sibling (
    gtk_widget_get_ancestor (fb_test_find (page, FB_TYPE_CANDIDATE_LIST), ADW_TYPE_PREFERENCES_GROUP));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (fb_test_find (list, GTK_TYPE_CHECK_BUTTON)), TRUE);
  g_signal_emit_by_name (find_button (page, "_Propose"), "clicked");
  g_signal_emit_by_name (find_button (fb_test_find_question (), "_Cancel"), "clicked");
  fb_test_settle ();
  g_assert_cmpint (fb_store_count (store, &fb_duo_kind, NULL), ==, 0);

  g_signal_emit_by_name (find_button (page, "_Propose"), "clicked");
  gtk_editable_set_text (GTK_EDITABLE (fb_test_find (fb_test_find_question (), GTK_TYPE_ENTRY)), "A good talk");
  g_signal_emit_by_name (find_button (fb_test_find_question (), "_Propose"), "clicked");
  fb_test_settle ();
  duos = fb_store_list (store, &fb_duo_kind, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (duos->len, ==, 1);
  g_assert_cmpstr (FB_DUO (duos->pdata[0])->exception_reason, ==, "A good talk");

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

/* --- Signing on the screen --- */

static FbAgreement *
draft (FbWorkspace *workspace,
       FbDuo       *duo)
{
  g_autoptr(GError) error = NULL;
  FbAgreement *agreement = fb_deed_draft_agreement (workspace, fb_record_get_id (FB_RECORD (duo)), NULL, "nl en", &error);

  g_assert_no_error (error);

  return agreement;
}

/* Everybody has a turn; the first one sees the text. */
static GtkWidget *
start_signing (FbWorkspace *workspace,
               FbAgreement *agreement)
{
  g_autoptr(GError) error = NULL;
  FbSigningCase *whole = fb_signing_case_new (workspace, agreement, &error);
  GtkWidget *below = fb_test_show (gtk_label_new (NULL));
  GtkWidget *window;

  g_assert_no_error (error);
  for (guint i = 0; i < whole->parties->len; i++)
    fb_signing_case_add (whole, whole->parties->pdata[i]);
  window = fb_signing_window_new (below, whole);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
  fb_test_settle ();

  return window;
}

static void
press (GtkWidget  *window,
       const char *label)
{
  GtkWidget *button = find_button (window, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  fb_test_settle ();
}

static GtkGesture *
find_drag (GtkWidget *pad)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (fb_test_find (pad, GTK_TYPE_DRAWING_AREA));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return GTK_GESTURE (controller);
    }

  return NULL;
}

/* Two lines, as a hand draws them. */
static void
draw (GtkWidget *window)
{
  GtkGesture *drag = find_drag (fb_test_find (window, FB_TYPE_SIGNING_PAD));

  for (guint stroke = 0; stroke < 2; stroke++)
    {
      g_signal_emit_by_name (drag, "drag-begin", 40.0 + 100 * stroke, 60.0);
      g_signal_emit_by_name (drag, "drag-update", 30.0, 40.0);
      g_signal_emit_by_name (drag, "drag-update", 60.0, -10.0);
      g_signal_emit_by_name (drag, "drag-end", 60.0, -10.0);
    }
  fb_test_settle ();
}

/* The text has been read: what its end allows is not for a test to scroll. */
static void
read_text (GtkWidget *window)
{
  gtk_widget_set_sensitive (find_button (window, "I have read it"), TRUE);
  press (window, "I have read it");
}

static void
close_signing (GtkWidget *window)
{
  GtkWidget *below = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (window)));

  gtk_window_destroy (GTK_WINDOW (window));
  close_window (below);
}

static void
test_strokes_make_a_signature (FbTestPlace   *place,
                               gconstpointer  data)
{
  g_autoptr(FbDuo) duo = agree (place->workspace);
  g_autoptr(FbAgreement) agreement = draft (place->workspace, duo);
  GtkWidget *window = start_signing (place->workspace, agreement);
  g_autoptr(GPtrArray) signatures = NULL;
  FbSignature *signature;

  press (window, "Start Signing");
  press (window, "Amina Voorbeeld");
  read_text (window);
  g_assert_false (gtk_widget_get_sensitive (find_button (window, "Sign")));
  draw (window);
  press (window, "Sign");

  signatures = fb_agreement_list_signatures (place->workspace, agreement, NULL);
  g_assert_cmpuint (signatures->len, ==, 1);
  signature = signatures->pdata[0];
  g_assert_cmpstr (signature->party, ==, "mentee");
  g_assert_cmpstr (signature->method, ==, "strokes");
  g_assert_cmpstr (signature->read_how, ==, "read");
  g_assert_nonnull (strchr (signature->strokes, ';'));
  g_assert_true (fb_agreement_has_signatures (place->workspace, agreement));
  g_assert_nonnull (find_button (window, "Jan Testpersoon"));

  close_signing (window);
}

static void
test_clear_leaves_nothing_to_sign (FbTestPlace   *place,
                                   gconstpointer  data)
{
  g_autoptr(FbDuo) duo = agree (place->workspace);
  g_autoptr(FbAgreement) agreement = draft (place->workspace, duo);
  GtkWidget *window = start_signing (place->workspace, agreement);

  press (window, "Start Signing");
  press (window, "Amina Voorbeeld");
  read_text (window);
  draw (window);
  press (window, "Clear");
  g_assert_false (gtk_widget_get_sensitive (find_button (window, "Sign")));

  close_signing (window);
}

static void
test_not_now_goes_to_the_next (FbTestPlace   *place,
                               gconstpointer  data)
{
  g_autoptr(FbDuo) duo = agree (place->workspace);
  g_autoptr(FbAgreement) agreement = draft (place->workspace, duo);
  GtkWidget *window = start_signing (place->workspace, agreement);

  press (window, "Start Signing");
  press (window, "Amina Voorbeeld");
  press (window, "I Have a Question");
  press (window, "Not Now");
  press (window, "Jan Testpersoon");
  press (window, "Not Now");
  press (window, "Anna Example");
  press (window, "Not Now");
  g_assert_false (fb_agreement_has_signatures (place->workspace, agreement));

  close_signing (window);
}

static void
test_code_leads_out (FbTestPlace   *place,
                     gconstpointer  data)
{
  g_autoptr(FbDuo) duo = agree (place->workspace);
  g_autoptr(FbAgreement) agreement = draft (place->workspace, duo);
  GtkWidget *window, *entry;

  g_assert_true (fb_staff_set_code (place->workspace, fb_workspace_get_staff (place->workspace), "2580", NULL));
  window = start_signing (place->workspace, agreement);
  press (window, "Start Signing");
  press (window, "Amina Voorbeeld");

  gtk_window_close (GTK_WINDOW (window));
  fb_test_settle ();
  entry = fb_test_find (window, GTK_TYPE_PASSWORD_ENTRY);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "1111");
  press (window, "Anna Example");
  g_assert_null (find_button (window, "Done"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "2580");
  press (window, "Anna Example");
  g_assert_nonnull (find_button (window, "Done"));

  close_signing (window);
}

static void
sign_by_name (GtkWidget  *window,
              const char *name)
{
  press (window, name);
  read_text (window);
  press (window, "Confirm by Name");
  gtk_editable_set_text (GTK_EDITABLE (fb_test_find (window, GTK_TYPE_ENTRY)), "Karim Example");
  press (window, "Sign");
}

static void
test_all_sign_and_get_a_copy (FbTestPlace   *place,
                              gconstpointer  data)
{
  g_autoptr(FbDuo) duo = agree (place->workspace);
  g_autoptr(FbAgreement) agreement = draft (place->workspace, duo);
  GtkWidget *window = start_signing (place->workspace, agreement);
  GtkWidget *below = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (window)));
  g_autoptr(GPtrArray) signatures = NULL;

  press (window, "Start Signing");
  sign_by_name (window, "Amina Voorbeeld");
  sign_by_name (window, "Jan Testpersoon");
  sign_by_name (window, "Anna Example");
  press (window, "Anna Example");
  press (window, "Done");

  signatures = fb_agreement_list_signatures (place->workspace, agreement, NULL);
  g_assert_cmpuint (signatures->len, ==, 3);
  g_assert_cmpstr (((FbSignature *) signatures->pdata[0])->witness_name, ==, "Karim Example");
  g_assert_cmpstr (((FbSignature *) signatures->pdata[2])->copy_form, ==, "paper");
  g_assert_cmpstr (agreement->status, ==, "signed");
  g_assert_cmpint (fb_agreement_verify (place->workspace, agreement, NULL, NULL), ==, FB_SEAL_INTACT);

  close_window (below);
}

static void
test_agreement_tab_follows (FbTestPlace   *place,
                            gconstpointer  data)
{
  g_autoptr(FbDuo) duo = agree (place->workspace);
  GtkWidget *page = open_page (place->workspace, FB_TYPE_DUO_PAGE, fb_record_get_id (FB_RECORD (duo)));
  GtkWidget *window = fb_test_show (page);
  g_autoptr(FbAgreement) agreement = NULL;
  FbNewSignature values = { .party = "mentee", .name = "Amina Voorbeeld", .method = "name-with-witness", .witness = "Karim Example", .language = "nld", .read_how = "read" };
  g_autoptr(FbSignature) signature = NULL;

  fb_page_show_part (FB_PAGE (page), "agreement");
  g_assert_nonnull (find_button (page, "_Draft Again…"));
  agreement = fb_agreement_find_current (place->workspace, fb_record_get_id (FB_RECORD (duo)), NULL);
  g_assert_true (fb_store_remove (fb_workspace_get_store (place->workspace), FB_RECORD (agreement), NULL));
  g_clear_object (&agreement);
  fb_test_settle ();
  g_assert_nonnull (find_button (page, "_Draft Agreement"));
  agreement = draft (place->workspace, duo);
  fb_test_settle ();
  g_assert_nonnull (find_button (page, "_Save as PDF…"));
  g_assert_null (find_button (page, "Change the _Text…"));
  signature = fb_deed_sign (place->workspace, agreement, &values, NULL);
  fb_test_settle ();
  g_assert_nonnull (find_button (page, "Change the _Text…"));
  g_assert_null (find_button (page, "_Draft Again…"));

  close_window (window);
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
  add ("/duos/declined", test_declined_proposal_has_no_end);
  add ("/duos/pause-and-resume", test_pause_and_resume);
  add ("/duos/warnings-forbid-nothing", test_warnings_forbid_nothing);
  add ("/duos/exception-asks-why", test_exception_asks_why);
  add ("/duos/history-tells-what-changed", test_history_tells_what_changed);

  add ("/duos/agreement-tab-follows", test_agreement_tab_follows);
  add ("/duos/strokes-make-a-signature", test_strokes_make_a_signature);
  add ("/duos/clear-leaves-nothing-to-sign", test_clear_leaves_nothing_to_sign);
  add ("/duos/not-now-goes-to-the-next", test_not_now_goes_to_the_next);
  add ("/duos/code-leads-out", test_code_leads_out);
  add ("/duos/all-sign-and-get-a-copy", test_all_sign_and_get_a_copy);

  return g_test_run ();
}
