/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-office.h"

#include "app/fb-programme-parts.h"
#include "app/fb-quality.h"
#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

/* A workspace in memory with one programme. */
typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  FbRecord    *programme;
} Office;

static void
set_up (Office        *office,
        gconstpointer  data)
{
  office->workspace = fb_test_workspace ("2026-11-22");
  office->store = fb_workspace_get_store (office->workspace);
  office->programme = fb_test_add (office->store, &fb_programme_kind, "code", "BNW", "status", "running", "positive-outcomes",
                                   "internship permanent-job", NULL);
}

static void
tear_down (Office        *office,
           gconstpointer  data)
{
  g_clear_object (&office->programme);
  g_clear_object (&office->workspace);
}

static const char *
get_id (Office *office)
{
  return fb_record_get_id (office->programme);
}

/* Every criterion belongs to one list, and the lists are as long as published. */
static void
test_lists_are_as_published (void)
{
  static const struct
  {
    const char *standard;
    guint n;
  } lists[] = {
    { "definition", 6 },
    { "duties", 8 },
    { "memore", 7 },
    { "emcc", 6 },
    { "eepm", 6 },
    { "own", 0 },
  };
  guint n_codes, n_all = 0;

  fb_code_list_get_codes (&fb_code_quality_item, &n_codes);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr(GPtrArray) items = fb_quality_list_items (lists[i].standard);

      g_assert_cmpuint (items->len, ==, lists[i].n);
      n_all += items->len;
    }
  g_assert_cmpuint (n_all, ==, n_codes);
}

static void
test_a_look_is_kept_with_its_day (Office        *office,
                                  gconstpointer  data)
{
  g_autofree char *before = fb_programme_dup_standard (office->workspace, get_id (office), "emcc");
  g_autoptr(FbQualityCheck) check = fb_programme_find_check (office->workspace, get_id (office), "emcc-ethics");
  g_autoptr(FbQualityCheck) again = NULL;
  g_autoptr(FbQualityCheck) own = NULL;
  g_autoptr(GPtrArray) own_checks = NULL;
  g_autofree char *after = NULL, *other = NULL;

  g_assert_cmpstr (before, ==, "0 of 6 met · nobody looked yet");
  g_assert_cmpint (fb_store_count (office->store, &fb_quality_check_kind, NULL), ==, 0);
  g_assert_true (fb_workspace_set_field (office->workspace, FB_RECORD (check), "state", "met", NULL, NULL));
  g_assert_cmpstr (check->looked_on, ==, "2026-11-22");

  own = fb_deed_add_own_check (office->workspace, get_id (office), "emcc", NULL);
  g_assert_true (fb_workspace_set_field (office->workspace, FB_RECORD (own), "state", "not-met", NULL, NULL));
  again = fb_programme_find_check (office->workspace, get_id (office), "emcc-ethics");
  g_assert_true (again == check);
  own_checks = fb_programme_list_own_checks (office->workspace, get_id (office), "emcc");
  g_assert_cmpuint (own_checks->len, ==, 1);

  after = fb_programme_dup_standard (office->workspace, get_id (office), "emcc");
  other = fb_programme_dup_standard (office->workspace, get_id (office), "own");
  g_assert_true (g_str_has_prefix (after, "1 of 7 met · 1 not met · last looked at on "));
  g_assert_cmpstr (other, ==, "None yet.");
}

