/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-actors.h"
#include "app/fb-deed-employer.h"
#include "app/fb-deed-organisation.h"
#include "app/fb-deed-rule.h"
#include "app/fb-deed-signal.h"
#include "app/fb-funding-doubts.h"
#include "app/fb-funding-risk.h"
#include "app/fb-network-words.h"
#include "app/fb-organisation-words.h"
#include "app/fb-today.h"
#include "app/fb-deeds.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-lists.h"
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
  check_today (self, "2027-02-20", "The funding of Sample Fund ends in 90 days; no duo goes on longer");
  check_today (self, "2026-11-22", "The funding of Sample Fund ends in 0 days; no duo goes on longer");
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

  g_assert_cmpstr (near, ==, "A funding ends in 10 days; no duo goes on longer");
  g_assert_true (fb_workspace_set_field (self->workspace, FB_RECORD (funding), "until-date", "2028-01-01", NULL, NULL));
  far = dup_today (self);
  g_assert_null (far);
  g_assert_true (fb_deed_close_gone_signals (self->workspace, NULL));
  g_assert_cmpstr (taken->state, ==, "gone");
  g_assert_true (fb_workspace_set_field (self->workspace, FB_RECORD (funding), "until-date", "2026-12-03", NULL, NULL));
  back = dup_today (self);
  g_assert_cmpstr (back, ==, "A funding ends in 11 days; no duo goes on longer");
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
  g_assert_cmpstr (one->programme_id, ==, fb_record_get_id (self->programme));
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
add_duo (Office     *self,
         const char *code,
         const char *status,
         const char *planned_end,
         const char *extended)
{
  g_autoptr(FbRecord) duo = fb_record_new (&fb_duo_kind, NULL);

  g_object_set (duo, "programme-id", fb_record_get_id (self->programme), "code", code, "match-status", "agreed",
                "relationship-status", status, "planned-end-on", planned_end, "extended-until-on", extended, NULL);
  g_assert_true (fb_store_save (self->store, duo, NULL));
}

/* (transfer full): the codes of those at risk, and the day after which */
static char *
dup_at_risk (Office *self)
{
  g_autofree char *until = NULL;
  g_autoptr(GPtrArray) duos = fb_programme_list_at_risk (self->workspace, fb_record_get_id (self->programme), &until, NULL);
  g_autoptr(GString) codes = g_string_new (until);

  for (guint i = 0; i < duos->len; i++)
    g_string_append_printf (codes, " %s", ((FbDuoAtRisk *) duos->pdata[i])->code);

  return g_string_free (g_steal_pointer (&codes), FALSE);
}

/* Only those that are planned to go on after the money: the day itself is still paid. */
static void
test_at_risk_is_who_goes_on_longer (Office        *self,
                                    gconstpointer  data)
{
  g_autofree char *none = dup_at_risk (self);
  g_autofree char *some = NULL;
  g_autofree char *words = NULL;
  g_autofree char *fact = NULL;
  g_autoptr(FbFunding) later = NULL;
  g_autoptr(FbFunding) first = NULL;

  add_duo (self, "BEFORE", "active", "2027-01-31", NULL);
  add_duo (self, "ON-IT", "active", "2027-02-20", NULL);
  add_duo (self, "AFTER", "active", "2027-02-21", NULL);
  add_duo (self, "EXTENDED", "paused", "2027-01-31", "2027-06-30");
  add_duo (self, "OVER", "completed", "2027-06-30", NULL);
  add_duo (self, "OPEN", "active", NULL, NULL);
  later = fb_deed_add_funding (self->workspace, fb_record_get_id (self->programme), NULL, NULL, "2028-12-31", NULL);
  first = fb_deed_add_funding (self->workspace, fb_record_get_id (self->programme), NULL, NULL, "2027-02-20", NULL);
  some = dup_at_risk (self);
  words = fb_funding_dup_words (self->workspace, first);
  fact = dup_today (self);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (some, ==, "2027-02-20 AFTER EXTENDED");
  g_assert_nonnull (strstr (words, "ends in 90 days, and 2 duos go on longer: "));
  g_assert_nonnull (strstr (fact, "A funding ends in 90 days; 2 duos go on longer: "));
}

