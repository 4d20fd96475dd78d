/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-deed-closing.h"
#include "app/fb-deed-signal.h"
#include "app/fb-deeds.h"
#include "app/fb-matching.h"
#include "app/fb-today.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-lists.h"
#include "store/fb-store-log.h"

/* A duo of Amina and Jan that has met for half a year; a follow-up after another. */
typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  char        *programme;
  FbEnrolment *amina;
  FbEnrolment *jan;
  FbDuo       *duo;
} Place;

static FbEnrolment *
add_person (Place      *place,
            const char *name,
            const char *role)
{
  const FbNewPerson values = { .name_used = name, .programme_id = place->programme, .role = role };
  FbEnrolment *enrolment = fb_deed_add_person (place->workspace, &values, NULL);

  g_assert_nonnull (enrolment);
  g_object_set (enrolment, "status", "ready", "status-since", "2026-03-01", "screening-result", "suitable", NULL);
  g_assert_true (fb_store_save (place->store, FB_RECORD (enrolment), NULL));

  return enrolment;
}

static void
set_up (Place         *place,
        gconstpointer  data)
{
  g_autoptr(FbStore) store = fb_store_open (":memory:", FB_STORE_CREATE, NULL);
  g_autoptr(FbRecord) programme = fb_record_new (&fb_programme_kind, NULL);
  g_autoptr(FbRecord) point = fb_record_new (&fb_follow_up_point_kind, NULL);
  const char *mentees[2] = { NULL }, *mentors[2] = { NULL };

  place->workspace = fb_workspace_new (store);
  place->store = store;
  place->programme = g_strdup (fb_record_get_id (programme));
  fb_workspace_set_today (place->workspace, "2026-05-22", NULL);
  g_assert_true (fb_workspace_set_up (place->workspace, "Example House", "Anna Example", NULL));
  g_object_set (programme, "code", "DUO", "name", "Duo Test", "agreement-needed", "no", NULL);
  g_object_set (point, "programme-id", place->programme, "months", (gint64) 6, "anchor", "end", NULL);
  g_assert_true (fb_store_save (store, programme, NULL) && fb_store_save (store, point, NULL));
  place->amina = add_person (place, "Amina Testperson", "mentee");
  place->jan = add_person (place, "Jan Proefmens", "mentor");
  mentees[0] = place->amina->person_id;
  mentors[0] = place->jan->person_id;
  place->duo = fb_deed_propose (place->workspace, place->programme, mentees, mentors, NULL, NULL, NULL);
  g_assert_true (fb_deed_both_said_yes (place->workspace, place->duo, NULL));
  fb_workspace_set_today (place->workspace, "2026-11-22", NULL);
}

static void
tear_down (Place         *place,
           gconstpointer  data)
{
  g_clear_object (&place->duo);
  g_clear_object (&place->amina);
  g_clear_object (&place->jan);
  g_free (place->programme);
  g_assert_finalize_object (place->workspace);
}

static FbRecord *
say (Place      *place,
     const char *party,
     const char *opinion)
{
  FbRecord *said = fb_record_new (&fb_interview_kind, NULL);

  g_object_set (said, "duo-id", fb_record_get_id (FB_RECORD (place->duo)), "party", party, "moment", "end",
                "opinion", opinion, NULL);

  return said;
}

/* Jan stops early; Amina goes on. Both say how it was. */
static gboolean
end_early (Place   *place,
           GError **error)
{
  g_autoptr(GPtrArray) said = g_ptr_array_new_with_free_func (g_object_unref);
  const FbAfterOne after[] = { { place->amina, FB_AFTER_GOES_ON }, { place->jan, FB_AFTER_PAUSED } };
  const FbClosing closing = { { TRUE, "health", "mentor" }, "2026-11-20", "Jan is ill", said, after, 2 };

  g_ptr_array_add (said, say (place, "mentee", "good"));
  g_ptr_array_add (said, say (place, "mentor", "very-good"));

  return fb_deed_end_duo (place->workspace, place->duo, &closing, error);
}

