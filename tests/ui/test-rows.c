/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "app/fb-answers.h"
#include "app/fb-drafts.h"
#include "app/fb-unfinished.h"
#include "domain/fb-kinds.h"
#include "ui/common/fb-code-row.h"
#include "ui/common/fb-controls.h"
#include "ui/common/fb-date-row.h"
#include "ui/common/fb-form.h"
#include "ui/common/fb-kept-text.h"
#include "ui/common/fb-long-text-row.h"
#include "ui/common/fb-pick-row.h"
#include "ui/common/fb-picker.h"
#include "ui/common/fb-tall.h"
#include "ui/common/fb-text-row.h"

static FbFieldRow *
make_row (FbTestPlace *place,
          FbRecord    *record,
          const char  *field)
{
  return FB_FIELD_ROW (g_object_ref_sink (fb_field_row_new (place->workspace, record, field)));
}

static void
type_text (FbFieldRow *row,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fb_text_row_get_entry (FB_TEXT_ROW (row))), text);
}

static const char *
get_typed (FbFieldRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (fb_text_row_get_entry (FB_TEXT_ROW (row))));
}

static void
test_each_field_gets_its_row (FbTestPlace   *place,
                              gconstpointer  data)
{
  static const struct
  {
    const char *field;
    GType (*get_type) (void);
  } cases[] = {
    { "interests", fb_text_row_get_type },
    { "expectations", fb_long_text_row_get_type },
    { "capacity", fb_number_row_get_type },
    { "intake-on", fb_date_row_get_type },
    { "own-choice", fb_code_row_get_type },
    { "readiness", fb_code_row_get_type },
    { "motives", fb_codes_row_get_type },
    { "occupation-wished", fb_pick_row_get_type },
    { "coordinator-id", fb_ref_row_get_type },
  };
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbFieldRow *row = make_row (place, enrolment, cases[i].field);

      g_assert_cmpstr (G_OBJECT_TYPE_NAME (row), ==, g_type_name (cases[i].get_type ()));
      g_assert_finalize_object (row);
    }
}

static void
test_enter_saves (FbTestPlace   *place,
                  gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  g_autoptr(FbFieldRow) row = make_row (place, person, "phone");

  type_text (row, " 0470 00 00 00 ");
  g_assert_null (FB_PERSON (person)->phone);
  g_signal_emit_by_name (fb_text_row_get_entry (FB_TEXT_ROW (row)), "activate");

  g_assert_cmpstr (FB_PERSON (person)->phone, ==, "0470 00 00 00");
}

static void
quit_cb (gpointer data)
{
  gboolean *is_over = data;

  *is_over = TRUE;
}

