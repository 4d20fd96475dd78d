/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-agreements.h"
#include "app/fb-deeds.h"
#include "app/fb-today.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-facts.h"
#include "store/fb-store-log.h"

#include <string.h>

/* A workspace with one programme, in which Amina and Jan are proposed. */
typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  FbProgramme *programme;
  FbEnrolment *amina;
  FbEnrolment *jan;
  FbDuo       *duo;
} Office;

static void
set_up (Office        *office,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  const char *mentees[2] = { NULL };
  const char *mentors[2] = { NULL };
  const char *id;

  office->workspace = fb_workspace_open (":memory:", FB_STORE_CREATE, &error);
  g_assert_no_error (error);
  office->store = fb_workspace_get_store (office->workspace);
  fb_workspace_set_today (office->workspace, "2026-11-22", NULL);
  fb_workspace_set_up (office->workspace, "Brug vzw", "Anna Voorbeeld", &error);
  g_assert_no_error (error);

  office->programme = FB_PROGRAMME (fb_record_new (&fb_programme_kind, NULL));
  g_object_set (office->programme, "code", "DUO", "name", "Duo Test", "languages", "nld", NULL);
  fb_store_save (office->store, FB_RECORD (office->programme), &error);
  g_assert_no_error (error);
  id = fb_record_get_id (FB_RECORD (office->programme));
  office->amina = fb_deed_add_person (office->workspace, &(FbNewPerson){ .name_used = "Amina Testperson", .programme_id = id, .role = "mentee" }, &error);
  g_assert_no_error (error);
  office->jan = fb_deed_add_person (office->workspace, &(FbNewPerson){ .name_used = "Jan Proefmens", .programme_id = id, .role = "mentor" }, &error);
  g_assert_no_error (error);
  mentees[0] = office->amina->person_id;
  mentors[0] = office->jan->person_id;
  office->duo = fb_deed_propose (office->workspace, id, mentees, mentors, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Office        *office,
           gconstpointer  data)
{
  g_object_unref (office->duo);
  g_object_unref (office->jan);
  g_object_unref (office->amina);
  g_object_unref (office->programme);
  g_assert_finalize_object (office->workspace);
}

/* (transfer full) (nullable): what was drafted when both said yes */
static FbAgreement *
say_yes (Office *office)
{
  g_assert_true (fb_deed_both_said_yes (office->workspace, office->duo, NULL));

  return fb_agreement_find_current (office->workspace, fb_record_get_id (FB_RECORD (office->duo)), NULL);
}

static void
set_programme (Office     *office,
               const char *field,
               const char *value)
{
  g_assert_true (fb_workspace_set_field (office->workspace, FB_RECORD (office->programme), field, value, NULL, NULL));
}

static guint
count (Office       *office,
       const FbKind *kind)
{
  return fb_store_count (office->store, kind, NULL);
}

static void
test_both_said_yes_drafts_the_agreement (Office        *office,
                                         gconstpointer  data)
{
  g_autoptr(FbRecord) amina = fb_store_get (office->store, &fb_person_kind, office->amina->person_id, NULL);
  g_autoptr(FbAgreement) draft = NULL;

  g_assert_true (fb_workspace_set_field (office->workspace, amina, "letter-language", "ara", NULL, NULL));
  set_programme (office, "languages", "fas nld");
  set_programme (office, "agreement-kind", "memorandum");
  draft = say_yes (office);
  g_assert_cmpstr (draft->status, ==, "draft");
  g_assert_cmpstr (draft->kind, ==, "memorandum");
  g_assert_cmpstr (draft->deciding_language, ==, "nld"); /* there is no text in Persian */
  g_assert_cmpstr (draft->languages, ==, "ara nld");

  g_assert_true (fb_store_undo (office->store, 0, NULL));
  g_assert_cmpstr (office->duo->match_status, ==, "proposed");
  g_assert_cmpuint (count (office, &fb_agreement_kind), ==, 0);
  g_assert_cmpuint (count (office, &fb_agreement_text_kind), ==, 0);
}

static void
test_nothing_is_drafted_where_none_is_needed (Office        *office,
                                              gconstpointer  data)
{
  set_programme (office, "agreement-needed", "no");
  g_assert_null (say_yes (office));
  g_assert_cmpstr (office->duo->match_status, ==, "agreed");
}

/* (transfer full) (nullable): what the agreement says in @language */
static char *
read_text (Office      *office,
           FbAgreement *agreement,
           const char  *language)
{
  g_autoptr(GPtrArray) texts = fb_agreement_list_texts (office->workspace, agreement, NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      if (g_str_equal (FB_AGREEMENT_TEXT (texts->pdata[i])->language, language))
        return g_strdup (FB_AGREEMENT_TEXT (texts->pdata[i])->body);
    }

  return NULL;
}

/* Whom to call is not to be looked up; a line to write on stays where it is not known. */
static void
test_names_whom_to_call (Office        *office,
                         gconstpointer  data)
{
  g_autoptr(FbAgreement) draft = say_yes (office);
  g_autoptr(FbRecord) organisation = fb_store_get (office->store, &fb_organisation_kind, office->duo->organisation_id, NULL);
  g_autoptr(GPtrArray) texts = fb_agreement_list_texts (office->workspace, draft, NULL);

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *body = NULL;

      if (i > 0)
        g_assert_true (fb_workspace_set_field (office->workspace, organisation, "phone", "0400 00 00 07", NULL, NULL));
      body = fb_agreement_dup_body (office->workspace, draft, texts->pdata[0]);
      g_assert_true ((strstr (body, "telefoon ________") != NULL) == (i == 0));
      g_assert_true ((strstr (body, "telefoon 0400 00 00 07") != NULL) == (i > 0));
    }
}

