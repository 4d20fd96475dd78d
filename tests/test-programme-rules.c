/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-criteria.h"
#include "app/fb-deed-rule.h"
#include "app/fb-definition-words.h"
#include "app/fb-follow-ups.h"
#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

#include <string.h>

/* A workspace in memory with one programme. */
typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  FbProgramme *programme;
} Office;

static const FbRuleValues under_30 = { "mentee", "age", "less", "30", "criterion", NULL };
static const FbRuleValues under_35 = { "mentee", "age", "less", "35", "criterion", NULL };

static void
set_up (Office        *office,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbStore) store = fb_store_open (":memory:", FB_STORE_CREATE, &error);
  FbRecord *programme = fb_record_new (&fb_programme_kind, NULL);

  g_assert_no_error (error);
  office->workspace = fb_workspace_new (store);
  office->store = fb_workspace_get_store (office->workspace);
  fb_workspace_set_today (office->workspace, "2026-11-22", NULL);
  g_object_set (programme, "code", "BNW", "status", data != NULL ? data : "planned", NULL);
  fb_store_save (office->store, programme, &error);
  g_assert_no_error (error);
  office->programme = FB_PROGRAMME (programme);
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
  return fb_record_get_id (FB_RECORD (office->programme));
}

static FbRule *
add (Office             *office,
     const FbRuleValues *values,
     const char         *from)
{
  g_autoptr(GError) error = NULL;
  FbRule *rule = fb_deed_add_rule (office->workspace, get_id (office), values, from, &error);

  g_assert_no_error (error);
  return rule;
}

static GPtrArray *
list_rules (Office *office)
{
  return fb_store_list (office->store, &fb_rule_kind, "programme-id", get_id (office), "valid_from",
                        NULL);
}

static void
test_before_the_start_a_rule_is_changed (Office        *office,
                                         gconstpointer  data)
{
  g_autoptr(FbRule) rule = add (office, &under_30, NULL);
  g_autoptr(GPtrArray) rules = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (rule->valid_from);
  g_assert_true (fb_deed_change_rule (office->workspace, rule, &under_35, NULL, &error));
  g_assert_no_error (error);
  rules = list_rules (office);
  g_assert_cmpuint (rules->len, ==, 1);
  g_assert_cmpstr (rule->value, ==, "35");
  g_assert_null (rule->valid_from);
}

static void
test_before_the_start_a_rule_is_removed (Office        *office,
                                         gconstpointer  data)
{
  g_autoptr(FbRule) rule = add (office, &under_30, NULL);
  g_autoptr(GPtrArray) rules = NULL;

  g_assert_true (fb_deed_end_rule (office->workspace, rule, NULL));
  rules = list_rules (office);
  g_assert_cmpuint (rules->len, ==, 0);
}

/* What people were judged by stays on record (R86). */
static void
test_while_running_the_old_rule_ends_the_day_before (Office        *office,
                                                     gconstpointer  data)
{
  g_autoptr(FbRule) rule = add (office, &under_30, "2026-01-01");
  g_autoptr(GPtrArray) rules = NULL;
  g_autoptr(GError) error = NULL;
  FbRule *next;

  g_assert_true (fb_deed_change_rule (office->workspace, rule, &under_35, "2027-01-01", &error));
  g_assert_no_error (error);
  rules = list_rules (office);
  g_assert_cmpuint (rules->len, ==, 2);
  next = rules->pdata[1];
  g_assert_cmpstr (rule->value, ==, "30");
  g_assert_cmpstr (rule->valid_until, ==, "2026-12-31");
  g_assert_cmpstr (next->value, ==, "35");
  g_assert_cmpstr (next->valid_from, ==, "2027-01-01");

  g_assert_true (fb_store_undo (office->store, 0, &error));
  g_assert_no_error (error);
  g_assert_null (rule->valid_until);
}

