/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Goals stand under each other below the final objective, neither in a circle nor too deep (R158), and the duo
 * says whether it goes there in one step (R160). */

#include "fb-test-office.h"

#include "app/fb-agreements.h"
#include "domain/fb-kinds.h"
#include "rules/fb-plan-rules.h"

#include <string.h>

/* A goal with one letter as its id and text, under another one: "b<a" */
static FbGoal *
make_goal (const char *spec)
{
  g_autofree char *id = g_strdup_printf ("%c0000000-0000-4000-8000-000000000000", spec[0]);
  g_autofree char *parent = strlen (spec) > 2 ? g_strdup_printf ("%c0000000-0000-4000-8000-000000000000", spec[2]) : NULL;
  FbGoal *goal = FB_GOAL (fb_record_new (&fb_goal_kind, id));

  g_object_set (goal, "level", spec[0] == 'f' ? "final" : "intermediate", "parent-id", parent, NULL);
  return goal;
}

static GPtrArray *
make_goals (const char *specs)
{
  GPtrArray *goals = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto(GStrv) parts = g_strsplit (specs, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (goals, make_goal (parts[i]));

  return goals;
}

static FbGoal *
find (GPtrArray *goals,
      char       letter)
{
  for (guint i = 0; i < goals->len; i++)
    {
      if (fb_record_get_id (goals->pdata[i])[0] == letter)
        return goals->pdata[i];
    }

  g_assert_not_reached ();
}

/* "a 1, b 1.1": the goals in their order, with their numbers */
static char *
dup_places (const char *specs)
{
  g_autoptr(GPtrArray) goals = make_goals (specs);
  g_autoptr(GArray) places = fb_plan_list_places (goals);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    {
      FbPlanPlace *place = &g_array_index (places, FbPlanPlace, i);

      g_string_append_printf (told, "%s%c%d %s", i > 0 ? ", " : "", fb_record_get_id (FB_RECORD (place->goal))[0],
                              place->depth, place->number);
    }

  return g_string_free (told, FALSE);
}

static void
test_places (void)
{
  static const struct
  {
    const char *goals;
    const char *places;
  } cases[] = {
    { "f", "" },
    { "f a<f b<f", "a0 1, b0 2" },
    { "a b", "a0 1, b0 2" },                                  /* no final objective yet */
    { "b<a f a<f c<f", "a0 1, b1 1.1, c0 2" },                /* below its goal, wherever it was added */
    { "f a<f b<a c<b d<a", "a0 1, b1 1.1, c2 1.1.1, d1 1.2" },
    { "f a<f b<e", "a0 1, b0 2" },                            /* its goal was removed */
    { "f a<b b<a c<f", "c0 1, a0 –, b0 –" },                  /* of a damaged file */
    { "f a<f b<a c<b d<c", "a0 1, b1 1.1, c2 1.1.1, d0 –" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *places = dup_places (cases[i].goals);

      g_assert_cmpstr (places, ==, cases[i].places);
    }
}

static void
test_what_can_stand_under_what (void)
{
  static const struct
  {
    const char *goals;
    char        goal;
    char        parent;
    gboolean    can;
  } cases[] = {
    { "f a<f b<f", 'b', 'a', TRUE },
    { "f a<f b<f", 'b', 'f', TRUE },
    { "f a<f b<f", 'b', 'b', FALSE },
    { "f a<f b<a", 'a', 'b', FALSE },
    { "f a<f b<a c<b", 'a', 'c', FALSE },
    { "f a<f b<a c<f", 'c', 'b', TRUE },
    { "f a<f b<a c<b d<f", 'd', 'c', FALSE },   /* the fourth below the final objective */
    { "f a<f b<a c<f d<c", 'c', 'b', FALSE },   /* what stands under it would be */
    { "f a<f b<a c<f d<c", 'c', 'a', TRUE },
    { "f a<f", 'f', 'a', FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) goals = make_goals (cases[i].goals);

      g_test_message ("%u", i);
      g_assert_cmpint (fb_plan_can_stand_under (goals, find (goals, cases[i].goal), find (goals, cases[i].parent)), ==,
                       cases[i].can);
    }
}

typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  FbDuo       *duo;
  FbGoal      *goals[6];
} Office;

static void
set_up (Office        *office,
        gconstpointer  data)
{
  static const char *const texts[] = { "A job", "Know people", "Meet a nurse", "Ring the ward", "Write a CV", "Ask Wim" };
  g_autoptr(FbRecord) programme = NULL;

  office->workspace = fb_test_office ("2026-01-31");
  office->store = fb_workspace_get_store (office->workspace);
  programme = fb_test_add (office->store, &fb_programme_kind, "code", "DUO", "languages", "nld", NULL);
  office->duo = fb_test_add_duo (office->workspace, fb_record_get_id (programme));
  for (guint i = 0; i < G_N_ELEMENTS (office->goals); i++)
    office->goals[i] = fb_deed_add_goal (office->workspace, fb_record_get_id (FB_RECORD (office->duo)),
                                         i == 0 ? "final" : "intermediate", NULL, texts[i], NULL, NULL);
}

static void
tear_down (Office        *office,
           gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (office->goals); i++)
    g_object_unref (office->goals[i]);
  g_object_unref (office->duo);
  g_assert_finalize_object (office->workspace);
}

