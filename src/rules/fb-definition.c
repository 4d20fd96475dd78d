/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-definition"

#include "rules/fb-definition.h"

typedef enum
{
  MET,
  UNKNOWN,
  NOT_MET,
} State;

/* In the order of the definition. */
static const char *const blocks[] = {
  "experience-gap",
  "growth",
  "goal",
  "relationship",
  "voluntary",
  "reciprocity",
  "third-actor",
};

static const char *const mentoring_kinds[] = {
  "classic-mentoring",
  "group-mentoring",
  "entrepreneur-mentoring",
  "school-mentoring",
  NULL,
};

static const char *const codes[FB_DEFINITION_N] = {
  [FB_DEFINITION_NOT_MET] = "not-met",
  [FB_DEFINITION_NOT_KNOWN_YET] = "not-known-yet",
  [FB_DEFINITION_NO_ORGANISATION] = "no-organisation",
  [FB_DEFINITION_NOT_NON_FORMAL] = "not-non-formal",
  [FB_DEFINITION_ONE_OFF] = "one-off",
  [FB_DEFINITION_NOT_FOR_VOLUNTEERS] = "not-for-volunteers",
  [FB_DEFINITION_OTHER_FIELD] = "other-field",
  [FB_DEFINITION_WIDER] = "wider",
  [FB_DEFINITION_NO_OBJECTIVES] = "no-objectives",
  [FB_DEFINITION_FIXED_TARGETS] = "fixed-targets",
  [FB_DEFINITION_CALLED_MENTORING] = "called-mentoring",
  [FB_DEFINITION_CALLED_OTHERWISE] = "called-otherwise",
};

static const char *const mentoring_codes[] = {
  [FB_MENTORING_YES] = "yes",
  [FB_MENTORING_NO] = "no",
  [FB_MENTORING_NOT_KNOWN_YET] = "not-known-yet",
};

static State
read_state (const char *state)
{
  if (g_strcmp0 (state, "met") == 0)
    return MET;

  return g_strcmp0 (state, "not-met") == 0 ? NOT_MET : UNKNOWN;
}

/* A block that was looked at twice is as good as the worse look. */
static State
get_state (const FbDefinitionFacts *facts,
           const char              *block)
{
  State worst = MET;
  guint n_looks = 0;

  for (guint i = 0; i < facts->n_blocks; i++)
    {
      if (g_strcmp0 (facts->blocks[i].block, block) != 0)
        continue;

      worst = MAX (worst, read_state (facts->blocks[i].state));
      n_looks++;
    }

  return n_looks > 0 ? worst : UNKNOWN;
}

static void
add_finding (GArray          *findings,
             FbDefinitionCode code,
             const char      *block)
{
  FbDefinitionFinding finding = { code, block };

  if (findings != NULL)
    g_array_append_val (findings, finding);
}

/* Near the mentoring end objectives are agreed at the start (R8); near the
 * befriending end outcomes may be noted, but are no targets (R9). */
static void
find_position (const FbDefinitionFacts *facts,
               GArray                  *findings)
{
  if (facts->spectrum >= 5 && g_strcmp0 (facts->agreement_needed, "no") == 0)
    add_finding (findings, FB_DEFINITION_NO_OBJECTIVES, NULL);
  if ((facts->spectrum == 1 || facts->spectrum == 2) && facts->has_outcome_targets)
    add_finding (findings, FB_DEFINITION_FIXED_TARGETS, NULL);
}

/* What speaks against the definition beside the blocks. */
static void
find_doubts (const FbDefinitionFacts *facts,
             GArray                  *findings)
{
  if (!facts->has_organisation)
    add_finding (findings, FB_DEFINITION_NO_ORGANISATION, NULL);
  if (facts->standardisation != NULL && !g_str_equal (facts->standardisation, "non-formal"))
    add_finding (findings, FB_DEFINITION_NOT_NON_FORMAL, NULL);
  if (g_strcmp0 (facts->kind, "event") == 0)
    add_finding (findings, FB_DEFINITION_ONE_OFF, NULL);
  if (g_strcmp0 (facts->for_volunteers, "no") == 0)
    add_finding (findings, FB_DEFINITION_NOT_FOR_VOLUNTEERS, NULL);
  if (g_strcmp0 (facts->application_field, "wider") == 0)
    add_finding (findings, FB_DEFINITION_WIDER, NULL);
  else if (facts->application_field != NULL && !g_str_equal (facts->application_field, "to-work"))
    add_finding (findings, FB_DEFINITION_OTHER_FIELD, NULL);
  find_position (facts, findings);
}

/**
 * fb_definition_judge:
 * @n_met: (out) (optional): how many of the blocks are met
 * @findings: (nullable) (element-type FbDefinitionFinding): grows by what
 *   speaks against it, blocks first
 *
 * Returns: whether this is mentoring to work; a block that nobody looked at
 *   leaves it open, one that is not met decides, and an event never is (R10)
 */
FbMentoring
fb_definition_judge (const FbDefinitionFacts *facts,
                     guint                   *n_met,
                     GArray                  *findings)
{
  guint n[3] = { 0 };
  gboolean is_event;
  gboolean is_called_mentoring;

  g_return_val_if_fail (facts != NULL, FB_MENTORING_NOT_KNOWN_YET);

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      State state = get_state (facts, blocks[i]);

      n[state]++;
      if (state != MET)
        add_finding (findings,
                     state == NOT_MET ? FB_DEFINITION_NOT_MET : FB_DEFINITION_NOT_KNOWN_YET,
                     blocks[i]);
    }

  find_doubts (facts, findings);

  is_event = g_strcmp0 (facts->kind, "event") == 0;
  is_called_mentoring = facts->kind != NULL && g_strv_contains (mentoring_kinds, facts->kind);
  if (is_called_mentoring && n[NOT_MET] > 0)
    add_finding (findings, FB_DEFINITION_CALLED_MENTORING, NULL);
  if (facts->kind != NULL && !is_called_mentoring && !is_event && n[MET] == G_N_ELEMENTS (blocks))
    add_finding (findings, FB_DEFINITION_CALLED_OTHERWISE, NULL);

  if (n_met != NULL)
    *n_met = n[MET];
  if (n[NOT_MET] > 0 || is_event)
    return FB_MENTORING_NO;

  return n[UNKNOWN] > 0 ? FB_MENTORING_NOT_KNOWN_YET : FB_MENTORING_YES;
}

guint
fb_definition_n_blocks (void)
{
  return G_N_ELEMENTS (blocks);
}

const char *
fb_definition_get_code (FbDefinitionCode code)
{
  g_return_val_if_fail (code < FB_DEFINITION_N, NULL);

  return codes[code];
}

const char *
fb_mentoring_get_code (FbMentoring mentoring)
{
  g_return_val_if_fail (mentoring < G_N_ELEMENTS (mentoring_codes), NULL);

  return mentoring_codes[mentoring];
}
