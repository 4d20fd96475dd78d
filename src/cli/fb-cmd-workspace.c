/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "domain/fb-kinds.h"
#include "store/fb-store-backup.h"

#include <glib/gi18n.h>

/* footbridge-cli new: makes a workspace; without options it holds no record. */
int
fb_cmd_new (FbCli  *cli,
            int     argc,
            char  **argv)
{
  g_autofree char *organisation = NULL;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "organisation", 0, 0, G_OPTION_ARG_STRING, &organisation, NULL, "NAME" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 1, 1))
    return FB_CLI_USAGE;

  workspace = fb_workspace_make (cli->arguments[0], organisation, cli->staff, &error);

  return workspace != NULL ? FB_CLI_DONE : fb_cli_fail (error);
}

static gboolean
add_file_facts (FbCliTable  *table,
                FbStore     *store,
                GError     **error)
{
  g_autofree char *version = g_strdup_printf ("%u", fb_store_get_version (store));

  if (!fb_store_check (store, error))
    return FALSE;

  fb_cli_table_add (table, (const char *const[]) { "version", version });
  fb_cli_table_add (table, (const char *const[]) { "replica", fb_store_get_replica (store) });
  fb_cli_table_add (table, (const char *const[]) { "integrity", "ok" });

  return TRUE;
}

/* footbridge-cli info: what is in the workspace. */
int
fb_cmd_info (FbCli  *cli,
             int     argc,
             char  **argv)
{
  static const char *const columns[] = { "what", "value", NULL };
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GError) error = NULL;
  const FbKind *const *kinds;
  guint n_kinds;

  if (!fb_cli_parse (cli, NULL, argc, argv, 1, 1))
    return FB_CLI_USAGE;

  workspace = fb_cli_open (cli, FB_STORE_READ_ONLY, &error);
  if (workspace == NULL)
    return fb_cli_fail (error);

  if (!add_file_facts (table, fb_workspace_get_store (workspace), &error))
    return fb_cli_fail (error);

  kinds = fb_kinds_get_all (&n_kinds);
  for (guint i = 0; i < n_kinds; i++)
    {
      gint64 n = fb_store_count (fb_workspace_get_store (workspace), kinds[i], &error);
      g_autofree char *count = g_strdup_printf ("%" G_GINT64_FORMAT, n);

      if (n < 0)
        return fb_cli_fail (error);
      if (n > 0)
        fb_cli_table_add (table, (const char *const[]) { kinds[i]->name, count });
    }

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}

/* footbridge-cli backup: a copy of the whole workspace as it is now; it is the
 * same replica, to go back to. */
int
fb_cmd_backup (FbCli  *cli,
               int     argc,
               char  **argv)
{
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_cli_parse (cli, NULL, argc, argv, 2, 2))
    return FB_CLI_USAGE;

  if (g_file_test (cli->arguments[1], G_FILE_TEST_EXISTS))
    {
      g_set_error (&error, FB_ERROR, FB_ERROR_REFUSED, _("There is a file “%s” already."),
                   cli->arguments[1]);
      return fb_cli_fail (error);
    }

  workspace = fb_cli_open (cli, FB_STORE_READ_ONLY, &error);
  if (workspace == NULL ||
      !fb_store_backup (fb_workspace_get_store (workspace), cli->arguments[1], &error))
    return fb_cli_fail (error);

  return FB_CLI_DONE;
}
