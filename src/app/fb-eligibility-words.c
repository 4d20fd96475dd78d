/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-eligibility"

#include "app/fb-eligibility-words.h"

#include "app/fb-deed-private.h"
#include "app/fb-eligibility-facts.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "domain/fb-rule-judgement.h"
#include "domain/fb-rule-result.h"

#include <glib/gi18n.h>

void
fb_eligibility_line_free (FbEligibilityLine *self)
{
  g_free (self->rule_id);
  g_free (self->rule);
  g_free (self->reason);
  g_free (self);
}

/* (transfer none): "Fits", "Does Not Fit", "Not Known Yet" */
const char *
fb_fit_get_label (FbFit fit)
{
  return fb_code_list_get_label (&fb_code_rule_result,
                                 fit == FB_FITS ? "passed" : fit == FB_FITS_NOT ? "failed" : "unknown");
}

static char *
tell_arrival (const FbEligibilityFinding *finding)
{
  /* Translators: %s is a year, %d the years since */
  return g_strdup_printf (ngettext ("Arrived in %s, %d year before", "Arrived in %s, %d years before",
                                    (gulong) finding->low), finding->has, finding->low);
}

static char *
tell_age (const FbEligibilityFinding *finding,
          const char                 *age_on)
{
  g_autofree char *day = fb_date_dup_display (age_on);

  if (finding->low != finding->high)
    return g_strdup_printf (_("%d or %d years old on %s"), finding->low, finding->high, day);

  return g_strdup_printf (ngettext ("%d year old on %s", "%d years old on %s", (gulong) finding->low),
                          finding->low, day);
}

/* What is recorded, in words. */
static char *
tell_answer (const FbEligibilityFinding *finding,
             const FbEligibilityFacts   *facts)
{
  const char *field = finding->rule->field;

  if (g_str_equal (field, "age") && finding->low <= finding->high)
    return tell_age (finding, facts->age_on);
  if (finding->has == NULL)
    return g_strdup (_("As recorded"));
  if (g_str_equal (field, "arrival"))
    return tell_arrival (finding);
  if (g_str_equal (field, "language") || g_str_equal (field, "language-level"))
    return fb_code_list_dup_labels (&fb_code_languages, finding->has);
  if (g_str_equal (field, "education-level"))
    return g_strdup (fb_code_list_get_label (&fb_code_isced, finding->has));
  if (g_str_equal (field, "gender"))
    return g_strdup (fb_code_list_get_label (&fb_code_gender, finding->has));
  if (g_str_equal (field, "unemployed"))
    return g_strdup (fb_code_list_get_label (&fb_code_employment_status, finding->has));
  if (g_str_equal (field, "right-to-work"))
    return g_strdup (fb_code_list_get_label (&fb_code_right_to_work, finding->has));
  if (g_str_equal (field, "refugee"))
    return g_strdup (fb_code_list_get_label (&fb_code_refugee_status, finding->has));
  if (g_str_equal (field, "retired") || g_str_equal (field, "working-life"))
    return g_strdup (fb_code_list_get_label (&fb_code_mentor_status, finding->has));
  if (g_str_equal (field, "barrier"))
    return fb_code_list_dup_labels (&fb_code_barrier, finding->has);
  if (g_str_equal (field, "occupation"))
    return fb_code_list_dup_labels (&fb_code_occupations, finding->has);
  if (g_str_equal (field, "employer-sector"))
    return fb_code_list_dup_labels (&fb_code_sectors, finding->has);

  return g_strdup (fb_code_list_get_label (&fb_code_yes_no, finding->has));
}

static char *
tell_until (const char *with_day,
            const char *without,
            const char *date)
{
  g_autofree char *day = NULL;

  if (date == NULL)
    return g_strdup (without);

  day = fb_date_dup_display (date);
  return g_strdup_printf (with_day, day);
}

