/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-match"

#include "rules/fb-match-private.h"

/* Points of each criterion; the table of fb-match.h in C. Each looks at the parts
 * of a person named in its row below and at nothing else. */

/* Of things in common. */
static gint8
judge_shared (guint n_shared)
{
  static const gint8 points[] = { 0, 60, 85, 100 };

  return points[MIN (n_shared, G_N_ELEMENTS (points) - 1)];
}

static guint
count_bits (guint64 bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;

  return n;
}

static gboolean
is_empty (const FbMatchSet *set)
{
  return (set->bits[0] | set->bits[1]) == 0;
}

static guint
count_shared (const FbMatchSet *one,
              const FbMatchSet *other)
{
  return count_bits (one->bits[0] & other->bits[0]) + count_bits (one->bits[1] & other->bits[1]);
}

static gint8
judge_sector (const FbMatchSetup  *setup,
              const FbMatchPerson *mentee,
              const FbMatchPerson *mentor)
{
  if (mentee->section == 0 || mentor->section == 0)
    return FB_POINTS_UNKNOWN;
  if (mentee->section != mentor->section)
    return setup->within_sector ? FB_POINTS_HINDER : 0;
  if (mentee->division == mentor->division)
    return 100;

  return mentee->division == 0 || mentor->division == 0 ? 80 : 60;
}

/* Of two codes of different length as many digits as the shorter one has. */
static gint8
judge_occupation (G_GNUC_UNUSED const FbMatchSetup *setup,
                  const FbMatchPerson              *mentee,
                  const FbMatchPerson              *mentor)
{
  static const gint8 points[] = { 0, 30, 60, 80, 100 };
  guint one = mentee->occupation, other = mentor->occupation;
  guint n = MIN (mentee->n_digits, mentor->n_digits);

  if (n == 0)
    return FB_POINTS_UNKNOWN;

  for (guint i = mentee->n_digits; i > n; i--)
    one /= 10;
  for (guint i = mentor->n_digits; i > n; i--)
    other /= 10;
  for (; n > 0 && one != other; n--)
    {
      one /= 10;
      other /= 10;
    }

  return points[n];
}

static gint8
judge_language (G_GNUC_UNUSED const FbMatchSetup *setup,
                const FbMatchPerson              *mentee,
                const FbMatchPerson              *mentor)
{
  static const gint8 points[FB_MATCH_N_LEVELS] = { 15, 40, 70, 85, 95, 100, 100 };

  if (is_empty (&mentee->speaks[0]) || is_empty (&mentor->speaks[0]))
    return FB_POINTS_UNKNOWN;

  for (guint level = FB_MATCH_N_LEVELS; level > 0; level--)
    {
      if (count_shared (&mentee->speaks[level - 1], &mentor->speaks[level - 1]) > 0)
        return points[level - 1];
    }

  return FB_POINTS_HINDER;
}

static gboolean
can_meet (const FbMatchPerson *one,
          const FbMatchPerson *other)
{
  return count_shared (&one->meets_in, &other->meets_in) > 0 ||
         (one->area > 0 && fb_match_set_has (&other->meets_in, one->area - 1u)) ||
         (other->area > 0 && fb_match_set_has (&one->meets_in, other->area - 1u));
}

static gint8
judge_minutes (int      minutes,
               int      limit,
               gboolean can_meet)
{
  if (limit < 0)
    return (gint8) MAX (100 - minutes / 2, 0);
  if (minutes <= limit)
    return (gint8) (100 - 50 * minutes / MAX (limit, 1));

  return can_meet ? 80 : FB_POINTS_HINDER;
}

static gint8
judge_place (const FbMatchSetup  *setup,
             const FbMatchPerson *mentee,
             const FbMatchPerson *mentor)
{
  int limit = MAX (mentee->travel_max, mentor->travel_max) - 1;
  gboolean meet = can_meet (mentee, mentor);
  int minutes = -1;

  if (mentee->area > 0 && mentee->area == mentor->area)
    return 100;
  if (mentee->area > 0 && mentor->area > 0)
    minutes = setup->minutes[(mentee->area - 1u) * setup->n_areas + mentor->area - 1u];
  if (minutes >= 0)
    return judge_minutes (minutes, limit, meet);
  if (meet)
    return 80;

  return is_empty (&mentee->meets_in) || is_empty (&mentor->meets_in) ? FB_POINTS_UNKNOWN : FB_POINTS_HINDER;
}

