/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "app/fb-deeds.h"
#include "domain/fb-kinds.h"
#include "ui/common/fb-busy.h"
#include "ui/common/fb-dialog.h"
#include "ui/contacts/fb-contact-view.h"
#include "ui/plans/fb-add-row.h"
#include "ui/plans/fb-goal-card.h"
#include "ui/plans/fb-goal-choice.h"
#include "ui/plans/fb-plan-view.h"
#include "ui/plans/fb-plans-page.h"
#include "ui/contacts/fb-log-contact.h"
#include "ui/today/fb-today-page.h"

/* (transfer full): a duo that both sides agreed to */
static FbDuo *
make_duo (FbTestPlace *place)
{
  g_autoptr(FbEnrolment) mentee = FB_ENROLMENT (fb_test_add_enrolment (place->workspace, "Ria Example", "mentee"));
  g_autoptr(FbEnrolment) mentor = FB_ENROLMENT (fb_test_add_enrolment (place->workspace, "Tom Example", "mentor"));
  const char *mentees[] = { mentee->person_id, NULL };
  const char *mentors[] = { mentor->person_id, NULL };
  g_autoptr(GError) error = NULL;
  FbDuo *duo = fb_deed_propose (place->workspace, mentee->programme_id, mentees, mentors, NULL, NULL, &error);

  g_assert_no_error (error);
  fb_deed_both_said_yes (place->workspace, duo, &error);
  g_assert_no_error (error);

  return duo;
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

static GPtrArray *
list (FbTestPlace  *place,
      const FbKind *kind)
{
  return fb_store_list (fb_workspace_get_store (place->workspace), kind, NULL, NULL, NULL, NULL);
}

static void
test_one_click_logs_a_meeting_of_today (FbTestPlace   *place,
                                        gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (place);
  GtkWidget *view = g_object_ref_sink (fb_contact_view_new (place->workspace));
  GtkWidget *window = fb_test_show (view);
  g_autoptr(GPtrArray) contacts = NULL;
  FbContact *contact;
  GtkWidget *row, *menu;

  fb_contact_view_set_duo (FB_CONTACT_VIEW (view), fb_record_get_id (FB_RECORD (duo)));
  g_signal_emit_by_name (find_button (view, "_Log Contact"), "clicked");
  fb_test_settle ();

  contacts = list (place, &fb_contact_kind);
  g_assert_cmpuint (contacts->len, ==, 1);
  contact = contacts->pdata[0];
  g_assert_cmpstr (contact->held_on, ==, "2026-11-22");
  g_assert_cmpint (contact->minutes, ==, 60);
  g_assert_cmpstr (contact->how, ==, "face-to-face");
  g_assert_cmpstr (contact->state, ==, "held");

  row = fb_test_find (view, ADW_TYPE_ACTION_ROW);
  g_assert_nonnull (row);
  g_object_set (contact, "agenda-by", "mentee", "mentor-learned", "How nurses work in Aleppo", NULL);
  g_assert_true (fb_store_save (fb_workspace_get_store (place->workspace), FB_RECORD (contact), NULL));
  fb_test_settle ();
  row = fb_test_find (view, ADW_TYPE_ACTION_ROW);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "Agenda Set By: Mentee\nWhat the Mentor Learned: How nurses work in Aleppo");
  menu = fb_test_find (row, GTK_TYPE_MENU_BUTTON);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (menu), GTK_ACCESSIBLE_PROPERTY_LABEL));
  gtk_widget_activate_action (menu, "timeline.remove", NULL);
  fb_test_settle ();
  g_assert_null (fb_test_find (view, ADW_TYPE_ACTION_ROW));

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
  g_assert_finalize_object (view);
}

/* Types @text where one is added, and Enter. */
static void
type (GtkWidget  *within,
      const char *text)
{
  GtkWidget *row = fb_test_find (within, FB_TYPE_ADD_ROW);
  GtkWidget *entry = fb_add_row_get_entry (FB_ADD_ROW (row));

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  fb_test_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

/* Every button that only has an icon says what it does. */
static void
assert_named (GtkWidget *within)
{
  if ((GTK_IS_BUTTON (within) && gtk_button_get_icon_name (GTK_BUTTON (within)) != NULL &&
       !GTK_IS_MENU_BUTTON (gtk_widget_get_parent (within)) &&
       gtk_widget_get_ancestor (within, GTK_TYPE_SPIN_BUTTON) == NULL) ||
      GTK_IS_CHECK_BUTTON (within))
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (within),
                                                     GTK_ACCESSIBLE_PROPERTY_LABEL));

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_named (child);
}