/* The one place where reasons become sentences (decision 35). */
static char *
tell_reason (const FbEligibilityFinding *finding,
             const FbEligibilityFacts   *facts)
{
  switch (finding->reason)
    {
    case FB_REASON_ANSWER:
      return tell_answer (finding, facts);
    case FB_REASON_JUDGED:
      return g_strdup (_("As judged by a member of staff"));
    case FB_REASON_NOT_REQUIRED:
      return g_strdup (_("Nothing is asked here"));
    case FB_REASON_RIGHT_LIMITED:
      return tell_until (_("May work with limits, until %s"), _("May work with limits"), finding->has);
    case FB_REASON_RIGHT_NOT_YET:
      return g_strdup (_("May not work yet"));
    case FB_REASON_RIGHT_ENDED:
      return tell_until (_("The right to work ended on %s"), _("The right to work has ended"), finding->has);
    case FB_REASON_NO_ANSWER:
      return g_strdup (_("Nothing is recorded yet"));
    case FB_REASON_NOT_ASKED:
      return g_strdup (_("Not asked"));
    case FB_REASON_PREFERS_NOT_TO_SAY:
      return g_strdup (_("Prefers not to say"));
    case FB_REASON_DOES_NOT_KNOW:
      return g_strdup (_("Does not know"));
    case FB_REASON_ONLY_YEAR:
      return tell_age (finding, facts->age_on);
    case FB_REASON_NO_DAY:
      return g_strdup (_("The day on which age counts is not known yet"));
    case FB_REASON_NO_LEVEL:
      return g_strdup (_("The level is not known yet"));
    case FB_REASON_NEEDS_JUDGEMENT:
      return g_strdup (_("A member of staff has to judge this"));
    case FB_REASON_NEEDS_NUMBER:
      return g_strdup (_("The rule says “young”: it needs ages in numbers"));
    case FB_REASON_UNREADABLE:
    case FB_REASON_N:
    default:
      return g_strdup (_("The rule cannot be read"));
    }
}

static FbRule *
find_rule (FbEligibilityCase *self,
           const char        *id)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      if (FB_IS_RULE (self->records->pdata[i]) &&
          g_str_equal (fb_record_get_id (self->records->pdata[i]), id))
        return self->records->pdata[i];
    }

  g_return_val_if_reached (NULL);
}

static FbEligibilityLine *
make_line (FbEligibilityCase          *self,
           const FbEligibilityFinding *finding)
{
  FbEligibilityLine *line = g_new0 (FbEligibilityLine, 1);

  line->rule_id = g_strdup (finding->rule->id);
  line->fit = finding->fit;
  line->weight = finding->weight;
  line->judged_by_person = finding->reason == FB_REASON_JUDGED ||
                           finding->reason == FB_REASON_NEEDS_JUDGEMENT;
  line->rule = fb_rule_dup_words (find_rule (self, finding->rule->id));
  line->reason = tell_reason (finding, &self->facts);

  return line;
}

/**
 * fb_eligibility_explain:
 * @overall: (out) (optional): the verdict over all rules
 *
 * Each rule of the programme for this side, what it says today and why, hard
 * ones first (R69, R85).
 *
 * Returns: (transfer full) (element-type FbEligibilityLine): the lines
 */
GPtrArray *
fb_eligibility_explain (FbWorkspace    *workspace,
                        FbEnrolment    *enrolment,
                        FbEligibility  *overall,
                        GError        **error)
{
  g_autoptr(FbEligibilityCase) self = fb_eligibility_case_new (workspace, enrolment, error);
  g_autoptr(GPtrArray) lines = NULL;
  g_autoptr(GArray) findings = NULL;
  FbEligibility verdict;

  if (self == NULL)
    return NULL;

  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_eligibility_line_free);
  findings = fb_eligibility_judge ((FbEligibilityRule *) (gpointer) self->rules->data, self->rules->len,
                                   &self->facts, fb_workspace_get_today (workspace), &verdict);

  for (int weight = FB_RULE_HARD; weight <= FB_RULE_STATEMENT; weight++)
    {
      for (guint i = 0; i < findings->len; i++)
        {
          FbEligibilityFinding *finding = &g_array_index (findings, FbEligibilityFinding, i);

          if ((int) finding->weight == weight)
            g_ptr_array_add (lines, make_line (self, finding));
        }
    }

  if (overall != NULL)
    *overall = verdict;

  return g_steal_pointer (&lines);
}

