/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The action plan of a duo: who agreed to its goals, what changed, when it is looked at again. */

#include "fb-test-office.h"

#include "app/fb-deed-review.h"
#include "app/fb-duo-facts.h"
#include "app/fb-history.h"
#include "app/fb-plan-course.h"
#include "app/fb-plan-words.h"
#include "app/fb-sample.h"
#include "app/fb-today.h"
#include "domain/fb-kinds.h"
#include "rules/fb-plan-rules.h"
#include "store/fb-store-lists.h"

#include <string.h>

typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  FbDuo       *duo;
  FbRecord    *programme;
} Office;

static void
set_up (Office        *office,
        gconstpointer  data)
{
  office->workspace = fb_test_office ("2026-01-31");
  office->store = fb_workspace_get_store (office->workspace);
  office->programme = fb_test_add (office->store, &fb_programme_kind, "code", "DUO", "agreement-needed", "no", NULL);
  office->duo = fb_test_add_duo (office->workspace, fb_record_get_id (office->programme));
}

static void
tear_down (Office        *office,
           gconstpointer  data)
{
  g_object_unref (office->duo);
  g_object_unref (office->programme);
  g_assert_finalize_object (office->workspace);
}

static const char *
get_id (Office *office)
{
  return fb_record_get_id (FB_RECORD (office->duo));
}

static void
set_rhythm (Office     *office,
            const char *every,
            const char *unit)
{
  g_assert_true (fb_workspace_set_field (office->workspace, office->programme, "review-every", every, NULL, NULL));
  g_assert_true (fb_workspace_set_field (office->workspace, office->programme, "review-unit", unit, NULL, NULL));
}

/* ---- the next review ---- */

static void
assert_next (Office     *office,
             const char *day)
{
  g_autofree char *next = fb_plan_dup_next_review (office->workspace, get_id (office));

  g_assert_cmpstr (next, ==, day);
}

static void
test_next_review_is_known_before_the_first (Office        *office,
                                            gconstpointer  data)
{
  g_object_set (office->duo, "starts-on", "2026-01-31", NULL);
  g_assert_true (fb_store_save (office->store, FB_RECORD (office->duo), NULL));
  assert_next (office, NULL);
  set_rhythm (office, "10", "days");
  assert_next (office, "2026-02-10");
  set_rhythm (office, "2", "weeks");
  assert_next (office, "2026-02-14");
  set_rhythm (office, "1", "months");
  assert_next (office, "2026-02-28");
  g_object_set (office->duo, "relationship-status", "completed", NULL);
  g_assert_true (fb_store_save (office->store, FB_RECORD (office->duo), NULL));
  assert_next (office, NULL);
}

/* ---- goals ---- */

static void
assert_waits (const char *proposed_by,
              const char *agreed_on,
              const char *state,
              const char *for_whom)
{
  g_autoptr(FbGoal) goal = g_object_new (FB_TYPE_GOAL, "proposed-by", proposed_by, "agreed-on", agreed_on,
                                         "state", state, "text", "Know five people", NULL);

  g_assert_cmpstr (fb_plan_get_waiting (goal), ==, for_whom);
}

/* Whoever proposed a goal said yes; what is over waits for nobody (R169). */
static void
test_who_has_still_to_agree (void)
{
  assert_waits ("mentee", NULL, "open", "mentor");
  assert_waits ("mentor", NULL, "in-progress", "mentee");
  assert_waits ("organisation", NULL, "open", "both");
  assert_waits (NULL, NULL, NULL, "both");
  assert_waits ("mentor", "2026-02-01", "open", NULL);
  assert_waits ("mentor", NULL, "reached", NULL);
  assert_waits (NULL, NULL, "dropped", NULL);
}

static void
assert_waiting (FbGoal     *goal,
                const char *words)
{
  g_autofree char *told = fb_plan_dup_waiting_words (goal);

  g_assert_cmpstr (told, ==, words);
}

