/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-eligibility"

#include "rules/fb-eligibility-private.h"

#include "domain/fb-codes.h"

#include <string.h>

/* What a code answers to a rule that says yes or no; MAYBE is for a person. */
typedef enum
{
  NO,
  YES,
  MAYBE,
} Answer;

typedef struct
{
  const char *code;
  Answer      answer;
} Meaning;

static const Meaning yes_no[] = {
  { "yes", YES },
  { "no", NO },
  { NULL, MAYBE },
};

static const Meaning genders[] = {
  { "woman", MAYBE },
  { "man", MAYBE },
  { "other", MAYBE },
  { NULL, MAYBE },
};

/* R71: a status can be named itself, where "unemployed" would shut out. */
static const Meaning employment_statuses[] = {
  { "unemployed", YES },
  { "long-term-unemployed", YES },
  { "employed-below-level", NO },
  { "employed", NO },
  { "self-employed", NO },
  { "social-enterprise", NO },
  { "student", NO },
  { "retired", NO },
  { "other", MAYBE },
  { NULL, MAYBE },
};

static const Meaning refugee_statuses[] = {
  { "recognised", YES },
  { "subsidiary", YES },
  { "temporary", YES },
  { "asked", MAYBE },
  { "none", NO },
  { NULL, MAYBE },
};

static const Meaning rights_to_work[] = {
  { "unlimited", YES },
  { "limited", YES },
  { "not-yet", NO },
  { "none", NO },
  { NULL, MAYBE },
};

static const Meaning mentor_statuses[] = {
  { "active", NO },
  { "retired", YES },
  { "student", NO },
  { "other", NO },
  { NULL, MAYBE },
};

/* NACE Rev. 2: the last division of each section. */
static const struct
{
  char section;
  int  last_division;
} sections[] = {
  { 'A', 3 },
  { 'B', 9 },
  { 'C', 33 },
  { 'D', 35 },
  { 'E', 39 },
  { 'F', 43 },
  { 'G', 47 },
  { 'H', 53 },
  { 'I', 56 },
  { 'J', 63 },
  { 'K', 66 },
  { 'L', 68 },
  { 'M', 75 },
  { 'N', 82 },
  { 'O', 84 },
  { 'P', 85 },
  { 'Q', 88 },
  { 'R', 93 },
  { 'S', 96 },
  { 'T', 98 },
  { 'U', 99 },
};

static const Meaning *
find_meaning (const Meaning *meanings,
              const char    *code)
{
  while (meanings->code != NULL && g_strcmp0 (meanings->code, code) != 0)
    meanings++;

  return meanings;
}

static const Meaning *
get_meanings (FbRuleField field)
{
  switch ((int) field)
    {
    case FB_RULE_GENDER:
      return genders;
    case FB_RULE_UNEMPLOYED:
      return employment_statuses;
    case FB_RULE_REFUGEE:
      return refugee_statuses;
    case FB_RULE_RIGHT_TO_WORK:
      return rights_to_work;
    case FB_RULE_RETIRED:
    case FB_RULE_WORKING_LIFE:
      return mentor_statuses;
    case FB_RULE_MIGRANT_BACKGROUND:
    case FB_RULE_MOTIVATION:
    case FB_RULE_VOLUNTEER:
    case FB_RULE_QUALIFICATION_PROOF:
      return yes_no;
    default:
      return NULL;
    }
}

static gboolean
is_language (const char *part)
{
  return strlen (part) == 3 && g_ascii_islower (part[0]) && g_ascii_islower (part[1]) &&
         g_ascii_islower (part[2]);
}

static gboolean
is_digits (const char *part,
           gsize       most)
{
  gsize length = strlen (part);

  return length > 0 && length <= most && strspn (part, "0123456789") == length;
}

static gboolean
is_sector (const char *part)
{
  return (part[0] >= 'A' && part[0] <= 'U' && part[1] == '\0') ||
         (strlen (part) == 2 && is_digits (part, 2));
}