/* Three are named, the others counted; the same stand in the list of duos. */
static void
test_many_at_risk_are_counted (Office        *self,
                               gconstpointer  data)
{
  const FbStoreQuery query = { .list = FB_LIST_DUOS, .filter = "beyond-funding", .today = "2026-11-22" };
  g_autoptr(FbFunding) funding = NULL;
  g_autoptr(GBytes) before = NULL, after = NULL;
  g_autofree char *fact = NULL;

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *code = g_strdup_printf ("D%u", i);

      add_duo (self, code, "active", "2027-06-30", NULL);
    }
  add_duo (self, "SOON", "active", "2026-12-31", NULL);
  before = fb_store_list_ids (self->store, &query, NULL);
  funding = fb_deed_add_funding (self->workspace, fb_record_get_id (self->programme), NULL, NULL, "2027-01-31", NULL);
  after = fb_store_list_ids (self->store, &query, NULL);
  fact = dup_today (self);

  g_assert_cmpuint (g_bytes_get_size (before), ==, 0);
  g_assert_cmpuint (g_bytes_get_size (after) / FB_PACKED_ID, ==, 5);
  g_assert_true (g_str_has_prefix (fact, "A funding ends in 70 days; 5 duos go on longer: "));
  g_assert_true (g_str_has_suffix (fact, ", and 2 more"));
}

static void
test_what_is_at_risk_is_said_near_the_end (Office        *self,
                                           gconstpointer  data)
{
  g_autofree char *far = dup_words (self, "2027-02-21");
  g_autofree char *near = dup_words (self, "2027-02-20");
  g_autofree char *over = dup_words (self, "2026-11-21");

  g_assert_null (strstr (far, "ends in"));
  g_assert_nonnull (strstr (near, "ends in 90 days, and no duo goes on longer"));
  g_assert_nonnull (strstr (over, "over"));
}

/* What a firm lacks is said, and no more once it is there. */
static void
test_what_a_firm_lacks_is_said (Office        *self,
                                gconstpointer  data)
{
  g_autoptr(FbOrganisation) firm = fb_deed_add_organisation (self->workspace, "Sample Bakery", "employer", NULL);
  const char *id = fb_record_get_id (FB_RECORD (firm));
  g_autoptr(GPtrArray) none = fb_organisation_list_doubts (self->workspace, firm);
  g_autoptr(FbVacancy) vacancy = fb_deed_add_vacancy (self->workspace, id, "Baker", "job", NULL, NULL);
  g_autoptr(FbCommitment) promise = fb_deed_add_commitment (self->workspace, id, "Two mentors", NULL, NULL);
  g_autoptr(FbContactPerson) person = NULL;
  g_autoptr(GPtrArray) some = NULL, fewer = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_true (fb_workspace_set_field (self->workspace, FB_RECORD (promise), "reasons", "responsibility", NULL, NULL));
  g_assert_true (fb_workspace_set_field (self->workspace, FB_RECORD (firm), "diversity-review-on", "2026-11-21", NULL, NULL));
  some = fb_organisation_list_doubts (self->workspace, firm);
  g_assert_cmpuint (some->len, ==, 4);
  g_assert_nonnull (strstr (some->pdata[0], "Nobody asked yet what it needs"));
  g_assert_nonnull (strstr (some->pdata[1], "No job counsellor"));
  g_assert_nonnull (strstr (some->pdata[2], "out of responsibility alone"));
  g_assert_nonnull (strstr (some->pdata[3], "was to be reviewed"));

  person = fb_deed_add_contact_person (self->workspace, id, "Mia Muster", "counsellor", NULL);
  g_assert_true (fb_workspace_set_field (self->workspace, FB_RECORD (promise), "reasons", "business-case responsibility", NULL, NULL));
  g_assert_true (fb_workspace_set_field (self->workspace, FB_RECORD (firm), "needs-surveyed-on", "2026-11-01", NULL, NULL));
  g_assert_true (fb_workspace_set_field (self->workspace, FB_RECORD (firm), "diversity-review-on", "2026-11-22", NULL, NULL));
  fewer = fb_organisation_list_doubts (self->workspace, firm);
  g_assert_cmpuint (fewer->len, ==, 0);
}

