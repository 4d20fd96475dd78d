/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/fb-answers.h"
#include "app/fb-cv.h"
#include "app/fb-deeds.h"
#include "app/fb-language-skills.h"
#include "base/fb-error.h"
#include "domain/fb-kinds.h"
#include "domain/fb-programme.h"
#include "domain/fb-rule.h"
#include "store/fb-store-log.h"

#include <locale.h>
#include <string.h>

/* Amina, a mentee, and Zoë, a mentor, in one programme; nothing is known but names. */
typedef struct
{
  FbWorkspace *workspace;
  FbStore     *store;
  FbRecord    *programme;
  FbEnrolment *mentee;
  FbEnrolment *mentor;
} Place;

static FbEnrolment *
add (Place      *self,
     const char *name,
     const char *role)
{
  const FbNewPerson values = { .name_used = name, .role = role,
                               .programme_id = fb_record_get_id (self->programme) };
  g_autoptr(GError) error = NULL;
  FbEnrolment *enrolment = fb_deed_add_person (self->workspace, &values, &error);

  g_assert_no_error (error);

  return enrolment;
}

static void
set_up (Place         *self,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  self->store = fb_store_open (":memory:", FB_STORE_CREATE, &error);
  g_assert_no_error (error);
  self->workspace = fb_workspace_new (self->store);
  fb_workspace_set_today (self->workspace, "2026-11-22", NULL);
  self->programme = fb_record_new (&fb_programme_kind, NULL);
  g_object_set (self->programme, "name", "Bridge", "code", "BRI", "status", "running", "country", "BE", NULL);
  fb_store_save (self->store, self->programme, &error);
  g_assert_no_error (error);
  self->mentee = add (self, "Amina", "mentee");
  self->mentor = add (self, "Zoe", "mentor");
}

static void
tear_down (Place         *self,
           gconstpointer  data)
{
  g_object_unref (self->mentee);
  g_object_unref (self->mentor);
  g_object_unref (self->programme);
  g_object_unref (self->store);
  g_assert_finalize_object (self->workspace);
}

static FbCvPlan *
plan_for (Place       *self,
          FbEnrolment *enrolment,
          const char  *file)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", file, NULL);
  g_autoptr(GError) error = NULL;
  FbEuropass *cv = fb_europass_read_file (path, &error);
  FbCvPlan *plan;

  g_assert_no_error (error);
  plan = fb_cv_plan_new (self->workspace, enrolment, cv, &error);
  g_assert_no_error (error);

  return plan;
}

static FbCvLine *
find_line (FbCvPlan   *plan,
           const char *name)
{
  for (guint i = 0; i < plan->lines->len; i++)
    {
      FbCvLine *line = plan->lines->pdata[i];

      if (g_str_equal (line->name, name))
        return line;
    }

  return NULL;
}

static void
assert_proposed (FbCvPlan   *plan,
                 const char *name,
                 const char *value)
{
  const FbCvLine *line = find_line (plan, name);

  g_assert_nonnull (line);
  g_assert_cmpstr (line->value, ==, value);
  g_assert_true (line->is_taken);
}

static void
take (Place    *self,
      FbCvPlan *plan)
{
  g_autoptr(GError) error = NULL;

  fb_deed_take_cv (self->workspace, plan, &error);
  g_assert_no_error (error);
}

static FbPerson *
get_person (Place       *self,
            FbEnrolment *enrolment)
{
  return FB_PERSON (fb_store_get (self->store, &fb_person_kind, enrolment->person_id, NULL));
}

static void
set_value (Place        *self,
           const FbKind *kind,
           const char   *id,
           const char   *field,
           const char   *value)
{
  g_autoptr(FbRecord) record = fb_store_get (self->store, kind, id, NULL);
  g_autoptr(GError) error = NULL;

  fb_workspace_set_field (self->workspace, record, field, value, NULL, &error);
  g_assert_no_error (error);
}

/* --- What is proposed --- */

static void
test_mentee (Place         *self,
             gconstpointer  data)
{
  g_autoptr(FbCvPlan) plan = plan_for (self, self->mentee, "europass-candidate.xml");

  assert_proposed (plan, "family-name", "Voorbeeld Exemple");
  assert_proposed (plan, "phone", "+32 470000000");
  assert_proposed (plan, "postcode", "9999");
  assert_proposed (plan, "occupation-had", "2221");
  assert_proposed (plan, "education-level", "6");
  assert_proposed (plan, "education-origin", "abroad");
  g_assert_null (find_line (plan, "employment-status")); /* the job that goes on is in another country */
  g_assert_null (find_line (plan, "occupation-wished"));
  g_assert_true (find_line (plan, "note")->is_taken);
  g_assert_nonnull (strstr (find_line (plan, "note")->value, "Bachelor of Nursing, Sample University"));
  g_assert_cmpuint (plan->remarks->len, ==, 1);
  g_assert_nonnull (strstr (plan->remarks->pdata[0], "Elvish"));
}

