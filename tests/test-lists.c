/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-office.h"

#include "domain/fb-kinds.h"
#include "store/fb-store-facts.h"
#include "store/fb-store-lists.h"
#include "store/fb-store-log.h"
#include "store/fb-store-private.h"
#include "store/fb-store-search.h"

typedef struct
{
  FbStore  *store;
  FbRecord *programme;
  FbRecord *other_programme;
  FbRecord *organisation;
  FbRecord *mentee;
  FbRecord *mentor;
  FbRecord *enrolment;
  FbRecord *mentor_enrolment;
  FbRecord *duo;
} Fixture;

static void
save (Fixture  *f,
      FbRecord *record)
{
  g_autoptr(GError) error = NULL;

  fb_store_save (f->store, record, &error);
  g_assert_no_error (error);
}

#define ID(record) fb_record_get_id (record)

static FbRecord *
add_person (Fixture    *f,
            const char *name,
            const char *role,
            FbRecord  **enrolment)
{
  FbRecord *person = fb_test_add (f->store, &fb_person_kind, "name-used", name, NULL);

  *enrolment = fb_test_add (f->store, &fb_enrolment_kind, "programme-id", ID (f->programme),
                            "person-id", ID (person), "role", role, "status", "ready",
                            "status-since", "2026-10-01", NULL);
  return person;
}

static FbRecord *
add_duo (Fixture    *f,
         const char *code)
{
  FbRecord *duo = fb_test_add (f->store, &fb_duo_kind, "programme-id", ID (f->programme), "code", code,
                               "organisation-id", ID (f->organisation),
                               "match-status", "proposed", "relationship-status", "not-started", NULL);
  g_autoptr(FbRecord) mentee = fb_test_add (f->store, &fb_duo_member_kind, "duo-id", ID (duo),
                                            "person-id", ID (f->mentee), "role", "mentee", NULL);
  g_autoptr(FbRecord) mentor = fb_test_add (f->store, &fb_duo_member_kind, "duo-id", ID (duo),
                                            "person-id", ID (f->mentor), "role", "mentor", NULL);

  return duo;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->store = fb_store_open (":memory:", FB_STORE_CREATE, NULL);
  f->programme = fb_test_add (f->store, &fb_programme_kind, "code", "HAR", "name", "Harbour", NULL);
  f->other_programme = fb_test_add (f->store, &fb_programme_kind, "code", "ABC", "name", "Zebra", NULL);
  f->organisation = fb_test_add (f->store, &fb_organisation_kind, "name", "City Library", NULL);
  f->mentee = add_person (f, "Åsa", "mentee", &f->enrolment);
  f->mentor = add_person (f, "Karim", "mentor", &f->mentor_enrolment);
  f->duo = add_duo (f, "HAR-1");
}

/* What is kept is what would be made from the records. */
static char *
dump_facts (Fixture *f)
{
  static const char *const tables[] = { "duo_facts", "enrolment_facts", "agreement_facts" };
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1", tables[i]);
      g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (f->store, sql, NULL);

      while (sqlite3_step (stmt) == SQLITE_ROW)
        for (int j = 0; j < sqlite3_column_count (stmt); j++)
          g_string_append_printf (text, "%s=%s\n", sqlite3_column_name (stmt, j),
                                  sqlite3_column_text (stmt, j));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_facts_are_kept (Fixture *f)
{
  g_autofree char *kept = dump_facts (f);
  g_autofree char *made = NULL;

  g_assert_true (fb_store_rebuild (f->store, NULL));
  made = dump_facts (f);
  g_assert_cmpstr (kept, ==, made);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  assert_facts_are_kept (f);
  g_clear_object (&f->duo);
  g_clear_object (&f->enrolment);
  g_clear_object (&f->mentor_enrolment);
  g_clear_object (&f->mentee);
  g_clear_object (&f->mentor);
  g_clear_object (&f->organisation);
  g_clear_object (&f->programme);
  g_clear_object (&f->other_programme);
  g_assert_finalize_object (f->store);
}

static void
assert_ids (Fixture            *f,
            const FbStoreQuery *query,
            ...) G_GNUC_NULL_TERMINATED;

/* The list holds exactly these records, in this order. */
static void
assert_ids (Fixture            *f,
            const FbStoreQuery *query,
            ...)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) ids = fb_store_list_ids (f->store, query, &error);
  const guint8 *packed;
  FbRecord *record;
  gsize n = 0;
  va_list args;

  g_assert_no_error (error);
  packed = g_bytes_get_data (ids, NULL);

  va_start (args, query);
  for (; (record = va_arg (args, FbRecord *)) != NULL; n++)
    {
      char id[37] = "";

      g_assert_cmpuint (g_bytes_get_size (ids), >=, (n + 1) * FB_PACKED_ID);
      fb_id_unpack (packed + n * FB_PACKED_ID, id);
      g_assert_cmpstr (id, ==, ID (record));
    }
  va_end (args);

  g_assert_cmpuint (g_bytes_get_size (ids), ==, n * FB_PACKED_ID);
}

