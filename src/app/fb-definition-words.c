/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-definition-words"

#include "app/fb-definition-words.h"

#include "domain/fb-benchmark.h"
#include "domain/fb-codes.h"
#include "domain/fb-programme-partner.h"
#include "rules/fb-definition.h"

#include <glib/gi18n.h>

/* What speaks against the definition beside the blocks, which stand in a list
 * of their own. */
static const char *const sentences[FB_DEFINITION_N] = {
  [FB_DEFINITION_NO_ORGANISATION] = N_("No organisation is named that matches, follows and supports."),
  [FB_DEFINITION_NOT_NON_FORMAL] = N_("The definition means non-formal mentoring."),
  [FB_DEFINITION_ONE_OFF] = N_("An event is over in a day: contact is not repeated."),
  [FB_DEFINITION_NOT_FOR_VOLUNTEERS] = N_("It is not for volunteers, but a method for professionals."),
  [FB_DEFINITION_OTHER_FIELD] = N_("It is mentoring in another field than the way to work."),
  [FB_DEFINITION_WIDER] = N_("It is wider than work: work is one of several aims."),
  [FB_DEFINITION_NO_OBJECTIVES] = N_("So near to mentoring, objectives are agreed at the start; this programme asks for no agreement."),
  [FB_DEFINITION_FIXED_TARGETS] = N_("So near to befriending, outcomes are noted, but they are no targets."),
  [FB_DEFINITION_CALLED_MENTORING] = N_("It goes by the name of mentoring, but a building block is not met."),
  [FB_DEFINITION_CALLED_OTHERWISE] = N_("All building blocks are met, although it goes by another name."),
};

static GPtrArray *
list_parts (FbWorkspace  *workspace,
            const FbKind *kind,
            const char   *programme_id)
{
  return fb_store_list (fb_workspace_get_store (workspace), kind, "programme-id", programme_id, "created", NULL);
}

/**
 * fb_programme_find_block:
 * @block: a code of the list building-block
 *
 * Returns: (transfer full): what is known about it; a new record, not stored
 *   yet, dated today, where nobody looked
 */
FbBuildingBlock *
fb_programme_find_block (FbWorkspace *workspace,
                         const char  *programme_id,
                         const char  *block)
{
  g_autoptr(GPtrArray) blocks = list_parts (workspace, &fb_building_block_kind, programme_id);
  FbRecord *made;

  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      if (g_str_equal (FB_BUILDING_BLOCK (blocks->pdata[i])->block, block))
        return g_object_ref (blocks->pdata[i]);
    }

  made = fb_record_new (&fb_building_block_kind, NULL);
  g_object_set (made, "programme-id", programme_id, "block", block, "looked-on", fb_workspace_get_today (workspace),
                NULL);

  return FB_BUILDING_BLOCK (made);
}

/* "Growth, Goal": the blocks that @findings name with @code. */
static char *
join_blocks (GArray           *findings,
             FbDefinitionCode  code)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const FbDefinitionFinding *finding = &g_array_index (findings, FbDefinitionFinding, i);

      if (finding->code == code && finding->block != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? C_("list", ", ") : "",
                                fb_code_list_get_label (&fb_code_building_block, finding->block));
    }

  return g_string_free (names, FALSE);
}

/* Whether it is, and because of what. */
static char *
dup_verdict (FbMentoring  mentoring,
             guint        n_met,
             guint        n_shown,
             GArray      *findings)
{
  guint n_all = fb_definition_n_blocks ();
  g_autofree char *missing = join_blocks (findings, FB_DEFINITION_NOT_MET);
  g_autofree char *open = join_blocks (findings, FB_DEFINITION_NOT_KNOWN_YET);

  if (mentoring == FB_MENTORING_YES)
    /* Translators: %u of the building blocks have evidence */
    return g_strdup_printf (_("This is mentoring to work, because all building blocks are met; %u of %u with evidence."),
                            n_shown, n_all);
  if (mentoring == FB_MENTORING_NO && *missing == '\0')
    return g_strdup (_("By the definition this is not mentoring to work."));
  if (mentoring == FB_MENTORING_NO)
    /* Translators: %u of %u building blocks, such as 5 of 7; then the names of those that are missing */
    return g_strdup_printf (_("By the definition this is not mentoring to work: %u of %u building blocks are met. Missing: %s."),
                            n_met, n_all, missing);

  /* Translators: %u of %u building blocks; then the names of those that nobody looked at */
  return g_strdup_printf (_("%u of %u building blocks are met. Not known yet: %s."), n_met, n_all, open);
}

static gboolean
has_outcome_targets (FbWorkspace *workspace,
                     const char  *programme_id)
{
  g_autoptr(GPtrArray) targets = list_parts (workspace, &fb_benchmark_kind, programme_id);

  for (guint i = 0; targets != NULL && i < targets->len; i++)
    {
      if (g_str_equal (FB_BENCHMARK (targets->pdata[i])->measure, "positive-outcomes"))
        return TRUE;
    }

  return FALSE;
}

/**
 * fb_programme_dup_definition:
 *
 * Returns: (transfer full): whether the programme is mentoring to work by the
 *   seven building blocks (R1-R4), and what else speaks against it
 */
char *
fb_programme_dup_definition (FbWorkspace *workspace,
                             FbProgramme *programme)
{
  const char *id = fb_record_get_id (FB_RECORD (programme));
  g_autoptr(GPtrArray) blocks = list_parts (workspace, &fb_building_block_kind, id);
  g_autoptr(GPtrArray) partners = list_parts (workspace, &fb_programme_partner_kind, id);
  g_autoptr(GArray) looks = g_array_new (FALSE, FALSE, sizeof (FbBlockFact));
  g_autoptr(GArray) findings = g_array_new (FALSE, FALSE, sizeof (FbDefinitionFinding));
  FbDefinitionFacts facts = {
    .kind = programme->kind,
    .standardisation = programme->standardisation,
    .has_organisation = programme->organisation_id != NULL || (partners != NULL && partners->len > 0),
    .for_volunteers = programme->for_volunteers,
    .application_field = programme->application_field,
    .spectrum = programme->spectrum_position != FB_UNSET ? (int) programme->spectrum_position : 0,
    .agreement_needed = programme->agreement_needed,
    .has_outcome_targets = has_outcome_targets (workspace, id),
  };
  g_autoptr(GString) text = NULL;
  g_autofree char *verdict = NULL;
  FbMentoring mentoring;
  guint n_met;
  guint n_shown = 0;

  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      FbBuildingBlock *block = blocks->pdata[i];
      const FbBlockFact look = { block->block, block->state };

      g_array_append_val (looks, look);
      n_shown += block->evidence != NULL;
    }
  facts.blocks = (const FbBlockFact *) (gpointer) looks->data;
  facts.n_blocks = looks->len;
  mentoring = fb_definition_judge (&facts, &n_met, findings);

  verdict = dup_verdict (mentoring, n_met, n_shown, findings);
  text = g_string_new (verdict);
  for (guint i = 0; i < findings->len; i++)
    {
      const char *sentence = sentences[g_array_index (findings, FbDefinitionFinding, i).code];

      if (sentence != NULL)
        g_string_append_printf (text, " %s", _(sentence));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
