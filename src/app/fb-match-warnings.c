/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-match-warnings"

#include "app/fb-match-warnings.h"

#include "app/fb-enrolment-case.h"
#include "app/fb-language-skills.h"
#include "rules/fb-match.h"

#include <glib/gi18n.h>
#include <stdlib.h>

static gboolean
is_mentor (FbEnrolment *enrolment)
{
  return g_strcmp0 (enrolment->role, "mentor") == 0;
}

static void
add_own_warnings (FbWorkspace *workspace,
                  FbEnrolment *enrolment,
                  GPtrArray   *warnings)
{
  g_autoptr(FbEnrolmentCase) whole = fb_enrolment_case_new (workspace, enrolment, NULL);

  if (whole == NULL)
    return;

  if (whole->facts.eligibility == FB_FITS_NOT && !whole->facts.is_overruled)
    g_ptr_array_add (warnings, g_strdup (_("A rule of the programme does not fit.")));
  if (is_mentor (enrolment) && !fb_enrolment_passed_screening (&whole->facts))
    g_ptr_array_add (warnings, g_strdup (_("The screening is not done, or did not say “suitable”.")));
  if (is_mentor (enrolment) && !fb_enrolment_has_training (&whole->facts))
    g_ptr_array_add (warnings, g_strdup (_("Has not had the training yet.")));
  if (is_mentor (enrolment) && fb_enrolment_get_free_places (&whole->facts) <= 0)
    g_ptr_array_add (warnings, g_strdup (_("Has no free place.")));
  if (!is_mentor (enrolment) && whole->facts.n_duos > 0)
    g_ptr_array_add (warnings, g_strdup (_("Is in a duo already.")));
  if (enrolment->keep_away_from != NULL)
    g_ptr_array_add (warnings, g_strdup_printf (_("Keep away from: %s"), enrolment->keep_away_from));
}

/* Of two people who both said which languages they speak. */
static gboolean
has_no_common_language (FbWorkspace *workspace,
                        FbEnrolment *one,
                        FbEnrolment *other)
{
  g_autoptr(GPtrArray) first = fb_language_skills_list (workspace, one->person_id, NULL);
  g_autoptr(GPtrArray) second = fb_language_skills_list (workspace, other->person_id, NULL);

  if (first == NULL || second == NULL || first->len == 0 || second->len == 0)
    return FALSE;

  for (guint i = 0; i < first->len; i++)
    for (guint j = 0; j < second->len; j++)
      {
        if (g_strcmp0 (((FbLanguageSkill *) first->pdata[i])->language,
                       ((FbLanguageSkill *) second->pdata[j])->language) == 0)
          return FALSE;
      }

  return TRUE;
}

/* A section and its divisions are one sector. */
static gboolean
is_other_sector (FbEnrolment *one,
                 FbEnrolment *other)
{
  FbMatchPerson mentee = { 0 }, mentor = { 0 };

  fb_match_person_set_sector (&mentee, is_mentor (one) ? other->sector_wished : one->sector_wished);
  fb_match_person_set_sector (&mentor, is_mentor (one) ? one->sector : other->sector);

  return mentee.section != 0 && mentor.section != 0 && mentee.section != mentor.section;
}

/* Levels of education, as far as both are known (R143). */
static gboolean
is_far_apart (FbEnrolment *one,
              FbEnrolment *other)
{
  return one->education_level != NULL && other->education_level != NULL &&
         ABS (atoi (one->education_level) - atoi (other->education_level)) >= 4;
}

static gboolean
wants_network (FbEnrolment *one,
               FbEnrolment *other)
{
  FbEnrolment *mentee = is_mentor (one) ? other : one;
  g_auto(GStrv) motives = g_strsplit (mentee->motives != NULL ? mentee->motives : "", " ", -1);

  return mentee->network_wanted != NULL || g_strv_contains ((const char *const *) motives, "network");
}

static void
add_pair_warnings (FbWorkspace *workspace,
                   FbEnrolment *enrolment,
                   FbEnrolment *other,
                   GPtrArray   *warnings)
{
  g_autofree char *name = fb_workspace_dup_name (workspace, FB_RECORD (other));

  if (has_no_common_language (workspace, enrolment, other))
    g_ptr_array_add (warnings, g_strdup_printf (_("No language in common with %s."), name));
  if (is_other_sector (enrolment, other))
    g_ptr_array_add (warnings,
                     is_mentor (enrolment)
                       ? g_strdup_printf (_("Works in another sector than %s wishes."), name)
                       : g_strdup_printf (_("Wishes another sector than the one where %s works."), name));
  if (is_other_sector (enrolment, other) && wants_network (enrolment, other))
    g_ptr_array_add (warnings, g_strdup (_("Can hardly open doors in the sector that is wished")));
  if (is_far_apart (enrolment, other))
    g_ptr_array_add (warnings, g_strdup (_("Their levels of education are far apart")));
  if (is_far_apart (enrolment, other) && (enrolment->prepared_on == NULL || other->prepared_on == NULL))
    g_ptr_array_add (warnings, g_strdup (_("Their lives differ much: prepare both before the first meeting.")));
}

GPtrArray *
fb_match_list_warnings (FbWorkspace *workspace,
                        FbEnrolment *enrolment,
                        GPtrArray   *others)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < others->len; i++)
    add_pair_warnings (workspace, enrolment, others->pdata[i], warnings);
  add_own_warnings (workspace, enrolment, warnings);

  return warnings;
}
