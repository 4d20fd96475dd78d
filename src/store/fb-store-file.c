/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-lock.h"
#include "store/fb-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* What this process has open, whichever thread or store did so. The kernel
 * frees SQLite's locks on a file as soon as anybody in the process closes that
 * file, so an open one must never be opened by other means: its header is
 * judged once, by the first to open it. All writers of a process share one
 * lock. */
struct _FbStoreFile
{
  char     *path;      /* without links: the key */
  guint     n_open;
  guint     n_writers;
  int       lock_fd;   /* -1: none */
  gboolean  has_locks; /* as its header was read */
  guint64   identity[2]; /* device and number of the file that was opened first */
};

static GHashTable *files; /* path to FbStoreFile */
G_LOCK_DEFINE_STATIC (files);

#define HEADER_SIZE 100
#define HEADER_VERSION 60
#define HEADER_APPLICATION 68

static guint32
get_number (const guint8 *bytes)
{
  return (guint32) bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

/* @has_locks: (out): whether parts of the file can be locked */
static gboolean
read_header (const char *path,
             guint8      header[HEADER_SIZE],
             gboolean   *has_locks)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC);
  gssize n = 0;

  if (fd < 0)
    return FALSE;

  memset (header, 0, HEADER_SIZE);
  n = read (fd, header, HEADER_SIZE);
  *has_locks = _fb_lock_is_kept (fd);
  close (fd);

  return n >= 0;
}

/* Says whether the file is a workspace that this version reads. Looks at its
 * first bytes only, so that other files stay as they are. */
static gboolean
judge_header (FbStoreFile  *file,
              GError      **error)
{
  const char *path = file->path;
  guint8 header[HEADER_SIZE];

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("There is no workspace “%s”."), path);
      return FALSE;
    }

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || !read_header (path, header, &file->has_locks))
    {
      g_set_error (error, FB_ERROR, FB_ERROR_FAILED, _("“%s” cannot be read."), path);
      return FALSE;
    }

  if (memcmp (header, "SQLite format 3", 16) != 0 ||
      get_number (header + HEADER_APPLICATION) != FB_APPLICATION_ID)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_INVALID,
                   _("“%s” is not a Footbridge workspace."), path);
      return FALSE;
    }

  if (get_number (header + HEADER_VERSION) > _fb_schema_version ())
    {
      g_set_error (error, FB_ERROR, FB_ERROR_TOO_NEW,
                   _("“%s” was written by a later version of Footbridge."), path);
      return FALSE;
    }

  return TRUE;
}

static gboolean
create_file (const char  *path,
             GError     **error)
{
  int fd = g_open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);

  if (fd >= 0)
    {
      fchmod (fd, 0600); /* whatever the umask is */
      close (fd);
      return TRUE;
    }

  g_set_error (error, FB_ERROR, FB_ERROR_FAILED, _("“%s” cannot be made: %s"), path,
               g_strerror (errno));
  return FALSE;
}

/* The path without links; the file itself need not be there. */
static char *
resolve (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  char *real = realpath (path, NULL);

  if (real == NULL)
    {
      char *real_folder = realpath (folder, NULL);
      char *guess = g_build_filename (real_folder != NULL ? real_folder : folder, name, NULL);

      free (real_folder);
      return guess;
    }

  folder = (g_free (folder), g_strdup (real));
  free (real);
  return g_steal_pointer (&folder);
}

static void
free_file (FbStoreFile *file)
{
  g_free (file->path);
  g_free (file);
}

static FbStoreFile *
get_file (const char *path)
{
  FbStoreFile *file;

  if (files == NULL)
    files = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) free_file);

  file = g_hash_table_lookup (files, path);
  if (file == NULL)
    {
      file = g_new0 (FbStoreFile, 1);
      file->path = g_strdup (path);
      file->lock_fd = -1;
      file->has_locks = TRUE;
      g_hash_table_insert (files, file->path, file);
    }

  return file;
}

static gboolean
take_lock (FbStoreFile  *file,
           GError      **error)
{
  file->lock_fd = _fb_lock_take (file->path, error);
  return file->lock_fd >= 0;
}

static void
drop_lock (FbStoreFile *file)
{
  if (file->lock_fd >= 0)
    _fb_lock_drop (file->path, file->lock_fd);
  file->lock_fd = -1;
}

