/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-store"

#include "store/fb-store-private.h"

#include <glib/gstdio.h>
#include <sys/vfs.h>
#include <unistd.h>

/* What programs that carry folders from one computer to another leave in the
 * folder, or in one above it. */
static const char *const sync_marks[] = {
  ".dropbox", ".dropbox.cache",
  ".nextcloudsync.log", ".owncloudsync.log",
  ".stfolder",      /* Syncthing */
  ".seafile-data",
  ".megaignore",
};

/* WAL needs memory shared between processes, which network folders lack. */
static gboolean
is_on_network (const char *path)
{
  static const guint32 types[] = {
    0x6969,     /* NFS */
    0x517b,     /* SMB */
    0xff534d42, /* CIFS */
    0xfe534d42, /* SMB 2 */
    0x65735546, /* FUSE: sshfs, gvfs, most of the clouds */
    0x01021997, /* 9P */
  };
  struct statfs info;

  if (statfs (path, &info) != 0)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if ((guint32) info.f_type == types[i])
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_mark (const char *folder)
{
  g_autoptr(GDir) dir = NULL;
  const char *name;

  for (guint i = 0; i < G_N_ELEMENTS (sync_marks); i++)
    {
      g_autofree char *mark = g_build_filename (folder, sync_marks[i], NULL);

      if (g_file_test (mark, G_FILE_TEST_EXISTS))
        return TRUE;
    }

  /* Nextcloud: .sync_1f2e3d4c5b6a.db */
  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if ((g_str_has_prefix (name, ".sync_") || g_str_has_prefix (name, "._sync_")) &&
          g_str_has_suffix (name, ".db"))
        return TRUE;
    }

  return FALSE;
}

/* Such a program may carry the file away without the journal beside it. */
static gboolean
is_synced (const char *path)
{
  g_autofree char *full = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (full);
  const char *home = g_get_home_dir ();

  while (!g_str_equal (folder, home) && !g_str_equal (folder, "/"))
    {
      char *above = g_path_get_dirname (folder);

      if (has_mark (folder))
        {
          g_free (above);
          return TRUE;
        }
      g_free (folder);
      folder = above;
    }

  return FALSE;
}

/* Whether others come by the file too, on other computers. */
gboolean
_fb_place_is_shared (const char *path)
{
  return is_on_network (path) || is_synced (path);
}

/* Readers need to write to the folder too, beside a WAL. Where they cannot,
 * nobody can, and SQLite may be told that the file stays as it is. */
gboolean
_fb_place_is_fixed (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  GStatBuf info;

  return g_access (folder, W_OK) != 0 && (g_stat (wal, &info) != 0 || info.st_size == 0);
}