/* Two who joined in time, one too early, one who was turned down. */
static void
add_people (Office *office)
{
  static const struct
  {
    const char *status;
    const char *applied_on;
    const char *role;
  } people[] = {
    { "ready", "2026-02-01", "mentee" },
    { "applied", "2026-12-31", "mentee" },
    { "completed", "2025-12-31", "mentee" },
    { "not-admitted", "2026-03-01", "mentee" },
    { "declined", "2026-03-01", "mentee" },
    { "ready", "2026-05-01", "mentor" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr(FbRecord) person = fb_test_add (office->store, &fb_person_kind, "name-used", "Test", NULL);
      g_autoptr(FbRecord) enrolment =
        fb_test_add (office->store, &fb_enrolment_kind, "programme-id", get_id (office), "person-id", fb_record_get_id (person),
                     "role", people[i].role, "status", people[i].status, "applied-on", people[i].applied_on, NULL);

      g_assert_nonnull (enrolment);
    }
}

static void
test_targets_are_counted (Office        *office,
                          gconstpointer  data)
{
  g_autoptr(FbBenchmark) target = fb_deed_add_benchmark (office->workspace, get_id (office), NULL);
  g_autofree char *open = NULL, *year = NULL, *by_hand = NULL, *title = NULL;

  add_people (office);
  open = fb_benchmark_dup_words (office->workspace, target);
  g_assert_cmpstr (open, ==, "3, no target number yet · Mentees Who Joined");

  g_object_set (target, "target", (gint64) 60, "from-date", "2026-01-01", "until-date", "2026-12-31", NULL);
  year = fb_benchmark_dup_words (office->workspace, target);
  g_assert_true (g_str_has_prefix (year, "2 of 60 · Mentees Who Joined · "));

  g_object_set (target, "measure", "own-count", "what", "Doors", NULL);
  by_hand = fb_benchmark_dup_words (office->workspace, target);
  title = fb_benchmark_dup_title (target);
  g_assert_true (g_str_has_prefix (by_hand, "not counted yet · Counted by Hand"));
  g_assert_cmpstr (title, ==, "Doors");
}

/* One person with two good outcomes counts once; what does not count, never. */
static void
test_good_outcomes_are_counted_once_a_person (Office        *office,
                                              gconstpointer  data)
{
  static const char *const kinds[] = { "internship", "permanent-job", "training" };
  g_autoptr(FbRecord) person = fb_test_add (office->store, &fb_person_kind, "name-used", "Test", NULL);
  g_autoptr(FbRecord) duo = fb_test_add (office->store, &fb_duo_kind, "programme-id", get_id (office), "code", "BNW-1",
                                         "match-status", "agreed", "relationship-status", "active", NULL);
  g_autoptr(FbBenchmark) target = fb_deed_add_benchmark (office->workspace, get_id (office), NULL);
  g_autofree char *words = NULL, *started = NULL, *completed = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(FbRecord) outcome = fb_test_add (office->store, &fb_outcome_kind, "duo-id", fb_record_get_id (duo), "person-id",
                                                 fb_record_get_id (person), "measured-on", "2026-06-01", "kind", kinds[i], NULL);

      g_assert_nonnull (outcome);
    }

  g_object_set (target, "measure", "positive-outcomes", "target", (gint64) 5, NULL);
  words = fb_benchmark_dup_words (office->workspace, target);
  g_assert_true (g_str_has_prefix (words, "1 of 5 · "));
  g_object_set (target, "measure", "duos-started", NULL);
  started = fb_benchmark_dup_words (office->workspace, target);
  g_assert_true (g_str_has_prefix (started, "1 of 5 · "));
  g_object_set (target, "measure", "duos-completed", NULL);
  completed = fb_benchmark_dup_words (office->workspace, target);
  g_assert_true (g_str_has_prefix (completed, "0 of 5 · "));
}

static void
test_parts_can_be_undone (Office        *office,
                          gconstpointer  data)
{
  g_autoptr(FbLesson) lesson = fb_deed_add_lesson (office->workspace, get_id (office), NULL);

  g_assert_cmpstr (lesson->learned_on, ==, "2026-11-22");
  g_assert_true (fb_store_undo (office->store, 0, NULL));
  g_assert_cmpint (fb_store_count (office->store, &fb_lesson_kind, NULL), ==, 0);
}

/* A place is held by who is admitted, not by who still applies. */
static void
test_places_of_a_cohort_are_filled (Office        *office,
                                    gconstpointer  data)
{
  g_autoptr(FbSite) site = fb_deed_add_site (office->workspace, get_id (office), NULL);
  g_autoptr(GPtrArray) enrolments = NULL;
  g_autofree char *empty = fb_site_dup_words (office->workspace, site);
  g_autofree char *words = NULL;

  g_assert_cmpstr (empty, ==, "Site · 0 mentees");
  add_people (office);
  enrolments = fb_store_list (office->store, &fb_enrolment_kind, "programme-id", get_id (office), NULL, NULL);
  for (guint i = 0; i < enrolments->len; i++)
    g_assert_true (fb_workspace_set_field (office->workspace, enrolments->pdata[i], "site-id",
                                           fb_record_get_id (FB_RECORD (site)), NULL, NULL));
  g_object_set (site, "kind", "cohort", "places", (gint64) 20, "place", "Gent", NULL);
  words = fb_site_dup_words (office->workspace, site);
  g_assert_cmpstr (words, ==, "Cohort · Gent · 2 of 20 places filled");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/quality/lists", test_lists_are_as_published);
#define ADD(path, func) g_test_add (path, Office, NULL, set_up, func, tear_down)
  ADD ("/quality/look", test_a_look_is_kept_with_its_day);
  ADD ("/quality/targets", test_targets_are_counted);
  ADD ("/quality/outcomes", test_good_outcomes_are_counted_once_a_person);
  ADD ("/quality/undo", test_parts_can_be_undone);
  ADD ("/quality/places", test_places_of_a_cohort_are_filled);
#undef ADD

  return g_test_run ();
}
