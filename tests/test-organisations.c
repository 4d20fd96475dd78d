/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-actors.h"
#include "app/fb-deed-employer.h"
#include "app/fb-deed-organisation.h"
#include "app/fb-deed-rule.h"
#include "app/fb-deed-signal.h"
#include "app/fb-today.h"
#include "app/fb-deeds.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

#include <string.h>

typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  FbRecord    *programme;
} Office;

static void
set_up (Office        *self,
        gconstpointer  data)
{
  self->workspace = fb_workspace_open (":memory:", FB_STORE_READ_WRITE, NULL);
  self->store = fb_workspace_get_store (self->workspace);
  fb_workspace_set_today (self->workspace, "2026-11-22", NULL);
  self->programme = fb_record_new (&fb_programme_kind, NULL);
  g_object_set (self->programme, "code", "DUO", "name", "Duo", NULL);
  g_assert_true (fb_store_save (self->store, self->programme, NULL));
}

static void
tear_down (Office        *self,
           gconstpointer  data)
{
  g_object_unref (self->programme);
  g_assert_finalize_object (self->workspace);
}

static void
test_a_known_name_is_no_second_organisation (Office        *self,
                                             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbOrganisation) first = fb_deed_add_organisation (self->workspace, " Sample Bakery ", "employer", &error);
  g_autoptr(FbOrganisation) again = fb_deed_add_organisation (self->workspace, "sample bakery", "school", &error);
  g_autoptr(FbOrganisation) none = NULL;

  g_assert_no_error (error);
  g_assert_true (first == again);
  g_assert_cmpstr (first->name, ==, "Sample Bakery");
  g_assert_cmpstr (first->kind, ==, "employer");
  none = fb_deed_add_organisation (self->workspace, "   ", NULL, &error);
  g_assert_null (none);
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
}

static void
test_contact_person_needs_a_name (Office        *self,
                                  gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbOrganisation) firm = fb_deed_add_organisation (self->workspace, "Sample Bakery", NULL, NULL);
  const char *id = fb_record_get_id (FB_RECORD (firm));
  g_autoptr(FbContactPerson) champion = fb_deed_add_contact_person (self->workspace, id, "Els Exempel", "champion", &error);
  g_autoptr(FbContactPerson) nobody = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (champion->role, ==, "champion");
  nobody = fb_deed_add_contact_person (self->workspace, id, "", NULL, &error);
  g_assert_null (nobody);
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
}

/* What Today says of the programme; NULL where nothing. */
static char *
dup_today (Office *self)
{
  g_autoptr(GPtrArray) rows = fb_today_list (self->workspace, NULL, NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      FbTodayRow *row = rows->pdata[i];

      if (g_str_equal (row->kind, "programme") && g_str_equal (row->id, fb_record_get_id (self->programme)))
        return fb_today_row_dup_fact (row);
    }

  return NULL;
}

static void
check_today (Office     *self,
             const char *until,
             const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbFunding) funding =
    fb_deed_add_funding (self->workspace, fb_record_get_id (self->programme), "Sample Fund", "project", until, &error);
  g_autofree char *fact = dup_today (self);
  g_autofree char *after = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (fact, ==, expected);
  g_assert_true (fb_store_undo (self->store, fb_store_find_undoable (self->store), &error));
  after = dup_today (self);
  g_assert_null (after);
}

/* From ninety days before on, to the last day. */
static void
test_an_end_stands_on_today_in_time (Office        *self,
                                     gconstpointer  data)
{
  check_today (self, NULL, NULL);
  check_today (self, "2027-02-21", NULL);
  check_today (self, "2027-02-20", "The funding of Sample Fund ends in 90 days; 0 duos go on");
  check_today (self, "2026-11-22", "The funding of Sample Fund ends in 0 days; 0 duos go on");
  check_today (self, "2026-11-21", NULL);
}

/* The end is moved in the row: Today follows, whoever moved it, and what was taken up
 * is closed once its reason is gone. */
