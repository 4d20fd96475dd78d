/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-match"

#include "rules/fb-match-private.h"

#include <stdlib.h>
#include <string.h>

/* ---- people ---- */

void
fb_match_set_add (FbMatchSet *self,
                  guint       number)
{
  g_return_if_fail (number < FB_MATCH_SET_SIZE);

  self->bits[number / 64] |= G_GUINT64_CONSTANT (1) << number % 64;
}

gboolean
fb_match_set_has (const FbMatchSet *self,
                  guint             number)
{
  return number < FB_MATCH_SET_SIZE && (self->bits[number / 64] >> number % 64 & 1) != 0;
}

/* The last division of each section, A to U. */
static const guint8 last_divisions[] = {
  3,
  9,
  33,
  35,
  39,
  43,
  47,
  53,
  56,
  63,
  66,
  68,
  75,
  82,
  84,
  85,
  88,
  93,
  96,
  98,
  99,
};

/* @nace: (nullable): a section or a division */
void
fb_match_person_set_sector (FbMatchPerson *self,
                            const char    *nace)
{
  self->section = 0;
  self->division = 0;
  if (nace == NULL)
    return;

  if (*nace >= 'A' && *nace <= 'U')
    {
      self->section = (guint8) (*nace - 'A' + 1);
      return;
    }

  self->division = (guint8) CLAMP (atoi (nace), 0, 99);
  for (guint i = 0; i < G_N_ELEMENTS (last_divisions) && self->division > 0; i++)
    {
      self->section = (guint8) (i + 1);
      if (self->division <= last_divisions[i])
        break;
    }
}

/* @isco: (nullable): one to four digits. The level of the job follows from it. */
void
fb_match_person_set_occupation (FbMatchPerson *self,
                                const char    *isco)
{
  static const guint8 levels[] = { 0, 4, 3, 3, 2, 2, 2, 2, 2, 1 };

  self->occupation = 0;
  self->n_digits = 0;
  self->job_level = 0;
  if (isco == NULL || !g_ascii_isdigit (*isco))
    return;

  self->occupation = (guint16) atoi (isco);
  self->n_digits = (guint8) MIN (strlen (isco), 4);
  self->job_level = levels[*isco - '0'];
}

/* @level: (nullable): a code of CEFR, or native; without, as B1, which is what
 * somebody needs who names the language. @number: below %FB_MATCH_SET_SIZE */
void
fb_match_person_add_language (FbMatchPerson *self,
                              guint          number,
                              const char    *level,
                              gboolean       is_mother_tongue)
{
  static const char *const levels[FB_MATCH_N_LEVELS] = { "a1", "a2", "b1", "b2", "c1", "c2", "native" };
  guint reached = 2;

  for (guint i = 0; level != NULL && i < FB_MATCH_N_LEVELS; i++)
    {
      if (g_str_equal (level, levels[i]))
        reached = i;
    }
  if (is_mother_tongue)
    {
      reached = FB_MATCH_N_LEVELS - 1;
      fb_match_set_add (&self->mother_tongues, number);
    }

  for (guint i = 0; i <= reached; i++)
    fb_match_set_add (&self->speaks[i], number);
}

/* ---- codes ---- */

/* @code: of the list criterion. Leisure and hobbies are what interests are, and
 * what is written of a personality stands in the keywords. */
