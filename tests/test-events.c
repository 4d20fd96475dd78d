/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-office.h"

#include "app/fb-deed-closing.h"
#include "app/fb-deed-erase.h"
#include "app/fb-deed-event.h"
#include "app/fb-deed-mentor.h"
#include "app/fb-deed-organisation.h"
#include "app/fb-event-words.h"
#include "app/fb-join-people.h"
#include "app/fb-signal-facts.h"
#include "app/fb-today.h"
#include "app/fb-undo.h"
#include "store/fb-store-events.h"
#include "store/fb-store-lists.h"
#include "store/fb-store-rows.h"
#include "store/fb-store-search.h"

#define TODAY "2026-11-22"

typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  char        *programme_id;
  char        *amina; /* a mentee */
  char        *jan;   /* a mentor */
} Office;

static void
set_up (Office        *self,
        gconstpointer  data)
{
  g_autoptr(FbRecord) programme = NULL;

  self->workspace = fb_test_office (TODAY);
  self->store = fb_workspace_get_store (self->workspace);
  programme = fb_test_add (self->store, &fb_programme_kind, "code", "DUO", "name", "Bridge to Work",
                           "mentor-training-needed", "yes", "mentor-training-minutes", (gint64) 360, NULL);
  self->programme_id = g_strdup (fb_record_get_id (programme));
  self->amina = fb_test_add_person (self->workspace, self->programme_id, "Amina Testperson", "mentee");
  self->jan = fb_test_add_person (self->workspace, self->programme_id, "Jan Proefmens", "mentor");
}

static void
tear_down (Office        *self,
           gconstpointer  data)
{
  g_free (self->programme_id);
  g_free (self->amina);
  g_free (self->jan);
  g_assert_finalize_object (self->workspace);
}

static void
undo (Office *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *words = fb_undo_run (self->workspace, TRUE, &error);

  g_assert_no_error (error);
}

static FbEvent *
add_event (Office     *self,
           const char *kind,
           const char *held_on,
           gint64      minutes)
{
  g_autoptr(GError) error = NULL;
  FbEvent *event = fb_deed_add_event (self->workspace, self->programme_id, "Evening", kind, held_on, &error);

  g_assert_no_error (error);
  g_object_set (event, "minutes", minutes, NULL);
  g_assert_true (fb_store_save (self->store, FB_RECORD (event), NULL));

  return event;
}

static const char *
id_of (gpointer record)
{
  return fb_record_get_id (record);
}

static FbAttendance *
invite (Office     *self,
        FbEvent    *event,
        const char *id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) all = NULL;

  g_assert_true (fb_deed_invite (self->workspace, id_of (event), (const char *const[]){ id, NULL }, NULL, &error));
  g_assert_no_error (error);
  all = fb_store_list (self->store, &fb_attendance_kind, "person-id", id, NULL, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      if (g_str_equal (FB_ATTENDANCE (all->pdata[i])->event_id, id_of (event)))
        return g_object_ref (all->pdata[i]);
    }

  g_assert_not_reached ();
}

static FbEnrolment *
get_enrolment (Office     *self,
               const char *person_id)
{
  g_autoptr(GPtrArray) all = fb_store_list (self->store, &fb_enrolment_kind, "person-id", person_id, NULL, NULL);

  g_assert_cmpuint (all->len, ==, 1);

  return g_object_ref (all->pdata[0]);
}

static void
test_an_event_has_a_title (Office        *self,
                           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbEvent) none = fb_deed_add_event (self->workspace, self->programme_id, "  ", NULL, NULL, &error);
  g_autoptr(FbEvent) odd = NULL;
  g_autoptr(FbEvent) event = NULL;

  g_assert_null (none);
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  g_clear_error (&error);
  odd = fb_deed_add_event (self->workspace, self->programme_id, "Evening", "workshop", "31.02.2026", &error);
  g_assert_null (odd);
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_cmpint (fb_store_count (self->store, &fb_event_kind, NULL), ==, 0);

  event = fb_deed_add_event (self->workspace, self->programme_id, " Evening ", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (event->title, ==, "Evening");
  g_assert_cmpstr (event->kind, ==, "other");
  g_assert_cmpstr (event->held_on, ==, TODAY);
}

