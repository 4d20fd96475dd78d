/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/fb-codes.h"
#include "rules/fb-eligibility.h"

#define TODAY "2026-11-22"

typedef struct
{
  const char        *field;
  const char        *op;
  const char        *value;
  FbEligibilityFacts facts;
  FbFit              fit;
  FbReason           reason;
} Case;

static const FbLanguageFact dutch_and_german[] = { { "nld", "b1" }, { "deu", "b2" } };
static const FbLanguageFact german_unknown[] = { { "deu", NULL } };
static const FbLanguageFact german_own[] = { { "deu", "native" } };
static const FbJudgement judged_yes[] = { { "other-rule", FALSE }, { "rule", TRUE } };
static const FbJudgement judged_no[] = { { "rule", FALSE } };

#define BORN(date) \
  { \
    .birth_date = date, .age_on = TODAY \
  }
#define SPEAKS(array) \
  { \
    .languages = array, .n_languages = G_N_ELEMENTS (array) \
  }
#define SAID_YES .judgements = judged_yes, .n_judgements = G_N_ELEMENTS (judged_yes)
#define SAID_NO .judgements = judged_no, .n_judgements = G_N_ELEMENTS (judged_no)
#define RULE(field, op, value) \
  { \
    "rule", "mentee", field, op, value, "criterion", NULL, NULL \
  }
#define UNKNOWN(reason) FB_NOT_KNOWN_YET, FB_REASON_##reason
#define JUDGED_YES FB_FITS, FB_REASON_JUDGED
#define JUDGED_NO FB_FITS_NOT, FB_REASON_JUDGED
#define YES FB_FITS, FB_REASON_ANSWER
#define NO FB_FITS_NOT, FB_REASON_ANSWER

static const Case age_cases[] = {
  { "age", "between", "18|25", BORN ("2008-11-22"), YES }, /* 18 today */
  { "age", "between", "18|25", BORN ("2008-11-23"), NO },  /* 18 tomorrow */
  { "age", "between", "18|25", BORN ("2000-11-23"), YES }, /* 25 for one day more */
  { "age", "between", "18|25", BORN ("2000-11-22"), NO },  /* 26 today */
  { "age", "less", "30", BORN ("1996-11-23"), YES },
  { "age", "less", "30", BORN ("1996-11-22"), NO },
  { "age", "more", "50", BORN ("1976-11-22"), NO },
  { "age", "more", "50", BORN ("1975-11-22"), YES },
  { "age", "at-least", "18", BORN ("2008-11-22"), YES },
  { "age", "at-most", "25", BORN ("2000-11-22"), NO },
  { "age", "equals", "18", BORN ("2008-03-01"), YES },
  { "age", "in", "17|18", BORN ("2006-03-01"), NO },
  { "age", "prefers", "18|25", BORN ("2005-03-01"), YES },
  { "age", "at-least", "18", { .birth_date = "2008-02-29", .age_on = "2026-02-28" }, NO },
  { "age", "at-least", "18", { .birth_date = "2008-02-29", .age_on = "2026-03-01" }, YES },

  /* only a year, or a year and a month */
  { "age", "between", "18|25", BORN ("2004"), YES },
  { "age", "between", "18|25", BORN ("1999"), NO },
  { "age", "between", "18|25", BORN ("2008"), UNKNOWN (ONLY_YEAR) },
  { "age", "between", "18|25", BORN ("2000"), UNKNOWN (ONLY_YEAR) },
  { "age", "at-least", "18", BORN ("2008-10"), YES },
  { "age", "at-least", "18", BORN ("2008-11"), UNKNOWN (ONLY_YEAR) },
  { "age", "at-least", "18", BORN ("2008-12"), NO },

  { "age", "less", "30", { .birth_date = "2004" }, UNKNOWN (NO_DAY) },
  { "age", "less", "30", { .age_on = TODAY }, UNKNOWN (NO_ANSWER) },
  { "age", "equals", "young", BORN ("2004"), UNKNOWN (NEEDS_NUMBER) },
  { "age", "equals", "young", { SAID_YES }, UNKNOWN (NEEDS_NUMBER) },
  { "age", "between", "25|18", BORN ("2004"), UNKNOWN (UNREADABLE) },
  { "age", "between", "18", BORN ("2004"), UNKNOWN (UNREADABLE) },
  { "age", "less", "", BORN ("2004"), UNKNOWN (UNREADABLE) },
  { "age", "near", "30", BORN ("2004"), UNKNOWN (UNREADABLE) },
  { "shoe-size", "less", "30", BORN ("2004"), UNKNOWN (UNREADABLE) },
};