static void
test_a_rule_of_the_same_day_is_changed (Office        *office,
                                        gconstpointer  data)
{
  g_autoptr(FbRule) rule = add (office, &under_30, NULL);
  g_autoptr(GPtrArray) rules = NULL;

  g_assert_cmpstr (rule->valid_from, ==, "2026-11-22");
  g_assert_true (fb_deed_change_rule (office->workspace, rule, &under_35, NULL, NULL));
  rules = list_rules (office);
  g_assert_cmpuint (rules->len, ==, 1);
}

static void
test_while_running_a_rule_ends_yesterday (Office        *office,
                                          gconstpointer  data)
{
  g_autoptr(FbRule) rule = add (office, &under_30, "2026-01-01");

  g_assert_false (fb_rule_is_over (rule, "2026-11-22"));
  g_assert_true (fb_deed_end_rule (office->workspace, rule, NULL));
  g_assert_cmpstr (rule->valid_until, ==, "2026-11-21");
  g_assert_true (fb_rule_is_over (rule, "2026-11-22"));
}

/* Where a rule comes from is asked of nobody: no second rule is made for it. */
static void
test_the_source_changes_in_place (Office        *office,
                                  gconstpointer  data)
{
  const FbRuleValues named = { "mentee", "age", "less", "30", "criterion", "Call of 2026" };
  const FbRuleValues emptied = { "mentee", "age", "less", "30", "criterion", "" };
  g_autoptr(FbRule) rule = add (office, &under_30, "2026-01-01");
  g_autoptr(GPtrArray) rules = NULL;

  g_assert_true (fb_deed_change_rule (office->workspace, rule, &named, NULL, NULL));
  g_assert_cmpstr (rule->source, ==, "Call of 2026");
  g_assert_null (rule->valid_until);

  g_assert_true (fb_deed_change_rule (office->workspace, rule, &under_35, NULL, NULL));
  rules = list_rules (office);
  g_assert_cmpuint (rules->len, ==, 2);
  g_assert_cmpstr (FB_RULE (rules->pdata[1])->source, ==, "Call of 2026");

  g_assert_true (fb_deed_change_rule (office->workspace, rule, &emptied, NULL, NULL));
  g_assert_null (rule->source);
}

static void
test_what_is_no_rule_is_refused (Office        *office,
                                 gconstpointer  data)
{
  const FbRuleValues wrong[] = {
    { "mentee", "age", "equals", "young", "criterion", NULL },
    { "mentee", "age", "between", "25|18", "criterion", NULL },
    { "mentee", "age", "less", "18|25", "criterion", NULL },
    { "mentee", "language", "in", NULL, "criterion", NULL },
    { "mentee", "age", "about", "18", "criterion", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(FbRule) rule =
        fb_deed_add_rule (office->workspace, get_id (office), &wrong[i], NULL, &error);

      g_assert_null (rule);
      g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
    }

  g_assert_cmpint (fb_store_count (office->store, &fb_rule_kind, NULL), ==, 0);
}

static void
test_partner_is_found_by_name (Office        *office,
                               gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbProgrammePartner) first =
    fb_deed_add_partner (office->workspace, get_id (office), "Actiris", "funder", &error);
  g_autoptr(FbProgrammePartner) second = NULL;
  g_autoptr(FbProgrammePartner) nobody = NULL;

  g_assert_no_error (error);
  second =
    fb_deed_add_partner (office->workspace, get_id (office), " actiris ", "referrer", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first->organisation_id, ==, second->organisation_id);

  nobody = fb_deed_add_partner (office->workspace, get_id (office), "  ", "referrer", &error);
  g_assert_null (nobody);
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);

  g_assert_true (fb_store_remove (fb_workspace_get_store (office->workspace), FB_RECORD (first), NULL));
  g_assert_cmpint (fb_store_count (office->store, &fb_programme_partner_kind, NULL), ==, 1);
  g_assert_cmpint (fb_store_count (office->store, &fb_organisation_kind, NULL), ==, 1);
}

