/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signals-taken"

#include "app/fb-signals-taken.h"

#include "app/fb-stand-ins.h"
#include "store/fb-store-signals.h"

#include <string.h>

struct _FbSignalsTaken
{
  GPtrArray  *all;      /* of FbSignalTaken, oldest first */
  FbStandIns *stand_ins;
  GHashTable *by_about; /* id of a record to GPtrArray of those about it */
};

static void
taken_free (gpointer data)
{
  FbSignalTaken *taken = data;

  g_free (taken->about_id);
  g_free (taken->owner_id);
  g_free (taken);
}

static void
add_row (const FbSignalRow *row,
         gpointer           data)
{
  FbSignalsTaken *self = data;
  FbSignalCode code = fb_signal_find_code (row->kind);
  GPtrArray *same = g_hash_table_lookup (self->by_about, row->about_id);
  FbSignalTaken *taken;

  if (code == FB_SIGNAL_N) /* of a later version */
    return;

  taken = g_new0 (FbSignalTaken, 1);
  g_strlcpy (taken->id, row->signal_id, sizeof taken->id);
  taken->about_kind = g_intern_string (row->about_kind);
  taken->about_id = g_strdup (row->about_id);
  taken->code = code;
  taken->is_all_right = g_str_equal (row->state, "all-right");
  taken->owner_id = g_strdup (fb_stand_ins_resolve (self->stand_ins, row->owner_id));
  g_strlcpy (taken->due_on, row->due_on != NULL ? row->due_on : "", sizeof taken->due_on);
  g_ptr_array_add (self->all, taken);

  if (same == NULL)
    {
      same = g_ptr_array_new ();
      g_hash_table_insert (self->by_about, taken->about_id, same);
    }
  g_ptr_array_add (same, taken);
}

FbSignalsTaken *
fb_signals_taken_new (FbWorkspace  *workspace,
                      GError      **error)
{
  g_autoptr(FbSignalsTaken) self = g_new0 (FbSignalsTaken, 1);

  self->all = g_ptr_array_new_with_free_func (taken_free);
  self->by_about = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                          (GDestroyNotify) g_ptr_array_unref);
  self->stand_ins = fb_stand_ins_new (workspace, error);
  if (self->stand_ins == NULL ||
      !fb_store_each_signal (fb_workspace_get_store (workspace), add_row, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
fb_signals_taken_free (FbSignalsTaken *self)
{
  g_clear_pointer (&self->stand_ins, fb_stand_ins_free);
  g_hash_table_unref (self->by_about);
  g_ptr_array_unref (self->all);
  g_free (self);
}

/* The latest one, where a file that was taken in brought a second. */
const FbSignalTaken *
fb_signals_taken_find (const FbSignalsTaken *self,
                       const char           *about_id,
                       FbSignalCode          code)
{
  GPtrArray *same = g_hash_table_lookup (self->by_about, about_id);

  for (guint i = same != NULL ? same->len : 0; i > 0; i--)
    {
      FbSignalTaken *taken = same->pdata[i - 1];

      if (taken->code == code)
        return taken;
    }

  return NULL;
}

gboolean
fb_signals_taken_has_owner (const FbSignalsTaken *self,
                            const char           *about_id,
                            const char           *staff_id)
{
  GPtrArray *same = g_hash_table_lookup (self->by_about, about_id);

  for (guint i = 0; same != NULL && i < same->len; i++)
    {
      if (g_strcmp0 (((FbSignalTaken *) same->pdata[i])->owner_id, staff_id) == 0)
        return TRUE;
    }

  return FALSE;
}

GPtrArray *
fb_signals_taken_get_all (const FbSignalsTaken *self)
{
  return self->all;
}