static gint8
judge_times (G_GNUC_UNUSED const FbMatchSetup *setup,
             const FbMatchPerson              *mentee,
             const FbMatchPerson              *mentor)
{
  if (mentee->half_days == 0 || mentor->half_days == 0)
    return FB_POINTS_UNKNOWN;

  return judge_shared (count_bits (mentee->half_days & mentor->half_days));
}

static gint8
judge_education (G_GNUC_UNUSED const FbMatchSetup *setup,
                 const FbMatchPerson              *mentee,
                 const FbMatchPerson              *mentor)
{
  if (mentee->education == 0 || mentor->education == 0)
    return FB_POINTS_UNKNOWN;

  return (gint8) MAX (100 - 25 * ABS (mentee->education - mentor->education), 0);
}

static gint8
judge_ambitions (G_GNUC_UNUSED const FbMatchSetup *setup,
                 const FbMatchPerson              *mentee,
                 const FbMatchPerson              *mentor)
{
  static const gint8 points[] = { 100, 60, 20, 0 };

  if (mentee->job_level == 0 || mentor->job_level == 0)
    return FB_POINTS_UNKNOWN;

  return points[MIN (ABS (mentee->job_level - mentor->job_level), 3)];
}

static gint8
judge_experience (G_GNUC_UNUSED const FbMatchSetup  *setup,
                  G_GNUC_UNUSED const FbMatchPerson *mentee,
                  const FbMatchPerson               *mentor)
{
  int years = mentor->experience - 1;

  if (years < 0)
    return FB_POINTS_UNKNOWN;

  return years < 2 ? 20 : years < 5 ? 50 : years < 10 ? 80 : 100;
}

static gint8
judge_network (G_GNUC_UNUSED const FbMatchSetup *setup,
               const FbMatchPerson              *mentee,
               const FbMatchPerson              *mentor)
{
  if (mentee->network == 0)
    return FB_POINTS_UNKNOWN;
  if (mentor->uses_network == 1)
    return 0;
  if (mentor->network == 0)
    return mentor->uses_network == 2 ? 60 : FB_POINTS_UNKNOWN;

  return (gint8) (100 * count_bits (mentee->network & mentor->network) / count_bits (mentee->network));
}

static gint8
judge_interests (G_GNUC_UNUSED const FbMatchSetup *setup,
                 const FbMatchPerson              *mentee,
                 const FbMatchPerson              *mentor)
{
  if (mentee->leisure == 0 || mentor->leisure == 0)
    return FB_POINTS_UNKNOWN;

  return judge_shared (count_bits (mentee->leisure & mentor->leisure));
}

static gint8
judge_keywords (G_GNUC_UNUSED const FbMatchSetup *setup,
                const FbMatchPerson              *mentee,
                const FbMatchPerson              *mentor)
{
  if (is_empty (&mentee->keywords) || is_empty (&mentor->keywords))
    return FB_POINTS_UNKNOWN;

  return judge_shared (count_shared (&mentee->keywords, &mentor->keywords));
}

/* Adds what @one prefers to what was said, and to what holds. */
static void
judge_wishes (const FbMatchPerson *one,
              const FbMatchPerson *other,
              guint               *n_said,
              guint               *n_hold)
{
  int older = one->birth_year > 0 && other->birth_year > 0 ? one->birth_year - other->birth_year : G_MAXINT;

  if (one->prefers_gender == 1 || (one->prefers_gender > 1 && other->gender != 0))
    {
      (*n_said)++;
      *n_hold += one->prefers_gender == 1 || one->prefers_gender == other->gender + 1;
    }
  if (one->prefers_age == 1 || (one->prefers_age > 1 && older != G_MAXINT))
    {
      (*n_said)++;
      *n_hold += one->prefers_age == 1 || (one->prefers_age == 2 && older < -7) ||
                 (one->prefers_age == 3 && ABS (older) <= 7) || (one->prefers_age == 4 && older > 7);
    }
}