static void
assert_cell (Fixture    *f,
             FbListKind  list,
             FbRecord   *record,
             const char *column,
             const char *value)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbListRow) row = fb_store_get_list_row (f->store, list, ID (record), &error);

  g_assert_no_error (error);
  g_test_message ("%s", column);
  g_assert_cmpstr (fb_list_row_get (row, column), ==, value);
}

static void
set_duo (Fixture    *f,
         const char *match,
         const char *relationship)
{
  g_object_set (f->duo, "match-status", match, "relationship-status", relationship, NULL);
  save (f, f->duo);
}

static void
test_status_follows_the_duo (Fixture       *f,
                             gconstpointer  data)
{
  assert_cell (f, FB_LIST_MENTEES, f->enrolment, "status", "proposed");
  set_duo (f, "agreed", "active");
  assert_cell (f, FB_LIST_MENTEES, f->enrolment, "status", "in-a-duo");
  assert_cell (f, FB_LIST_MENTORS, f->mentor_enrolment, "status", "in-a-duo");
  assert_cell (f, FB_LIST_MENTORS, f->mentor_enrolment, "n-free", "0");
  set_duo (f, "agreed", "ended-early");
  assert_cell (f, FB_LIST_MENTEES, f->enrolment, "status", "waiting");
  assert_cell (f, FB_LIST_MENTORS, f->mentor_enrolment, "status", "available");
  g_object_set (f->enrolment, "status", "completed", NULL);
  save (f, f->enrolment);
  assert_cell (f, FB_LIST_MENTEES, f->enrolment, "status", "completed");
  assert_facts_are_kept (f);
}

static void
test_mentor_with_room_is_free (Fixture       *f,
                               gconstpointer  data)
{
  FbStoreQuery query = { .list = FB_LIST_MENTORS, .filter = "free" };

  assert_ids (f, &query, NULL);
  g_object_set (f->mentor_enrolment, "capacity", (gint64) 2, NULL);
  save (f, f->mentor_enrolment);
  set_duo (f, "agreed", "active");
  assert_cell (f, FB_LIST_MENTORS, f->mentor_enrolment, "status", "in-a-duo");
  assert_cell (f, FB_LIST_MENTORS, f->mentor_enrolment, "n-free", "1");
  assert_ids (f, &query, f->mentor_enrolment, NULL);
}

static void
test_names_follow_the_person (Fixture       *f,
                              gconstpointer  data)
{
  g_object_set (f->mentee, "name-used", "Nadia", NULL);
  save (f, f->mentee);
  assert_cell (f, FB_LIST_MENTEES, f->enrolment, "name", "Nadia");
  assert_cell (f, FB_LIST_DUOS, f->duo, "mentees", "Nadia");
  g_assert_true (fb_store_undo (f->store, 0, NULL));
  assert_cell (f, FB_LIST_DUOS, f->duo, "mentees", "Åsa");
}