static void
test_today_follows_a_moved_end (Office        *self,
                                gconstpointer  data)
{
  g_autoptr(FbFunding) funding = fb_deed_add_funding (self->workspace, fb_record_get_id (self->programme), NULL, NULL,
                                                      "2026-12-02", NULL);
  g_autoptr(FbSignalRecord) taken =
    fb_deed_take_up_signal (self->workspace, self->programme, &(FbTakeUp) { .kind = "funding-ends" }, NULL);
  g_autofree char *near = dup_today (self);
  g_autofree char *far = NULL;
  g_autofree char *back = NULL;

  g_assert_cmpstr (near, ==, "A funding ends in 10 days; 0 duos go on");
  g_assert_true (fb_workspace_set_field (self->workspace, FB_RECORD (funding), "until-date", "2028-01-01", NULL, NULL));
  far = dup_today (self);
  g_assert_null (far);
  g_assert_true (fb_deed_close_gone_signals (self->workspace, NULL));
  g_assert_cmpstr (taken->state, ==, "gone");
  g_assert_true (fb_workspace_set_field (self->workspace, FB_RECORD (funding), "until-date", "2026-12-03", NULL, NULL));
  back = dup_today (self);
  g_assert_cmpstr (back, ==, "A funding ends in 11 days; 0 duos go on");
}

/* --- What an organisation promises and offers --- */

