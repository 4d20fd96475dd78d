/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-join-people"

#include "app/fb-join-people.h"

#include "app/fb-deed-private.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

/* What makes two records of a kind tell the same about one person. Of other
 * kinds both are kept. */
static const struct
{
  const FbKind *kind;
  const char   *fields[3];
} twins[] = {
  { &fb_language_skill_kind, { "language", NULL } },
  { &fb_external_number_kind, { "system", "number", NULL } },
  { &fb_enrolment_kind, { "programme-id", "role", NULL } },
  { &fb_answer_kind, { "field", NULL } },
  { &fb_attendance_kind, { "event-id", NULL } },
};

static gboolean join_records (FbWorkspace  *workspace,
                              FbRecord     *kept,
                              FbRecord     *other,
                              GError      **error);

static gboolean
is_same (FbRecord   *one,
         FbRecord   *other,
         const char *name)
{
  const FbField *field = fb_kind_find_field (fb_record_get_kind (one), name);
  g_autofree char *first = fb_record_dup_text (one, field);
  g_autofree char *second = fb_record_dup_text (other, field);

  return g_strcmp0 (first, second) == 0;
}

static gboolean
are_twins (FbRecord          *one,
           FbRecord          *other,
           const char *const *fields)
{
  for (guint i = 0; fields[i] != NULL; i++)
    {
      if (!is_same (one, other, fields[i]))
        return FALSE;
    }

  return TRUE;
}

/* (transfer full) (nullable): what the kept record has already of @part */
static FbRecord *
find_twin (FbWorkspace   *workspace,
           FbRecord      *part,
           const FbField *field,
           const char    *kept_id)
{
  const FbKind *kind = fb_record_get_kind (part);
  g_autoptr(GPtrArray) parts = NULL;
  guint index = 0;

  while (index < G_N_ELEMENTS (twins) && twins[index].kind != kind)
    index++;
  if (index == G_N_ELEMENTS (twins))
    return NULL;

  parts = fb_store_list (fb_workspace_get_store (workspace), kind, field->name, kept_id, NULL, NULL);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      if (are_twins (parts->pdata[i], part, twins[index].fields))
        return g_object_ref (parts->pdata[i]);
    }

  return NULL;
}

static gboolean
move_part (FbWorkspace    *workspace,
           FbRecord       *part,
           const FbField  *field,
           const char     *kept_id,
           GError        **error)
{
  g_autoptr(FbRecord) twin = find_twin (workspace, part, field, kept_id);

  if (twin != NULL)
    return join_records (workspace, twin, part, error);

  return fb_record_set_text (part, field, kept_id, error) &&
         fb_store_save (fb_workspace_get_store (workspace), part, error);
}

static gboolean
move_parts_of_kind (FbWorkspace   *workspace,
                    const FbKind  *kind,
                    const char    *target,
                    const char    *kept_id,
                    const char    *other_id,
                    GError       **error)
{
  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];
      g_autoptr(GPtrArray) parts = NULL;

      if (field->kind != FB_FIELD_REF || !g_str_equal (fb_field_get_ref_kind (field), target))
        continue;

      parts = fb_store_list (fb_workspace_get_store (workspace), kind, field->name, other_id, NULL,
                             error);
      if (parts == NULL)
        return FALSE;
      for (guint j = 0; j < parts->len; j++)
        {
          if (!move_part (workspace, parts->pdata[j], field, kept_id, error))
            return FALSE;
        }
    }

  return TRUE;
}

/* How far somebody is in a programme is what was noted last. */
static gboolean
take_newer_status (FbRecord  *kept,
                   FbRecord  *other,
                   GError   **error)
{
  static const char *const fields[] = { "status", "status-since", "status-reason", "status-note" };
  FbEnrolment *ours;
  FbEnrolment *theirs;

  if (!FB_IS_ENROLMENT (kept))
    return TRUE;

  ours = FB_ENROLMENT (kept);
  theirs = FB_ENROLMENT (other);
  if (g_strcmp0 (theirs->status_since, ours->status_since) <= 0)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const FbField *field = fb_kind_find_field (&fb_enrolment_kind, fields[i]);
      g_autofree char *text = fb_record_dup_text (other, field);

      if (!fb_record_set_text (kept, field, text, error))
        return FALSE;
    }

  return TRUE;
}

