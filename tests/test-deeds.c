/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-agreements.h"
#include "app/fb-contact-goals.h"
#include "app/fb-contact-steps.h"
#include "app/fb-deeds.h"
#include "app/fb-eligibility-words.h"
#include "app/fb-read-back.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "domain/fb-contact-goal.h"
#include "domain/fb-programme.h"
#include "domain/fb-rule.h"
#include "store/fb-store-log.h"

#include <glib/gi18n.h>
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

  office->amina = fb_deed_add_person (office->workspace, &(FbNewPerson){ .name_used = "Amina Testperson", .birth_date = "1998", .programme_id = office->programme, .role = "mentee" }, &error);
  g_assert_no_error (error);
  office->jan = fb_deed_add_person (office->workspace, &(FbNewPerson){ .name_used = "Jan Proefmens", .programme_id = office->programme, .role = "mentor" }, &error);
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
                                          NULL, NULL, &error);

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
                                                    fb_record_get_id (FB_RECORD (duo)), NULL, "nl,en", &error);

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
                             &(FbNewSignature){ .party = party, .name = name, .method = "name-with-witness", .witness = "Wim Getuige", .language = "nld", .read_how = "read" },
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
  g_autoptr(FbDuo) duo = fb_deed_propose (office->workspace, office->programme, mentees, mentors, NULL, NULL, NULL);
  g_autoptr(GPtrArray) members = fb_store_list (office->store, &fb_duo_member_kind, "duo-id",
                                                fb_record_get_id (FB_RECORD (duo)), NULL, NULL);

  g_assert_cmpuint (members->len, ==, 2);
  g_assert_true (fb_deed_answer_proposal (office->workspace, members->pdata[0], "rather-not", NULL));
  g_assert_cmpstr (duo->match_status, ==, "declined");
}

static void
make_ready (Office      *office,
            FbEnrolment *enrolment)
{
  g_object_set (enrolment, "status", "ready", "status-since", "2026-03-01", NULL);
  g_assert_true (fb_store_save (office->store, FB_RECORD (enrolment), NULL));
}