static int
count_changed (Office *office)
{
  g_autoptr(GPtrArray) rows = fb_today_list_duo (office->workspace, get_id (office), NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const FbTodayRow *row = rows->pdata[i];

      if (row->first.code == FB_SIGNAL_GOAL_CHANGED)
        return row->first.n;
      for (guint j = 0; j < row->n_more_signals; j++)
        {
          if (row->more[j].code == FB_SIGNAL_GOAL_CHANGED)
            return row->more[j].n;
        }
    }

  return 0;
}

static void
change (Office     *office,
        FbGoal     *goal,
        const char *field,
        const char *value)
{
  g_object_set (goal, field, value, NULL);
  g_assert_true (fb_store_save (office->store, FB_RECORD (goal), NULL));
}

/* What one side changes after both agreed asks both again; what is as it was
 * agreed is agreed (R169). */
static void
test_changed_goal_is_agreed_again (Office        *office,
                                   gconstpointer  data)
{
  g_autoptr(FbGoal) goal =
    fb_deed_add_goal (office->workspace, get_id (office), "intermediate", "network", "Know five people", "mentor", NULL);

  change (office, goal, "text", "Know six people"); /* nobody agreed yet: nothing to agree again */
  g_assert_cmpint (count_changed (office), ==, 0);
  g_assert_true (fb_deed_agree_goal (office->workspace, goal, NULL));
  change (office, goal, "state", "in-progress");
  assert_waiting (goal, NULL);

  change (office, goal, "text", "Know ten people");
  g_assert_cmpstr (fb_plan_get_waiting (goal), ==, "both");
  assert_waiting (goal, "Changed since both agreed on 01/31/2026 (then: “Know six people”); not agreed again yet");
  g_assert_cmpint (count_changed (office), ==, 1);
  change (office, goal, "due-on", "2026-05-03");
  assert_waiting (goal, "Changed since both agreed on 01/31/2026 (then: “Know six people”, without a date); "
                        "not agreed again yet");

  change (office, goal, "due-on", NULL);
  change (office, goal, "text", "Know six people"); /* as it was agreed */
  assert_waiting (goal, NULL);
  g_assert_cmpint (count_changed (office), ==, 0);

  change (office, goal, "kind", NULL);
  assert_waiting (goal, "Changed since both agreed on 01/31/2026 (then: Wider Network); not agreed again yet");
  g_assert_true (fb_deed_agree_goal (office->workspace, goal, NULL));
  assert_waiting (goal, NULL);
  g_assert_null (goal->agreed_kind);
  change (office, goal, "kind", "network");
  g_assert_cmpint (count_changed (office), ==, 1);
  change (office, goal, "state", "dropped");
  assert_waiting (goal, NULL);
  g_assert_cmpint (count_changed (office), ==, 0);
}