static void
test_nobody_is_invited_twice (Office        *self,
                              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbEvent) event = add_event (self, "champions", "2026-12-01", FB_UNSET);
  g_autoptr(FbEnrolment) mentor = get_enrolment (self, self->jan);
  g_autoptr(FbOrganisation) firm = fb_deed_add_organisation (self->workspace, "Sample Bakery", NULL, NULL);
  g_autoptr(FbContactPerson) els = fb_deed_add_contact_person (self->workspace, id_of (firm), "Els Exempel", "champion", NULL);
  const char *const ids[] = { self->amina, id_of (mentor), self->jan, id_of (els), NULL };
  const char *const wrong[] = { self->amina, id_of (firm), NULL };
  g_autoptr(GPtrArray) all = NULL;
  guint n = 0;

  g_assert_true (fb_deed_invite (self->workspace, id_of (event), ids, &n, &error));
  g_assert_cmpuint (n, ==, 3);
  g_assert_true (fb_deed_invite (self->workspace, id_of (event), ids, &n, &error));
  g_assert_cmpuint (n, ==, 0);

  g_assert_false (fb_deed_invite (self->workspace, id_of (event), wrong, NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  all = fb_store_list (self->store, &fb_attendance_kind, "contact-person-id", id_of (els), NULL, NULL);
  g_assert_cmpuint (all->len, ==, 1);
  g_assert_cmpint (fb_store_count (self->store, &fb_attendance_kind, NULL), ==, 3);
}

/* What an event adds to the training of a mentor, and what is there already. */
static void
test_training_counts_once (Office        *self,
                           gconstpointer  data)
{
  static const struct
  {
    const char *what;
    const char *kind, *counts;
    gint64 minutes, own; /* of the event, of this person */
    gint64 before; /* of training */
    const char *before_on;
    gint64 after;
    const char *after_on;
  } cases[] = {
    { "a part of it", "training", NULL, 180, FB_UNSET, FB_UNSET, NULL, 180, NULL },
    { "the last part", "training", NULL, 180, FB_UNSET, 180, NULL, 360, "2026-11-20" },
    { "went home early", "training", NULL, 180, 60, 180, NULL, 240, NULL },
    { "all of it", "training", NULL, 400, FB_UNSET, FB_UNSET, NULL, 400, "2026-11-20" },
    { "done before", "training", NULL, 180, FB_UNSET, 360, "2026-10-01", 540, "2026-10-01" },
    { "done, not counted", "training", NULL, 180, FB_UNSET, FB_UNSET, "2026-10-01", FB_UNSET, "2026-10-01" },
    { "does not count", "training", "no", 180, FB_UNSET, FB_UNSET, NULL, FB_UNSET, NULL },
    { "a workshop that counts", "workshop", "yes", 90, FB_UNSET, FB_UNSET, NULL, 90, NULL },
    { "a workshop", "workshop", NULL, 90, FB_UNSET, FB_UNSET, NULL, FB_UNSET, NULL },
    { "nobody said how long", "training", NULL, FB_UNSET, FB_UNSET, 60, NULL, 60, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(FbEvent) event = add_event (self, cases[i].kind, "2026-11-20", cases[i].minutes);
      g_autoptr(FbAttendance) one = invite (self, event, self->jan);
      g_autoptr(FbEnrolment) mentor = get_enrolment (self, self->jan);

      g_test_message ("%s", cases[i].what);
      g_object_set (event, "counts-as-training", cases[i].counts, NULL);
      g_object_set (one, "minutes", cases[i].own, NULL);
      g_object_set (mentor, "training-minutes", cases[i].before, "training-on", cases[i].before_on, NULL);
      g_assert_true (fb_store_save (self->store, FB_RECORD (event), NULL) && fb_store_save (self->store, FB_RECORD (one), NULL) &&
                     fb_store_save (self->store, FB_RECORD (mentor), NULL));

      for (guint times = 0; times < 2; times++)
        {
          g_assert_true (fb_deed_set_attendance (self->workspace, one, "came", &error));
          g_assert_cmpint (mentor->training_minutes, ==, cases[i].after);
          g_assert_cmpstr (mentor->training_on, ==, cases[i].after_on);
        }
      g_assert_true (fb_deed_set_attendance (self->workspace, one, "absent", &error));
      g_assert_no_error (error);
      g_assert_cmpint (mentor->training_minutes, ==, cases[i].before);
      g_assert_cmpstr (mentor->training_on, ==, cases[i].before_on);
      g_assert_cmpint (one->counted_minutes, ==, FB_UNSET);
    }
}

static void
test_training_is_of_mentors (Office        *self,
                             gconstpointer  data)
{
  g_autoptr(FbEvent) event = add_event (self, "training", "2026-11-20", 180);
  g_autoptr(FbAttendance) mentee = invite (self, event, self->amina);
  g_autoptr(FbAttendance) mentor = invite (self, event, self->jan);
  g_autoptr(FbEnrolment) of_mentee = get_enrolment (self, self->amina);
  g_autoptr(FbEnrolment) of_mentor = get_enrolment (self, self->jan);
  guint n = 0;

  g_assert_true (fb_deed_all_came (self->workspace, id_of (event), &n, NULL));
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (mentee->state, ==, "came");
  g_assert_cmpint (of_mentee->training_minutes, ==, FB_UNSET);
  g_assert_cmpint (of_mentor->training_minutes, ==, 180);
  g_assert_cmpint (fb_enrolment_count_training (self->workspace, of_mentor), ==, 180);
  g_assert_cmpint (fb_enrolment_count_training (self->workspace, of_mentee), ==, 0);
  g_assert_true (fb_deed_all_came (self->workspace, id_of (event), &n, NULL));
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpint (of_mentor->training_minutes, ==, 180);

  undo (self);
  g_assert_cmpint (of_mentor->training_minutes, ==, FB_UNSET);
  g_assert_cmpstr (mentor->state, ==, "invited");
}

/* With the event goes what was counted by it, and undo brings both back. */
static void
test_removing_takes_training_back (Office        *self,
                                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbEvent) event = add_event (self, "training", "2026-11-20", 180);
  g_autoptr(FbAttendance) one = invite (self, event, self->jan);
  g_autoptr(FbEnrolment) mentor = get_enrolment (self, self->jan);

  g_assert_true (fb_deed_set_attendance (self->workspace, one, "came", &error));
  g_assert_true (fb_deed_remove_attendance (self->workspace, one, &error));
  g_assert_cmpint (mentor->training_minutes, ==, FB_UNSET);
  undo (self);
  g_assert_cmpint (mentor->training_minutes, ==, 180);

  g_assert_true (fb_deed_remove_event (self->workspace, event, &error));
  g_assert_no_error (error);
  g_assert_cmpint (mentor->training_minutes, ==, FB_UNSET);
  g_assert_cmpint (fb_store_count (self->store, &fb_event_kind, NULL), ==, 0);
  g_assert_cmpint (fb_store_count (self->store, &fb_attendance_kind, NULL), ==, 0);
  undo (self);
  g_assert_cmpint (mentor->training_minutes, ==, 180);
  g_assert_cmpint (fb_store_count (self->store, &fb_attendance_kind, NULL), ==, 1);
  g_assert_cmpint (fb_enrolment_count_training (self->workspace, mentor), ==, 180);
}

/* A field that is set in a form counts anew, and typing on in it is still one field. */
static void
test_fields_count_anew (Office        *self,
                        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbEvent) event = add_event (self, "training", "2026-11-20", 180);
  g_autoptr(FbAttendance) one = invite (self, event, self->jan);
  g_autoptr(FbEnrolment) mentor = get_enrolment (self, self->jan);

  g_assert_true (fb_deed_set_attendance (self->workspace, one, "came", NULL));
  g_assert_true (fb_workspace_set_field (self->workspace, FB_RECORD (one), "minutes", "60", NULL, &error));
  g_assert_cmpint (mentor->training_minutes, ==, 60);
  g_assert_true (fb_workspace_set_field (self->workspace, FB_RECORD (one), "minutes", NULL, NULL, &error));
  g_assert_true (fb_workspace_set_field (self->workspace, FB_RECORD (event), "minutes", "90", NULL, &error));
  g_assert_cmpint (mentor->training_minutes, ==, 90);
  g_assert_cmpint (one->counted_minutes, ==, 90);
  g_assert_true (fb_workspace_set_field (self->workspace, FB_RECORD (event), "counts-as-training", "no", NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (mentor->training_minutes, ==, FB_UNSET);
  undo (self);
  g_assert_cmpint (mentor->training_minutes, ==, 90);
  g_assert_null (event->counts_as_training);

  g_assert_false (fb_workspace_set_field (self->workspace, FB_RECORD (one), "counted-minutes", "900", NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_cmpint (one->counted_minutes, ==, 90);
  g_clear_error (&error);
  g_assert_false (fb_workspace_set_field (self->workspace, FB_RECORD (one), "person-id", self->amina, NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_cmpstr (one->person_id, ==, self->jan);
}

static void
test_places_in_words (Office        *self,
                      gconstpointer  data)
{
  static const struct
  {
    gint64 least, most;
    guint invited, came, excused;
    const char *day, *places, *warning;
  } cases[] = {
    { FB_UNSET, FB_UNSET, 0, 0, 0, "2026-12-01", "0 people", NULL },
    { 10, 15, 8, 4, 3, "2026-12-01", "12 of 15 places", NULL },
    { 10, 15, 9, 0, 6, "2026-12-01", "9 of 15 places", "1 person more is needed for the group." },
    { 10, 15, 2, 0, 0, "2026-11-01", "2 of 15 places", NULL },
    { 10, 15, 10, 7, 0, "2026-11-01", "17 of 15 places", "2 people more than there are places." },
    { 8, FB_UNSET, 1, 0, 0, TODAY, "1 person", "7 people more are needed for the group." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const FbEventCount count = { .n = cases[i].invited + cases[i].came + cases[i].excused, .n_invited = cases[i].invited,
                                   .n_came = cases[i].came, .n_excused = cases[i].excused };
      g_autoptr(FbEvent) event = (FbEvent *) fb_record_new (&fb_event_kind, NULL);
      g_autofree char *places = fb_event_dup_places (fb_event_count_get_taken (&count), cases[i].most);
      g_autofree char *warning = NULL;

      g_object_set (event, "held-on", cases[i].day, "places-min", cases[i].least, "places-max", cases[i].most, NULL);
      warning = fb_event_dup_warning (event, &count, TODAY);
      g_assert_cmpstr (places, ==, cases[i].places);
      g_assert_cmpstr (warning, ==, cases[i].warning);
    }
}

/* Who was joined with somebody else was at each event once, and came if either did. */
static void
test_joined_people_came_once (Office        *self,
                              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *again = fb_test_add_person (self->workspace, self->programme_id, "A. Testperson", "mentee");
  g_autoptr(FbEvent) both = add_event (self, "workshop", "2026-11-01", FB_UNSET);
  g_autoptr(FbEvent) one = add_event (self, "workshop", "2026-11-08", FB_UNSET);
  g_autoptr(FbAttendance) kept = invite (self, both, self->amina);
  g_autoptr(FbAttendance) second = invite (self, both, again);
  g_autoptr(FbAttendance) other = invite (self, one, again);

  g_assert_true (fb_deed_set_attendance (self->workspace, second, "came", &error));
  g_assert_true (fb_deed_join_people (self->workspace, self->amina, again, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fb_store_count (self->store, &fb_attendance_kind, NULL), ==, 2);
  g_assert_cmpstr (kept->state, ==, "came");
  g_assert_cmpstr (other->person_id, ==, self->amina);
  g_assert_cmpstr (other->state, ==, "invited");
}

/* How many came stays, and of whom something was said there is nothing left. */
static void
test_erasing_keeps_the_count (Office        *self,
                              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbEvent) event = add_event (self, "workshop", "2026-11-01", FB_UNSET);
  g_autoptr(FbAttendance) one = invite (self, event, self->amina);
  g_autoptr(FbRecord) after = NULL;

  g_object_set (one, "staff-note", "Left with a headache", "group-name", "Amina's group", NULL);
  g_assert_true (fb_store_save (self->store, FB_RECORD (one), NULL));
  g_assert_true (fb_deed_set_attendance (self->workspace, one, "came", &error));
  g_assert_true (fb_deed_erase (self->workspace, self->amina, "asked by letter", NULL, &error));
  g_assert_no_error (error);

  after = fb_store_get (self->store, &fb_attendance_kind, id_of (one), NULL);
  g_assert_nonnull (after);
  g_assert_cmpstr (FB_ATTENDANCE (after)->state, ==, "came");
  g_assert_null (FB_ATTENDANCE (after)->staff_note);
  g_assert_null (FB_ATTENDANCE (after)->group_name);
}

static gint64
count_in (Office       *self,
          FbScope       scope,
          const char   *subject_id,
          const FbKind *kind)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbStoreScope) rows = fb_store_scope_new (self->store, scope, subject_id, &error);

  g_assert_no_error (error);

  return fb_store_scope_count (rows, kind);
}

/* A person gets where they were, and nobody else who was there; a partner gets the
 * programme with whom it was for; and a volunteer's file none of it. */
static void
test_files_take_what_is_theirs (Office        *self,
                                gconstpointer  data)
{
  g_autoptr(FbEvent) event = add_event (self, "workshop", "2026-11-01", FB_UNSET);
  g_autoptr(FbEvent) unseen = add_event (self, "workshop", "2026-11-02", FB_UNSET);
  g_autoptr(FbAttendance) one = invite (self, event, self->amina);
  g_autoptr(FbAttendance) other = invite (self, event, self->jan);
  g_autoptr(FbAttendance) not_hers = invite (self, unseen, self->jan);
  g_autoptr(FbDuo) duo = fb_test_add_duo (self->workspace, self->programme_id);

  g_assert_cmpint (count_in (self, FB_SCOPE_PERSON, self->amina, &fb_attendance_kind), ==, 1);
  g_assert_cmpint (count_in (self, FB_SCOPE_PERSON, self->amina, &fb_event_kind), ==, 1);
  g_assert_cmpint (count_in (self, FB_SCOPE_PERSON, self->amina, &fb_person_kind), ==, 1);
  g_assert_cmpint (count_in (self, FB_SCOPE_PROGRAMME, self->programme_id, &fb_event_kind), ==, 2);
  g_assert_cmpint (count_in (self, FB_SCOPE_PROGRAMME, self->programme_id, &fb_attendance_kind), ==, 3);
  g_assert_cmpint (count_in (self, FB_SCOPE_DUO, id_of (duo), &fb_event_kind), ==, 0);
  g_assert_cmpint (count_in (self, FB_SCOPE_DUO, id_of (duo), &fb_attendance_kind), ==, 0);
}

static void
assert_listed (Office     *self,
               const char *filter,
               const char *words,
               guint       n)
{
  const FbStoreQuery query = { .list = FB_LIST_EVENTS, .filter = filter, .words = words, .today = TODAY };
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) ids = fb_store_list_ids (self->store, &query, &error);

  g_assert_no_error (error);
  g_test_message ("%s %s", filter != NULL ? filter : "all", words != NULL ? words : "");
  g_assert_cmpuint (g_bytes_get_size (ids) / FB_PACKED_ID, ==, n);
}

static void
test_list_finds_and_filters (Office        *self,
                             gconstpointer  data)
{
  g_autoptr(FbEvent) over = add_event (self, "workshop", "2026-11-01", FB_UNSET);
  g_autoptr(FbEvent) goes_on = add_event (self, "group-session", "2026-11-20", FB_UNSET);
  g_autoptr(FbEvent) ahead = add_event (self, "workshop", "2026-12-01", FB_UNSET);
  g_autoptr(FbAttendance) one = invite (self, over, self->amina);
  g_autoptr(FbListRow) row = NULL;

  g_object_set (goes_on, "until-date", "2026-11-27", NULL);
  g_object_set (over, "place", "Åkesgatan", "places-max", (gint64) 1, NULL);
  g_assert_true (fb_store_save (self->store, FB_RECORD (goes_on), NULL) && fb_store_save (self->store, FB_RECORD (over), NULL));
  assert_listed (self, NULL, NULL, 3);
  assert_listed (self, "coming", NULL, 2);
  assert_listed (self, "over", NULL, 1);
  assert_listed (self, "unmarked", NULL, 1);
  assert_listed (self, "full", NULL, 1);
  assert_listed (self, "workshop", NULL, 2);
  assert_listed (self, NULL, "amin", 1);
  assert_listed (self, NULL, "akes", 1);
  assert_listed (self, NULL, "even", 3);

  g_assert_true (fb_deed_set_attendance (self->workspace, one, "came", NULL));
  assert_listed (self, "unmarked", NULL, 0);
  row = fb_store_get_list_row (self->store, FB_LIST_EVENTS, id_of (over), NULL);
  g_assert_cmpstr (fb_list_row_get (row, "n-came"), ==, "1");
  g_assert_cmpstr (fb_list_row_get (row, "n-invited"), ==, "0");
  g_assert_cmpstr (fb_list_row_get (row, "places"), ==, "1");
  g_assert_cmpstr (fb_list_row_get (row, "programme"), ==, "DUO");
}

/* (transfer full): "kind:group:fact" of each row */
static char *
list_today (Office     *self,
            const char *programme_id,
            const char *staff_id)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) rows = fb_today_list (self->workspace, programme_id, staff_id, &error);
  g_autoptr(GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, fb_today_count (self->workspace, programme_id, staff_id));
  for (guint i = 0; i < rows->len; i++)
    {
      const FbTodayRow *row = rows->pdata[i];
      g_autofree char *fact = fb_today_row_dup_fact (row);

      if (g_str_equal (row->kind, "event"))
        g_string_append_printf (text, "%s%d:%s", text->len > 0 ? "|" : "", row->group, fact);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Those of the week stand on Today, and those over of which something is not known. */
static void
test_today_tells_of_near_ones (Office        *self,
                               gconstpointer  data)
{
  static const struct { const char *day; gboolean is_invited; const char *rows; } cases[] = {
    { TODAY, TRUE, "5:Today · 1 person" },
    { "2026-11-23", FALSE, "5:Tomorrow · 0 people" },
    { "2026-11-29", TRUE, "5:In 7 days · 1 person" },
    { "2026-11-30", TRUE, "" },
    { "2026-11-21", TRUE, "3:Is over, and of 1 person it is not noted whether they came" },
    { "2026-11-21", FALSE, "" },
    { "2026-10-20", TRUE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(FbEvent) event = add_event (self, "workshop", cases[i].day, FB_UNSET);
      g_autoptr(FbAttendance) one = cases[i].is_invited ? invite (self, event, self->amina) : NULL;
      g_autofree char *rows = list_today (self, NULL, NULL);
      g_autofree char *of_programme = list_today (self, self->programme_id, NULL);
      g_autofree char *of_nobody = list_today (self, NULL, self->jan);
      g_autofree char *elsewhere = list_today (self, self->jan, NULL);

      g_assert_cmpstr (rows, ==, cases[i].rows);
      g_assert_cmpstr (of_programme, ==, cases[i].rows);
      g_assert_cmpstr (of_nobody, ==, "");
      g_assert_cmpstr (elsewhere, ==, "");
      g_assert_true (fb_deed_remove_event (self->workspace, event, NULL));
    }
}

/* Whether Today asks what came of an event for that person. */
static gboolean
is_asked (Office     *self,
          const char *person_id)
{
  g_autoptr(FbEnrolment) enrolment = get_enrolment (self, person_id);
  g_autoptr(GArray) signals = g_array_new (FALSE, TRUE, sizeof (FbSignal));
  g_autoptr(GPtrArray) rows = fb_today_list (self->workspace, self->programme_id, NULL, NULL);
  gboolean is_found = FALSE, is_there = FALSE;

  g_assert_true (fb_signals_of_record (self->workspace, "enrolment", id_of (enrolment), signals, NULL));
  for (guint i = 0; i < signals->len; i++)
    is_found |= g_array_index (signals, FbSignal, i).code == FB_SIGNAL_FOLLOW_UP_DUE;
  for (guint i = 0; i < rows->len; i++)
    {
      const FbTodayRow *row = rows->pdata[i];

      is_there |= g_str_equal (row->id, id_of (enrolment)) &&
                  (row->first.code == FB_SIGNAL_FOLLOW_UP_DUE || row->n_more_signals > 0);
    }
  g_assert_true (is_found == is_there);

  return is_found;
}

/* R199: of a mentee who was there, in their programme, unless they stopped or the event says no. */
static void
test_what_came_of_it_is_asked (Office        *self,
                               gconstpointer  data)
{
  static const struct
  {
    const char *what, *state, *follow_up, *day, *until, *status;
    gboolean    of_mentor, is_asked;
  } cases[] = {
    { "was there", "came", NULL, "2026-04-22", NULL, "in-intake", FALSE, TRUE },
    { "it says yes", "came", "yes", "2026-04-22", NULL, "in-intake", FALSE, TRUE },
    { "it says no", "came", "no", "2026-04-22", NULL, "in-intake", FALSE, FALSE },
    { "only invited", "invited", NULL, "2026-04-22", NULL, "in-intake", FALSE, FALSE },
    { "did not come", "absent", NULL, "2026-04-22", NULL, "in-intake", FALSE, FALSE },
    { "a mentor", "came", NULL, "2026-04-22", NULL, "in-intake", TRUE, FALSE },
    { "not yet", "came", NULL, "2026-05-30", NULL, "in-intake", FALSE, FALSE },
    { "five weeks long", "came", NULL, "2026-03-20", "2026-04-24", "in-intake", FALSE, TRUE },
    { "its end is not long ago", "came", NULL, "2026-04-20", "2026-05-25", "in-intake", FALSE, FALSE },
    { "not admitted", "came", NULL, "2026-04-22", NULL, "not-admitted", FALSE, TRUE },
    { "completed", "came", NULL, "2026-04-22", NULL, "completed", FALSE, TRUE },
    { "stopped", "came", NULL, "2026-04-22", NULL, "stopped", FALSE, FALSE },
    { "declined", "came", NULL, "2026-04-22", NULL, "declined", FALSE, FALSE },
  };
  g_autoptr(FbRecord) point = fb_test_add (self->store, &fb_follow_up_point_kind, "programme-id", self->programme_id,
                                           "months", (gint64) 7, "anchor", "event", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *who = cases[i].of_mentor ? self->jan : self->amina;
      g_autoptr(FbEvent) event = add_event (self, "event-day", cases[i].day, FB_UNSET);
      g_autoptr(FbAttendance) one = invite (self, event, who);
      g_autoptr(FbEnrolment) enrolment = get_enrolment (self, who);

      g_test_message ("%s", cases[i].what);
      g_object_set (event, "follow-up", cases[i].follow_up, "until-date", cases[i].until, NULL);
      g_object_set (enrolment, "status", cases[i].status, NULL);
      g_assert_true (fb_store_save (self->store, FB_RECORD (event), NULL) &&
                     fb_store_save (self->store, FB_RECORD (enrolment), NULL));
      g_assert_true (fb_deed_set_attendance (self->workspace, one, cases[i].state, NULL));
      g_assert_true (is_asked (self, who) == cases[i].is_asked);
      g_assert_true (fb_store_rebuild (self->store, NULL));
      g_assert_true (is_asked (self, who) == cases[i].is_asked);
      g_assert_true (fb_deed_remove_event (self->workspace, event, NULL));
      g_assert_false (is_asked (self, who));
    }
}

static void
test_the_answer_ends_the_asking (Office        *self,
                                 gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbEvent) event = add_event (self, "event-day", "2026-04-22", FB_UNSET);
  g_autoptr(FbAttendance) one = invite (self, event, self->amina);
  g_autoptr(FbEnrolment) enrolment = get_enrolment (self, self->amina);
  g_autoptr(FbRecord) outcome = fb_record_new (&fb_outcome_kind, NULL);
  g_autoptr(FbRecord) point = NULL;
  FbFollowUp due;

  g_assert_true (fb_deed_set_attendance (self->workspace, one, "came", NULL));
  g_assert_false (is_asked (self, self->amina)); /* no programme says so yet */
  point = fb_test_add (self->store, &fb_follow_up_point_kind, "programme-id", self->programme_id, "months", (gint64) 7,
                       "anchor", "event", NULL);
  g_assert_true (is_asked (self, self->amina));
  g_assert_true (fb_enrolment_is_follow_up_due (self->workspace, id_of (enrolment), &due));
  g_assert_cmpint (due.months, ==, 7);

  g_object_set (outcome, "enrolment-id", id_of (enrolment), "person-id", self->amina, NULL);
  g_assert_false (fb_deed_note_outcome (self->workspace, FB_OUTCOME (outcome), &error)); /* nothing is answered */
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_clear_error (&error);
  g_object_set (outcome, "kind", "internship", "remark", "At the bakery of the visit", NULL);
  g_assert_true (fb_deed_note_outcome (self->workspace, FB_OUTCOME (outcome), &error));
  g_assert_no_error (error);
  g_assert_cmpint (FB_OUTCOME (outcome)->months, ==, 7);
  g_assert_cmpstr (FB_OUTCOME (outcome)->measured_on, ==, TODAY);
  g_assert_false (is_asked (self, self->amina));

  undo (self);
  g_assert_true (is_asked (self, self->amina));
}

/* What came of an event is a person's own: it goes with their file, and is erased with them. */
static void
test_outcomes_of_events_are_personal (Office        *self,
                                      gconstpointer  data)
{
  g_autoptr(FbEnrolment) enrolment = get_enrolment (self, self->amina);
  g_autoptr(FbRecord) outcome = fb_test_add (self->store, &fb_outcome_kind, "enrolment-id", id_of (enrolment), "person-id",
                                             self->amina, "measured-on", "2026-11-01", "kind", "internship",
                                             "remark", "At the bakery", NULL);
  g_autoptr(FbRecord) after = NULL;

  g_assert_cmpint (count_in (self, FB_SCOPE_PERSON, self->amina, &fb_outcome_kind), ==, 1);
  g_assert_cmpint (count_in (self, FB_SCOPE_PERSON, self->jan, &fb_outcome_kind), ==, 0);
  g_assert_cmpint (count_in (self, FB_SCOPE_PROGRAMME, self->programme_id, &fb_outcome_kind), ==, 1);
  g_assert_true (fb_deed_erase (self->workspace, self->amina, "asked by letter", NULL, NULL));
  after = fb_store_get (self->store, &fb_outcome_kind, id_of (outcome), NULL);
  g_assert_cmpstr (FB_OUTCOME (after)->kind, ==, "internship");
  g_assert_null (FB_OUTCOME (after)->remark);
}

/* R202: who came and has a mentor; a mentor who came, and who only was invited, is none of them. */
static void
test_who_is_carried_into_a_duo (Office        *self,
                                gconstpointer  data)
{
  g_autoptr(FbDuo) duo = fb_test_add_duo (self->workspace, self->programme_id);
  g_autoptr(GPtrArray) members = fb_store_list (self->store, &fb_duo_member_kind, "duo-id", id_of (duo), "role", NULL);
  const char *with_mentor = FB_DUO_MEMBER (members->pdata[0])->person_id;
  g_autoptr(FbEvent) event = add_event (self, "event-day", "2026-11-01", FB_UNSET);
  g_autofree char *none = fb_event_dup_carried (self->workspace, event);
  g_autoptr(FbAttendance) one = invite (self, event, with_mentor);
  g_autoptr(FbAttendance) other = invite (self, event, self->amina);
  g_autoptr(FbAttendance) mentor = invite (self, event, self->jan);
  g_autofree char *words = NULL;

  g_assert_null (none);
  g_assert_true (fb_deed_all_came (self->workspace, id_of (event), NULL, NULL));
  words = fb_event_dup_carried (self->workspace, event);
  g_assert_cmpstr (words, ==, "1 of 2 mentees who came are or were in a duo.");
  g_assert_true (fb_deed_set_attendance (self->workspace, one, "excused", NULL));
  g_free (words);
  words = fb_event_dup_carried (self->workspace, event);
  g_assert_cmpstr (words, ==, "0 of 1 mentee who came is or was in a duo.");
}

static void
test_who_was_where (Office        *self,
                    gconstpointer  data)
{
  g_autoptr(FbOrganisation) firm = fb_deed_add_organisation (self->workspace, "Sample Bakery", NULL, NULL);
  g_autoptr(FbContactPerson) els = fb_deed_add_contact_person (self->workspace, id_of (firm), "Els Exempel", "champion", NULL);
  g_autoptr(FbEvent) first = add_event (self, "workshop", "2026-11-01", FB_UNSET);
  g_autoptr(FbEvent) second = add_event (self, "company-visit", "2026-11-08", FB_UNSET);
  g_autoptr(FbEvent) third = add_event (self, "champions", "2026-11-15", FB_UNSET);
  g_autoptr(FbAttendance) one = invite (self, first, self->amina);
  g_autoptr(FbAttendance) other = invite (self, second, self->amina);
  g_autoptr(GPtrArray) of_person = NULL;
  g_autoptr(GPtrArray) of_firm = NULL;

  g_object_set (second, "organisation-id", id_of (firm), NULL);
  g_assert_true (fb_store_save (self->store, FB_RECORD (second), NULL));
  g_assert_true (fb_deed_invite (self->workspace, id_of (third), (const char *const[]) { id_of (els), NULL }, NULL, NULL));

  of_person = fb_store_list_events_of (self->store, "person", self->amina, NULL);
  g_assert_cmpuint (of_person->len, ==, 2);
  g_assert_true (of_person->pdata[0] == second && of_person->pdata[1] == first);
  of_firm = fb_store_list_events_of (self->store, "organisation", id_of (firm), NULL);
  g_assert_cmpuint (of_firm->len, ==, 2);
  g_assert_true (of_firm->pdata[0] == third && of_firm->pdata[1] == second);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(name, func) g_test_add ("/events/" name, Office, NULL, set_up, func, tear_down)
  ADD ("title", test_an_event_has_a_title);
  ADD ("invited-once", test_nobody_is_invited_twice);
  ADD ("training", test_training_counts_once);
  ADD ("training-of-mentors", test_training_is_of_mentors);
  ADD ("removing", test_removing_takes_training_back);
  ADD ("fields", test_fields_count_anew);
  ADD ("places", test_places_in_words);
  ADD ("joined", test_joined_people_came_once);
  ADD ("erased", test_erasing_keeps_the_count);
  ADD ("files", test_files_take_what_is_theirs);
  ADD ("list", test_list_finds_and_filters);
  ADD ("today", test_today_tells_of_near_ones);
  ADD ("where", test_who_was_where);
  ADD ("carried", test_who_is_carried_into_a_duo);
  ADD ("asked-later", test_what_came_of_it_is_asked);
  ADD ("answered", test_the_answer_ends_the_asking);
  ADD ("personal", test_outcomes_of_events_are_personal);

  return g_test_run ();
}