static void
test_plan_is_written_by_keyboard (FbTestPlace   *place,
                                  gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (place);
  GtkWidget *view = g_object_ref_sink (fb_plan_view_new (place->workspace));
  GtkWidget *window = fb_test_show (view);
  g_autoptr(GPtrArray) goals = NULL;
  g_autoptr(GPtrArray) actions = NULL;
  GtkWidget *tick;

  fb_plan_view_set_duo (FB_PLAN_VIEW (view), fb_record_get_id (FB_RECORD (duo)));
  type (view, "Baker in a hospital kitchen");
  goals = list (place, &fb_goal_kind);
  g_assert_cmpuint (goals->len, ==, 1);
  g_assert_cmpstr (FB_GOAL (goals->pdata[0])->level, ==, "final");
  g_assert_cmpstr (FB_GOAL (goals->pdata[0])->kind, ==, "job");

  type (fb_test_find (view, FB_TYPE_GOAL_CARD), "Ask three bakers what they look for");
  actions = list (place, &fb_action_kind);
  g_assert_cmpuint (actions->len, ==, 1);
  g_assert_cmpstr (FB_ACTION (actions->pdata[0])->holder, ==, "mentee");

  tick = fb_test_find (view, GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), TRUE);
  g_assert_cmpstr (FB_ACTION (actions->pdata[0])->state, ==, "done");
  g_assert_cmpstr (FB_ACTION (actions->pdata[0])->done_on, ==, "2026-11-22");
  assert_named (view);

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
  g_assert_finalize_object (view);
}

/* (transfer full) (nullable): the goal with these words */
static FbGoal *
find_goal (FbTestPlace *place,
           const char  *text)
{
  g_autoptr(GPtrArray) goals = list (place, &fb_goal_kind);

  for (guint i = 0; i < goals->len; i++)
    {
      if (g_strcmp0 (FB_GOAL (goals->pdata[i])->text, text) == 0)
        return g_object_ref (goals->pdata[i]);
    }

  return NULL;
}

/* Types a goal on the way, under what is chosen. (transfer full) */
static FbGoal *
add_goal (FbTestPlace *place,
          GtkWidget   *choice,
          const char  *text)
{
  GtkWidget *entry = fb_add_row_get_entry (FB_ADD_ROW (gtk_widget_get_ancestor (choice, FB_TYPE_ADD_ROW)));

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  fb_test_settle ();

  return find_goal (place, text);
}

/* (nullable): where it is asked under which goal a new one stands */
static GtkWidget *
find_choice (GtkWidget *within)
{
  if (GTK_IS_DROP_DOWN (within) && g_strcmp0 (gtk_widget_get_name (within), "fb-goal-choice") == 0)
    return within;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_choice (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The first goal stands for itself; then it is asked, and the final objective is proposed. */
static void
test_new_goal_asks_under_which (FbTestPlace   *place,
                                gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (place);
  const char *id = fb_record_get_id (FB_RECORD (duo));
  GtkWidget *view = g_object_ref_sink (fb_plan_view_new (place->workspace));
  GtkWidget *window = fb_test_show (view);
  g_autoptr(FbGoal) alone = NULL, final = NULL, first = NULL, second = NULL, within = NULL;
  GtkWidget *choice;

  fb_plan_view_set_duo (FB_PLAN_VIEW (view), id);
  choice = find_choice (view);
  g_assert_false (gtk_widget_get_mapped (choice));
  alone = add_goal (place, choice, "Speak Dutch");
  g_assert_null (alone->parent_id);
  g_assert_true (gtk_widget_get_mapped (choice));
  first = add_goal (place, choice, "Know people");
  g_assert_null (first->parent_id);

  final = fb_deed_add_goal (place->workspace, id, "final", "job", "Baker", NULL, NULL);
  fb_test_settle ();
  second = add_goal (place, choice, "A CV");
  g_assert_cmpstr (second->parent_id, ==, fb_record_get_id (FB_RECORD (final)));
  fb_goal_choice_set (choice, fb_record_get_id (FB_RECORD (first)));
  within = add_goal (place, choice, "Meet a baker");
  g_assert_cmpstr (within->parent_id, ==, fb_record_get_id (FB_RECORD (first)));
  g_assert_cmpstr (fb_goal_choice_get (choice), ==, fb_record_get_id (FB_RECORD (first))); /* for the next one too */

  /* what is dropped is not offered, nor what stands as deep as goals may */
  g_assert_true (fb_workspace_set_field (place->workspace, FB_RECORD (first), "state", "dropped", NULL, NULL));
  fb_test_settle ();
  g_assert_cmpstr (fb_goal_choice_get (choice), ==, fb_record_get_id (FB_RECORD (final)));

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
  g_assert_finalize_object (view);
}

static gboolean
says (GtkWidget  *within,
      const char *text)
{
  if (GTK_IS_LABEL (within) && gtk_widget_get_mapped (within) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (within)), text) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, text))
        return TRUE;
    }

  return FALSE;
}

