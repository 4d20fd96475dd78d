/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-names"

#include "app/fb-workspace.h"

#include "domain/fb-codes.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>

/* "Amina and Jan": the names to use of the duo's members in one role. */
static void
append_members (FbWorkspace *self,
                const char  *duo_id,
                const char  *role,
                GPtrArray   *names)
{
  FbStore *store = fb_workspace_get_store (self);
  g_autoptr(GPtrArray) members = fb_store_list (store, &fb_duo_member_kind, "duo-id", duo_id,
                                                NULL, NULL);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      FbDuoMember *member = members->pdata[i];
      g_autoptr(FbRecord) person = NULL;

      if (!g_str_equal (member->role, role))
        continue;
      person = fb_store_get (store, &fb_person_kind, member->person_id, NULL);
      if (person != NULL)
        g_ptr_array_add (names, g_strdup (FB_PERSON (person)->name_used));
    }
}

static char *
dup_duo_name (FbWorkspace *self,
              FbRecord    *record)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  append_members (self, fb_record_get_id (record), "mentee", names);
  append_members (self, fb_record_get_id (record), "mentor", names);
  if (names->len == 0)
    return g_strdup (FB_DUO (record)->code);

  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (" – ", (char **) names->pdata);

  return g_steal_pointer (&joined);
}

/* Owners lie at most this deep; a damaged file can say that a record belongs to itself. */
#define MAX_OWNERS 8

static char *dup_name_within (FbWorkspace *self, FbRecord *record, guint owners);

static char *
dup_name_of_within (FbWorkspace *self,
                    const char  *kind,
                    const char  *id,
                    guint        owners)
{
  const FbKind *found = fb_kinds_find (kind);
  g_autoptr(FbRecord) record = NULL;

  if (found == NULL || id == NULL || owners == 0)
    return NULL;

  record = fb_store_get (fb_workspace_get_store (self), found, id, NULL);

  return record != NULL ? dup_name_within (self, record, owners - 1) : NULL;
}

/* Kinds that are named after the record they belong to. */
static char *
dup_owner_name (FbWorkspace *self,
                FbRecord    *record,
                guint        owners)
{
  const FbKind *kind = fb_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];
      const char *id;

      if (field->kind != FB_FIELD_REF || !(field->flags & (FB_FIELD_OWNER | FB_FIELD_KEY)))
        continue;
      id = fb_record_peek_text (record, field);
      if (id != NULL && (!FB_IS_ENROLMENT (record) || g_str_equal (field->name, "person-id")))
        return dup_name_of_within (self, fb_field_get_ref_kind (field), id, owners);
    }

  return NULL;
}

static char *
dup_name_within (FbWorkspace *self,
                 FbRecord    *record,
                 guint        owners)
{
  static const char *const fields[] = { "name-used", "name", "file-name", "code", "text", "title" };
  const FbKind *kind = fb_record_get_kind (record);
  g_autofree char *owner = NULL;

  if (FB_IS_DUO (record))
    return dup_duo_name (self, record);
  if (FB_IS_GOAL (record) && FB_GOAL (record)->text == NULL && FB_GOAL (record)->kind != NULL)
    return g_strdup (fb_code_list_get_label (&fb_code_goal_kind, FB_GOAL (record)->kind));

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const FbField *field = fb_kind_find_field (kind, fields[i]);

      if (field != NULL && fb_record_peek_text (record, field) != NULL)
        return g_strdup (fb_record_peek_text (record, field));
    }

  owner = dup_owner_name (self, record, owners);
  if (owner == NULL)
    return g_strdup (_(kind->label));

  /* Translators: a kind of record and whose it is, such as "Agreement: Amina – Jan" */
  return FB_IS_ENROLMENT (record) ? g_steal_pointer (&owner)
         : g_strdup_printf (_("%s: %s"), _(kind->label), owner);
}

/**
 * fb_workspace_dup_name:
 *
 * What a person calls the record.
 *
 * Returns: (transfer full): never empty
 */
char *
fb_workspace_dup_name (FbWorkspace *self,
                       FbRecord    *record)
{
  return dup_name_within (self, record, MAX_OWNERS);
}

/* (transfer full) (nullable): the same by kind and id; NULL where it is gone */
char *
fb_workspace_dup_name_of (FbWorkspace *self,
                          const char  *kind,
                          const char  *id)
{
  return dup_name_of_within (self, kind, id, MAX_OWNERS + 1);
}
