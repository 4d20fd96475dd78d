/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-newcomer"

#include "rules/fb-newcomer.h"

#include "rules/fb-age.h"

/* The ages of the study. */
#define YOUNGEST 18
#define OLDEST 30

/* The first level of higher education. */
#define HIGHER '5'

/* One that does not fit decides, then one that is not known. */
static FbFit
all_of (const FbFit *parts,
        guint        n_parts)
{
  FbFit fit = FB_FITS;

  for (guint i = 0; i < n_parts; i++)
    {
      if (parts[i] == FB_FITS_NOT)
        return FB_FITS_NOT;
      if (parts[i] == FB_NOT_KNOWN_YET)
        fit = FB_NOT_KNOWN_YET;
    }

  return fit;
}

static FbFit
say (gboolean is_known,
     gboolean is_so)
{
  if (!is_known)
    return FB_NOT_KNOWN_YET;

  return is_so ? FB_FITS : FB_FITS_NOT;
}

/* Came here: born elsewhere, or known to have arrived. */
static FbFit
is_first_generation (const FbNewcomerFacts *facts)
{
  if (facts->birth_country != NULL && facts->country != NULL)
    return say (TRUE, !g_str_equal (facts->birth_country, facts->country));
  if (facts->has_arrived)
    return FB_FITS;
  if (g_strcmp0 (facts->migrant_background, "no") == 0)
    return FB_FITS_NOT;

  return FB_NOT_KNOWN_YET;
}

static FbFit
is_in_age (const FbNewcomerFacts *facts)
{
  int low, high;

  if (!fb_age_get_range (facts->birth_date, facts->on, &low, &high))
    return FB_NOT_KNOWN_YET;
  if (high < YOUNGEST || low > OLDEST)
    return FB_FITS_NOT;

  return low >= YOUNGEST && high <= OLDEST ? FB_FITS : FB_NOT_KNOWN_YET;
}

/* First generation, with higher education gained abroad (R107). */
FbFit
fb_newcomer_is_highly_skilled (const FbNewcomerFacts *facts)
{
  const FbFit parts[] = {
    is_first_generation (facts),
    say (facts->education_level != NULL, facts->education_level != NULL && *facts->education_level >= HIGHER),
    say (facts->education_origin != NULL, g_strcmp0 (facts->education_origin, "local") != 0),
  };

  return all_of (parts, G_N_ELEMENTS (parts));
}

/* 18 to 30, and newcomers, or with a parent or grandparent born abroad (R106). */
FbFit
fb_newcomer_is_youth (const FbNewcomerFacts *facts)
{
  const FbFit parts[] = {
    is_in_age (facts),
    facts->migrant_background != NULL ? say (TRUE, g_str_equal (facts->migrant_background, "yes"))
                                      : is_first_generation (facts) == FB_FITS ? FB_FITS : FB_NOT_KNOWN_YET,
  };

  return all_of (parts, G_N_ELEMENTS (parts));
}