static void
test_mentor (Place         *self,
             gconstpointer  data)
{
  g_autoptr(FbCvPlan) plan = plan_for (self, self->mentor, "europass-passport.xml");

  assert_proposed (plan, "occupation", "2330");
  assert_proposed (plan, "sector", "P");
  assert_proposed (plan, "experience-years", "24"); /* September 1995 to June 2020 */
  assert_proposed (plan, "education-level", "7");
  g_assert_null (find_line (plan, "mentor-status"));
  g_assert_null (find_line (plan, "occupation-had"));
  g_assert_cmpuint (plan->remarks->len, ==, 0);
}

/* --- What may not be asked --- */

static void
test_only_what_is_asked (Place         *self,
                         gconstpointer  data)
{
  g_autoptr(FbCvPlan) plan = plan_for (self, self->mentee, "europass-candidate.xml");

  assert_proposed (plan, "birth-date", "1991");
  g_assert_null (find_line (plan, "citizenship"));
  g_assert_null (find_line (plan, "disability"));
}

static void
test_funder_asks_more (Place         *self,
                       gconstpointer  data)
{
  g_autoptr(FbCvPlan) plan = NULL;
  g_autoptr(FbCvPlan) other = NULL;

  set_value (self, &fb_programme_kind, fb_record_get_id (self->programme), "funder-questions",
             "birth-date citizenship");
  plan = plan_for (self, self->mentee, "europass-candidate.xml");
  other = plan_for (self, self->mentor, "europass-passport.xml");

  assert_proposed (plan, "birth-date", "1991-03-07");
  assert_proposed (plan, "citizenship", "SY");
  assert_proposed (other, "birth-date", "1968"); /* funders ask of mentees */
}

static void
test_rule_asks_birth_day (Place         *self,
                          gconstpointer  data)
{
  g_autoptr(FbRecord) rule = fb_record_new (&fb_rule_kind, NULL);
  g_autoptr(FbCvPlan) plan = NULL;
  g_autoptr(FbCvPlan) other = NULL;
  g_autoptr(GError) error = NULL;

  g_object_set (rule, "programme-id", fb_record_get_id (self->programme), "side", "mentee", "field", "age",
                "operator", "less", "value", "36", "strength", "criterion", NULL);
  fb_store_save (self->store, rule, &error);
  g_assert_no_error (error);
  plan = plan_for (self, self->mentee, "europass-candidate.xml");
  other = plan_for (self, self->mentor, "europass-passport.xml");

  assert_proposed (plan, "birth-date", "1991-03-07");
  assert_proposed (other, "birth-date", "1968"); /* the rule is about the other side */
}

/* --- Beside what is known --- */

static void
test_ours_stays (Place         *self,
                 gconstpointer  data)
{
  g_autoptr(FbCvPlan) plan = NULL;
  g_autoptr(FbPerson) person = NULL;
  g_autoptr(FbLanguageSkill) dutch = fb_deed_add_language (self->workspace, self->mentee->person_id, "nld", NULL);

  g_assert_true (fb_deed_set_language_level (self->workspace, dutch, "b2", NULL));
  set_value (self, &fb_person_kind, self->mentee->person_id, "phone", "0470 11 11 11");
  set_value (self, &fb_person_kind, self->mentee->person_id, "birth-date", "1991-03-07");
  plan = plan_for (self, self->mentee, "europass-candidate.xml");

  g_assert_cmpstr (find_line (plan, "phone")->ours, ==, "0470 11 11 11");
  g_assert_false (find_line (plan, "phone")->is_taken);
  g_assert_false (find_line (plan, "language.nld")->is_taken);
  g_assert_null (find_line (plan, "birth-date")); /* the year of it is nothing new */
  g_assert_cmpuint (plan->n_same, ==, 1);
  take (self, plan);
  person = get_person (self, self->mentee);
  g_assert_cmpstr (person->phone, ==, "0470 11 11 11");
  g_assert_cmpstr (person->place, ==, "Voorbeeldstad");
}

static void
test_answer_that_is_none (Place         *self,
                          gconstpointer  data)
{
  g_autoptr(FbPerson) person = get_person (self, self->mentee);
  g_autoptr(FbCvPlan) plan = NULL;
  g_autofree char *phone = NULL;
  g_autofree char *place = NULL;

  g_assert_true (fb_answers_take (self->workspace, FB_RECORD (person), "phone", "prefers-not-to-say", NULL));
  g_assert_true (fb_answers_take (self->workspace, FB_RECORD (person), "place", "not-asked", NULL));
  plan = plan_for (self, self->mentee, "europass-candidate.xml");
  g_assert_cmpstr (find_line (plan, "phone")->ours, ==, "Prefers Not to Say");
  g_assert_false (find_line (plan, "phone")->is_taken);
  g_assert_true (find_line (plan, "place")->is_taken);
  take (self, plan);

  phone = fb_answers_dup (self->workspace, FB_RECORD (person), "phone");
  place = fb_answers_dup (self->workspace, FB_RECORD (person), "place");
  g_assert_cmpstr (phone, ==, "prefers-not-to-say");
  g_assert_null (place); /* a value came in its place */
}

