/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* renameat2() */
#define G_LOG_DOMAIN "fb-part"

#include "base/fb-part.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

struct _FbPart
{
  char *target; /* (nullable) the final name */
  char *path;
  char *note;   /* (nullable) where none could be made */
  int   note_fd;
};

static char *
dup_note_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "footbridge", "parts", NULL);
}

/* --- Taking away --- */

static void
remove_with_suffix (const char *path,
                    const char *suffix)
{
  g_autofree char *beside = g_strconcat (path, suffix, NULL);

  g_unlink (beside);
}

/* What a database leaves beside itself. */
static void
remove_beside (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *lock_name = g_strdup_printf (".%s.lock", name);
  g_autofree char *lock = g_build_filename (folder, lock_name, NULL);

  g_unlink (lock);
  remove_with_suffix (path, "-journal");
  remove_with_suffix (path, "-wal");
  remove_with_suffix (path, "-shm");
}

static void
remove_folder (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      g_unlink (inside);
    }

  g_rmdir (path);
}

static void
remove_part (const char *path)
{
  GStatBuf info;

  if (g_lstat (path, &info) == 0 && S_ISDIR (info.st_mode))
    {
      remove_folder (path);
      return;
    }

  g_unlink (path);
  remove_beside (path);
}

/* --- Notes --- */

static void
write_note (FbPart *self)
{
  g_autofree char *folder = dup_note_folder ();
  g_autofree char *line = g_strconcat (self->path, "\n", NULL);
  struct stat info = { 0 };

  /* Who sweeps may take an empty note away before it is locked. */
  for (guint i = 0; i < 100 && info.st_nlink == 0; i++)
    {
      g_autofree char *note = g_build_filename (folder, "XXXXXX", NULL);

      if (self->note_fd >= 0)
        close (self->note_fd);
      self->note_fd = g_mkstemp_full (note, O_RDWR | O_CLOEXEC, 0600);
      if (self->note_fd < 0)
        return;
      if (flock (self->note_fd, LOCK_EX) != 0 || fstat (self->note_fd, &info) != 0)
        {
          g_unlink (note); /* who sweeps would think its program gone */
          break;
        }
      g_free (self->note);
      self->note = g_steal_pointer (&note);
    }

  if (write (self->note_fd, line, strlen (line)) < 0)
    g_debug ("No note of a file that is being made");
}

/* Without a note all goes well, but for a program that is killed. */
static FbPart *
note_part (const char *target,
           char       *path)
{
  g_autofree char *folder = dup_note_folder ();
  FbPart *self = g_new0 (FbPart, 1);

  self->target = g_strdup (target);
  self->path = path;
  self->note_fd = -1;
  if (g_mkdir_with_parents (folder, 0700) == 0)
    write_note (self);

  return self;
}

static char *
dup_absolute (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *whole = g_canonicalize_filename (folder, NULL);

  return g_build_filename (whole, name, NULL);
}

/**
 * fb_part_new:
 * @path: what the file is called when it is whole
 *
 * Returns: (transfer full): a name beside @path at which there is nothing yet;
 *   the caller makes the file there, with O_EXCL
 */
FbPart *
fb_part_new (const char *path)
{
  g_autofree char *target = dup_absolute (path);
  g_autofree char *id = g_uuid_string_random ();

  id[8] = '\0';
  return note_part (target, g_strconcat (target, ".", id, NULL));
}

/**
 * fb_part_new_folder:
 *
 * Returns: (transfer full): an empty folder that only the user can read; it
 *   goes with all that is in it
 */
FbPart *
fb_part_new_folder (GError **error)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *name = g_strconcat ("footbridge-", id, NULL);
  g_autoptr(FbPart) self = note_part (NULL, g_build_filename (g_get_tmp_dir (), name, NULL));

  if (g_mkdir (self->path, 0700) != 0)
    {
      fb_part_fail (self->path, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/* Takes the file or folder away, unless it is finished. */
void
fb_part_free (FbPart *self)
{
  remove_part (self->path);
  if (self->note != NULL)
    g_unlink (self->note);
  if (self->note_fd >= 0)
    close (self->note_fd);

  g_free (self->target);
  g_free (self->path);
  g_free (self->note);
  g_free (self);
}

static GPtrArray *kept;

static void
drop_kept (void)
{
  g_clear_pointer (&kept, g_ptr_array_unref);
}

/* Takes @self, which goes when the program ends: another program reads it. For
 * the main thread. */
void
fb_part_keep (FbPart *self)
{
  if (kept == NULL)
    {
      kept = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_part_free);
      atexit (drop_kept);
    }

  g_ptr_array_add (kept, self);
}

const char *
fb_part_get_path (FbPart *self)
{
  return self->path;
}

/* (nullable): the final name, which is what a person knows */
const char *
fb_part_get_target (FbPart *self)
{
  return self->target;
}

/* --- Finishing --- */

static gboolean
sync_path (const char *path,
           int         flags)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | flags, 0);
  gboolean ok = fd >= 0 && fsync (fd) == 0;
  int code = errno;

  if (fd >= 0)
    close (fd);
  errno = code;

  return ok;
}

