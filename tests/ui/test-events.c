/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-ui.h"

#include "app/fb-deed-event.h"
#include "app/fb-deed-organisation.h"
#include "app/fb-event-list.h"
#include "app/fb-event-words.h"
#include "domain/fb-kinds.h"
#include "ui/common/fb-dialog.h"
#include "ui/common/fb-record-row.h"
#include "ui/events/fb-attendance-row.h"
#include "ui/events/fb-event-page.h"
#include "ui/events/fb-event-people.h"
#include "ui/events/fb-invite-dialog.h"
#include "ui/results/fb-event-outcomes.h"
#include "ui/results/fb-outcome-dialog.h"

typedef struct
{
  FbTestPlace  place;
  FbStore     *store;
  FbEnrolment *jan;
  FbEvent     *event;
} Evening;

static void
set_up (Evening       *self,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fb_test_place_set_up (&self->place, data);
  self->store = fb_workspace_get_store (self->place.workspace);
  self->jan = (FbEnrolment *) fb_test_add_enrolment (self->place.workspace, "Jan", "mentor");
  self->event = fb_deed_add_event (self->place.workspace, self->jan->programme_id, "Evening", "training", NULL, &error);
  g_assert_no_error (error);
  g_object_set (self->event, "minutes", (gint64) 90, "places-max", (gint64) 2, NULL);
  g_assert_true (fb_store_save (self->store, FB_RECORD (self->event), NULL));
}

static void
tear_down (Evening       *self,
           gconstpointer  data)
{
  g_clear_object (&self->jan);
  g_clear_object (&self->event);
  fb_test_place_tear_down (&self->place, data);
}

static void
invite (Evening    *self,
        const char *name)
{
  g_autoptr(FbRecord) person = name != NULL ? fb_test_add_enrolment (self->place.workspace, name, "mentor") : NULL;
  const char *const ids[] = { name != NULL ? fb_record_get_id (person) : self->jan->person_id, NULL };

  g_assert_true (fb_deed_invite (self->place.workspace, fb_record_get_id (FB_RECORD (self->event)), ids, NULL, NULL));
}

/* (transfer none): the page, in a window of its own */
static GtkWidget *
show (Evening *self)
{
  GtkWidget *page = g_object_new (FB_TYPE_EVENT_PAGE, "workspace", self->place.workspace, "record-id",
                                  fb_record_get_id (FB_RECORD (self->event)), NULL);

  fb_page_refresh (FB_PAGE (page));
  fb_test_show (page);

  return page;
}

static gboolean
has_label (GtkWidget  *within,
           const char *text)
{
  if (!gtk_widget_get_visible (within))
    return FALSE;
  if (GTK_IS_LABEL (within) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (within)), text) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (has_label (child, text))
        return TRUE;
    }

  return FALSE;
}

static void
close_window (GtkWidget *widget)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (widget)));
  fb_test_settle ();
}

static void
test_places_are_told (Evening       *self,
                      gconstpointer  data)
{
  GtkWidget *page = show (self);

  g_assert_true (has_label (page, "Nobody is invited yet."));
  invite (self, NULL);
  invite (self, "Els");
  fb_page_refresh (FB_PAGE (page));
  g_assert_true (has_label (page, "2 of 2 places · 2 invited"));
  g_assert_false (has_label (page, "1 person more than there are places."));
  invite (self, "Omar");
  fb_page_refresh (FB_PAGE (page));
  g_assert_true (has_label (page, "3 of 2 places · 3 invited"));
  g_assert_true (has_label (page, "1 person more than there are places."));
  close_window (page);
}

/* The tick says who came, what came by another way shows in it, and whoever is taken off
 * the list has no training of it. */
static void
test_a_tick_says_who_came (Evening       *self,
                           gconstpointer  data)
{
  g_autoptr(GPtrArray) all = NULL;
  GtkWidget *page, *row, *came, *removes;

  invite (self, NULL);
  all = fb_event_list_attendance (self->place.workspace, fb_record_get_id (FB_RECORD (self->event)), NULL);
  page = show (self);
  row = fb_test_find (page, FB_TYPE_RECORD_ROW);
  came = fb_test_find (row, GTK_TYPE_CHECK_BUTTON);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (came), TRUE);
  g_assert_cmpstr (FB_ATTENDANCE (all->pdata[0])->state, ==, "came");
  g_assert_cmpint (self->jan->training_minutes, ==, 90);
  g_assert_true (fb_deed_set_attendance (self->place.workspace, all->pdata[0], "excused", NULL));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (came)));
  g_assert_cmpint (self->jan->training_minutes, ==, FB_UNSET);
  fb_attendance_row_mark (row, "came");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (came)));

  removes = gtk_widget_get_last_child (gtk_widget_get_first_child (gtk_widget_get_first_child (row)));
  g_signal_emit_by_name (removes, "clicked");
  g_assert_cmpint (fb_store_count (self->store, &fb_attendance_kind, NULL), ==, 0);
  g_assert_cmpint (self->jan->training_minutes, ==, FB_UNSET);
  close_window (page);
}

