/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-intake-steps"

#include "ui/people/fb-intake-steps.h"

#include "app/fb-deed-rule.h"
#include "app/fb-eligibility-words.h"
#include "ui/common/fb-form.h"

#include <glib/gi18n.h>

/* What a rule needs that is asked nowhere else: what is sensitive or exact is
 * asked only then. */
static const struct
{
  const char *rule_field;
  gboolean    of_person;
  const char *field;
} needs[] = {
  { "age", TRUE, "birth-date" },
  { "residence", TRUE, "postcode" },
  { "migrant-background", TRUE, "migrant-background" },
  { "refugee", TRUE, "refugee-status" },
  { "arrival", TRUE, "arrival-year" },
  { "motivation", FALSE, "motivation" },
  { "qualification-proof", FALSE, "qualification-proof" },
  { "barrier", FALSE, "barriers" },
};

static int
find_need (const char *rule_field)
{
  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      if (g_strcmp0 (needs[i].rule_field, rule_field) == 0)
        return (int) i;
    }

  return -1;
}

/* The birth date stands in step 1; here only where the rule needs more of it. */
static gboolean
is_asked (const FbEligibilityLine *line,
          int                      need)
{
  if (line->weight == FB_RULE_STATEMENT)
    return FALSE;

  return need != 0 || line->fit == FB_NOT_KNOWN_YET;
}

/* One thing that is asked, and why. */
typedef struct
{
  gboolean  of_person; /* else of the enrolment */
  char     *field;
  char     *why;
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_free (self->field);
  g_free (self->why);
  g_free (self);
}

static gboolean
has_question (GPtrArray  *questions,
              const char *field)
{
  for (guint i = 0; i < questions->len; i++)
    {
      if (g_str_equal (((Question *) questions->pdata[i])->field, field))
        return TRUE;
    }

  return FALSE;
}

/* @why: (transfer full) */
static void
add_question (GPtrArray  *questions,
              gboolean    of_person,
              const char *field,
              char       *why)
{
  Question *question = g_new0 (Question, 1);

  question->of_person = of_person;
  question->field = g_strdup (field);
  question->why = why;
  g_ptr_array_add (questions, question);
}

static void
add_rule_question (GPtrArray               *questions,
                   const FbEnrolmentCase   *whole,
                   const FbEligibilityLine *line,
                   gboolean                 of_birth)
{
  g_autoptr(FbRecord) rule = fb_store_get (fb_workspace_get_store (whole->workspace), &fb_rule_kind,
                                           line->rule_id, NULL);
  int need = rule != NULL ? find_need (FB_RULE (rule)->field) : -1;

  if (need >= 0 && (need == 0) == of_birth && is_asked (line, need) && !has_question (questions, needs[need].field))
    add_question (questions, needs[need].of_person, needs[need].field,
                  /* Translators: why a question is asked; %s is a rule such as "Age: is less than 30" */
                  g_strdup_printf (_("Asked because of a rule of this programme. %s"), line->rule));
}

/* What the funder wants to know of mentees, and no rule asks (R302). */
static void
add_funder_questions (GPtrArray             *questions,
                      const FbEnrolmentCase *whole)
{
  const char *codes = whole->programme->funder_questions;
  g_auto(GStrv) fields = g_strsplit (codes != NULL ? codes : "", " ", -1);

  if (g_strcmp0 (whole->enrolment->role, "mentee") != 0)
    return;

  for (guint i = 0; fields[i] != NULL; i++)
    {
      if (*fields[i] != '\0' && !has_question (questions, fields[i]))
        add_question (questions, TRUE, fields[i], g_strdup (_("Asked for the funder of this programme.")));
    }
}

/* (transfer container) (element-type Question): for rules first, then for the funder; the
 * birth date last: once it is known a rule asks no more, and what comes after it would move up */
static GPtrArray *
list_questions (const FbEnrolmentCase *whole)
{
  FbEligibility overall;
  g_autoptr(GPtrArray) lines = fb_eligibility_explain (whole->workspace, whole->enrolment, &overall, NULL);
  GPtrArray *questions = g_ptr_array_new_with_free_func (question_free);

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    add_rule_question (questions, whole, lines->pdata[i], FALSE);
  add_funder_questions (questions, whole);
  for (guint i = 0; lines != NULL && i < lines->len; i++)
    add_rule_question (questions, whole, lines->pdata[i], TRUE);

  return questions;
}

guint
fb_intake_count_special (const FbEnrolmentCase *whole)
{
  g_autoptr(GPtrArray) questions = list_questions (whole);

  return questions->len;
}

GtkWidget *
fb_intake_special_form_new (const FbEnrolmentCase *whole,
                            guint                  part)
{
  g_autoptr(GPtrArray) questions = list_questions (whole);
  GtkWidget *form = adw_preferences_group_new ();
  guint first = part * FB_INTAKE_MAX_QUESTIONS;

  for (guint i = first; i < MIN (questions->len, first + FB_INTAKE_MAX_QUESTIONS); i++)
    {
      const Question *question = questions->pdata[i];
      FbRecord *record = question->of_person ? FB_RECORD (whole->person) : FB_RECORD (whole->enrolment);

      fb_field_row_set_hint (fb_form_add (form, whole->workspace, record, question->field), question->why);
    }
  fb_form_set_title (form, NULL, questions->len > 0 ? _("Each of these can be left open.")
                                                    : _("Nothing more is needed for this programme."));

  return form;
}

GtkWidget *
fb_intake_rule_step_new (const FbEnrolmentCase *whole,
                         guint                  part)
{
  return fb_form_page_new (fb_intake_special_form_new (whole, part), NULL);
}

GPtrArray *
fb_intake_list_asking_rules (FbWorkspace *workspace,
                             const char  *programme_id)
{
  g_autoptr(GPtrArray) rules = fb_store_list (fb_workspace_get_store (workspace), &fb_rule_kind, "programme-id",
                                              programme_id, "created", NULL);
  GPtrArray *asking = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_asked[G_N_ELEMENTS (needs)] = { TRUE }; /* the birth date: in step 1 anyway */

  for (guint i = 0; rules != NULL && i < rules->len; i++)
    {
      FbRule *rule = rules->pdata[i];
      int need = find_need (rule->field);

      if (need < 0 || is_asked[need] || g_strcmp0 (rule->side, "mentee") != 0 ||
          g_strcmp0 (rule->operator, "not-required") == 0 ||
          fb_rule_is_over (rule, fb_workspace_get_today (workspace)))
        continue;
      is_asked[need] = TRUE;
      g_ptr_array_add (asking, g_object_ref (rule));
    }

  return asking;
}
