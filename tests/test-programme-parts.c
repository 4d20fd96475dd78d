/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fb-test-office.h"

#include "app/fb-deed-mentor.h"
#include "app/fb-flow-words.h"
#include "app/fb-history.h"
#include "app/fb-launch.h"
#include "app/fb-lesson-words.h"
#include "app/fb-new-programme.h"
#include "app/fb-parties-words.h"
#include "app/fb-programme-parts.h"
#include "app/fb-rule-trial.h"
#include "domain/fb-kinds.h"

#include <string.h>

/* A workspace in memory with one programme and one organisation that refers. */
typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  FbProgramme *programme;
  FbRecord    *service;
} Office;

static void
set_up (Office        *office,
        gconstpointer  data)
{
  office->workspace = fb_test_workspace ("2026-11-22");
  office->store = fb_workspace_get_store (office->workspace);
  office->programme = fb_test_add (office->store, &fb_programme_kind, "code", "BNW", "status", "planned", NULL);
  office->service = fb_test_add (office->store, &fb_organisation_kind, "name", "Sample Service", NULL);
}

static void
tear_down (Office        *office,
           gconstpointer  data)
{
  g_clear_object (&office->programme);
  g_clear_object (&office->service);
  g_clear_object (&office->workspace);
}

static const char *
get_id (Office *office)
{
  return fb_record_get_id (FB_RECORD (office->programme));
}

static FbEnrolment *
add_mentee (Office     *office,
            const char *gender,
            const char *referred_by)
{
  g_autoptr(FbRecord) person = fb_test_add (office->store, &fb_person_kind, "name-used", "Test", "gender", gender, NULL);

  return fb_test_add (office->store, &fb_enrolment_kind, "programme-id", get_id (office), "person-id", fb_record_get_id (person),
                      "role", "mentee", "status", "applied", "applied-on", "2026-05-01", "referral-organisation-id",
                      referred_by, NULL);
}

static FbProgrammePartner *
add_referrer (Office *office)
{
  return fb_test_add (office->store, &fb_programme_partner_kind, "programme-id", get_id (office), "organisation-id",
                      fb_record_get_id (office->service), "role", "referrer", "exclusive", "yes", "side", "mentees",
                      "caseload-limit", (gint64) 100, NULL);
}

static void
test_a_partner_tells_side_and_caseload (Office        *office,
                                        gconstpointer  data)
{
  g_autoptr(FbProgrammePartner) partner = add_referrer (office);
  g_autoptr(FbEnrolment) sent = add_mentee (office, NULL, fb_record_get_id (office->service));
  g_autoptr(FbEnrolment) other = add_mentee (office, NULL, NULL);
  g_autofree char *words = fb_partner_dup_words (office->workspace, partner);

  g_assert_cmpstr (words, ==,
                   "Referrer · Belongs To: Mentees · only this one refers · 1 of at most 100 mentees this year");
}

static void
test_only_one_refers (Office        *office,
                      gconstpointer  data)
{
  g_autoptr(FbProgrammePartner) partner = add_referrer (office);
  g_autoptr(FbEnrolment) sent = add_mentee (office, NULL, fb_record_get_id (office->service));
  g_autoptr(FbEnrolment) unknown = add_mentee (office, NULL, NULL);
  g_autofree char *none = fb_enrolment_dup_referral_doubt (office->workspace, sent);
  g_autofree char *doubt = fb_enrolment_dup_referral_doubt (office->workspace, unknown);
  g_autofree char *over = NULL;

  g_assert_null (none);
  g_assert_nonnull (strstr (doubt, "Only Sample Service refers"));

  g_assert_true (fb_workspace_set_field (office->workspace, FB_RECORD (partner), "until-date", "2026-11-21", NULL, NULL));
  over = fb_enrolment_dup_referral_doubt (office->workspace, unknown);
  g_assert_null (over);
}

static void
test_doubts_go_as_parties_come (Office        *office,
                                gconstpointer  data)
{
  g_autoptr(GPtrArray) before = fb_programme_list_party_doubts (office->workspace, office->programme);
  g_autoptr(GPtrArray) after = NULL;
  g_autoptr(FbRecord) own = fb_test_add (office->store, &fb_organisation_kind, "name", "Own", NULL);
  g_autoptr(FbProgrammePartner) partner = add_referrer (office);

  g_assert_cmpuint (before->len, ==, 2);
  g_object_set (office->programme, "organisation-id", fb_record_get_id (own), "matching-owner-id",
                fb_record_get_id (own), NULL);
  after = fb_programme_list_party_doubts (office->workspace, office->programme);
  g_assert_cmpuint (after->len, ==, 0);
}

