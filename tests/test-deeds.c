/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-agreements.h"
#include "app/fb-deeds.h"
#include "app/fb-eligibility-words.h"
#include "base/fb-date.h"
#include "domain/fb-programme.h"
#include "domain/fb-rule.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/* A workspace with one programme, Amina and Jan. */
typedef struct
{
  char        *path;
  FbWorkspace *workspace;
  FbStore     *store;
  char        *programme;
  FbEnrolment *amina;
  FbEnrolment *jan;
} Office;

static void
set_up (Office        *office,
        gconstpointer  data)
{
  g_autofree char *dir = g_dir_make_tmp ("fb-XXXXXX", NULL);
  g_autoptr(FbRecord) programme = fb_record_new (&fb_programme_kind, NULL);
  g_autoptr(GError) error = NULL;

  office->path = g_build_filename (dir, "office.footbridge", NULL);
  office->workspace = fb_workspace_open (office->path, FB_STORE_CREATE, &error);
  g_assert_no_error (error);
  office->store = fb_workspace_get_store (office->workspace);
  fb_workspace_set_today (office->workspace, "2026-11-22", NULL);
  fb_workspace_set_up (office->workspace, "Brug vzw", "Anna Voorbeeld", &error);
  g_assert_no_error (error);

  g_object_set (programme, "code", "DUO", "name", "Duo Test", "duration-months-max", (gint64) 6,
                "meetings-per-month-min", (gint64) 2, NULL);
  fb_store_save (office->store, programme, &error);
  g_assert_no_error (error);
  office->programme = g_strdup (fb_record_get_id (programme));

  office->amina = fb_deed_add_person (office->workspace, &(FbNewPerson) {
                                        .name_used = "Amina Testperson", .birth_date = "1998",
                                        .programme_id = office->programme, .role = "mentee" }, &error);
  g_assert_no_error (error);
  office->jan = fb_deed_add_person (office->workspace, &(FbNewPerson) {
                                      .name_used = "Jan Proefmens", .programme_id = office->programme,
                                      .role = "mentor" }, &error);
  g_assert_no_error (error);
}

static void
tear_down (Office        *office,
           gconstpointer  data)
{
  g_object_unref (office->amina);
  g_object_unref (office->jan);
  g_assert_finalize_object (office->workspace);
  g_free (office->programme);
  g_free (office->path);
}

static FbDuo *
make_duo (Office *office)
{
  const char *const mentees[] = { office->amina->person_id, NULL };
  const char *const mentors[] = { office->jan->person_id, NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(FbDuo) duo = fb_deed_propose (office->workspace, office->programme, mentees, mentors,
                                          NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (duo->code, ==, "DUO-1");
  fb_deed_both_said_yes (office->workspace, duo, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&duo);
}

static FbAgreement *
make_agreement (Office *office,
                FbDuo  *duo)
{
  g_autoptr(GError) error = NULL;
  FbAgreement *agreement = fb_deed_draft_agreement (office->workspace,
                                                    fb_record_get_id (FB_RECORD (duo)), "nl,en", &error);

  g_assert_no_error (error);
  return agreement;
}

static void
sign (Office      *office,
      FbAgreement *agreement,
      const char  *party,
      const char  *name)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbSignature) signature =
    fb_deed_sign (office->workspace, agreement,
                  &(FbNewSignature) { .party = party, .name = name, .method = "name-with-witness",
                                      .witness = "Wim Getuige", .language = "nld", .read_how = "read" },
                  &error);

  g_assert_no_error (error);
  g_assert_nonnull (signature);
}

static void
test_both_said_yes_starts_the_duo (Office        *office,
                                   gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (office);

  g_assert_cmpstr (duo->match_status, ==, "agreed");
  g_assert_cmpstr (duo->relationship_status, ==, "active");
  g_assert_cmpstr (duo->starts_on, ==, "2026-11-22");
  g_assert_cmpstr (duo->planned_end_on, ==, "2027-05-22");
}

static void
test_rather_not_declines (Office        *office,
                          gconstpointer  data)
{
  const char *const mentees[] = { office->amina->person_id, NULL };
  const char *const mentors[] = { office->jan->person_id, NULL };
  g_autoptr(FbDuo) duo = fb_deed_propose (office->workspace, office->programme, mentees, mentors, NULL, NULL);
  g_autoptr(GPtrArray) members = fb_store_list (office->store, &fb_duo_member_kind, "duo-id",
                                                fb_record_get_id (FB_RECORD (duo)), NULL, NULL);

  g_assert_cmpuint (members->len, ==, 2);
  g_assert_true (fb_deed_answer_proposal (office->workspace, members->pdata[0], "rather-not", NULL));
  g_assert_cmpstr (duo->match_status, ==, "declined");
}

