/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-places"

#include "app/fb-places.h"

#include "base/fb-error.h"

#include <errno.h>
#include <glib/gi18n.h>

#define SUFFIX ".footbridge"

static gboolean
make_folder (const char  *path,
             GError     **error)
{
  if (g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;

  g_set_error (error, FB_ERROR, FB_ERROR_FAILED, _("The folder “%s” cannot be made: %s"), path, g_strerror (errno));
  return FALSE;
}

/* (transfer full): Footbridge in the folder of documents */
char *
fb_places_dup_workspace_folder (GError **error)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *folder = NULL;

  folder = g_build_filename (documents != NULL ? documents : g_get_home_dir (), "Footbridge", NULL);

  return make_folder (folder, error) ? g_steal_pointer (&folder) : NULL;
}

/* A name that every file system takes. */
static char *
make_file_name (const char *name)
{
  g_autofree char *clean = g_strstrip (g_strdup (name));
  const char *end;

  g_strdelimit (clean, "/\\:*?\"<>|\n\t", '-');
  if (*clean == '.') /* would hide the file */
    *clean = '-';
  /* 255 bytes are the usual limit, and the lock and a number come on top */
  if (strlen (clean) > 100)
    {
      g_utf8_validate (clean, 100, &end);
      clean[end - clean] = '\0';
    }

  return *clean != '\0' ? g_steal_pointer (&clean) : g_strdup ("Footbridge");
}

/**
 * fb_places_dup_new_workspace:
 * @name: what the workspace is called, such as the organisation
 *
 * Returns: (transfer full): a path at which there is nothing yet
 */
char *
fb_places_dup_new_workspace (const char  *name,
                             GError     **error)
{
  g_autofree char *folder = fb_places_dup_workspace_folder (error);
  g_autofree char *file_name = make_file_name (name);

  for (guint i = 1; folder != NULL && i < 1000; i++)
    {
      g_autofree char *file = i == 1 ? g_strconcat (file_name, SUFFIX, NULL)
                                     : g_strdup_printf ("%s %u" SUFFIX, file_name, i);
      g_autofree char *path = g_build_filename (folder, file, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }

  if (folder != NULL)
    g_set_error (error, FB_ERROR, FB_ERROR_FAILED, _("There are too many files of that name."));
  return NULL;
}

/* (transfer full): where the made-up workspace is, or will be */
char *
fb_places_dup_sample (GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "footbridge", NULL);

  return make_folder (folder, error) ? g_build_filename (folder, "sample" SUFFIX, NULL) : NULL;
}

/* (transfer full): the name of the file as people say it, without its ending */
char *
fb_places_dup_title (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';

  return g_steal_pointer (&name);
}