static void
test_staff_have_a_limit (Office        *office,
                         gconstpointer  data)
{
  static const char *const statuses[] = { "active", "paused", "completed" };
  g_autoptr(FbStaff) staff = fb_test_add (office->store, &fb_staff_kind, "code", "S1", "name", "Anna Voorbeeld", NULL);
  g_autofree char *none = fb_staff_dup_load (office->workspace, staff);
  g_autofree char *two = NULL, *within = NULL, *over = NULL;

  g_assert_null (none);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autofree char *code = g_strdup_printf ("BNW-%u", i);
      g_autoptr(FbRecord) duo = fb_test_add (office->store, &fb_duo_kind, "programme-id", get_id (office), "code", code,
                                             "match-status", "agreed", "relationship-status", statuses[i],
                                             "coordinator-id", fb_record_get_id (FB_RECORD (staff)), NULL);

      g_assert_nonnull (duo);
    }
  two = fb_staff_dup_load (office->workspace, staff);
  g_object_set (staff, "caseload-limit", (gint64) 2, NULL);
  within = fb_staff_dup_load (office->workspace, staff);
  g_object_set (staff, "caseload-limit", (gint64) 1, NULL);
  over = fb_staff_dup_load (office->workspace, staff);
  g_assert_cmpstr (two, ==, "looks after 2 duos");
  g_assert_cmpstr (within, ==, "looks after 2 of at most 2 duos");
  g_assert_cmpstr (over, ==, "looks after 2 duos, more than the limit of 1");
}

static guint
count_left (Office *office)
{
  guint n_left;
  g_autoptr(GArray) items = fb_programme_list_launch (office->workspace, office->programme, &n_left);

  g_assert_cmpuint (items->len, ==, 9);
  return n_left;
}

/* Each thing that is done takes one line off what is left. */
static void
test_what_is_left_before_the_start (Office        *office,
                                    gconstpointer  data)
{
  g_autoptr(FbRecord) rule = NULL, target = NULL, point = NULL;

  g_assert_cmpuint (count_left (office), ==, 9);
  g_object_set (office->programme, "purpose", "Work", NULL);
  g_assert_cmpuint (count_left (office), ==, 9);
  g_object_set (office->programme, "target-group", "Newcomers", NULL);
  g_assert_cmpuint (count_left (office), ==, 8);
  g_object_set (office->programme, "duration-months-min", (gint64) 6, "meetings-total-min", (gint64) 10, NULL);
  g_assert_cmpuint (count_left (office), ==, 7);
  g_object_set (office->programme, "check-in-first-days", (gint64) 14, "check-in-every-days", (gint64) 30,
                "review-every", (gint64) 2, NULL);
  g_assert_cmpuint (count_left (office), ==, 6);
  rule = fb_test_add (office->store, &fb_rule_kind, "programme-id", get_id (office), "side", "mentee", "field", "gender", "operator",
                      "equals", "value", "woman", "strength", "criterion", NULL);
  g_assert_cmpuint (count_left (office), ==, 5);
  target = fb_test_add (office->store, &fb_benchmark_kind, "programme-id", get_id (office), "measure", "mentees", NULL);
  g_assert_cmpuint (count_left (office), ==, 4);
  point = fb_test_add (office->store, &fb_follow_up_point_kind, "programme-id", get_id (office), "months", (gint64) 6, NULL);
  g_assert_cmpuint (count_left (office), ==, 3);
}

static gboolean
set_status (Office      *office,
            const char  *status,
            const char  *reason,
            GError     **error)
{
  return fb_workspace_set_field (office->workspace, FB_RECORD (office->programme), "status", status, reason, error);
}

