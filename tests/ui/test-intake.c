/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "app/fb-deed-admission.h"
#include "app/fb-deed-mentor.h"
#include "app/fb-open-intake.h"
#include "domain/fb-kinds.h"
#include "ui/common/fb-field-row.h"
#include "ui/common/fb-text-row.h"
#include "ui/people/fb-eligibility-panel.h"
#include "ui/people/fb-intake-page.h"
#include "ui/people/fb-intake-steps.h"
#include "ui/people/fb-mentor-intake-page.h"

static GtkWidget *
show_page (FbTestPlace *place,
           GType        type,
           FbRecord    *enrolment,
           GtkWidget  **window)
{
  GtkWidget *page = g_object_new (type, "workspace", place->workspace,
                                  "record-id", fb_record_get_id (enrolment), NULL);

  *window = fb_test_show (page);

  return page;
}

static void
destroy (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

static void
count_rows (GtkWidget *within,
            guint     *n)
{
  if (FB_IS_FIELD_ROW (within))
    (*n)++;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_rows (child, n);
}

static void
test_no_step_asks_more_than_eight (FbTestPlace   *place,
                                   gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  g_autoptr(FbEnrolmentCase) whole = fb_enrolment_case_new (place->workspace, FB_ENROLMENT (enrolment), NULL);

  for (guint i = 0; i < FB_INTAKE_N_STEPS; i++)
    {
      GtkWidget *step = g_object_ref_sink (fb_intake_step_new (whole, i, 0));
      guint n = 0;

      count_rows (step, &n);
      g_assert_cmpuint (n, <=, 8);
      g_assert_finalize_object (step);
    }
}

static gboolean
asks (GtkWidget  *within,
      const char *label)
{
  if (FB_IS_FIELD_ROW (within) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (within)), label))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (asks (child, label))
        return TRUE;
    }

  return FALSE;
}

static void
test_place_and_what_is_in_the_way_are_asked (FbTestPlace   *place,
                                             gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  g_autoptr(FbEnrolmentCase) whole = fb_enrolment_case_new (place->workspace, FB_ENROLMENT (enrolment), NULL);
  GtkWidget *step = g_object_ref_sink (fb_intake_step_new (whole, 5, 0));
  const char *const labels[] = { "Place", "Minutes of Travel, at Most", "Travels By", "Free When", "Children", "Travel",
                                 "A Place to Live", "Something Else" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    g_assert_true (asks (step, labels[i]));
  g_assert_finalize_object (step);

  step = g_object_ref_sink (fb_intake_step_new (whole, 8, 0));
  g_assert_false (asks (step, "Solution"));
  g_assert_finalize_object (step);

  g_assert_true (fb_workspace_set_field (place->workspace, enrolment, "children-state", "needs-solution", NULL, NULL));
  step = g_object_ref_sink (fb_intake_step_new (whole, 8, 0));
  g_assert_true (asks (step, "Solution"));
  g_assert_finalize_object (step);
}

static void
test_steps_go_on_where_they_stopped (FbTestPlace   *place,
                                     gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  g_autofree char *open = NULL;
  GtkWidget *window, *page, *list;

  g_assert_true (fb_deed_start_intake (place->workspace, FB_ENROLMENT (enrolment), NULL));
  page = show_page (place, FB_TYPE_INTAKE_PAGE, enrolment, &window);
  gtk_widget_activate_action (page, "intake.next", NULL);
  gtk_widget_activate_action (page, "intake.next", NULL);
  gtk_widget_activate_action (page, "intake.next", NULL);
  gtk_widget_activate_action (page, "intake.back", NULL);
  open = fb_open_intake_dup (place->workspace);
  g_assert_cmpstr (open, ==, fb_record_get_id (enrolment));
  destroy (window);

  page = show_page (place, FB_TYPE_INTAKE_PAGE, enrolment, &window);
  list = fb_test_find (page, GTK_TYPE_LIST_BOX);
  g_assert_true (gtk_widget_has_css_class (
    GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2)), "fb-current"));
  destroy (window);
}

static void
test_leaving_a_step_saves (FbTestPlace   *place,
                           gconstpointer  data)
{
  g_autoptr(FbRecord) record = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  g_autoptr(FbRecord) person = fb_store_get (fb_workspace_get_store (place->workspace), &fb_person_kind,
                                             FB_ENROLMENT (record)->person_id, NULL);
  GtkWidget *window;
  GtkWidget *page = show_page (place, FB_TYPE_INTAKE_PAGE, record, &window);
  GtkWidget *row;

  gtk_widget_activate_action (page, "intake.next", NULL);
  row = fb_test_find (page, FB_TYPE_TEXT_ROW);
  gtk_editable_set_text (GTK_EDITABLE (fb_text_row_get_entry (FB_TEXT_ROW (row))), "Amina");
  gtk_widget_activate_action (page, "intake.next", NULL);
  g_assert_cmpstr (FB_PERSON (person)->name_used, ==, "Amina");
  destroy (window);
}