/* Each doubt goes with what answers it; money that is over says nothing. */
static void
test_what_may_end_with_the_money (Office        *self,
                                  gconstpointer  data)
{
  const char *id = fb_record_get_id (self->programme);
  FbProgramme *programme = FB_PROGRAMME (self->programme);
  g_autoptr(FbFunding) over = fb_deed_add_funding (self->workspace, id, "Sample Past", "project", "2026-11-21", NULL);
  g_autoptr(GPtrArray) none = fb_programme_list_funding_doubts (self->workspace, programme);
  g_autoptr(FbFunding) fund = fb_deed_add_funding (self->workspace, id, "Sample Fund", "project", "2027-06-30", NULL);
  g_autoptr(GPtrArray) some = NULL, fewer = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  g_object_set (fund, "source", "european", "from-date", "2019-06-29", "frame-until", "2027-11-22", NULL);
  g_assert_true (fb_store_save (self->store, FB_RECORD (fund), NULL));
  g_object_set (programme, "embedding", "add-on", NULL);
  some = fb_programme_list_funding_doubts (self->workspace, programme);
  g_assert_cmpuint (some->len, ==, 6);
  g_assert_nonnull (strstr (some->pdata[0], "core funding"));
  g_assert_nonnull (strstr (some->pdata[1], "seven years"));
  g_assert_nonnull (strstr (some->pdata[2], "The frame behind"));
  g_assert_nonnull (strstr (some->pdata[3], "grants alone"));
  g_assert_nonnull (strstr (some->pdata[4], "regular service"));
  g_assert_nonnull (strstr (some->pdata[5], "nothing is noted that stays"));

  g_object_set (fund, "support", "core", "source", "private", "frame-until", "2027-11-23", NULL);
  g_assert_true (fb_store_save (self->store, FB_RECORD (fund), NULL));
  g_object_set (programme, "mainstream-state", "in-talks", "stays-after-funding", "A network of mentors", NULL);
  fewer = fb_programme_list_funding_doubts (self->workspace, programme);
  g_assert_cmpuint (fewer->len, ==, 0);
}

static FbOrganisation *
add_service (Office     *self,
             const char *name,
             const char *place,
             const char *works_in,
             const char *services)
{
  FbOrganisation *made = fb_deed_add_organisation (self->workspace, name, "service", NULL);

  g_object_set (made, "place", place, "works-in", works_in, "services", services, "specialisation", "youth", NULL);
  g_assert_true (fb_store_save (self->store, FB_RECORD (made), NULL));

  return made;
}

/* The same work in the same place, by the name of a town or of a region, however it is typed. */
static void
test_who_does_the_same_nearby_is_found (Office        *self,
                                        gconstpointer  data)
{
  g_autoptr(FbOrganisation) one = add_service (self, "Sample One", "Gent", "Flanders, Zürich", "finding-work housing");
  g_autoptr(FbOrganisation) near = add_service (self, "Sample Near", "Aalst", " zurich", "finding-work");
  g_autoptr(FbOrganisation) far = add_service (self, "Sample Far", "Namur", "Wallonia", "finding-work");
  g_autoptr(FbOrganisation) silent = fb_deed_add_organisation (self->workspace, "Sample Silent", NULL, NULL);
  g_autoptr(GPtrArray) overlaps = fb_organisation_list_overlaps (self->workspace, one);
  g_autoptr(GPtrArray) none = fb_organisation_list_overlaps (self->workspace, silent);
  const FbOverlap *overlap;

  g_assert_cmpuint (overlaps->len, ==, 1);
  overlap = overlaps->pdata[0];
  g_assert_cmpstr (overlap->organisation_id, ==, fb_record_get_id (FB_RECORD (near)));
  g_assert_cmpstr (overlap->words, ==, "Young People · Finding Work");
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_nonnull (far);
}

static void
add_language (Office     *self,
              const char *person_id,
              const char *language)
{
  g_autoptr(FbRecord) skill = fb_record_new (&fb_language_skill_kind, NULL);

  g_object_set (skill, "person-id", person_id, "language", language, NULL);
  g_assert_true (fb_store_save (self->store, skill, NULL));
}