/* Who insists on the list says why it starts without; what runs goes on, and what never ran may end. */
static void
test_who_insists_starts_with_all_done_or_a_reason (Office        *office,
                                                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbProgramme) made = fb_deed_new_programme (office->workspace, NULL, NULL, NULL);
  g_autoptr(GPtrArray) lines = NULL;
  const char *const ids[] = { get_id (office), NULL };

  g_assert_true (fb_programme_insists (made));
  g_object_set (office->programme, "status", "planned", NULL);
  g_assert_true (fb_store_save (office->store, FB_RECORD (office->programme), NULL));
  g_assert_false (fb_programme_insists (office->programme));
  g_assert_true (set_status (office, "pilot", NULL, NULL));
  g_assert_true (set_status (office, "planned", NULL, NULL));

  g_assert_true (fb_workspace_set_field (office->workspace, FB_RECORD (office->programme), "launch-complete", "yes", NULL, NULL));
  g_assert_false (set_status (office, "running", NULL, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "9 things are open"));
  g_assert_cmpstr (office->programme->status, ==, "planned");
  g_assert_false (set_status (office, "running", "", NULL));
  g_assert_true (set_status (office, "ended", NULL, NULL));
  g_assert_true (set_status (office, "planned", NULL, NULL));

  g_assert_true (set_status (office, "running", "The funder wants us to begin", NULL));
  lines = fb_history_list (office->workspace, ids, 10, NULL);
  g_assert_nonnull (strstr (((FbHistoryLine *) lines->pdata[0])->details, "The funder wants us to begin"));
  g_assert_true (set_status (office, "extended", NULL, NULL));
}

static void
test_rules_are_tried_over_everybody (Office        *office,
                                     gconstpointer  data)
{
  g_autoptr(FbRecord) rule = fb_test_add (office->store, &fb_rule_kind, "programme-id", get_id (office), "side", "mentee", "field",
                                          "gender", "operator", "equals", "value", "woman", "strength", "criterion", NULL);
  g_autoptr(FbEnrolment) woman = add_mentee (office, "woman", NULL);
  g_autoptr(FbEnrolment) man = add_mentee (office, "man", NULL);
  g_autoptr(FbEnrolment) unknown = add_mentee (office, NULL, NULL);
  g_autoptr(FbRuleTrial) trial = fb_rule_trial_run (office->workspace, get_id (office), NULL, NULL, NULL, NULL);
  g_autofree char *mentees = fb_rule_trial_dup_side (trial, FALSE);
  g_autofree char *mentors = fb_rule_trial_dup_side (trial, TRUE);
  g_autofree char *words = NULL;

  g_assert_cmpstr (mentees, ==, "1 of 3 mentees meet all rules. Do not meet them: 1. Not known yet: 1.");
  g_assert_cmpstr (mentors, ==, "No mentor is enrolled yet.");
  g_assert_cmpuint (trial->rules->len, ==, 1);
  words = fb_rule_count_dup_words (trial->rules->pdata[0]);
  g_assert_cmpstr (words, ==, "Fit: 1. Do not fit: 1. Not known yet: 1.");
}