static FbRecord *
add_contact (Fixture    *f,
             const char *held_on,
             const char *state,
             const char *topics)
{
  return fb_test_add (f->store, &fb_contact_kind, "duo-id", ID (f->duo), "held-on", held_on, "state", state,
                      "topics", topics, "missed-by", g_str_equal (state, "missed") ? "mentor" : NULL, NULL);
}

static gint64
get_fact (Fixture    *f,
          const char *column)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM duo_facts", column);

  return _fb_store_number (f->store, sql, -1);
}

static void
test_contacts_are_counted (Fixture       *f,
                           gconstpointer  data)
{
  g_autoptr(FbRecord) first = add_contact (f, "2026-11-01", "held", "confidence");
  g_autoptr(FbRecord) second = add_contact (f, "2026-11-08", "held", "application cv");
  g_autoptr(FbRecord) third = add_contact (f, "2026-11-10", "missed", NULL);
  g_autoptr(FbRecord) fourth = add_contact (f, "2026-11-12", "missed", NULL);
  g_autoptr(FbRecord) fifth = add_contact (f, "2026-11-30", "planned", NULL);

  assert_cell (f, FB_LIST_DUOS, f->duo, "last-contact", "2026-11-08");
  assert_cell (f, FB_LIST_DUOS, f->duo, "next-planned", "2026-11-30");
  assert_cell (f, FB_LIST_DUOS, f->duo, "n-held", "2");
  g_assert_cmpint (get_fact (f, "n_missed_in_row"), ==, 2);
  g_assert_cmpint (get_fact (f, "missed_by = 'mentor' AND missed_since = '2026-11-10'"), ==, 1);
  g_assert_cmpint (get_fact (f, "n_application_only"), ==, 1);

  g_object_set (second, "topics", "application cv language", NULL);
  save (f, second);
  g_assert_cmpint (get_fact (f, "n_application_only"), ==, 0);
  g_assert_true (fb_store_remove (f->store, second, NULL));
  assert_cell (f, FB_LIST_DUOS, f->duo, "n-held", "1");
}

/* Whether video is a meeting is for the programme to say. */
static void
test_video_counts_as_the_programme_says (Fixture       *f,
                                         gconstpointer  data)
{
  g_autoptr(FbRecord) contact = add_contact (f, "2026-11-01", "held", NULL);

  g_object_set (contact, "how", "video", NULL);
  save (f, contact);
  assert_cell (f, FB_LIST_DUOS, f->duo, "n-held", "1");
  g_object_set (f->programme, "remote-counts", "no", NULL);
  save (f, f->programme);
  assert_cell (f, FB_LIST_DUOS, f->duo, "n-held", "0");
  assert_cell (f, FB_LIST_DUOS, f->duo, "last-contact", "2026-11-01");
}

static void
test_agreement_tells_who_signed (Fixture       *f,
                                 gconstpointer  data)
{
  g_autoptr(FbRecord) agreement = fb_test_add (f->store, &fb_agreement_kind, "duo-id", ID (f->duo),
                                               "version", (gint64) 1, "status", "draft",
                                               "drafted-on", "2026-11-01", "term-until", "2027-05-01",
                                               NULL);
  g_autoptr(FbRecord) signature = NULL;
  FbStoreQuery query = { .list = FB_LIST_AGREEMENTS, .filter = "to-sign" };

  assert_cell (f, FB_LIST_DUOS, f->duo, "agreement", "draft");
  assert_cell (f, FB_LIST_DUOS, f->duo, "n-signers", "3");
  signature = fb_test_add (f->store, &fb_signature_kind, "agreement-id", ID (agreement), "position", (gint64) 1,
                           "party", "mentee", "signed-at", "2026-11-22T09:15:00.123Z", NULL);
  assert_cell (f, FB_LIST_DUOS, f->duo, "agreement", "partly-signed");
  assert_cell (f, FB_LIST_AGREEMENTS, agreement, "status", "partly-signed");
  assert_cell (f, FB_LIST_AGREEMENTS, agreement, "n-signed", "1");
  assert_cell (f, FB_LIST_AGREEMENTS, agreement, "mentees", "Åsa");
  assert_ids (f, &query, agreement, NULL);

  g_object_set (agreement, "status", "signed", NULL);
  save (f, agreement);
  assert_cell (f, FB_LIST_DUOS, f->duo, "agreement", "signed");
  assert_ids (f, &query, NULL);
  query.filter = "signed";
  assert_ids (f, &query, agreement, NULL);
}