/* The way to the final objective is chosen at the office; at the mentor's it is read. */
static void
test_mentor_reads_the_way (FbTestPlace   *place,
                           gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (place->workspace);
  g_autoptr(FbDuo) duo = make_duo (place);
  const char *id = fb_record_get_id (FB_RECORD (duo));

  g_assert_true (fb_store_set_setting (store, "mentor-ticket", "01975d5a-0000-4000-8000-000000000000", NULL));
  g_assert_true (fb_store_set_setting (store, "mentor-duo", id, NULL));
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *view = g_object_ref_sink (fb_plan_view_new (place->workspace));
      GtkWidget *window = fb_test_show (view);

      if (i > 0)
        g_assert_true (fb_workspace_set_field (place->workspace, FB_RECORD (duo), "plan-steps", "full", NULL, NULL));
      fb_plan_view_set_duo (FB_PLAN_VIEW (view), id);
      fb_test_settle ();
      g_assert_true (says (view, "Way to the Final Objective") == (i > 0));
      g_assert_true (says (view, "In One Full Step") == (i > 0));

      gtk_window_destroy (GTK_WINDOW (window));
      fb_test_settle ();
      g_assert_finalize_object (view);
    }
}

static void
test_review_brings_goals_up_to_date (FbTestPlace   *place,
                                     gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (place);
  const char *id = fb_record_get_id (FB_RECORD (duo));
  g_autoptr(FbGoal) goal =
    fb_deed_add_goal (place->workspace, id, "final", "job", "Baker", NULL, NULL);
  GtkWidget *view = g_object_ref_sink (fb_plan_view_new (place->workspace));
  GtkWidget *window = fb_test_show (view);
  g_autoptr(GPtrArray) reviews = NULL;
  GtkWidget *dialog;

  fb_plan_view_set_duo (FB_PLAN_VIEW (view), id);
  fb_plan_view_review (FB_PLAN_VIEW (view));
  dialog = fb_test_find_window (FB_TYPE_DIALOG);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (fb_test_find (dialog, GTK_TYPE_DROP_DOWN)), 1);
  g_signal_emit_by_name (dialog, "done");
  fb_test_settle ();

  reviews = list (place, &fb_plan_review_kind);
  g_assert_cmpuint (reviews->len, ==, 1);
  g_assert_cmpstr (FB_PLAN_REVIEW (reviews->pdata[0])->held_on, ==, "2026-11-22");
  g_assert_cmpstr (FB_PLAN_REVIEW (reviews->pdata[0])->present, ==, "mentee mentor");
  g_assert_cmpstr (goal->state, ==, "in-progress");
  g_assert_null (fb_test_find_window (FB_TYPE_DIALOG));

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
  g_assert_finalize_object (view);
}

static void
open_cb (FbPage      *page,
         const char  *name,
         const char  *id,
         const char  *part,
         char       **opened)
{
  g_free (*opened);
  *opened = g_strdup (part);
}

static GtkWidget *
make_page (FbTestPlace *place,
           GType        type)
{
  return g_object_ref_sink (g_object_new (type, "workspace", place->workspace, NULL));
}