/* @is_fixed: SQLite locks nothing then */
static gboolean
admit (FbStoreFile  *file,
       FbStoreMode   mode,
       FbOpenFlags   flags,
       gboolean      is_fixed,
       GError      **error)
{
  if (mode == FB_STORE_CREATE)
    return create_file (file->path, error);

  if (file->n_open == 0 && !judge_header (file, error))
    return FALSE;

  if (!file->has_locks && !is_fixed)
    return _fb_lock_refuse (file->path, error);

  if (mode == FB_STORE_READ_ONLY || (flags & FB_OPEN_UNNAMED) != 0)
    return TRUE;

  if (g_access (file->path, W_OK) != 0)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_READ_ONLY,
                   _("“%s” can be read but not changed."), file->path);
      return FALSE;
    }

  return file->lock_fd >= 0 ||
         (((flags & FB_OPEN_PUTS_BACK) != 0 || _fb_store_check_taken (file->path, error)) &&
          take_lock (file, error));
}

static gboolean
read_identity (const char *path,
               guint64     identity[2])
{
  GStatBuf info;

  if (g_stat (path, &info) != 0)
    return FALSE;

  identity[0] = info.st_dev;
  identity[1] = info.st_ino;
  return TRUE;
}

gboolean
_fb_store_claim (FbStore      *self,
                 FbStoreMode   mode,
                 GError      **error)
{
  g_autofree char *path = resolve (self->path);
  FbStoreFile *file;
  gboolean ok;

  G_LOCK (files);
  file = get_file (path);
  self->is_fixed = mode == FB_STORE_READ_ONLY && _fb_place_is_fixed (path);
  ok = admit (file, mode, self->flags, self->is_fixed, error);
  if (ok)
    {
      if (file->n_open++ == 0)
        read_identity (path, file->identity);
      if (mode != FB_STORE_READ_ONLY)
        file->n_writers++;
      self->file = file;
    }
  else if (file->n_open == 0)
    g_hash_table_remove (files, path);
  G_UNLOCK (files);

  return ok;
}

/* Which file it is, whatever the name stands for later. */
void
_fb_store_remember_file (FbStore *self)
{
  if (self->file != NULL)
    read_identity (self->path, self->identity);
}

/* The one that was opened, and the one that has its name since. */
static gboolean
is_same (const FbStoreFile *file,
         const guint64      identity[2])
{
  guint64 now[2];

  return memcmp (file->identity, identity, sizeof now) == 0 ||
         (read_identity (file->path, now) && memcmp (now, identity, sizeof now) == 0);
}

/**
 * fb_store_is_open:
 * @path: any file
 *
 * Whether this process has it open as a workspace, by whatever name: then nobody
 * may open it by other means, as closing it would free the locks on it.
 */
gboolean
fb_store_is_open (const char *path)
{
  guint64 identity[2];
  GHashTableIter iter;
  gpointer file;
  gboolean found = FALSE;

  g_return_val_if_fail (path != NULL, FALSE);

  if (!read_identity (path, identity))
    return FALSE;

  G_LOCK (files);
  if (files != NULL)
    {
      g_hash_table_iter_init (&iter, files);
      while (!found && g_hash_table_iter_next (&iter, NULL, &file))
        found = is_same (file, identity);
    }
  G_UNLOCK (files);

  return found;
}

/* Whether the store is of the file, by whatever name. */
gboolean
fb_store_is_of (FbStore    *self,
                const char *path)
{
  guint64 identity[2];

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  return g_str_equal (self->path, path) ||
         (self->file != NULL && read_identity (path, identity) &&
          memcmp (identity, self->identity, sizeof identity) == 0);
}

/* For who reads whatever a person chose. */
gboolean
fb_store_check_not_open (const char  *path,
                         GError     **error)
{
  if (!fb_store_is_open (path))
    return TRUE;

  g_set_error (error, FB_ERROR, FB_ERROR_REFUSED, _("“%s” cannot be read."), path);
  return FALSE;
}

/* What is written to a file that has lost its name is lost when it is closed,
 * and SQLite does not mind. */
gboolean
fb_store_is_still_there (FbStore  *self,
                         GError  **error)
{
  guint64 now[2] = { 0, 0 };

  g_return_val_if_fail (FB_IS_STORE (self), FALSE);

  if (self->file == NULL ||
      (read_identity (self->path, now) && memcmp (now, self->identity, sizeof now) == 0))
    return TRUE;

  g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND,
               _("“%s” was moved, deleted or replaced while it was open. Nothing was changed. "
                 "Save a copy to keep what was there."), self->path);
  return FALSE;
}

/* Only after the database is closed. */
void
_fb_store_release (FbStore *self)
{
  FbStoreFile *file = g_steal_pointer (&self->file);

  if (file == NULL)
    return;

  G_LOCK (files);
  if (!self->read_only && --file->n_writers == 0)
    drop_lock (file);
  if (--file->n_open == 0)
    g_hash_table_remove (files, file->path);
  G_UNLOCK (files);
}