/* Under 18 when the text was drafted: a guardian signs too. */
static void
test_minor_brings_a_guardian (Fixture       *f,
                              gconstpointer  data)
{
  g_autoptr(FbRecord) agreement = fb_test_add (f->store, &fb_agreement_kind, "duo-id", ID (f->duo),
                                               "version", (gint64) 1, "status", "draft",
                                               "drafted-on", "2026-11-01", NULL);

  g_object_set (f->mentee, "birth-date", "2009", NULL);
  save (f, f->mentee);
  assert_cell (f, FB_LIST_DUOS, f->duo, "n-signers", "4");
  g_object_set (f->mentee, "birth-date", "2007", NULL);
  save (f, f->mentee);
  assert_cell (f, FB_LIST_DUOS, f->duo, "n-signers", "3");
}

static void
test_plan_shows_what_is_open (Fixture       *f,
                              gconstpointer  data)
{
  FbStoreQuery query = { .list = FB_LIST_PLANS, .filter = "no-goal" };
  g_autoptr(FbRecord) goal = NULL;
  g_autoptr(FbRecord) action = NULL;
  g_autoptr(FbRecord) review = NULL;

  assert_ids (f, &query, NULL);
  set_duo (f, "agreed", "active");
  assert_ids (f, &query, f->duo, NULL);

  goal = fb_test_add (f->store, &fb_goal_kind, "duo-id", ID (f->duo), "level", "final", "text", "Work", NULL);
  assert_ids (f, &query, NULL);
  action = fb_test_add (f->store, &fb_action_kind, "goal-id", ID (goal), "text", "Write", "holder", "mentor",
                        NULL);
  review = fb_test_add (f->store, &fb_plan_review_kind, "duo-id", ID (f->duo), "held-on", "2026-11-01",
                        "next-on", "2026-11-22", NULL);
  assert_cell (f, FB_LIST_PLANS, f->duo, "final-objective", "Work");
  assert_cell (f, FB_LIST_PLANS, f->duo, "n-open-mentor", "1");
  assert_cell (f, FB_LIST_PLANS, f->duo, "next-review", "2026-11-22");

  query.filter = "review-due";
  query.today = "2026-11-21";
  assert_ids (f, &query, NULL);
  query.today = "2026-11-22";
  assert_ids (f, &query, f->duo, NULL);

  g_object_set (action, "state", "done", NULL);
  save (f, action);
  assert_cell (f, FB_LIST_PLANS, f->duo, "n-open-actions", "0");
}

typedef struct
{
  char checked_on[11];
  int  flags;
  char introduced_on[11];
} Talks;

static void
take_talks (const FbDuoRow *row,
            gpointer        data)
{
  Talks *talks = data;

  g_strlcpy (talks->checked_on, row->mentee_checked_on != NULL ? row->mentee_checked_on : "", 11);
  g_strlcpy (talks->introduced_on, row->introduced_on != NULL ? row->introduced_on : "", 11);
  talks->flags = row->mentee_check_flags;
  g_assert_cmpint (row->mentor_check_flags, ==, 0);
  g_assert_null (row->mentor_checked_on);
}