#define CAME(year) { .arrival_year = year, .age_on = TODAY }

/* Newly arrived is a number of years: by the calendar, as nobody asks for the day. */
static const Case arrival_cases[] = {
  { "arrival", "at-most", "5", CAME ("2021"), YES },
  { "arrival", "at-most", "5", CAME ("2020"), NO },
  { "arrival", "less", "1", CAME ("2026"), YES },
  { "arrival", "between", "2|5", CAME ("2024"), YES },
  { "arrival", "at-most", "5", CAME ("2027"), YES }, /* another clock */
  { "arrival", "at-most", "5", { .age_on = TODAY }, UNKNOWN (NO_ANSWER) },
  { "arrival", "at-most", "5", { .arrival_year = "2024" }, UNKNOWN (NO_DAY) },
  { "arrival", "at-most", "recent", CAME ("2024"), UNKNOWN (NEEDS_JUDGEMENT) },
  { "arrival", "at-most", "5|6", CAME ("2024"), UNKNOWN (UNREADABLE) },
};

static const Case code_cases[] = {
  { "gender", "equals", "woman", { .gender = "woman" }, YES },
  { "gender", "equals", "woman", { .gender = "other" }, NO },
  { "gender", "in", "woman|man", { .gender = "man" }, YES },
  { "gender", "in", " woman | man ", { .gender = "man" }, YES },
  { "gender", "equals", "woman", { 0 }, UNKNOWN (NO_ANSWER) },
  { "gender", "equals", "woman", { .gender = "prefers-not-to-say" }, UNKNOWN (PREFERS_NOT_TO_SAY) },
  { "gender", "at-least", "woman", { .gender = "woman" }, UNKNOWN (NEEDS_JUDGEMENT) },
  { "gender", "equals", "yes", { .gender = "man" }, UNKNOWN (NEEDS_JUDGEMENT) },
  { "unemployed", "equals", "yes", { .employment_status = "unemployed" }, YES },
  { "unemployed", "equals", "yes", { .employment_status = "long-term-unemployed" }, YES },
  { "unemployed", "equals", "yes", { .employment_status = "employed-below-level" }, NO },
  { "unemployed", "equals", "yes", { .employment_status = "social-enterprise" }, NO },
  { "unemployed", "equals", "yes", { .employment_status = "other" }, UNKNOWN (NEEDS_JUDGEMENT) },
  { "unemployed", "equals", "yes", { .employment_status = "other", SAID_YES }, JUDGED_YES },
  { "unemployed", "equals", "no", { .employment_status = "employed" }, YES },
  { "unemployed", "in", "unemployed|employed-below-level", { .employment_status = "employed-below-level" }, YES },
  { "unemployed", "in", "unemployed|employed-below-level", { .employment_status = "long-term-unemployed" }, YES },
  { "unemployed", "equals", "long-term-unemployed", { .employment_status = "unemployed" }, NO },
  { "migrant-background", "equals", "yes", { .migrant_background = "yes" }, YES },
  { "migrant-background", "equals", "yes", { .migrant_background = "no" }, NO },
  { "migrant-background", "equals", "no", { .migrant_background = "no" }, YES },
  { "migrant-background", "not-required", "yes", { .migrant_background = "no" }, FB_FITS, FB_REASON_NOT_REQUIRED },
  { "education-level", "not-required", NULL, { 0 }, FB_FITS, FB_REASON_NOT_REQUIRED },
  { "refugee", "equals", "yes", { .refugee_status = "recognised" }, YES },
  { "refugee", "equals", "yes", { .refugee_status = "none" }, NO },
  { "refugee", "equals", "yes", { .refugee_status = "asked" }, UNKNOWN (NEEDS_JUDGEMENT) },
  { "refugee", "in", "recognised|asked", { .refugee_status = "asked" }, YES },
  { "motivation", "equals", "yes", { .motivation = "yes" }, YES },
  { "motivation", "equals", "yes", { .motivation = "no" }, NO },
  { "volunteer", "equals", "yes", { .volunteer = "no" }, NO },
  { "retired", "equals", "yes", { .mentor_status = "retired" }, YES },
  { "working-life", "in", "student|retired", { .mentor_status = "student" }, YES },
  { "working-life", "in", "student|retired", { .mentor_status = "active" }, NO },
  { "working-life", "in", "student", { 0 }, UNKNOWN (NO_ANSWER) },
  { "retired", "equals", "student", { .mentor_status = "student" }, YES },
  { "qualification-proof", "equals", "yes", { .qualification_proof = "yes" }, YES },
  { "qualification-proof", "equals", "yes", { .qualification_proof = "no" }, NO },
  { "qualification-proof", "equals", "yes", { 0 }, UNKNOWN (NO_ANSWER) },
  { "barrier", "in", "economic|language", { .barriers = "discrimination language" }, YES },
  { "barrier", "in", "economic|social", { .barriers = "discrimination language" }, NO },
  { "barrier", "in", "economic|social", { 0 }, UNKNOWN (NO_ANSWER) },
  { "barrier", "in", "hard times", { .barriers = "language" }, UNKNOWN (NEEDS_JUDGEMENT) },
  { "retired", "equals", "yes", { .mentor_status = "active" }, NO },
  { "retired", "equals", "yes", { .mentor_status = "other" }, NO },
  { "retired", "equals", "yes", { .employment_status = "retired" }, YES },
  { "retired", "equals", "yes", { .employment_status = "student" }, NO },
  { "retired", "equals", "yes", { 0 }, UNKNOWN (NO_ANSWER) },
  /* a judgement does not outvote what is recorded */
  { "volunteer", "equals", "yes", { .volunteer = "no", SAID_YES }, NO },
};

