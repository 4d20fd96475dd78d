/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/fb-codes.h"
#include "rules/fb-definition.h"

/* One letter a block, in the order of the list: + met, - not met, ? unknown,
 * . not looked at. */
static FbMentoring
judge (const char              *letters,
       const FbDefinitionFacts *rest,
       guint                   *n_met,
       GArray                  *findings)
{
  FbBlockFact looks[7];
  FbDefinitionFacts facts = *rest;
  guint n_looks = 0;

  for (guint i = 0; letters[i] != '\0'; i++)
    {
      if (letters[i] == '.')
        continue;
      looks[n_looks].block = fb_code_building_block.codes[i].code;
      looks[n_looks++].state = letters[i] == '+' ? "met" : letters[i] == '-' ? "not-met"
                                                                             : "unknown";
    }
  facts.blocks = looks;
  facts.n_blocks = n_looks;

  return fb_definition_judge (&facts, n_met, findings);
}

static char *
dup_findings (GArray *findings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const FbDefinitionFinding *finding = &g_array_index (findings, FbDefinitionFinding, i);

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? " " : "",
                              fb_definition_get_code (finding->code),
                              finding->block != NULL ? ":" : "",
                              finding->block != NULL ? finding->block : "");
    }

  return g_string_free (text, FALSE);
}

static void
test_all_seven_make_it_mentoring (void)
{
  static const struct
  {
    const char *letters;
    const char *verdict;
    guint       n_met;
  } cases[] = {
    { "+++++++", "yes", 7 },
    { "++++++-", "no", 6 },
    { "-++++++", "no", 6 },
    { "++++++?", "not-known-yet", 6 },
    { "++++++.", "not-known-yet", 6 },
    { "-?+++++", "no", 5 },
    { ".......", "not-known-yet", 0 },
  };
  FbDefinitionFacts rest = { .has_organisation = TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n_met;

      g_test_message ("%s", cases[i].letters);
      g_assert_cmpstr (fb_mentoring_get_code (judge (cases[i].letters, &rest, &n_met, NULL)), ==,
                       cases[i].verdict);
      g_assert_cmpint (n_met, ==, cases[i].n_met);
    }
}

static void
test_what_speaks_against_it (void)
{
  static const struct
  {
    const char       *letters;
    FbDefinitionFacts rest;
    const char       *findings;
  } cases[] = {
    { "+++++++", { .kind = "classic-mentoring", .has_organisation = TRUE, .standardisation = "non-formal", .for_volunteers = "yes" }, "" },
    { "+++++++", { .has_organisation = TRUE }, "" },
    { "-+++++?", { .kind = "school-mentoring", .has_organisation = TRUE }, "not-met:experience-gap not-known-yet:third-actor called-mentoring" },
    { "+++++++", { .kind = "job-coaching", .has_organisation = TRUE }, "called-otherwise" },
    { "++++++?", { .kind = "job-coaching", .has_organisation = TRUE }, "not-known-yet:third-actor" },
    { "+++-+++", { .kind = "event", .has_organisation = TRUE }, "not-met:relationship one-off" },
    { "+++++++", { .kind = "event", .has_organisation = TRUE }, "one-off" },
    { "+++++++", { .has_organisation = TRUE, .application_field = "to-work", .spectrum = 6, .agreement_needed = "yes" }, "" },
    { "+++++++", { .has_organisation = TRUE, .application_field = "youth" }, "other-field" },
    { "+++++++", { .has_organisation = TRUE, .application_field = "wider" }, "wider" },
    { "+++++++", { .has_organisation = TRUE, .spectrum = 5, .agreement_needed = "no" }, "no-objectives" },
    { "+++++++", { .has_organisation = TRUE, .spectrum = 4, .agreement_needed = "no" }, "" },
    { "+++++++", { .has_organisation = TRUE, .spectrum = 2, .has_outcome_targets = TRUE }, "fixed-targets" },
    { "+++++++", { .has_organisation = TRUE, .spectrum = 3, .has_outcome_targets = TRUE }, "" },
    { "+++++++", { .has_organisation = TRUE, .has_outcome_targets = TRUE }, "" },
    { "+++++++", { .kind = "group-mentoring", .standardisation = "informal", .for_volunteers = "no" }, "no-organisation not-non-formal not-for-volunteers" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GArray) findings = g_array_new (FALSE, FALSE, sizeof (FbDefinitionFinding));
      g_autofree char *text = NULL;

      judge (cases[i].letters, &cases[i].rest, NULL, findings);
      text = dup_findings (findings);
      g_assert_cmpstr (text, ==, cases[i].findings);
    }
}

/* One contact is no relationship, whatever somebody ticked (R10). */
static void
test_an_event_never_is (void)
{
  FbDefinitionFacts event = { .kind = "event", .has_organisation = TRUE };

  g_assert_cmpint (judge ("+++++++", &event, NULL, NULL), ==, FB_MENTORING_NO);
  g_assert_cmpint (judge ("++++++?", &event, NULL, NULL), ==, FB_MENTORING_NO);
}

static void
test_the_worse_look_counts (void)
{
  static const FbBlockFact looks[] = {
    { "growth", "met" },
    { "growth", "unknown" },
    { "goal", "not-met" },
    { "goal", "met" },
  };
  FbDefinitionFacts facts = { .blocks = looks, .n_blocks = 2, .has_organisation = TRUE };
  guint n_met;

  g_assert_cmpint (fb_definition_judge (&facts, &n_met, NULL), ==, FB_MENTORING_NOT_KNOWN_YET);
  g_assert_cmpint (n_met, ==, 0);
  facts.n_blocks = 4;
  g_assert_cmpint (fb_definition_judge (&facts, &n_met, NULL), ==, FB_MENTORING_NO);
  g_assert_cmpint (n_met, ==, 0);
}

static void
test_blocks_are_those_of_the_list (void)
{
  g_autoptr(GArray) findings = g_array_new (FALSE, FALSE, sizeof (FbDefinitionFinding));
  FbDefinitionFacts facts = { .has_organisation = TRUE };

  fb_definition_judge (&facts, NULL, findings);
  g_assert_cmpint (findings->len, ==, fb_code_building_block.n_codes);
  g_assert_cmpint (fb_definition_n_blocks (), ==, fb_code_building_block.n_codes);

  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (g_array_index (findings, FbDefinitionFinding, i).block, ==,
                     fb_code_building_block.codes[i].code);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/definition/all-seven", test_all_seven_make_it_mentoring);
  g_test_add_func ("/definition/what-speaks-against-it", test_what_speaks_against_it);
  g_test_add_func ("/definition/the-worse-look-counts", test_the_worse_look_counts);
  g_test_add_func ("/definition/event", test_an_event_never_is);
  g_test_add_func ("/definition/blocks-of-the-list", test_blocks_are_those_of_the_list);

  return g_test_run ();
}
