/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-definition-words"

#include "app/fb-definition-words.h"

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
 *   yet, where nobody looked
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
  g_object_set (made, "programme-id", programme_id, "block", block, NULL);

  return FB_BUILDING_BLOCK (made);
}

static char *
dup_verdict (FbMentoring mentoring,
             guint       n_met)
{
  guint n_all = fb_definition_n_blocks ();

  if (mentoring == FB_MENTORING_YES)
    return g_strdup (_("All building blocks are met: this is mentoring to work."));

  /* Translators: %u of %u building blocks, such as 5 of 7 */
  return g_strdup_printf (mentoring == FB_MENTORING_NO
                            ? _("%u of %u building blocks are met. By the definition this is not mentoring to work.")
                            : _("%u of %u building blocks are met. What is left is not known yet."),
                          n_met, n_all);
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
  };
  g_autoptr(GString) text = NULL;
  g_autofree char *verdict = NULL;
  FbMentoring mentoring;
  guint n_met;

  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    {
      FbBuildingBlock *block = blocks->pdata[i];
      const FbBlockFact look = { block->block, block->state };

      g_array_append_val (looks, look);
    }
  facts.blocks = (const FbBlockFact *) (gpointer) looks->data;
  facts.n_blocks = looks->len;
  mentoring = fb_definition_judge (&facts, &n_met, findings);

  verdict = dup_verdict (mentoring, n_met);
  text = g_string_new (verdict);
  for (guint i = 0; i < findings->len; i++)
    {
      const char *sentence = sentences[g_array_index (findings, FbDefinitionFinding, i).code];

      if (sentence != NULL)
        g_string_append_printf (text, " %s", _(sentence));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}
