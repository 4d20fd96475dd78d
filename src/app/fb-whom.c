/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-whom"

#include "app/fb-whom.h"

#include "store/fb-store-whom.h"

struct _FbWhom
{
  FbWorkspace *workspace;
  FbEvent     *event; /* (nullable) */
  GPtrArray   *ids;  /* ended by NULL */
  GHashTable  *seen; /* the same, not owned */
};

FbWhom *
fb_whom_new (FbWorkspace *workspace)
{
  FbWhom *self = g_new0 (FbWhom, 1);

  self->workspace = g_object_ref (workspace);
  self->ids = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  self->seen = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

void
fb_whom_free (FbWhom *self)
{
  g_object_unref (self->workspace);
  g_clear_object (&self->event);
  g_hash_table_unref (self->seen);
  g_ptr_array_unref (self->ids);
  g_free (self);
}

gboolean
fb_whom_add (FbWhom     *self,
             const char *kind,
             const char *id)
{
  g_autoptr(GPtrArray) found = NULL;

  if (fb_whom_get_n (self) > FB_WHOM_MOST)
    return FALSE;

  found = fb_store_list_whom (fb_workspace_get_store (self->workspace), kind, id, fb_workspace_get_today (self->workspace),
                              NULL);
  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      char *one;

      if (g_hash_table_contains (self->seen, found->pdata[i]))
        continue;
      one = g_strdup (found->pdata[i]);
      g_ptr_array_add (self->ids, one);
      g_hash_table_add (self->seen, one);
    }

  return fb_whom_get_n (self) <= FB_WHOM_MOST;
}

guint
fb_whom_get_n (FbWhom *self)
{
  return self->ids->len;
}

void
fb_whom_set_event (FbWhom  *self,
                   FbEvent *event)
{
  g_set_object (&self->event, event);
}

FbEvent *
fb_whom_get_event (FbWhom *self)
{
  return self->event;
}

const char *const *
fb_whom_get_ids (FbWhom *self)
{
  return (const char *const *) self->ids->pdata;
}
