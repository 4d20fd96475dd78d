/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "app/fb-deed-employer.h"
#include "app/fb-deed-organisation.h"
#include "app/fb-deed-staff.h"
#include "app/fb-drafts.h"
#include "app/fb-external-numbers.h"
#include "app/fb-search.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-lists.h"
#include "ui/common/fb-page.h"
#include "ui/common/fb-settings.h"
#include "ui/common/fb-toast.h"
#include "ui/preferences/fb-preferences.h"
#include "ui/preferences/fb-shortcuts.h"
#include "ui/window/fb-page-stack.h"
#include "ui/window/fb-pages.h"
#include "ui/window/fb-programme-switch.h"
#include "ui/window/fb-search-window.h"
#include "ui/window/fb-sidebar.h"
#include "ui/window/fb-staff-list.h"
#include "ui/window/fb-window-private.h"

#include <string.h>

/* A page with entries, that counts how often it was filled. */
typedef struct
{
  FbPage     parent_instance;

  GtkWidget *entry;
  GtkWidget *second;
  GtkWidget *behind; /* a child of a stack that does not show */
  guint      n_refreshed;
} TestPage;

typedef FbPageClass TestPageClass;

/* What its place for the keyboard is. */
typedef enum
{
  HINT_FIRST,
  HINT_NONE,
  HINT_BEHIND,
} Hint;

static Hint hint;

GType test_page_get_type (void);
G_DEFINE_TYPE (TestPage, test_page, FB_TYPE_PAGE)

static void
test_page_refresh (FbPage *page)
{
  ((TestPage *) page)->n_refreshed++;
}

static gboolean
test_page_concerns (FbPage     *page,
                    const char *kind,
                    const char *id)
{
  return g_str_equal (kind, "programme");
}

static GtkWidget *
test_page_get_focus_hint (FbPage *page)
{
  TestPage *self = (TestPage *) page;

  return hint == HINT_FIRST ? self->entry : hint == HINT_BEHIND ? self->behind : NULL;
}

static void
test_page_class_init (TestPageClass *klass)
{
  klass->refresh = test_page_refresh;
  klass->concerns = test_page_concerns;
  klass->get_focus_hint = test_page_get_focus_hint;
}

static void
test_page_init (TestPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *stack = gtk_stack_new ();

  self->entry = gtk_entry_new ();
  self->second = gtk_entry_new ();
  self->behind = gtk_entry_new ();
  gtk_stack_add_child (GTK_STACK (stack), gtk_label_new (NULL));
  gtk_stack_add_child (GTK_STACK (stack), self->behind);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), self->second);
  gtk_box_append (GTK_BOX (box), stack);
  adw_bin_set_child (ADW_BIN (self), box);
  fb_page_set_title (FB_PAGE (self), "Memo");
}

static const FbPageType list_type = { "reports", test_page_get_type, NULL, FALSE, FALSE };
static const FbPageType record_type = { "memo", test_page_get_type, "reports", TRUE, FALSE };
static const FbPageType mentee_type = { "mentee", test_page_get_type, "reports", TRUE, FALSE };

static FbRecord *
add_programme (FbTestPlace *place,
               const char  *name)
{
  FbRecord *programme = fb_record_new (&fb_programme_kind, NULL);
  g_autoptr(GError) error = NULL;

  g_object_set (programme, "name", name, "code", name, NULL);
  fb_store_save (fb_workspace_get_store (place->workspace), programme, &error);
  g_assert_no_error (error);
  fb_test_settle ();

  return programme;
}

static FbPageStack *
show_stack (FbTestPlace  *place,
            GtkWidget   **window)
{
  FbPageStack *stack = g_object_new (FB_TYPE_PAGE_STACK, NULL);

  *window = fb_test_show (GTK_WIDGET (stack));
  fb_page_stack_set_workspace (stack, place->workspace);

  return stack;
}

