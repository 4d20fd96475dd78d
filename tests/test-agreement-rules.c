/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/fb-agreement-rules.h"

#define TODAY "2026-11-22"
#define ADULT "1990-05-05"

static const char *const one_office[] = { "office" };
static const char *const two_offices[] = { "mentee-side", "mentor-side" };

static const FbAgreementMember pair[] = {
  { "jan", "mentor", "yes", NULL, ADULT },
  { "amina", "mentee", "yes", NULL, ADULT },
};

static FbAgreementFacts
draft_of (const FbAgreementMember *members,
          guint                    n_members)
{
  return (FbAgreementFacts) {
    .status = "draft",
    .members = members,
    .n_members = n_members,
    .organisations = one_office,
    .n_organisations = 1,
  };
}

/* "mentee:amina+ mentor:jan organisation:office?", + signed, ? unsure */
static char *
dup_signers (const FbAgreementFacts *facts)
{
  g_autoptr(GArray) signers = fb_agreement_list_signers (facts, TODAY);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < signers->len; i++)
    {
      const FbSigner *signer = &g_array_index (signers, FbSigner, i);

      g_string_append_printf (text, "%s%s:%s%s%s", i > 0 ? " " : "", signer->party,
                              signer->person_id != NULL ? signer->person_id
                                                        : signer->organisation_id,
                              signer->has_signed ? "+" : "", signer->is_unsure ? "?" : "");
    }

  return g_string_free (text, FALSE);
}

