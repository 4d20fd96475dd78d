/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sheet-withheld"

#include "app/fb-sheet-withheld.h"

#include "app/fb-recipients.h"
#include "app/fb-sharing.h"
#include "store/fb-store-people.h"

/* --- To whom --- */

FbSheetTo *
fb_sheet_to_new (FbWorkspace *workspace,
                 const char  *programme_id,
                 const char  *typed,
                 gboolean     everybody)
{
  FbSheetTo *self = g_new0 (FbSheetTo, 1);

  self->programme_id = g_strdup (programme_id);
  self->everybody = everybody;
  fb_recipient_read (workspace, typed, &self->recipient_id, &self->recipient);

  return self;
}

void
fb_sheet_to_free (FbSheetTo *self)
{
  g_free (self->programme_id);
  g_free (self->recipient_id);
  g_free (self->recipient);
  g_free (self);
}

const char *
fb_sheet_to_get_purpose (const FbSheetTo *self,
                         FbWorkspace     *workspace)
{
  return fb_sharing_get_purpose (workspace, FB_SCOPE_PROGRAMME, self->recipient_id, self->recipient, FALSE);
}

/* --- Who stays out --- */

struct _FbWithheld
{
  const FbSheetTo *to;        /* (nullable), borrowed */
  GHashTable      *hidden;    /* ids of records that tell of somebody protected */
  GHashTable      *unwilling; /* the same of those who did not say yes, to the ids of these people */
  GHashTable      *left_out;  /* the ids of people of whom a row stayed out */
};

static void
add_hidden (const char *record_id,
            const char *person_id,
            gpointer    data)
{
  g_hash_table_add (data, g_strdup (record_id));
}

/* A duo may have two of them. */
static void
add_unwilling (const char *record_id,
               const char *person_id,
               gpointer    data)
{
  const char *known = g_hash_table_lookup (data, record_id);

  g_hash_table_insert (data, g_strdup (record_id),
                       known != NULL ? g_strjoin (" ", known, person_id, NULL) : g_strdup (person_id));
}

FbWithheld *
fb_withheld_new (FbWorkspace      *workspace,
                 const FbSheetTo  *to,
                 GError          **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  const char *purpose = to != NULL && !to->everybody ? fb_sheet_to_get_purpose (to, workspace) : NULL;
  g_autoptr(FbWithheld) self = g_new0 (FbWithheld, 1);

  self->to = to;
  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->unwilling = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!fb_store_each_telling (store, NULL, add_hidden, self->hidden, error) ||
      (purpose != NULL && !fb_store_each_telling (store, purpose, add_unwilling, self->unwilling, error)))
    return NULL;

  return g_steal_pointer (&self);
}

void
fb_withheld_free (FbWithheld *self)
{
  g_hash_table_unref (self->hidden);
  g_hash_table_unref (self->unwilling);
  g_hash_table_unref (self->left_out);
  g_free (self);
}

gboolean
fb_withheld_keeps (FbWithheld    *self,
                   const char    *id,
                   FbSheetExport *result)
{
  const char *people;

  if (id == NULL)
    return FALSE;
  if (g_hash_table_contains (self->hidden, id))
    {
      result->n_protected++;
      return TRUE;
    }

  people = g_hash_table_lookup (self->unwilling, id);
  if (people == NULL)
    return FALSE;

  g_hash_table_add (self->left_out, g_strdup (people));
  result->n_unwilling++;
  return TRUE;
}

gboolean
fb_withheld_note (const FbWithheld  *self,
                  FbWorkspace       *workspace,
                  const char        *path,
                  GError           **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree gpointer *ids = g_hash_table_get_keys_as_array (self->left_out, NULL);
  g_autofree char *left_out = ids[0] != NULL ? g_strjoinv (" ", (char **) ids) : NULL;
  const FbExchange entry = {
    .direction = FB_EXCHANGE_OUT,
    .file = name,
    .scope = (char *) "list",
    .subject_id = self->to != NULL ? self->to->programme_id : NULL,
    .recipient = self->to != NULL ? self->to->recipient : NULL,
    .recipient_id = self->to != NULL ? self->to->recipient_id : NULL,
    .left_out = left_out,
    .seal = (char *) "none",
  };

  return fb_store_is_read_only (store) || fb_store_log_exchange (store, &entry, error);
}
