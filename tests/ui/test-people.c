/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "app/fb-consents.h"
#include "app/fb-deed-admission.h"
#include "app/fb-drafts.h"
#include "app/fb-language-skills.h"
#include "app/fb-people-alike.h"
#include "domain/fb-kinds.h"
#include "ui/people/fb-enrolment-list-page.h"
#include "ui/common/fb-dialog.h"
#include "ui/people/fb-enrol-dialog.h"
#include "ui/people/fb-enrolment-header.h"
#include "ui/people/fb-enrolment-page.h"
#include "ui/people/fb-language-list.h"
#include "ui/people/fb-mentor-blocks.h"
#include "ui/people/fb-numbers-group.h"
#include "ui/people/fb-people.h"

static GtkWidget *
find_button (GtkWidget  *within,
             const char *label)
{
  if (GTK_IS_BUTTON (within) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (within)), label) == 0 &&
      gtk_widget_get_visible (within))
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

/* Whether a visible label says it. */
static gboolean
says (GtkWidget  *within,
      const char *words)
{
  if (!gtk_widget_get_visible (within))
    return FALSE;
  if (GTK_IS_LABEL (within) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (within)), words) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (says (child, words))
        return TRUE;
    }

  return FALSE;
}

static void
destroy (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

static GtkWidget *
show_page (FbTestPlace *place,
           FbRecord    *enrolment,
           GtkWidget  **window)
{
  GtkWidget *page = g_object_new (FB_TYPE_ENROLMENT_PAGE, "workspace", place->workspace,
                                  "record-id", fb_record_get_id (enrolment), NULL);

  *window = fb_test_show (page);

  return page;
}

static void
test_lists_show_their_side (FbTestPlace   *place,
                            gconstpointer  data)
{
  g_autoptr(FbRecord) mentee = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  g_autoptr(FbRecord) mentor = fb_test_add_enrolment (place->workspace, "Jan Exempel", "mentor");
  GtkWidget *page = g_object_new (FB_TYPE_MENTORS_PAGE, "workspace", place->workspace, NULL);
  GtkWidget *window = fb_test_show (page);
  GtkWidget *table = fb_test_find (page, GTK_TYPE_COLUMN_VIEW);
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)));

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 1);
  destroy (window);
}

static void
test_page_offers_the_next_step (FbTestPlace   *place,
                                gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  GtkWidget *window;
  GtkWidget *page = show_page (place, enrolment, &window);
  GtkWidget *start = find_button (page, "Start Intake");

  g_assert_nonnull (start);
  g_assert_true (gtk_widget_has_css_class (start, "suggested-action"));
  g_signal_emit_by_name (start, "clicked");
  fb_test_settle ();
  g_assert_cmpstr (FB_ENROLMENT (enrolment)->status, ==, "in-intake");
  g_assert_nonnull (find_button (page, "Continue Intake"));

  g_assert_true (fb_deed_finish_intake (place->workspace, FB_ENROLMENT (enrolment), NULL));
  fb_test_settle ();
  g_assert_nonnull (find_button (page, "Admit…"));
  destroy (window);
}

static void
test_page_goes_with_its_record (FbTestPlace   *place,
                                gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  GtkWidget *page = g_object_ref_sink (g_object_new (FB_TYPE_ENROLMENT_PAGE, "workspace", place->workspace,
                                                     "record-id", fb_record_get_id (enrolment), NULL));

  fb_page_refresh (FB_PAGE (page));
  g_assert_cmpstr (fb_page_get_title (FB_PAGE (page)), ==, "Amina Voorbeeld");
  g_assert_finalize_object (page);
}

