/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-backup.h"

#include "base/fb-field.h"
#include "base/fb-part.h"
#include "store/fb-store-lock.h"
#include "store/fb-store-private.h"

#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* About 4 MB: often enough for whoever waits, or stops waiting. */
#define PAGES_AT_ONCE 1024

/* What is told while a copy is made. */
typedef struct
{
  GFileProgressCallback  progress; /* (nullable) */
  gpointer               progress_data;
  GCancellable          *cancellable; /* (nullable) */
} Watch;

static void
tell_progress (const Watch    *watch,
               sqlite3_backup *backup)
{
  int total = sqlite3_backup_pagecount (backup);

  if (watch->progress != NULL && total > 0)
    watch->progress (total - sqlite3_backup_remaining (backup), total, watch->progress_data);
}

static gboolean
copy_pages (FbStore      *self,
            sqlite3      *into,
            const char   *then,
            const Watch  *watch,
            GError      **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (into, "main", self->db, "main");
  int rc = backup != NULL ? SQLITE_OK : SQLITE_ERROR;

  while ((rc == SQLITE_OK || rc == SQLITE_BUSY || rc == SQLITE_LOCKED) &&
         !g_cancellable_is_cancelled (watch->cancellable))
    {
      rc = sqlite3_backup_step (backup, PAGES_AT_ONCE);
      if (rc == SQLITE_BUSY || rc == SQLITE_LOCKED)
        sqlite3_sleep (20);
      tell_progress (watch, backup);
    }

  sqlite3_backup_finish (backup);

  if (g_cancellable_set_error_if_cancelled (watch->cancellable, error))
    return FALSE;

  /* One file, without a journal beside it. */
  if (rc == SQLITE_DONE &&
      sqlite3_exec (into, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL) == SQLITE_OK &&
      (then == NULL || sqlite3_exec (into, then, NULL, NULL, NULL) == SQLITE_OK))
    return TRUE;

  if ((rc & 0xff) == SQLITE_CORRUPT || rc == SQLITE_IOERR_SHORT_READ)
    g_set_error (error, FB_ERROR, FB_ERROR_DAMAGED,
                 _("“%s” is damaged, so it cannot be copied in full."), self->path);
  else if (_fb_database_is_full (into))
    g_set_error_literal (error, FB_ERROR, FB_ERROR_FAILED, _("There is no copy: the disk is full."));
  else
    _fb_database_fail (into, error);
  return FALSE;
}

gboolean
_fb_store_write_copy (FbStore                *self,
                      FbPart                 *part,
                      const char             *then,
                      GFileProgressCallback   progress,
                      gpointer                progress_data,
                      GCancellable           *cancellable,
                      GError                **error)
{
  const Watch watch = { progress, progress_data, cancellable };
  const char *path = fb_part_get_path (part);
  sqlite3 *into = NULL;
  int fd = g_open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  gboolean ok;

  if (fd < 0)
    return fb_part_fail (fb_part_get_target (part), error);
  close (fd);

  /* Nobody else knows the file, and some folders that are good for copies keep
   * no locks: SQLite would take them for busy, for ever. */
  ok = sqlite3_open_v2 (path, &into, SQLITE_OPEN_READWRITE, "unix-none") == SQLITE_OK &&
       sqlite3_exec (into, "PRAGMA locking_mode = EXCLUSIVE", NULL, NULL, NULL) == SQLITE_OK
       ? copy_pages (self, into, then, &watch, error)
       : _fb_database_fail (into, error);

  sqlite3_close_v2 (into);

  return ok;
}

static gboolean
has_beside (const char *path)
{
  g_autofree char *shared = g_strconcat (path, "-shm", NULL);

  return _fb_store_has_journal (path) || g_file_test (shared, G_FILE_TEST_EXISTS);
}

/* What is in the journal of a file goes into the file: SQLite would bring it into the one that takes
 * its place. Whoever is stopped in between leaves a whole file. */
