/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-match-exception"

#include "app/fb-match-exception.h"

#include "app/fb-matching-private.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-matching-criterion.h"

/* (transfer full) (element-type FbMatchPerson): only their sectors are known */
static GPtrArray *
list_sectors (GPtrArray *enrolments)
{
  GPtrArray *people = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < enrolments->len; i++)
    {
      FbEnrolment *enrolment = enrolments->pdata[i];
      FbMatchPerson *person = g_new0 (FbMatchPerson, 1);

      fb_match_person_set_sector (person, g_strcmp0 (enrolment->role, "mentor") == 0 ? enrolment->sector
                                                                                     : enrolment->sector_wished);
      g_ptr_array_add (people, person);
    }

  return people;
}

FbSectorFit
fb_match_compare_enrolments (GPtrArray *mentees,
                             GPtrArray *mentors)
{
  g_autoptr(GPtrArray) one = list_sectors (mentees);
  g_autoptr(GPtrArray) other = list_sectors (mentors);

  return fb_match_compare_sectors ((const FbMatchPerson *const *) one->pdata, one->len,
                                   (const FbMatchPerson *const *) other->pdata, other->len);
}

gboolean
fb_match_counts_sector (FbWorkspace *workspace,
                        const char  *programme_id)
{
  g_autoptr(GPtrArray) criteria = fb_store_list (fb_workspace_get_store (workspace), &fb_matching_criterion_kind,
                                                 "programme-id", programme_id, NULL, NULL);

  for (guint i = 0; criteria != NULL && i < criteria->len; i++)
    {
      FbMatchingCriterion *criterion = criteria->pdata[i];
      FbMatchCriterion which;

      if (fb_match_criterion_from_code (criterion->criterion, &which) && which == FB_MATCH_SECTOR)
        return fb_match_weight_from_number (criterion->weight) != FB_WEIGHT_NOT_USED;
    }

  return criteria == NULL || criteria->len == 0;
}

gboolean
fb_match_is_exception (FbWorkspace *workspace,
                       const char  *programme_id,
                       GPtrArray   *mentees,
                       GPtrArray   *mentors)
{
  return fb_match_compare_enrolments (mentees, mentors) == FB_SECTOR_OTHER &&
         fb_match_counts_sector (workspace, programme_id);
}

gboolean
fb_matching_is_exception (FbMatching       *self,
                          const FbProposal *proposal)
{
  const FbMatchPerson *people[2][FB_MOST_ADDED + 1];
  guint n[2];

  for (guint side = 0; side < 2; side++)
    {
      guint indexes[FB_MOST_ADDED + 1];

      n[side] = fb_proposal_list_people (proposal, (FbSide) side, indexes);
      for (guint i = 0; i < n[side]; i++)
        people[side][i] = fb_matching_get_facts (self, (FbSide) side, indexes[i]);
    }

  return self->counts_sector && fb_match_compare_sectors (people[FB_SIDE_MENTEE], n[FB_SIDE_MENTEE],
                                                          people[FB_SIDE_MENTOR], n[FB_SIDE_MENTOR]) == FB_SECTOR_OTHER;
}