/* The latest check-in of a side counts, and every "no" in it has its bit. */
static void
test_check_ins_are_kept (Fixture       *f,
                         gconstpointer  data)
{
  static const char *const questions[] = { "in-touch", "needs-met", "expectations-met", "time-enough",
                                           "travel-fine", "helps-objective", "network-used" };
  g_autoptr(FbRecord) old = NULL;
  g_autoptr(FbRecord) latest = NULL;
  g_autoptr(FbRecord) door = NULL;
  Talks talks = { .flags = -1 };

  set_duo (f, "agreed", "active");
  latest = fb_test_add (f->store, &fb_check_in_kind, "duo-id", ID (f->duo), "held-on", "2026-11-02", "party", "mentee",
                        "in-touch", "yes", NULL);
  old = fb_test_add (f->store, &fb_check_in_kind, "duo-id", ID (f->duo), "held-on", "2026-10-02", "party", "mentee",
                     "in-touch", "no", NULL);
  door = fb_test_add (f->store, &fb_introduction_kind, "duo-id", ID (f->duo), "made-on", "2026-11-03", NULL);
  g_assert_true (fb_store_each_duo_by_id (f->store, ID (f->duo), "2026-11-22", take_talks, &talks, NULL));
  g_assert_cmpstr (talks.checked_on, ==, "2026-11-02");
  g_assert_cmpstr (talks.introduced_on, ==, "2026-11-03");
  g_assert_cmpint (talks.flags, ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_object_set (latest, questions[i], "no", NULL);
      save (f, latest);
      fb_store_each_duo_by_id (f->store, ID (f->duo), "2026-11-22", take_talks, &talks, NULL);
      g_assert_cmpint (talks.flags, ==, (1 << (i + 1)) - 1);
    }
  g_object_set (latest, "network-obstacle", "other-sector", NULL);
  save (f, latest);
  fb_store_each_duo_by_id (f->store, ID (f->duo), "2026-11-22", take_talks, &talks, NULL);
  g_assert_true ((talks.flags & FB_CHECK_OTHER_SECTOR) != 0);
}

static void
test_sorts_by_letters_of_any_script (Fixture       *f,
                                     gconstpointer  data)
{
  FbStoreQuery query = { .list = FB_LIST_MENTEES };
  g_autoptr(FbRecord) z_enrolment = NULL;
  g_autoptr(FbRecord) b_enrolment = NULL;
  g_autoptr(FbRecord) z = add_person (f, "zoë", "mentee", &z_enrolment);
  g_autoptr(FbRecord) b = add_person (f, "Борис", "mentee", &b_enrolment);

  assert_ids (f, &query, f->enrolment, b_enrolment, z_enrolment, NULL);
  query.descending = TRUE;
  assert_ids (f, &query, z_enrolment, b_enrolment, f->enrolment, NULL);
}

/* Either way round, who has no date comes last. */
static void
test_no_value_comes_last (Fixture       *f,
                          gconstpointer  data)
{
  FbStoreQuery query = { .list = FB_LIST_MENTEES, .sort = "next-word" };
  g_autoptr(FbRecord) late = NULL;
  g_autoptr(FbRecord) early = NULL;
  g_autoptr(FbRecord) one = add_person (f, "Berta", "mentee", &late);
  g_autoptr(FbRecord) other = add_person (f, "Carla", "mentee", &early);

  g_object_set (late, "next-word-on", "2026-12-01", NULL);
  save (f, late);
  g_object_set (early, "next-word-on", "2026-11-01", NULL);
  save (f, early);
  assert_ids (f, &query, early, late, f->enrolment, NULL);
  query.descending = TRUE;
  assert_ids (f, &query, late, early, f->enrolment, NULL);
}

static void
test_words_filter_and_programme_narrow (Fixture       *f,
                                        gconstpointer  data)
{
  FbStoreQuery query = { .list = FB_LIST_DUOS, .words = "asa" };
  g_autoptr(FbRecord) enrolment = NULL;
  g_autoptr(FbRecord) person = add_person (f, "Berta", "mentee", &enrolment);

  assert_ids (f, &query, f->duo, NULL);
  query.words = "har-1";
  assert_ids (f, &query, f->duo, NULL);
  query.words = "berta";
  assert_ids (f, &query, NULL);

  query.list = FB_LIST_MENTEES;
  assert_ids (f, &query, enrolment, NULL);
  query.programme_id = ID (f->other_programme);
  assert_ids (f, &query, NULL);
  query.programme_id = ID (f->programme);
  query.filter = "current";
  assert_ids (f, &query, enrolment, NULL);
  query.filter = "waiting";
  query.words = NULL;
  assert_ids (f, &query, enrolment, NULL);

  g_assert_cmpint (fb_store_count_list (f->store, FB_LIST_MENTEES, NULL, NULL), ==, 2);
  g_assert_cmpint (fb_store_count_list (f->store, FB_LIST_MENTEES, ID (f->other_programme), NULL),
                   ==, 0);
}

