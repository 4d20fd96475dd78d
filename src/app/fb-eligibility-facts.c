/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-eligibility"

#include "app/fb-eligibility-facts.h"

#include "base/fb-text.h"
#include "domain/fb-answer.h"
#include "domain/fb-duo.h"
#include "domain/fb-duo-member.h"
#include "domain/fb-language-skill.h"
#include "domain/fb-person.h"
#include "domain/fb-programme.h"
#include "domain/fb-rule.h"
#include "domain/fb-rule-judgement.h"

#include <string.h>

void
fb_eligibility_case_free (FbEligibilityCase *self)
{
  g_clear_pointer (&self->rules, g_array_unref);
  g_clear_pointer (&self->languages, g_array_unref);
  g_clear_pointer (&self->judgements, g_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self->experience);
  g_free (self->arrival);
  g_free (self->occupations);
  g_free (self->sectors);
  g_free (self);
}

/* Lists records and keeps them with the case. (transfer container) (nullable) */
static GPtrArray *
list (FbEligibilityCase  *self,
      FbWorkspace        *workspace,
      const FbKind       *kind,
      const char         *field,
      const char         *id,
      GError            **error)
{
  GPtrArray *records = fb_store_list (fb_workspace_get_store (workspace), kind, field, id, NULL, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    g_ptr_array_add (self->records, g_object_ref (records->pdata[i]));

  return records;
}

static gpointer
keep (FbEligibilityCase *self,
      FbRecord          *record)
{
  if (record != NULL)
    g_ptr_array_add (self->records, record);

  return record;
}

static gboolean
add_rules (FbEligibilityCase  *self,
           FbWorkspace        *workspace,
           FbEnrolment        *enrolment,
           GError            **error)
{
  g_autoptr(GPtrArray) records = list (self, workspace, &fb_rule_kind, "programme-id",
                                       enrolment->programme_id, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      FbRule *rule = records->pdata[i];
      FbEligibilityRule flat = {
        .id = fb_record_get_id (FB_RECORD (rule)),
        .side = rule->side,
        .field = rule->field,
        .op = rule->operator,
        .value = rule->value,
        .strength = rule->strength,
        .valid_from = rule->valid_from,
        .valid_until = rule->valid_until,
      };

      g_array_append_val (self->rules, flat);
    }

  return records != NULL;
}

static const char *
better (const char *a,
        const char *b)
{
  return a == NULL || (b != NULL && strcmp (b, a) > 0) ? b : a;
}

/* The best of the four skills: the codes sort by level. */
static const char *
find_best_level (FbLanguageSkill *skill)
{
  const char *best = better (better (skill->listening, skill->reading),
                             better (skill->speaking, skill->writing));

  return g_strcmp0 (skill->mother_tongue, "yes") == 0 ? "native" : best;
}

static gboolean
add_languages (FbEligibilityCase  *self,
               FbWorkspace        *workspace,
               const char         *person_id,
               GError            **error)
{
  g_autoptr(GPtrArray) skills = list (self, workspace, &fb_language_skill_kind, "person-id",
                                      person_id, error);

  for (guint i = 0; skills != NULL && i < skills->len; i++)
    {
      FbLanguageSkill *skill = skills->pdata[i];
      FbLanguageFact fact = { skill->language, find_best_level (skill) };

      g_array_append_val (self->languages, fact);
    }

  return skills != NULL;
}

static gboolean
add_judgements (FbEligibilityCase  *self,
                FbWorkspace        *workspace,
                const char         *enrolment_id,
                GError            **error)
{
  g_autoptr(GPtrArray) records = list (self, workspace, &fb_rule_judgement_kind, "enrolment-id",
                                       enrolment_id, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      FbRuleJudgement *record = records->pdata[i];
      FbJudgement judgement = { record->rule_id, g_str_equal (record->fits, "yes") };

      g_array_append_val (self->judgements, judgement);
    }

  return records != NULL;
}

/* Which fields of person and enrolment a rule is about. */
static const struct
{
  const char *field;
  FbRuleField rule_field;
} answered[] = {
  { "birth-date", FB_RULE_AGE },
  { "employment-status", FB_RULE_UNEMPLOYED },
  { "gender", FB_RULE_GENDER },
  { "migrant-background", FB_RULE_MIGRANT_BACKGROUND },
  { "refugee-status", FB_RULE_REFUGEE },
  { "arrival-year", FB_RULE_ARRIVAL },
  { "right-to-work", FB_RULE_RIGHT_TO_WORK },
  { "education-level", FB_RULE_EDUCATION_LEVEL },
  { "occupation", FB_RULE_OCCUPATION },
  { "occupation-had", FB_RULE_OCCUPATION },
  { "sector", FB_RULE_EMPLOYER_SECTOR },
  { "place", FB_RULE_RESIDENCE },
  { "postcode", FB_RULE_RESIDENCE },
  { "registered-with", FB_RULE_REGISTERED_WITH },
  { "motivation", FB_RULE_MOTIVATION },
  { "mentor-status", FB_RULE_RETIRED },
  { "mentor-status", FB_RULE_WORKING_LIFE },
  { "volunteer", FB_RULE_VOLUNTEER },
  { "experience-years", FB_RULE_EXPERIENCE },
  { "qualification-proof", FB_RULE_QUALIFICATION_PROOF },
  { "barriers", FB_RULE_BARRIER },
};

static gboolean
add_answers (FbEligibilityCase  *self,
             FbWorkspace        *workspace,
             const char         *field,
             const char         *id,
             GError            **error)
{
  g_autoptr(GPtrArray) answers = list (self, workspace, &fb_answer_kind, field, id, error);

  for (guint i = 0; answers != NULL && i < answers->len; i++)
    {
      FbAnswer *answer = answers->pdata[i];

      for (guint j = 0; j < G_N_ELEMENTS (answered); j++)
        {
          if (g_str_equal (answered[j].field, answer->field))
            self->facts.answers[answered[j].rule_field] = fb_answer_state_from_code (answer->state);
        }
    }

  return answers != NULL;
}

/* The day on which age counts: the intake, or the start of the first duo, as
 * the programme says. Before that day has come, today stands in. */
static const char *
find_age_day (FbEligibilityCase *self,
              FbWorkspace       *workspace,
              FbEnrolment       *enrolment,
              FbProgramme       *programme)
{
  g_autoptr(GPtrArray) members = NULL;

  if (g_strcmp0 (programme->age_counts_on, "start") != 0)
    return enrolment->intake_on != NULL ? enrolment->intake_on : fb_workspace_get_today (workspace);

  members = list (self, workspace, &fb_duo_member_kind, "person-id", enrolment->person_id, NULL);
  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      FbDuo *duo = keep (self, fb_store_get (fb_workspace_get_store (workspace), &fb_duo_kind,
                                             ((FbDuoMember *) members->pdata[i])->duo_id, NULL));

      if (duo != NULL && duo->starts_on != NULL && g_str_equal (duo->programme_id, enrolment->programme_id))
        return duo->starts_on;
    }

  return fb_workspace_get_today (workspace);
}