static void
test_page_waits_until_it_is_seen (FbTestPlace   *place,
                                  gconstpointer  data)
{
  GtkWidget *window;
  FbPageStack *stack = show_stack (place, &window);
  g_autoptr(FbRecord) programme = NULL;
  TestPage *page;

  fb_page_stack_open (stack, "reports", NULL, NULL);
  fb_test_settle ();
  page = (TestPage *) fb_page_stack_get_page (stack);
  g_assert_cmpuint (page->n_refreshed, ==, 1);

  fb_page_stack_open (stack, "memo", "a", NULL);
  fb_test_settle ();
  programme = add_programme (place, "North");
  g_assert_cmpuint (page->n_refreshed, ==, 1);

  fb_page_stack_go_back (stack);
  fb_test_settle ();
  g_assert_cmpuint (page->n_refreshed, ==, 2);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_page_ignores_what_does_not_concern_it (FbTestPlace   *place,
                                            gconstpointer  data)
{
  GtkWidget *window;
  FbPageStack *stack = show_stack (place, &window);
  g_autoptr(FbRecord) person = NULL;
  g_autoptr(FbRecord) programme = NULL;
  TestPage *page;

  fb_page_stack_open (stack, "reports", NULL, NULL);
  fb_test_settle ();
  page = (TestPage *) fb_page_stack_get_page (stack);

  person = fb_test_add_person (place->workspace, "Amina");
  fb_test_settle ();
  g_assert_cmpuint (page->n_refreshed, ==, 1);
  programme = add_programme (place, "North");
  g_assert_cmpuint (page->n_refreshed, ==, 2);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_back_finds_page_and_field (FbTestPlace   *place,
                                gconstpointer  data)
{
  GtkWidget *window;
  FbPageStack *stack = show_stack (place, &window);
  FbPage *list, *record;

  fb_page_stack_open (stack, "reports", NULL, NULL);
  list = fb_page_stack_get_page (stack);
  gtk_widget_grab_focus (((TestPage *) list)->entry);
  fb_page_open (list, "memo", "a");
  record = fb_page_stack_get_page (stack);
  g_assert_cmpstr (fb_page_get_record_id (record), ==, "a");
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)),
                                         GTK_WIDGET (record)));

  g_assert_true (fb_page_stack_go_back (stack));
  g_assert_true (fb_page_stack_get_page (stack) == list);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)),
                                         ((TestPage *) list)->entry));
  g_assert_false (fb_page_stack_go_back (stack));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* From a page as from the sidebar: GTK's stack brings the keyboard along to what it shows. */
