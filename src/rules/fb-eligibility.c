/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-eligibility"

#include "rules/fb-eligibility-private.h"

#include <string.h>

static const char *const field_codes[FB_RULE_N_FIELDS] = {
  [FB_RULE_AGE] = "age",
  [FB_RULE_UNEMPLOYED] = "unemployed",
  [FB_RULE_GENDER] = "gender",
  [FB_RULE_MIGRANT_BACKGROUND] = "migrant-background",
  [FB_RULE_REFUGEE] = "refugee",
  [FB_RULE_RIGHT_TO_WORK] = "right-to-work",
  [FB_RULE_LANGUAGE] = "language",
  [FB_RULE_LANGUAGE_LEVEL] = "language-level",
  [FB_RULE_EDUCATION_LEVEL] = "education-level",
  [FB_RULE_OCCUPATION] = "occupation",
  [FB_RULE_EMPLOYER_SECTOR] = "employer-sector",
  [FB_RULE_RESIDENCE] = "residence",
  [FB_RULE_REGISTERED_WITH] = "registered-with",
  [FB_RULE_MOTIVATION] = "motivation",
  [FB_RULE_RETIRED] = "retired",
  [FB_RULE_WORKING_LIFE] = "working-life",
  [FB_RULE_VOLUNTEER] = "volunteer",
  [FB_RULE_EXPERIENCE] = "experience",
  [FB_RULE_QUALIFICATION_PROOF] = "qualification-proof",
  [FB_RULE_BARRIER] = "barrier",
  [FB_RULE_ARRIVAL] = "arrival",
  [FB_RULE_OTHER] = "other",
};

static const char *const op_codes[FB_RULE_N_OPS] = {
  [FB_RULE_EQUALS] = "equals",
  [FB_RULE_IN] = "in",
  [FB_RULE_BETWEEN] = "between",
  [FB_RULE_LESS] = "less",
  [FB_RULE_MORE] = "more",
  [FB_RULE_AT_LEAST] = "at-least",
  [FB_RULE_AT_MOST] = "at-most",
  [FB_RULE_PREFERS] = "prefers",
  [FB_RULE_NOT_REQUIRED] = "not-required",
};

static const char *const fit_codes[] = {
  [FB_FITS] = "passed",
  [FB_FITS_NOT] = "failed",
  [FB_NOT_KNOWN_YET] = "unknown",
};

static const char *const reason_codes[FB_REASON_N] = {
  [FB_REASON_ANSWER] = "answer",
  [FB_REASON_JUDGED] = "judged",
  [FB_REASON_NOT_REQUIRED] = "not-required",
  [FB_REASON_RIGHT_LIMITED] = "right-limited",
  [FB_REASON_RIGHT_NOT_YET] = "right-not-yet",
  [FB_REASON_RIGHT_ENDED] = "right-ended",
  [FB_REASON_NO_ANSWER] = "no-answer",
  [FB_REASON_NOT_ASKED] = "not-asked",
  [FB_REASON_PREFERS_NOT_TO_SAY] = "prefers-not-to-say",
  [FB_REASON_DOES_NOT_KNOW] = "does-not-know",
  [FB_REASON_ONLY_YEAR] = "only-year",
  [FB_REASON_NO_DAY] = "no-day",
  [FB_REASON_NO_LEVEL] = "no-level",
  [FB_REASON_NEEDS_JUDGEMENT] = "needs-judgement",
  [FB_REASON_NEEDS_NUMBER] = "needs-number",
  [FB_REASON_UNREADABLE] = "unreadable",
};

static const char *const answer_codes[] = {
  [FB_ANSWER_NONE] = "",
  [FB_ANSWER_NOT_ASKED] = "not-asked",
  [FB_ANSWER_PREFERS_NOT_TO_SAY] = "prefers-not-to-say",
  [FB_ANSWER_DOES_NOT_KNOW] = "does-not-know",
};

static const FbReason answer_reasons[] = {
  [FB_ANSWER_NONE] = FB_REASON_NO_ANSWER,
  [FB_ANSWER_NOT_ASKED] = FB_REASON_NOT_ASKED,
  [FB_ANSWER_PREFERS_NOT_TO_SAY] = FB_REASON_PREFERS_NOT_TO_SAY,
  [FB_ANSWER_DOES_NOT_KNOW] = FB_REASON_DOES_NOT_KNOW,
};

static guint
find_code (const char *const *codes,
           guint              n_codes,
           const char        *code)
{
  guint i = 0;

  while (i < n_codes && g_strcmp0 (codes[i], code) != 0)
    i++;

  return i;
}

void
_fb_finding_unknown (FbEligibilityFinding *finding,
                     FbReason              reason)
{
  finding->fit = FB_NOT_KNOWN_YET;
  finding->reason = reason;
}

void
_fb_finding_decide (FbEligibilityFinding *finding,
                    gboolean              fits,
                    const char           *has)
{
  finding->fit = fits ? FB_FITS : FB_FITS_NOT;
  finding->reason = FB_REASON_ANSWER;
  finding->has = has;
}

