/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-history"

#include "app/fb-history.h"

#include "domain/fb-kinds.h"

/* The records whose history is that of a duo. */

static void
add_ids (FbWorkspace  *workspace,
         const FbKind *kind,
         const char   *field,
         const char   *owner_id,
         GPtrArray    *ids)
{
  g_autoptr(GPtrArray) records = fb_store_list (fb_workspace_get_store (workspace), kind, field, owner_id,
                                                NULL, NULL);

  for (guint i = 0; records != NULL && i < records->len; i++)
    g_ptr_array_add (ids, g_strdup (fb_record_get_id (records->pdata[i])));
}

/* What belongs to those from @first to before @end. */
static void
add_ids_below (FbWorkspace  *workspace,
               const FbKind *kind,
               const char   *field,
               guint         first,
               guint         end,
               GPtrArray    *ids)
{
  for (guint i = first; i < end; i++)
    add_ids (workspace, kind, field, ids->pdata[i], ids);
}

/* Notes of a colleague that are for nobody else are not told. */
static void
add_notes (FbWorkspace *workspace,
           const char  *duo_id,
           GPtrArray   *ids)
{
  g_autoptr(GPtrArray) notes = fb_store_list (fb_workspace_get_store (workspace), &fb_note_kind, "duo-id", duo_id,
                                              NULL, NULL);
  const char *me = fb_workspace_get_staff_id (workspace);

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      FbNote *note = notes->pdata[i];

      if (g_strcmp0 (note->visible_to, "me") != 0 || (me != NULL && g_strcmp0 (note->staff_id, me) == 0))
        g_ptr_array_add (ids, g_strdup (fb_record_get_id (FB_RECORD (note))));
    }
}

/* Concerns are left out: they are for who looks after them. */
GStrv
fb_history_list_duo (FbWorkspace *workspace,
                     const char  *duo_id)
{
  static const FbKind *const kinds[] = {
    &fb_duo_member_kind, &fb_check_in_kind, &fb_introduction_kind, &fb_interview_kind, &fb_outcome_kind,
    &fb_signal_record_kind, &fb_reminder_kind, &fb_attachment_kind,
  };
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  guint first, end;

  g_ptr_array_add (ids, g_strdup (duo_id));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_ids (workspace, kinds[i], "duo-id", duo_id, ids);
  add_notes (workspace, duo_id, ids);
  first = ids->len;
  add_ids (workspace, &fb_contact_kind, "duo-id", duo_id, ids);
  end = ids->len;
  add_ids_below (workspace, &fb_contact_goal_kind, "contact-id", first, end, ids);
  add_ids_below (workspace, &fb_attachment_kind, "contact-id", first, end, ids);
  first = ids->len;
  add_ids (workspace, &fb_plan_review_kind, "duo-id", duo_id, ids);
  add_ids_below (workspace, &fb_goal_review_kind, "plan-review-id", first, ids->len, ids);
  first = ids->len;
  add_ids (workspace, &fb_goal_kind, "duo-id", duo_id, ids);
  add_ids_below (workspace, &fb_action_kind, "goal-id", first, ids->len, ids);
  first = ids->len;
  add_ids (workspace, &fb_agreement_kind, "duo-id", duo_id, ids);
  end = ids->len;
  add_ids_below (workspace, &fb_agreement_text_kind, "agreement-id", first, end, ids);
  add_ids_below (workspace, &fb_signature_kind, "agreement-id", first, end, ids);
  g_ptr_array_add (ids, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}

GStrv
fb_history_list_programme (FbWorkspace *workspace,
                           const char  *programme_id)
{
  static const FbKind *const kinds[] = {
    &fb_rule_kind, &fb_matching_criterion_kind, &fb_programme_partner_kind, &fb_funding_kind, &fb_site_kind,
    &fb_follow_up_point_kind, &fb_building_block_kind, &fb_quality_check_kind, &fb_benchmark_kind, &fb_lesson_kind,
    &fb_guideline_kind, &fb_figure_kind, &fb_programme_outcome_kind, &fb_relation_kind,
  };
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (ids, g_strdup (programme_id));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_ids (workspace, kinds[i], "programme-id", programme_id, ids);
  g_ptr_array_add (ids, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}