static void
test_a_gap_is_said (Office        *self,
                    gconstpointer  data)
{
  g_autoptr(FbOrganisation) firm = fb_deed_add_organisation (self->workspace, "Sample Bakery", "employer", NULL);
  const char *id = fb_record_get_id (FB_RECORD (firm));
  g_autoptr(FbCommitment) first = fb_deed_add_commitment (self->workspace, id, "Two mentors", "2025-01-01", NULL);
  g_autofree char *none = fb_commitments_dup_gap (self->workspace, id);
  g_autofree char *gap = NULL;
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (none);
  g_object_set (first, "until-date", "2026-06-30", "withdrawal-reason", "gap", NULL);
  g_assert_true (fb_store_save (self->store, FB_RECORD (first), NULL));
  gap = fb_commitments_dup_gap (self->workspace, id);
  words = fb_commitment_dup_words (first);
  g_assert_nonnull (strstr (gap, "Nothing is promised since"));
  g_assert_nonnull (strstr (words, "A Gap Between Two Phases"));
  g_assert_null (fb_deed_add_commitment (self->workspace, id, " ", NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_INVALID);
}

static void
test_hours_are_summed_by_whose_time (Office        *self,
                                     gconstpointer  data)
{
  g_autoptr(FbOrganisation) firm = fb_deed_add_organisation (self->workspace, "Sample Bakery", "employer", NULL);
  const char *id = fb_record_get_id (FB_RECORD (firm));
  g_autoptr(FbEnrolment) mentor =
    fb_deed_add_person (self->workspace, &(FbNewPerson) { .name_used = "Jan Exempel", .role = "mentor",
                                                          .programme_id = fb_record_get_id (self->programme) }, NULL);
  g_autoptr(FbVolunteerHours) one = NULL;
  g_autoptr(FbVolunteerHours) two = NULL;
  g_autofree char *sum = NULL;
  g_autoptr(GError) error = NULL;

  g_object_set (mentor, "employer-id", id, NULL);
  g_assert_true (fb_store_save (self->store, FB_RECORD (mentor), NULL));
  one = fb_deed_add_hours (self->workspace, mentor->person_id, "2026-11-20", "90", "company", &error);
  g_assert_no_error (error);
  two = fb_deed_add_hours (self->workspace, mentor->person_id, NULL, "45", "private", NULL);
  g_assert_cmpstr (one->organisation_id, ==, id);
  sum = fb_hours_dup_sum (self->workspace, id);
  g_assert_cmpstr (sum, ==, "Given by its people: 1:30 h in time of the company, 0:45 h in their own.");
  g_assert_null (fb_deed_add_hours (self->workspace, mentor->person_id, NULL, "two", NULL, &error));
  g_assert_nonnull (error);
}

static void
test_who_got_work_is_counted (Office        *self,
                              gconstpointer  data)
{
  g_autoptr(FbOrganisation) firm = fb_deed_add_organisation (self->workspace, "Sample Bakery", "employer", NULL);
  const char *id = fb_record_get_id (FB_RECORD (firm));
  g_autoptr(FbRecord) person = fb_record_new (&fb_person_kind, NULL);
  g_autoptr(FbVacancy) taken = fb_deed_add_vacancy (self->workspace, id, "Baker", "job", NULL, NULL);
  g_autoptr(FbVacancy) open = fb_deed_add_vacancy (self->workspace, id, "Baker, to try", "internship", "2027-01-01", NULL);
  g_autofree char *none = fb_vacancies_dup_sum (self->workspace, id);
  g_autofree char *sum = NULL;

  g_assert_null (none);
  g_object_set (person, "name-used", "Amina Voorbeeld", NULL);
  g_assert_true (fb_store_save (self->store, person, NULL));
  g_object_set (taken, "person-id", fb_record_get_id (person), NULL);
  g_assert_true (fb_store_save (self->store, FB_RECORD (taken), NULL));
  sum = fb_vacancies_dup_sum (self->workspace, id);
  g_assert_cmpstr (sum, ==, "1 of 2 went to somebody from a programme.");
}

/* --- Who takes part --- */

static void
test_three_parties_are_looked_for (Office        *self,
                                   gconstpointer  data)
{
  const char *programme = fb_record_get_id (self->programme);
  g_autoptr(FbOrganisation) city = fb_deed_add_organisation (self->workspace, "Sample City", "local-authority", NULL);
  g_autoptr(FbOrganisation) firm = fb_deed_add_organisation (self->workspace, "Sample Bakery", "employer", NULL);
  g_autoptr(FbProgrammePartner) funder = fb_deed_add_partner (self->workspace, programme, "Sample City", "funder", NULL);
  g_autoptr(FbProgrammePartner) referrer = fb_deed_add_partner (self->workspace, programme, "Sample City", "referrer", NULL);
  g_autoptr(FbProgrammePartner) employer = fb_deed_add_partner (self->workspace, programme, "Sample Bakery", "employer", NULL);
  g_autoptr(FbActors) actors = fb_actors_new (self->workspace, programme, NULL);
  g_autofree char *verdict = fb_actors_dup_verdict (actors);
  g_autofree char *government = fb_actors_dup_party (actors, FB_PARTY_GOVERNMENT);
  g_autofree char *civil = fb_actors_dup_party (actors, FB_PARTY_CIVIL_SOCIETY);

  g_assert_cmpstr (government, ==, "Sample City (Funder, Referrer)");
  g_assert_cmpstr (civil, ==, "Nobody yet");
  g_assert_cmpstr (verdict, ==, "Works best with three parties. Nobody yet from: Civil Society.");

  g_object_set (employer, "until-date", "2026-11-21", NULL);
  g_assert_true (fb_store_save (self->store, FB_RECORD (employer), NULL));
  g_clear_pointer (&actors, fb_actors_free);
  g_clear_pointer (&verdict, g_free);
  actors = fb_actors_new (self->workspace, programme, NULL);
  verdict = fb_actors_dup_verdict (actors);
  g_assert_cmpstr (verdict, ==, "Works best with three parties. Nobody yet from: Civil Society, Private Sector.");
}

/* (transfer full) */
static char *
dup_words (Office     *self,
           const char *until)
{
  g_autoptr(FbRecord) funding = fb_record_new (&fb_funding_kind, NULL);

  g_object_set (funding, "programme-id", fb_record_get_id (self->programme), "until-date", until, NULL);

  return fb_funding_dup_words (self->workspace, FB_FUNDING (funding));
}

static void
test_what_is_at_risk_is_said_near_the_end (Office        *self,
                                           gconstpointer  data)
{
  g_autoptr(FbRecord) duo = fb_record_new (&fb_duo_kind, NULL);
  g_autofree char *far = dup_words (self, "2027-02-21");
  g_autofree char *near = NULL;
  g_autofree char *over = dup_words (self, "2026-11-21");

  g_object_set (duo, "programme-id", fb_record_get_id (self->programme), "code", "D1", "match-status", "agreed",
                "relationship-status", "active", NULL);
  g_assert_true (fb_store_save (self->store, duo, NULL));
  near = dup_words (self, "2027-02-20");

  g_assert_null (strstr (far, "ends in"));
  g_assert_nonnull (strstr (near, "ends in 90 days, with 1 duo that goes on"));
  g_assert_nonnull (strstr (over, "over"));
}

#define ADD(name, test) g_test_add (name, Office, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/organisations/known-name", test_a_known_name_is_no_second_organisation);
  ADD ("/organisations/contact-person", test_contact_person_needs_a_name);
  ADD ("/organisations/funding-on-today", test_an_end_stands_on_today_in_time);
  ADD ("/organisations/funding-moved", test_today_follows_a_moved_end);
  ADD ("/organisations/gap", test_a_gap_is_said);
  ADD ("/organisations/hours", test_hours_are_summed_by_whose_time);
  ADD ("/organisations/went-to-work", test_who_got_work_is_counted);
  ADD ("/organisations/three-parties", test_three_parties_are_looked_for);
  ADD ("/organisations/at-risk", test_what_is_at_risk_is_said_near_the_end);

  return g_test_run ();
}