static FbRuleWeight
get_weight (const FbEligibilityRule *rule,
            FbRuleOp                 op)
{
  if (op == FB_RULE_NOT_REQUIRED)
    return FB_RULE_STATEMENT;
  if (op == FB_RULE_PREFERS || g_strcmp0 (rule->strength, "target") == 0)
    return FB_RULE_SOFT;

  return FB_RULE_HARD;
}

/* (transfer full): the parts of a value, without blanks and empty ones */
static GStrv
split_value (const char *value)
{
  GStrv parts = g_strsplit (value != NULL ? value : "", "|", -1);
  guint n_kept = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*g_strstrip (parts[i]) != '\0')
        parts[n_kept++] = parts[i];
      else
        g_free (parts[i]);
    }
  parts[n_kept] = NULL;

  return parts;
}

/* Can the program decide a rule of this value by itself? */
static FbReason
read_case (const FbRuleCase *self)
{
  if (self->field == FB_RULE_N_FIELDS || self->op == FB_RULE_N_OPS)
    return FB_REASON_UNREADABLE;
  if (self->op == FB_RULE_NOT_REQUIRED)
    return FB_REASON_NOT_REQUIRED;
  if (self->n_parts == 0)
    return FB_REASON_UNREADABLE;
  if (self->field == FB_RULE_LANGUAGE_LEVEL)
    return _fb_rule_level_read (self);

  return _fb_rule_is_number (self->field) ? _fb_rule_number_read (self)
                                          : _fb_rule_code_read (self);
}

static void
compute (const FbRuleCase     *self,
         FbEligibilityFinding *finding)
{
  if (self->field == FB_RULE_LANGUAGE_LEVEL)
    _fb_rule_level_judge (self, finding);
  else if (_fb_rule_is_number (self->field))
    _fb_rule_number_judge (self, finding);
  else
    _fb_rule_code_judge (self, finding);

  /* what is missing has a name */
  if (finding->reason == FB_REASON_NO_ANSWER)
    finding->reason = answer_reasons[self->facts->answers[self->field]];
}

static const FbJudgement *
find_judgement (const FbEligibilityFacts *facts,
                const char               *rule_id)
{
  for (guint i = 0; rule_id != NULL && i < facts->n_judgements; i++)
    {
      if (g_strcmp0 (facts->judgements[i].rule_id, rule_id) == 0)
        return &facts->judgements[i];
    }

  return NULL;
}

/* A judgement counts only where words leave the program without an answer. */
static void
judge_case (const FbRuleCase     *self,
            FbEligibilityFinding *finding)
{
  const FbJudgement *judgement = find_judgement (self->facts, finding->rule->id);
  FbReason readable = read_case (self);

  if (readable == FB_REASON_NOT_REQUIRED)
    {
      finding->fit = FB_FITS;
      finding->reason = FB_REASON_NOT_REQUIRED;
      return;
    }

  if (readable == FB_REASON_NEEDS_NUMBER || readable == FB_REASON_UNREADABLE)
    _fb_finding_unknown (finding, readable);
  else
    compute (self, finding);

  if (judgement != NULL &&
      (readable == FB_REASON_NEEDS_JUDGEMENT || finding->reason == FB_REASON_NEEDS_JUDGEMENT))
    {
      _fb_finding_decide (finding, judgement->fits, NULL);
      finding->reason = FB_REASON_JUDGED;
    }
}

/**
 * fb_eligibility_rule_applies:
 * @side: mentee or mentor
 * @on: the day on which the rules are asked
 *
 * Returns: whether the rule is one for this side and valid on that day, its
 *   first and last day included (R86)
 */
gboolean
fb_eligibility_rule_applies (const FbEligibilityRule *rule,
                             const char              *side,
                             const char              *on)
{
  g_return_val_if_fail (rule != NULL, FALSE);
  g_return_val_if_fail (on != NULL, FALSE);

  return g_strcmp0 (rule->side, side) == 0 &&
         (rule->valid_from == NULL || strcmp (rule->valid_from, on) <= 0) &&
         (rule->valid_until == NULL || strcmp (rule->valid_until, on) >= 0);
}

/**
 * fb_eligibility_rule_read:
 *
 * What the program can make of a rule, before any person: for the open
 * questions of a programme, and for the intake to know what to ask.
 *
 * Returns: %FB_REASON_ANSWER where recorded facts decide,
 *   %FB_REASON_NOT_REQUIRED, %FB_REASON_NEEDS_JUDGEMENT,
 *   %FB_REASON_NEEDS_NUMBER or %FB_REASON_UNREADABLE
 */
FbReason
fb_eligibility_rule_read (const FbEligibilityRule *rule)
{
  g_auto(GStrv) parts = NULL;
  FbRuleCase self = { 0 };

  g_return_val_if_fail (rule != NULL, FB_REASON_UNREADABLE);

  parts = split_value (rule->value);
  self.field = fb_rule_field_from_code (rule->field);
  self.op = fb_rule_op_from_code (rule->op);
  self.parts = (const char *const *) parts;
  self.n_parts = g_strv_length (parts);

  return read_case (&self);
}

