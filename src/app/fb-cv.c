/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-cv"

#include "app/fb-cv-private.h"

#include "app/fb-answers.h"
#include "app/fb-deed-rule.h"
#include "app/fb-language-skills.h"
#include "domain/fb-codes.h"
#include "domain/fb-note.h"
#include "domain/fb-programme.h"
#include "domain/fb-rule.h"
#include "store/fb-search-key.h"

#include <glib/gi18n.h>
#include <string.h>

static void
line_free (gpointer data)
{
  FbCvLine *self = data;

  g_free (self->name);
  g_free (self->label);
  g_free (self->ours);
  g_free (self->theirs);
  g_free (self->value);
  g_free (self);
}

void
fb_cv_plan_free (FbCvPlan *self)
{
  fb_europass_free (self->cv);
  g_clear_object (&self->person);
  g_clear_object (&self->enrolment);
  g_free (self->country);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->remarks);
  g_free (self);
}

guint
fb_cv_plan_count_taken (const FbCvPlan *self)
{
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    n += ((FbCvLine *) self->lines->pdata[i])->is_taken;

  return n;
}

char *
fb_cv_dup_name (const FbEuropass *cv)
{
  if (cv->given_name != NULL && cv->family_name != NULL)
    return g_strconcat (cv->given_name, " ", cv->family_name, NULL);

  return g_strdup (cv->given_name != NULL ? cv->given_name : cv->family_name);
}

const char *
fb_cv_get_language (const FbEuropass *cv)
{
  for (guint i = 0; i < cv->languages->len; i++)
    {
      const FbCvLanguage *language = cv->languages->pdata[i];

      if (language->is_native)
        return language->language;
    }

  return cv->languages->len > 0 ? ((FbCvLanguage *) cv->languages->pdata[0])->language : NULL;
}

/* --- Fields --- */

static void
add_line (FbCvPlan   *plan,
          const char *group,
          FbCvLine   *line)
{
  line->group = group;
  line->is_taken = line->is_taken && !plan->is_of_another;
  g_ptr_array_add (plan->lines, line);
}

/* Less of the same: "1991" beside "1991-03-07" */
static gboolean
is_known (const FbField *field,
          const char    *ours,
          const char    *theirs)
{
  if (ours == NULL)
    return FALSE;

  return g_str_equal (ours, theirs) || (field->kind == FB_FIELD_DATE && g_str_has_prefix (ours, theirs));
}

/* @value: (nullable): nothing to add; one that the field does not take is none */
static void
add_field (FbCvPlan    *plan,
           FbWorkspace *workspace,
           const char  *group,
           gpointer     record,
           const char  *name,
           const char  *value)
{
  const FbField *field = fb_kind_find_field (fb_record_get_kind (record), name);
  g_autofree char *ours = fb_record_dup_text (record, field);
  g_autofree char *answer = fb_answers_dup (workspace, record, name);
  FbCvLine *line;

  if (value == NULL || !fb_field_check (field, value, NULL))
    return;
  if (is_known (field, ours, value))
    {
      plan->n_same++;
      return;
    }

  line = g_new0 (FbCvLine, 1);
  line->name = g_strdup (name);
  line->label = g_strdup (fb_field_get_label (field));
  line->ours = ours != NULL ? fb_field_dup_display (field, ours)
               : answer != NULL ? g_strdup (fb_code_list_get_label (&fb_code_answer_state, answer)) : NULL;
  line->theirs = fb_field_dup_display (field, value);
  line->is_taken = ours == NULL && g_strcmp0 (answer, "prefers-not-to-say") != 0;
  line->record = record;
  line->field = field;
  line->value = g_strdup (value);
  add_line (plan, group, line);
}

/* --- The person --- */

static gboolean
is_asked_by_funder (FbCvPlan    *plan,
                    FbProgramme *programme,
                    const char  *field)
{
  g_auto(GStrv) fields = g_strsplit (programme->funder_questions != NULL ? programme->funder_questions : "", " ", -1);

  return g_strcmp0 (plan->enrolment->role, "mentee") == 0 && g_strv_contains ((const char *const *) fields, field);
}