static void
test_criteria_are_those_named (Office        *office,
                               gconstpointer  data)
{
  g_autofree char *codes = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (
    fb_deed_set_criteria (office->workspace, get_id (office), "occupation language", NULL));
  g_assert_true (fb_deed_set_criteria (office->workspace, get_id (office), "place language", NULL));
  codes = fb_programme_dup_criteria (office->workspace, get_id (office));
  g_assert_cmpstr (codes, ==, "language place");

  g_assert_false (fb_deed_set_criteria (office->workspace, get_id (office), "luck", &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
  g_assert_true (fb_deed_set_criteria (office->workspace, get_id (office), "", NULL));
  g_assert_cmpint (fb_store_count (office->store, &fb_matching_criterion_kind, NULL), ==, 0);
}

static void
set_block (Office     *office,
           const char *block,
           const char *state)
{
  g_autoptr(FbBuildingBlock) found = fb_programme_find_block (office->workspace, get_id (office), block);

  g_object_set (found, "state", state, NULL);
  g_assert_true (fb_store_save (office->store, FB_RECORD (found), NULL));
}

static void
test_building_blocks_tell_what_it_is (Office        *office,
                                      gconstpointer  status)
{
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_building_block, &n_codes);
  g_autofree char *nothing = fb_programme_dup_definition (office->workspace, office->programme);
  g_autofree char *all = NULL, *one_less = NULL;

  g_assert_true (g_str_has_prefix (nothing, "0 of 7 building blocks are met. Not known yet: Difference in Experience, Growth,"));
  g_assert_nonnull (strstr (nothing, "No organisation is named"));
  g_assert_cmpint (fb_store_count (office->store, &fb_building_block_kind, NULL), ==, 0);

  for (guint i = 0; i < n_codes; i++)
    set_block (office, codes[i].code, "met");
  all = fb_programme_dup_definition (office->workspace, office->programme);
  g_assert_true (g_str_has_prefix (all, "This is mentoring to work, because all building blocks are met; 0 of 7 with"));

  set_block (office, "growth", "not-met");
  one_less = fb_programme_dup_definition (office->workspace, office->programme);
  g_assert_nonnull (strstr (one_less, "this is not mentoring to work: 6 of 7 building blocks are met. Missing: Growth."));
  g_assert_cmpint (fb_store_count (office->store, &fb_building_block_kind, NULL), ==, 7);
}

static void
test_follow_ups_come_half_a_year_apart (Office        *office,
                                        gconstpointer  status)
{
  g_autoptr(FbFollowUpPoint) first = fb_deed_add_follow_up (office->workspace, get_id (office), NULL);
  g_autoptr(FbFollowUpPoint) second = NULL;
  g_autofree char *words = NULL;

  g_object_set (first, "months", (gint64) 9, NULL);
  g_assert_true (fb_store_save (office->store, FB_RECORD (first), NULL));
  second = fb_deed_add_follow_up (office->workspace, get_id (office), NULL);
  words = fb_follow_up_dup_words (second);
  g_assert_cmpint (second->months, ==, 15);
  g_assert_cmpstr (words, ==, "15 months, counted from: End");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, status, func) \
  g_test_add ("/programme-rules/" path, Office, status, set_up, func, tear_down)
  ADD ("planned-change", NULL, test_before_the_start_a_rule_is_changed);
  ADD ("planned-remove", NULL, test_before_the_start_a_rule_is_removed);
  ADD ("running-change", "running", test_while_running_the_old_rule_ends_the_day_before);
  ADD ("running-same-day", "running", test_a_rule_of_the_same_day_is_changed);
  ADD ("running-end", "running", test_while_running_a_rule_ends_yesterday);
  ADD ("running-source", "running", test_the_source_changes_in_place);
  ADD ("refused", NULL, test_what_is_no_rule_is_refused);
  ADD ("partner", NULL, test_partner_is_found_by_name);
  ADD ("criteria", NULL, test_criteria_are_those_named);
  ADD ("definition", NULL, test_building_blocks_tell_what_it_is);
  ADD ("follow-ups", NULL, test_follow_ups_come_half_a_year_apart);
#undef ADD

  return g_test_run ();
}