/* 1000, 1000-1299, SW1A, 111 22: capitals, digits and blanks */
static gboolean
is_postcode (const char *part)
{
  return strlen (part) <= 15 && strpbrk (part, "0123456789") != NULL &&
         strspn (part, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -") == strlen (part);
}

/* Does the program know what this part of a value means? */
static gboolean
reads_part (FbRuleField field,
            const char *part)
{
  const Meaning *meanings = get_meanings (field);

  if (meanings != NULL)
    return find_meaning (meanings, part)->code != NULL ||
           (meanings != genders && find_meaning (yes_no, part)->code != NULL);

  switch ((int) field)
    {
    case FB_RULE_LANGUAGE:
      return is_language (part);
    case FB_RULE_OCCUPATION:
      return is_digits (part, 4);
    case FB_RULE_EMPLOYER_SECTOR:
      return is_sector (part);
    case FB_RULE_RESIDENCE:
      return is_postcode (part);
    case FB_RULE_BARRIER:
      return fb_code_list_has (&fb_code_barrier, part);
    default:
      return FALSE;
    }
}

FbReason
_fb_rule_code_read (const FbRuleCase *self)
{
  if (self->op != FB_RULE_EQUALS && self->op != FB_RULE_IN && self->op != FB_RULE_PREFERS)
    return FB_REASON_NEEDS_JUDGEMENT;

  for (guint i = 0; i < self->n_parts; i++)
    {
      if (!reads_part (self->field, self->parts[i]))
        return FB_REASON_NEEDS_JUDGEMENT;
    }

  return FB_REASON_ANSWER;
}

/* Who is retired says so as a mentor, or by the employment status. */
static const char *
get_fact (const FbRuleCase *self)
{
  const FbEligibilityFacts *facts = self->facts;

  switch ((int) self->field)
    {
    case FB_RULE_GENDER:
      return facts->gender;
    case FB_RULE_UNEMPLOYED:
      return facts->employment_status;
    case FB_RULE_REFUGEE:
      return facts->refugee_status;
    case FB_RULE_RIGHT_TO_WORK:
      return facts->right_to_work;
    case FB_RULE_MIGRANT_BACKGROUND:
      return facts->migrant_background;
    case FB_RULE_MOTIVATION:
      return facts->motivation;
    case FB_RULE_VOLUNTEER:
      return facts->volunteer;
    case FB_RULE_QUALIFICATION_PROOF:
      return facts->qualification_proof;
    case FB_RULE_WORKING_LIFE:
      return facts->mentor_status;
    case FB_RULE_RETIRED:
      if (facts->mentor_status != NULL || facts->employment_status == NULL)
        return facts->mentor_status;
      return g_str_equal (facts->employment_status, "retired") ? "retired" : "active";
    default:
      return NULL;
    }
}

/* One code against one part: the same code, or the same answer. Who is
 * unemployed for long is unemployed. */
static Answer
matches_code (const FbRuleCase *self,
              const char       *fact,
              const char       *part)
{
  const Meaning *asked = find_meaning (yes_no, part);
  Answer answer;

  if (g_str_equal (fact, part))
    return YES;
  if (self->field == FB_RULE_UNEMPLOYED && g_str_equal (part, "unemployed"))
    return g_str_equal (fact, "long-term-unemployed") ? YES : NO;
  if (asked->code == NULL)
    return NO;

  answer = find_meaning (get_meanings (self->field), fact)->answer;
  if (answer == MAYBE)
    return MAYBE;

  return answer == asked->answer ? YES : NO;
}

/* Is @word one of the words of @list, which stand apart by blanks, or the
 * beginning of one? */
static gboolean
has_word (const char *list,
          const char *word,
          gboolean    beginning)
{
  g_auto(GStrv) words = g_strsplit (list, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_equal (words[i], word) || (beginning && g_str_has_prefix (words[i], word)))
        return TRUE;
    }

  return FALSE;
}

static char
get_section (int division)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (division <= sections[i].last_division)
        return sections[i].section;
    }

  return '\0';
}

static gboolean
has_sector (const char *list,
            const char *part)
{
  g_auto(GStrv) codes = g_strsplit (list, " ", -1);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (g_str_equal (codes[i], part))
        return TRUE;
      if (g_ascii_isupper (part[0]) && g_ascii_isdigit (codes[i][0]) &&
          get_section ((int) g_ascii_strtoll (codes[i], NULL, 10)) == part[0])
        return TRUE;
    }

  return FALSE;
}

/* (transfer full): capitals without blanks, so that "1011 ab" is 1011AB */
static char *
dup_postcode (const char *text)
{
  g_auto(GStrv) words = g_strsplit (text, " ", -1);
  g_autofree char *joined = g_strjoinv (NULL, words);

  return g_ascii_strup (joined, -1);
}

static gboolean
has_postcode (const char *postcode,
              const char *part)
{
  g_autofree char *own = dup_postcode (postcode);
  g_autofree char *asked = dup_postcode (part);
  char *until = strchr (asked, '-');

  if (until == NULL)
    return g_str_has_prefix (own, asked);

  *until++ = '\0';
  return strncmp (own, asked, strlen (asked)) >= 0 && strncmp (own, until, strlen (until)) <= 0;
}

static gboolean
is_same_word (const char *a,
              const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b, -1);

  return g_str_equal (folded_a, folded_b);
}

/* Words decide only where they are the same; else a person must look. */
static FbReason
match_words (const char *fact,
             const char *part)
{
  if (fact == NULL || !is_same_word (fact, part))
    return FB_REASON_NEEDS_JUDGEMENT;

  return FB_REASON_ANSWER;
}

static const char *
find_language (const FbEligibilityFacts *facts,
               const char               *code)
{
  for (guint i = 0; i < facts->n_languages; i++)
    {
      if (g_strcmp0 (facts->languages[i].code, code) == 0)
        return facts->languages[i].code;
    }

  return NULL;
}

/* A right to work "valid for Belgium" is asked of what is recorded, as the
 * programmes mean it; only a limited right needs a person who knows the limits. */