static const Case right_to_work_cases[] = {
  { "right-to-work", "equals", "yes", { .right_to_work = "unlimited" }, YES },
  { "right-to-work", "equals", "yes", { .right_to_work = "none" }, NO },
  { "right-to-work", "equals", "yes", { .right_to_work = "limited" }, FB_FITS, FB_REASON_RIGHT_LIMITED },
  { "right-to-work", "equals", "unlimited", { .right_to_work = "limited" }, NO },
  { "right-to-work", "equals", "yes", { .right_to_work = "limited", .right_to_work_until = "2026-11-21" }, FB_FITS_NOT, FB_REASON_RIGHT_ENDED },
  { "right-to-work", "equals", "yes", { .right_to_work = "unlimited", .right_to_work_until = TODAY }, YES },
  { "right-to-work", "equals", "yes", { .right_to_work = "not-yet" }, FB_FITS_NOT, FB_REASON_RIGHT_NOT_YET },
  { "right-to-work", "equals", "yes", { 0 }, UNKNOWN (NO_ANSWER) },
  { "right-to-work", "equals", "valid for Belgium", { .right_to_work = "unlimited" }, YES },
  { "right-to-work", "equals", "valid for Belgium", { .right_to_work = "none" }, NO },
  { "right-to-work", "equals", "valid for Belgium", { .right_to_work = "limited" }, UNKNOWN (NEEDS_JUDGEMENT) },
  { "right-to-work", "equals", "valid for Belgium", { .right_to_work = "limited", SAID_NO }, JUDGED_NO },
};

static const Case language_cases[] = {
  { "language", "in", "eng|fra|nld", SPEAKS (dutch_and_german), YES },
  { "language", "in", "eng|fra", SPEAKS (dutch_and_german), NO },
  { "language", "equals", "nld", { 0 }, UNKNOWN (NO_ANSWER) },
  { "language", "equals", "good Dutch", SPEAKS (dutch_and_german),
    UNKNOWN (NEEDS_JUDGEMENT) },
  { "language-level", "equals", "deu|b2", SPEAKS (dutch_and_german), YES },
  { "language-level", "equals", "deu|b1", SPEAKS (dutch_and_german), YES },
  { "language-level", "at-least", "deu|c1", SPEAKS (dutch_and_german), NO },
  { "language-level", "at-least", "deu|c2", SPEAKS (german_own), YES },
  { "language-level", "more", "deu|b1", SPEAKS (dutch_and_german), YES },
  { "language-level", "more", "deu|b2", SPEAKS (dutch_and_german), NO },
  { "language-level", "at-most", "nld|a2", SPEAKS (dutch_and_german), NO },
  { "language-level", "at-most", "nld|b1", SPEAKS (dutch_and_german), YES },
  { "language-level", "less", "fra|a2", SPEAKS (dutch_and_german), YES },
  { "language-level", "at-least", "fra|a1", SPEAKS (dutch_and_german), NO },
  { "language-level", "in", "fra|b1|nld|b1", SPEAKS (dutch_and_german), YES },
  { "language-level", "equals", "deu|b2", SPEAKS (german_unknown),
    UNKNOWN (NO_LEVEL) },
  { "language-level", "equals", "deu|b2", { 0 }, UNKNOWN (NO_ANSWER) },
  { "language-level", "equals", "good German", SPEAKS (dutch_and_german),
    UNKNOWN (NEEDS_JUDGEMENT) },
  { "language-level", "equals", "good German", { SAID_YES }, JUDGED_YES },
  { "language-level", "equals", "deu|good", SPEAKS (dutch_and_german),
    UNKNOWN (NEEDS_JUDGEMENT) },
};

