/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-unfinished"

#include "app/fb-unfinished.h"

#include "app/fb-drafts.h"
#include "domain/fb-kinds.h"

#include <glib/gi18n.h>
#include <string.h>

/* Owners are followed so many times at most. */
#define MOST_OWNERS 4

void
fb_unfinished_free (FbUnfinished *self)
{
  g_clear_object (&self->home);
  g_clear_object (&self->record);
  g_free (self->name);
  g_free (self->what);
  g_free (self->typed);
  g_free (self->field);
  g_free (self);
}

static gboolean
has_page (FbRecord *record)
{
  const FbKind *kind = fb_record_get_kind (record);

  return kind == &fb_person_kind || kind == &fb_enrolment_kind || kind == &fb_duo_kind ||
         kind == &fb_programme_kind || kind == &fb_organisation_kind;
}

/* (transfer full) (nullable): the record to which this one belongs */
static FbRecord *
find_owner (FbStore  *store,
            FbRecord *record)
{
  const FbKind *kind = fb_record_get_kind (record);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const FbField *field = &kind->fields[i];
      g_autofree char *id = NULL;

      if (!(field->flags & FB_FIELD_OWNER) || !fb_record_is_set (record, field))
        continue;
      id = fb_record_dup_text (record, field);

      return fb_store_get (store, fb_kinds_find (fb_field_get_ref_kind (field)), id, NULL);
    }

  return NULL;
}

/* (transfer full) (nullable): where it can be finished */
static FbRecord *
find_home (FbStore  *store,
           FbRecord *record)
{
  g_autoptr(FbRecord) home = g_object_ref (record);

  for (guint i = 0; i < MOST_OWNERS && home != NULL && !has_page (home); i++)
    {
      FbRecord *owner = find_owner (store, home);

      g_object_unref (home);
      home = owner;
    }

  return home != NULL && has_page (home) ? g_steal_pointer (&home) : NULL;
}

/* (nullable): the label of a field, or of what is begun: "plan-review.helps", "person.phone.mentee" */
static const char *
find_label (const FbKind *kind,
            const char   *name)
{
  const FbField *field = fb_kind_find_field (kind, name);
  g_auto(GStrv) words = g_strsplit (name, ".", 3);
  const FbKind *begun_kind = words[0] != NULL && words[1] != NULL ? fb_kinds_find (words[0]) : NULL;

  if (field == NULL && begun_kind != NULL)
    field = fb_kind_find_field (begun_kind, words[1]);

  if (field != NULL)
    return fb_field_get_label (field);

  return begun_kind != NULL ? _(begun_kind->label) : NULL;
}

static FbUnfinished *
make_unfinished (FbWorkspace   *workspace,
                 const FbDraft *draft)
{
  FbStore *store = fb_workspace_get_store (workspace);
  const FbKind *kind = fb_kinds_find (draft->kind);
  g_autoptr(FbRecord) record = kind != NULL ? fb_store_get (store, kind, draft->record_id, NULL) : NULL;
  g_autoptr(FbRecord) home = record != NULL ? find_home (store, record) : NULL;
  const char *label = kind != NULL ? find_label (kind, draft->field) : NULL;
  FbUnfinished *self;

  if (home == NULL || label == NULL)
    return NULL;

  self = g_new0 (FbUnfinished, 1);
  self->name = fb_workspace_dup_name (workspace, home);
  self->home = g_steal_pointer (&home);
  self->record = g_steal_pointer (&record);
  self->what = g_strdup (label);
  self->typed = g_strdup (draft->typed);
  self->field = g_strdup (draft->field);

  return self;
}

/**
 * fb_unfinished_find_all:
 *
 * Returns: (transfer full) (element-type FbUnfinished): everything that was
 *   typed in this workspace and is not saved; of removed records nothing
 */
GPtrArray *
fb_unfinished_find_all (FbWorkspace *workspace)
{
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_unfinished_free);
  g_autoptr(GPtrArray) drafts = fb_drafts_list (workspace, NULL);

  for (guint i = 0; i < drafts->len; i++)
    {
      FbUnfinished *unfinished = make_unfinished (workspace, drafts->pdata[i]);

      if (unfinished != NULL)
        g_ptr_array_add (list, unfinished);
    }

  return g_steal_pointer (&list);
}
