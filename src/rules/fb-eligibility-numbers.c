/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-eligibility"

#include "rules/fb-age.h"
#include "rules/fb-eligibility-private.h"

#include <string.h>

/* A value of a rule as whole numbers: 18 is 18 to 18, "low" is ISCED 0 to 2. */
typedef struct
{
  int low;
  int high;
} Span;

static const struct
{
  const char *word;
  Span        levels;
} education_words[] = {
  { "low", { 0, 2 } },
  { "secondary", { 3, 3 } },
  { "post-secondary", { 4, 4 } },
  { "higher", { 5, 8 } },
};

/* Up to three digits; anything else is no number of ours. */
static gboolean
read_number (const char *text,
             int        *number)
{
  gsize length = text != NULL ? strlen (text) : 0;

  if (length < 1 || length > 3 || strspn (text, "0123456789") != length)
    return FALSE;

  *number = (int) g_ascii_strtoll (text, NULL, 10);
  return TRUE;
}

/* "higher-2": two completed years of higher education (R78) */
static gboolean
read_higher_years (const FbRuleCase *self,
                   int              *years)
{
  gboolean asks_least = self->op == FB_RULE_AT_LEAST || self->op == FB_RULE_EQUALS ||
                        self->op == FB_RULE_PREFERS;

  return self->field == FB_RULE_EDUCATION_LEVEL && self->n_parts == 1 && asks_least &&
         g_str_has_prefix (self->parts[0], "higher-") && read_number (self->parts[0] + 7, years);
}

static gboolean
read_education (const char *part,
                Span       *span)
{
  int level;

  for (guint i = 0; i < G_N_ELEMENTS (education_words); i++)
    {
      if (g_str_equal (education_words[i].word, part))
        {
          *span = education_words[i].levels;
          return TRUE;
        }
    }

  if (!read_number (part, &level) || level > 8)
    return FALSE;

  *span = (Span) { level, level };
  return TRUE;
}

static gboolean
read_span (FbRuleField  field,
           const char  *part,
           Span        *span)
{
  int number;

  if (field == FB_RULE_EDUCATION_LEVEL)
    return read_education (part, span);
  if (!read_number (part, &number))
    return FALSE;

  *span = (Span) { number, number };
  return TRUE;
}

/* Two ages that are preferred are the ends of a span, not two ages. */
static FbRuleOp
get_op (const FbRuleCase *self)
{
  if (self->op == FB_RULE_PREFERS && self->field == FB_RULE_AGE && self->n_parts == 2)
    return FB_RULE_BETWEEN;

  return self->op;
}