static FbRecord *
find_judgement (FbWorkspace *workspace,
                const char  *enrolment_id,
                const char  *rule_id)
{
  g_autoptr(GPtrArray) records = fb_store_list (fb_workspace_get_store (workspace),
                                                &fb_rule_judgement_kind, "enrolment-id",
                                                enrolment_id, NULL, NULL);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      if (g_str_equal (((FbRuleJudgement *) records->pdata[i])->rule_id, rule_id))
        return g_object_ref (records->pdata[i]);
    }

  return fb_record_new (&fb_rule_judgement_kind, NULL);
}

gboolean
fb_deed_judge (FbWorkspace  *workspace,
               FbEnrolment  *enrolment,
               const char   *rule_id,
               gboolean      fits,
               GError      **error)
{
  const char *enrolment_id = fb_record_get_id (FB_RECORD (enrolment));
  g_autoptr(FbRecord) judgement = find_judgement (workspace, enrolment_id, rule_id);
  gboolean ok;

  if (!_fb_deed_begin (workspace, "judge", NULL, error))
    return FALSE;

  ok = _fb_deed_save (workspace, judgement, error,
                      "enrolment-id", enrolment_id,
                      "rule-id", rule_id,
                      "fits", fits ? "yes" : "no",
                      "judged-on", fb_workspace_get_today (workspace),
                      "staff-id", fb_workspace_get_staff_id (workspace),
                      NULL);

  return _fb_deed_end (workspace, ok, error);
}

static gboolean
save_results (FbWorkspace  *workspace,
              FbRecord     *check,
              GPtrArray    *lines,
              GError      **error)
{
  static const char *const results[] = { "passed", "failed", "unknown" };

  for (guint i = 0; i < lines->len; i++)
    {
      FbEligibilityLine *line = lines->pdata[i];
      g_autoptr(FbRecord) result = fb_record_new (&fb_rule_result_kind, NULL);

      if (!_fb_deed_save (workspace, result, error,
                          "eligibility-check-id", fb_record_get_id (check),
                          "rule-id", line->rule_id,
                          "result", results[line->fit],
                          NULL))
        return FALSE;
    }

  return TRUE;
}

FbEligibilityCheck *
fb_deed_check_eligibility (FbWorkspace  *workspace,
                           FbEnrolment  *enrolment,
                           const char   *decision,
                           const char   *reason,
                           GError      **error)
{
  FbEligibility overall = { 0 };
  g_autoptr(GPtrArray) lines = fb_eligibility_explain (workspace, enrolment, &overall, error);
  g_autoptr(FbRecord) check = NULL;
  gboolean overrules = g_str_equal (decision, "admitted") && overall.fit == FB_FITS_NOT;
  gboolean ok;

  if (lines == NULL)
    return NULL;

  if (overrules && (reason == NULL || *reason == '\0'))
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                           _("A rule does not fit. Say why this person is admitted all the same."));
      return NULL;
    }

  if (!_fb_deed_begin (workspace, overrules ? "overrule" : "check-eligibility", reason, error))
    return NULL;

  check = fb_record_new (&fb_eligibility_check_kind, NULL);
  ok = _fb_deed_save (workspace, check, error,
                      "enrolment-id", fb_record_get_id (FB_RECORD (enrolment)),
                      "checked-on", fb_workspace_get_today (workspace),
                      "decision", decision,
                      "reason", reason,
                      "staff-id", fb_workspace_get_staff_id (workspace),
                      NULL) &&
       save_results (workspace, check, lines, error);

  return _fb_deed_end (workspace, ok, error) ? FB_ELIGIBILITY_CHECK (g_steal_pointer (&check)) : NULL;
}
