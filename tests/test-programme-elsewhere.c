/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-office.h"

#include "app/fb-flow-words.h"
#include "app/fb-history.h"
#include "app/fb-programme-elsewhere.h"
#include "app/fb-programme-words.h"
#include "store/fb-store-log.h"

/* A workspace in memory with two programmes. */
typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  FbRecord    *one;
  FbRecord    *other;
} Office;

static void
set_up (Office        *office,
        gconstpointer  data)
{
  office->workspace = fb_test_workspace ("2026-11-22");
  office->store = fb_workspace_get_store (office->workspace);
  office->one = fb_test_add (office->store, &fb_programme_kind, "code", "ONE", "name", "Bridge", "status", "pilot", NULL);
  office->other = fb_test_add (office->store, &fb_programme_kind, "code", "TWO", "name", "Ferry", "status", "ended",
                               "place", "Testdorp", "country", "BE", NULL);
}

static void
tear_down (Office        *office,
           gconstpointer  data)
{
  g_clear_object (&office->one);
  g_clear_object (&office->other);
  g_clear_object (&office->workspace);
}

static gint64
count (Office       *office,
       const FbKind *kind)
{
  return fb_store_count (office->store, kind, NULL);
}

static void
test_a_figure_is_told_with_how_exact_it_is (Office        *office,
                                            gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbFigure) figure = fb_deed_add_figure (office->workspace, fb_record_get_id (office->one), "  Mentors ",
                                                   "about", "110", "2018", &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = fb_figure_dup_words (figure);
  g_assert_cmpstr (words, ==, "Mentors: About 110 (2018)");

  g_assert_true (fb_store_undo (office->store, 0, NULL));
  g_assert_cmpint (count (office, &fb_figure_kind), ==, 0);
}

/* Nothing of it is stored, and the sentence says which answer it is about. */
static void
test_what_cannot_be_read_is_refused (Office        *office,
                                     gconstpointer  data)
{
  const char *id = fb_record_get_id (office->one);
  g_autoptr(GError) nothing = NULL, words = NULL, much = NULL;

  g_assert_null (fb_deed_add_figure (office->workspace, id, " ", NULL, "5", NULL, &nothing));
  g_assert_error (nothing, FB_ERROR, FB_ERROR_INVALID);
  g_assert_null (fb_deed_add_figure (office->workspace, id, "Mentors", NULL, "many", NULL, &words));
  g_assert_true (g_str_has_prefix (words->message, "Number: "));
  g_assert_null (fb_deed_add_reported (office->workspace, id, "Found work", NULL, "101", NULL, NULL, &much));
  g_assert_true (g_str_has_prefix (much->message, "Percent: "));
  g_assert_cmpint (count (office, &fb_figure_kind) + count (office, &fb_programme_outcome_kind), ==, 0);
}

static void
test_a_result_may_be_told_in_words (Office        *office,
                                    gconstpointer  data)
{
  const char *id = fb_record_get_id (office->one);
  g_autoptr(FbProgrammeOutcome) share =
    fb_deed_add_reported (office->workspace, id, "Found work", "more-than", "60", NULL, NULL, NULL);
  g_autoptr(FbProgrammeOutcome) told =
    fb_deed_add_reported (office->workspace, id, "Most would do it again", NULL, "", "", "", NULL);
  g_autofree char *first = fb_outcome_dup_words (share);
  g_autofree char *second = fb_outcome_dup_words (told);

  g_assert_cmpstr (first, ==, "Found work: More Than 60 percent");
  g_assert_cmpstr (second, ==, "Most would do it again");
}

static void
test_two_programmes_are_related_once (Office        *office,
                                      gconstpointer  data)
{
  const char *one = fb_record_get_id (office->one), *other = fb_record_get_id (office->other);
  g_autoptr(FbRelation) relation = fb_deed_relate (office->workspace, one, other, NULL);
  g_autoptr(GError) again = NULL, back = NULL, itself = NULL, none = NULL;

  g_assert_nonnull (relation);
  g_assert_null (fb_deed_relate (office->workspace, one, other, &again));
  g_assert_error (again, FB_ERROR, FB_ERROR_INVALID);
  g_assert_null (fb_deed_relate (office->workspace, other, one, &back));
  g_assert_error (back, FB_ERROR, FB_ERROR_INVALID);
  g_assert_null (fb_deed_relate (office->workspace, one, one, &itself));
  g_assert_error (itself, FB_ERROR, FB_ERROR_INVALID);
  g_assert_null (fb_deed_relate (office->workspace, one, NULL, &none));
  g_assert_error (none, FB_ERROR, FB_ERROR_INVALID);
  g_assert_cmpint (count (office, &fb_relation_kind), ==, 1);
}

/* Who is named sees by whom; the page of who names has it among its rows. */
static void
test_the_named_one_sees_it_too (Office        *office,
                                gconstpointer  data)
{
  const char *one = fb_record_get_id (office->one), *other = fb_record_get_id (office->other);
  g_autoptr(FbRelation) relation = fb_deed_relate (office->workspace, one, other, NULL);
  g_autoptr(GPtrArray) there = fb_programme_list_named_by (office->workspace, other);
  g_autoptr(GPtrArray) here = fb_programme_list_named_by (office->workspace, one);
  g_autofree char *place = fb_programme_dup_place (office->workspace, other);

  g_assert_nonnull (relation);
  g_assert_cmpuint (here->len, ==, 0);
  g_assert_cmpuint (there->len, ==, 1);
  g_assert_cmpstr (((FbFlowLine *) there->pdata[0])->title, ==, "Bridge");
  g_assert_cmpstr (((FbFlowLine *) there->pdata[0])->words, ==, "Pilot");
  g_assert_cmpstr (place, ==, "Ended · Testdorp · Belgium");
}

/* What was added to a programme stands in its history. */
static void
test_parts_are_in_the_history (Office        *office,
                               gconstpointer  data)
{
  const char *id = fb_record_get_id (office->one);
  g_autoptr(FbFigure) figure = fb_deed_add_figure (office->workspace, id, "Mentors", NULL, "12", NULL, NULL);
  g_auto(GStrv) ids = fb_history_list_programme (office->workspace, id);
  g_autoptr(GPtrArray) lines = fb_history_list (office->workspace, (const char *const *) ids, 10, NULL);

  g_assert_nonnull (figure);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpstr (((FbHistoryLine *) lines->pdata[0])->what, ==, "Added Figure");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/programme-elsewhere/" path, Office, NULL, set_up, func, tear_down)
  ADD ("figure", test_a_figure_is_told_with_how_exact_it_is);
  ADD ("unreadable", test_what_cannot_be_read_is_refused);
  ADD ("result", test_a_result_may_be_told_in_words);
  ADD ("related-once", test_two_programmes_are_related_once);
  ADD ("named-by", test_the_named_one_sees_it_too);
  ADD ("history", test_parts_are_in_the_history);
#undef ADD

  return g_test_run ();
}
