/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-undo"

#include "app/fb-undo.h"

#include "app/fb-deed-words.h"
#include "base/fb-error.h"
#include "store/fb-store-log.h"
#include "store/fb-store-settings.h"

#include <glib/gi18n.h>

/* A setting that was changed. */
typedef struct
{
  char   *deed;
  char   *staff_id;  /* (nullable) */
  char   *setting;
  char   *old_value; /* (nullable) */
  char   *new_value; /* (nullable) */
  gint64  group;     /* the newest of the change log by then */
} Local;

/* Of one workspace, as long as it is open. */
typedef struct
{
  GPtrArray *done;   /* of Local */
  GPtrArray *undone; /* of Local, or NULL for a group of the change log: in the order of undoing */
  gint64     at;     /* the newest group after the last undo or redo: with another one there is nothing to redo here */
} Locals;

static void
local_free (gpointer data)
{
  Local *self = data;

  if (self == NULL)
    return;
  g_free (self->deed);
  g_free (self->staff_id);
  g_free (self->setting);
  g_free (self->old_value);
  g_free (self->new_value);
  g_free (self);
}

static void
locals_free (gpointer data)
{
  Locals *self = data;

  g_ptr_array_unref (self->done);
  g_ptr_array_unref (self->undone);
  g_free (self);
}

static Locals *
get_locals (FbWorkspace *workspace)
{
  Locals *self = g_object_get_data (G_OBJECT (workspace), "fb-undo");

  if (self == NULL)
    {
      self = g_new0 (Locals, 1);
      self->done = g_ptr_array_new_with_free_func (local_free);
      self->undone = g_ptr_array_new_with_free_func (local_free);
      g_object_set_data_full (G_OBJECT (workspace), "fb-undo", self, locals_free);
    }

  return self;
}

/* The newest group of the change log, whoever made it; 0 for none. */
static gint64
find_newest (FbWorkspace *workspace)
{
  g_autoptr(GPtrArray) changes = fb_store_list_changes (fb_workspace_get_store (workspace), NULL, 1, NULL);

  return changes != NULL && changes->len > 0 ? ((FbChange *) changes->pdata[0])->group : 0;
}

/* (nullable): the last deed of whoever works here that is younger than @group */
static Local *
find_done (FbWorkspace         *workspace,
           const FbChangeGroup *group)
{
  Locals *self = get_locals (workspace);

  for (guint i = self->done->len; i > 0; i--)
    {
      Local *local = self->done->pdata[i - 1];

      if (g_strcmp0 (local->staff_id, fb_workspace_get_staff_id (workspace)) != 0)
        continue;
      return group == NULL || local->group >= group->id ? local : NULL;
    }

  return NULL;
}

/* @is_log: (out): whether the change log has the next one to do again
 * (nullable): what is to be done again, where it is no group of the change log */
static Local *
find_undone (FbWorkspace *workspace,
             gboolean    *is_log)
{
  Locals *self = get_locals (workspace);
  Local *local;

  *is_log = TRUE;
  if (self->undone->len == 0 || self->at != find_newest (workspace))
    return NULL;

  local = self->undone->pdata[self->undone->len - 1];
  if (local != NULL && g_strcmp0 (local->staff_id, fb_workspace_get_staff_id (workspace)) != 0)
    return NULL;
  *is_log = local == NULL;

  return local;
}

gboolean
fb_undo_set_setting (FbWorkspace  *workspace,
                     const char   *deed,
                     const char   *setting,
                     const char   *value,
                     GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  Locals *self = get_locals (workspace);
  g_autofree char *old_value = fb_store_dup_setting (store, setting);
  Local *local;

  if (!fb_store_set_setting (store, setting, value, error))
    return FALSE;

  local = g_new0 (Local, 1);
  local->deed = g_strdup (deed);
  local->staff_id = g_strdup (fb_workspace_get_staff_id (workspace));
  local->setting = g_strdup (setting);
  local->old_value = g_steal_pointer (&old_value);
  local->new_value = g_strdup (value);
  local->group = find_newest (workspace);
  g_ptr_array_add (self->done, local);
  g_ptr_array_set_size (self->undone, 0);
  g_signal_emit_by_name (workspace, "undo-changed");

  return TRUE;
}

