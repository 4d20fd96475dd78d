/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Eligibility (R69-R86): what the rules of a programme say about one person.
 * Values are canonical text; NULL is unknown. Nothing is copied: rules, facts
 * and findings point to the caller's text. Sentences are made in app/. */

typedef enum
{
  FB_FITS,
  FB_FITS_NOT,
  FB_NOT_KNOWN_YET,
} FbFit;

/* What a rule weighs (R69). */
typedef enum
{
  FB_RULE_HARD,      /* a criterion: decides */
  FB_RULE_SOFT,      /* a target or a preference: counted, never decides */
  FB_RULE_STATEMENT, /* "not required": always fits */
} FbRuleWeight;

typedef enum
{
  FB_RULE_AGE,                /* 18; between 18|25 */
  FB_RULE_UNEMPLOYED,         /* yes, no, or employment status codes (R71) */
  FB_RULE_GENDER,             /* woman, man, other */
  FB_RULE_MIGRANT_BACKGROUND, /* yes, no */
  FB_RULE_REFUGEE,            /* yes, no, or refugee status codes */
  FB_RULE_RIGHT_TO_WORK,      /* yes, no, or right-to-work codes (R74) */
  FB_RULE_LANGUAGE,           /* ISO 639-3 codes: any one of them (R75) */
  FB_RULE_LANGUAGE_LEVEL,     /* deu|b2, also several pairs (R76) */
  FB_RULE_EDUCATION_LEVEL,    /* low, secondary, higher, 0-8 (ISCED), higher-2 (years) */
  FB_RULE_OCCUPATION,         /* the beginning of an ISCO-08 code */
  FB_RULE_EMPLOYER_SECTOR,    /* NACE section or division */
  FB_RULE_RESIDENCE,          /* 1000, 1000-1299, the beginning of a postcode; places */
  FB_RULE_REGISTERED_WITH,    /* names of services */
  FB_RULE_MOTIVATION,         /* yes, no: as judged at the intake (R83) */
  FB_RULE_RETIRED,            /* yes, no */
  FB_RULE_WORKING_LIFE,       /* mentor status codes: any one of them (R112) */
  FB_RULE_VOLUNTEER,          /* yes, no */
  FB_RULE_EXPERIENCE,         /* years */
  FB_RULE_QUALIFICATION_PROOF, /* yes, no (R77) */
  FB_RULE_BARRIER,            /* barrier codes: any one of them (R84) */
  FB_RULE_ARRIVAL,            /* years since the one of arrival: newly arrived is at most 5 (R81) */
  FB_RULE_OTHER,              /* always judged by a person */
  FB_RULE_N_FIELDS,
} FbRuleField;

typedef enum
{
  FB_RULE_EQUALS,
  FB_RULE_IN,
  FB_RULE_BETWEEN, /* both ends fit */
  FB_RULE_LESS,
  FB_RULE_MORE,
  FB_RULE_AT_LEAST,
  FB_RULE_AT_MOST,
  FB_RULE_PREFERS,
  FB_RULE_NOT_REQUIRED,
  FB_RULE_N_OPS,
} FbRuleOp;

/* An answer that is no value. */
typedef enum
{
  FB_ANSWER_NONE,
  FB_ANSWER_NOT_ASKED,
  FB_ANSWER_PREFERS_NOT_TO_SAY,
  FB_ANSWER_DOES_NOT_KNOW,
} FbAnswerState;

/* Why a rule fits, does not fit, or is not known yet. In brackets what the
 * finding carries beside its rule. */
typedef enum
{
  FB_REASON_ANSWER,              /* what is recorded decides [has, or low and high] */
  FB_REASON_JUDGED,              /* a person decided */
  FB_REASON_NOT_REQUIRED,        /* the rule says that nothing is asked */
  FB_REASON_RIGHT_LIMITED,       /* may work, with limits [has: until, or NULL] */
  FB_REASON_RIGHT_NOT_YET,       /* may not work yet */
  FB_REASON_RIGHT_ENDED,         /* the right to work ran out [has: until] */
  FB_REASON_NO_ANSWER,           /* nothing recorded */
  FB_REASON_NOT_ASKED,
  FB_REASON_PREFERS_NOT_TO_SAY,
  FB_REASON_DOES_NOT_KNOW,
  FB_REASON_ONLY_YEAR,           /* depends on the birthday [low, high: ages] */
  FB_REASON_NO_DAY,              /* the day on which age counts is not known */
  FB_REASON_NO_LEVEL,            /* a language without a level [has: language] */
  FB_REASON_NEEDS_JUDGEMENT,     /* words that a person has to judge */
  FB_REASON_NEEDS_NUMBER,        /* the rule says "young": numbers are missing */
  FB_REASON_UNREADABLE,          /* field, operator and value make no rule */
  FB_REASON_N,
} FbReason;