static void
test_text_saves_a_second_after_the_last_key (FbTestPlace   *place,
                                             gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  g_autoptr(FbFieldRow) row = make_row (place, person, "place");
  gboolean is_over = FALSE;

  type_text (row, "Sample Town ");
  g_timeout_add_once (2100, quit_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (FB_PERSON (person)->place, ==, "Sample Town");
  g_assert_cmpstr (get_typed (row), ==, "Sample Town "); /* nobody pulls the text away */
}

static void
test_leaving_saves (FbTestPlace   *place,
                    gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  GtkWidget *form = fb_form_new (place->workspace, person, "Who", "birth-date", "phone", NULL);
  GtkWidget *window = fb_test_show (form);
  FbFieldRow *row = fb_form_find (form, "birth-date");

  gtk_widget_grab_focus (fb_text_row_get_entry (FB_TEXT_ROW (row)));
  type_text (row, "05.1994");
  gtk_widget_grab_focus (fb_text_row_get_entry (FB_TEXT_ROW (fb_form_find (form, "phone"))));
  fb_test_settle ();

  g_assert_cmpstr (FB_PERSON (person)->birth_date, ==, "1994-05");
  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

static void
test_what_cannot_be_read_stays (FbTestPlace   *place,
                                gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Jan Exempel", "mentor");
  g_autoptr(FbFieldRow) row = make_row (place, enrolment, "capacity");
  g_autoptr(GPtrArray) drafts = NULL;
  GtkWidget *entry = fb_text_row_get_entry (FB_TEXT_ROW (row));

  type_text (row, "12o");
  g_assert_false (fb_field_row_flush (row));

  g_assert_cmpint (FB_ENROLMENT (enrolment)->capacity, ==, FB_UNSET);
  g_assert_cmpstr (get_typed (row), ==, "12o");
  g_assert_true (fb_field_row_is_unfinished (row));
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  drafts = fb_drafts_list (place->workspace, fb_record_get_id (enrolment));
  g_assert_cmpuint (drafts->len, ==, 1);

  type_text (row, "12");
  g_assert_true (fb_field_row_flush (row));
  g_assert_cmpint (FB_ENROLMENT (enrolment)->capacity, ==, 12);
  g_assert_false (gtk_widget_has_css_class (entry, "error"));
}

static void
test_draft_comes_back (FbTestPlace   *place,
                       gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Jan Exempel", "mentor");
  FbFieldRow *row = make_row (place, enrolment, "intake-on");

  type_text (row, "31.02.");
  fb_field_row_flush (row);
  g_assert_finalize_object (row);

  row = make_row (place, enrolment, "intake-on");
  g_assert_cmpstr (get_typed (row), ==, "31.02.");
  g_assert_true (fb_field_row_is_unfinished (row));
  g_assert_finalize_object (row);
}

static void
test_what_must_be_there_is_not_emptied (FbTestPlace   *place,
                                        gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  g_autoptr(FbFieldRow) row = make_row (place, person, "name-used");

  type_text (row, "");
  g_assert_false (fb_field_row_flush (row));
  g_assert_cmpstr (FB_PERSON (person)->name_used, ==, "Amina Voorbeeld");
}

static void
test_row_follows_the_record (FbTestPlace   *place,
                             gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  g_autoptr(FbFieldRow) row = make_row (place, person, "place");
  g_autoptr(GError) error = NULL;

  type_text (row, "Sample Town");
  fb_field_row_flush (row);
  fb_workspace_set_field (place->workspace, person, "place", "Exampleville", NULL, &error);
  g_assert_no_error (error);

  g_assert_cmpstr (get_typed (row), ==, "Exampleville");
}

static void
test_untouched_form_stores_nothing (FbTestPlace   *place,
                                    gconstpointer  data)
{
  FbStore *store = fb_workspace_get_store (place->workspace);
  g_autoptr(FbRecord) organisation = fb_record_new (&fb_organisation_kind, NULL);
  g_autoptr(FbFieldRow) row = make_row (place, organisation, "place");

  fb_field_row_flush (row);
  g_assert_cmpint (fb_record_get_revision (organisation), ==, 0);
  g_assert_cmpint (fb_store_count (store, &fb_organisation_kind, NULL), ==, 1);
}

static void
test_yes_is_one_press (FbTestPlace   *place,
                       gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  g_autoptr(FbFieldRow) row = make_row (place, enrolment, "own-choice");
  GtkWidget *yes = fb_test_find (GTK_WIDGET (row), GTK_TYPE_TOGGLE_BUTTON);
  GtkWidget *no = gtk_widget_get_next_sibling (yes);

  gtk_test_accessible_assert_property (yes, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Takes Part by Own Choice: Yes");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (yes), TRUE);
  g_assert_cmpstr (FB_ENROLMENT (enrolment)->own_choice, ==, "yes");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (no), TRUE);
  g_assert_cmpstr (FB_ENROLMENT (enrolment)->own_choice, ==, "no");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (yes)));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (no), FALSE);
  g_assert_null (FB_ENROLMENT (enrolment)->own_choice);
}

static void
test_sets_are_sorted (FbTestPlace   *place,
                      gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  g_autoptr(FbFieldRow) row = make_row (place, enrolment, "motives");
  GtkWidget *network = fb_test_find (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON);
  GtkWidget *work = gtk_widget_get_next_sibling (network);
  GtkWidget *application = gtk_widget_get_next_sibling (work);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (network), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (application), TRUE);
  g_assert_cmpstr (FB_ENROLMENT (enrolment)->motives, ==, "application network");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (network), FALSE);
  g_assert_cmpstr (FB_ENROLMENT (enrolment)->motives, ==, "application");
}

static void
test_answer_takes_the_place_of_a_value (FbTestPlace   *place,
                                        gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  g_autoptr(FbFieldRow) row = make_row (place, person, "phone");
  g_autoptr(GError) error = NULL;
  g_autofree char *state = NULL;

  type_text (row, "0470 00 00 00");
  fb_field_row_flush (row);
  fb_answers_take (place->workspace, person, "phone", "prefers-not-to-say", &error);
  g_assert_no_error (error);
  g_assert_null (FB_PERSON (person)->phone);
  g_assert_cmpstr (get_typed (row), ==, "");

  type_text (row, "0470 00 00 01");
  fb_field_row_flush (row);
  state = fb_answers_dup (place->workspace, person, "phone");
  g_assert_null (state);
}