static gboolean
has_right_parts (const FbRuleCase *self)
{
  Span first, last;

  switch ((int) get_op (self))
    {
    case FB_RULE_BETWEEN:
      return self->n_parts == 2 && read_span (self->field, self->parts[0], &first) &&
             read_span (self->field, self->parts[1], &last) && first.low <= last.high;
    case FB_RULE_LESS:
    case FB_RULE_MORE:
    case FB_RULE_AT_LEAST:
    case FB_RULE_AT_MOST:
      return self->n_parts == 1;
    case FB_RULE_EQUALS:
    case FB_RULE_IN:
    case FB_RULE_PREFERS:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
_fb_rule_is_number (FbRuleField field)
{
  return field == FB_RULE_AGE || field == FB_RULE_EXPERIENCE || field == FB_RULE_EDUCATION_LEVEL ||
         field == FB_RULE_ARRIVAL;
}

FbReason
_fb_rule_number_read (const FbRuleCase *self)
{
  Span span;
  int years;

  if (read_higher_years (self, &years))
    return FB_REASON_ANSWER;

  for (guint i = 0; i < self->n_parts; i++)
    {
      if (!read_span (self->field, self->parts[i], &span))
        return self->field == FB_RULE_AGE ? FB_REASON_NEEDS_NUMBER : FB_REASON_NEEDS_JUDGEMENT;
    }

  return has_right_parts (self) ? FB_REASON_ANSWER : FB_REASON_UNREADABLE;
}

static gboolean
is_in_one (const FbRuleCase *self,
           int               number)
{
  for (guint i = 0; i < self->n_parts; i++)
    {
      Span span;

      if (read_span (self->field, self->parts[i], &span) &&
          number >= span.low && number <= span.high)
        return TRUE;
    }

  return FALSE;
}

static gboolean
fits_number (const FbRuleCase *self,
             int               number)
{
  Span first = { 0, 0 };
  Span last = { 0, 0 };

  read_span (self->field, self->parts[0], &first);
  read_span (self->field, self->parts[self->n_parts - 1], &last);

  switch ((int) get_op (self))
    {
    case FB_RULE_BETWEEN:
      return number >= first.low && number <= last.high;
    case FB_RULE_LESS:
      return number < first.low;
    case FB_RULE_MORE:
      return number > first.high;
    case FB_RULE_AT_LEAST:
      return number >= first.low;
    case FB_RULE_AT_MOST:
      return number <= first.high;
    case FB_RULE_EQUALS:
    case FB_RULE_IN:
    case FB_RULE_PREFERS:
      return is_in_one (self, number);
    default:
      return FALSE;
    }
}

static void
judge_age (const FbRuleCase     *self,
           FbEligibilityFinding *finding)
{
  const FbEligibilityFacts *facts = self->facts;
  gboolean fits;

  if (!fb_age_get_range (facts->birth_date, facts->age_on, &finding->low, &finding->high))
    {
      _fb_finding_unknown (finding, facts->birth_date != NULL && facts->age_on == NULL
                                      ? FB_REASON_NO_DAY
                                      : FB_REASON_NO_ANSWER);
      return;
    }

  fits = fits_number (self, finding->low);
  if (fits == fits_number (self, finding->high))
    _fb_finding_decide (finding, fits, facts->birth_date);
  else
    _fb_finding_unknown (finding, FB_REASON_ONLY_YEAR);
}

/* A bachelor took three years, a short course of higher education (ISCED 5) at
 * least two. Who finished secondary school may have begun: a person asks. */
static void
judge_higher_years (const FbRuleCase     *self,
                    FbEligibilityFinding *finding,
                    int                   asked)
{
  int level;

  if (!read_number (self->facts->education_level, &level))
    {
      _fb_finding_unknown (finding, FB_REASON_NO_ANSWER);
      return;
    }

  finding->low = finding->high = level;
  if ((level >= 5 && asked <= 2) || (level >= 6 && asked <= 3))
    _fb_finding_decide (finding, TRUE, self->facts->education_level);
  else if (level <= 2)
    _fb_finding_decide (finding, FALSE, self->facts->education_level);
  else
    _fb_finding_unknown (finding, FB_REASON_NEEDS_JUDGEMENT);
}

static void
judge_plain (const FbRuleCase     *self,
             const char           *fact,
             FbEligibilityFinding *finding)
{
  int number;

  if (_fb_rule_number_read (self) != FB_REASON_ANSWER)
    {
      _fb_finding_unknown (finding, FB_REASON_NEEDS_JUDGEMENT);
      return;
    }
  if (!read_number (fact, &number))
    {
      _fb_finding_unknown (finding, FB_REASON_NO_ANSWER);
      return;
    }

  finding->low = finding->high = number;
  _fb_finding_decide (finding, fits_number (self, number), fact);
}

/* By the calendar, as the day of arrival is not asked; on the day on which age counts. */
static void
judge_arrival (const FbRuleCase     *self,
               FbEligibilityFinding *finding)
{
  const FbEligibilityFacts *facts = self->facts;
  int arrived, today;

  if (_fb_rule_number_read (self) != FB_REASON_ANSWER)
    {
      _fb_finding_unknown (finding, FB_REASON_NEEDS_JUDGEMENT);
      return;
    }
  if (facts->arrival_year == NULL || facts->age_on == NULL)
    {
      _fb_finding_unknown (finding, facts->arrival_year == NULL ? FB_REASON_NO_ANSWER : FB_REASON_NO_DAY);
      return;
    }

  arrived = (int) g_ascii_strtoll (facts->arrival_year, NULL, 10);
  today = (int) g_ascii_strtoll (facts->age_on, NULL, 10);
  finding->low = finding->high = MAX (today - arrived, 0);
  _fb_finding_decide (finding, fits_number (self, finding->low), facts->arrival_year);
}

void
_fb_rule_number_judge (const FbRuleCase     *self,
                       FbEligibilityFinding *finding)
{
  int years;

  if (self->field == FB_RULE_AGE)
    judge_age (self, finding);
  else if (self->field == FB_RULE_ARRIVAL)
    judge_arrival (self, finding);
  else if (read_higher_years (self, &years))
    judge_higher_years (self, finding, years);
  else
    judge_plain (self,
                 self->field == FB_RULE_EXPERIENCE ? self->facts->experience_years
                                                   : self->facts->education_level,
                 finding);
}