static void
test_of_another (Place         *self,
                 gconstpointer  data)
{
  g_autoptr(FbCvPlan) plan = plan_for (self, self->mentee, "europass-passport.xml");
  g_autoptr(GError) error = NULL;

  g_assert_true (plan->is_of_another);
  g_assert_nonnull (strstr (plan->remarks->pdata[0], "Zoë Exemple"));
  g_assert_cmpuint (fb_cv_plan_count_taken (plan), ==, 0);
  g_assert_false (fb_deed_take_cv (self->workspace, plan, &error));
  g_assert_error (error, FB_ERROR, FB_ERROR_REFUSED);
}

/* --- Taking --- */

static FbLanguageSkill *
find_skill (GPtrArray  *skills,
            const char *language)
{
  for (guint i = 0; i < skills->len; i++)
    {
      if (g_strcmp0 (FB_LANGUAGE_SKILL (skills->pdata[i])->language, language) == 0)
        return skills->pdata[i];
    }

  g_assert_not_reached ();
}

static void
test_taken (Place         *self,
            gconstpointer  data)
{
  g_autoptr(FbCvPlan) plan = plan_for (self, self->mentee, "europass-candidate.xml");
  g_autoptr(FbPerson) person = NULL;
  g_autoptr(FbRecord) enrolment = NULL;
  FbLanguageSkill *arabic, *dutch;
  g_autoptr(GPtrArray) skills = NULL;

  take (self, plan);

  person = get_person (self, self->mentee);
  enrolment = fb_store_get (self->store, &fb_enrolment_kind, fb_record_get_id (FB_RECORD (self->mentee)), NULL);
  skills = fb_language_skills_list (self->workspace, self->mentee->person_id, NULL);
  g_assert_cmpstr (person->email, ==, "amina@example.org");
  g_assert_cmpstr (person->name_used, ==, "Amina");
  g_assert_cmpstr (FB_ENROLMENT (enrolment)->occupation_had, ==, "2221");
  g_assert_cmpuint (skills->len, ==, 3);
  arabic = find_skill (skills, "ara");
  dutch = find_skill (skills, "nld");
  g_assert_cmpstr (fb_language_skill_get_level (arabic), ==, "native");
  g_assert_cmpstr (dutch->speaking, ==, "a2");
  g_assert_cmpint (fb_store_count (self->store, &fb_note_kind, NULL), ==, 1);
}

static void
test_second_time_brings_nothing (Place         *self,
                                 gconstpointer  data)
{
  g_autoptr(FbCvPlan) plan = plan_for (self, self->mentee, "europass-candidate.xml");
  g_autoptr(FbCvPlan) again = NULL;

  take (self, plan);
  again = plan_for (self, self->mentee, "europass-candidate.xml");

  g_assert_cmpuint (again->lines->len, ==, 0);
  g_assert_cmpuint (again->n_same, ==, plan->lines->len);
}

static void
test_one_undo (Place         *self,
               gconstpointer  data)
{
  g_autoptr(FbCvPlan) plan = plan_for (self, self->mentee, "europass-candidate.xml");
  g_autoptr(FbPerson) person = NULL;
  g_autoptr(GError) error = NULL;

  take (self, plan);
  g_assert_true (fb_store_undo (self->store, 0, &error));
  g_assert_no_error (error);

  person = get_person (self, self->mentee);
  g_assert_null (person->email);
  g_assert_cmpint (fb_store_count (self->store, &fb_language_skill_kind, NULL), ==, 0);
  g_assert_cmpint (fb_store_count (self->store, &fb_note_kind, NULL), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *path;
    void      (*run) (Place *self, gconstpointer data);
  } tests[] = {
    { "/cv/mentee", test_mentee },
    { "/cv/mentor", test_mentor },
    { "/cv/only-what-is-asked", test_only_what_is_asked },
    { "/cv/funder-asks-more", test_funder_asks_more },
    { "/cv/rule-asks-birth-day", test_rule_asks_birth_day },
    { "/cv/ours-stays", test_ours_stays },
    { "/cv/answer-that-is-none", test_answer_that_is_none },
    { "/cv/of-another", test_of_another },
    { "/cv/taken", test_taken },
    { "/cv/second-time-brings-nothing", test_second_time_brings_nothing },
    { "/cv/one-undo", test_one_undo },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Place, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