static void
test_nobody_mentors_themselves (Office        *office,
                                gconstpointer  data)
{
  const char *const same[] = { office->amina->person_id, NULL };
  g_autoptr(GError) error = NULL;

  g_assert_null (fb_deed_propose (office->workspace, office->programme, same, same, NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
}

static void
test_all_signatures_make_it_signed (Office        *office,
                                    gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (office);
  g_autoptr(FbAgreement) agreement = make_agreement (office, duo);

  g_assert_cmpint (fb_agreement_verify (office->workspace, agreement, NULL, NULL), ==, FB_SEAL_OPEN);
  sign (office, agreement, "mentee", "Amina Testperson");
  g_assert_cmpstr (agreement->status, ==, "draft");
  sign (office, agreement, "mentor", "Jan Proefmens");
  sign (office, agreement, "organisation", "Anna Voorbeeld");
  g_assert_cmpstr (agreement->status, ==, "signed");
  g_assert_cmpint (fb_agreement_verify (office->workspace, agreement, NULL, NULL), ==, FB_SEAL_INTACT);
}

static void
test_text_locks_at_first_signature (Office        *office,
                                    gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (office);
  g_autoptr(FbAgreement) agreement = make_agreement (office, duo);
  g_autoptr(GError) error = NULL;

  sign (office, agreement, "mentee", "Amina Testperson");
  g_assert_true (fb_agreement_has_signatures (office->workspace, agreement));
  g_assert_false (fb_workspace_set_field (office->workspace, FB_RECORD (agreement), "objectives-short",
                                          "Something else", NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
}

static void
test_names_stand_in_the_text (Office        *office,
                              gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (office);
  g_autoptr(FbAgreement) agreement = make_agreement (office, duo);
  g_autoptr(GPtrArray) texts = fb_agreement_list_texts (office->workspace, agreement, NULL);
  g_autofree char *body = NULL;

  g_assert_cmpuint (texts->len, ==, 2);
  body = fb_agreement_dup_body (office->workspace, agreement, texts->pdata[0]);
  g_assert_nonnull (strstr (body, "Amina Testperson"));
  g_assert_nonnull (strstr (body, "Brug vzw"));
  g_assert_null (strchr (body, '{'));
}

static void
run_sql (const char *path,
         const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_changes (db), >, 0);
  sqlite3_close (db);
}

/* Somebody changes the file behind the program's back. */
static void
test_a_change_behind_our_back_shows (Office        *office,
                                     gconstpointer  sql)
{
  g_autoptr(FbDuo) duo = make_duo (office);
  g_autoptr(FbAgreement) agreement = make_agreement (office, duo);
  g_autofree char *id = g_strdup (fb_record_get_id (FB_RECORD (agreement)));
  g_autoptr(FbRecord) again = NULL;
  g_autoptr(GError) error = NULL;

  sign (office, agreement, "mentee", "Amina Testperson");
  sign (office, agreement, "mentor", "Jan Proefmens");
  g_clear_object (&agreement);
  g_clear_object (&duo);

  run_sql (office->path, sql);
  fb_store_refresh (office->store);
  again = fb_store_get (office->store, &fb_agreement_kind, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fb_agreement_verify (office->workspace, FB_AGREEMENT (again), NULL, NULL), ==,
                   FB_SEAL_CHANGED);
}

static void
test_new_version_continues_the_chain (Office        *office,
                                      gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (office);
  g_autoptr(FbAgreement) first = make_agreement (office, duo);
  g_autoptr(FbAgreement) second = NULL;
  g_autoptr(GError) error = NULL;

  sign (office, first, "mentee", "Amina Testperson");
  second = fb_deed_amend_agreement (office->workspace, first, &error);
  g_assert_no_error (error);
  g_assert_cmpint (second->version, ==, 2);
  g_assert_cmpstr (first->status, ==, "replaced");
  sign (office, second, "mentee", "Amina Testperson");
  g_assert_cmpint (fb_agreement_verify (office->workspace, second, NULL, NULL), ==, FB_SEAL_INTACT);
  g_assert_cmpint (fb_agreement_verify (office->workspace, first, NULL, NULL), ==, FB_SEAL_INTACT);
}

static void
test_a_minor_needs_a_guardian (Office        *office,
                               gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_store_get (office->store, &fb_person_kind, office->amina->person_id, NULL);
  g_autoptr(FbDuo) duo = NULL;
  g_autoptr(FbAgreement) agreement = NULL;
  g_autoptr(GPtrArray) signers = NULL;

  fb_workspace_set_field (office->workspace, person, "birth-date", "2010-05-01", NULL, NULL);
  duo = make_duo (office);
  agreement = make_agreement (office, duo);
  signers = fb_agreement_list_parties (office->workspace, agreement, NULL);
  g_assert_cmpuint (signers->len, ==, 4);
  g_assert_cmpstr (((FbSigningParty *) signers->pdata[1])->party, ==, "guardian");
}

static void
test_signing_without_translation_is_refused (Office        *office,
                                             gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (office);
  g_autoptr(FbAgreement) agreement = fb_deed_draft_agreement (office->workspace,
                                                              fb_record_get_id (FB_RECORD (duo)),
                                                              "nl,ar", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (fb_deed_sign (office->workspace, agreement,
                               &(FbNewSignature) { .party = "mentee", .name = "Amina Testperson",
                                                   .method = "name-with-witness", .witness = "Wim" }, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_null (agreement->frozen_on);
  g_assert_false (fb_agreement_has_signatures (office->workspace, agreement));
}

static void
add_rule (Office     *office,
          const char *field,
          const char *operator,
          const char *value,
          const char *strength)
{
  g_autoptr(FbRecord) rule = fb_record_new (&fb_rule_kind, NULL);
  g_autoptr(GError) error = NULL;

  g_object_set (rule, "programme-id", office->programme, "side", "mentee", "field", field,
                "operator", operator, "value", value, "strength", strength, NULL);
  fb_store_save (office->store, rule, &error);
  g_assert_no_error (error);
}

static void
test_admitting_against_a_rule_needs_a_reason (Office        *office,
                                              gconstpointer  data)
{
  g_autoptr(GPtrArray) lines = NULL;
  g_autoptr(FbEligibilityCheck) check = NULL;
  g_autoptr(GError) error = NULL;
  FbEligibility overall;

  add_rule (office, "age", "less", "25", "criterion");
  add_rule (office, "other", "equals", "newly arrived", "target");
  lines = fb_eligibility_explain (office->workspace, office->amina, &overall, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpint (overall.fit, ==, FB_FITS_NOT);
  g_assert_cmpint (((FbEligibilityLine *) lines->pdata[0])->weight, ==, FB_RULE_HARD);

  g_assert_null (fb_deed_check_eligibility (office->workspace, office->amina, "admitted", NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_clear_error (&error);
  check = fb_deed_check_eligibility (office->workspace, office->amina, "admitted", "Turned 25 last week", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (check->reason, ==, "Turned 25 last week");
}

static void
test_first_goal_leads_and_others_follow (Office        *office,
                                         gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (office);
  const char *duo_id = fb_record_get_id (FB_RECORD (duo));
  g_autoptr(FbGoal) top = fb_deed_add_goal (office->workspace, duo_id, "final", NULL,
                                            "A job as a nurse", "mentee", NULL);
  g_autoptr(FbGoal) step = fb_deed_add_goal (office->workspace, duo_id, "intermediate", "network",
                                             "Know three people in care", "mentor", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (top->kind, ==, "job");
  g_assert_cmpstr (step->parent_id, ==, fb_record_get_id (FB_RECORD (top)));
  g_assert_null (fb_deed_add_goal (office->workspace, duo_id, "final", NULL, "Another", NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
}

/* An interval that nobody decided is not guessed (R166). */
static void
test_no_review_day_without_an_interval (Office        *office,
                                        gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (office);
  const char *duo_id = fb_record_get_id (FB_RECORD (duo));
  g_autoptr(FbRecord) programme = fb_store_get (office->store, &fb_programme_kind, office->programme, NULL);
  g_autofree char *none = fb_plan_dup_next_review (office->workspace, duo_id);
  g_autofree char *next = NULL;

  g_assert_null (none);
  fb_workspace_set_field (office->workspace, programme, "review-every", "2", NULL, NULL);
  fb_workspace_set_field (office->workspace, programme, "review-unit", "weeks", NULL, NULL);
  next = fb_plan_dup_next_review (office->workspace, duo_id);
  g_assert_cmpstr (next, ==, "2026-12-06");
}

#define ADD(path, test, data) g_test_add (path, Office, data, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/duo/both-said-yes", test_both_said_yes_starts_the_duo, NULL);
  ADD ("/duo/rather-not", test_rather_not_declines, NULL);
  ADD ("/duo/nobody-mentors-themselves", test_nobody_mentors_themselves, NULL);
  ADD ("/agreement/all-sign", test_all_signatures_make_it_signed, NULL);
  ADD ("/agreement/locks", test_text_locks_at_first_signature, NULL);
  ADD ("/agreement/names", test_names_stand_in_the_text, NULL);
  ADD ("/agreement/changed/text", test_a_change_behind_our_back_shows,
       "UPDATE agreement_text SET body = body || ' and more'");
  ADD ("/agreement/changed/term", test_a_change_behind_our_back_shows,
       "UPDATE agreement SET term_until = '2030-01-01'");
  ADD ("/agreement/changed/signer", test_a_change_behind_our_back_shows,
       "UPDATE signature SET signer_name = 'Somebody Else' WHERE position = 2");
  ADD ("/agreement/changed/order", test_a_change_behind_our_back_shows,
       "UPDATE signature SET position = 3 - position");
  ADD ("/agreement/changed/removed", test_a_change_behind_our_back_shows,
       "DELETE FROM signature WHERE position = 1");
  ADD ("/agreement/new-version", test_new_version_continues_the_chain, NULL);
  ADD ("/agreement/minor", test_a_minor_needs_a_guardian, NULL);
  ADD ("/agreement/no-translation", test_signing_without_translation_is_refused, NULL);
  ADD ("/eligibility/overrule", test_admitting_against_a_rule_needs_a_reason, NULL);
  ADD ("/plan/goals", test_first_goal_leads_and_others_follow, NULL);
  ADD ("/plan/no-interval", test_no_review_day_without_an_interval, NULL);

  return g_test_run ();
}