static void
test_programmes_and_organisations (Fixture       *f,
                                   gconstpointer  data)
{
  FbStoreQuery query = { .list = FB_LIST_PROGRAMMES };

  assert_ids (f, &query, f->other_programme, f->programme, NULL);
  query.sort = "name";
  assert_ids (f, &query, f->programme, f->other_programme, NULL);
  assert_cell (f, FB_LIST_PROGRAMMES, f->programme, "n-mentees", "1");
  assert_cell (f, FB_LIST_PROGRAMMES, f->programme, "n-duos", "0");

  query.list = FB_LIST_ORGANISATIONS;
  assert_ids (f, &query, f->organisation, NULL);
  assert_cell (f, FB_LIST_ORGANISATIONS, f->organisation, "name", "City Library");
}

static void
test_vacancies_of_all_organisations (Fixture       *f,
                                     gconstpointer  data)
{
  FbStoreQuery query = { .list = FB_LIST_VACANCIES, .filter = "open", .today = "2026-11-22" };
  g_autoptr(FbRecord) bakery = fb_test_add (f->store, &fb_organisation_kind, "name", "Åkes Bakery", NULL);
  g_autoptr(FbRecord) partner = fb_test_add (f->store, &fb_programme_partner_kind, "organisation-id", ID (bakery),
                                             "programme-id", ID (f->programme), "role", "employer", NULL);
  g_autoptr(FbRecord) later = fb_test_add (f->store, &fb_vacancy_kind, "organisation-id", ID (f->organisation),
                                           "kind", "job", "title", "Librarian", NULL);
  g_autoptr(FbRecord) soon = fb_test_add (f->store, &fb_vacancy_kind, "organisation-id", ID (bakery),
                                          "kind", "internship", "title", "Baker", "until-date", "2026-11-22", NULL);
  g_autoptr(FbRecord) over = fb_test_add (f->store, &fb_vacancy_kind, "organisation-id", ID (bakery),
                                          "kind", "job", "title", "Cleaner", "until-date", "2026-11-21", NULL);
  g_autoptr(FbRecord) filled = fb_test_add (f->store, &fb_vacancy_kind, "organisation-id", ID (bakery),
                                            "kind", "job", "title", "Driver", "person-id", ID (f->mentee), NULL);

  assert_ids (f, &query, soon, later, NULL);
  query.sort = "organisation";
  assert_ids (f, &query, soon, later, NULL);
  query.words = "ake";
  assert_ids (f, &query, soon, NULL);
  query.words = "librar";
  assert_ids (f, &query, later, NULL);
  query.words = NULL;
  query.filter = "filled";
  assert_ids (f, &query, filled, NULL);
  query.filter = "over";
  assert_ids (f, &query, over, NULL);
  query.filter = "open";
  query.programme_id = ID (f->programme);
  assert_ids (f, &query, soon, NULL);
  assert_cell (f, FB_LIST_VACANCIES, filled, "organisation", "Åkes Bakery");
  assert_cell (f, FB_LIST_VACANCIES, filled, "person", "Åsa");
  assert_cell (f, FB_LIST_VACANCIES, later, "person", NULL);
}