static gboolean
move_without_replacing (const char *from,
                        const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno != EINVAL && errno != ENOSYS)
    return FALSE;

  if (g_file_test (to, G_FILE_TEST_EXISTS))
    {
      errno = EEXIST;
      return FALSE;
    }

  return g_rename (from, to) == 0;
}

/**
 * fb_part_finish:
 * @replace: whether a file that has the final name goes
 *
 * Gives the file, which is closed by now, its final name, at once and on the
 * disk.
 *
 * Returns: %FALSE with a %G_IO_ERROR; what had the name is then as it was
 */
gboolean
fb_part_finish (FbPart    *self,
                gboolean   replace,
                GError   **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  g_return_val_if_fail (self->target != NULL, FALSE);

  if (!sync_path (self->path, 0) ||
      !(replace ? g_rename (self->path, self->target) == 0
                : move_without_replacing (self->path, self->target)))
    return fb_part_fail (self->target, error);

  /* A rename is on the disk when its folder is. */
  sync_path (folder, O_DIRECTORY);
  return TRUE;
}

static gboolean
write_all (int         fd,
           const char *bytes,
           gsize       length)
{
  while (length > 0)
    {
      gssize n = write (fd, bytes, length);

      if (n < 0 && errno != EINTR)
        return FALSE;
      bytes += MAX (n, 0);
      length -= (gsize) MAX (n, 0);
    }

  return TRUE;
}

/**
 * fb_part_write:
 *
 * Writes a whole file that only the user can read; one that is there is
 * replaced, or stays as it is. A pipe or a device is written to.
 */
gboolean
fb_part_write (const char  *path,
               const void  *bytes,
               gsize        length,
               GError     **error)
{
  gboolean is_device = g_file_test (path, G_FILE_TEST_EXISTS) &&
                       !g_file_test (path, G_FILE_TEST_IS_REGULAR);
  g_autoptr(FbPart) part = is_device ? NULL : fb_part_new (path);
  int fd = is_device ? g_open (path, O_WRONLY | O_CLOEXEC, 0)
                     : g_open (part->path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  gboolean ok;

  if (fd < 0)
    return fb_part_fail (path, error);

  ok = write_all (fd, bytes, length) || fb_part_fail (path, error);
  if (close (fd) != 0 && ok)
    ok = fb_part_fail (path, error);

  return ok && (is_device || fb_part_finish (part, TRUE, error));
}

/**
 * fb_part_fail:
 * @path: the file as its user knows it
 *
 * Says that it could not be written, and why by errno.
 *
 * Returns: always %FALSE
 */
gboolean
fb_part_fail (const char  *path,
              GError     **error)
{
  int code = errno;
  g_autofree char *name = g_filename_display_name (path);

  if (code == ENOSPC || code == EDQUOT)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _("“%s” could not be written: the disk is full."), name);
  else
    g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code),
                 _("“%s” could not be written: %s"), name, g_strerror (code));
  return FALSE;
}

/**
 * fb_part_explain:
 * @path: the file that GIO could not write
 *
 * Where the disk is full, says so in our words instead of those of the system.
 *
 * Returns: always %FALSE
 */
gboolean
fb_part_explain (const char  *path,
                 GError     **error)
{
  if (error != NULL && g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    {
      g_clear_error (error);
      errno = ENOSPC;
      fb_part_fail (path, error);
    }

  return FALSE;
}

/* --- After programs that were killed --- */

static void
sweep_note (const char *note)
{
  int fd = g_open (note, O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0);
  g_autofree char *line = NULL;
  gsize length = 0;

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) == 0 &&
      g_file_get_contents (note, &line, &length, NULL))
    {
      if (length > 1 && line[length - 1] == '\n' && g_path_is_absolute (line))
        {
          line[length - 1] = '\0';
          remove_part (line);
        }
      g_unlink (note);
    }

  if (fd >= 0)
    close (fd);
}

/**
 * fb_parts_sweep:
 *
 * Takes away what programs that were killed left behind. For the start of a
 * program.
 */
void
fb_parts_sweep (void)
{
  g_autofree char *folder = dup_note_folder ();
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *note = g_build_filename (folder, name, NULL);

      sweep_note (note);
    }
}