static void
test_page_begins_at_its_first_place (FbTestPlace   *place,
                                     gconstpointer  data)
{
  static const Hint hints[] = { HINT_NONE, HINT_BEHIND };
  GtkWidget *window;
  FbPageStack *stack = show_stack (place, &window);

  fb_page_stack_open (stack, "reports", NULL, NULL);
  fb_test_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    {
      TestPage *list = (TestPage *) fb_page_stack_get_page (stack), *record;

      hint = hints[i];
      gtk_widget_grab_focus (list->second);
      fb_page_open (FB_PAGE (list), "memo", "a");
      fb_test_settle ();
      record = (TestPage *) fb_page_stack_get_page (stack);
      g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), record->entry));
      fb_page_stack_go_back (stack);
    }
  hint = HINT_FIRST;

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_back_finds_the_field_left_by_the_sidebar (FbTestPlace   *place,
                                               gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *sidebar = gtk_entry_new ();
  FbPageStack *stack = g_object_new (FB_TYPE_PAGE_STACK, NULL);
  GtkWidget *window;
  TestPage *list;

  gtk_box_append (GTK_BOX (box), sidebar);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (stack));
  window = fb_test_show (box);
  fb_page_stack_set_workspace (stack, place->workspace);
  fb_page_stack_open (stack, "reports", NULL, NULL);
  list = (TestPage *) fb_page_stack_get_page (stack);
  gtk_widget_grab_focus (list->second);
  gtk_widget_grab_focus (sidebar);

  fb_page_stack_open (stack, "memo", "a", NULL);
  fb_test_settle ();
  gtk_widget_grab_focus (sidebar);
  g_assert_true (fb_page_stack_go_back (stack));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), list->second));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_record_page_is_freed_once_nothing_leads_back (FbTestPlace   *place,
                                                   gconstpointer  data)
{
  GtkWidget *window;
  FbPageStack *stack = show_stack (place, &window);
  gpointer page;

  fb_page_stack_open (stack, "reports", NULL, NULL);
  fb_page_stack_open (stack, "memo", "a", NULL);
  page = fb_page_stack_get_page (stack);
  g_object_add_weak_pointer (page, &page);
  fb_page_stack_open (stack, "memo", "b", NULL);
  g_assert_nonnull (page);

  fb_page_stack_go_back (stack);
  g_assert_true (page == fb_page_stack_get_page (stack));
  fb_page_stack_go_back (stack);
  fb_test_settle ();
  g_assert_null (page);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_closed_page_leads_to_its_list (FbTestPlace   *place,
                                    gconstpointer  data)
{
  GtkWidget *window;
  FbPageStack *stack = show_stack (place, &window);

  fb_page_stack_open (stack, "memo", "a", NULL);
  fb_page_close (fb_page_stack_get_page (stack));
  fb_test_settle ();
  g_assert_cmpstr (fb_page_stack_get_page_name (stack), ==, "reports");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_record_page_needs_a_record (FbTestPlace   *place,
                                 gconstpointer  data)
{
  GtkWidget *window;
  FbPageStack *stack = show_stack (place, &window);

  g_assert_false (fb_page_stack_open (stack, "memo", NULL, NULL));
  g_assert_false (fb_page_stack_open (stack, "no-such-page", NULL, NULL));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_programme_limits_every_page (FbTestPlace   *place,
                                  gconstpointer  data)
{
  g_autoptr(FbWindow) window = g_object_ref_sink (fb_window_new (NULL));
  g_autoptr(FbRecord) programme = add_programme (place, "North");
  const char *id = fb_record_get_id (programme);

  fb_window_set_workspace (window, place->workspace);
  fb_window_open_page (window, "reports", NULL, NULL);
  gtk_window_present (GTK_WINDOW (window));
  fb_test_settle ();

  fb_programme_switch_set_programme_id (window->programmes, id);
  g_assert_cmpstr (fb_page_get_programme_id (fb_page_stack_get_page (window->pages)), ==, id);
  fb_programme_switch_set_programme_id (window->programmes, "somewhere else");
  g_assert_null (fb_page_get_programme_id (fb_page_stack_get_page (window->pages)));

  gtk_window_destroy (GTK_WINDOW (window));
}

static FbWindow *
show_window (FbTestPlace *place)
{
  FbWindow *window = g_object_ref_sink (fb_window_new (NULL));

  fb_window_set_workspace (window, place->workspace);
  fb_window_open_page (window, "reports", NULL, NULL);
  gtk_window_present (GTK_WINDOW (window));
  fb_test_settle ();

  return window;
}

static void
test_undo_says_what_it_takes_back (FbTestPlace   *place,
                                   gconstpointer  data)
{
  g_autoptr(FbWindow) window = show_window (place);
  g_autoptr(FbRecord) programme = add_programme (place, "North");
  GtkWidget *undo = fb_test_find (GTK_WIDGET (window->undo_buttons), GTK_TYPE_BUTTON);
  g_autoptr(GError) error = NULL;

  fb_workspace_set_field (place->workspace, programme, "place", "Antwerp", NULL, &error);
  g_assert_no_error (error);
  fb_test_settle ();
  gtk_test_accessible_assert_property (undo, GTK_ACCESSIBLE_PROPERTY_LABEL, "Undo: Changed Place");
  g_assert_true (gtk_widget_get_sensitive (undo));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_null (((FbProgramme *) programme)->place);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  g_assert_cmpstr (((FbProgramme *) programme)->place, ==, "Antwerp");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_saving_is_told (FbTestPlace   *place,
                     gconstpointer  data)
{
  g_autoptr(FbWindow) window = show_window (place);
  g_autoptr(FbRecord) programme = NULL;

  g_assert_cmpstr (gtk_label_get_label (window->saved), ==, "");
  programme = add_programme (place, "North");
  g_assert_true (g_str_has_prefix (gtk_label_get_label (window->saved), "Saved "));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_window_says_which_file_it_shows (FbTestPlace   *place,
                                      gconstpointer  data)
{
  g_autoptr(FbWindow) window = show_window (place);
  g_autofree char *name = g_path_get_basename (fb_store_get_path (fb_workspace_get_store (place->workspace)));
  const char *shown = gtk_label_get_label (window->file);

  g_assert_cmpuint (strlen (shown), >, 0);
  g_assert_true (g_str_has_prefix (name, shown));
  g_assert_true (g_str_has_suffix (gtk_window_get_title (GTK_WINDOW (window)), shown));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_last_page_comes_back_over_its_list (FbTestPlace   *place,
                                         gconstpointer  data)
{
  g_autoptr(FbRecord) programme = add_programme (place, "North");
  g_autoptr(FbWindow) window = show_window (place);
  const char *id = fb_record_get_id (programme);

  g_assert_true (fb_window_open_page (window, "programme", id, NULL));
  fb_window_set_workspace (window, NULL);
  fb_window_set_workspace (window, place->workspace);
  g_assert_cmpstr (fb_page_get_record_id (fb_page_stack_get_page (window->pages)), ==, id);
  g_assert_true (fb_page_stack_go_back (window->pages));
  g_assert_cmpstr (fb_page_stack_get_page_name (window->pages), ==, "programmes");

  fb_settings_set_string ("page", "programme");
  fb_settings_set_string ("record", "00000000-0000-4000-8000-000000000000"); /* of another file */
  fb_window_set_workspace (window, NULL);
  fb_window_set_workspace (window, place->workspace);
  g_assert_cmpstr (fb_page_stack_get_page_name (window->pages), ==, "programmes");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Also the pages that no line of the sidebar opens. */
static void
test_every_page_lights_a_line_up (FbTestPlace   *place,
                                  gconstpointer  data)
{
  g_autoptr(FbWindow) window = show_window (place);
  GtkListBox *lines = GTK_LIST_BOX (fb_test_find (GTK_WIDGET (window->sidebar), GTK_TYPE_LIST_BOX));

  for (const FbPageType *type = fb_pages_list (); type->name != NULL; type++)
    {
      if (type->needs_id)
        continue;

      gtk_list_box_unselect_all (lines);
      g_assert_true (fb_window_open_page (window, type->name, NULL, NULL));
      fb_test_settle ();
      if (gtk_list_box_get_selected_row (lines) == NULL)
        g_error ("%s lights up no line", type->name);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_what_cannot_be_read_is_listed (FbTestPlace   *place,
                                    gconstpointer  data)
{
  g_autoptr(FbRecord) programme = add_programme (place, "North");
  g_autoptr(FbRecord) gone = add_programme (place, "Gone");
  g_autoptr(FbWindow) window = show_window (place);
  GtkWidget *unfinished = GTK_WIDGET (window->unfinished);

  g_assert_false (gtk_widget_get_visible (unfinished));
  fb_drafts_set (place->workspace, programme, "year-start", "19x9");
  fb_drafts_set (place->workspace, gone, "year-start", "19x8");
  g_assert_true (fb_store_remove (fb_workspace_get_store (place->workspace), gone, NULL));
  fb_test_settle ();
  g_assert_true (gtk_widget_get_visible (unfinished));
  g_assert_cmpstr (gtk_menu_button_get_label (window->unfinished), ==, "1 unfinished");

  fb_drafts_set (place->workspace, programme, "year-start", NULL);
  fb_test_settle ();
  g_assert_false (gtk_widget_get_visible (unfinished));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_cover_hides_names_and_stops_keys (FbTestPlace   *place,
                                       gconstpointer  data)
{
  g_autoptr(FbWindow) window = show_window (place);
  g_autoptr(FbRecord) programme = add_programme (place, "North");

  fb_workspace_set_field (place->workspace, programme, "place", "Antwerp", NULL, NULL);
  fb_test_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.cover", NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->modes), ==, "cover");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Footbridge");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpstr (((FbProgramme *) programme)->place, ==, "Antwerp");

  g_signal_emit_by_name (window->cover, "uncovered");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->modes), ==, "work");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Memo – test");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_cover_with_a_code_asks_for_it (FbTestPlace   *place,
                                    gconstpointer  data)
{
  GtkWidget *cover = g_object_new (FB_TYPE_COVER, NULL);
  GtkWidget *window = fb_test_show (cover);
  FbStaff *staff = fb_workspace_get_staff (place->workspace);
  GtkWidget *code;
  guint n = 0;

  g_assert_true (fb_staff_set_code (place->workspace, staff, "4711", NULL));
  g_assert_false (fb_staff_set_code (place->workspace, staff, "47", NULL));
  g_signal_connect_swapped (cover, "uncovered", G_CALLBACK (count_cb), &n);
  fb_cover_start (FB_COVER (cover), staff);

  code = fb_test_find (cover, GTK_TYPE_PASSWORD_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (code), "1234");
  g_signal_emit_by_name (code, "activate");
  g_assert_cmpuint (n, ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (code), "4711");
  g_signal_emit_by_name (code, "activate");
  g_assert_cmpuint (n, ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_somebody_else_can_start_working (FbTestPlace   *place,
                                      gconstpointer  data)
{
  GtkWidget *list = fb_staff_list_new ();
  GtkWidget *window = fb_test_show (list);
  GtkWidget *entry;

  fb_staff_list_load (FB_STAFF_LIST (list), place->workspace);
  entry = fb_test_find (list, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Karim Example");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (fb_workspace_get_staff (place->workspace)->name, ==, "Karim Example");
  g_assert_cmpstr (fb_workspace_get_staff (place->workspace)->code, ==, "KE");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_search_finds_people_by_their_role (FbTestPlace   *place,
                                        gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina", "mentee");
  g_autoptr(GPtrArray) found = fb_search (place->workspace, "ami", NULL);
  g_autoptr(GPtrArray) nothing = fb_search (place->workspace, "zz", NULL);
  const FbFound *first;

  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_cmpuint (found->len, ==, 1);
  first = g_ptr_array_index (found, 0);
  g_assert_cmpstr (first->page, ==, "mentee");
  g_assert_cmpstr (first->id, ==, fb_record_get_id (enrolment));
  g_assert_cmpstr (first->title, ==, "Amina");
  g_assert_cmpstr (first->subtitle, ==, "Mentee, Bridge to Work");
}

/* A number that a service gave leads to whose it is, in the list too; once it is gone, nowhere. */
static void
test_search_finds_people_by_their_number (FbTestPlace   *place,
                                          gconstpointer  data)
{
  g_autoptr(FbEnrolment) enrolment = (FbEnrolment *) fb_test_add_enrolment (place->workspace, "Amina", "mentee");
  g_autoptr(FbRecord) number = FB_RECORD (fb_deed_add_number (place->workspace, enrolment->person_id, "Sample Service",
                                                              "SES-000017", NULL));
  g_autoptr(GPtrArray) found = fb_search (place->workspace, "ses-0000", NULL);
  const FbStoreQuery query = { FB_LIST_MENTEES, .words = "000017" };
  g_autoptr(GBytes) listed = fb_store_list_ids (fb_workspace_get_store (place->workspace), &query, NULL);
  g_autoptr(GPtrArray) nothing = NULL;

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((FbFound *) found->pdata[0])->id, ==, fb_record_get_id (FB_RECORD (enrolment)));
  g_assert_cmpuint (g_bytes_get_size (listed), ==, FB_PACKED_ID);

  g_assert_true (fb_store_remove (fb_workspace_get_store (place->workspace), number, NULL));
  nothing = fb_search (place->workspace, "ses-0000", NULL);
  g_assert_cmpuint (nothing->len, ==, 0);
}

/* What stands on the page of something else is found too, and where. */
static void
test_search_finds_parts_of_pages (FbTestPlace   *place,
                                  gconstpointer  data)
{
  static const struct { const char *words; const char *page; const char *part; const char *title; const char *subtitle; } cases[] = {
    { "bak", "organisation", "employer", "Baker", "Vacancy, Sample Firm" },
    { "two ment", "organisation", "employer", "Two mentors a year", "Commitment, Sample Firm" },
    { "innov", "programme", "partners", "Innovation budget", "Funding, Bridge to Work" },
    { "earlier", "programme", "quality", NULL, "Lesson, Bridge to Work" },
  };
  g_autoptr(FbOrganisation) firm = fb_deed_add_organisation (place->workspace, "Sample Firm", "employer", NULL);
  const char *id = fb_record_get_id (FB_RECORD (firm));
  g_autoptr(FbVacancy) vacancy = fb_deed_add_vacancy (place->workspace, id, "Baker", "job", NULL, NULL);
  g_autoptr(FbCommitment) promise = fb_deed_add_commitment (place->workspace, id, "Two mentors a year", NULL, NULL);
  g_autoptr(FbEnrolment) enrolment = (FbEnrolment *) fb_test_add_enrolment (place->workspace, "Amina", "mentee");
  g_autoptr(FbFunding) funding = fb_deed_add_funding (place->workspace, enrolment->programme_id, "Sample Firm", NULL, NULL, NULL);
  g_autoptr(FbRecord) lesson = fb_record_new (&fb_lesson_kind, NULL);
  g_autoptr(GPtrArray) of_funder = NULL;

  g_assert_true (fb_workspace_set_field (place->workspace, FB_RECORD (funding), "text", "Innovation budget", NULL, NULL));
  g_object_set (lesson, "programme-id", enrolment->programme_id, "learned-on", "2026-11-01", "what", "Ask earlier", NULL);
  g_assert_true (fb_store_save (fb_workspace_get_store (place->workspace), lesson, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) found = fb_search (place->workspace, cases[i].words, NULL);
      const FbFound *first;

      g_test_message ("%s", cases[i].words);
      g_assert_cmpuint (found->len, ==, 1);
      first = found->pdata[0];
      g_assert_cmpstr (first->page, ==, cases[i].page);
      g_assert_cmpstr (first->part, ==, cases[i].part);
      g_assert_cmpstr (first->subtitle, ==, cases[i].subtitle);
      if (cases[i].title != NULL)
        g_assert_cmpstr (first->title, ==, cases[i].title);
    }

  of_funder = fb_search (place->workspace, "sample fi", NULL);
  g_assert_cmpuint (of_funder->len, ==, 2);
}

static void
found_cb (GtkWidget   *search,
          const char  *page,
          const char  *id,
          const char  *part,
          char       **opened)
{
  g_free (*opened);
  *opened = g_strdup (id);
}

/* The entry tells of what is typed a moment later: Enter may come before that. */
static void
test_enter_opens_the_first_found (FbTestPlace   *place,
                                  gconstpointer  data)
{
  g_autoptr(FbRecord) enrolment = fb_test_add_enrolment (place->workspace, "Amina", "mentee");
  g_autoptr(FbRecord) other = fb_test_add_enrolment (place->workspace, "Alem", "mentee");
  GtkWidget *search = fb_search_window_new (NULL, place->workspace);
  GtkWidget *entry = fb_test_find (search, GTK_TYPE_SEARCH_ENTRY);
  g_autofree char *opened = NULL;

  g_signal_connect (search, "open", G_CALLBACK (found_cb), &opened);
  gtk_window_present (GTK_WINDOW (search));
  gtk_editable_set_text (GTK_EDITABLE (entry), "al");
  g_signal_emit_by_name (entry, "search-changed");
  gtk_editable_set_text (GTK_EDITABLE (entry), "amina");
  g_signal_emit_by_name (entry, "activate");
  fb_test_settle ();
  g_assert_cmpstr (opened, ==, fb_record_get_id (enrolment));
}

static void
test_enter_opens_what_the_arrows_chose (FbTestPlace   *place,
                                        gconstpointer  data)
{
  g_autoptr(FbRecord) first = fb_test_add_enrolment (place->workspace, "Amina", "mentee");
  g_autoptr(FbRecord) second = fb_test_add_enrolment (place->workspace, "Amira", "mentee");
  GtkWidget *search = fb_search_window_new (NULL, place->workspace);
  GtkWidget *entry = fb_test_find (search, GTK_TYPE_SEARCH_ENTRY);
  GtkListBox *list = GTK_LIST_BOX (fb_test_find (search, GTK_TYPE_LIST_BOX));
  g_autofree char *chosen = NULL;
  g_autofree char *opened = NULL;

  g_signal_connect (search, "open", G_CALLBACK (found_cb), &opened);
  gtk_window_present (GTK_WINDOW (search));
  gtk_editable_set_text (GTK_EDITABLE (entry), "ami");
  g_signal_emit_by_name (entry, "search-changed");
  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, 1));
  chosen = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (gtk_list_box_get_selected_row (list))));
  g_signal_emit_by_name (entry, "activate");
  fb_test_settle ();
  g_assert_cmpstr (opened, ==, fb_record_get_id (g_str_equal (chosen, "Amira") ? second : first));
}

static void
test_start_needs_both_names (FbTestPlace   *place,
                             gconstpointer  data)
{
  GtkWidget *welcome = g_object_new (FB_TYPE_WELCOME, NULL);
  GtkWidget *window = fb_test_show (welcome);
  GtkWidget *organisation = fb_test_find (welcome, GTK_TYPE_ENTRY);
  GtkWidget *row = gtk_widget_get_ancestor (organisation, ADW_TYPE_PREFERENCES_ROW);
  GtkWidget *name = fb_test_find (gtk_widget_get_next_sibling (row), GTK_TYPE_ENTRY);
  guint n = 0;

  g_signal_connect_swapped (welcome, "start", G_CALLBACK (count_cb), &n);
  gtk_editable_set_text (GTK_EDITABLE (organisation), "Example House");
  g_signal_emit_by_name (organisation, "activate");
  g_assert_cmpuint (n, ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (name), " Anna ");
  g_signal_emit_by_name (name, "activate");
  g_assert_cmpuint (n, ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_what_is_not_seen_is_not_built (FbTestPlace   *place,
                                    gconstpointer  data)
{
  g_autoptr(FbWindow) window = g_object_ref_sink (fb_window_new (NULL));
  const char *path = fb_store_get_path (fb_workspace_get_store (place->workspace));

  g_assert_true (fb_window_open_file (window, path, FB_STORE_READ_ONLY));
  fb_test_settle ();
  g_assert_null (window->welcome);
  g_assert_null (window->cover);

  fb_window_set_workspace (window, NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->modes), ==, "welcome");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window->welcome)));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_first_window_welcomes (FbTestPlace   *place,
                            gconstpointer  data)
{
  g_autoptr(FbWindow) window = g_object_ref_sink (fb_window_new (NULL));

  gtk_window_present (GTK_WINDOW (window));
  fb_test_settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->modes), ==, "welcome");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_file_to_read_says_so (FbTestPlace   *place,
                           gconstpointer  data)
{
  g_autoptr(FbWindow) window = g_object_ref_sink (fb_window_new (NULL));
  const char *path = fb_store_get_path (fb_workspace_get_store (place->workspace));
  GtkWidget *revealer = fb_test_find (GTK_WIDGET (window->banner), GTK_TYPE_REVEALER);

  g_assert_false (gtk_widget_get_visible (revealer));
  g_assert_true (fb_window_open_file (window, path, FB_STORE_READ_ONLY));
  g_assert_true (gtk_widget_get_visible (revealer));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* A window that only welcomed is not left behind unseen: it would keep the program running. */
static void
test_file_that_is_open_needs_no_second_window (FbTestPlace   *place,
                                               gconstpointer  data)
{
  g_autoptr(GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  const char *path = fb_store_get_path (fb_workspace_get_store (place->workspace));
  FbWindow *first, *second;
  g_autoptr(GError) error = NULL;

  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  first = fb_window_new (application);
  g_assert_true (fb_window_open_file (first, path, FB_STORE_READ_ONLY) == first);
  g_assert_true (fb_window_open_file (first, path, FB_STORE_READ_ONLY) == first);
  second = fb_window_new (application);
  g_object_add_weak_pointer (G_OBJECT (second), (gpointer *) &second);

  g_assert_true (fb_window_open_file (second, path, FB_STORE_READ_ONLY) == first);
  fb_test_settle ();
  g_assert_null (second);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (application)), ==, 1);

  gtk_window_destroy (GTK_WINDOW (first));
  fb_test_settle ();
}

static void
test_language_is_kept_for_the_next_start (FbTestPlace   *place,
                                          gconstpointer  data)
{
  GtkWidget *preferences = fb_preferences_new (NULL, place->workspace);
  GtkWidget *language = fb_test_find (preferences, ADW_TYPE_COMBO_ROW);
  g_autofree char *code = NULL;

  gtk_window_present (GTK_WINDOW (preferences));
  fb_test_settle ();
  adw_combo_row_set_selected (ADW_COMBO_ROW (language), 2);
  code = fb_settings_dup_string ("language");
  g_assert_cmpstr (code, ==, "nl");
  fb_settings_set_string ("language", NULL);

  gtk_window_destroy (GTK_WINDOW (preferences));
}

/* Who reads slowly; what takes longer to read than that stays as long as it did. */
static void
test_messages_stay_as_long_as_chosen (FbTestPlace   *place,
                                      gconstpointer  data)
{
  static const struct { guint row, seconds, with_sentences; } cases[] = { { 1, 10, 12 }, { 2, 30, 30 }, { 3, 0, 0 }, { 0, 5, 12 } };
  GtkWidget *preferences = fb_preferences_new (NULL, place->workspace);
  GtkWidget *row = fb_test_find (preferences, ADW_TYPE_COMBO_ROW);

  gtk_window_present (GTK_WINDOW (preferences));
  fb_test_settle ();
  while (!g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Messages Stay"))
    row = gtk_widget_get_next_sibling (row);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), cases[i].row);
      g_assert_cmpuint (fb_toast_get_seconds (0), ==, cases[i].seconds);
      g_assert_cmpuint (fb_toast_get_seconds (12), ==, cases[i].with_sentences);
    }

  gtk_window_destroy (GTK_WINDOW (preferences));
}

static void
test_every_shortcut_can_be_typed (void)
{
  guint n_groups;
  const FbShortcutGroup *groups = fb_shortcuts_get_groups (&n_groups);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_groups; i++)
    for (guint j = 0; j < groups[i].n_shortcuts; j++)
      {
        const FbShortcut *shortcut = &groups[i].shortcuts[j];

        g_assert_true (gtk_accelerator_parse (shortcut->keys, NULL, NULL));
        g_assert_true (g_hash_table_add (seen, (gpointer) shortcut->keys));
      }
}

static void
assert_buttons_speak (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL &&
      !gtk_widget_has_css_class (widget, "titlebutton") &&
      gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) == NULL &&
      gtk_widget_get_ancestor (widget, GTK_TYPE_MENU_BUTTON) == NULL)
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                                     GTK_ACCESSIBLE_PROPERTY_LABEL));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_buttons_speak (child);
}