static void
test_a_trial_can_be_stopped (Office        *office,
                             gconstpointer  data)
{
  g_autoptr(FbEnrolment) woman = add_mentee (office, "woman", NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (fb_rule_trial_run (office->workspace, get_id (office), NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Everybody counts, also who came in no way that is noted. */
static void
test_how_people_came_is_counted (Office        *office,
                                 gconstpointer  data)
{
  static const char *const channels[] = { "word-of-mouth", "school", "word-of-mouth", NULL };
  g_autoptr(GPtrArray) none = fb_programme_list_flow (office->workspace, get_id (office), FB_FLOW_CHANNELS);
  g_autoptr(GPtrArray) lines = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    {
      g_autoptr(FbEnrolment) mentee = add_mentee (office, NULL, NULL);

      if (channels[i] != NULL)
        g_assert_true (fb_workspace_set_field (office->workspace, FB_RECORD (mentee), "referral-channel", channels[i],
                                               NULL, NULL));
    }

  lines = fb_programme_list_flow (office->workspace, get_id (office), FB_FLOW_CHANNELS);
  g_assert_cmpuint (lines->len, ==, 3);
  g_assert_cmpstr (((FbFlowLine *) lines->pdata[0])->title, ==, "Word of Mouth");
  g_assert_cmpstr (((FbFlowLine *) lines->pdata[0])->words, ==, "2 of 4 mentees");
  g_assert_cmpstr (((FbFlowLine *) lines->pdata[2])->title, ==, "Not noted");
}

static void
test_effort_and_reasons_are_counted (Office        *office,
                                     gconstpointer  data)
{
  g_autoptr(FbEnrolment) mentee = add_mentee (office, NULL, NULL);
  g_autoptr(FbRecord) outreach = fb_test_add (office->store, &fb_note_kind, "programme-id", get_id (office), "written-on",
                                              "2026-11-01", "kind", "outreach", "minutes", (gint64) 95, "text", "Fair", NULL);
  g_autoptr(FbRecord) other = fb_test_add (office->store, &fb_note_kind, "enrolment-id", fb_record_get_id (FB_RECORD (mentee)),
                                           "written-on", "2026-11-02", "kind", "outreach", "minutes", (gint64) 30, "text",
                                           "Home", NULL);
  g_autoptr(FbRecord) talk = fb_test_add (office->store, &fb_note_kind, "programme-id", get_id (office), "written-on", "2026-11-03",
                                          "kind", "talk", "minutes", (gint64) 60, "text", "Talk", NULL);
  g_autoptr(GPtrArray) effort = fb_programme_list_flow (office->workspace, get_id (office), FB_FLOW_EFFORT);
  g_autoptr(GPtrArray) reasons = NULL;

  g_assert_cmpuint (effort->len, ==, 1);
  g_assert_cmpstr (((FbFlowLine *) effort->pdata[0])->words, ==, "2 h 05 min in 2 notes");

  g_object_set (mentee, "status", "stopped", "status-reason", "health", NULL);
  g_assert_true (fb_store_save (office->store, FB_RECORD (mentee), NULL));
  reasons = fb_programme_list_flow (office->workspace, get_id (office), FB_FLOW_REASONS);
  g_assert_cmpuint (reasons->len, ==, 1);
  g_assert_cmpstr (((FbFlowLine *) reasons->pdata[0])->title, ==, "Stopped by Them: Health");
}

static void
check_line (GPtrArray  *lines,
            guint       i,
            const char *title,
            const char *words)
{
  const FbFlowLine *line = lines->pdata[i];

  g_assert_cmpstr (line->title, ==, title);
  g_assert_cmpstr (line->words, ==, words);
}

/* Outreach of a year stands beside those who came in it unasked. */
static void
test_outreach_stands_beside_who_came (Office        *office,
                                      gconstpointer  data)
{
  g_autoptr(FbEnrolment) asked = add_mentee (office, NULL, NULL);
  g_autoptr(FbEnrolment) unasked = add_mentee (office, NULL, NULL);
  g_autoptr(FbRecord) before = fb_test_add (office->store, &fb_note_kind, "programme-id", get_id (office), "written-on", "2025-05-01",
                                            "kind", "outreach", "minutes", (gint64) 90, "text", "Fair", NULL);
  g_autoptr(FbRecord) talk = fb_test_add (office->store, &fb_note_kind, "programme-id", get_id (office), "written-on", "2026-05-01",
                                          "kind", "recruiting", "minutes", (gint64) 60, "text", "Talk", NULL);
  g_autoptr(FbRecord) family = fb_test_add (office->store, &fb_note_kind, "programme-id", get_id (office), "written-on", "2025-06-01",
                                            "kind", "family", "minutes", (gint64) 30, "text", "Tea", NULL);
  g_autoptr(GPtrArray) years = NULL;

  g_object_set (asked, "applied-on", "2026-02-01", "referral-channel", "outreach", NULL);
  g_object_set (unasked, "applied-on", "2026-03-01", "referral-channel", "word-of-mouth", NULL);
  g_assert_true (fb_store_save (office->store, FB_RECORD (asked), NULL));
  g_assert_true (fb_store_save (office->store, FB_RECORD (unasked), NULL));
  years = fb_programme_list_flow (office->workspace, get_id (office), FB_FLOW_YEARS);
  g_assert_cmpuint (years->len, ==, 2);
  check_line (years, 0, "2026", "0 h 00 min of outreach · 1 of 2 mentees came unasked");
  check_line (years, 1, "2025", "2 h 00 min of outreach · 0 of 0 mentees came unasked");
}

/* What was done with partners is counted by kind, of this programme and its partners only. */
static void
test_notes_about_partners_are_counted (Office        *office,
                                       gconstpointer  data)
{
  g_autoptr(FbRecord) stranger = fb_test_add (office->store, &fb_organisation_kind, "name", "Sample Stranger", NULL);
  g_autoptr(FbProgrammePartner) partner = add_referrer (office);
  g_autoptr(FbRecord) learned = fb_test_add (office->store, &fb_note_kind, "organisation-id", partner->organisation_id, "written-on",
                                             "2026-11-01", "kind", "learning", "text", "They speak slower now", NULL);
  g_autoptr(FbRecord) campaign = fb_test_add (office->store, &fb_note_kind, "programme-id", get_id (office), "written-on",
                                              "2026-11-01", "kind", "campaign", "minutes", (gint64) 65, "text", "Posters", NULL);
  g_autoptr(FbRecord) elsewhere = fb_test_add (office->store, &fb_note_kind, "organisation-id", fb_record_get_id (stranger), "written-on",
                                               "2026-11-01", "kind", "learning", "text", "Elsewhere", NULL);
  g_autoptr(GPtrArray) notes = fb_programme_list_flow (office->workspace, get_id (office), FB_FLOW_NETWORK);

  g_assert_cmpuint (notes->len, ==, 2);
  check_line (notes, 0, "Public Awareness", "1 h 05 min in 1 note");
  check_line (notes, 1, "What an Employer Learned", "1 note");
}

static void
give_hours (Office     *office,
            FbRecord   *person,
            const char *day,
            const char *time)
{
  g_autoptr(FbRecord) hours = fb_test_add (office->store, &fb_volunteer_hours_kind, "person-id", fb_record_get_id (person),
                                           "programme-id", get_id (office), "given-on", day, "minutes", (gint64) 75,
                                           "time", time, NULL);

  g_assert_nonnull (hours);
}

static void
test_hours_are_counted_by_year (Office        *office,
                                gconstpointer  data)
{
  g_autoptr(FbRecord) one = fb_test_add (office->store, &fb_person_kind, "name-used", "Jan Exempel", NULL);
  g_autoptr(FbRecord) other = fb_test_add (office->store, &fb_person_kind, "name-used", "Eva Exempel", NULL);
  g_autoptr(FbRecord) mentor = fb_test_add (office->store, &fb_enrolment_kind, "programme-id", get_id (office), "person-id",
                                            fb_record_get_id (one), "role", "mentor", "status", "ready", NULL);
  g_autoptr(GPtrArray) hours = NULL;

  give_hours (office, one, "2026-01-05", "company");
  give_hours (office, other, "2026-02-05", "company");
  give_hours (office, one, "2025-12-31", NULL);
  hours = fb_programme_list_flow (office->workspace, get_id (office), FB_FLOW_HOURS);
  g_assert_cmpuint (hours->len, ==, 2);
  check_line (hours, 0, "2026: Time of the Company", "2 h 30 min by 2 volunteers; mentors in all: 1");
  check_line (hours, 1, "2025: Not noted", "1 h 15 min by 1 volunteer; mentors in all: 1");
}

/* Who should hear of a lesson, and whether they did; the own team is no other. */
static void
test_lessons_are_passed_on (Office        *office,
                            gconstpointer  data)
{
  g_autoptr(FbRecord) told = fb_test_add (office->store, &fb_lesson_kind, "programme-id", get_id (office), "learned-on", "2026-05-01",
                                          "what", "Begin early", "audience", "policy team", "passed-on", "2026-06-01",
                                          "passed-to", "Sample Ministry", NULL);
  g_autoptr(FbRecord) untold = fb_test_add (office->store, &fb_lesson_kind, "programme-id", get_id (office), "learned-on", "2026-05-02",
                                            "what", "Meet at work", "audience", "other-regions policy", NULL);
  g_autoptr(FbRecord) own = fb_test_add (office->store, &fb_lesson_kind, "programme-id", get_id (office), "learned-on", "2026-05-03",
                                         "what", "Call back", "audience", "team", NULL);
  g_autoptr(GPtrArray) lines = fb_programme_list_audiences (office->workspace, get_id (office));
  g_autofree char *first = fb_lesson_dup_words (FB_LESSON (told));
  g_autofree char *second = fb_lesson_dup_words (FB_LESSON (untold));
  g_autofree char *third = fb_lesson_dup_words (FB_LESSON (own));

  g_assert_cmpuint (lines->len, ==, 2);
  check_line (lines, 0, "Other Regions and Services", "0 of 1 lesson passed on");
  check_line (lines, 1, "Policy Makers", "1 of 2 lessons passed on");
  g_assert_nonnull (strstr (first, "passed on to Sample Ministry"));
  g_assert_nonnull (strstr (second, "not passed on yet: Other Regions and Services, Policy Makers"));
  g_assert_null (strstr (third, "passed on"));
}

/* A team of an area wants a job coach and a social worker; a site does not. */
static void
test_an_area_team_is_two_people (Office        *office,
                                 gconstpointer  data)
{
  g_autoptr(FbRecord) team = fb_test_add (office->store, &fb_site_kind, "programme-id", get_id (office), "kind", "area-team",
                                          "team-roles", "job-coach", NULL);
  g_autoptr(FbRecord) place = fb_test_add (office->store, &fb_site_kind, "programme-id", get_id (office), "kind", "site", NULL);
  g_autofree char *words = fb_site_dup_words (office->workspace, FB_SITE (team));
  g_autofree char *plain = fb_site_dup_words (office->workspace, FB_SITE (place));

  g_assert_nonnull (strstr (words, "Job Coach"));
  g_assert_nonnull (strstr (words, "nobody yet: Social Worker"));
  g_assert_null (strstr (words, "nobody yet: Job Coach"));
  g_assert_null (strstr (plain, "nobody yet"));
}

/* Fields, rules and criteria of two programmes, from the side of the first. */
static void
test_programmes_are_compared (Office        *office,
                              gconstpointer  data)
{
  g_autoptr(FbProgramme) other = fb_test_add (office->store, &fb_programme_kind, "code", "OTH", "name", "Other", "status", "running",
                                              "mode", "group", NULL);
  g_autoptr(FbRecord) rule = fb_test_add (office->store, &fb_rule_kind, "programme-id", fb_record_get_id (FB_RECORD (other)),
                                          "side", "mentee", "field", "unemployed", "operator", "equals", "value", "yes",
                                          "strength", "criterion", NULL);
  g_autoptr(GPtrArray) differences = fb_programme_list_differences (office->workspace, office->programme, other, NULL);
  g_autoptr(GPtrArray) alike = fb_programme_list_differences (office->workspace, other, other, NULL);

  g_assert_cmpuint (alike->len, ==, 0);
  g_assert_cmpuint (differences->len, ==, 2);
  g_assert_nonnull (strstr (differences->pdata[0], "left open. There: Group"));
  g_assert_nonnull (strstr (differences->pdata[1], "Rule only there: Mentee: Unemployed"));
}

/* Half of the training is no training: the day comes with the last hour. */
static void
test_training_is_done_when_nothing_is_missing (Office        *office,
                                               gconstpointer  data)
{
  g_autoptr(FbRecord) person = fb_test_add (office->store, &fb_person_kind, "name-used", "Test", NULL);
  g_autoptr(FbEnrolment) mentor = fb_test_add (office->store, &fb_enrolment_kind, "programme-id", get_id (office), "person-id",
                                               fb_record_get_id (person), "role", "mentor", "status", "applied", NULL);

  g_object_set (office->programme, "mentor-training-needed", "yes", "mentor-training-minutes", (gint64) 720, NULL);
  g_assert_true (fb_store_save (office->store, FB_RECORD (office->programme), NULL));
  g_assert_true (fb_deed_record_training (office->workspace, mentor, 360, "2026-11-01", NULL));
  g_assert_cmpint (mentor->training_minutes, ==, 360);
  g_assert_null (mentor->training_on);
  g_assert_cmpint (fb_training_get_missing (office->programme, 360), ==, 360);

  g_assert_true (fb_deed_record_training (office->workspace, mentor, 720, "2026-11-08", NULL));
  g_assert_cmpstr (mentor->training_on, ==, "2026-11-08");
  g_assert_true (fb_deed_record_training (office->workspace, mentor, 700, NULL, NULL));
  g_assert_null (mentor->training_on);
  g_assert_true (fb_deed_record_training (office->workspace, mentor, FB_UNSET, "2026-11-09", NULL));
  g_assert_cmpstr (mentor->training_on, ==, "2026-11-09");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/programme-parts/" path, Office, NULL, set_up, func, tear_down)
  ADD ("partner", test_a_partner_tells_side_and_caseload);
  ADD ("only-one-refers", test_only_one_refers);
  ADD ("doubts", test_doubts_go_as_parties_come);
  ADD ("caseload", test_staff_have_a_limit);
  ADD ("launch", test_what_is_left_before_the_start);
  ADD ("launch-insists", test_who_insists_starts_with_all_done_or_a_reason);
  ADD ("trial", test_rules_are_tried_over_everybody);
  ADD ("trial-stopped", test_a_trial_can_be_stopped);
  ADD ("channels", test_how_people_came_is_counted);
  ADD ("effort", test_effort_and_reasons_are_counted);
  ADD ("outreach-by-year", test_outreach_stands_beside_who_came);
  ADD ("notes-about-partners", test_notes_about_partners_are_counted);
  ADD ("hours-by-year", test_hours_are_counted_by_year);
  ADD ("lessons-passed-on", test_lessons_are_passed_on);
  ADD ("area-team", test_an_area_team_is_two_people);
  ADD ("compared", test_programmes_are_compared);
  ADD ("training", test_training_is_done_when_nothing_is_missing);
#undef ADD

  return g_test_run ();
}