void
fb_undo_forget (FbWorkspace *workspace)
{
  Locals *self = get_locals (workspace);

  g_ptr_array_set_size (self->done, 0);
  g_ptr_array_set_size (self->undone, 0);
  g_signal_emit_by_name (workspace, "undo-changed");
}

/* --- What it would be --- */

/* (transfer full) (nullable): what would be done again: not the undoing, but what that took back */
static FbChangeGroup *
peek_redo (FbStore *store)
{
  g_autoptr(FbChangeGroup) undoing = fb_store_peek_redo (store);

  return undoing != NULL ? fb_store_get_group (store, fb_store_get_undone_group (store, undoing->id)) : NULL;
}

static char *
dup_label (const FbChangeGroup *group,
           const Local         *local,
           gboolean             is_undo)
{
  const FbChangeGroup own = { .deed = local != NULL ? local->deed : NULL };

  if (local != NULL)
    group = &own;

  return is_undo ? fb_deed_dup_undo_label (group) : fb_deed_dup_redo_label (group);
}

char *
fb_undo_dup_label (FbWorkspace *workspace,
                   gboolean     is_undo,
                   gboolean    *can)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(FbChangeGroup) group = is_undo ? fb_store_peek_undo (store) : peek_redo (store);
  gboolean is_log;
  const Local *local = is_undo ? find_done (workspace, group) : find_undone (workspace, &is_log);

  *can = local != NULL || group != NULL;

  return dup_label (group, local, is_undo);
}

/* --- Doing it --- */

/* Only where the setting still holds what the deed wrote. */
static gboolean
set_back (FbWorkspace  *workspace,
          const Local  *local,
          gboolean      is_undo,
          GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autofree char *now = fb_store_dup_setting (store, local->setting);

  if (g_strcmp0 (now, is_undo ? local->new_value : local->old_value) != 0)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_CONFLICT, _("It was changed since, so it is not taken back."));
      return FALSE;
    }

  return fb_store_set_setting (store, local->setting, is_undo ? local->old_value : local->new_value, error);
}

static char *
take_back (FbWorkspace  *workspace,
           GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  Locals *self = get_locals (workspace);
  g_autoptr(FbChangeGroup) group = fb_store_peek_undo (store);
  Local *local = find_done (workspace, group);
  g_autofree char *label = dup_label (group, local, TRUE);
  gint64 before = find_newest (workspace);

  if (local == NULL && group == NULL)
    return NULL;
  if (!(local != NULL ? set_back (workspace, local, TRUE, error) : fb_store_undo (store, 0, error)))
    return NULL;

  /* whatever was undone before something else was done is not done again */
  if (self->at != before)
    g_ptr_array_set_size (self->undone, 0);
  if (local != NULL)
    {
      guint index;

      g_ptr_array_find (self->done, local, &index);
      g_ptr_array_steal_index (self->done, index);
    }
  g_ptr_array_add (self->undone, local);
  self->at = find_newest (workspace);

  return g_steal_pointer (&label);
}

static char *
do_again (FbWorkspace  *workspace,
          GError      **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  Locals *self = get_locals (workspace);
  g_autoptr(FbChangeGroup) group = peek_redo (store);
  gboolean is_log;
  Local *local = find_undone (workspace, &is_log);
  gboolean is_next = self->undone->len > 0 && self->at == find_newest (workspace);
  g_autofree char *label = dup_label (group, local, FALSE);

  if (local == NULL && group == NULL)
    return NULL;
  if (!(local != NULL ? set_back (workspace, local, FALSE, error) : fb_store_redo (store, error)))
    return NULL;

  if (is_next)
    g_ptr_array_steal_index (self->undone, self->undone->len - 1);
  self->at = find_newest (workspace);
  if (local != NULL)
    {
      local->group = self->at;
      g_ptr_array_add (self->done, local);
    }

  return g_steal_pointer (&label);
}

char *
fb_undo_run (FbWorkspace  *workspace,
             gboolean      is_undo,
             GError      **error)
{
  return is_undo ? take_back (workspace, error) : do_again (workspace, error);
}