/* Nobody who is invited is offered again; what is chosen stays chosen while others are
 * searched for. */
static void
test_who_is_chosen_is_invited (Evening       *self,
                               gconstpointer  data)
{
  g_autoptr(FbRecord) els = fb_test_add_enrolment (self->place.workspace, "Els", "mentor");
  GtkWidget *page, *dialog, *search, *row;

  invite (self, NULL);
  page = show (self);
  dialog = fb_invite_dialog_present (page, self->place.workspace, self->event);
  fb_test_settle ();
  g_assert_false (gtk_widget_get_sensitive (fb_dialog_get_verb (FB_DIALOG (dialog))));
  row = fb_test_find (dialog, ADW_TYPE_ACTION_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Els");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (fb_test_find (row, GTK_TYPE_CHECK_BUTTON)), TRUE);
  search = fb_test_find (dialog, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), "nobody");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_true (has_label (dialog, "1 chosen"));
  g_assert_true (gtk_widget_get_sensitive (fb_dialog_get_verb (FB_DIALOG (dialog))));
  g_signal_emit_by_name (dialog, "done");
  fb_test_settle ();
  g_assert_cmpint (fb_store_count (self->store, &fb_attendance_kind, NULL), ==, 2);
  close_window (page);
}

/* (transfer none): the title of the n-th row of a list; @n says how many there were */
static const char *
get_title (GtkWidget *within,
           guint      position,
           guint     *n)
{
  GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_parent (fb_test_find (within, GTK_TYPE_LIST_BOX_ROW)));
  const char *title = NULL;

  for (*n = 0; row != NULL; row = gtk_widget_get_next_sibling (row), ++*n)
    {
      if (*n == position)
        title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
    }

  return title;
}

static void
search_for (GtkWidget  *within,
            const char *words)
{
  GtkWidget *search = fb_test_find (within, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (search), words);
  g_signal_emit_by_name (search, "search-changed");
}

/* A name is sorted and found as in all lists: with the marks on its letters or without. */
static void
test_names_are_found_as_in_lists (Evening       *self,
                                  gconstpointer  data)
{
  g_autoptr(GPtrArray) all = NULL;
  g_autofree char *first = NULL;
  GtkWidget *page, *list;

  for (guint i = 0; i < 16; i++)
    {
      g_autofree char *name = g_strdup_printf ("Bert %c", 'A' + i);

      invite (self, name);
    }
  invite (self, "Zoë Straße");
  invite (self, "Åsa");
  all = fb_event_list_attendance (self->place.workspace, fb_record_get_id (FB_RECORD (self->event)), NULL);
  first = fb_attendance_dup_who (self->place.workspace, all->pdata[0]);
  g_assert_cmpstr (first, ==, "Åsa");

  page = show (self);
  search_for (page, "strasse zoe");
  list = gtk_widget_get_parent (fb_test_find (page, FB_TYPE_RECORD_ROW));
  g_assert_nonnull (gtk_widget_get_first_child (list));
  g_assert_true (gtk_widget_get_first_child (list) == gtk_widget_get_last_child (list));
  close_window (page);
}

/* People of firms, by their names and those of the firms. */
static void
test_people_of_firms_are_found_as_in_lists (Evening       *self,
                                            gconstpointer  data)
{
  g_autoptr(FbRecord) firm = fb_record_new (&fb_organisation_kind, NULL);
  g_autoptr(FbRecord) contact = fb_record_new (&fb_contact_person_kind, NULL);
  GtkWidget *page, *dialog;
  guint n;

  g_object_set (firm, "name", "Straßenbau", NULL);
  g_assert_true (fb_store_save (self->store, firm, NULL));
  g_object_set (contact, "organisation-id", fb_record_get_id (firm), "name", "Zoë", NULL);
  g_assert_true (fb_store_save (self->store, contact, NULL));

  page = show (self);
  dialog = fb_invite_dialog_present (page, self->place.workspace, self->event);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (fb_test_find (dialog, GTK_TYPE_DROP_DOWN)), 2);
  search_for (dialog, "strasse zoe");
  fb_test_settle ();
  g_assert_cmpstr (get_title (dialog, 0, &n), ==, "Zoë");
  g_assert_cmpuint (n, ==, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
  close_window (page);
}

