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

static gboolean
add_question (GtkWidget               *form,
              const FbEnrolmentCase   *whole,
              const FbEligibilityLine *line)
{
  g_autoptr(FbRecord) rule = fb_store_get (fb_workspace_get_store (whole->workspace), &fb_rule_kind,
                                           line->rule_id, NULL);
  int need = rule != NULL ? find_need (FB_RULE (rule)->field) : -1;
  g_autofree char *why = NULL;
  FbFieldRow *row;

  if (need < 0 || !is_asked (line, need) || fb_form_find (form, needs[need].field) != NULL)
    return FALSE;

  row = fb_form_add (form, whole->workspace,
                     needs[need].of_person ? FB_RECORD (whole->person) : FB_RECORD (whole->enrolment),
                     needs[need].field);
  /* Translators: why a question is asked; %s is a rule such as "Age: is less than 30" */
  why = g_strdup_printf (_("Asked because of a rule of this programme. %s"), line->rule);
  fb_field_row_set_hint (row, why);

  return TRUE;
}

/* What the funder wants to know of mentees, and no rule asks (R302). */
static guint
add_funder_questions (GtkWidget             *form,
                      const FbEnrolmentCase *whole)
{
  const char *codes = whole->programme->funder_questions;
  g_auto(GStrv) fields = g_strsplit (codes != NULL ? codes : "", " ", -1);
  guint n = 0;

  if (g_strcmp0 (whole->enrolment->role, "mentee") != 0)
    return 0;

  for (guint i = 0; fields[i] != NULL; i++)
    {
      FbFieldRow *row;

      if (*fields[i] == '\0' || fb_form_find (form, fields[i]) != NULL)
        continue;
      row = fb_form_add (form, whole->workspace, FB_RECORD (whole->person), fields[i]);
      fb_field_row_set_hint (row, _("Asked for the funder of this programme."));
      n++;
    }

  return n;
}

GtkWidget *
fb_intake_special_form_new (const FbEnrolmentCase *whole,
                            guint                 *n_questions)
{
  FbEligibility overall;
  g_autoptr(GPtrArray) lines =
    fb_eligibility_explain (whole->workspace, whole->enrolment, &overall, NULL);
  GtkWidget *form = adw_preferences_group_new ();
  guint n = 0;

  for (guint i = 0; lines != NULL && i < lines->len; i++)
    n += add_question (form, whole, lines->pdata[i]);
  n += add_funder_questions (form, whole);

  fb_form_set_title (form, NULL, n > 0 ? _("Each of these can be left open.")
                                       : _("Nothing more is needed for this programme."));
  *n_questions = n;

  return form;
}

GtkWidget *
fb_intake_rule_step_new (const FbEnrolmentCase *whole)
{
  guint n;

  return fb_form_page_new (fb_intake_special_form_new (whole, &n), NULL);
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