static void
test_both_agree_once (Office        *office,
                      gconstpointer  data)
{
  g_autoptr(FbGoal) goal =
    fb_deed_add_goal (office->workspace, get_id (office), "intermediate", "network", "Know five people", "mentor", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (goal->agreed_on);
  assert_waiting (goal, "Proposed by the mentor; the mentee has not agreed yet");
  g_assert_true (fb_deed_agree_goal (office->workspace, goal, NULL));
  g_assert_cmpstr (goal->agreed_on, ==, "2026-01-31");
  assert_waiting (goal, NULL);
  g_assert_false (fb_deed_agree_goal (office->workspace, goal, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
}

/* ---- reviews ---- */

static FbPlanReview *
review (Office     *office,
        const char *day,
        FbGoal     *goal,
        const char *state,
        gint64      progress)
{
  const FbPlanStanding standing = { fb_record_get_id (FB_RECORD (goal)), state, progress };
  g_autoptr(GError) error = NULL;
  FbPlanReview *made;

  fb_workspace_set_today (office->workspace, day, NULL);
  made = fb_deed_review_plan (office->workspace,
                              &(FbNewReview) { .duo_id = get_id (office), .standings = &standing, .n_standings = 1 },
                              &error);
  g_assert_no_error (error);

  return made;
}

static void
assert_changes (Office       *office,
                FbPlanReview *until,
                const char   *words)
{
  g_autofree char *changes = fb_plan_dup_changes (office->workspace, get_id (office), until);

  g_assert_cmpstr (changes, ==, words);
}

static FbGoal *
add_goal (Office     *office,
          const char *text)
{
  return fb_deed_add_goal (office->workspace, get_id (office), "intermediate", NULL, text, "mentee", NULL);
}

static void
test_review_says_what_changed (Office        *office,
                               gconstpointer  data)
{
  g_autoptr(FbGoal) goal = add_goal (office, "Call");
  g_autoptr(FbAction) action =
    fb_deed_add_action (office->workspace, fb_record_get_id (FB_RECORD (goal)), "Dial", NULL, NULL, NULL);
  g_autoptr(FbPlanReview) first = review (office, "2026-03-01", goal, "in-progress", 10);
  g_autoptr(FbPlanReview) second = NULL;
  g_autoptr(FbPlanReview) third = NULL;
  g_autoptr(FbGoal) other = NULL;

  assert_changes (office, first, "Since the start: nothing changed");
  fb_workspace_set_today (office->workspace, "2026-03-15", NULL);
  assert_changes (office, NULL, "Since 03/01/2026: nothing changed");
  g_assert_true (fb_deed_finish_action (office->workspace, action, TRUE, NULL));
  other = add_goal (office, "Write");
  second = review (office, "2026-04-01", goal, "in-progress", 40);
  assert_changes (office, second, "Since 03/01/2026: “Call”: from 10 % to 40 % · new goal: “Write” · 1 step done");
  third = review (office, "2026-05-01", goal, "reached", 100);
  assert_changes (office, third, "Since 04/01/2026: “Call”: Reached");
  assert_changes (office, first, "Since the start: nothing changed");
}

static void
test_progress_is_told_over_time (Office        *office,
                                 gconstpointer  data)
{
  g_autoptr(FbGoal) goal = add_goal (office, "Call");
  g_autoptr(FbPlanReview) none = review (office, "2026-02-01", goal, "open", FB_UNSET);
  g_autoptr(FbPlanReview) first = review (office, "2026-03-01", goal, "in-progress", 10);
  g_autoptr(GArray) points = NULL;
  g_autofree char *words = NULL;

  g_object_set (goal, "progress", (gint64) 35, NULL);
  g_assert_true (fb_store_save (office->store, FB_RECORD (goal), NULL));
  points = fb_plan_list_points (office->workspace, goal, NULL);
  words = fb_plan_dup_points_words (points);
  g_assert_cmpstr (words, ==, "03/01/2026: 10 % · now: 35 %");
}

static void
test_next_review_comes_after_this_one (Office        *office,
                                       gconstpointer  data)
{
  FbNewReview values = { .duo_id = get_id (office), .held_on = "2026-03-01", .next_on = "2026-03-01" };
  g_autoptr(FbPlanReview) named = NULL;
  g_autoptr(FbPlanReview) counted = NULL;
  g_autoptr(GError) error = NULL;

  set_rhythm (office, "2", "weeks");
  g_assert_null (fb_deed_review_plan (office->workspace, &values, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  values.next_on = "2026-03-02";
  named = fb_deed_review_plan (office->workspace, &values, NULL);
  g_assert_cmpstr (named->next_on, ==, "2026-03-02");
  values.next_on = NULL;
  values.held_on = "2026-04-01";
  counted = fb_deed_review_plan (office->workspace, &values, NULL);
  g_assert_cmpstr (counted->next_on, ==, "2026-04-15");
}

static void
test_steps_are_asked_back_from_the_mentor (Office        *office,
                                           gconstpointer  data)
{
  static const char *const holders[] = { "mentor", "mentor", "mentee" };
  g_autoptr(FbGoal) goal = add_goal (office, "Call");
  g_autofree char *hint = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (holders); i++)
    {
      g_autoptr(FbAction) action = NULL;

      hint = fb_plan_dup_steps_hint (office->workspace, get_id (office));
      g_assert_null (hint);
      action = fb_deed_add_action (office->workspace, fb_record_get_id (FB_RECORD (goal)), "Dial", holders[i], NULL,
                                   NULL);
    }
  hint = fb_plan_dup_steps_hint (office->workspace, get_id (office));
  g_assert_cmpstr (hint, ==, "Most steps are with Jan Proefmens. Which could Amina Testperson take?");
}

static void
change_action (Office   *office,
               FbAction *action)
{
  g_object_set (action, "text", "Dial again", NULL);
  g_assert_true (fb_store_save (office->store, FB_RECORD (action), NULL));
}

/* The history of a duo tells of its plan too, and of which goal or step. */
static void
test_history_has_the_plan (Office        *office,
                           gconstpointer  data)
{
  g_autoptr(FbGoal) goal = add_goal (office, "Call");
  g_autoptr(FbAction) action =
    fb_deed_add_action (office->workspace, fb_record_get_id (FB_RECORD (goal)), "Dial", NULL, NULL, NULL);
  g_autoptr(FbPlanReview) held = review (office, "2026-03-01", goal, "in-progress", 10);
  g_auto(GStrv) ids = fb_history_list_duo (office->workspace, get_id (office));
  g_autoptr(GPtrArray) lines = NULL;
  static const char *const expected[] = {
    "Finished Step: “Dial again”",
    "Changed Action: “Dial again”",
    "Reviewed Plan",
    "Added Step: “Dial again”",
    "Added Goal: “Call”",
  };

  change_action (office, action);
  g_assert_true (fb_deed_finish_action (office->workspace, action, TRUE, NULL));
  lines = fb_history_list (office->workspace, (const char *const *) ids, G_N_ELEMENTS (expected), NULL);
  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpstr (((FbHistoryLine *) lines->pdata[i])->what, ==, expected[i]);
}

static void
compare_cb (const FbDuoRow *row,
            gpointer        user_data)
{
  FbStore *store = user_data;
  g_autoptr(FbListRow) line = fb_store_get_list_row (store, FB_LIST_PLANS, row->duo_id, NULL);
  FbDuoFacts facts;
  g_autofree char *due = NULL;

  if (g_strcmp0 (row->match_status, "agreed") != 0 || g_strcmp0 (row->relationship_status, "completed") == 0 ||
      g_strcmp0 (row->relationship_status, "ended-early") == 0)
    return;

  fb_duo_facts_fill (&facts, row);
  due = fb_duo_dup_review_due (&facts);
  g_test_message ("%s", row->code);
  g_assert_cmpstr (fb_list_row_get (line, "next-review"), ==, due);
}

/* The list asks the workspace, the signals a rule: both say the same. */
static void
test_list_says_what_the_rule_says (void)
{
  static const char *const units[] = { "days", "weeks", "months" };
  g_autoptr(FbWorkspace) workspace = fb_workspace_open (":memory:", FB_STORE_READ_WRITE, NULL);
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) programmes = NULL;

  fb_workspace_set_today (workspace, "2026-11-22", NULL);
  g_assert_true (fb_sample_fill (workspace, FB_SAMPLE_DEMO, 1, NULL, NULL, NULL, NULL));
  programmes = fb_store_list (store, &fb_programme_kind, NULL, NULL, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      for (guint j = 0; j < programmes->len; j++)
        {
          g_object_set (programmes->pdata[j], "review-unit", units[i], "review-every", (gint64) (7 * i + 1), NULL);
          g_assert_true (fb_store_save (store, programmes->pdata[j], NULL));
        }
      g_assert_true (fb_store_each_duo (store, NULL, "2026-11-22", compare_cb, store, NULL));
    }
}

#define ADD(path, test) g_test_add (path, Office, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/plans/next-review", test_next_review_is_known_before_the_first);
  ADD ("/plans/agree", test_both_agree_once);
  ADD ("/plans/agree-again", test_changed_goal_is_agreed_again);
  ADD ("/plans/changes", test_review_says_what_changed);
  ADD ("/plans/progress", test_progress_is_told_over_time);
  ADD ("/plans/next-after", test_next_review_comes_after_this_one);
  ADD ("/plans/history", test_history_has_the_plan);
  ADD ("/plans/steps", test_steps_are_asked_back_from_the_mentor);
  g_test_add_func ("/plans/waiting", test_who_has_still_to_agree);
  g_test_add_func ("/plans/as-the-rule", test_list_says_what_the_rule_says);

  return g_test_run ();
}
