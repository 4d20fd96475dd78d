/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/fb-codes.h"
#include "rules/fb-parties.h"

static char *
judge (const FbPartiesFacts *facts)
{
  g_autoptr(GArray) findings = g_array_new (FALSE, FALSE, sizeof (FbPartiesCode));
  GString *text = g_string_new (NULL);

  fb_parties_judge (facts, findings);
  for (guint i = 0; i < findings->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            fb_parties_get_code (g_array_index (findings, FbPartiesCode, i)));

  return g_string_free (text, FALSE);
}

static const FbPartyFact same[] = { { "a", "implementer" }, { "a", "funder" } };
static const FbPartyFact two[] = { { "a", "implementer" }, { "b", "referrer" } };
static const FbPartyFact sides[] = { { "a", "mentee-side" }, { "b", "mentor-side" } };
static const FbPartyFact one_side[] = { { "a", "mentee-side" }, { "b", "funder" } };
static const FbPartyFact both_sides[] = { { "a", "mentee-side" }, { "a", "mentor-side" }, { "b", "funder" } };
static const FbPartyFact matcher[] = { { "a", "implementer" }, { "b", "matcher" } };

#define PARTIES(list) .parties = list, .n_parties = G_N_ELEMENTS (list)
#define TEAM .n_staff = 2, .strengths = "employer-network practical target-group"

static void
test_what_is_missing_is_found (void)
{
  static const struct
  {
    FbPartiesFacts facts;
    const char    *findings;
  } cases[] = {
    { { .organisation_id = "a", .matcher_id = "a", PARTIES (two), TEAM }, "" },
    { { .organisation_id = "a", .matcher_id = "a", TEAM }, "one-organisation" },
    { { .organisation_id = "a", .matcher_id = "a", PARTIES (same), TEAM }, "one-organisation" },
    { { .organisation_id = "b", .matcher_id = "a", PARTIES (same), TEAM }, "" },
    { { .matcher_id = "a", TEAM }, "one-organisation" },
    { { .organisation_id = "a", PARTIES (two), TEAM }, "no-matcher" },
    { { .organisation_id = "a", PARTIES (matcher), TEAM }, "" },
    { { .model = "dual", .matcher_id = "a", PARTIES (sides), TEAM }, "" },
    { { .model = "dual", .matcher_id = "a", PARTIES (two), TEAM }, "no-mentee-side no-mentor-side" },
    { { .model = "dual", .matcher_id = "a", PARTIES (one_side), TEAM }, "no-mentor-side" },
    { { .model = "dual", .matcher_id = "a", PARTIES (both_sides), TEAM }, "same-sides" },
    { { .model = "centralised", .matcher_id = "a", PARTIES (two), TEAM }, "" },
    { { .matcher_id = "a", PARTIES (two), .n_staff = 1, .strengths = "practical" }, "one-person no-employers no-target-group" },
    { { .matcher_id = "a", PARTIES (two), .n_staff = 3, .strengths = "employer-network target-group" }, "no-advocate" },
    { { .matcher_id = "a", PARTIES (two), .n_staff = 3, .strengths = "" }, "strengths-unknown" },
    { { .matcher_id = "a", PARTIES (two) }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *findings = judge (&cases[i].facts);

      g_test_message ("%u", i);
      g_assert_cmpstr (findings, ==, cases[i].findings);
    }
}

/* The rule asks for codes that the lists have. */
static void
test_codes_are_those_of_the_lists (void)
{
  static const char *const strengths[] = { "employer-network", "target-group", "practical" };
  static const char *const roles[] = { "mentee-side", "mentor-side", "matcher" };

  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (fb_code_list_has (&fb_code_staff_strength, strengths[i]));
      g_assert_true (fb_code_list_has (&fb_code_partner_role, roles[i]));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parties/missing", test_what_is_missing_is_found);
  g_test_add_func ("/parties/codes", test_codes_are_those_of_the_lists);

  return g_test_run ();
}