static void
test_decision_is_one_step_of_undo (FbTestPlace   *place,
                                   gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (place->workspace);
  g_autoptr(FbRecord) record = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  FbEnrolment *enrolment = FB_ENROLMENT (record);
  FbEnrolmentDecision decision = { .status = "ready", .on = "2026-11-20" };
  g_autoptr(GError) error = NULL;

  g_assert_true (fb_deed_decide (place->workspace, enrolment, &decision, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (enrolment->status, ==, "ready");
  g_assert_cmpstr (enrolment->status_since, ==, "2026-11-20");
  g_assert_cmpint (fb_store_count (store, &fb_eligibility_check_kind, NULL), ==, 1);
  g_assert_false (fb_store_in_group (store));

  decision = (FbEnrolmentDecision) { .status = "paused", .reason = "no-time" };
  g_assert_true (fb_deed_decide (place->workspace, enrolment, &decision, &error));
  g_assert_cmpstr (enrolment->status_reason, ==, "no-time");
  g_assert_cmpint (fb_store_count (store, &fb_eligibility_check_kind, NULL), ==, 1);
}

static void
test_against_a_rule_needs_a_reason (FbTestPlace   *place,
                                    gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (place->workspace);
  g_autoptr(FbRecord) record = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  FbEnrolment *enrolment = FB_ENROLMENT (record);
  g_autoptr(FbRecord) rule = fb_record_new (&fb_rule_kind, NULL);
  FbEnrolmentDecision decision = { .status = "ready" };
  g_autoptr(GError) error = NULL;

  g_object_set (rule, "programme-id", enrolment->programme_id, "side", "mentee", "field", "unemployed",
                "operator", "equals", "value", "yes", "strength", "criterion", NULL);
  g_object_set (enrolment, "employment-status", "employed", NULL);
  g_assert_true (fb_store_save (store, rule, NULL) && fb_store_save (store, record, NULL));

  g_assert_false (fb_deed_decide (place->workspace, enrolment, &decision, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_cmpstr (enrolment->status, ==, "applied");
  g_assert_false (fb_store_in_group (store));

  decision.remark = "Works two hours a week";
  g_assert_true (fb_deed_decide (place->workspace, enrolment, &decision, NULL));
  g_assert_cmpstr (enrolment->status, ==, "ready");
}

static void
test_languages_have_levels (FbTestPlace   *place,
                            gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  const char *id = fb_record_get_id (person);
  GtkWidget *list = fb_language_list_new (place->workspace, id);
  GtkWidget *window = fb_test_show (list);
  g_autoptr(FbLanguageSkill) dutch = fb_deed_add_language (place->workspace, id, "nld", NULL);
  g_autoptr(GError) error = NULL;

  fb_test_settle ();
  g_assert_nonnull (fb_test_find (list, ADW_TYPE_EXPANDER_ROW));
  g_assert_null (fb_deed_add_language (place->workspace, id, "nld", &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);

  g_assert_true (fb_deed_set_language_level (place->workspace, dutch, "b1", NULL));
  g_assert_cmpstr (dutch->speaking, ==, "b1");
  g_assert_cmpstr (fb_language_skill_get_level (dutch), ==, "b1");
  g_assert_true (fb_deed_set_language_level (place->workspace, dutch, "native", NULL));
  g_assert_cmpstr (dutch->mother_tongue, ==, "yes");
  destroy (window);
}

static void
test_consent_can_be_taken_back (FbTestPlace   *place,
                                gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  const char *id = fb_record_get_id (person);
  g_autoptr(FbConsent) consent = NULL;

  g_assert_true (fb_deed_set_consent (place->workspace, id, "keep", "given", NULL));
  g_assert_true (fb_deed_set_consent (place->workspace, id, "keep", "withdrawn", NULL));
  consent = fb_consents_find (place->workspace, id, "keep", NULL);
  g_assert_cmpstr (consent->state, ==, "withdrawn");
  g_assert_cmpstr (consent->asked_on, ==, "2026-11-22");
  g_assert_cmpint (fb_store_count (fb_workspace_get_store (place->workspace), &fb_consent_kind, NULL), ==, 1);
}

static void
test_same_name_is_noticed (FbTestPlace   *place,
                           gconstpointer  data)
{
  static const struct { const char *name; const char *birth; guint n; } cases[] = {
    { "Mohammed Specimen", NULL, 1 },
    { "Muhamad Specimen", NULL, 1 },
    { "Mohammed Specimen", "1990", 1 },
    { "Mohammed Specimen", "1970", 0 },
    { "Jan Exempel", NULL, 0 },
    { "Nieuwe Een", NULL, 1 }, /* both words sound alike */
  };
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Mohammed Specimen");
  g_autoptr(FbRecord) other = fb_test_add_person (place->workspace, "Nieuwe Een");

  g_assert_true (fb_workspace_set_field (place->workspace, person, "birth-date", "1990-05", NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) alike = fb_people_find_alike (place->workspace, cases[i].name, cases[i].birth, NULL, NULL);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpuint (alike->len, ==, cases[i].n);
    }
}

/* Of many with that name the one from the same postcode comes first; another word of the name is
 * enough for somebody born that day who lives there. */
static void
test_postcode_tells_who_is_meant (FbTestPlace   *place,
                                  gconstpointer  data)
{
  g_autoptr(GPtrArray) many = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(FbRecord) near = NULL;
  g_autoptr(GPtrArray) here = NULL, elsewhere = NULL, born = NULL;

  for (guint i = 0; i < 8; i++)
    g_ptr_array_add (many, fb_test_add_person (place->workspace, "Mohammed Specimen"));
  near = fb_test_add_person (place->workspace, "محمد Specimen");
  g_assert_true (fb_workspace_set_field (place->workspace, near, "birth-date", "1990-05-03", NULL, NULL));
  g_assert_true (fb_workspace_set_field (place->workspace, near, "postcode", "B-1000", NULL, NULL));

  here = fb_people_find_alike (place->workspace, "Mohammed Specimen", "1990", "1000", NULL);
  elsewhere = fb_people_find_alike (place->workspace, "Mohammed Exempel", "1990-05-03", "2000", NULL);
  born = fb_people_find_alike (place->workspace, "Mohammed Exempel", "1990-05-03", "1000", NULL);
  g_assert_cmpuint (here->len, ==, 5);
  g_assert_true (here->pdata[0] == near);
  g_assert_cmpuint (elsewhere->len, ==, 0);
  g_assert_cmpuint (born->len, ==, 1);
  g_assert_true (born->pdata[0] == near);
}

static void
add (const char *path,
     void      (*test) (FbTestPlace *, gconstpointer))
{
  g_test_add (path, FbTestPlace, NULL, fb_test_place_set_up, test, fb_test_place_tear_down);
}

static void
test_erases_but_what_is_kept (FbTestPlace   *place,
                              gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  FbStore *store = fb_workspace_get_store (place->workspace);
  g_autoptr(FbRecord) person = fb_store_get (store, &fb_person_kind, FB_ENROLMENT (enrolment)->person_id, NULL);
  GtkWidget *window;
  GtkWidget *page;
  GtkWidget *dialog;

  fb_workspace_set_field (place->workspace, enrolment, "keywords", "choir", NULL, NULL);
  page = show_page (place, enrolment, &window);
  gtk_widget_activate_action (fb_test_find (page, FB_TYPE_ENROLMENT_HEADER), "enrolment.decide", "s", "erase");
  dialog = fb_test_find_window (FB_TYPE_DIALOG);
  g_assert_nonnull (dialog);

  /* without a reason nothing happens */
  g_signal_emit_by_name (fb_dialog_get_verb (FB_DIALOG (dialog)), "clicked");
  g_assert_null (fb_test_find_question ());

  gtk_editable_set_text (GTK_EDITABLE (fb_test_find (dialog, GTK_TYPE_ENTRY)), "Asked for it");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (fb_test_find (dialog, GTK_TYPE_CHECK_BUTTON)), FALSE);
  g_signal_emit_by_name (fb_dialog_get_verb (FB_DIALOG (dialog)), "clicked");
  g_assert_nonnull (fb_test_find_question ());
  fb_test_answer ("Amina Voorbeeld", NULL, "do");

  while (g_str_equal (FB_PERSON (person)->name_used, "Amina Voorbeeld"))
    g_main_context_iteration (NULL, TRUE);
  fb_test_settle ();
  g_assert_true (g_str_has_prefix (fb_record_get_id (person), FB_PERSON (person)->name_used));
  g_assert_cmpstr (FB_ENROLMENT (enrolment)->keywords, ==, "choir");

  destroy (window);
}

static void
test_a_second_programme_begins_anew (FbTestPlace   *place,
                                     gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (place->workspace);
  g_autoptr(FbRecord) first = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  g_autoptr(FbEnrolmentCase) whole = fb_enrolment_case_new (place->workspace, FB_ENROLMENT (first), NULL);
  g_autoptr(FbRecord) ended = fb_record_new (&fb_programme_kind, NULL);
  g_autoptr(FbRecord) other = fb_record_new (&fb_programme_kind, NULL);
  GtkWidget *page = g_object_new (FB_TYPE_ENROLMENT_PAGE, "workspace", place->workspace,
                                  "record-id", fb_record_get_id (first), NULL);
  GtkWidget *window = fb_test_show (page);
  g_autoptr(GPtrArray) enrolments = NULL;

  g_object_set (ended, "code", "A", "name", "Archive", "status", "ended", NULL);
  g_object_set (other, "code", "C", "name", "Care", "status", "running", NULL);
  g_assert_true (fb_store_save (store, ended, NULL) && fb_store_save (store, other, NULL));

  fb_enrol_dialog_present (FB_PAGE (page), whole);
  fb_test_settle ();
  g_signal_emit_by_name (fb_test_find_window (FB_TYPE_DIALOG), "done");
  fb_test_settle ();

  enrolments = fb_store_list (store, &fb_enrolment_kind, "programme-id", fb_record_get_id (other), NULL, NULL);
  g_assert_cmpuint (enrolments->len, ==, 1);
  g_assert_cmpstr (FB_ENROLMENT (enrolments->pdata[0])->person_id, ==, FB_ENROLMENT (first)->person_id);
  g_assert_cmpstr (FB_ENROLMENT (enrolments->pdata[0])->role, ==, "mentee");
  g_assert_cmpstr (FB_ENROLMENT (enrolments->pdata[0])->status, ==, "applied");
  g_assert_cmpint (fb_store_count (store, &fb_person_kind, NULL), ==, 1);

  destroy (window);
}

/* What is typed about somebody new comes back, on the side where it was typed, until the person is there. */
static void
test_half_a_person_is_kept (FbTestPlace   *place,
                            gconstpointer  data)
{
  g_autoptr(FbRecord) jan = fb_test_add_enrolment (place->workspace, "Jan Exempel", "mentor");
  GtkWidget *page = g_object_new (FB_TYPE_MENTEES_PAGE, "workspace", place->workspace, NULL);
  GtkWidget *window = fb_test_show (page);
  static const char *const roles[] = { "mentee", "mentor", "mentee" };
  static const char *const comes_back[] = { "", "", "Amina Voor" };
  g_autoptr(GPtrArray) drafts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      GtkWidget *name;

      fb_people_add (FB_PAGE (page), roles[i]);
      name = fb_test_find (fb_test_find_window (FB_TYPE_DIALOG), GTK_TYPE_ENTRY);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, comes_back[i]);
      if (i == 0)
        gtk_editable_set_text (GTK_EDITABLE (name), "Amina Voor");
      if (i < 2)
        destroy (fb_test_find_window (FB_TYPE_DIALOG));
    }

  g_signal_emit_by_name (fb_test_find_window (FB_TYPE_DIALOG), "done");
  fb_test_settle ();
  drafts = fb_drafts_list (place->workspace, NULL);
  g_assert_cmpuint (drafts->len, ==, 0);
  g_assert_cmpint (fb_store_count (fb_workspace_get_store (place->workspace), &fb_person_kind, NULL), ==, 2);

  destroy (window);
}

static FbRecord *
add_record (FbTestPlace  *place,
            const FbKind *kind,
            const char   *first_property,
            ...)
{
  FbRecord *record = fb_record_new (kind, NULL);
  va_list values;

  va_start (values, first_property);
  g_object_set_valist (G_OBJECT (record), first_property, values);
  va_end (values);
  g_assert_true (fb_store_save (fb_workspace_get_store (place->workspace), record, NULL));

  return record;
}

/* What is not for a first talk stands on the page once the second check-in is over, and stays
 * while it is filled in. */
static void
test_a_later_talk_is_offered (FbTestPlace   *place,
                              gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  FbEnrolment *mentee = FB_ENROLMENT (enrolment);
  g_autoptr(FbRecord) duo = add_record (place, &fb_duo_kind, "programme-id", mentee->programme_id, "code", "B-1",
                                        "match-status", "agreed", "relationship-status", "active", NULL);
  g_autoptr(FbRecord) member = add_record (place, &fb_duo_member_kind, "duo-id", fb_record_get_id (duo), "person-id",
                                           mentee->person_id, "role", "mentee", NULL);
  g_autoptr(FbRecord) first = add_record (place, &fb_check_in_kind, "duo-id", fb_record_get_id (duo), "held-on",
                                          "2026-09-01", "party", "mentee", NULL);
  g_autoptr(FbRecord) second = NULL;
  GtkWidget *window;
  GtkWidget *page = show_page (place, enrolment, &window);

  g_assert_true (member != NULL && first != NULL);
  g_assert_false (says (page, "To Talk About Now"));
  second = add_record (place, &fb_check_in_kind, "duo-id", fb_record_get_id (duo), "held-on", "2026-11-01", "party",
                       "mentee", NULL);
  fb_test_settle ();
  g_assert_true (second != NULL && says (page, "To Talk About Now"));

  g_object_set (mentee, "barriers", "language", "barrier-levels", "system", "needs", "social", NULL);
  g_assert_true (fb_store_save (fb_workspace_get_store (place->workspace), enrolment, NULL));
  fb_test_settle ();
  g_assert_true (says (page, "To Talk About Now"));
  destroy (window);

  page = show_page (place, enrolment, &window);
  g_assert_false (says (page, "To Talk About Now"));
  destroy (window);
}

/* A number of a person goes in by its dialog, and out with one undo. */
static void
test_a_number_elsewhere_is_noted (FbTestPlace   *place,
                                  gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  FbStore *store = fb_workspace_get_store (place->workspace);
  GtkWidget *group = fb_numbers_group_new (place->workspace, fb_record_get_id (person));
  GtkWidget *window = fb_test_show (group);
  GtkWidget *entry;

  g_signal_emit_by_name (find_button (group, "Add _Number"), "clicked");
  fb_test_settle ();
  entry = fb_test_find (fb_test_find_window (FB_TYPE_DIALOG), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Sample Service");
  g_signal_emit_by_name (fb_test_find_window (FB_TYPE_DIALOG), "done");
  g_assert_nonnull (fb_test_find_window (FB_TYPE_DIALOG)); /* the number is missing */
  g_assert_cmpint (fb_store_count (store, &fb_external_number_kind, NULL), ==, 0);
  destroy (fb_test_find_window (FB_TYPE_DIALOG));

  destroy (window);
}

static void
list_texts (GtkWidget *within,
            GPtrArray *texts)
{
  if (GTK_IS_TEXT (within))
    g_ptr_array_add (texts, within);
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL; child = gtk_widget_get_next_sibling (child))
    list_texts (child, texts);
}

/* What stands in a field of the block. */
static const char *
get_typed (GtkWidget *block,
           guint      index)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();

  list_texts (block, texts);
  g_assert_cmpuint (texts->len, >, index);

  return gtk_editable_get_text (GTK_EDITABLE (texts->pdata[index]));
}

/* In a file that is open to read nothing stands where nothing was recorded; what was recorded can be gone to. Whoever
 * records has today and the minutes of the programme. */
static void
test_mentor_blocks_are_read (FbTestPlace   *place,
                             gconstpointer  data)
{
  g_autoptr(FbRecord) mentor = fb_test_add_enrolment (place->workspace, "Jan Testpersoon", "mentor");
  FbStore *store = fb_workspace_get_store (place->workspace);
  g_autoptr(FbRecord) programme = fb_store_get (store, &fb_programme_kind, FB_ENROLMENT (mentor)->programme_id, NULL);
  g_autoptr(FbWorkspace) reader = NULL;
  g_autoptr(FbEnrolmentCase) whole = NULL;
  g_autoptr(FbEnrolment) read = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *window, *block, *row;
  g_autoptr(GError) error = NULL;

  g_object_set (programme, "mentor-training-needed", "yes", "mentor-training-minutes", (gint64) 240, NULL);
  fb_store_save (store, programme, &error);
  g_assert_no_error (error);
  g_object_set (mentor, "screening-result", "suitable", NULL);
  fb_store_save (store, mentor, &error);
  g_assert_no_error (error);

  whole = fb_enrolment_case_new (place->workspace, FB_ENROLMENT (mentor), NULL);
  block = g_object_ref_sink (fb_training_block_new (whole));
  g_assert_cmpstr (get_typed (block, 0), !=, "");
  g_assert_cmpstr (get_typed (block, 1), ==, "240");
  g_object_unref (block);
  fb_enrolment_case_free (g_steal_pointer (&whole));

  reader = fb_workspace_open (fb_store_get_path (store), FB_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  read = fb_enrolment_find (reader, fb_record_get_id (mentor), NULL);
  whole = fb_enrolment_case_new (reader, read, NULL);
  gtk_box_append (GTK_BOX (box), block = fb_screening_block_new (whole));
  g_assert_cmpstr (get_typed (block, 0), ==, "");
  gtk_box_append (GTK_BOX (box), block = fb_training_block_new (whole));
  g_assert_cmpstr (get_typed (block, 0), ==, "");
  g_assert_cmpstr (get_typed (block, 1), ==, "");
  window = fb_test_show (box);
  row = fb_test_find (box, ADW_TYPE_PREFERENCES_ROW);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Result: Suitable");
  g_assert_true (gtk_widget_grab_focus (row));
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (row)) == row);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/people/lists", test_lists_show_their_side);
  add ("/people/next-step", test_page_offers_the_next_step);
  add ("/people/freed", test_page_goes_with_its_record);
  add ("/people/decision", test_decision_is_one_step_of_undo);
  add ("/people/overrule", test_against_a_rule_needs_a_reason);
  add ("/people/languages", test_languages_have_levels);
  add ("/people/consent", test_consent_can_be_taken_back);
  add ("/people/erase", test_erases_but_what_is_kept);
  add ("/people/second-programme", test_a_second_programme_begins_anew);
  add ("/people/draft", test_half_a_person_is_kept);
  add ("/people/alike", test_same_name_is_noticed);
  add ("/people/later-talk", test_a_later_talk_is_offered);
  add ("/people/number", test_a_number_elsewhere_is_noted);
  add ("/people/blocks-are-read", test_mentor_blocks_are_read);
  add ("/people/alike-postcode", test_postcode_tells_who_is_meant);

  return g_test_run ();
}