static gint8
judge_preferences (G_GNUC_UNUSED const FbMatchSetup *setup,
                   const FbMatchPerson              *mentee,
                   const FbMatchPerson              *mentor)
{
  guint n_said = 0, n_hold = 0;

  judge_wishes (mentee, mentor, &n_said, &n_hold);
  judge_wishes (mentor, mentee, &n_said, &n_hold);

  return n_said > 0 ? (gint8) (100 * n_hold / n_said) : FB_POINTS_UNKNOWN;
}

static gint8
judge_generations (G_GNUC_UNUSED const FbMatchSetup *setup,
                   const FbMatchPerson              *mentee,
                   const FbMatchPerson              *mentor)
{
  int years = ABS (mentee->birth_year - mentor->birth_year);

  if (mentee->birth_year == 0 || mentor->birth_year == 0)
    return FB_POINTS_UNKNOWN;

  return years >= 20 ? 100 : years >= 10 ? 50 : 0;
}

static gint8
judge_cultures (G_GNUC_UNUSED const FbMatchSetup *setup,
                const FbMatchPerson              *mentee,
                const FbMatchPerson              *mentor)
{
  if (is_empty (&mentee->mother_tongues) || is_empty (&mentor->mother_tongues))
    return FB_POINTS_UNKNOWN;

  return count_shared (&mentee->mother_tongues, &mentor->mother_tongues) > 0 ? 0 : 100;
}

#define PART(member) { G_STRUCT_OFFSET (FbMatchPerson, member), sizeof ((FbMatchPerson *) 0)->member }

const FbMatchRule _fb_match_rules[FB_MATCH_N_CRITERIA] = {
  [FB_MATCH_SECTOR] = { "sector", judge_sector, FB_HINDRANCE_SECTOR, { PART (section), PART (division) } },
  [FB_MATCH_OCCUPATION] = { "occupation", judge_occupation, FB_HINDRANCE_NONE, { PART (occupation), PART (n_digits) } },
  [FB_MATCH_LANGUAGE] = { "language", judge_language, FB_HINDRANCE_LANGUAGE, { PART (speaks) } },
  [FB_MATCH_PLACE] = { "place", judge_place, FB_HINDRANCE_TRAVEL,
                       { PART (area), PART (travel_max), PART (meets_in) } },
  [FB_MATCH_TIMES] = { "times", judge_times, FB_HINDRANCE_NONE, { PART (half_days) } },
  [FB_MATCH_EDUCATION] = { "education", judge_education, FB_HINDRANCE_NONE, { PART (education) } },
  [FB_MATCH_AMBITIONS] = { "ambitions", judge_ambitions, FB_HINDRANCE_NONE, { PART (job_level) } },
  [FB_MATCH_EXPERIENCE] = { "experience", judge_experience, FB_HINDRANCE_NONE, { PART (experience) } },
  [FB_MATCH_NETWORK] = { "network", judge_network, FB_HINDRANCE_NONE, { PART (network), PART (uses_network) } },
  [FB_MATCH_INTERESTS] = { "interests", judge_interests, FB_HINDRANCE_NONE, { PART (leisure) } },
  [FB_MATCH_KEYWORDS] = { "keywords", judge_keywords, FB_HINDRANCE_NONE, { PART (keywords) } },
  [FB_MATCH_PREFERENCES] = { "preferences", judge_preferences, FB_HINDRANCE_NONE,
                             { PART (gender), PART (prefers_gender), PART (prefers_age), PART (birth_year) } },
  [FB_MATCH_GENERATIONS] = { "generations", judge_generations, FB_HINDRANCE_NONE, { PART (birth_year) } },
  [FB_MATCH_CULTURES] = { "cultures", judge_cultures, FB_HINDRANCE_NONE, { PART (mother_tongues) } },
};