static void
test_dialog_logs_for_a_duo (FbTestPlace   *place,
                            gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (place);
  GtkWidget *window = fb_test_show (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkWidget *dialog = fb_log_contact_present (window, place->workspace, NULL,
                                              fb_record_get_id (FB_RECORD (duo)));
  g_autoptr(GPtrArray) contacts = NULL;

  fb_test_settle ();
  assert_named (dialog);
  g_signal_emit_by_name (dialog, "done");
  fb_test_settle ();
  contacts = list (place, &fb_contact_kind);
  g_assert_cmpuint (contacts->len, ==, 1);
  g_assert_null (fb_test_find_window (FB_TYPE_DIALOG));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_first_steps_while_nobody_is_there (FbTestPlace   *place,
                                        gconstpointer  data)
{
  GtkWidget *page = make_page (place, FB_TYPE_TODAY_PAGE);
  GtkWidget *window = fb_test_show (page);

  g_assert_true (gtk_widget_get_mapped (find_button (page, "Add Your First Men_tor")));
  g_assert_true (gtk_widget_get_mapped (find_button (page, "_Choose a Template")));
  g_assert_false (gtk_widget_get_mapped (find_button (page, "From a Sprea_dsheet…")));

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
  g_assert_finalize_object (page);
}

static void
test_template_is_no_step_of_a_programme (FbTestPlace   *place,
                                         gconstpointer  data)
{
  g_autoptr(FbRecord) programme = fb_record_new (&fb_programme_kind, NULL);
  GtkWidget *page = make_page (place, FB_TYPE_TODAY_PAGE);
  GtkWidget *window;

  g_object_set (programme, "code", "P1", "name", "Bridge to Work", NULL);
  g_assert_true (fb_store_save (fb_workspace_get_store (place->workspace), programme, NULL));
  window = fb_test_show (page);
  g_assert_true (gtk_widget_get_mapped (find_button (page, "Add Your First Men_tor")));
  g_assert_false (gtk_widget_get_mapped (find_button (page, "_Choose a Template")));
  g_assert_true (gtk_widget_get_mapped (find_button (page, "From a Sprea_dsheet…")));

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
  g_assert_finalize_object (page);
}

/* The page is there at once, what stands on it comes from a thread; and whoever
 * leaves does not wait for that. */
static void
test_today_does_not_wait (FbTestPlace   *place,
                          gconstpointer  data)
{
  GtkWidget *page = make_page (place, FB_TYPE_TODAY_PAGE);
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_true (fb_busy_get (page));
  assert_named (page);
  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
  g_assert_finalize_object (page);

  page = make_page (place, FB_TYPE_TODAY_PAGE);
  window = fb_test_show (page);
  g_assert_false (fb_busy_get (page));
  fb_page_refresh (FB_PAGE (page));
  fb_page_refresh (FB_PAGE (page)); /* while it reads: once more */
  g_assert_true (fb_busy_get (page));
  fb_test_settle ();
  g_assert_false (fb_busy_get (page));
  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
  g_assert_finalize_object (page);
}

static void
test_reminder_is_done_from_today (FbTestPlace   *place,
                                  gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (place);
  g_autoptr(FbReminder) reminder = fb_deed_add_reminder (place->workspace, FB_RECORD (duo),
                                                         "Ring the mentor", "2026-11-20", NULL);
  GtkWidget *page = make_page (place, FB_TYPE_TODAY_PAGE);
  GtkWidget *window = fb_test_show (page);
  GtkWidget *done = find_button (page, "Done");

  g_assert_nonnull (done);
  assert_named (page);
  g_signal_emit_by_name (done, "clicked");
  fb_test_settle ();
  g_assert_cmpstr (reminder->done_on, ==, "2026-11-22");
  g_assert_null (find_button (page, "Done"));

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
  g_assert_finalize_object (page);
}

static void
test_list_opens_the_plan (FbTestPlace   *place,
                          gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (place);
  GtkWidget *page = make_page (place, FB_TYPE_PLANS_PAGE);
  GtkWidget *window = fb_test_show (page);
  g_autofree char *part = NULL;

  g_signal_connect (page, "open", G_CALLBACK (open_cb), &part);
  FB_LIST_PAGE_GET_CLASS (page)->open (FB_LIST_PAGE (page), fb_record_get_id (FB_RECORD (duo)));
  g_assert_cmpstr (part, ==, "plan");

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
  g_assert_finalize_object (page);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/plans/one-click-logs", FbTestPlace, NULL, fb_test_place_set_up,
              test_one_click_logs_a_meeting_of_today, fb_test_place_tear_down);

  g_test_add ("/plans/by-keyboard", FbTestPlace, NULL, fb_test_place_set_up,
              test_plan_is_written_by_keyboard, fb_test_place_tear_down);
  g_test_add ("/plans/under", FbTestPlace, NULL, fb_test_place_set_up,
              test_new_goal_asks_under_which, fb_test_place_tear_down);
  g_test_add ("/plans/at-mentor", FbTestPlace, NULL, fb_test_place_set_up,
              test_mentor_reads_the_way, fb_test_place_tear_down);
  g_test_add ("/plans/review", FbTestPlace, NULL, fb_test_place_set_up,
              test_review_brings_goals_up_to_date, fb_test_place_tear_down);

  g_test_add ("/plans/dialog", FbTestPlace, NULL, fb_test_place_set_up,
              test_dialog_logs_for_a_duo, fb_test_place_tear_down);
  g_test_add ("/plans/list", FbTestPlace, NULL, fb_test_place_set_up,
              test_list_opens_the_plan, fb_test_place_tear_down);
  g_test_add ("/today/first-steps", FbTestPlace, NULL, fb_test_place_set_up,
              test_first_steps_while_nobody_is_there, fb_test_place_tear_down);
  g_test_add ("/today/first-steps/programme", FbTestPlace, NULL, fb_test_place_set_up,
              test_template_is_no_step_of_a_programme, fb_test_place_tear_down);
  g_test_add ("/today/does-not-wait", FbTestPlace, NULL, fb_test_place_set_up,
              test_today_does_not_wait, fb_test_place_tear_down);
  g_test_add ("/today/reminder", FbTestPlace, NULL, fb_test_place_set_up,
              test_reminder_is_done_from_today, fb_test_place_tear_down);

  return g_test_run ();
}