/* Who said no keeps the place; who did not goes first, since the first time. */
static void
test_withdrawn_goes_first (Office        *office,
                           gconstpointer  data)
{
  const char *const mentees[] = { office->amina->person_id, NULL };
  const char *const mentors[] = { office->jan->person_id, NULL };
  g_autoptr(FbDuo) duo = NULL;
  g_autoptr(FbDuo) again = NULL;
  g_autoptr(GPtrArray) jan = NULL;
  g_autoptr(GError) error = NULL;

  make_ready (office, office->amina);
  make_ready (office, office->jan);
  duo = fb_deed_propose (office->workspace, office->programme, mentees, mentors, NULL, NULL, NULL);
  jan = fb_store_list (office->store, &fb_duo_member_kind, "person-id", office->jan->person_id, NULL, NULL);
  g_assert_true (fb_deed_answer_proposal (office->workspace, jan->pdata[0], "rather-not", NULL));
  g_assert_cmpstr (office->amina->priority_since, ==, "2026-11-22");
  g_assert_cmpstr (office->amina->status_since, ==, "2026-03-01");
  g_assert_null (office->jan->priority_since);
  g_assert_false (fb_deed_decline_match (office->workspace, duo, NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);

  again = fb_deed_propose (office->workspace, office->programme, mentees, mentors, NULL, NULL, NULL);
  fb_workspace_set_today (office->workspace, "2026-11-30", NULL);
  g_assert_true (fb_deed_decline_match (office->workspace, again, "We thought again", NULL));
  g_assert_cmpstr (office->amina->priority_since, ==, "2026-11-22");
  g_assert_cmpstr (office->jan->priority_since, ==, "2026-11-30");
}

static void
test_nobody_mentors_themselves (Office        *office,
                                gconstpointer  data)
{
  const char *const same[] = { office->amina->person_id, NULL };
  g_autoptr(GError) error = NULL;

  g_assert_null (fb_deed_propose (office->workspace, office->programme, same, same, NULL, NULL, &error));
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

/* (transfer full): an agreement of @kind that all have signed */
static FbAgreement *
make_signed (Office     *office,
             FbDuo      *duo,
             const char *kind)
{
  g_autoptr(GError) error = NULL;
  FbAgreement *agreement = fb_deed_draft_agreement (office->workspace, fb_record_get_id (FB_RECORD (duo)), kind,
                                                    "en", &error);

  g_assert_no_error (error);
  sign (office, agreement, "mentee", "Amina Testperson");
  sign (office, agreement, "mentor", "Jan Proefmens");
  sign (office, agreement, "organisation", "Anna Voorbeeld");
  return agreement;
}

/* (transfer full): what an agreement says in its first language */
static char *
read_body (Office      *office,
           FbAgreement *agreement)
{
  g_autoptr(GPtrArray) texts = fb_agreement_list_texts (office->workspace, agreement, NULL);

  return fb_agreement_dup_body (office->workspace, agreement, texts->pdata[0]);
}

/* Of one kind of agreement: what it says, and what only others do. */
typedef struct
{
  const char *kind;
  const char *says;
  const char *says_not;
} KindCase;

static const KindCase kind_cases[] = {
  { "objectives", "In the end: Work", "What we commit to" },
  { "engagement", "we meet at least 12 times", "Work" },
  { "memorandum", "in the long term\n\nWork", "What we commit to" },
  { "extendable", "all of us sign again", "What we commit to" },
};

/* (transfer full): a meeting planned for two days ago */
static FbContact *
plan_contact (Office *office,
              FbDuo  *duo)
{
  g_autoptr(GError) error = NULL;
  FbContact *contact = fb_deed_log_contact (office->workspace,
                                            &(FbNewContact) { .duo_id = fb_record_get_id (FB_RECORD (duo)),
                                                              .held_on = "2026-11-20", .minutes = 45,
                                                              .how = "video", .state = "planned" }, &error);

  g_assert_no_error (error);
  return contact;
}

static void
test_a_planned_contact_is_held (Office        *office,
                                gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (office);
  g_autoptr(FbContact) contact = plan_contact (office, duo);

  g_assert_cmpstr (contact->present, ==, NULL);
  g_assert_true (fb_deed_hold_contact (office->workspace, contact, NULL));
  g_assert_cmpstr (contact->state, ==, "held");
  g_assert_cmpstr (contact->present, ==, "mentee mentor");
}

static void
test_a_planned_contact_is_missed_by_somebody (Office        *office,
                                              gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (office);
  g_autoptr(FbContact) contact = plan_contact (office, duo);

  g_assert_true (fb_deed_miss_contact (office->workspace, contact, "mentor", NULL));
  g_assert_cmpstr (contact->state, ==, "missed");
  g_assert_cmpstr (contact->missed_by, ==, "mentor");
}

/* The old day stays, the new one is planned the same way; undone in one step. */
static void
test_a_contact_is_moved_to_another_day (Office        *office,
                                        gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (office);
  g_autoptr(FbContact) contact = plan_contact (office, duo);
  g_autoptr(FbContact) next = fb_deed_move_contact (office->workspace, contact, "2026-11-27", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (contact->state, ==, "moved");
  g_assert_cmpstr (contact->moved_to, ==, "2026-11-27");
  g_assert_cmpstr (next->state, ==, "planned");
  g_assert_cmpstr (next->held_on, ==, "2026-11-27");
  g_assert_cmpstr (next->how, ==, "video");
  g_assert_cmpint (next->minutes, ==, 45);
  g_assert_null (fb_deed_move_contact (office->workspace, next, "2026-11-27", &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
}

static void
test_each_kind_prints_its_own (Office        *office,
                               gconstpointer  data)
{
  const KindCase *kind = data;
  g_autoptr(FbDuo) duo = make_duo (office);
  g_autoptr(FbAgreement) agreement =
    fb_deed_draft_agreement (office->workspace, fb_record_get_id (FB_RECORD (duo)), kind->kind, "en", NULL);
  g_autofree char *body = NULL;

  fb_workspace_set_field (office->workspace, FB_RECORD (agreement), "meetings-min", "12", NULL, NULL);
  fb_workspace_set_field (office->workspace, FB_RECORD (agreement), "objectives-long", "Work", NULL, NULL);
  body = read_body (office, agreement);
  g_assert_cmpstr (agreement->kind, ==, kind->kind);
  g_assert_nonnull (strstr (body, kind->says));
  g_assert_null (strstr (body, kind->says_not));
  g_assert_null (strchr (body, '['));
}

/* The new text says the new date, and the duo goes on once all have signed. */
static void
test_an_extension_is_signed_anew (Office        *office,
                                  gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (office);
  g_autoptr(FbAgreement) first = make_signed (office, duo, "extendable");
  g_autoptr(FbAgreement) second = fb_deed_extend_agreement (office->workspace, first, "2027-09-30", NULL);
  g_autofree char *body = read_body (office, second);

  g_assert_cmpstr (second->replaces_id, ==, fb_record_get_id (FB_RECORD (first)));
  g_assert_cmpstr (second->kind, ==, "extendable");
  g_assert_cmpstr (first->status, ==, "replaced");
  g_assert_nonnull (strstr (body, "30.09.2027"));
  g_assert_null (strstr (body, "22.05.2027"));
  g_assert_cmpstr (duo->extended_until_on, ==, NULL);
  sign (office, second, "mentee", "Amina Testperson");
  sign (office, second, "mentor", "Jan Proefmens");
  g_assert_cmpstr (duo->extended_until_on, ==, NULL);
  sign (office, second, "organisation", "Anna Voorbeeld");
  g_assert_cmpstr (duo->extended_until_on, ==, "2027-09-30");
  g_assert_cmpint (fb_agreement_verify (office->workspace, second, NULL, NULL), ==, FB_SEAL_INTACT);
}

static void
test_a_draft_is_not_extended (Office        *office,
                              gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (office);
  g_autoptr(FbAgreement) draft = make_agreement (office, duo);
  g_autoptr(GError) error = NULL;

  g_assert_null (fb_deed_extend_agreement (office->workspace, draft, "2027-09-30", &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_cmpstr (draft->status, ==, "draft");
}

static void
test_an_extension_ends_later (Office        *office,
                              gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (office);
  g_autoptr(FbAgreement) agreement = make_signed (office, duo, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (fb_deed_extend_agreement (office->workspace, agreement, agreement->term_until, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_cmpstr (agreement->status, ==, "signed");
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

/* Seventeen or eighteen, by the year alone: a guardian may sign, and need not. */
static void
test_a_guardian_who_may_not_be_needed_holds_up_nothing (Office        *office,
                                                        gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_store_get (office->store, &fb_person_kind, office->amina->person_id, NULL);
  g_autoptr(FbDuo) duo = NULL;
  g_autoptr(FbAgreement) agreement = NULL;
  g_autoptr(GPtrArray) signers = NULL;

  fb_workspace_set_field (office->workspace, person, "birth-date", "2008", NULL, NULL);
  duo = make_duo (office);
  agreement = make_signed (office, duo, NULL);
  signers = fb_agreement_list_parties (office->workspace, agreement, NULL);
  g_assert_cmpuint (signers->len, ==, 4);
  g_assert_true (((FbSigningParty *) signers->pdata[1])->is_unsure);
  g_assert_cmpstr (agreement->status, ==, "signed");
}

/* A translation that somebody pasted counts once somebody has checked it. */
static void
test_signing_asks_who_checked (Office        *office,
                               gconstpointer  data)
{
  static const struct
  {
    const char *by;
    const char *on;
    gboolean    counts;
  } cases[] = {
    { NULL, NULL, FALSE },
    { "Nour Voorbeeld", NULL, FALSE },
    { NULL, "2026-11-20", FALSE },
    { "Nour Voorbeeld", "2026-11-20", TRUE },
  };
  g_autoptr(FbDuo) duo = make_duo (office);
  g_autoptr(FbAgreement) agreement = fb_deed_draft_agreement (office->workspace,
                                                              fb_record_get_id (FB_RECORD (duo)), NULL, "nl,ar", NULL);
  g_autoptr(GPtrArray) texts = fb_agreement_list_texts (office->workspace, agreement, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < texts->len; j++)
      {
        FbAgreementText *text = texts->pdata[j];
        gboolean is_ours = g_str_equal (text->language, "nld");
        g_autoptr(FbSignature) signature = NULL;
        g_autoptr(GError) error = NULL;

        g_assert_true (!is_ours || !fb_agreement_text_needs_check (office->workspace, agreement, text));
        if (is_ours)
          continue;
        g_test_message ("%u", i);
        g_assert_true (fb_deed_set_agreement_text (office->workspace, text, NULL, "Words", cases[i].by, cases[i].on, NULL));
        g_assert_cmpint (fb_agreement_text_needs_check (office->workspace, agreement, text), ==, !cases[i].counts);
        signature = fb_deed_sign (office->workspace, agreement,
                                  &(FbNewSignature){ .party = "mentee", .name = "Amina Testperson", .method = "name-with-witness", .witness = "Wim" }, &error);
        g_assert_cmpint (signature != NULL, ==, cases[i].counts);
        g_assert_cmpint (g_error_matches (error, FB_ERROR, FB_ERROR_REFUSED), ==, !cases[i].counts);
        g_assert_cmpint (agreement->frozen_on != NULL, ==, cases[i].counts);
      }
}

static void
test_signing_without_translation_is_refused (Office        *office,
                                             gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (office);
  g_autoptr(FbAgreement) agreement = fb_deed_draft_agreement (office->workspace,
                                                              fb_record_get_id (FB_RECORD (duo)), NULL, "nl,ar", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (fb_deed_sign (office->workspace, agreement,
                               &(FbNewSignature){ .party = "mentee", .name = "Amina Testperson", .method = "name-with-witness", .witness = "Wim" }, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_null (agreement->frozen_on);
  g_assert_false (fb_agreement_has_signatures (office->workspace, agreement));
}

static void
add_rule (Office     *office,
          const char *field,
          const char *operator,
          const char * value,
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

static void
test_a_contact_works_on_goals (Office        *office,
                               gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (office);
  const char *duo_id = fb_record_get_id (FB_RECORD (duo));
  g_autoptr(FbGoal) goal = fb_deed_add_goal (office->workspace, duo_id, "intermediate", "network", NULL, NULL, NULL);
  g_autoptr(FbContact) contact =
    fb_deed_log_contact (office->workspace, &(FbNewContact) { .duo_id = duo_id, .minutes = FB_UNSET }, NULL);
  const char *contact_id = fb_record_get_id (FB_RECORD (contact));
  const char *goal_id = fb_record_get_id (FB_RECORD (goal));
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 2; i++) /* the second time nothing happens */
    {
      fb_deed_set_contact_goal (office->workspace, contact_id, goal_id, TRUE, &error);
      g_assert_no_error (error);
      g_assert_cmpint (fb_store_count (office->store, &fb_contact_goal_kind, NULL), ==, 1);
    }
  words = fb_contact_dup_goals (office->workspace, contact_id);
  g_assert_cmpstr (words, ==, fb_code_list_get_label (&fb_code_goal_kind, "network"));

  fb_deed_set_contact_goal (office->workspace, contact_id, goal_id, FALSE, &error);
  g_assert_no_error (error);
  g_assert_false (fb_contact_has_goal (office->workspace, contact_id, goal_id));
  g_assert_false (fb_deed_set_contact_goal (office->workspace, contact_id, duo_id, TRUE, &error));
  g_assert_nonnull (error); /* no goal has this id */
}

/* R171: chosen from the plan, or added; one that was agreed elsewhere is no choice */
static void
test_steps_are_agreed_in_a_contact (Office        *office,
                                    gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (office);
  const char *duo_id = fb_record_get_id (FB_RECORD (duo));
  g_autoptr(FbGoal) goal = fb_deed_add_goal (office->workspace, duo_id, "intermediate", "network", NULL, NULL, NULL);
  const char *goal_id = fb_record_get_id (FB_RECORD (goal));
  const FbNewContact values = { .duo_id = duo_id, .held_on = "2026-11-02", .minutes = FB_UNSET };
  g_autoptr(FbContact) contact = fb_deed_log_contact (office->workspace, &values, NULL);
  g_autoptr(FbContact) other = fb_deed_log_contact (office->workspace, &values, NULL);
  g_autoptr(FbAction) planned = fb_deed_add_action (office->workspace, goal_id, "Write", NULL, NULL, NULL);
  g_autoptr(FbAction) done = fb_deed_add_action (office->workspace, goal_id, "Dial", NULL, NULL, NULL);
  g_autoptr(FbAction) added = fb_deed_add_action_of (office->workspace, fb_record_get_id (FB_RECORD (contact)), goal_id,
                                                     "Call", "mentor", "2026-12-01", NULL);
  g_autoptr(GPtrArray) here = NULL;
  g_autoptr(GPtrArray) there = NULL;
  g_autofree char *words = NULL, *agreed = NULL, *none = NULL;
  gint64 seq;

  fb_deed_finish_action (office->workspace, done, TRUE, NULL);
  here = fb_contact_list_step_choices (office->workspace, contact, NULL);
  there = fb_contact_list_step_choices (office->workspace, other, NULL);
  g_assert_cmpuint (here->len, ==, 2);
  g_assert_cmpuint (there->len, ==, 1);
  g_assert_true (there->pdata[0] == (gpointer) planned);

  g_assert_true (fb_deed_set_contact_step (office->workspace, contact, planned, TRUE, NULL));
  seq = fb_store_get_seq (office->store);
  g_assert_true (fb_deed_set_contact_step (office->workspace, contact, planned, TRUE, NULL));
  g_assert_cmpint (fb_store_get_seq (office->store), ==, seq); /* known already */
  words = fb_contact_dup_steps (office->workspace, fb_record_get_id (FB_RECORD (contact)));
  g_assert_cmpstr (words, ==, "Write, Call");
  agreed = fb_action_dup_agreed_words (office->workspace, planned);
  g_assert_nonnull (strstr (agreed, "Face to Face"));

  g_assert_true (fb_deed_set_contact_step (office->workspace, contact, planned, FALSE, NULL));
  none = fb_action_dup_agreed_words (office->workspace, planned);
  g_assert_null (none);
}

/* The steps stay when the contact goes, and tell of it again once it is back. */
static void
test_steps_outlive_their_contact (Office        *office,
                                  gconstpointer  data)
{
  g_autoptr(FbDuo) duo = make_duo (office);
  const char *duo_id = fb_record_get_id (FB_RECORD (duo));
  g_autoptr(FbGoal) goal = fb_deed_add_goal (office->workspace, duo_id, "intermediate", "network", NULL, NULL, NULL);
  g_autoptr(FbContact) contact =
    fb_deed_log_contact (office->workspace, &(FbNewContact) { .duo_id = duo_id, .minutes = FB_UNSET }, NULL);
  g_autofree char *contact_id = g_strdup (fb_record_get_id (FB_RECORD (contact)));
  g_autoptr(FbAction) action = fb_deed_add_action_of (office->workspace, contact_id,
                                                      fb_record_get_id (FB_RECORD (goal)), "Call", NULL, NULL, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (fb_store_remove (office->store, FB_RECORD (contact), &error));
  g_assert_no_error (error);
  g_assert_null (action->contact_id);
  g_assert_cmpint (fb_store_count (office->store, &fb_action_kind, NULL), ==, 1);

  g_assert_true (fb_store_undo (office->store, 0, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (action->contact_id, ==, contact_id);

  /* with the whole duo they go too */
  g_assert_true (fb_store_remove (office->store, FB_RECORD (duo), &error));
  g_assert_no_error (error);
  g_assert_cmpint (fb_store_count (office->store, &fb_action_kind, NULL), ==, 0);
}

static const char *
find_line (GPtrArray  *lines,
           const char *label)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const FbReadBackLine *line = lines->pdata[i];

      if (g_str_equal (line->label, label))
        return line->value;
    }

  return NULL;
}

static void
test_an_intake_is_read_back_in_the_persons_language (Office        *office,
                                                     gconstpointer  data)
{
  g_autoptr(FbEnrolmentCase) whole = fb_enrolment_case_new (office->workspace, office->amina, NULL);
  g_autoptr(GPtrArray) french = NULL, english = NULL;
  g_autofree char *wanted = NULL, *language = NULL;
  g_autofree char *translations = g_build_filename (g_getenv ("G_TEST_BUILDDIR"), "..", "po", NULL);

  bindtextdomain (GETTEXT_PACKAGE, translations);
  g_object_set (whole->person, "letter-language", "tir", "birth-date", "1998-05-31", NULL);
  g_object_set (office->amina, "talk-language", "fra", "employment-status", "employed", "sector-wished", "A", NULL);

  wanted = fb_read_back_dup_wanted (whole);
  language = fb_read_back_dup_language (whole);
  g_assert_cmpstr (wanted, ==, "tir"); /* which the program does not speak */
  g_assert_cmpstr (language, ==, "fra");

  french = fb_read_back_list (whole, language);
  english = fb_read_back_list (whole, "eng");
  g_assert_cmpuint (french->len, ==, english->len);
  g_assert_cmpstr (find_line (english, "Employment"), ==, "Employed");
  g_assert_cmpstr (find_line (french, "Emploi"), ==, "En emploi");
  g_assert_cmpstr (find_line (french, "Date de naissance"), ==, "31/05/1998");
  g_assert_cmpstr (find_line (french, "Langue du courrier"), ==, "tigrigna");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/duo/both-said-yes", test_both_said_yes_starts_the_duo, NULL);
  ADD ("/duo/rather-not", test_rather_not_declines, NULL);
  ADD ("/duo/withdrawn-goes-first", test_withdrawn_goes_first, NULL);
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
  ADD ("/agreement/kind/objectives", test_each_kind_prints_its_own, &kind_cases[0]);
  ADD ("/agreement/kind/engagement", test_each_kind_prints_its_own, &kind_cases[1]);
  ADD ("/agreement/kind/memorandum", test_each_kind_prints_its_own, &kind_cases[2]);
  ADD ("/agreement/kind/extendable", test_each_kind_prints_its_own, &kind_cases[3]);
  ADD ("/agreement/extended/signed", test_an_extension_is_signed_anew, NULL);
  ADD ("/agreement/extended/draft", test_a_draft_is_not_extended, NULL);
  ADD ("/agreement/extended/no-later", test_an_extension_ends_later, NULL);
  ADD ("/contact/held", test_a_planned_contact_is_held, NULL);
  ADD ("/contact/missed", test_a_planned_contact_is_missed_by_somebody, NULL);
  ADD ("/contact/moved", test_a_contact_is_moved_to_another_day, NULL);
  ADD ("/agreement/minor", test_a_minor_needs_a_guardian, NULL);
  ADD ("/agreement/unsure-guardian", test_a_guardian_who_may_not_be_needed_holds_up_nothing, NULL);
  ADD ("/agreement/unchecked-translation", test_signing_asks_who_checked, NULL);
  ADD ("/agreement/no-translation", test_signing_without_translation_is_refused, NULL);
  ADD ("/eligibility/overrule", test_admitting_against_a_rule_needs_a_reason, NULL);
  ADD ("/plan/goals", test_first_goal_leads_and_others_follow, NULL);
  ADD ("/contact/goals", test_a_contact_works_on_goals, NULL);
  ADD ("/contact/steps", test_steps_are_agreed_in_a_contact, NULL);
  ADD ("/contact/steps-stay", test_steps_outlive_their_contact, NULL);
  ADD ("/intake/read-back", test_an_intake_is_read_back_in_the_persons_language, NULL);
  ADD ("/plan/no-interval", test_no_review_day_without_an_interval, NULL);

  return g_test_run ();
}