static const Case education_cases[] = {
  { "education-level", "equals", "low", { .education_level = "2" }, YES },
  { "education-level", "equals", "low", { .education_level = "3" }, NO },
  { "education-level", "equals", "low", { .education_level = "0" }, YES },
  { "education-level", "equals", "higher", { .education_level = "5" }, YES },
  { "education-level", "equals", "higher", { .education_level = "4" }, NO },
  { "education-level", "at-most", "secondary", { .education_level = "3" }, YES },
  { "education-level", "at-most", "secondary", { .education_level = "4" }, NO },
  { "education-level", "at-least", "secondary", { .education_level = "3" }, YES },
  { "education-level", "less", "higher", { .education_level = "4" }, YES },
  { "education-level", "more", "secondary", { .education_level = "3" }, NO },
  { "education-level", "between", "secondary|higher", { .education_level = "8" }, YES },
  { "education-level", "equals", "post-secondary", { .education_level = "4" }, YES },
  { "education-level", "prefers", "low|higher", { .education_level = "3" }, NO },
  { "education-level", "between", "3|3", { .education_level = "3" }, YES },
  { "education-level", "between", "3|4", { .education_level = "5" }, NO },
  { "education-level", "in", "low|higher", { .education_level = "3" }, NO },
  { "education-level", "equals", "higher", { 0 }, UNKNOWN (NO_ANSWER) },
  { "education-level", "at-least", "higher-2", { .education_level = "5" }, YES },
  { "education-level", "at-least", "higher-3", { .education_level = "6" }, YES },
  { "education-level", "prefers", "higher-2", { .education_level = "8" }, YES },
  { "education-level", "equals", "higher-2", { .education_level = "2" }, NO },
  { "education-level", "at-least", "higher-2", { 0 }, UNKNOWN (NO_ANSWER) },
  { "education-level", "at-least", "higher-2", { .education_level = "3" }, UNKNOWN (NEEDS_JUDGEMENT) },
  { "education-level", "at-least", "higher-2", { .education_level = "3", SAID_YES }, JUDGED_YES },
  { "education-level", "at-least", "higher-3", { .education_level = "5" }, UNKNOWN (NEEDS_JUDGEMENT) },
  { "education-level", "at-least", "higher-4", { .education_level = "6" }, UNKNOWN (NEEDS_JUDGEMENT) },
  { "education-level", "at-most", "higher-2", { .education_level = "3" }, UNKNOWN (NEEDS_JUDGEMENT) },
  { "education-level", "equals", "enrolled in vocational education", { .education_level = "3" }, UNKNOWN (NEEDS_JUDGEMENT) },
  { "education-level", "equals", "9", { .education_level = "3" }, UNKNOWN (NEEDS_JUDGEMENT) },
  { "experience", "at-least", "5", { .experience_years = "5" }, YES },
  { "experience", "more", "5", { .experience_years = "5" }, NO },
  { "experience", "equals", "business leader", { .experience_years = "5" }, UNKNOWN (NEEDS_JUDGEMENT) },
};