gboolean
fb_match_criterion_from_code (const char       *code,
                              FbMatchCriterion *criterion)
{
  if (g_str_equal (code, "leisure") || g_str_equal (code, "hobbies"))
    code = "interests";
  if (g_str_equal (code, "personality"))
    code = "keywords";

  for (guint i = 0; i < FB_MATCH_N_CRITERIA; i++)
    {
      if (g_str_equal (_fb_match_rules[i].code, code))
        {
          *criterion = (FbMatchCriterion) i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
fb_match_criterion_get_code (FbMatchCriterion criterion)
{
  g_return_val_if_fail (criterion < FB_MATCH_N_CRITERIA, NULL);

  return _fb_match_rules[criterion].code;
}

/* @number: 0 to 100, as a record of matching-criterion has it; anything below 0,
 * such as %FB_UNSET, was chosen without a weight and is important. */
FbMatchWeight
fb_match_weight_from_number (gint64 number)
{
  if (number < 0)
    return FB_WEIGHT_IMPORTANT;
  if (number == 0)
    return FB_WEIGHT_NOT_USED;
  if (number < 38)
    return FB_WEIGHT_LITTLE;

  return number < 75 ? FB_WEIGHT_IMPORTANT : FB_WEIGHT_VERY;
}

const char *
fb_hindrance_get_code (FbHindrance hindrance)
{
  static const char *const codes[] = {
    [FB_HINDRANCE_NONE] = "none",
    [FB_HINDRANCE_TRAINING] = "training",
    [FB_HINDRANCE_SCREENING] = "screening",
    [FB_HINDRANCE_LEFT_OUT] = "left-out",
    [FB_HINDRANCE_KEEP_AWAY] = "keep-away",
    [FB_HINDRANCE_FORBIDDEN] = "forbidden",
    [FB_HINDRANCE_LANGUAGE] = "language",
    [FB_HINDRANCE_TRAVEL] = "travel",
    [FB_HINDRANCE_SECTOR] = "sector",
  };

  return codes[hindrance];
}

/* ---- the formula ---- */

guint
_fb_match_get_weights (const FbMatchSetup *setup)
{
  guint weights = 0;

  for (guint i = 0; i < FB_MATCH_N_CRITERIA; i++)
    weights += fb_match_get_weight (setup, (FbMatchCriterion) i);

  return weights;
}

/* @points: each times its weight, added up. Where nothing is asked, all are alike. */
gint16
_fb_match_make_score (guint    points,
                      guint    weights,
                      gboolean is_outside)
{
  guint score = weights > 0 ? (points * 200 + weights) / (2 * weights) : FB_MOST_SCORE / 2;

  return (gint16) (is_outside ? score / 2 : score);
}

static FbSectorFit
compare_sector (const FbMatchPerson        *mentee,
                const FbMatchPerson *const *mentors,
                guint                       n_mentors)
{
  FbSectorFit fit = FB_SECTOR_OTHER;

  for (guint i = 0; i < n_mentors; i++)
    {
      if (mentee->section == 0 || mentors[i]->section == 0)
        fit = FB_SECTOR_UNKNOWN;
      else if (mentee->section == mentors[i]->section)
        return FB_SECTOR_SAME;
    }

  return fit;
}

/* Of two people or of a group; one mentor of the sector is enough for a mentee. */
FbSectorFit
fb_match_compare_sectors (const FbMatchPerson *const *mentees,
                          guint                       n_mentees,
                          const FbMatchPerson *const *mentors,
                          guint                       n_mentors)
{
  FbSectorFit fit = FB_SECTOR_SAME;

  for (guint i = 0; i < n_mentees; i++)
    {
      FbSectorFit own = compare_sector (mentees[i], mentors, n_mentors);

      if (own == FB_SECTOR_OTHER)
        return FB_SECTOR_OTHER;
      if (own == FB_SECTOR_UNKNOWN)
        fit = FB_SECTOR_UNKNOWN;
    }

  return fit;
}

/**
 * fb_match_judge:
 * @match: (out caller-allocates)
 *
 * What speaks for and against one pair. Pairs that staff keep apart are not known
 * here.
 */
void
fb_match_judge (const FbMatchSetup  *setup,
                const FbMatchPerson *mentee,
                const FbMatchPerson *mentor,
                FbMatch             *match)
{
  guint points = 0;

  memset (match, 0, sizeof *match);
  match->hindrance = mentee->hindrance != FB_HINDRANCE_NONE ? mentee->hindrance : mentor->hindrance;

  for (guint i = 0; i < FB_MATCH_N_CRITERIA; i++)
    {
      gint8 found = _fb_match_rules[i].judge (setup, mentee, mentor);
      guint weight = fb_match_get_weight (setup, (FbMatchCriterion) i);

      if (found == FB_POINTS_HINDER)
        {
          if (match->hindrance == FB_HINDRANCE_NONE)
            match->hindrance = _fb_match_rules[i].hindrance;
          found = 0;
        }
      match->points[i] = weight > 0 ? found : FB_POINTS_UNUSED;
      if (weight == 0)
        continue;

      points += weight * (found == FB_POINTS_UNKNOWN ? 50u : (guint) found);
      match->n_used++;
      match->n_known += found != FB_POINTS_UNKNOWN;
    }

  match->is_outside_sector = setup->weights[FB_MATCH_SECTOR] > 0 && fb_match_is_outside_sector (mentee, mentor);
  match->score = _fb_match_make_score (points, _fb_match_get_weights (setup), match->is_outside_sector);
}