static char *
dup_state (Place       *place,
           FbEnrolment *enrolment,
           const char  *column)
{
  gboolean is_mentor = g_str_equal (enrolment->role, "mentor");
  g_autoptr(FbListRow) row = fb_store_get_list_row (place->store, is_mentor ? FB_LIST_MENTORS : FB_LIST_MENTEES,
                                                    fb_record_get_id (FB_RECORD (enrolment)), NULL);

  return g_strdup (fb_list_row_get (row, column));
}

#define assert_state(enrolment, state) \
  G_STMT_START { \
    g_autofree char *found = dup_state (place, (enrolment), "status"); \
    g_assert_cmpstr (found, ==, (state)); \
  } G_STMT_END

static void
test_one_stops_the_other_goes_first (Place         *place,
                                     gconstpointer  data)
{
  g_autofree char *since = NULL;

  g_assert_true (end_early (place, NULL));
  g_assert_cmpstr (place->duo->relationship_status, ==, "ended-early");
  g_assert_cmpstr (place->duo->ended_by, ==, "mentor");
  assert_state (place->amina, "waiting");
  assert_state (place->jan, "paused");
  g_assert_cmpstr (place->amina->priority_since, ==, "2026-11-20");
  g_assert_null (place->jan->priority_since);
  /* the place on the list is that of before the duo */
  since = dup_state (place, place->amina, "since");
  g_assert_cmpstr (since, ==, "2026-03-01");
  g_assert_cmpint (fb_store_count (place->store, &fb_interview_kind, NULL), ==, 2);
}

static void
test_the_end_is_one_step_of_undo (Place         *place,
                                  gconstpointer  data)
{
  g_assert_true (end_early (place, NULL));
  g_assert_true (fb_store_undo (place->store, 0, NULL));
  g_assert_cmpstr (place->duo->relationship_status, ==, "active");
  g_assert_null (place->duo->ended_on);
  g_assert_null (place->amina->priority_since);
  assert_state (place->amina, "in-a-duo");
  assert_state (place->jan, "in-a-duo");
  g_assert_cmpint (fb_store_count (place->store, &fb_interview_kind, NULL), ==, 0);
}