static void
test_finish_sets_the_day (FbTestPlace   *place,
                          gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  GtkWidget *window;
  GtkWidget *page = show_page (place, FB_TYPE_INTAKE_PAGE, enrolment, &window);

  for (guint i = 0; i < FB_INTAKE_N_STEPS; i++)
    gtk_widget_activate_action (page, "intake.next", NULL);
  g_assert_cmpstr (FB_ENROLMENT (enrolment)->intake_on, ==, "2026-11-22");
  destroy (window);
}

/* Once the talk was held, what is left is to decide: the page says so, and no longer since when. */
static void
test_a_held_talk_is_said (FbTestPlace   *place,
                          gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Jan Exempel", "mentor");
  g_autoptr(FbEnrolmentCase) before = NULL;
  g_autoptr(FbEnrolmentCase) after = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_true (fb_deed_start_intake (place->workspace, FB_ENROLMENT (enrolment), NULL));
  before = fb_enrolment_case_new (place->workspace, FB_ENROLMENT (enrolment), NULL);
  first = fb_enrolment_case_dup_words (before);
  g_assert_true (fb_deed_finish_intake (place->workspace, FB_ENROLMENT (enrolment), NULL));
  after = fb_enrolment_case_new (place->workspace, FB_ENROLMENT (enrolment), NULL);
  second = fb_enrolment_case_dup_words (after);
  g_assert_true (g_str_has_prefix (first, "In Intake since "));
  g_assert_true (g_str_has_prefix (second, "In Intake, talk held on "));
}

static void
test_rules_are_hidden_while_both_look (FbTestPlace   *place,
                                       gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  GtkWidget *window;
  GtkWidget *page = show_page (place, FB_TYPE_INTAKE_PAGE, enrolment, &window);
  GtkWidget *seen = fb_test_find (page, GTK_TYPE_SWITCH);
  GtkWidget *panel;

  g_assert_true (gtk_switch_get_active (GTK_SWITCH (seen)));
  g_assert_null (fb_test_find (page, FB_TYPE_ELIGIBILITY_PANEL));
  gtk_switch_set_active (GTK_SWITCH (seen), FALSE);
  fb_test_settle ();
  panel = fb_test_find (page, FB_TYPE_ELIGIBILITY_PANEL);
  g_assert_nonnull (panel);
  g_assert_true (gtk_widget_is_visible (panel));
  gtk_switch_set_active (GTK_SWITCH (seen), TRUE);
  g_assert_false (gtk_widget_is_visible (panel));
  destroy (window);
}

