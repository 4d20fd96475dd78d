/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-history"

#include "app/fb-history.h"

#include "app/fb-deed-words.h"
#include "app/fb-history-private.h"
#include "base/fb-date.h"
#include "domain/fb-kinds.h"
#include "store/fb-store-log.h"

#include <glib/gi18n.h>

#define MOST_DETAILS 12
#define MOST_CHARS 80

void
fb_history_line_free (FbHistoryLine *self)
{
  g_free (self->at);
  g_free (self->who);
  g_free (self->what);
  g_free (self->details);
  g_free (self);
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  const FbChange *one = *(FbChange **) a, *other = *(FbChange **) b;

  return other->seq > one->seq ? 1 : other->seq < one->seq ? -1 : 0;
}

/* What keeps an agreement safe is not for reading. */
static gboolean
is_shown (const FbField *field)
{
  static const char *const hidden[] = { "salt", "content-digest", "seal", "strokes", "parties",
                                        "replaces-id", NULL };

  return field->kind != FB_FIELD_BLOB && !g_strv_contains (hidden, field->name);
}

/* (transfer full): a value as people read it, on one line */
static char *
dup_value (FbWorkspace   *workspace,
           const FbField *field,
           const char    *text)
{
  g_autofree char *shown = NULL;
  g_autofree char *cut = NULL;

  if (text == NULL)
    return g_strdup ("—");

  if (field->kind == FB_FIELD_REF)
    shown = fb_workspace_dup_name_of (workspace, fb_field_get_ref_kind (field), text);
  else
    shown = fb_field_dup_display (field, text);
  if (shown == NULL)
    return g_strdup ("—");

  g_strdelimit (shown, "\n\t", ' ');
  if (g_utf8_strlen (shown, -1) <= MOST_CHARS)
    return g_steal_pointer (&shown);

  cut = g_utf8_substring (shown, 0, MOST_CHARS);
  return g_strconcat (cut, "…", NULL);
}

static void
add_detail (FbWorkspace    *workspace,
            const FbChange *change,
            GPtrArray      *details)
{
  const FbKind *kind = fb_kinds_find (change->kind);
  const FbField *field = kind != NULL && change->field != NULL ? fb_kind_find_field (kind, change->field) : NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (change->op != 'u' || field == NULL || !is_shown (field))
    return;

  before = dup_value (workspace, field, change->old_value);
  after = dup_value (workspace, field, change->new_value);
  /* Translators: a field, what it was, and what it is now */
  g_ptr_array_add (details, g_strdup_printf (_("%s: %s → %s"), fb_field_get_label (field), before, after));
}

/* (transfer full) (nullable): the goal, step or contact that a deed is about, as
 * people call it; the owner of other records is what the whole history is of */
static char *
dup_subject (FbWorkspace    *workspace,
             const FbChange *change)
{
  static const char *const named[] = { "goal", "action", NULL };
  g_autoptr(FbRecord) record = NULL;
  g_autofree char *name = NULL;

  if (g_strv_contains (named, change->kind))
    {
      name = fb_workspace_dup_name_of (workspace, change->kind, change->record_id);
      /* Translators: the words of a goal or of a step, within a sentence */
      return name != NULL ? g_strdup_printf (_("“%s”"), name) : NULL;
    }
  if (!g_str_equal (change->kind, "contact"))
    return NULL;

  record = fb_store_get (fb_workspace_get_store (workspace), &fb_contact_kind, change->record_id, NULL);

  return record != NULL ? fb_date_dup_display (FB_CONTACT (record)->held_on) : NULL;
}

/* (transfer full): "Finished Step: “Call the school”"; a deed that changed more than
 * one record is about none of them */
static char *
dup_deed (FbWorkspace    *workspace,
          const FbChange *oldest,
          gboolean        is_alone,
          const char     *field)
{
  g_autofree char *words = fb_deed_dup_words (oldest->deed, oldest->kind, field);
  g_autofree char *subject = is_alone ? dup_subject (workspace, oldest) : NULL;

  /* Translators: what was done, and to which goal, step or contact */
  return subject != NULL ? g_strdup_printf (_("%s: %s"), words, subject) : g_steal_pointer (&words);
}

/* One deed: the changes from @first up to, but without, @last. */
static FbHistoryLine *
make_line (FbWorkspace *workspace,
           GPtrArray   *changes,
           guint        first,
           guint        last)
{
  const FbChange *newest = changes->pdata[first];
  const FbChange *oldest = changes->pdata[last - 1];
  FbHistoryLine *line = g_new0 (FbHistoryLine, 1);
  g_autoptr(GPtrArray) details = g_ptr_array_new_with_free_func (g_free);
  gboolean is_alone = TRUE;

  line->group = newest->group;
  line->seq = newest->seq;
  line->at = fb_stamp_dup_display (newest->at);
  line->who = fb_workspace_dup_name_of (workspace, "staff", newest->staff_id);
  for (guint i = first; i < last; i++)
    is_alone &= g_str_equal (((FbChange *) changes->pdata[i])->record_id, oldest->record_id);
  line->what = dup_deed (workspace, oldest, is_alone, last - first == 1 ? newest->field : NULL);

  for (guint i = last; i > first && details->len < MOST_DETAILS; i--)
    add_detail (workspace, changes->pdata[i - 1], details);
  if (newest->reason != NULL)
    g_ptr_array_add (details, g_strdup_printf (_("Reason: %s"), newest->reason));

  if (details->len > 0)
    {
      g_ptr_array_add (details, NULL);
      line->details = g_strjoinv ("\n", (char **) details->pdata);
    }

  return line;
}

static GPtrArray *
list_changes (FbWorkspace        *workspace,
              const char *const  *record_ids,
              guint               limit,
              GError            **error)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_change_free);

  for (guint i = 0; record_ids[i] != NULL; i++)
    {
      g_autoptr(GPtrArray) some = fb_store_list_changes (fb_workspace_get_store (workspace), record_ids[i],
                                                         limit * 8, error);

      if (some == NULL)
        return NULL;
      while (some->len > 0)
        g_ptr_array_add (all, g_ptr_array_steal_index (some, some->len - 1));
    }

  g_ptr_array_sort (all, compare_changes);

  return g_steal_pointer (&all);
}

GPtrArray *
fb_history_list (FbWorkspace        *workspace,
                 const char *const  *record_ids,
                 guint               limit,
                 GError            **error)
{
  g_autoptr(GPtrArray) changes = list_changes (workspace, record_ids, limit, error);
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_history_line_free);
  guint first = 0;

  if (changes == NULL)
    return NULL;

  for (guint i = 1; i <= changes->len && lines->len < limit; i++)
    {
      if (i < changes->len &&
          ((FbChange *) changes->pdata[i])->group == ((FbChange *) changes->pdata[first])->group)
        continue;

      g_ptr_array_add (lines, make_line (workspace, changes, first, i));
      first = i;
    }

  if (!_fb_history_add_files (workspace, changes, lines, error))
    return NULL;
  if (lines->len > limit)
    g_ptr_array_set_size (lines, limit);

  return g_steal_pointer (&lines);
}

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

GStrv
fb_history_list_duo (FbWorkspace *workspace,
                     const char  *duo_id)
{
  static const FbKind *const kinds[] = {
    &fb_duo_member_kind, &fb_contact_kind, &fb_check_in_kind, &fb_introduction_kind, &fb_plan_review_kind,
    &fb_interview_kind, &fb_outcome_kind,
  };
  g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  guint first, end;

  g_ptr_array_add (ids, g_strdup (duo_id));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_ids (workspace, kinds[i], "duo-id", duo_id, ids);
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