/**
 * fb_eligibility_judge_rule:
 * @on: the day on which the rules are asked
 * @finding: (out caller-allocates): what the rule says; borrows from the rest
 *
 * Returns: %FALSE where the rule does not apply to this side on this day
 */
gboolean
fb_eligibility_judge_rule (const FbEligibilityRule  *rule,
                           const FbEligibilityFacts *facts,
                           const char               *on,
                           FbEligibilityFinding     *finding)
{
  g_auto(GStrv) parts = NULL;
  FbRuleCase self = { 0 };

  g_return_val_if_fail (facts != NULL, FALSE);
  g_return_val_if_fail (finding != NULL, FALSE);

  if (!fb_eligibility_rule_applies (rule, facts->side, on))
    return FALSE;

  parts = split_value (rule->value);
  self.field = fb_rule_field_from_code (rule->field);
  self.op = fb_rule_op_from_code (rule->op);
  self.parts = (const char *const *) parts;
  self.n_parts = g_strv_length (parts);
  self.facts = facts;
  self.on = on;

  *finding = (FbEligibilityFinding) { .rule = rule, .fit = FB_NOT_KNOWN_YET, .low = 1, .high = 0 };
  finding->weight = get_weight (rule, self.op);
  judge_case (&self, finding);

  return TRUE;
}

static void
count_finding (FbEligibility              *overall,
               const FbEligibilityFinding *finding)
{
  if (finding->weight == FB_RULE_STATEMENT)
    overall->n_statements++;
  else if (finding->weight == FB_RULE_SOFT)
    overall->n_soft[finding->fit]++;
  else
    overall->n_hard[finding->fit]++;

  if (overall->n_hard[FB_FITS_NOT] > 0)
    overall->fit = FB_FITS_NOT;
  else if (overall->n_hard[FB_NOT_KNOWN_YET] > 0)
    overall->fit = FB_NOT_KNOWN_YET;
}

/**
 * fb_eligibility_judge:
 * @rules: (array length=n_rules): all rules of the programme, of both sides
 * @facts: the person
 * @on: the day on which the rules are asked
 * @overall: (out caller-allocates) (optional): one hard rule that does not fit
 *   decides; else one hard rule not known yet; else the person fits. Soft
 *   rules are counted only (R69).
 *
 * Which rule fits and which does not, in the order of the rules (R85).
 *
 * Returns: (transfer full) (element-type FbEligibilityFinding): one finding
 *   for each rule that applies; borrows from @rules and @facts
 */
GArray *
fb_eligibility_judge (const FbEligibilityRule  *rules,
                      guint                     n_rules,
                      const FbEligibilityFacts *facts,
                      const char               *on,
                      FbEligibility            *overall)
{
  GArray *findings = NULL;
  FbEligibility sum = { 0 };

  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (on != NULL, NULL);

  findings = g_array_new (FALSE, FALSE, sizeof (FbEligibilityFinding));

  for (guint i = 0; i < n_rules; i++)
    {
      FbEligibilityFinding finding;

      if (!fb_eligibility_judge_rule (&rules[i], facts, on, &finding))
        continue;

      g_array_append_val (findings, finding);
      count_finding (&sum, &finding);
    }

  if (overall != NULL)
    *overall = sum;

  return findings;
}

/* %FB_RULE_N_FIELDS for a code that is none */
FbRuleField
fb_rule_field_from_code (const char *code)
{
  return find_code (field_codes, FB_RULE_N_FIELDS, code);
}

/* %FB_RULE_N_OPS for a code that is none */
FbRuleOp
fb_rule_op_from_code (const char *code)
{
  return find_code (op_codes, FB_RULE_N_OPS, code);
}

const char *
fb_rule_field_get_code (FbRuleField field)
{
  g_return_val_if_fail (field < FB_RULE_N_FIELDS, NULL);

  return field_codes[field];
}

const char *
fb_rule_op_get_code (FbRuleOp op)
{
  g_return_val_if_fail (op < FB_RULE_N_OPS, NULL);

  return op_codes[op];
}

/* %FB_ANSWER_NONE for NULL and for a code that is none */
FbAnswerState
fb_answer_state_from_code (const char *code)
{
  guint state = find_code (answer_codes, G_N_ELEMENTS (answer_codes), code);

  return state < G_N_ELEMENTS (answer_codes) ? state : FB_ANSWER_NONE;
}

/* passed, failed, unknown: the codes of the list rule-result */
const char *
fb_fit_get_code (FbFit fit)
{
  g_return_val_if_fail (fit < G_N_ELEMENTS (fit_codes), NULL);

  return fit_codes[fit];
}

const char *
fb_reason_get_code (FbReason reason)
{
  g_return_val_if_fail (reason < FB_REASON_N, NULL);

  return reason_codes[reason];
}