/* Whom one writes to are those who take part, and a firm's people who are invited too. */
static void
test_those_invited_are_written_to (Evening       *self,
                                   gconstpointer  data)
{
  g_autoptr(FbWhom) whom = fb_whom_new (self->place.workspace);
  g_autoptr(FbWhom) more = fb_whom_new (self->place.workspace);
  g_autoptr(FbOrganisation) firm = fb_deed_add_organisation (self->place.workspace, "Sample Bakery", NULL, NULL);
  g_autoptr(FbContactPerson) omar = fb_deed_add_contact_person (self->place.workspace, fb_record_get_id (FB_RECORD (firm)),
                                                                "Omar Voorbeeld", NULL, NULL);
  const char *const ids[] = { fb_record_get_id (FB_RECORD (omar)), NULL };
  GtkWidget *page;

  invite (self, NULL);
  invite (self, "Els");
  page = show (self);
  fb_page_list_whom (FB_PAGE (page), whom);
  g_assert_cmpuint (fb_whom_get_n (whom), ==, 2);
  g_assert_true (fb_deed_invite (self->place.workspace, fb_record_get_id (FB_RECORD (self->event)), ids, NULL, NULL));
  fb_page_list_whom (FB_PAGE (page), more);
  g_assert_cmpuint (fb_whom_get_n (more), ==, 3);
  g_assert_cmpstr (fb_whom_get_ids (more)[2], ==, ids[0]);
  g_assert_true (fb_whom_get_event (more) == self->event);
  close_window (page);
}

/* What came of it is asked on the page of whoever was there, with the form of the duos. */
static void
test_what_came_of_it_is_noted (Evening       *self,
                               gconstpointer  data)
{
  g_autoptr(FbEnrolment) amina = (FbEnrolment *) fb_test_add_enrolment (self->place.workspace, "Amina", "mentee");
  g_autoptr(FbRecord) point = fb_record_new (&fb_follow_up_point_kind, NULL);
  g_autoptr(GPtrArray) outcomes = NULL;
  GtkWidget *page = show (self);
  GtkWidget *group, *dialog;

  g_object_set (point, "programme-id", self->event->programme_id, "months", (gint64) 7, "anchor", "event", NULL);
  g_assert_true (fb_store_save (self->store, point, NULL));
  g_object_set (self->event, "held-on", "2026-04-20", NULL);
  g_assert_true (fb_store_save (self->store, FB_RECORD (self->event), NULL));
  g_assert_true (fb_workspace_set_today (self->place.workspace, "2026-11-22", NULL));
  g_assert_null (fb_event_outcomes_new (FB_PAGE (page), amina));
  g_assert_true (fb_deed_invite (self->place.workspace, fb_record_get_id (FB_RECORD (self->event)),
                                 (const char *const[]) { amina->person_id, NULL }, NULL, NULL));
  g_assert_true (fb_deed_all_came (self->place.workspace, fb_record_get_id (FB_RECORD (self->event)), NULL, NULL));
  group = g_object_ref_sink (fb_event_outcomes_new (FB_PAGE (page), amina));
  g_assert_nonnull (fb_test_find_button (group, "Note _Outcome…"));
  g_assert_finalize_object (group);

  dialog = fb_outcome_present_of_event (page, self->place.workspace, fb_record_get_id (FB_RECORD (amina)));
  fb_test_settle ();
  gtk_drop_down_set_selected (GTK_DROP_DOWN (fb_test_find (dialog, GTK_TYPE_DROP_DOWN)), 1);
  g_signal_emit_by_name (dialog, "done");
  fb_test_settle ();
  outcomes = fb_store_list (self->store, &fb_outcome_kind, "enrolment-id", fb_record_get_id (FB_RECORD (amina)), NULL, NULL);
  g_assert_cmpuint (outcomes->len, ==, 1);
  g_assert_cmpint (FB_OUTCOME (outcomes->pdata[0])->months, ==, 7);
  close_window (page);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add ("/events/" name, Evening, NULL, set_up, func, tear_down)
  ADD ("places", test_places_are_told);
  ADD ("tick", test_a_tick_says_who_came);
  ADD ("invite", test_who_is_chosen_is_invited);
  ADD ("names", test_names_are_found_as_in_lists);
  ADD ("firms", test_people_of_firms_are_found_as_in_lists);
  ADD ("whom", test_those_invited_are_written_to);
  ADD ("outcome", test_what_came_of_it_is_noted);

  return g_test_run ();
}
