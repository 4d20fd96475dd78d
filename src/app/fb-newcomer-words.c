/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-newcomer-words"

#include "app/fb-newcomer-words.h"

#include "rules/fb-newcomer.h"

#include <glib/gi18n.h>

GArray *
fb_enrolment_list_counted_as (const FbEnrolmentCase *whole)
{
  const FbPerson *person = whole->person;
  const FbEnrolment *enrolment = whole->enrolment;
  const FbNewcomerFacts facts = {
    .birth_date = person->birth_date,
    .on = enrolment->intake_on != NULL ? enrolment->intake_on : fb_workspace_get_today (whole->workspace),
    .migrant_background = person->migrant_background,
    .birth_country = person->birth_country,
    .country = whole->programme->country,
    .has_arrived = person->arrival_year != FB_UNSET,
    .education_level = enrolment->education_level,
    .education_origin = enrolment->education_origin,
  };
  const FbCountedAs counted[] = {
    { _("Highly Skilled Newcomer"), fb_newcomer_is_highly_skilled (&facts) },
    { _("Youth With Migrant Background"), fb_newcomer_is_youth (&facts) },
  };
  GArray *list = g_array_new (FALSE, FALSE, sizeof (FbCountedAs));

  g_array_append_vals (list, counted, G_N_ELEMENTS (counted));

  return list;
}