static gboolean
put_under (Office *office,
           guint   goal,
           guint   parent)
{
  g_autoptr(GError) error = NULL;
  gboolean ok = fb_workspace_set_field (office->workspace, FB_RECORD (office->goals[goal]), "parent-id",
                                        fb_record_get_id (FB_RECORD (office->goals[parent])), NULL, &error);

  g_assert_true (ok || g_error_matches (error, FB_ERROR, FB_ERROR_INVALID));
  if (!ok)
    g_assert_cmpstr (office->goals[goal]->parent_id, !=, fb_record_get_id (FB_RECORD (office->goals[parent])));
  return ok;
}

/* Whichever way somebody asks for it. */
static void
test_store_refuses_what_is_too_deep (Office        *office,
                                     gconstpointer  data)
{
  g_assert_true (put_under (office, 2, 1));
  g_assert_true (put_under (office, 3, 2));
  g_assert_false (put_under (office, 4, 3)); /* the fourth */
  g_assert_false (put_under (office, 1, 3)); /* a circle */
  g_assert_true (put_under (office, 5, 4));
  g_assert_false (put_under (office, 4, 2)); /* with what stands under it */
  g_assert_true (put_under (office, 4, 1));
}

/* A new goal stands under the one that was named, else under the final objective. */
static void
test_new_goal_says_under_which (Office        *office,
                                gconstpointer  data)
{
  const char *duo_id = fb_record_get_id (FB_RECORD (office->duo));
  const char *parent_id = fb_record_get_id (FB_RECORD (office->goals[1]));
  g_autoptr(FbGoal) within = fb_deed_add_goal_under (office->workspace, duo_id, parent_id, "intermediate", NULL, "Join a club",
                                                     NULL, NULL);
  g_autoptr(FbGoal) deeper = fb_deed_add_goal_under (office->workspace, duo_id, fb_record_get_id (FB_RECORD (within)),
                                                     "intermediate", NULL, "Pay the fee", NULL, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (within->parent_id, ==, parent_id);
  g_assert_cmpstr (office->goals[1]->parent_id, ==, fb_record_get_id (FB_RECORD (office->goals[0])));
  g_assert_null (fb_deed_add_goal_under (office->workspace, duo_id, fb_record_get_id (FB_RECORD (deeper)), "intermediate",
                                         NULL, "Too deep", NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  g_assert_cmpint (fb_store_count (office->store, &fb_goal_kind, NULL), ==, 8);
}

/* The choice is in the text that is signed, in its language. */
static void
test_agreement_says_the_way (Office        *office,
                             gconstpointer  data)
{
  static const struct
  {
    const char *way;
    const char *said; /* NULL: nothing */
  } cases[] = { { NULL, NULL }, { "full", "A job (في خطوة واحدة كاملة)" }, { "intermediate", "A job (عبر أهداف مرحلية)" } };
  g_autoptr(FbAgreement) agreement =
    fb_deed_draft_agreement (office->workspace, fb_record_get_id (FB_RECORD (office->duo)), "objectives", "ar", NULL);
  g_autoptr(GPtrArray) texts = fb_agreement_list_texts (office->workspace, agreement, NULL);

  g_assert_cmpuint (texts->len, ==, 1);
  g_object_set (agreement, "objectives-long", "A job", NULL); /* drafted before there was a plan */
  g_object_set (texts->pdata[0], "body", "{objectives-long}", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *body = NULL;

      g_assert_true (fb_workspace_set_field (office->workspace, FB_RECORD (office->duo), "plan-steps", cases[i].way, NULL, NULL));
      body = fb_agreement_dup_body (office->workspace, agreement, texts->pdata[0]);
      g_assert_cmpstr (body, ==, cases[i].said != NULL ? cases[i].said : "A job");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/plan-tree/places", test_places);
  g_test_add_func ("/plan-tree/under", test_what_can_stand_under_what);
  g_test_add ("/plan-tree/too-deep", Office, NULL, set_up, test_store_refuses_what_is_too_deep, tear_down);
  g_test_add ("/plan-tree/new-under", Office, NULL, set_up, test_new_goal_says_under_which, tear_down);
  g_test_add ("/plan-tree/agreement", Office, NULL, set_up, test_agreement_says_the_way, tear_down);

  return g_test_run ();
}
