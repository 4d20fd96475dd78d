/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-disk"

#include "app/fb-data-protection.h"

#include <sys/stat.h>
#include <sys/sysmacros.h>

/* A disk on a disk on a disk, and no further. */
#define MAX_DEPTH 5

static gboolean
is_crypt (const char *device)
{
  g_autofree char *path = g_build_filename (device, "dm", "uuid", NULL);
  g_autofree char *uuid = NULL;

  return g_file_get_contents (path, &uuid, NULL, NULL) && g_str_has_prefix (uuid, "CRYPT-");
}

/* Whether it, or all that it lies on, is encrypted. */
static gboolean
is_encrypted (const char *device,
              guint       depth)
{
  g_autofree char *slaves = g_build_filename (device, "slaves", NULL);
  g_autoptr(GDir) dir = NULL;
  const char *name;
  gboolean has_any = FALSE;

  if (is_crypt (device))
    return TRUE;

  dir = depth > 0 ? g_dir_open (slaves, 0, NULL) : NULL;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *slave = g_build_filename (slaves, name, NULL);

      has_any = TRUE;
      if (!is_encrypted (slave, depth - 1))
        return FALSE;
    }

  return has_any;
}

FbDisk
fb_disk_find (const char *path)
{
  g_autofree char *device = NULL;
  struct stat info;

  if (stat (path, &info) != 0)
    return FB_DISK_UNKNOWN;

  device = g_strdup_printf ("/sys/dev/block/%u:%u", major (info.st_dev), minor (info.st_dev));
  if (!g_file_test (device, G_FILE_TEST_IS_DIR))
    return FB_DISK_UNKNOWN;

  return is_encrypted (device, MAX_DEPTH) ? FB_DISK_ENCRYPTED : FB_DISK_PLAIN;
}