/* Every list takes every sort and filter that its header names. */
static void
test_every_query_runs (Fixture       *f,
                       gconstpointer  data)
{
  static const char *const sorts[] = {
    NULL,
    "name",
    "status",
    "since",
    "next-word",
    "code",
    "last-contact",
    "ends",
    "next-review",
    "open-actions",
    "until",
    "kind",
    "place",
    "title",
    "organisation",
  };
  static const char *const filters[] = {
    NULL,
    "current",
    "unsigned",
    "no-goal",
    "review-due",
    "open-actions",
    "to-sign",
    "draft",
    "partly-signed",
    "running",
    "beyond-funding",
    "open",
    "job",
    "filled",
    "over",
  };

  for (FbListKind list = 0; list < FB_LIST_N; list++)
    for (guint i = 0; i < G_N_ELEMENTS (sorts); i++)
      for (guint j = 0; j < G_N_ELEMENTS (filters); j++)
        {
          FbStoreQuery query = { list, ID (f->programme), filters[j], "asa", sorts[i],
                                 j % 2 == 0, "2026-11-22" };
          g_autoptr(GError) error = NULL;
          g_autoptr(GBytes) ids = fb_store_list_ids (f->store, &query, &error);

          g_assert_no_error (error);
          g_assert_nonnull (ids);
        }
}

static void
test_facts_survive_removing_and_undo (Fixture       *f,
                                      gconstpointer  data)
{
  g_autoptr(FbRecord) contact = add_contact (f, "2026-11-01", "held", NULL);
  g_autofree char *before = dump_facts (f);
  g_autofree char *after = NULL;
  FbStoreQuery query = { .list = FB_LIST_DUOS };

  g_assert_true (fb_store_remove (f->store, f->duo, NULL));
  assert_ids (f, &query, NULL);
  assert_cell (f, FB_LIST_MENTEES, f->enrolment, "status", "waiting");
  assert_facts_are_kept (f);
  g_assert_true (fb_store_undo (f->store, 0, NULL));
  after = dump_facts (f);
  g_assert_cmpstr (after, ==, before);
}

static void
test_moved_parts_change_both_duos (Fixture       *f,
                                   gconstpointer  data)
{
  g_autoptr(FbRecord) other = add_duo (f, "HAR-2");
  g_autoptr(FbRecord) contact = add_contact (f, "2026-11-01", "held", NULL);

  g_object_set (contact, "duo-id", ID (other), NULL);
  save (f, contact);
  assert_cell (f, FB_LIST_DUOS, f->duo, "n-held", "0");
  assert_cell (f, FB_LIST_DUOS, other, "n-held", "1");
}

/* What a row told, as text. */
static void
note_duo_cb (const FbDuoRow *row,
             gpointer        data)
{
  g_string_append_printf (data, "%s %s %s held %d/%d minutes %d unknown %d next %s; ",
                          row->code, row->match_status, row->relationship_status, row->n_held,
                          row->n_held_90, row->minutes_90, row->n_without_minutes_90,
                          row->next_planned_on);
}