static const Case word_cases[] = {
  { "occupation", "equals", "221", { .occupations = "2512 2211" }, YES },
  { "occupation", "in", "23|22", { .occupations = "2512" }, NO },
  { "occupation", "equals", "221", { 0 }, UNKNOWN (NO_ANSWER) },
  { "occupation", "equals", "doctor", { .occupations = "2211" }, UNKNOWN (NEEDS_JUDGEMENT) },
  { "occupation", "equals", "doctor", { SAID_YES }, JUDGED_YES },
  { "employer-sector", "equals", "J", { .sectors = "62" }, YES },
  { "employer-sector", "equals", "J", { .sectors = "64" }, NO },
  { "employer-sector", "in", "K|64", { .sectors = "A 64" }, YES },
  { "employer-sector", "equals", "business", { .sectors = "64" }, UNKNOWN (NEEDS_JUDGEMENT) },
  { "residence", "in", "1000|1020", { .postcode = "1020" }, YES },
  { "residence", "in", "1000|1020", { .postcode = "1030" }, NO },
  { "residence", "equals", "1000-1299", { .postcode = "1299" }, YES },
  { "residence", "equals", "1000-1299", { .postcode = "1300" }, NO },
  { "residence", "equals", "75", { .postcode = "75011" }, YES },
  { "residence", "equals", "1000-1299", { .postcode = "1000" }, YES },
  { "residence", "equals", "1000-1299", { .postcode = "0999" }, NO },
  { "residence", "equals", "1011", { .postcode = "1011 ab" }, YES },
  { "residence", "equals", "1000", { .place = "Brussels" }, UNKNOWN (NO_ANSWER) },
  { "residence", "equals", "Brussels", { .place = "brussels" }, YES },
  { "residence", "in", "Brussels|9000", { .place = "Gent", .postcode = "9000" }, YES },
  { "residence", "equals", "Brussels", { .place = "Ixelles" }, UNKNOWN (NEEDS_JUDGEMENT) },
  { "residence", "equals", "Brussels", { .place = "Brussels", SAID_NO }, JUDGED_NO },
  { "residence", "equals", "one of the 19 Brussels municipalities", { .postcode = "1000" }, UNKNOWN (NEEDS_JUDGEMENT) },
  { "residence", "equals", "1000", { .postcode = "1030", SAID_YES }, NO },
  { "registered-with", "equals", "VDAB", { .registered_with = "vdab" }, YES },
  { "registered-with", "equals", "VDAB", { .registered_with = "Actiris" }, UNKNOWN (NEEDS_JUDGEMENT) },
  { "other", "equals", "newly arrived", { 0 }, UNKNOWN (NEEDS_JUDGEMENT) },
  { "other", "equals", "newly arrived", { SAID_NO }, JUDGED_NO },
  { "other", "prefers", "receives social benefits", { SAID_YES }, JUDGED_YES },
  { "other", "at-least", "a year here", { SAID_YES }, JUDGED_YES },
};

static void
run_case (const Case *self)
{
  FbEligibilityRule rule = RULE (self->field, self->op, self->value);
  FbEligibilityFacts facts = self->facts;
  FbEligibilityFinding finding;

  facts.side = "mentee";
  g_test_message ("%s %s “%s”", self->field, self->op, self->value);

  g_assert_true (fb_eligibility_judge_rule (&rule, &facts, TODAY, &finding));
  g_assert_cmpstr (fb_reason_get_code (finding.reason), ==, fb_reason_get_code (self->reason));
  g_assert_cmpstr (fb_fit_get_code (finding.fit), ==, fb_fit_get_code (self->fit));
}

#define RUN(cases) \
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) \
    run_case (&cases[i])

static void
test_age_counts_to_the_day (void)
{
  RUN (age_cases);
}

static void
test_codes_answer_rules (void)
{
  RUN (code_cases);
  RUN (arrival_cases);
}

static void
test_right_to_work_has_days (void)
{
  RUN (right_to_work_cases);
}

static void
test_languages_and_levels (void)
{
  RUN (language_cases);
}

static void
test_education_is_ordered (void)
{
  RUN (education_cases);
}

static void
test_words_wait_for_a_person (void)
{
  RUN (word_cases);
}

static void
test_age_on_another_day_than_today (void)
{
  FbEligibilityRule rule = RULE ("age", "at-most", "25");
  FbEligibilityFacts facts = { .side = "mentee", .birth_date = "2000-11-30" };
  FbEligibilityFinding finding;

  facts.age_on = "2026-12-01";
  fb_eligibility_judge_rule (&rule, &facts, TODAY, &finding);
  g_assert_cmpint (finding.fit, ==, FB_FITS_NOT);
  g_assert_cmpint (finding.low, ==, 26);
  g_assert_cmpint (finding.high, ==, 26);
}

static void
test_a_year_gives_both_ages (void)
{
  FbEligibilityRule rule = RULE ("age", "less", "30");
  FbEligibilityFacts facts = { .side = "mentee", .birth_date = "1996", .age_on = TODAY };
  FbEligibilityFinding finding;

  fb_eligibility_judge_rule (&rule, &facts, TODAY, &finding);
  g_assert_cmpint (finding.reason, ==, FB_REASON_ONLY_YEAR);
  g_assert_cmpint (finding.low, ==, 29);
  g_assert_cmpint (finding.high, ==, 30);
}