static void
test_only_what_a_rule_needs_is_asked (FbTestPlace   *place,
                                      gconstpointer  data)
{
  g_autoptr(FbRecord) record = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  g_autoptr(FbRecord) rule = fb_record_new (&fb_rule_kind, NULL);
  g_autoptr(FbEnrolmentCase) whole = fb_enrolment_case_new (place->workspace, FB_ENROLMENT (record), NULL);
  GtkWidget *step = g_object_ref_sink (fb_intake_rule_step_new (whole, 0));
  guint n = 0;

  count_rows (step, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_finalize_object (step);

  g_object_set (rule, "programme-id", FB_ENROLMENT (record)->programme_id, "side", "mentee",
                "field", "refugee", "operator", "equals", "value", "yes", "strength", "criterion", NULL);
  g_assert_true (fb_store_save (fb_workspace_get_store (place->workspace), rule, NULL));
  step = g_object_ref_sink (fb_intake_rule_step_new (whole, 0));
  count_rows (step, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_finalize_object (step);
}

static guint
count_special (FbTestPlace *place,
               FbRecord    *enrolment)
{
  g_autoptr(FbEnrolmentCase) whole = fb_enrolment_case_new (place->workspace, FB_ENROLMENT (enrolment), NULL);
  g_autoptr(GtkWidget) step = g_object_ref_sink (fb_intake_rule_step_new (whole, 0));
  guint n = 0;

  count_rows (step, &n);
  return n;
}

/* What a rule asks already is not asked again for the funder, and the funder
 * asks nothing of mentors. */
static void
test_the_funder_asks_in_step_seven (FbTestPlace   *place,
                                    gconstpointer  data)
{
  g_autoptr(FbRecord) mentee = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  g_autoptr(FbRecord) mentor = fb_test_add_enrolment (place->workspace, "Jan Exempel", "mentor");
  FbStore *store = fb_workspace_get_store (place->workspace);
  g_autoptr(FbRecord) rule = fb_record_new (&fb_rule_kind, NULL);
  const char *const programmes[] = { FB_ENROLMENT (mentee)->programme_id, FB_ENROLMENT (mentor)->programme_id };

  for (guint i = 0; i < G_N_ELEMENTS (programmes); i++)
    {
      g_autoptr(FbRecord) programme = fb_store_get (store, &fb_programme_kind, programmes[i], NULL);

      g_assert_true (fb_workspace_set_field (place->workspace, programme, "funder-questions",
                                             "disability household refugee-status", NULL, NULL));
    }
  g_assert_cmpuint (count_special (place, mentee), ==, 3);
  g_assert_cmpuint (count_special (place, mentor), ==, 0);

  g_object_set (rule, "programme-id", programmes[0], "side", "mentee", "field", "refugee", "operator", "equals",
                "value", "yes", "strength", "criterion", NULL);
  g_assert_true (fb_store_save (store, rule, NULL));
  g_assert_cmpuint (count_special (place, mentee), ==, 3);
}

/* Ten questions of the funder: eight, then two, by the same buttons. */
static void
test_many_questions_come_in_two_parts (FbTestPlace   *place,
                                       gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  g_autoptr(FbRecord) programme =
    fb_store_get (fb_workspace_get_store (place->workspace), &fb_programme_kind, FB_ENROLMENT (enrolment)->programme_id, NULL);
  const guint expected[] = { 8, 2 };
  GtkWidget *window, *page;

  g_assert_true (fb_workspace_set_field (place->workspace, programme, "funder-questions",
                                         "arrival-year birth-country birth-date citizenship disability household "
                                         "housing-exclusion migrant-background minority refugee-status", NULL, NULL));
  g_assert_true (fb_deed_start_intake (place->workspace, FB_ENROLMENT (enrolment), NULL));
  page = show_page (place, FB_TYPE_INTAKE_PAGE, enrolment, &window);
  for (guint i = 0; i < 7; i++)
    gtk_widget_activate_action (page, "intake.next", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      guint n = 0;

      fb_test_settle ();
      count_rows (page, &n);
      g_assert_cmpuint (n, ==, expected[i]);
      g_assert_nonnull (fb_test_find_label (page, i == 0 ? "Only for This Programme (1 of 2)"
                                                        : "Only for This Programme (2 of 2)"));
      gtk_widget_activate_action (page, "intake.next", NULL);
    }
  g_assert_nonnull (fb_test_find_label (page, "Read Back and What Happens Next"));
  gtk_widget_activate_action (page, "intake.back", NULL);
  g_assert_nonnull (fb_test_find_label (page, "Only for This Programme (2 of 2)"));
  destroy (window);
}

static void
test_mentor_is_screened_and_trained (FbTestPlace   *place,
                                     gconstpointer  data)
{
  g_autoptr(FbRecord) record = fb_test_add_enrolment (place->workspace, "Jan Exempel", "mentor");
  FbEnrolment *enrolment = FB_ENROLMENT (record);
  FbScreening screening = { .result = "suitable", .on = "2026-11-10", .note = "Two talks" };
  GtkWidget *window;
  GtkWidget *page = show_page (place, FB_TYPE_MENTOR_INTAKE_PAGE, record, &window);

  g_assert_true (fb_deed_record_screening (place->workspace, enrolment, &screening, NULL));
  g_assert_true (fb_deed_record_training (place->workspace, enrolment, 480, NULL, NULL));
  fb_test_settle ();
  g_assert_cmpstr (enrolment->screening_result, ==, "suitable");
  g_assert_cmpstr (enrolment->training_on, ==, "2026-11-22");
  g_assert_cmpint (enrolment->training_minutes, ==, 480);

  screening.overruled = "For no reason";
  g_assert_false (fb_deed_record_screening (place->workspace, enrolment, &screening, NULL));
  g_assert_nonnull (page);
  destroy (window);
}

static void
test_pages_are_freed (FbTestPlace   *place,
                      gconstpointer  data)
{
  g_autoptr(FbRecord) mentee = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  g_autoptr(FbRecord) mentor = fb_test_add_enrolment (place->workspace, "Jan Exempel", "mentor");
  GtkWidget *page;

  page = g_object_ref_sink (g_object_new (FB_TYPE_INTAKE_PAGE, "workspace", place->workspace,
                                          "record-id", fb_record_get_id (mentee), NULL));
  fb_page_refresh (FB_PAGE (page));
  g_assert_finalize_object (page);

  page = g_object_ref_sink (g_object_new (FB_TYPE_MENTOR_INTAKE_PAGE, "workspace", place->workspace,
                                          "record-id", fb_record_get_id (mentor), NULL));
  fb_page_refresh (FB_PAGE (page));
  g_assert_finalize_object (page);
}

static void
add (const char *path,
     void      (*test) (FbTestPlace *, gconstpointer))
{
  g_test_add (path, FbTestPlace, NULL, fb_test_place_set_up, test, fb_test_place_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/intake/eight", test_no_step_asks_more_than_eight);
  add ("/intake/practical", test_place_and_what_is_in_the_way_are_asked);
  add ("/intake/goes-on", test_steps_go_on_where_they_stopped);
  add ("/intake/saves", test_leaving_a_step_saves);
  add ("/intake/finish", test_finish_sets_the_day);
  add ("/intake/talk-held", test_a_held_talk_is_said);
  add ("/intake/seen-by-both", test_rules_are_hidden_while_both_look);
  add ("/intake/rules", test_only_what_a_rule_needs_is_asked);
  add ("/intake/funder", test_the_funder_asks_in_step_seven);
  add ("/intake/two-parts", test_many_questions_come_in_two_parts);
  add ("/intake/mentor", test_mentor_is_screened_and_trained);
  add ("/intake/freed", test_pages_are_freed);

  return g_test_run ();
}