static void
test_every_icon_button_has_a_name (FbTestPlace   *place,
                                   gconstpointer  data)
{
  g_autoptr(FbWindow) window = show_window (place);

  assert_buttons_speak (GTK_WIDGET (window));
  gtk_test_accessible_assert_property (window->main_menu, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Main Menu");
  gtk_test_accessible_assert_property (window->page_menu, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "More for This Page");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_closing_frees_window_and_pages (FbTestPlace   *place,
                                     gconstpointer  data)
{
  FbWindow *window = show_window (place);
  gpointer page = fb_page_stack_get_page (window->pages);

  g_object_add_weak_pointer (page, &page);
  gtk_window_destroy (GTK_WINDOW (window));
  fb_test_settle ();
  g_assert_finalize_object (window);
  g_assert_null (page);
}

#define ADD(path, func) \
  g_test_add (path, FbTestPlace, NULL, fb_test_place_set_up, func, fb_test_place_tear_down)

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fb_pages_add (&list_type);
  fb_pages_add (&record_type);
  fb_pages_add (&mentee_type);

  ADD ("/page/waits-until-seen", test_page_waits_until_it_is_seen);
  ADD ("/page/concerns", test_page_ignores_what_does_not_concern_it);
  ADD ("/page-stack/back", test_back_finds_page_and_field);
  ADD ("/page-stack/first-place", test_page_begins_at_its_first_place);
  ADD ("/page-stack/back/sidebar", test_back_finds_the_field_left_by_the_sidebar);
  ADD ("/page-stack/freed", test_record_page_is_freed_once_nothing_leads_back);
  ADD ("/page-stack/closed", test_closed_page_leads_to_its_list);
  ADD ("/page-stack/needs-record", test_record_page_needs_a_record);
  ADD ("/window/programme", test_programme_limits_every_page);
  ADD ("/window/undo", test_undo_says_what_it_takes_back);
  ADD ("/window/saved", test_saving_is_told);
  ADD ("/window/file", test_window_says_which_file_it_shows);
  ADD ("/window/last-page", test_last_page_comes_back_over_its_list);
  ADD ("/window/sidebar", test_every_page_lights_a_line_up);
  ADD ("/window/unfinished", test_what_cannot_be_read_is_listed);
  ADD ("/window/cover", test_cover_hides_names_and_stops_keys);
  ADD ("/window/freed", test_closing_frees_window_and_pages);
  ADD ("/cover/code", test_cover_with_a_code_asks_for_it);
  ADD ("/preferences/language", test_language_is_kept_for_the_next_start);
  ADD ("/preferences/messages", test_messages_stay_as_long_as_chosen);
  g_test_add_func ("/shortcuts/typed", test_every_shortcut_can_be_typed);
  ADD ("/search/role", test_search_finds_people_by_their_role);
  ADD ("/search/numbers", test_search_finds_people_by_their_number);
  ADD ("/search/role-parts", test_search_finds_parts_of_pages);
  ADD ("/search/enter", test_enter_opens_the_first_found);
  ADD ("/search/enter/arrows", test_enter_opens_what_the_arrows_chose);
  ADD ("/welcome/start", test_start_needs_both_names);
  ADD ("/window/welcome", test_first_window_welcomes);
  ADD ("/window/built-when-seen", test_what_is_not_seen_is_not_built);
  ADD ("/window/read-only", test_file_to_read_says_so);
  ADD ("/window/open-already", test_file_that_is_open_needs_no_second_window);
  ADD ("/staff/somebody-else", test_somebody_else_can_start_working);
  ADD ("/a11y/window/icon-buttons", test_every_icon_button_has_a_name);

  return g_test_run ();
}