static void
test_unknown_names_the_answer (void)
{
  static const struct
  {
    FbAnswerState state;
    FbReason      reason;
  } cases[] = {
    { FB_ANSWER_NONE, FB_REASON_NO_ANSWER },
    { FB_ANSWER_NOT_ASKED, FB_REASON_NOT_ASKED },
    { FB_ANSWER_PREFERS_NOT_TO_SAY, FB_REASON_PREFERS_NOT_TO_SAY },
    { FB_ANSWER_DOES_NOT_KNOW, FB_REASON_DOES_NOT_KNOW },
  };
  FbEligibilityRule rule = RULE ("gender", "equals", "woman");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbEligibilityFacts facts = { .side = "mentee" };
      FbEligibilityFinding finding;

      facts.answers[FB_RULE_GENDER] = cases[i].state;
      fb_eligibility_judge_rule (&rule, &facts, TODAY, &finding);
      g_assert_cmpint (finding.fit, ==, FB_NOT_KNOWN_YET);
      g_assert_cmpint (finding.reason, ==, cases[i].reason);
    }
}

static void
test_rules_hold_from_and_until (void)
{
  static const struct
  {
    const char *from;
    const char *until;
    const char *side;
    gboolean    applies;
  } cases[] = {
    { NULL, NULL, "mentee", TRUE },
    { TODAY, TODAY, "mentee", TRUE },
    { "2026-11-23", NULL, "mentee", FALSE },
    { NULL, "2026-11-21", "mentee", FALSE },
    { NULL, NULL, "mentor", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbEligibilityRule rule = { "rule", cases[i].side, "age", "less", "30", "criterion",
                                 cases[i].from, cases[i].until };
      FbEligibilityFacts facts = { .side = "mentee" };
      FbEligibilityFinding finding;

      g_assert_cmpint (fb_eligibility_judge_rule (&rule, &facts, TODAY, &finding), ==,
                       cases[i].applies);
    }
}

/* letters: h/s hard/soft rule, + fits, - does not fit, ? unknown, n statement */
static FbFit
judge_all (const char    *letters,
           FbEligibility *overall)
{
  g_autoptr(GArray) findings = NULL;
  FbEligibilityRule rules[8];
  FbEligibilityFacts facts = { .side = "mentee", .gender = "woman" };
  guint n_rules = 0;

  for (const char *c = letters; *c != '\0'; c++)
    {
      FbEligibilityRule *rule = &rules[n_rules];

      *rule = (FbEligibilityRule) RULE ("gender", "equals", "woman");
      if (*c == 'n')
        rule->op = "not-required";
      if (*c == 's')
        rule->strength = "target";
      if (*c == 'p')
        rule->op = "prefers";
      if (*c != 'n')
        c++;
      if (*c == '-')
        rule->value = "man";
      if (*c == '?')
        rule->field = "volunteer", rule->value = "yes";
      n_rules++;
    }

  findings = fb_eligibility_judge (rules, n_rules, &facts, TODAY, overall);
  g_assert_cmpint (findings->len, ==, n_rules);

  return overall->fit;
}

static void
test_only_hard_rules_decide (void)
{
  FbEligibility overall;

  g_assert_cmpint (judge_all ("", &overall), ==, FB_FITS);
  g_assert_cmpint (judge_all ("h+", &overall), ==, FB_FITS);
  g_assert_cmpint (judge_all ("h+h-h?", &overall), ==, FB_FITS_NOT);
  g_assert_cmpint (judge_all ("h?h-", &overall), ==, FB_FITS_NOT);
  g_assert_cmpint (judge_all ("h+h?", &overall), ==, FB_NOT_KNOWN_YET);
  g_assert_cmpint (judge_all ("h+s-s?p-n", &overall), ==, FB_FITS);
  g_assert_cmpint (overall.n_soft[FB_FITS_NOT], ==, 2);
  g_assert_cmpint (overall.n_soft[FB_NOT_KNOWN_YET], ==, 1);
  g_assert_cmpint (overall.n_hard[FB_FITS], ==, 1);
  g_assert_cmpint (overall.n_statements, ==, 1);
}

static void
test_a_rule_says_what_it_needs (void)
{
  static const struct
  {
    const char *field;
    const char *op;
    const char *value;
    FbReason    reason;
  } cases[] = {
    { "age", "less", "30", FB_REASON_ANSWER },
    { "age", "equals", "young", FB_REASON_NEEDS_NUMBER },
    { "education-level", "at-least", "higher-2", FB_REASON_ANSWER },
    { "education-level", "equals", "at school", FB_REASON_NEEDS_JUDGEMENT },
    { "education-level", "not-required", "yes", FB_REASON_NOT_REQUIRED },
    { "age", "less", "1000", FB_REASON_NEEDS_NUMBER },
    { "age", "in", "||", FB_REASON_UNREADABLE },
    { "education-level", "between", "low|8", FB_REASON_ANSWER },
    { "education-level", "less", "low|higher", FB_REASON_UNREADABLE },
    { "education-level", "equals", "post-secondary", FB_REASON_ANSWER },
    { "language", "in", "nld|fra", FB_REASON_ANSWER },
    { "language", "in", "nl|fra", FB_REASON_NEEDS_JUDGEMENT },
    { "language", "in", "NLD", FB_REASON_NEEDS_JUDGEMENT },
    { "language", "at-least", "nld", FB_REASON_NEEDS_JUDGEMENT },
    { "language-level", "equals", "deu|b2", FB_REASON_ANSWER },
    { "language-level", "equals", "deu|a1", FB_REASON_ANSWER },
    { "language-level", "equals", "deu|native", FB_REASON_ANSWER },
    { "language-level", "equals", "German|b2", FB_REASON_NEEDS_JUDGEMENT },
    { "language-level", "equals", "deu", FB_REASON_NEEDS_JUDGEMENT },
    { "language-level", "between", "deu|b1|deu|b2", FB_REASON_UNREADABLE },
    { "occupation", "equals", "2512", FB_REASON_ANSWER },
    { "occupation", "equals", "25123", FB_REASON_NEEDS_JUDGEMENT },
    { "employer-sector", "equals", "01", FB_REASON_ANSWER },
    { "employer-sector", "equals", "U", FB_REASON_ANSWER },
    { "employer-sector", "equals", "V", FB_REASON_NEEDS_JUDGEMENT },
    { "employer-sector", "equals", "JJ", FB_REASON_NEEDS_JUDGEMENT },
    { "employer-sector", "equals", "621", FB_REASON_NEEDS_JUDGEMENT },
    { "residence", "equals", "Antwerp", FB_REASON_NEEDS_JUDGEMENT },
    { "residence", "equals", "2000-2660", FB_REASON_ANSWER },
    { "other", "equals", "low income", FB_REASON_NEEDS_JUDGEMENT },
    { "other", "equals", NULL, FB_REASON_UNREADABLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FbEligibilityRule rule = RULE (cases[i].field, cases[i].op, cases[i].value);

      g_test_message ("%s %s", cases[i].field, cases[i].value);
      g_assert_cmpint (fb_eligibility_rule_read (&rule), ==, cases[i].reason);
    }
}

/* The vocabulary is the domain's; the rules know all of it. */
static void
assert_readable (const char       *field,
                 const FbCodeList *list)
{
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (list, &n_codes);

  for (guint i = 0; i < n_codes; i++)
    {
      FbEligibilityRule rule = RULE (field, "equals", codes[i].code);

      g_test_message ("%s %s", field, codes[i].code);
      g_assert_cmpint (fb_eligibility_rule_read (&rule), ==,
                       g_str_equal (codes[i].code, "prefers-not-to-say")
                         ? FB_REASON_NEEDS_JUDGEMENT
                         : FB_REASON_ANSWER);
    }
}

static void
test_codes_of_people_are_known (void)
{
  assert_readable ("gender", &fb_code_gender);
  assert_readable ("unemployed", &fb_code_employment_status);
  assert_readable ("refugee", &fb_code_refugee_status);
  assert_readable ("right-to-work", &fb_code_right_to_work);
  assert_readable ("retired", &fb_code_mentor_status);
  assert_readable ("working-life", &fb_code_mentor_status);
  assert_readable ("volunteer", &fb_code_yes_no);
  assert_readable ("qualification-proof", &fb_code_yes_no);
  assert_readable ("barrier", &fb_code_barrier);
  assert_readable ("motivation", &fb_code_yes_no);
  assert_readable ("education-level", &fb_code_isced);
}

static void
test_levels_are_those_of_the_list (void)
{
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_cefr, &n_codes);

  for (guint i = 0; i < n_codes; i++)
    {
      g_autofree char *value = g_strconcat ("deu|", codes[i].code, NULL);
      FbEligibilityRule rule = RULE ("language-level", "at-least", value);

      g_assert_cmpint (fb_eligibility_rule_read (&rule), ==, FB_REASON_ANSWER);
    }
}

static void
test_sections_hold_their_divisions (void)
{
  static const char *const ends[] = {
    "A 01 03",
    "B 05 09",
    "C 10 33",
    "D 35 35",
    "E 36 39",
    "F 41 43",
    "G 45 47",
    "H 49 53",
    "I 55 56",
    "J 58 63",
    "K 64 66",
    "L 68 68",
    "M 69 75",
    "N 77 82",
    "O 84 84",
    "P 85 85",
    "Q 86 88",
    "R 90 93",
    "S 94 96",
    "T 97 98",
    "U 99 99",
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_auto(GStrv) words = g_strsplit (ends[i], " ", -1);

      for (guint w = 1; w < 3; w++)
        {
          FbEligibilityRule rule = RULE ("employer-sector", "equals", words[0]);
          FbEligibilityFacts facts = { .side = "mentee", .sectors = words[w] };
          FbEligibilityFinding finding;

          g_test_message ("%s %s", words[0], words[w]);
          fb_eligibility_judge_rule (&rule, &facts, TODAY, &finding);
          g_assert_cmpint (finding.fit, ==, FB_FITS);
        }
    }
}

static void
test_codes_are_those_of_the_lists (void)
{
  for (guint i = 0; i < FB_RULE_N_FIELDS; i++)
    {
      const char *code = fb_rule_field_get_code (i);

      g_assert_true (fb_code_list_has (&fb_code_rule_field, code));
      g_assert_cmpint (fb_rule_field_from_code (code), ==, i);
    }
  g_assert_cmpint (fb_code_rule_field.n_codes, ==, FB_RULE_N_FIELDS);

  for (guint i = 0; i < FB_RULE_N_OPS; i++)
    {
      const char *code = fb_rule_op_get_code (i);

      g_assert_true (fb_code_list_has (&fb_code_rule_operator, code));
      g_assert_cmpint (fb_rule_op_from_code (code), ==, i);
    }
  g_assert_cmpint (fb_code_rule_operator.n_codes, ==, FB_RULE_N_OPS);

  for (guint i = FB_FITS; i <= FB_NOT_KNOWN_YET; i++)
    g_assert_true (fb_code_list_has (&fb_code_rule_result, fb_fit_get_code (i)));
  for (guint i = 0; i < FB_REASON_N; i++)
    g_assert_nonnull (fb_reason_get_code (i));

  g_assert_cmpint (fb_rule_field_from_code (NULL), ==, FB_RULE_N_FIELDS);
  g_assert_cmpint (fb_answer_state_from_code (NULL), ==, FB_ANSWER_NONE);
  g_assert_cmpint (fb_answer_state_from_code ("does-not-know"), ==, FB_ANSWER_DOES_NOT_KNOW);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/eligibility/age-counts-to-the-day", test_age_counts_to_the_day);
  g_test_add_func ("/eligibility/codes-answer-rules", test_codes_answer_rules);
  g_test_add_func ("/eligibility/right-to-work-has-days", test_right_to_work_has_days);
  g_test_add_func ("/eligibility/languages-and-levels", test_languages_and_levels);
  g_test_add_func ("/eligibility/education-is-ordered", test_education_is_ordered);
  g_test_add_func ("/eligibility/words-wait-for-a-person", test_words_wait_for_a_person);
  g_test_add_func ("/eligibility/age-on-another-day", test_age_on_another_day_than_today);
  g_test_add_func ("/eligibility/a-year-gives-both-ages", test_a_year_gives_both_ages);
  g_test_add_func ("/eligibility/unknown-names-the-answer", test_unknown_names_the_answer);
  g_test_add_func ("/eligibility/rules-hold-from-and-until", test_rules_hold_from_and_until);
  g_test_add_func ("/eligibility/only-hard-rules-decide", test_only_hard_rules_decide);
  g_test_add_func ("/eligibility/a-rule-says-what-it-needs", test_a_rule_says_what_it_needs);
  g_test_add_func ("/eligibility/codes-of-people-are-known", test_codes_of_people_are_known);
  g_test_add_func ("/eligibility/levels-are-those-of-the-list", test_levels_are_those_of_the_list);
  g_test_add_func ("/eligibility/sections-hold-their-divisions", test_sections_hold_their_divisions);
  g_test_add_func ("/eligibility/codes-are-those-of-the-lists", test_codes_are_those_of_the_lists);

  return g_test_run ();
}