/* A wrong end changes nothing, and says why. */
static void
test_ends_that_cannot_be (Place         *place,
                          gconstpointer  data)
{
  const FbClosing wrong[] = {
    { .ending = { .reason = "term-over" }, .ended_on = "2026-11-23" }, /* ahead */
    { .ending = { .reason = "term-over" }, .ended_on = "2026-05-21" }, /* before the start */
    { .ending = { .reason = NULL } },
    { .ending = { .reason = "no such reason" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (fb_deed_end_duo (place->workspace, place->duo, &wrong[i], &error));
      g_assert_nonnull (error);
      g_assert_cmpstr (place->duo->relationship_status, ==, "active");
    }

  g_assert_true (end_early (place, NULL));
  g_assert_false (end_early (place, NULL)); /* the second time */
  g_assert_cmpint (fb_store_count (place->store, &fb_interview_kind, NULL), ==, 2);
}

/* The first of the list, and of a tie between two mentees for one mentor. */
static void
test_priority_wins_the_next_match (Place         *place,
                                   gconstpointer  data)
{
  g_autoptr(FbEnrolment) rita = add_person (place, "Rita Voorbeeld", "mentee");
  g_autoptr(FbEnrolment) karim = add_person (place, "Karim Exemple", "mentor");
  FbStoreQuery query = { .list = FB_LIST_MENTEES, .filter = "waiting", .sort = "since" };
  g_autoptr(GBytes) ids = NULL;
  g_autoptr(FbMatching) matching = NULL;
  g_autoptr(FbDuo) next = NULL;
  FbSide side;
  guint amina;
  char first[37];

  g_object_set (rita, "status-since", "2024-01-01", NULL); /* waits two years longer */
  g_assert_true (fb_store_save (place->store, FB_RECORD (rita), NULL));
  g_assert_true (end_early (place, NULL));
  ids = fb_store_list_ids (place->store, &query, NULL);
  fb_id_unpack (g_bytes_get_data (ids, NULL), first);
  g_assert_cmpstr (first, ==, fb_record_get_id (FB_RECORD (place->amina)));

  matching = fb_matching_new (place->workspace, place->programme, NULL);
  g_assert_true (fb_matching_find_person (matching, first, &side, &amina));
  g_assert_cmpuint (amina, ==, 0);
  g_assert_true (fb_matching_get_person (matching, side, amina)->goes_first);
  g_assert_cmpuint (fb_matching_get_person (matching, side, amina)->days_waited, >,
                    fb_matching_get_person (matching, side, 1)->days_waited);

  /* matched again: others may go first now */
  next = fb_deed_propose (place->workspace, place->programme, (const char *[]) { place->amina->person_id, NULL },
                          (const char *[]) { karim->person_id, NULL }, NULL, NULL, NULL);
  g_assert_true (fb_deed_both_said_yes (place->workspace, next, NULL));
  g_assert_null (place->amina->priority_since);
}

static char *
dup_today (Place *place)
{
  g_autoptr(GPtrArray) rows = fb_today_list (place->workspace, NULL, NULL, NULL);
  GString *codes = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const FbTodayRow *row = rows->pdata[i];

      if (g_str_equal (row->kind, "duo"))
        g_string_append (codes, row->signal);
    }

  return g_string_free (codes, FALSE);
}

static FbOutcome *
note (Place      *place,
      const char *kind)
{
  FbRecord *outcome = fb_record_new (&fb_outcome_kind, NULL);

  g_object_set (outcome, "duo-id", fb_record_get_id (FB_RECORD (place->duo)), "person-id", place->amina->person_id,
                "kind", kind, NULL);
  g_assert_true (fb_deed_note_outcome (place->workspace, FB_OUTCOME (outcome), NULL));

  return FB_OUTCOME (outcome);
}

#define assert_today(codes) \
  G_STMT_START { \
    g_autofree char *found = dup_today (place); \
    g_assert_cmpstr (found, ==, (codes)); \
  } G_STMT_END

/* Asked at the end and half a year later; "not reached" is an answer. */
static void
test_today_asks_what_came_of_it (Place         *place,
                                 gconstpointer  data)
{
  g_autoptr(FbOutcome) at_the_end = NULL;
  g_autoptr(FbOutcome) later = NULL;

  g_assert_true (end_early (place, NULL));
  assert_today ("outcome-open");
  at_the_end = note (place, "not-reached");
  g_assert_cmpint (at_the_end->months, ==, 0);
  assert_today ("");

  fb_workspace_set_today (place->workspace, "2027-05-12", NULL);
  assert_today ("");
  fb_workspace_set_today (place->workspace, "2027-05-13", NULL); /* a week before */
  assert_today ("follow-up-due");
  later = note (place, "permanent-job");
  g_assert_cmpint (later->months, ==, 6);
  assert_today ("");
  g_assert_true (fb_store_undo (place->store, 0, NULL));
  assert_today ("follow-up-due");
}

/* What was taken up closes in the deed that answers it. */
static void
test_signals_close_by_themselves (Place         *place,
                                  gconstpointer  data)
{
  const FbTakeUp values = { .kind = "outcome-open", .due_on = "2026-11-30" };
  g_autoptr(FbSignalRecord) taken = NULL;

  g_assert_true (end_early (place, NULL));
  taken = fb_deed_take_up_signal (place->workspace, FB_RECORD (place->duo), &values, NULL);
  g_assert_nonnull (taken);
  g_object_unref (note (place, "not-known"));
  g_assert_cmpstr (taken->state, ==, "gone");
}

/* Nothing said is nothing kept. */
static void
test_empty_talks_are_refused (Place         *place,
                              gconstpointer  data)
{
  g_autoptr(FbRecord) interview = say (place, "organisation", NULL);
  g_autoptr(FbRecord) outcome = fb_record_new (&fb_outcome_kind, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (fb_deed_interview (place->workspace, FB_INTERVIEW (interview), &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_object_set (outcome, "duo-id", fb_record_get_id (FB_RECORD (place->duo)), "person-id", place->amina->person_id,
                NULL);
  g_assert_false (fb_deed_note_outcome (place->workspace, FB_OUTCOME (outcome), NULL));
  /* whom it was is no answer */
  g_object_set (interview, "organisation-id", place->duo->organisation_id, NULL);
  g_assert_false (fb_deed_interview (place->workspace, FB_INTERVIEW (interview), NULL));
  g_object_set (interview, "held-on", "2026-11-23", "opinion", "good", NULL);
  g_assert_false (fb_deed_interview (place->workspace, FB_INTERVIEW (interview), NULL));
  g_object_set (interview, "held-on", NULL, "benefits", "language network", NULL);
  g_assert_true (fb_deed_interview (place->workspace, FB_INTERVIEW (interview), NULL));
  g_assert_cmpstr (FB_INTERVIEW (interview)->held_on, ==, "2026-11-22");
}

/* (transfer full): the id of the organisation */
static char *
add_partner (Place      *place,
             const char *name,
             const char *role,
             const char *until)
{
  g_autoptr(FbRecord) organisation = fb_record_new (&fb_organisation_kind, NULL);
  g_autoptr(FbRecord) partner = fb_record_new (&fb_programme_partner_kind, NULL);

  g_object_set (organisation, "name", name, NULL);
  g_assert_true (fb_store_save (place->store, organisation, NULL));
  g_object_set (partner, "programme-id", place->programme, "organisation-id", fb_record_get_id (organisation),
                "role", role, "until-date", until, NULL);
  g_assert_true (fb_store_save (place->store, partner, NULL));

  return g_strdup (fb_record_get_id (organisation));
}

/* Its own first, each once, and none that has left. */
static void
test_the_organisations_that_can_be_asked (Place         *place,
                                          gconstpointer  data)
{
  g_autoptr(GPtrArray) before = fb_duo_list_organisations (place->workspace, place->duo);
  g_autoptr(GPtrArray) after = NULL;
  g_autofree char *own = g_strdup (place->duo->organisation_id);
  g_autofree char *other = NULL;
  g_autofree char *gone = NULL;
  g_autoptr(FbRecord) twice = fb_record_new (&fb_programme_partner_kind, NULL);

  g_assert_nonnull (own);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_cmpstr (before->pdata[0], ==, own);
  other = add_partner (place, "Onthaal vzw", "mentee-side", NULL);
  gone = add_partner (place, "Vroeger vzw", "mentor-side", "2026-01-31");
  g_object_set (twice, "programme-id", place->programme, "organisation-id", other, "role", "funder", NULL);
  g_assert_true (fb_store_save (place->store, twice, NULL));
  after = fb_duo_list_organisations (place->workspace, place->duo);
  g_assert_cmpuint (after->len, ==, 2);
  g_assert_cmpstr (after->pdata[0], ==, own);
  g_assert_cmpstr (after->pdata[1], ==, other);
}

#define ADD(path, test) g_test_add ("/ended/" path, Place, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("goes-first", test_one_stops_the_other_goes_first);
  ADD ("undo", test_the_end_is_one_step_of_undo);
  ADD ("cannot-be", test_ends_that_cannot_be);
  ADD ("next-match", test_priority_wins_the_next_match);
  ADD ("today", test_today_asks_what_came_of_it);
  ADD ("signals-close", test_signals_close_by_themselves);
  ADD ("empty", test_empty_talks_are_refused);
  ADD ("organisations", test_the_organisations_that_can_be_asked);

  return g_test_run ();
}