static void
test_rows_speak (FbTestPlace   *place,
                 gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  g_autoptr(FbFieldRow) row = make_row (place, person, "phone");

  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Phone");
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (fb_field_row_get_control (row)),
                                                   GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static GtkWidget *
show_kept (FbTestPlace  *place,
           FbRecord     *about,
           const char   *at_first,
           GtkWidget   **window)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), at_first);
  fb_kept_text_attach (entry, place->workspace, about, "note.text");
  *window = fb_test_show (entry);

  return entry;
}

static void
destroy (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

static gboolean
is_in (GtkWidget *focus,
       GtkWidget *row)
{
  return focus != NULL && gtk_widget_is_ancestor (focus, row);
}

/* Tab from the first to the last, and Shift+Tab back again. */
static void
test_no_row_keeps_the_keyboard (FbTestPlace   *place,
                                gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  GtkWidget *form = fb_form_new (place->workspace, enrolment, NULL, "interests", "expectations", "intake-on",
                                 "own-choice", "motives", "occupation-wished", "coordinator-id", "capacity", NULL);
  GtkWidget *pane = gtk_scrolled_window_new ();
  GtkWidget *window;
  GtkWidget *first = GTK_WIDGET (fb_form_find (form, "interests"));
  GtkWidget *last = GTK_WIDGET (fb_form_find (form, "capacity"));
  int n_steps = 0;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (pane), form);
  window = fb_test_show (pane);
  gtk_widget_child_focus (first, GTK_DIR_TAB_FORWARD);
  for (; n_steps < 60 && !is_in (gtk_root_get_focus (GTK_ROOT (window)), last); n_steps++)
    gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_cmpint (n_steps, <, 60);
  for (n_steps = 0; n_steps < 60 && !is_in (gtk_root_get_focus (GTK_ROOT (window)), first); n_steps++)
    gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD);
  g_assert_cmpint (n_steps, <, 60);

  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
}

static void
test_what_was_begun_comes_back (FbTestPlace   *place,
                                gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_test_add_person (place->workspace, "Amina Voorbeeld");
  GtkWidget *window;
  GtkWidget *entry = show_kept (place, person, "As it was", &window);
  g_autoptr(GPtrArray) unfinished = NULL;

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "As it was");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Call her on Mon");
  destroy (window); /* before the second is over */

  entry = show_kept (place, person, "As it was", &window);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Call her on Mon");
  unfinished = fb_unfinished_find_all (place->workspace);
  g_assert_cmpuint (unfinished->len, ==, 1);
  g_assert_cmpstr (((FbUnfinished *) unfinished->pdata[0])->what, ==, "Note");
  fb_kept_text_forget (entry);
  destroy (window);

  entry = show_kept (place, person, "As it was", &window);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "As it was");
  destroy (window);
}

static GPtrArray *
search (FbFieldRow *row,
        const char *words)
{
  return FB_PICK_ROW_GET_CLASS (row)->search (FB_PICK_ROW (row), words);
}

static void
test_references_are_searched_as_everywhere (FbTestPlace   *place,
                                            gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  g_autoptr(FbFieldRow) row = make_row (place, enrolment, "referral-organisation-id");
  g_autoptr(GPtrArray) all = NULL, found = NULL, none = NULL;

  for (guint i = 0; i < FB_PICKER_MAX + 20; i++)
    {
      g_autoptr(FbRecord) organisation = fb_record_new (&fb_organisation_kind, NULL);
      g_autofree char *name = g_strdup_printf (i == 7 ? "Zonnehuis É%u" : "Sample House %u", i);

      g_object_set (organisation, "name", name, NULL);
      g_assert_true (fb_store_save (fb_workspace_get_store (place->workspace), organisation, NULL));
    }

  all = search (row, "");
  found = search (row, "e7 zonne");
  none = search (row, "voorbeeld"); /* a person */

  g_assert_cmpuint (all->len, ==, FB_PICKER_MAX);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((FbChoice *) found->pdata[0])->label, ==, "Zonnehuis É7");
  g_assert_cmpuint (none->len, ==, 0);
}