static void
test_drafting_again_keeps_what_was_written (Office        *office,
                                            gconstpointer  data)
{
  g_autoptr(FbAgreement) draft = say_yes (office);
  g_autoptr(GPtrArray) texts = fb_agreement_list_texts (office->workspace, draft, NULL);
  g_autoptr(FbAgreement) again = NULL;
  g_autoptr(FbSignature) signature = NULL;
  FbNewSignature values = { .party = "mentor", .name = "Jan Proefmens", .method = "name-with-witness",
                            .witness = "Wim Getuige", .language = "nld", .read_how = "read" };
  g_autofree char *kept = NULL;
  g_autofree char *other = NULL;

  g_assert_true (fb_workspace_set_field (office->workspace, FB_RECORD (draft), "objectives-long", "Work", NULL, NULL));
  for (guint i = 0; i < texts->len; i++)
    g_assert_true (fb_workspace_set_field (office->workspace, texts->pdata[i], "body", "Our own words", NULL, NULL));

  again = fb_deed_draft_agreement (office->workspace, draft->duo_id, NULL, "fr,nl", NULL);
  g_assert_true (again == draft);
  g_assert_cmpstr (draft->deciding_language, ==, "fra");
  g_assert_cmpstr (draft->objectives_long, ==, "Work");
  g_assert_cmpuint (count (office, &fb_agreement_text_kind), ==, 2);
  kept = read_text (office, draft, "nld");
  g_assert_cmpstr (kept, ==, "Our own words");

  g_clear_object (&again);
  again = fb_deed_draft_agreement (office->workspace, draft->duo_id, "engagement", "nl", NULL);
  other = read_text (office, draft, "nld");
  g_assert_cmpstr (other, !=, "Our own words");
  g_assert_cmpuint (count (office, &fb_agreement_text_kind), ==, 1);

  signature = fb_deed_sign (office->workspace, draft, &values, NULL);
  g_assert_nonnull (signature);
  g_assert_null (fb_deed_draft_agreement (office->workspace, draft->duo_id, NULL, "nl", NULL));
}

