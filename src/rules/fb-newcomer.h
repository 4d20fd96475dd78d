/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rules/fb-eligibility.h"

G_BEGIN_DECLS

/* Two groups that the studies count, each by one definition (R106, R107). */

/* Values are canonical text; NULL is unknown. */
typedef struct
{
  const char *birth_date;         /* YYYY, YYYY-MM, YYYY-MM-DD */
  const char *on;                 /* the day on which age counts */
  const char *migrant_background; /* yes, no: came here, or a parent or grandparent did */
  const char *birth_country;      /* ISO 3166 */
  const char *country;            /* of the programme */
  gboolean    has_arrived;        /* the year of arrival is known */
  const char *education_level;    /* ISCED 0-8 */
  const char *education_origin;   /* local, abroad, both */
} FbNewcomerFacts;

FbFit fb_newcomer_is_highly_skilled (const FbNewcomerFacts *facts);
FbFit fb_newcomer_is_youth          (const FbNewcomerFacts *facts);

G_END_DECLS