/* Who helps in no language of a mentee is named, however the mentee has to do with it. */
static void
test_a_service_in_another_language_is_named (Office        *self,
                                             gconstpointer  data)
{
  g_autoptr(FbOrganisation) service = add_service (self, "Sample Service", "Gent", NULL, NULL);
  g_autoptr(FbRecord) person = fb_record_new (&fb_person_kind, NULL);
  g_autoptr(FbRecord) enrolment = fb_record_new (&fb_enrolment_kind, NULL);
  g_autofree char *unknown = NULL, *said = NULL, *spoken = NULL;

  g_assert_true (fb_workspace_set_field (self->workspace, FB_RECORD (service), "service-languages", "deu nld", NULL, NULL));
  g_object_set (person, "name-used", "Amina", NULL);
  g_assert_true (fb_store_save (self->store, person, NULL));
  g_object_set (enrolment, "person-id", fb_record_get_id (person), "programme-id", fb_record_get_id (self->programme),
                "role", "mentee", "status", "applied", "registered-with", "Sample Service", NULL);
  g_assert_true (fb_store_save (self->store, enrolment, NULL));

  unknown = fb_enrolment_dup_language_doubt (self->workspace, FB_ENROLMENT (enrolment));
  g_assert_null (unknown);
  add_language (self, fb_record_get_id (person), "fra");
  said = fb_enrolment_dup_language_doubt (self->workspace, FB_ENROLMENT (enrolment));
  g_assert_cmpstr (said, ==, "Sample Service helps in German, Dutch only, and this person speaks none of these.");
  add_language (self, fb_record_get_id (person), "nld");
  spoken = fb_enrolment_dup_language_doubt (self->workspace, FB_ENROLMENT (enrolment));
  g_assert_null (spoken);
}

static FbProgrammePartner *
add_partner (Office     *self,
             const char *name,
             const char *role,
             const char *direction)
{
  FbProgrammePartner *partner = fb_deed_add_partner (self->workspace, fb_record_get_id (self->programme), name, role, NULL);

  g_assert_true (fb_workspace_set_field (self->workspace, FB_RECORD (partner), "shared-direction", direction, NULL, NULL));

  return partner;
}

/* An organisation with two parts counts once, and each figure says of how many. */
static void
test_partners_are_counted_once (Office        *self,
                                gconstpointer  data)
{
  g_autoptr(GPtrArray) none = fb_programme_list_network (self->workspace, fb_record_get_id (self->programme));
  g_autoptr(FbProgrammePartner) firm = add_partner (self, "Sample Bakery", "employer", "yes");
  g_autoptr(FbProgrammePartner) again = add_partner (self, "Sample Bakery", "funder", NULL);
  g_autoptr(FbProgrammePartner) council = add_partner (self, "Sample Council", "initiator", "partly");
  g_autoptr(FbContactPerson) champion =
    fb_deed_add_contact_person (self->workspace, firm->organisation_id, "Eva Exempel", "champion", NULL);
  g_autoptr(GPtrArray) lines = fb_programme_list_network (self->workspace, fb_record_get_id (self->programme));

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (lines->len, ==, 3);
  g_assert_cmpstr (((FbFlowLine *) lines->pdata[0])->words, ==, "Eva Exempel (Sample Bakery)");
  g_assert_cmpstr (((FbFlowLine *) lines->pdata[1])->words, ==, "1 yes of 2 asked, of 2 in all · Sample Council (Partly)");
  g_assert_cmpstr (((FbFlowLine *) lines->pdata[2])->words, ==, "0 yes of 0 asked, of 1 in all");
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
  ADD ("/organisations/goes-on-longer", test_at_risk_is_who_goes_on_longer);
  ADD ("/organisations/many-at-risk", test_many_at_risk_are_counted);

  ADD ("/organisations/firm-lacks", test_what_a_firm_lacks_is_said);
  ADD ("/organisations/money-ends", test_what_may_end_with_the_money);
  ADD ("/organisations/overlaps", test_who_does_the_same_nearby_is_found);
  ADD ("/organisations/service-language", test_a_service_in_another_language_is_named);
  ADD ("/organisations/network", test_partners_are_counted_once);

  return g_test_run ();
}