static FbOrganisation *
add_partner (Office     *office,
             const char *name,
             const char *role)
{
  FbOrganisation *organisation = FB_ORGANISATION (fb_record_new (&fb_organisation_kind, NULL));
  g_autoptr(FbRecord) partner = fb_record_new (&fb_programme_partner_kind, NULL);

  g_object_set (organisation, "name", name, NULL);
  g_assert_true (fb_store_save (office->store, FB_RECORD (organisation), NULL));
  g_object_set (partner, "programme-id", fb_record_get_id (FB_RECORD (office->programme)),
                "organisation-id", fb_record_get_id (FB_RECORD (organisation)), "role", role, NULL);
  g_assert_true (fb_store_save (office->store, partner, NULL));

  return organisation;
}

static void
read_to_sign (const FbDuoRow *row,
              gpointer        user_data)
{
  *(int *) user_data = row->n_to_sign;
}

/* How many have still to sign: counted by the store, and named by the deed. */
static void
assert_to_sign (Office      *office,
                FbAgreement *agreement,
                int          expected)
{
  g_autoptr(GPtrArray) parties = fb_agreement_list_parties (office->workspace, agreement, NULL);
  int kept = -1, named = 0;

  for (guint i = 0; i < parties->len; i++)
    named += ((FbSigningParty *) parties->pdata[i])->signature == NULL;
  g_assert_true (fb_store_each_duo_by_id (office->store, agreement->duo_id, "2026-11-22", read_to_sign, &kept, NULL));
  g_assert_cmpint (named, ==, expected);
  g_assert_cmpint (kept, ==, expected);
}

