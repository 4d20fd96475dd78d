/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-drafts"

#include "app/fb-drafts.h"

#include <string.h>

#define SETTING_DRAFTS "drafts"

void
fb_draft_free (FbDraft *self)
{
  g_free (self->kind);
  g_free (self->record_id);
  g_free (self->field);
  g_free (self->typed);
  g_free (self);
}

/* (nullable): one group "kind id" a record, one key a field */
static GKeyFile *
load (FbWorkspace *workspace)
{
  g_autofree char *text = fb_store_dup_setting (fb_workspace_get_store (workspace), SETTING_DRAFTS);
  g_autoptr(GKeyFile) drafts = g_key_file_new ();

  if (text == NULL || !g_key_file_load_from_data (drafts, text, strlen (text), G_KEY_FILE_NONE, NULL))
    return NULL;

  return g_steal_pointer (&drafts);
}

static char *
make_group (FbRecord *record)
{
  return g_strdup_printf ("%s %s", fb_record_get_kind (record)->name, fb_record_get_id (record));
}

/* (transfer full) (nullable): what stands unread in this field */
char *
fb_drafts_dup (FbWorkspace *workspace,
               FbRecord    *record,
               const char  *field)
{
  g_autoptr(GKeyFile) drafts = load (workspace);
  g_autofree char *group = make_group (record);

  return drafts != NULL ? g_key_file_get_string (drafts, group, field, NULL) : NULL;
}

/**
 * fb_drafts_set:
 * @typed: (nullable): what cannot be read; %NULL once it could
 *
 * Keeps what was typed into a stored record. It is no value of the record,
 * so neither the change log nor an export knows it. Where it cannot be kept,
 * "draft-told" says why.
 */
void
fb_drafts_set (FbWorkspace *workspace,
               FbRecord    *record,
               const char  *field,
               const char  *typed)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GKeyFile) drafts = load (workspace);
  g_autofree char *group = make_group (record);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (fb_record_get_revision (record) == 0 || (drafts == NULL && typed == NULL))
    return;

  if (drafts == NULL)
    drafts = g_key_file_new ();
  if (typed != NULL)
    g_key_file_set_string (drafts, group, field, typed);
  else if (!g_key_file_remove_key (drafts, group, field, NULL))
    return;

  text = g_key_file_to_data (drafts, NULL, NULL);
  fb_store_set_setting (store, SETTING_DRAFTS, text, &error);
  g_signal_emit_by_name (workspace, "draft-told", error != NULL ? error->message : NULL);
  g_signal_emit_by_name (workspace, "drafts-changed");
}

/**
 * fb_drafts_list:
 * @record_id: (nullable): only those of one record
 *
 * Returns: (transfer full) (element-type FbDraft): what is unfinished
 */
GPtrArray *
fb_drafts_list (FbWorkspace *workspace,
                const char  *record_id)
{
  g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_draft_free);
  g_autoptr(GKeyFile) drafts = load (workspace);
  g_auto(GStrv) groups = drafts != NULL ? g_key_file_get_groups (drafts, NULL) : NULL;

  for (guint i = 0; groups != NULL && groups[i] != NULL; i++)
    {
      g_auto(GStrv) fields = g_key_file_get_keys (drafts, groups[i], NULL, NULL);
      g_auto(GStrv) words = g_strsplit (groups[i], " ", 2);

      if (words[1] == NULL || (record_id != NULL && !g_str_equal (words[1], record_id)))
        continue;
      for (guint j = 0; fields != NULL && fields[j] != NULL; j++)
        {
          FbDraft *draft = g_new0 (FbDraft, 1);

          draft->kind = g_strdup (words[0]);
          draft->record_id = g_strdup (words[1]);
          draft->field = g_strdup (fields[j]);
          draft->typed = g_key_file_get_string (drafts, groups[i], fields[j], NULL);
          g_ptr_array_add (list, draft);
        }
    }

  return g_steal_pointer (&list);
}
