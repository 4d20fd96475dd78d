/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-search.h"

/* footbridge-cli search: anyone and anything that a page of the window shows. */
int
fb_cmd_search (FbCli  *cli,
               int     argc,
               char  **argv)
{
  static const char *const columns[] = { "id", "name", "what", NULL };
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GPtrArray) found = NULL;
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_cli_parse (cli, NULL, argc, argv, 2, 20))
    return FB_CLI_USAGE;

  words = g_strjoinv (" ", cli->arguments + 1);
  workspace = fb_cli_open (cli, FB_STORE_READ_ONLY, &error);
  if (workspace == NULL || (found = fb_search (workspace, words, &error)) == NULL)
    return fb_cli_fail (error);

  for (guint i = 0; i < found->len; i++)
    {
      const FbFound *it = found->pdata[i];

      fb_cli_table_add (table, (const char *const[]) { it->found_id, it->title, it->subtitle });
    }

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}
