/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-backup.h"
#include "store/fb-core-resources.h"
#include "store/fb-store-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define SQL_PREFIX "/org/footbridge/Footbridge/sql/"

/* resources/sql/001.sql brings an empty file to version 1, 002.sql brings
 * version 1 to 2, and so on. A released script never changes. */
static const char *const scripts[] = {
  "001.sql",
};

/* What a test makes of an earlier version. */
static const char *next_step;

/* @sql: (nullable): static, or alive until %NULL takes it away */
void
_fb_schema_set_next (const char *sql)
{
  next_step = sql;
}

/* The version of the schema that this program writes. */
guint
_fb_schema_version (void)
{
  return G_N_ELEMENTS (scripts) + (next_step != NULL);
}

/* A reference that leads nowhere means that the step lost rows. */
static gboolean
check_references (FbStore  *self,
                  GError  **error)
{
  g_autoptr(sqlite3_stmt) stmt = _fb_store_prepare (self, "PRAGMA foreign_key_check", error);

  if (stmt == NULL)
    return FALSE;

  if (sqlite3_step (stmt) == SQLITE_DONE)
    return TRUE;

  g_set_error (error, FB_ERROR, FB_ERROR_FAILED,
               _("After the change of format a record in “%s” would refer to nothing."),
               (const char *) sqlite3_column_text (stmt, 0));
  return FALSE;
}

/* For who helps; the sentence comes first. */
static void
tell_step (guint    version,
           GError **error)
{
  g_autofree char *sentence = NULL;

  if (error == NULL || *error == NULL)
    return;

  sentence = g_steal_pointer (&(*error)->message);
  (*error)->message = g_strdup_printf ("%s (%03u.sql)", sentence, version);
}

static gboolean
run_step (FbStore     *self,
          const char  *sql,
          guint        version,
          GError     **error)
{
  g_autofree char *pragma = g_strdup_printf ("PRAGMA user_version = %u", version);

  if (!_fb_store_exec (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (!_fb_store_exec (self, sql, error) ||
      !_fb_store_exec (self, pragma, error) ||
      !check_references (self, error) ||
      !_fb_store_exec (self, "COMMIT", error))
    {
      _fb_store_exec (self, "ROLLBACK", NULL);
      tell_step (version, error);
      return FALSE;
    }

  return TRUE;
}

/* What the copies are called that stand beside the file, up to their number. */
#define BEFORE ".before-"

/* A file with data is copied before its format changes. */
static gboolean
copy_before (FbStore  *self,
             guint     version,
             GError  **error)
{
  g_autofree char *path = NULL;

  if (version == 0 || self->file == NULL || (self->flags & FB_OPEN_UNNAMED) != 0)
    return TRUE;

  path = g_strdup_printf ("%s" BEFORE "%u", self->path, version + 1);
  return fb_store_backup (self, path, error);
}

/* Nobody can change a file that lies where nothing may be written. */
static void
refuse_to_read (FbStore  *self,
                GError  **error)
{
  gboolean may_write = !fb_store_is_fixed (self) && g_access (self->path, W_OK) == 0;

  g_set_error (error, FB_ERROR, FB_ERROR_READ_ONLY,
               may_write ? _("“%s” is of an earlier version. Open it once to change it, then to read.")
                         : _("“%s” is of an earlier version, and nothing may be written there. Copy it to a folder "
                             "where you may write, and open the copy."),
               self->path);
}

gboolean
_fb_store_run_steps (FbStore            *self,
                     const char *const  *steps,
                     guint               n_steps,
                     GError            **error)
{
  guint version = _fb_store_number (self, "PRAGMA user_version", 0);
  gboolean ok = TRUE;

  if (version > n_steps)
    {
      self->no_checkpoint = TRUE;
      g_set_error (error, FB_ERROR, FB_ERROR_TOO_NEW,
                   _("“%s” was written by a later version of Footbridge."), self->path);
      return FALSE;
    }

  if (version == n_steps)
    return TRUE;

  if (self->read_only)
    {
      refuse_to_read (self, error);
      return FALSE;
    }

  /* With foreign keys on, rebuilding a table would quietly delete the rows
   * that refer to it; inside a transaction the pragma does nothing. */
  if (!copy_before (self, version, error) ||
      !_fb_store_exec (self, "PRAGMA foreign_keys = OFF", error))
    return FALSE;

  while (ok && version < n_steps)
    {
      ok = run_step (self, steps[version], version + 1, error);
      version++;
    }

  return _fb_store_exec (self, "PRAGMA foreign_keys = ON", ok ? error : NULL) && ok;
}

gboolean
_fb_store_migrate (FbStore  *self,
                   GError  **error)
{
  g_autoptr(GPtrArray) steps = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autofree char *path = g_strconcat (SQL_PREFIX, scripts[i], NULL);
      g_autoptr(GBytes) bytes = g_resource_lookup_data (fb_core_get_resource (), path,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, error);

      if (bytes == NULL)
        return FALSE;
      g_ptr_array_add (steps, g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)));
    }
  if (next_step != NULL)
    g_ptr_array_add (steps, g_strdup (next_step));

  return _fb_store_run_steps (self, (const char *const *) steps->pdata, steps->len, error);
}

/**
 * fb_store_remove_before_steps:
 *
 * Takes away the copies that stand beside the file from before its format
 * changed: what was erased is not to live on in them.
 *
 * Returns: %FALSE where one cannot be removed
 */
gboolean
fb_store_remove_before_steps (FbStore  *self,
                              GError  **error)
{
  g_return_val_if_fail (FB_IS_STORE (self), FALSE);

  for (guint version = 1; self->file != NULL && version <= fb_store_get_version (self); version++)
    {
      g_autofree char *path = g_strdup_printf ("%s" BEFORE "%u", self->path, version);

      if (g_unlink (path) != 0 && errno != ENOENT)
        {
          g_set_error (error, FB_ERROR, FB_ERROR_FAILED, _("“%s” cannot be removed: %s"), path,
                       g_strerror (errno));
          return FALSE;
        }
    }

  return TRUE;
}

guint
fb_store_get_version (FbStore *self)
{
  g_return_val_if_fail (FB_IS_STORE (self), 0);

  return (guint) _fb_store_number (self, "PRAGMA user_version", 0);
}