static void
assert_duo_row (Fixture    *f,
                const char *today,
                const char *expected)
{
  g_autoptr(GString) told = g_string_new (NULL);
  g_autoptr(GString) alone = g_string_new (NULL);
  g_autoptr(GError) error = NULL;

  fb_store_each_duo (f->store, ID (f->programme), today, note_duo_cb, told, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (told->str, ==, expected);
  fb_store_each_duo_by_id (f->store, ID (f->duo), today, note_duo_cb, alone, &error);
  g_assert_no_error (error);
  if (told->len > 0)
    g_assert_cmpstr (alone->str, ==, expected);
}

/* Ninety days back from today; what is planned from today on. */
static void
test_rules_hear_of_the_last_90_days (Fixture       *f,
                                     gconstpointer  data)
{
  g_autoptr(FbRecord) old = add_contact (f, "2026-08-01", "held", NULL);
  g_autoptr(FbRecord) held = add_contact (f, "2026-11-01", "held", NULL);
  g_autoptr(FbRecord) video = add_contact (f, "2026-11-10", "held", NULL);
  g_autoptr(FbRecord) planned = add_contact (f, "2026-11-30", "planned", NULL);

  set_duo (f, "agreed", "active");
  g_object_set (held, "minutes", (gint64) 60, NULL);
  save (f, held);
  g_object_set (video, "how", "video", NULL);
  save (f, video);

  assert_duo_row (f, "2026-11-22",
                  "HAR-1 agreed active held 3/2 minutes 60 unknown 1 next 2026-11-30; ");
  assert_duo_row (f, "2026-12-01",
                  "HAR-1 agreed active held 3/2 minutes 60 unknown 1 next (null); ");
  g_object_set (f->programme, "remote-counts", "no", NULL);
  save (f, f->programme);
  assert_duo_row (f, "2026-11-22",
                  "HAR-1 agreed active held 2/1 minutes 60 unknown 0 next 2026-11-30; ");

  set_duo (f, "agreed", "completed");
  assert_duo_row (f, "2026-11-22", "");
}

static void
test_rules_hear_of_proposals (Fixture       *f,
                              gconstpointer  data)
{
  g_object_set (f->duo, "first-meeting-on", "2026-11-25", NULL);
  save (f, f->duo);
  assert_duo_row (f, "2026-11-22",
                  "HAR-1 proposed not-started held 0/0 minutes 0 unknown 0 next 2026-11-25; ");
}

static void
note_enrolment_cb (const FbEnrolmentRow *row,
                   gpointer              data)
{
  g_string_append_printf (data, "%s %s %s %s %d %s; ", row->name, row->role, row->status,
                          row->state, row->n_proposed, row->last_word_on);
}

static void
test_rules_hear_of_people (Fixture       *f,
                           gconstpointer  data)
{
  g_autoptr(GString) told = g_string_new (NULL);
  g_autoptr(FbRecord) note = fb_test_add (f->store, &fb_note_kind, "person-id", ID (f->mentee),
                                          "written-on", "2026-11-12", "text", "Called", NULL);

  g_object_set (f->mentor_enrolment, "status", "completed", NULL);
  save (f, f->mentor_enrolment);
  g_assert_true (fb_store_each_enrolment (f->store, NULL, note_enrolment_cb, told, NULL));
  g_assert_cmpstr (told->str, ==, "Åsa mentee ready proposed 1 2026-11-12; ");
  g_string_truncate (told, 0);
  g_assert_true (fb_store_each_enrolment (f->store, ID (f->other_programme), note_enrolment_cb,
                                          told, NULL));
  g_assert_cmpstr (told->str, ==, "");
}

#define ADD(name, function) \
  g_test_add ("/lists/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("status-follows-the-duo", test_status_follows_the_duo);
  ADD ("mentor-with-room-is-free", test_mentor_with_room_is_free);
  ADD ("names-follow-the-person", test_names_follow_the_person);
  ADD ("contacts-are-counted", test_contacts_are_counted);
  ADD ("video-counts-as-the-programme-says", test_video_counts_as_the_programme_says);
  ADD ("agreement-tells-who-signed", test_agreement_tells_who_signed);
  ADD ("minor-brings-a-guardian", test_minor_brings_a_guardian);
  ADD ("plan-shows-what-is-open", test_plan_shows_what_is_open);
  ADD ("sorts-by-letters-of-any-script", test_sorts_by_letters_of_any_script);
  ADD ("no-value-comes-last", test_no_value_comes_last);
  ADD ("words-filter-and-programme-narrow", test_words_filter_and_programme_narrow);
  ADD ("programmes-and-organisations", test_programmes_and_organisations);
  ADD ("vacancies", test_vacancies_of_all_organisations);
  ADD ("every-query-runs", test_every_query_runs);
  ADD ("check-ins-are-kept", test_check_ins_are_kept);
  ADD ("facts-survive-removing-and-undo", test_facts_survive_removing_and_undo);
  ADD ("moved-parts-change-both-duos", test_moved_parts_change_both_duos);
  ADD ("rules-hear-of-the-last-90-days", test_rules_hear_of_the_last_90_days);
  ADD ("rules-hear-of-proposals", test_rules_hear_of_proposals);
  ADD ("rules-hear-of-people", test_rules_hear_of_people);

  return g_test_run ();
}
