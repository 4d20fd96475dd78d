/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-alike"

#include "rules/fb-alike.h"

#include <string.h>

#define DAY_LENGTH 10  /* 2026-01-31 */
#define YEAR_LENGTH 4

/**
 * fb_alike_is_same_age:
 * @birth_date: (nullable)
 * @other: (nullable)
 *
 * Returns: %FALSE where both years are known and differ
 */
gboolean
fb_alike_is_same_age (const char *birth_date,
                      const char *other)
{
  return birth_date == NULL || other == NULL || strncmp (birth_date, other, YEAR_LENGTH) == 0;
}

/* An authority that knows no day writes the first of January: it says no more than a year. */
static gboolean
is_day (const char *birth_date)
{
  return birth_date != NULL && strlen (birth_date) == DAY_LENGTH && !g_str_has_suffix (birth_date, "-01-01");
}

static gboolean
is_same_day (const FbAlikeFacts *facts)
{
  return is_day (facts->birth_date) && g_strcmp0 (facts->birth_date, facts->other_birth_date) == 0;
}

static gboolean
is_other_day (const FbAlikeFacts *facts)
{
  return is_day (facts->birth_date) && is_day (facts->other_birth_date) && !is_same_day (facts);
}

/* "B-1000" is 1000: letters of a country before a mark and a digit are left out. */
static const char *
skip_country (const char *postcode)
{
  const char *end = postcode;

  while (g_ascii_isalpha (*end))
    end++;
  if (end == postcode || (*end != '-' && *end != ' '))
    return postcode;

  for (const char *at = end + 1; *at != '\0'; at++)
    {
      if (g_ascii_isalpha (*at))
        return postcode;
    }

  return end + 1;
}

/* (nullable): from there on the next letter or digit; NULL where there is none */
static const char *
find_sign (const char *text)
{
  while (*text != '\0' && !g_ascii_isalnum (*text))
    text++;

  return *text != '\0' ? text : NULL;
}

/**
 * fb_alike_is_same_post:
 * @postcode: (nullable)
 * @other: (nullable)
 *
 * Returns: whether both are known and mean one postcode: "1011 ab" is 1011AB, "B-1000" is 1000
 */
gboolean
fb_alike_is_same_post (const char *postcode,
                       const char *other)
{
  const char *one = postcode != NULL ? find_sign (skip_country (postcode)) : NULL;
  const char *two = other != NULL ? find_sign (skip_country (other)) : NULL;

  if (one == NULL || two == NULL)
    return FALSE;

  while (one != NULL && two != NULL)
    {
      if (g_ascii_toupper (*one) != g_ascii_toupper (*two))
        return FALSE;
      one = find_sign (one + 1);
      two = find_sign (two + 1);
    }

  return one == NULL && two == NULL;
}

static gboolean
is_other_post (const FbAlikeFacts *facts)
{
  return facts->postcode != NULL && facts->other_postcode != NULL && find_sign (facts->postcode) != NULL &&
         find_sign (facts->other_postcode) != NULL && !fb_alike_is_same_post (facts->postcode, facts->other_postcode);
}

/* Born in one year, as far as both are known. */
static gboolean
is_known_year (const FbAlikeFacts *facts)
{
  return facts->birth_date != NULL && facts->other_birth_date != NULL &&
         fb_alike_is_same_age (facts->birth_date, facts->other_birth_date);
}

/* One name of two is often written in another way, or has changed: then the day of birth and the
 * postcode must both say so; of three words two with year and postcode are enough. */
guint
fb_alike_least_shared (const FbAlikeFacts *facts)
{
  if (!fb_alike_is_same_post (facts->postcode, facts->other_postcode))
    return facts->n_words;
  if (is_same_day (facts))
    return 1;

  return is_known_year (facts) ? MIN (2, facts->n_words) : facts->n_words;
}

/**
 * fb_alike_judge:
 *
 * Two years that are both known and differ are two people, whatever the name; so are two of one
 * name who were born on different days and live in different places.
 *
 * Returns: how likely they are one person
 */
FbAlikeDegree
fb_alike_judge (const FbAlikeFacts *facts)
{
  gboolean is_whole = facts->n_shared >= facts->n_words;

  if (facts->n_words == 0 || facts->n_shared == 0 || facts->n_shared < fb_alike_least_shared (facts) ||
      !fb_alike_is_same_age (facts->birth_date, facts->other_birth_date))
    return FB_ALIKE_NOT;
  if (is_other_day (facts) && is_other_post (facts))
    return FB_ALIKE_NOT;
  if (is_whole && (is_same_day (facts) || (!is_other_day (facts) && fb_alike_is_same_post (facts->postcode, facts->other_postcode))))
    return FB_ALIKE_LIKELY;

  return FB_ALIKE_MAYBE;
}
