/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-parties"

#include "rules/fb-parties.h"

static const char *const codes[FB_PARTIES_N] = {
  [FB_PARTIES_ONE_ORGANISATION] = "one-organisation",
  [FB_PARTIES_ONE_PERSON] = "one-person",
  [FB_PARTIES_NO_MATCHER] = "no-matcher",
  [FB_PARTIES_NO_MENTEE_SIDE] = "no-mentee-side",
  [FB_PARTIES_NO_MENTOR_SIDE] = "no-mentor-side",
  [FB_PARTIES_SAME_SIDES] = "same-sides",
  [FB_PARTIES_STRENGTHS_UNKNOWN] = "strengths-unknown",
  [FB_PARTIES_NO_EMPLOYERS] = "no-employers",
  [FB_PARTIES_NO_TARGET_GROUP] = "no-target-group",
  [FB_PARTIES_NO_ADVOCATE] = "no-advocate",
};

static void
add (GArray        *findings,
     gboolean       is_so,
     FbPartiesCode  code)
{
  if (is_so)
    g_array_append_val (findings, code);
}

/* (nullable): the organisation with a role */
static const char *
find_role (const FbPartiesFacts *facts,
           const char           *role)
{
  for (guint i = 0; i < facts->n_parties; i++)
    {
      if (g_strcmp0 (facts->parties[i].role, role) == 0)
        return facts->parties[i].organisation_id;
    }

  return NULL;
}

/* Two names for the same organisation are one party. */
static gboolean
is_one_organisation (const FbPartiesFacts *facts)
{
  const char *first = facts->organisation_id;

  for (guint i = 0; i < facts->n_parties; i++)
    {
      if (first == NULL)
        first = facts->parties[i].organisation_id;
      if (g_strcmp0 (first, facts->parties[i].organisation_id) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
judge_sides (const FbPartiesFacts *facts,
             GArray               *findings)
{
  const char *mentees = find_role (facts, "mentee-side");
  const char *mentors = find_role (facts, "mentor-side");

  if (g_strcmp0 (facts->model, "dual") != 0)
    return;

  add (findings, mentees == NULL, FB_PARTIES_NO_MENTEE_SIDE);
  add (findings, mentors == NULL, FB_PARTIES_NO_MENTOR_SIDE);
  add (findings, mentees != NULL && g_strcmp0 (mentees, mentors) == 0, FB_PARTIES_SAME_SIDES);
}

static gboolean
has_strength (char       **strengths,
              const char  *code)
{
  return g_strv_contains ((const char *const *) strengths, code);
}

static void
judge_team (const FbPartiesFacts *facts,
            GArray               *findings)
{
  g_auto(GStrv) strengths = g_strsplit (facts->strengths != NULL ? facts->strengths : "", " ", -1);

  if (facts->n_staff == 0)
    return;
  if (facts->strengths == NULL || *facts->strengths == '\0')
    {
      add (findings, TRUE, FB_PARTIES_STRENGTHS_UNKNOWN);
      return;
    }

  add (findings, !has_strength (strengths, "employer-network"), FB_PARTIES_NO_EMPLOYERS);
  add (findings, !has_strength (strengths, "target-group"), FB_PARTIES_NO_TARGET_GROUP);
  add (findings, !has_strength (strengths, "practical"), FB_PARTIES_NO_ADVOCATE);
}

/**
 * fb_parties_judge:
 * @findings: (element-type FbPartiesCode): grows by what is missing
 */
void
fb_parties_judge (const FbPartiesFacts *facts,
                  GArray               *findings)
{
  g_return_if_fail (facts != NULL);
  g_return_if_fail (findings != NULL);

  add (findings, is_one_organisation (facts), FB_PARTIES_ONE_ORGANISATION);
  add (findings, facts->n_staff == 1, FB_PARTIES_ONE_PERSON);
  add (findings, facts->matcher_id == NULL && find_role (facts, "matcher") == NULL, FB_PARTIES_NO_MATCHER);
  judge_sides (facts, findings);
  judge_team (facts, findings);
}

const char *
fb_parties_get_code (FbPartiesCode code)
{
  g_return_val_if_fail (code < FB_PARTIES_N, NULL);

  return codes[code];
}
