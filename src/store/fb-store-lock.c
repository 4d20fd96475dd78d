/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-lock.h"

#include "base/fb-part.h"
#include "store/fb-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* --- Folders that keep no locks --- */

/* Whether @code says that nobody can lock anything there. That somebody else
 * has the lock is EWOULDBLOCK, and EACCES on folders of Windows. */
static gboolean
means_no_locks (int code)
{
  return code == ENOLCK || code == ENOSYS || code == EOPNOTSUPP || code == EINVAL;
}

static gboolean
means_held (int code)
{
  return code == EWOULDBLOCK || code == EACCES;
}

/* As SQLite locks parts of a file; nothing is locked. */
gboolean
_fb_lock_is_kept (int fd)
{
  struct flock lock = { .l_type = F_RDLCK, .l_whence = SEEK_SET };
  int rc;

  do
    rc = fcntl (fd, F_GETLK, &lock);
  while (rc != 0 && errno == EINTR);

  return rc == 0 || !means_no_locks (errno);
}

/* Returns: 0, or why not, as errno has it */
static int
lock_whole (int fd)
{
  int rc;

  do
    rc = flock (fd, LOCK_EX | LOCK_NB);
  while (rc != 0 && errno == EINTR);

  return rc == 0 ? 0 : errno;
}

/* Some network folders keep no locks: two programs could write at the same time there, and SQLite
 * would only say that the file is busy. Always FALSE. */
gboolean
_fb_lock_refuse (const char  *path,
                 GError     **error)
{
  g_set_error (error, FB_ERROR, FB_ERROR_FAILED,
               _("The folder of “%s” cannot keep two people from changing the file at the same time. "
                 "Copy the workspace to this computer and open it there. From then on, do not use the "
                 "one in that folder any more."), path);
  return FALSE;
}

/**
 * fb_store_check_folder:
 * @path: where a workspace is to be made
 *
 * Returns: %FALSE with an error where nobody could open that workspace, as its
 *   folder keeps no locks. Whether it can be written is not looked at.
 */
gboolean
fb_store_check_folder (const char  *path,
                       GError     **error)
{
  g_autoptr(FbPart) part = fb_part_new (path);
  int fd = g_open (fb_part_get_path (part), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  gboolean has_locks = fd < 0 || (_fb_lock_is_kept (fd) && !means_no_locks (lock_whole (fd)));

  if (fd >= 0)
    close (fd);
  if (has_locks)
    return TRUE;

  g_set_error (error, FB_ERROR, FB_ERROR_FAILED,
               _("The folder of “%s” cannot keep two people from changing the file at the same time. "
                 "Choose a folder on this computer."), path);
  return FALSE;
}

/* --- The lock of who writes --- */

static char *
dup_lock_path (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *lock = g_strdup_printf (".%s.lock", name);

  return g_build_filename (folder, lock, NULL);
}

static void
tell_holder (const char  *path,
             int          fd,
             GError     **error)
{
  char text[300] = "";
  g_auto(GStrv) lines = NULL;

  if (pread (fd, text, sizeof text - 1, 0) < 0)
    text[0] = '\0';
  lines = g_strsplit (g_utf8_validate (text, -1, NULL) ? text : "", "\n", 3);

  if (g_strv_length (lines) >= 2)
    g_set_error (error, FB_ERROR, FB_ERROR_LOCKED,
                 _("“%s” is being changed by %s on %s. It can be opened to read."),
                 path, lines[0], lines[1]);
  else
    g_set_error (error, FB_ERROR, FB_ERROR_LOCKED,
                 _("“%s” is being changed by another program. It can be opened to read."), path);
}

static void
tell_why_not (const char  *path,
              int          fd,
              int          code,
              GError     **error)
{
  if (means_held (code))
    tell_holder (path, fd, error);
  else if (means_no_locks (code))
    _fb_lock_refuse (path, error);
  else
    g_set_error (error, FB_ERROR, FB_ERROR_FAILED, _("“%s” cannot be opened: %s"), path, g_strerror (code));
}

/* As people know who works at this computer. */
const char *
_fb_store_get_holder (void)
{
  const char *name = g_get_real_name ();

  return *name != '\0' && !g_str_equal (name, "Unknown") ? name : g_get_user_name ();
}

/* @is_new: (out): whether there was none yet */
static int
open_lock (const char *lock_path,
           gboolean   *is_new)
{
  int fd = g_open (lock_path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);

  *is_new = fd >= 0;
  return fd >= 0 ? fd : g_open (lock_path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
}

/* The kernel frees the lock when the process ends, so none is ever stale. Its
 * text only informs.
 *
 * Returns: what to close, or -1 with an error */
int
_fb_lock_take (const char  *path,
               GError     **error)
{
  g_autofree char *lock_path = dup_lock_path (path);
  g_autofree char *text = g_strdup_printf ("%s\n%s\n", _fb_store_get_holder (), g_get_host_name ());
  gboolean is_new;
  int fd = open_lock (lock_path, &is_new);
  int code;

  if (fd < 0)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_READ_ONLY,
                   _("The folder of “%s” cannot be written. The workspace can be opened to read."), path);
      return -1;
    }

  code = lock_whole (fd);
  if (code != 0)
    {
      tell_why_not (path, fd, code, error);
      close (fd);
      /* What others may have locked by now has to stay. */
      if (is_new && means_no_locks (code))
        g_unlink (lock_path);
      return -1;
    }

  if (ftruncate (fd, 0) != 0 || pwrite (fd, text, strlen (text), 0) < 0)
    g_debug ("The lock of %s has no name in it", path);

  return fd;
}

void
_fb_lock_drop (const char *path,
               int         fd)
{
  if (ftruncate (fd, 0) != 0)
    g_debug ("The lock of %s keeps its name", path);
  close (fd);
}

/**
 * _fb_lock_take_place:
 * @path: a file whose place another one takes
 * @fd: (out): what to leave again; -1 where the folder keeps no locks, so that nobody works there
 * @is_new: (out): whether nobody had ever locked it
 *
 * Returns: %FALSE with an error where somebody changes the file
 */
gboolean
_fb_lock_take_place (const char  *path,
                     int         *fd,
                     gboolean    *is_new,
                     GError     **error)
{
  g_autofree char *lock_path = dup_lock_path (path);
  int code;

  *fd = open_lock (lock_path, is_new);
  if (*fd < 0)
    return fb_part_fail (path, error);

  code = lock_whole (*fd);
  if (code == 0)
    return TRUE;

  if (means_held (code))
    tell_holder (path, *fd, error);
  else if (*is_new)
    g_unlink (lock_path);
  close (*fd);
  *fd = -1;

  return !means_held (code);
}

void
_fb_lock_leave_place (const char *path,
                      int         fd,
                      gboolean    is_new)
{
  g_autofree char *lock_path = dup_lock_path (path);

  if (fd >= 0 && is_new)
    g_unlink (lock_path);
  if (fd >= 0)
    close (fd);
}
