/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-rule-trial"

#include "app/fb-rule-trial.h"

#include "app/fb-eligibility-facts.h"

#include <glib/gi18n.h>

static void
rule_count_free (gpointer data)
{
  FbRuleCount *self = data;

  g_free (self->rule_id);
  g_free (self);
}

void
fb_rule_trial_free (FbRuleTrial *self)
{
  g_ptr_array_unref (self->rules);
  g_free (self);
}

static FbRuleCount *
get_count (FbRuleTrial *self,
           const char  *rule_id)
{
  FbRuleCount *count;

  for (guint i = 0; i < self->rules->len; i++)
    {
      count = self->rules->pdata[i];
      if (g_str_equal (count->rule_id, rule_id))
        return count;
    }

  count = g_new0 (FbRuleCount, 1);
  count->rule_id = g_strdup (rule_id);
  g_ptr_array_add (self->rules, count);

  return count;
}

static gboolean
try_one (FbRuleTrial  *self,
         FbWorkspace  *workspace,
         FbEnrolment  *enrolment,
         GError      **error)
{
  g_autoptr(FbEligibilityCase) person = fb_eligibility_case_new (workspace, enrolment, error);
  guint side = g_str_equal (enrolment->role, "mentor");
  g_autoptr(GArray) findings = NULL;
  FbEligibility verdict;

  if (person == NULL)
    return FALSE;

  findings = fb_eligibility_judge ((FbEligibilityRule *) (gpointer) person->rules->data, person->rules->len,
                                   &person->facts, fb_workspace_get_today (workspace), &verdict);
  self->n_people[side]++;
  self->n[side][verdict.fit]++;
  for (guint i = 0; i < findings->len; i++)
    {
      FbEligibilityFinding *finding = &g_array_index (findings, FbEligibilityFinding, i);

      if (finding->weight != FB_RULE_STATEMENT)
        get_count (self, finding->rule->id)->n[finding->fit]++;
    }

  return TRUE;
}

/**
 * fb_rule_trial_run:
 * @progress: (nullable): told now and then
 *
 * Asks the rules of today of everybody who ever enrolled. Nothing is kept.
 *
 * Returns: (transfer full): how it came out; %NULL with an error, also where it
 *   was stopped
 */
FbRuleTrial *
fb_rule_trial_run (FbWorkspace     *workspace,
                   const char      *programme_id,
                   FbProgressFunc   progress,
                   gpointer         progress_data,
                   GCancellable    *cancellable,
                   GError         **error)
{
  g_autoptr(GPtrArray) enrolments = fb_store_list (fb_workspace_get_store (workspace), &fb_enrolment_kind,
                                                   "programme-id", programme_id, NULL, error);
  g_autoptr(FbRuleTrial) self = NULL;

  if (enrolments == NULL)
    return NULL;

  self = g_new0 (FbRuleTrial, 1);
  self->rules = g_ptr_array_new_with_free_func (rule_count_free);
  for (guint i = 0; i < enrolments->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !try_one (self, workspace, enrolments->pdata[i], error))
        return NULL;
      if (progress != NULL)
        progress ((double) (i + 1) / enrolments->len, progress_data);
    }

  return g_steal_pointer (&self);
}

/**
 * fb_rule_trial_dup_side:
 *
 * Returns: (transfer full): "41 of 72 mentees meet all rules. Do not meet
 *   them: 19. Not known yet: 12."
 */
char *
fb_rule_trial_dup_side (FbRuleTrial *self,
                        gboolean     of_mentors)
{
  guint side = of_mentors ? 1 : 0;
  guint n = self->n_people[side];
  const guint *fit = self->n[side];
  GString *words;

  if (n == 0)
    return g_strdup (of_mentors ? _("No mentor is enrolled yet.") : _("No mentee is enrolled yet."));

  words = g_string_new (NULL);
  g_string_append_printf (words,
                          of_mentors ? ngettext ("%u of %u mentor meets all rules.", "%u of %u mentors meet all rules.", n)
                                     : ngettext ("%u of %u mentee meets all rules.", "%u of %u mentees meet all rules.", n),
                          fit[FB_FITS], n);
  if (fit[FB_FITS_NOT] > 0 || fit[FB_NOT_KNOWN_YET] > 0)
    {
      g_string_append_c (words, ' ');
      /* Translators: how many people do not meet the rules, and of how many that is not known yet */
      g_string_append_printf (words, _("Do not meet them: %u. Not known yet: %u."), fit[FB_FITS_NOT],
                              fit[FB_NOT_KNOWN_YET]);
    }

  return g_string_free (words, FALSE);
}

/* (transfer full): "Fit: 60. Do not fit: 10. Not known yet: 2." */
char *
fb_rule_count_dup_words (FbRuleCount *self)
{
  return g_strdup_printf (_("Fit: %u. Do not fit: %u. Not known yet: %u."), self->n[FB_FITS], self->n[FB_FITS_NOT],
                          self->n[FB_NOT_KNOWN_YET]);
}