static void
assert_signers (const FbAgreementFacts *facts,
                const char             *expected)
{
  g_autofree char *text = dup_signers (facts);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_all_three_parties_sign (void)
{
  FbAgreementFacts facts = draft_of (pair, 2);

  assert_signers (&facts, "mentee:amina mentor:jan organisation:office");
  g_assert_cmpint (fb_agreement_count_to_sign (&facts, TODAY), ==, 3);

  facts.organisations = two_offices;
  facts.n_organisations = 2;
  assert_signers (&facts,
                  "mentee:amina mentor:jan organisation:mentee-side organisation:mentor-side");
}

static void
test_only_active_members_sign (void)
{
  static const FbAgreementMember members[] = {
    { "jan", "mentor", "yes", "2026-11-21", ADULT },    /* left yesterday */
    { "karim", "mentor", "yes", TODAY, ADULT },         /* leaves today */
    { "lena", "mentor", "rather-not", NULL, ADULT },
    { "amina", "mentee", NULL, NULL, NULL },
    { "omar", "mentee", "asked", "2026-12-31", ADULT },
  };
  FbAgreementFacts facts = draft_of (members, G_N_ELEMENTS (members));

  assert_signers (&facts, "mentee:amina mentee:omar mentor:karim organisation:office");
}

static void
test_guardian_for_under_eighteen (void)
{
  static const struct
  {
    const char *birth_date;
    const char *signers;
    int         n_to_sign;
  } cases[] = {
    { "2008-11-22", "mentee:sam mentor:jan organisation:office", 3 }, /* 18 today */
    { "2008-11-23", "mentee:sam guardian:sam mentor:jan organisation:office", 4 },
    { "2010", "mentee:sam guardian:sam mentor:jan organisation:office", 4 },
    { "2008", "mentee:sam guardian:sam? mentor:jan organisation:office", 3 },
    { "2007", "mentee:sam mentor:jan organisation:office", 3 },
    { NULL, "mentee:sam mentor:jan organisation:office", 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbAgreementMember members[] = {
        { "sam", "mentee", "yes", NULL, cases[i].birth_date },
        { "jan", "mentor", "yes", NULL, ADULT },
      };
      FbAgreementFacts facts = draft_of (members, 2);

      assert_signers (&facts, cases[i].signers);
      g_assert_cmpint (fb_agreement_count_to_sign (&facts, TODAY), ==, cases[i].n_to_sign);
    }
}

static void
test_signatures_are_told_apart (void)
{
  static const FbAgreementMember members[] = {
    { "sam", "mentee", "yes", NULL, "2010" },
    { "tom", "mentee", "yes", NULL, "2010" },
    { "jan", "mentor", "yes", NULL, ADULT },
  };
  static const FbAgreementSignature signatures[] = {
    { "guardian", "sam", NULL },
    { "mentee", NULL, NULL }, /* which of the two? */
    { "mentor", NULL, NULL }, /* the only one */
    { "organisation", NULL, "mentor-side" },
  };
  FbAgreementFacts facts = draft_of (members, 3);

  facts.organisations = two_offices;
  facts.n_organisations = 2;
  facts.signatures = signatures;
  facts.n_signatures = G_N_ELEMENTS (signatures);
  assert_signers (&facts, "mentee:sam guardian:sam+ mentee:tom guardian:tom mentor:jan+"
                          " organisation:mentee-side organisation:mentor-side+");
  g_assert_cmpint (fb_agreement_count_to_sign (&facts, TODAY), ==, 4);
}

static void
test_complete_when_nobody_is_missing (void)
{
  static const FbAgreementSignature signatures[] = {
    { "mentee", "amina", NULL },
    { "organisation", NULL, "office" },
    { "mentor", "jan", NULL },
  };
  FbAgreementFacts facts = draft_of (pair, 2);

  facts.signatures = signatures;
  for (guint n = 0; n <= 3; n++)
    {
      facts.n_signatures = n;
      g_assert_cmpint (fb_agreement_count_to_sign (&facts, TODAY), ==, 3 - n);
      g_assert_cmpint (fb_agreement_is_complete (&facts, TODAY), ==, n == 3);
    }

  facts.n_organisations = 0; /* without the third actor it is none (R3) */
  g_assert_false (fb_agreement_is_complete (&facts, TODAY));
  facts.n_organisations = 1;
  facts.n_members = 1;
  g_assert_false (fb_agreement_is_complete (&facts, TODAY));
  facts.members = &pair[1];
  g_assert_false (fb_agreement_is_complete (&facts, TODAY));
}

static void
test_who_may_sign_now (void)
{
  static const struct
  {
    const char *status;
    const char *party;
    const char *id;
    FbSigning   answer;
  } cases[] = {
    { "draft", "mentee", "amina", FB_SIGNING_ALLOWED },
    { "draft", "organisation", "office", FB_SIGNING_ALLOWED },
    { "draft", "mentor", "jan", FB_SIGNING_ALREADY_SIGNED },
    { "draft", "mentor", "amina", FB_SIGNING_NOT_A_PARTY },
    { "draft", "guardian", "amina", FB_SIGNING_NOT_A_PARTY },
    { "draft", "organisation", "other", FB_SIGNING_NOT_A_PARTY },
    { "signed", "mentee", "amina", FB_SIGNING_NOT_OPEN },
    { "replaced", "mentee", "amina", FB_SIGNING_NOT_OPEN },
    { NULL, "mentee", "amina", FB_SIGNING_NOT_OPEN },
  };
  static const FbAgreementSignature signatures[] = { { "mentor", "jan", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbAgreementFacts facts = draft_of (pair, 2);

      g_test_message ("%d", i);
      facts.status = cases[i].status;
      facts.signatures = signatures;
      facts.n_signatures = 1;
      g_assert_cmpint (fb_agreement_may_sign (&facts, TODAY, cases[i].party, cases[i].id), ==,
                       cases[i].answer);
    }
}

static void
test_first_signature_locks_the_text (void)
{
  g_assert_false (fb_agreement_is_locked ("draft", 0));
  g_assert_false (fb_agreement_is_locked (NULL, 0));
  g_assert_true (fb_agreement_is_locked ("draft", 1));
  g_assert_true (fb_agreement_is_locked ("signed", 0));
  g_assert_true (fb_agreement_is_locked ("replaced", 0));
}

static void
test_state_for_signals (void)
{
  g_assert_cmpstr (fb_agreement_get_state (NULL, 0), ==, "none");
  g_assert_cmpstr (fb_agreement_get_state ("draft", 0), ==, "draft");
  g_assert_cmpstr (fb_agreement_get_state ("draft", 1), ==, "partly-signed");
  g_assert_cmpstr (fb_agreement_get_state ("signed", 3), ==, "signed");
  g_assert_cmpstr (fb_agreement_get_state ("ended", 3), ==, "none");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/agreement/all-three-parties-sign", test_all_three_parties_sign);
  g_test_add_func ("/agreement/only-active-members-sign", test_only_active_members_sign);
  g_test_add_func ("/agreement/guardian", test_guardian_for_under_eighteen);
  g_test_add_func ("/agreement/signatures-told-apart", test_signatures_are_told_apart);
  g_test_add_func ("/agreement/complete", test_complete_when_nobody_is_missing);
  g_test_add_func ("/agreement/who-may-sign-now", test_who_may_sign_now);
  g_test_add_func ("/agreement/locked", test_first_signature_locks_the_text);
  g_test_add_func ("/agreement/state", test_state_for_signals);

  return g_test_run ();
}