static FbReason
judge_code (const FbRuleCase  *self,
            const char        *part,
            gboolean          *fits,
            const char       **has)
{
  const char *fact = *has = get_fact (self);
  gboolean is_read = reads_part (self->field, part);
  Answer answer;

  if (!is_read && self->field != FB_RULE_RIGHT_TO_WORK)
    return FB_REASON_NEEDS_JUDGEMENT;
  if (fact == NULL)
    return FB_REASON_NO_ANSWER;
  if (g_str_equal (fact, "prefers-not-to-say"))
    return FB_REASON_PREFERS_NOT_TO_SAY;
  if (!is_read && g_str_equal (fact, "limited"))
    return FB_REASON_NEEDS_JUDGEMENT;

  answer = matches_code (self, fact, is_read ? part : "yes");
  *fits = answer == YES;

  return answer == MAYBE ? FB_REASON_NEEDS_JUDGEMENT : FB_REASON_ANSWER;
}

/* One part of the value. %FB_REASON_ANSWER sets @fits and @has. */
static FbReason
judge_part (const FbRuleCase  *self,
            const char        *part,
            gboolean          *fits,
            const char       **has)
{
  const FbEligibilityFacts *facts = self->facts;
  const char *fact = NULL;

  *fits = FALSE;

  switch ((int) self->field)
    {
    case FB_RULE_LANGUAGE:
      if (!is_language (part))
        return FB_REASON_NEEDS_JUDGEMENT;
      *has = find_language (facts, part);
      *fits = *has != NULL;
      return facts->n_languages > 0 ? FB_REASON_ANSWER : FB_REASON_NO_ANSWER;
    case FB_RULE_RESIDENCE:
      fact = *has = is_postcode (part) ? facts->postcode : facts->place;
      *fits = TRUE;
      if (!is_postcode (part))
        return match_words (fact, part);
      *fits = fact != NULL && has_postcode (fact, part);
      return fact != NULL ? FB_REASON_ANSWER : FB_REASON_NO_ANSWER;
    case FB_RULE_REGISTERED_WITH:
      fact = *has = facts->registered_with;
      *fits = TRUE;
      return match_words (fact, part);
    case FB_RULE_OCCUPATION:
      fact = *has = facts->occupations;
      *fits = fact != NULL && has_word (fact, part, TRUE);
      break;
    case FB_RULE_BARRIER:
      fact = *has = facts->barriers;
      *fits = fact != NULL && has_word (fact, part, FALSE);
      break;
    case FB_RULE_EMPLOYER_SECTOR:
      fact = *has = facts->sectors;
      *fits = fact != NULL && has_sector (fact, part);
      break;
    default:
      return judge_code (self, part, fits, has);
    }

  if (!reads_part (self->field, part))
    return FB_REASON_NEEDS_JUDGEMENT;

  return fact != NULL ? FB_REASON_ANSWER : FB_REASON_NO_ANSWER;
}

/* A right to work may end, or be limited; both are told (R74). */
static void
look_at_days (const FbRuleCase     *self,
              FbEligibilityFinding *finding)
{
  const FbEligibilityFacts *facts = self->facts;
  Answer answer = find_meaning (rights_to_work, facts->right_to_work)->answer;

  if (finding->reason != FB_REASON_ANSWER)
    return;

  if (answer == YES && finding->fit == FB_FITS && facts->right_to_work_until != NULL &&
      strcmp (facts->right_to_work_until, self->on) < 0)
    {
      finding->fit = FB_FITS_NOT;
      finding->reason = FB_REASON_RIGHT_ENDED;
      finding->has = facts->right_to_work_until;
    }
  else if (g_str_equal (facts->right_to_work, "not-yet") && finding->fit == FB_FITS_NOT)
    {
      finding->reason = FB_REASON_RIGHT_NOT_YET;
    }
  else if (g_str_equal (facts->right_to_work, "limited") && finding->fit == FB_FITS)
    {
      finding->reason = FB_REASON_RIGHT_LIMITED;
      finding->has = facts->right_to_work_until;
    }
}

/* One part that fits is enough; else words wait for a person; else what is
 * missing must be asked; else it does not fit. */
void
_fb_rule_code_judge (const FbRuleCase     *self,
                     FbEligibilityFinding *finding)
{
  FbReason reason = FB_REASON_ANSWER;
  const char *has = NULL;

  if (self->op != FB_RULE_EQUALS && self->op != FB_RULE_IN && self->op != FB_RULE_PREFERS)
    {
      _fb_finding_unknown (finding, FB_REASON_NEEDS_JUDGEMENT);
      return;
    }

  _fb_finding_decide (finding, FALSE, NULL);

  for (guint i = 0; i < self->n_parts && finding->fit != FB_FITS; i++)
    {
      gboolean fits;
      FbReason part = judge_part (self, self->parts[i], &fits, &has);

      if (part == FB_REASON_ANSWER)
        _fb_finding_decide (finding, fits, has);
      else if (reason != FB_REASON_NEEDS_JUDGEMENT)
        reason = part;
    }

  if (finding->fit != FB_FITS && reason != FB_REASON_ANSWER)
    _fb_finding_unknown (finding, reason);
  if (self->field == FB_RULE_RIGHT_TO_WORK)
    look_at_days (self, finding);
}
