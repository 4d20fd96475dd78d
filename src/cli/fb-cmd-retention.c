/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-data-protection.h"

/* footbridge-cli retention: who is kept longer than was promised. */
int
fb_cmd_retention (FbCli  *cli,
                  int     argc,
                  char  **argv)
{
  static const char *const columns[] = { "id", "name", "programme", "ended-on", "until", NULL };
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(GPtrArray) due = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_cli_parse (cli, NULL, argc, argv, 1, 1))
    return FB_CLI_USAGE;

  workspace = fb_cli_open (cli, FB_STORE_READ_ONLY, &error);
  due = workspace != NULL ? fb_retention_list_due (workspace, &error) : NULL;
  for (guint i = 0; due != NULL && i < due->len; i++)
    {
      const FbRetained *one = due->pdata[i];

      fb_cli_table_add (table, (const char *const[]) { one->person_id, one->name, one->programme, one->ended_on,
                                                       one->until });
    }

  return due != NULL && fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}