static char *
join_codes (const char *first,
            const char *second)
{
  if (first == NULL || second == NULL)
    return g_strdup (first != NULL ? first : second);

  return g_strdup_printf ("%s %s", first, second);
}

static void
fill_facts (FbEligibilityCase *self,
            FbEnrolment       *enrolment,
            FbPerson          *person)
{
  FbEligibilityFacts *facts = &self->facts;
  gboolean is_mentor = g_str_equal (enrolment->role, "mentor");
  char years[24];

  self->occupations = is_mentor ? g_strdup (enrolment->occupation)
                                : join_codes (enrolment->occupation_had, enrolment->occupation_wished);
  self->sectors = g_strdup (is_mentor ? enrolment->sector : enrolment->sector_wished);
  if (person->arrival_year != FB_UNSET)
    self->arrival = g_strdup (fb_int_to_text (person->arrival_year, years));
  if (enrolment->experience_years != FB_UNSET)
    self->experience = g_strdup (fb_int_to_text (enrolment->experience_years, years));

  facts->side = enrolment->role;
  facts->birth_date = person->birth_date;
  facts->gender = person->gender;
  facts->migrant_background = person->migrant_background;
  facts->refugee_status = person->refugee_status;
  facts->arrival_year = self->arrival;
  facts->place = person->place;
  facts->postcode = person->postcode;
  facts->employment_status = enrolment->employment_status;
  facts->right_to_work = enrolment->right_to_work;
  facts->right_to_work_until = enrolment->right_to_work_until;
  facts->education_level = enrolment->education_level;
  facts->mentor_status = enrolment->mentor_status;
  facts->volunteer = enrolment->volunteer;
  facts->motivation = enrolment->motivation;
  facts->qualification_proof = enrolment->qualification_proof;
  facts->barriers = enrolment->barriers;
  facts->registered_with = enrolment->registered_with;
  facts->experience_years = self->experience;
  facts->occupations = self->occupations;
  facts->sectors = self->sectors;
  facts->languages = (FbLanguageFact *) (gpointer) self->languages->data;
  facts->n_languages = self->languages->len;
  facts->judgements = (FbJudgement *) (gpointer) self->judgements->data;
  facts->n_judgements = self->judgements->len;
}

/**
 * fb_eligibility_case_new:
 *
 * Collects what the rules of the programme need to know about one enrolment.
 *
 * Returns: (transfer full): rules and facts
 */
FbEligibilityCase *
fb_eligibility_case_new (FbWorkspace  *workspace,
                         FbEnrolment  *enrolment,
                         GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(FbEligibilityCase) self = g_new0 (FbEligibilityCase, 1);
  const char *enrolment_id = fb_record_get_id (FB_RECORD (enrolment));
  FbProgramme *programme;
  FbPerson *person;

  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->rules = g_array_new (FALSE, TRUE, sizeof (FbEligibilityRule));
  self->languages = g_array_new (FALSE, TRUE, sizeof (FbLanguageFact));
  self->judgements = g_array_new (FALSE, TRUE, sizeof (FbJudgement));
  keep (self, g_object_ref (FB_RECORD (enrolment)));

  person = keep (self, fb_store_get (store, &fb_person_kind, enrolment->person_id, error));
  if (person == NULL)
    return NULL;
  programme = keep (self, fb_store_get (store, &fb_programme_kind, enrolment->programme_id, error));
  if (programme == NULL)
    return NULL;

  if (!add_rules (self, workspace, enrolment, error) ||
      !add_languages (self, workspace, enrolment->person_id, error) ||
      !add_judgements (self, workspace, enrolment_id, error) ||
      !add_answers (self, workspace, "person-id", enrolment->person_id, error) ||
      !add_answers (self, workspace, "enrolment-id", enrolment_id, error))
    return NULL;

  fill_facts (self, enrolment, person);
  self->facts.age_on = find_age_day (self, workspace, enrolment, programme);

  return g_steal_pointer (&self);
}