/* Whoever came under one name was there. */
static gboolean
take_presence (FbRecord  *kept,
               FbRecord  *other,
               GError   **error)
{
  if (!FB_IS_ATTENDANCE (kept) || !g_str_equal (FB_ATTENDANCE (other)->state, "came"))
    return TRUE;

  return fb_record_set_text (kept, fb_kind_find_field (&fb_attendance_kind, "state"), "came", error);
}

/* What is not known of the kept one yet. */
static gboolean
fill_gaps (FbRecord  *kept,
           FbRecord  *other,
           GError   **error)
{
  const FbKind *kind = fb_record_get_kind (kept);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_autofree char *ours = fb_record_dup_text (kept, &kind->fields[i]);
      g_autofree char *theirs = fb_record_dup_text (other, &kind->fields[i]);

      if (ours == NULL && theirs != NULL &&
          !fb_record_set_text (kept, &kind->fields[i], theirs, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
join_records (FbWorkspace  *workspace,
              FbRecord     *kept,
              FbRecord     *other,
              GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  const char *target = fb_record_get_kind (kept)->name;
  guint n_kinds;
  const FbKind *const *kinds = fb_kinds_get_all (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      if (kinds[i] != &fb_tombstone_kind &&
          !move_parts_of_kind (workspace, kinds[i], target, fb_record_get_id (kept),
                               fb_record_get_id (other), error))
        return FALSE;
    }

  return take_newer_status (kept, other, error) && take_presence (kept, other, error) &&
         fill_gaps (kept, other, error) &&
         fb_store_save (store, kept, error) &&
         fb_store_remove_joined (store, other, fb_record_get_id (kept), error);
}

/* Nobody is the mentor of themselves. */
static gboolean
check_duos (FbWorkspace  *workspace,
            const char   *kept_id,
            const char   *other_id,
            GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) ours = fb_store_list (store, &fb_duo_member_kind, "person-id", kept_id, NULL,
                                             error);
  g_autoptr(GPtrArray) theirs = NULL;

  if (ours == NULL)
    return FALSE;
  theirs = fb_store_list (store, &fb_duo_member_kind, "person-id", other_id, NULL, error);
  if (theirs == NULL)
    return FALSE;

  for (guint i = 0; i < ours->len; i++)
    {
      for (guint j = 0; j < theirs->len; j++)
        {
          if (g_str_equal (FB_DUO_MEMBER (ours->pdata[i])->duo_id,
                           FB_DUO_MEMBER (theirs->pdata[j])->duo_id))
            {
              g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                                   _("They are in the same duo, so they are two people."));
              return FALSE;
            }
        }
    }

  return TRUE;
}

/**
 * fb_deed_join_people:
 * @kept_id: the person who stays
 * @other_id: the same person once more
 *
 * All that belongs to the other goes over; what both tell stays as the kept
 * one tells it; what only the other tells is filled in. Files that come later
 * find the kept one by the tombstone.
 *
 * Returns: %FALSE with %FB_ERROR_REFUSED (the same duo) or what the store says;
 *   nothing is then changed
 */
gboolean
fb_deed_join_people (FbWorkspace  *workspace,
                     const char   *kept_id,
                     const char   *other_id,
                     GError      **error)
{
  g_autoptr(FbRecord) kept = NULL;
  g_autoptr(FbRecord) other = NULL;

  g_return_val_if_fail (FB_IS_WORKSPACE (workspace), FALSE);
  g_return_val_if_fail (g_strcmp0 (kept_id, other_id) != 0, FALSE);

  kept = _fb_deed_get (workspace, &fb_person_kind, kept_id, error);
  if (kept == NULL)
    return FALSE;
  other = _fb_deed_get (workspace, &fb_person_kind, other_id, error);
  if (other == NULL || !check_duos (workspace, kept_id, other_id, error) ||
      !_fb_deed_begin (workspace, "join-people", NULL, error))
    return FALSE;

  return _fb_deed_end (workspace, join_records (workspace, kept, other, error), error);
}