typedef struct
{
  const char *id;
  const char *side;        /* mentee, mentor */
  const char *field;
  const char *op;
  const char *value;       /* several are separated by '|' */
  const char *strength;    /* criterion, target; NULL is criterion */
  const char *valid_from;  /* first and last day, NULL is open (R86) */
  const char *valid_until;
} FbEligibilityRule;

typedef struct
{
  const char *code;  /* ISO 639-3 */
  const char *level; /* the best of it: a1..c2, native; NULL where not known */
} FbLanguageFact;

/* What a person decided about a rule that the program cannot read. */
typedef struct
{
  const char *rule_id;
  gboolean    fits;
} FbJudgement;

/* One person in one programme. All zero means: nothing is known. */
typedef struct
{
  const char *side;               /* mentee, mentor */
  const char *birth_date;         /* YYYY, YYYY-MM, YYYY-MM-DD */
  const char *age_on;             /* intake or start, as the programme says */
  const char *gender;
  const char *employment_status;
  const char *migrant_background; /* yes, no */
  const char *refugee_status;
  const char *arrival_year;
  const char *right_to_work;      /* unlimited, limited, not-yet, none */
  const char *right_to_work_until;
  const char *education_level;    /* ISCED 0-8, the highest finished */
  const char *mentor_status;
  const char *volunteer;          /* yes, no */
  const char *experience_years;
  const char *motivation;         /* yes, no: as judged at the intake */
  const char *qualification_proof; /* yes, no */
  const char *barriers;           /* codes, separated by spaces */
  const char *occupations;        /* ISCO-08 codes, separated by spaces */
  const char *sectors;            /* NACE codes, separated by spaces */
  const char *place;
  const char *postcode;
  const char *registered_with;

  const FbLanguageFact *languages;
  guint                 n_languages;
  const FbJudgement    *judgements;
  guint                 n_judgements;
  FbAnswerState         answers[FB_RULE_N_FIELDS];
} FbEligibilityFacts;

typedef struct
{
  const FbEligibilityRule *rule;
  FbFit                    fit;
  FbRuleWeight             weight;
  FbReason                 reason;
  const char              *has;  /* what decided, or NULL; see FbReason */
  int                      low;  /* numbers that decided; low > high where there are none */
  int                      high;
} FbEligibilityFinding;

typedef struct
{
  FbFit fit;
  guint n_hard[3]; /* by FbFit */
  guint n_soft[3];
  guint n_statements;
} FbEligibility;

GArray       *fb_eligibility_judge        (const FbEligibilityRule  *rules,
                                           guint                     n_rules,
                                           const FbEligibilityFacts *facts,
                                           const char               *on,
                                           FbEligibility            *overall);
gboolean      fb_eligibility_judge_rule   (const FbEligibilityRule  *rule,
                                           const FbEligibilityFacts *facts,
                                           const char               *on,
                                           FbEligibilityFinding     *finding);
gboolean      fb_eligibility_rule_applies (const FbEligibilityRule  *rule,
                                           const char               *side,
                                           const char               *on);
FbReason      fb_eligibility_rule_read    (const FbEligibilityRule  *rule);
FbRuleField   fb_rule_field_from_code     (const char               *code);
FbRuleOp      fb_rule_op_from_code        (const char               *code);
const char   *fb_rule_field_get_code      (FbRuleField               field);
const char   *fb_rule_op_get_code         (FbRuleOp                  op);
FbAnswerState fb_answer_state_from_code   (const char               *code);
const char   *fb_fit_get_code             (FbFit                     fit);
const char   *fb_reason_get_code          (FbReason                  reason);

G_END_DECLS