static void
sign (Office         *office,
      FbAgreement    *agreement,
      const char     *party,
      FbOrganisation *organisation)
{
  FbNewSignature values = { .party = party, .name = "Wie Tekent", .method = "name-with-witness",
                            .witness = "Wim Getuige", .language = "nld", .read_how = "read",
                            .organisation_id = organisation != NULL ? fb_record_get_id (FB_RECORD (organisation)) : NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(FbSignature) signature = fb_deed_sign (office->workspace, agreement, &values, &error);

  g_assert_no_error (error);
  if (organisation != NULL)
    g_assert_cmpstr (signature->organisation_id, ==, values.organisation_id);
}

/* Where one looks after the mentees and another after the mentors, both sign;
 * who only pays does not, nor does anybody in a centralised model (R35). */
static void
test_both_sides_of_a_dual_model_sign (Office        *office,
                                      gconstpointer  data)
{
  g_autoptr(FbAgreement) draft = say_yes (office);
  g_autoptr(FbOrganisation) of_mentees = add_partner (office, "Onthaal vzw", "mentee-side");
  g_autoptr(FbOrganisation) of_mentors = add_partner (office, "Bedrijvenkring vzw", "mentor-side");
  g_autoptr(FbOrganisation) funder = add_partner (office, "Fonds", "funder");
  g_autoptr(FbOrganisation) late = NULL;
  int before = office->duo->organisation_id != NULL ? 3 : 2;

  g_assert_nonnull (funder);
  assert_to_sign (office, draft, before);
  set_programme (office, "model", "dual");
  assert_to_sign (office, draft, before + 2);
  sign (office, draft, "organisation", of_mentors); /* in whichever order */
  assert_to_sign (office, draft, before + 1);
  sign (office, draft, "mentee", NULL);
  sign (office, draft, "mentor", NULL);
  if (before == 3)
    sign (office, draft, "organisation", NULL);
  g_assert_cmpstr (draft->status, ==, "draft");
  sign (office, draft, "organisation", of_mentees);
  g_assert_cmpstr (draft->status, ==, "signed");
  assert_to_sign (office, draft, 0);

  late = add_partner (office, "Later vzw", "mentor-side"); /* what is signed is signed */
  g_assert_nonnull (late);
  assert_to_sign (office, draft, 0);
}

/* A guardian of whom only the signature tells the name is named with the person guarded, and in
 * what is sealed; one that is known stays. */
static void
test_guardian_is_named (Office        *office,
                        gconstpointer  data)
{
  g_autoptr(FbAgreement) draft = say_yes (office);
  g_autoptr(FbRecord) amina = fb_store_get (office->store, &fb_person_kind, office->amina->person_id, NULL);

  fb_workspace_set_field (office->workspace, amina, "birth-date", "2010-03-01", NULL, NULL);
  sign (office, draft, "guardian", NULL);
  g_assert_cmpstr (FB_PERSON (amina)->guardian_name, ==, "Wie Tekent");
  g_assert_nonnull (g_strstr_len (draft->parties, -1, "guardian: Wie Tekent"));
  g_assert_true (fb_deed_name_guardian (office->workspace, office->amina->person_id, "Iemand Anders", NULL));
  g_assert_cmpstr (FB_PERSON (amina)->guardian_name, ==, "Wie Tekent");
  g_assert_cmpint (fb_agreement_verify (office->workspace, draft, NULL, NULL), ==, FB_SEAL_INTACT);
}

/* Today says who has still to sign, not only how many. */
static void
test_those_who_have_to_sign_are_named (Office        *office,
                                       gconstpointer  data)
{
  g_autoptr(FbAgreement) draft = say_yes (office);
  const FbSignal unsigned_yet = { .code = FB_SIGNAL_AGREEMENT_UNSIGNED, .what = "draft", .n = 3 };
  const FbSignal undrafted = { .code = FB_SIGNAL_AGREEMENT_UNSIGNED, .what = "none", .n = 3 };
  g_autofree char *words = NULL, *others = NULL, *nobody = NULL;

  sign (office, draft, "mentee", NULL);
  words = fb_signal_dup_words_of (office->workspace, draft->duo_id, &unsigned_yet);
  g_assert_cmpstr (words, ==, "The agreement waits for Jan Proefmens, Brug vzw");
  others = fb_signal_dup_words_of (office->workspace, draft->duo_id, &undrafted);
  g_assert_null (strstr (others, "Jan"));
  nobody = fb_signal_dup_words_of (office->workspace, "no such duo", &unsigned_yet);
  g_assert_cmpstr (nobody, ==, "The agreement waits for 3 signatures");
}

/* R153: said while it can be mended, of kinds that have objectives */
static void
test_missing_objectives_are_seen (Office        *office,
                                  gconstpointer  data)
{
  g_autoptr(FbAgreement) draft = say_yes (office);
  FbRecord *record = FB_RECORD (draft);

  g_assert_true (fb_agreement_misses_aims (office->workspace, draft));
  fb_workspace_set_field (office->workspace, record, "objectives-short", "Een eerste gesprek", NULL, NULL);
  g_assert_false (fb_agreement_misses_aims (office->workspace, draft));
  fb_workspace_set_field (office->workspace, record, "objectives-short", NULL, NULL, NULL);
  fb_workspace_set_field (office->workspace, record, "kind", "engagement", NULL, NULL);
  g_assert_false (fb_agreement_misses_aims (office->workspace, draft));
  fb_workspace_set_field (office->workspace, record, "kind", "memorandum", NULL, NULL);
  g_assert_true (fb_agreement_misses_aims (office->workspace, draft));
  sign (office, draft, "mentee", NULL);
  g_assert_false (fb_agreement_misses_aims (office->workspace, draft));
}

static void
add (const char *path,
     void      (*test) (Office *, gconstpointer))
{
  g_test_add (path, Office, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/draft/both-said-yes", test_both_said_yes_drafts_the_agreement);
  add ("/draft/none-needed", test_nothing_is_drafted_where_none_is_needed);
  add ("/draft/dual", test_both_sides_of_a_dual_model_sign);
  add ("/draft/guardian", test_guardian_is_named);
  add ("/draft/to-sign", test_those_who_have_to_sign_are_named);
  add ("/draft/objectives", test_missing_objectives_are_seen);
  add ("/draft/whom-to-call", test_names_whom_to_call);
  add ("/draft/again", test_drafting_again_keeps_what_was_written);

  return g_test_run ();
}