/* Of few records too: "zoe" finds Zoë. */
static void
test_few_references_are_searched_as_everywhere (FbTestPlace   *place,
                                                gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina Voorbeeld", "mentee");
  g_autoptr(FbRecord) staff = fb_record_new (&fb_staff_kind, NULL);
  g_autoptr(FbRecord) site = fb_record_new (&fb_site_kind, NULL);
  g_autoptr(FbFieldRow) coordinator = make_row (place, enrolment, "coordinator-id");
  g_autoptr(FbFieldRow) where = make_row (place, enrolment, "site-id");
  g_autoptr(GPtrArray) found = NULL, none = NULL, sites = NULL;

  g_object_set (staff, "code", "ZV", "name", "Zoë Voorbeeld", NULL);
  g_assert_true (fb_store_save (fb_workspace_get_store (place->workspace), staff, NULL));
  g_object_set (site, "programme-id", FB_ENROLMENT (enrolment)->programme_id, "kind", "cohort", "name", "Lange Straße", NULL);
  g_assert_true (fb_store_save (fb_workspace_get_store (place->workspace), site, NULL));

  found = search (coordinator, "voorbeeld zoe");
  none = search (coordinator, "zoe x");
  sites = search (where, "strasse");
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((FbChoice *) found->pdata[0])->label, ==, "Zoë Voorbeeld");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (sites->len, ==, 1);
}

/* The text of many lines is set for the width it gets, not for those it might get. */
static void
test_tall_page_needs_a_width (FbTestPlace   *place,
                              gconstpointer  data)
{
  GtkWidget *label = gtk_label_new ("One line after the other, as many as it takes.");
  g_autoptr(GtkWidget) tall = g_object_ref_sink (fb_tall_new (label));
  int minimum, wide, narrow;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_measure (tall, GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_measure (tall, GTK_ORIENTATION_VERTICAL, 600, &wide, NULL, NULL, NULL);
  gtk_widget_measure (tall, GTK_ORIENTATION_VERTICAL, 100, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 0);
  g_assert_cmpint (wide, >, 0);
  g_assert_cmpint (narrow, >, wide);
}

/* Where a control stands in its row, beside a label that is not too long for one line but for its column. */
static float
get_left (const char *label)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *window;
  graphene_point_t point = GRAPHENE_POINT_INIT (0, 0);

  gtk_widget_set_halign (entry, GTK_ALIGN_START);
  gtk_list_box_append (GTK_LIST_BOX (list), fb_plain_row_new (label, entry));
  gtk_widget_set_size_request (list, 700, -1);
  window = fb_test_show (list);
  fb_test_settle ();
  g_assert_true (gtk_widget_compute_point (entry, list, &point, &point));
  gtk_window_destroy (GTK_WINDOW (window));

  return point.x;
}

static void
test_long_labels_wrap (FbTestPlace   *place,
                       gconstpointer  data)
{
  float left = get_left ("Months");

  g_assert_cmpfloat (left, >, 100);
  g_assert_cmpfloat (get_left ("Minutes of a meeting with both, at least"), ==, left);
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

  add ("/rows/class", test_each_field_gets_its_row);
  add ("/rows/enter", test_enter_saves);
  add ("/rows/second", test_text_saves_a_second_after_the_last_key);
  add ("/rows/leave", test_leaving_saves);
  add ("/rows/unreadable", test_what_cannot_be_read_stays);
  add ("/rows/draft", test_draft_comes_back);
  add ("/rows/needed", test_what_must_be_there_is_not_emptied);
  add ("/rows/follow", test_row_follows_the_record);
  add ("/rows/untouched", test_untouched_form_stores_nothing);
  add ("/rows/yes-no", test_yes_is_one_press);
  add ("/rows/set", test_sets_are_sorted);
  add ("/rows/answer", test_answer_takes_the_place_of_a_value);
  add ("/rows/begun", test_what_was_begun_comes_back);
  add ("/rows/references", test_references_are_searched_as_everywhere);
  add ("/rows/few-references", test_few_references_are_searched_as_everywhere);
  add ("/rows/speak", test_rows_speak);
  add ("/rows/keyboard", test_no_row_keeps_the_keyboard);
  add ("/tall/width", test_tall_page_needs_a_width);
  add ("/rows/long-labels", test_long_labels_wrap);

  return g_test_run ();
}