/* The day of birth is asked where a rule or the funder needs it, else the year. */
static gboolean
needs_birth_day (FbCvPlan    *plan,
                 FbWorkspace *workspace,
                 FbProgramme *programme)
{
  g_autoptr(GPtrArray) rules = fb_store_list (fb_workspace_get_store (workspace), &fb_rule_kind, "programme-id",
                                              fb_record_get_id (FB_RECORD (programme)), NULL, NULL);

  for (guint i = 0; rules != NULL && i < rules->len; i++)
    {
      FbRule *rule = rules->pdata[i];

      if (g_strcmp0 (rule->field, "age") == 0 && g_strcmp0 (rule->side, plan->enrolment->role) == 0 &&
          g_strcmp0 (rule->operator, "not-required") != 0 &&
          !fb_rule_is_over (rule, fb_workspace_get_today (workspace)))
        return TRUE;
    }

  return is_asked_by_funder (plan, programme, "birth-date");
}

static void
add_person (FbCvPlan    *plan,
            FbWorkspace *workspace,
            FbProgramme *programme)
{
  const FbEuropass *cv = plan->cv;
  g_autofree char *birth = cv->birth_date == NULL || needs_birth_day (plan, workspace, programme)
                           ? g_strdup (cv->birth_date) : g_strndup (cv->birth_date, strlen ("1991"));
  const struct
  {
    const char *group;
    const char *field;
    const char *value;
  } fields[] = {
    { N_("Who"), "given-name", cv->given_name },
    { N_("Who"), "family-name", cv->family_name },
    { N_("Who"), "birth-date", birth },
    { N_("Who"), "gender", cv->gender },
    { N_("Who"), "citizenship", is_asked_by_funder (plan, programme, "citizenship") ? cv->citizenship : NULL },
    { N_("How to Reach"), "phone", cv->phone },
    { N_("How to Reach"), "email", cv->email },
    { N_("Where"), "street", cv->street },
    { N_("Where"), "postcode", cv->postcode },
    { N_("Where"), "place", cv->place },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_field (plan, workspace, fields[i].group, plan->person, fields[i].field, fields[i].value);
}

/* --- Languages --- */

static void
append_level (GString    *words,
              const char *label,
              const char *level)
{
  g_autofree char *upper = level != NULL ? g_ascii_strup (level, -1) : NULL;

  if (upper != NULL)
    /* Translators: a skill in a language and its level: "Reading B1" */
    g_string_append_printf (words, words->len > 0 ? ", %s %s" : "%s %s", label, upper);
}

/* (transfer full): "Listening B1, Reading A2" */
static char *
dup_levels (gboolean    is_native,
            const char *listening,
            const char *reading,
            const char *speaking,
            const char *writing)
{
  GString *words = g_string_new (NULL);

  if (is_native)
    g_string_append (words, fb_code_list_get_label (&fb_code_cefr, "native"));
  else
    {
      append_level (words, _("Listening"), listening);
      append_level (words, _("Reading"), reading);
      append_level (words, _("Speaking"), speaking);
      append_level (words, _("Writing"), writing);
    }
  if (words->len == 0)
    g_string_append (words, _("Level not told"));

  return g_string_free (words, FALSE);
}

static FbLanguageSkill *
find_skill (GPtrArray  *skills,
            const char *language)
{
  for (guint i = 0; skills != NULL && i < skills->len; i++)
    {
      if (g_strcmp0 (FB_LANGUAGE_SKILL (skills->pdata[i])->language, language) == 0)
        return skills->pdata[i];
    }

  return NULL;
}

static gboolean
is_without_level (const FbCvLanguage *language)
{
  return !language->is_native && language->listening == NULL && language->reading == NULL &&
         language->speaking == NULL && language->writing == NULL;
}

static void
add_language (FbCvPlan           *plan,
              const FbCvLanguage *language,
              FbLanguageSkill    *skill)
{
  g_autofree char *theirs = dup_levels (language->is_native, language->listening, language->reading,
                                        language->speaking, language->writing);
  g_autofree char *ours = skill != NULL ? dup_levels (g_strcmp0 (skill->mother_tongue, "yes") == 0, skill->listening,
                                                      skill->reading, skill->speaking, skill->writing) : NULL;
  FbCvLine *line;

  if (ours != NULL && (is_without_level (language) || g_str_equal (ours, theirs)))
    {
      plan->n_same++;
      return;
    }

  line = g_new0 (FbCvLine, 1);
  line->name = g_strconcat ("language.", language->language, NULL);
  line->label = g_strdup (fb_code_list_get_label (&fb_code_languages, language->language));
  line->is_taken = ours == NULL || g_str_equal (ours, _("Level not told"));
  line->ours = g_steal_pointer (&ours);
  line->theirs = g_steal_pointer (&theirs);
  line->language = language;
  add_line (plan, N_("Languages"), line);
}

static gboolean
add_languages (FbCvPlan     *plan,
               FbWorkspace  *workspace,
               GError      **error)
{
  g_autoptr(GPtrArray) skills = fb_language_skills_list (workspace, fb_record_get_id (FB_RECORD (plan->person)), error);

  for (guint i = 0; skills != NULL && i < plan->cv->languages->len; i++)
    {
      const FbCvLanguage *language = plan->cv->languages->pdata[i];

      add_language (plan, language, find_skill (skills, language->language));
    }

  return skills != NULL;
}

/* --- Work and study --- */

static void
add_mentee_work (FbCvPlan    *plan,
                 FbWorkspace *workspace)
{
  const char *group = N_("Work and Study So Far");
  const FbCvPeriod *current = _fb_cv_find_current_job (plan);
  const FbCvPeriod *coded = _fb_cv_find_coded_job (plan->cv);

  add_field (plan, workspace, N_("The Work They Want"), plan->enrolment, "occupation-wished", plan->cv->wished_code);
  add_field (plan, workspace, group, plan->enrolment, "employment-status", current != NULL ? "employed" : NULL);
  add_field (plan, workspace, group, plan->enrolment, "employment-since", current != NULL ? current->from : NULL);
  add_field (plan, workspace, group, plan->enrolment, "occupation-had", coded != NULL ? coded->code : NULL);
  add_field (plan, workspace, group, plan->enrolment, "education-level", _fb_cv_get_isced (plan->cv));
  add_field (plan, workspace, group, plan->enrolment, "education-origin", _fb_cv_get_origin (plan));
}

static void
add_mentor_work (FbCvPlan    *plan,
                 FbWorkspace *workspace)
{
  const char *group = N_("Working Life");
  const FbCvPeriod *coded = _fb_cv_find_coded_job (plan->cv);
  guint n_years = _fb_cv_count_years (plan->cv, fb_workspace_get_today (workspace));
  g_autofree char *years = n_years > 0 ? g_strdup_printf ("%u", n_years) : NULL;

  add_field (plan, workspace, group, plan->enrolment, "mentor-status",
             _fb_cv_find_current_job (plan) != NULL ? "active" : NULL);
  add_field (plan, workspace, group, plan->enrolment, "occupation", coded != NULL ? coded->code : NULL);
  add_field (plan, workspace, group, plan->enrolment, "sector", _fb_cv_get_sector (plan->cv));
  add_field (plan, workspace, group, plan->enrolment, "experience-years", years);
  add_field (plan, workspace, group, plan->enrolment, "education-level", _fb_cv_get_isced (plan->cv));
}

/* Jobs and studies one by one have no field of their own: they become a note. */
static void
add_note (FbCvPlan    *plan,
          FbWorkspace *workspace)
{
  g_autofree char *story = _fb_cv_dup_story (plan->cv);
  g_autoptr(GPtrArray) notes = fb_store_list (fb_workspace_get_store (workspace), &fb_note_kind, "enrolment-id",
                                              fb_record_get_id (FB_RECORD (plan->enrolment)), NULL, NULL);
  FbCvLine *line;

  for (guint i = 0; story != NULL && notes != NULL && i < notes->len; i++)
    {
      if (g_strcmp0 (FB_NOTE (notes->pdata[i])->text, story) == 0)
        {
          plan->n_same++;
          return;
        }
    }
  if (story == NULL)
    return;

  line = g_new0 (FbCvLine, 1);
  line->name = g_strdup ("note");
  line->label = g_strdup (_("Jobs and Studies, as a Note"));
  line->theirs = g_strdup (story);
  line->is_taken = TRUE;
  line->value = g_steal_pointer (&story);
  add_line (plan, N_("Notes"), line);
}

/* --- What cannot be taken --- */

static void
add_unknown_work (FbCvPlan   *plan,
                  const char *code,
                  const char *words)
{
  if (code == NULL && words != NULL)
    /* Translators: %s is what somebody calls their work in a CV */
    g_ptr_array_add (plan->remarks, g_strdup_printf (_("“%s” is not in the list of occupations. Choose one that fits."),
                                                     words));
}

static void
add_remarks (FbCvPlan *plan)
{
  const FbEuropass *cv = plan->cv;
  g_autofree char *name = fb_cv_dup_name (cv);
  const FbCvPeriod *newest = cv->jobs->len > 0 ? cv->jobs->pdata[0] : NULL;

  if (plan->is_of_another)
    /* Translators: %s is the name of a person */
    g_ptr_array_insert (plan->remarks, 0, g_strdup_printf (_("This CV is in the name of %s. Is it the right one?"), name));
  for (guint i = 0; i < cv->unknown->len; i++)
    /* Translators: %s is what somebody calls a language in a CV */
    g_ptr_array_add (plan->remarks, g_strdup_printf (_("“%s” is not in the list of languages."),
                                                     (char *) cv->unknown->pdata[i]));
  if (g_strcmp0 (plan->enrolment->role, "mentee") == 0)
    add_unknown_work (plan, cv->wished_code, cv->wished);
  if (newest != NULL && _fb_cv_find_coded_job (cv) == NULL)
    add_unknown_work (plan, NULL, newest->title);
}

/* --- All of it --- */

/* Whether a word of the name sounds like one of ours; a CV without a name is
 * of whom they say. */
static gboolean
is_of_another (const FbCvPlan *plan)
{
  g_autofree char *theirs = fb_cv_dup_name (plan->cv);
  g_autofree char *ours = g_strjoin (" ", plan->person->name_used,
                                     plan->person->given_name != NULL ? plan->person->given_name : "",
                                     plan->person->family_name != NULL ? plan->person->family_name : "",
                                     plan->person->own_script_name, NULL);
  g_autofree char *key = fb_sound_key_dup (ours);
  g_autofree char *other = theirs != NULL ? fb_sound_key_dup (theirs) : NULL;
  g_auto(GStrv) words = key != NULL ? g_strsplit (key, " ", -1) : NULL;
  g_auto(GStrv) others = other != NULL ? g_strsplit (other, " ", -1) : NULL;

  if (words == NULL || others == NULL || *other == '\0' || *key == '\0')
    return FALSE;

  for (guint i = 0; others[i] != NULL; i++)
    {
      if (*others[i] != '\0' && g_strv_contains ((const char *const *) words, others[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
fill (FbCvPlan     *plan,
      FbWorkspace  *workspace,
      GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(FbRecord) programme = fb_store_get (store, &fb_programme_kind, plan->enrolment->programme_id, error);
  FbRecord *person = programme != NULL ? fb_store_get (store, &fb_person_kind, plan->enrolment->person_id, error) : NULL;

  plan->person = (FbPerson *) person;
  if (plan->person == NULL)
    return FALSE;

  plan->country = g_strdup (FB_PROGRAMME (programme)->country);
  plan->is_of_another = is_of_another (plan);
  add_person (plan, workspace, FB_PROGRAMME (programme));
  if (!add_languages (plan, workspace, error))
    return FALSE;

  if (g_strcmp0 (plan->enrolment->role, "mentor") == 0)
    add_mentor_work (plan, workspace);
  else
    add_mentee_work (plan, workspace);
  add_note (plan, workspace);
  add_remarks (plan);

  return TRUE;
}

/**
 * fb_cv_plan_new:
 * @cv: (transfer full): what was read
 *
 * Puts the CV beside what is known. Of what only a rule or a funder may make us
 * ask, citizenship and the day of birth, no more comes in than this programme asks.
 *
 * Returns: (transfer full) (nullable): what could be taken
 */
FbCvPlan *
fb_cv_plan_new (FbWorkspace  *workspace,
                FbEnrolment  *enrolment,
                FbEuropass   *cv,
                GError      **error)
{
  g_autoptr(FbCvPlan) self = g_new0 (FbCvPlan, 1);

  self->cv = cv;
  self->enrolment = g_object_ref (enrolment);
  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->remarks = g_ptr_array_new_with_free_func (g_free);

  return fill (self, workspace, error) ? g_steal_pointer (&self) : NULL;
}