static gboolean
settle_target (const char  *path,
               GError     **error)
{
  sqlite3 *old = NULL;
  gboolean ok;

  if (!has_beside (path))
    return TRUE;

  ok = (sqlite3_open_v2 (path, &old, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK &&
        sqlite3_exec (old, "BEGIN IMMEDIATE; COMMIT; PRAGMA wal_checkpoint (TRUNCATE)", NULL, NULL, NULL) == SQLITE_OK) ||
       _fb_database_fail (old, error);
  sqlite3_close_v2 (old);
  if (!ok || !has_beside (path))
    return ok;

  g_set_error (error, FB_ERROR, FB_ERROR_LOCKED,
               _("“%s” is being changed by another program. It can be opened to read."), path);
  return FALSE;
}

/* Nobody is to lose the file that a copy replaces while it is worked in. */
static gboolean
take_place (const char  *path,
            int         *lock,
            gboolean    *is_new,
            GError     **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  if (fb_store_is_open (path))
    {
      g_set_error (error, FB_ERROR, FB_ERROR_REFUSED, _("There is a file “%s” already."), path);
      return FALSE;
    }

  return _fb_lock_take_place (path, lock, is_new, error) && settle_target (path, error);
}

/**
 * fb_store_copy:
 * @path: where the copy goes
 * @progress: (nullable) (scope call): called on this thread
 *
 * Copies the whole workspace as it is at this moment, by the online backup
 * API, so that nobody has to stop working. The copy is whole or not there.
 *
 * Returns: %FALSE with %FB_ERROR_REFUSED (there is a file of that name, or this
 *   program has it open), %FB_ERROR_LOCKED (somebody else works in it),
 *   %FB_ERROR_DAMAGED, %FB_ERROR_FAILED or %G_IO_ERROR_CANCELLED
 */
gboolean
fb_store_copy (FbStore                *self,
               const char             *path,
               FbCopyFlags             flags,
               GFileProgressCallback   progress,
               gpointer                progress_data,
               GCancellable           *cancellable,
               GError                **error)
{
  gboolean replace = (flags & FB_COPY_REPLACE) != 0;
  g_autoptr(FbPart) part = NULL;
  g_autofree char *sql = NULL;
  gboolean is_new = FALSE;
  int lock = -1;
  gboolean ok;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (!self->in_group, FALSE);

  if (!replace && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, FB_ERROR, FB_ERROR_REFUSED, _("There is a file “%s” already."), path);
      return FALSE;
    }

  if (flags & FB_COPY_REPLICA)
    {
      g_autofree char *id = fb_id_new ();

      sql = _fb_store_new_replica_sql (id, fb_store_get_seq (self));
    }

  part = fb_part_new (path);
  ok = (!replace || take_place (path, &lock, &is_new, error)) &&
       _fb_store_write_copy (self, part, sql, progress, progress_data, cancellable, error) &&
       fb_part_finish (part, replace, error);
  _fb_lock_leave_place (path, lock, is_new);

  return ok;
}

/* As this version has it, and a replica of its own. */
static gboolean
bring_up_to_date (const char  *path,
                  GError     **error)
{
  g_autoptr(FbStore) self = _fb_store_open_with (path, FB_STORE_READ_WRITE, FB_OPEN_UNNAMED, error);

  return self != NULL &&
         _fb_store_new_replica (self, fb_store_get_seq (self), error) &&
         fb_store_make_whole (self, error);
}

/**
 * fb_store_restore:
 * @backup: a copy, of this version or an earlier one; no byte of it changes
 * @path: where the workspace goes
 * @progress: (nullable) (scope call): called on this thread
 *
 * Makes a workspace of a copy, to work in: of the format of today, and a replica
 * of its own.
 *
 * Returns: %FALSE with the errors of fb_store_open() and fb_store_copy(); then
 *   there is nothing at @path
 */
gboolean
fb_store_restore (const char             *backup,
                  const char             *path,
                  GFileProgressCallback   progress,
                  gpointer                progress_data,
                  GCancellable           *cancellable,
                  GError                **error)
{
  g_autoptr(FbStore) old = NULL;
  g_autoptr(FbPart) part = NULL;

  g_return_val_if_fail (backup != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  old = _fb_store_open_with (backup, FB_STORE_READ_ONLY, FB_OPEN_AS_IS, error);
  if (old == NULL || !fb_store_check_folder (path, error))
    return FALSE;

  part = fb_part_new (path);
  return _fb_store_write_copy (old, part, NULL, progress, progress_data, cancellable, error) &&
         bring_up_to_date (fb_part_get_path (part), error) &&
         fb_part_finish (part, FALSE, error);
}

/* A copy to go back to; a file at @path is replaced. */
gboolean
fb_store_backup (FbStore     *self,
                 const char  *path,
                 GError     **error)
{
  return fb_store_copy (self, path, FB_COPY_REPLACE, NULL, NULL, NULL, error);
}

/* A copy to work on elsewhere. It is a replica of its own, which knows ours up
 * to our last change. There must be no file at @path yet. */
gboolean
fb_store_save_copy (FbStore     *self,
                    const char  *path,
                    GError     **error)
{
  return fb_store_copy (self, path, FB_COPY_REPLICA, NULL, NULL, NULL, error);
}

/**
 * fb_store_check:
 *
 * Looks through the whole file for damage. Finds broken pages and lost ends;
 * a single changed bit inside a value it cannot see.
 */
gboolean
fb_store_check (FbStore  *self,
                GError  **error)
{
  g_autoptr(sqlite3_stmt) stmt = NULL;
  const char *found;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);

  stmt = _fb_store_prepare (self, "PRAGMA quick_check (1)", error);
  if (stmt == NULL)
    return FALSE;
  if (sqlite3_step (stmt) != SQLITE_ROW)
    return _fb_store_fail (self, error);

  found = (const char *) sqlite3_column_text (stmt, 0);
  if (g_strcmp0 (found, "ok") == 0)
    return TRUE;

  g_set_error (error, FB_ERROR, FB_ERROR_DAMAGED, _("The workspace is damaged. (%s)"), found);
  return FALSE;
}

gboolean
fb_store_is_behind (FbStore *self)
{
  gint64 version;

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);

  version = _fb_store_number (self, "PRAGMA data_version", self->data_version);
  if (version == self->data_version)
    return FALSE;

  self->data_version = version;
  return TRUE;
}
