/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-kept.h"
#include "store/fb-store-exchange.h"
#include "store/fb-store-private.h"

#include <glib/gi18n.h>

void
_fb_touch_free (gpointer data)
{
  FbTouch *touch = data;

  g_object_unref (touch->record);
  g_free (touch->created);
  g_free (touch->modified);
  g_free (touch->modified_by);
  g_free (touch);
}

/* Notes that the open group changes @record; before its origin is set anew. */
void
_fb_store_touch (FbStore  *self,
                 FbRecord *record,
                 char      op)
{
  FbTouch *touch = g_new0 (FbTouch, 1);

  touch->record = g_object_ref (record);
  touch->op = op;
  touch->created = g_strdup (fb_record_get_created (record));
  touch->modified = g_strdup (fb_record_get_modified (record));
  touch->modified_by = g_strdup (fb_record_get_modified_by (record));
  touch->revision = fb_record_get_revision (record);
  g_ptr_array_add (self->touched, touch);
}

#define CACHE_FOR_MANY "-16000"

/* New ids are random, so many new records touch pages all over the file. */
static void
set_cache (FbStore    *self,
           const char *size)
{
  g_autofree char *sql = g_strconcat ("PRAGMA cache_size = ", size, NULL);

  if (self->group_flags & FB_GROUP_QUIET)
    _fb_store_exec (self, sql, NULL);
}

static void
close_group (FbStore *self)
{
  set_cache (self, FB_STORE_CACHE);
  self->in_group = FALSE;
  self->group = 0;
  self->undoes = 0;
  self->group_flags = FB_GROUP_NONE;
  self->has_logged = FALSE;
  g_clear_pointer (&self->deed, g_free);
  g_clear_pointer (&self->reason, g_free);
}

/**
 * fb_store_begin:
 * @deed: a code such as "log-contact"; told in words when shown
 * @reason: (nullable): what the person gave as reason
 *
 * Opens a group of changes, which is one transaction. Groups do not nest; ask
 * fb_store_in_group() where a deed may be part of another one. A group that
 * changes nothing leaves no trace.
 *
 * Returns: %FALSE with %FB_ERROR_READ_ONLY or %FB_ERROR_LOCKED
 */
gboolean
fb_store_begin (FbStore       *self,
                const char    *deed,
                const char    *reason,
                FbGroupFlags   flags,
                GError       **error)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (deed != NULL && *deed != '\0', FALSE);
  g_return_val_if_fail (!self->in_group, FALSE);

  if (self->read_only)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_READ_ONLY,
                           _("The workspace is open to read, not to change."));
      return FALSE;
    }

  if (!fb_store_is_still_there (self, error) || !_fb_store_exec (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  self->in_group = TRUE;
  self->group_flags = flags;
  set_cache (self, CACHE_FOR_MANY);
  self->deed = g_strdup (deed);
  self->reason = reason != NULL && *reason != '\0' ? g_strdup (reason) : NULL;

  return TRUE;
}

static void
emit_changed (FbStore   *self,
              GPtrArray *touched,
              gboolean   quiet)
{
  g_autoptr(GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  if (quiet)
    {
      g_signal_emit_by_name (self, "changed", NULL, NULL);
      return;
    }

  for (guint i = 0; i < touched->len; i++)
    {
      FbTouch *touch = touched->pdata[i];
      const char *id = fb_record_get_id (touch->record);

      if (g_hash_table_add (told, (char *) id))
        g_signal_emit_by_name (self, "changed", fb_record_get_kind (touch->record)->name, id);
    }
}

static gboolean
commit (FbStore  *self,
        GError  **error)
{
  g_autoptr(GPtrArray) touched = NULL;
  gboolean has_logged = self->has_logged;
  gboolean quiet;

  /* Much may have happened to the file since a long group began. */
  if (!_fb_store_settle (self, error) || !fb_store_is_still_there (self, error) ||
      !_fb_store_exec (self, "COMMIT", error))
    return FALSE;

  /* Many rows may have been written without objects, see fb-store-load.h. */
  quiet = (self->group_flags & FB_GROUP_QUIET) != 0 && self->group != 0;
  touched = g_steal_pointer (&self->touched);
  self->touched = g_ptr_array_new_with_free_func (_fb_touch_free);
  close_group (self);

  /* Last of all: whoever listens may begin the next group. */
  emit_changed (self, touched, quiet);
  if (has_logged)
    fb_store_tell_exchange (self);
  return TRUE;
}

/* Takes the open group back but leaves the values of the records: a form may
 * show and save them again. */
void
_fb_store_abandon (FbStore *self)
{
  if (!sqlite3_get_autocommit (self->db))
    _fb_store_exec (self, "ROLLBACK", NULL);
  g_clear_pointer (&self->programmes, g_hash_table_unref);

  for (guint i = self->touched->len; i > 0; i--)
    {
      FbTouch *touch = self->touched->pdata[i - 1];

      fb_record_set_origin (touch->record, touch->created, touch->modified, touch->modified_by,
                            touch->revision);
      if (touch->op == 'c')
        _fb_store_forget (self, touch->record);
      else
        _fb_store_remember (self, touch->record);
    }

  g_ptr_array_set_size (self->touched, 0);
  _fb_store_unmark (self);
  close_group (self);
}

/**
 * fb_store_commit:
 *
 * Writes the open group. After %FALSE nothing of it is stored, the group is
 * closed, and the records still hold what was to be written.
 */
gboolean
fb_store_commit (FbStore  *self,
                 GError  **error)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->in_group, FALSE);

  if (commit (self, error))
    return TRUE;

  _fb_store_abandon (self);
  return FALSE;
}

gboolean
_fb_store_commit_or_restore (FbStore  *self,
                             GError  **error)
{
  if (commit (self, error))
    return TRUE;

  fb_store_rollback (self);
  return FALSE;
}

/**
 * fb_store_rollback:
 *
 * Takes the open group back. Records that it changed hold again what is
 * stored.
 */
void
fb_store_rollback (FbStore *self)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (FB_IS_STORE (self));
  g_return_if_fail (self->in_group);

  for (guint i = 0; i < self->touched->len; i++)
    {
      FbTouch *touch = self->touched->pdata[i];

      g_ptr_array_add (records, g_object_ref (touch->record));
    }

  _fb_store_abandon (self);

  for (guint i = 0; i < records->len; i++)
    _fb_store_reload (self, records->pdata[i]);
}

gboolean
fb_store_in_group (FbStore *self)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);

  return self->in_group;
}

gboolean
_fb_store_join (FbStore     *self,
                const char  *deed,
                gboolean    *own,
                GError     **error)
{
  *own = !self->in_group;

  /* A full disk makes SQLite take the transaction back by itself; what came
   * after would be written without it. */
  if (self->in_group && sqlite3_get_autocommit (self->db))
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_FAILED,
                           _("The change before this one failed. Nothing was changed."));
      return FALSE;
    }

  return !*own || fb_store_begin (self, deed, NULL, FB_GROUP_NONE, error);
}

gboolean
_fb_store_leave (FbStore   *self,
                 gboolean   own,
                 gboolean   ok,
                 GError   **error)
{
  if (own && ok)
    return fb_store_commit (self, error);
  if (own)
    _fb_store_abandon (self);

  return ok;
}
