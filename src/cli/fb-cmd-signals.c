/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-today.h"

/* footbridge-cli signals: everything that needs somebody today. */
int
fb_cmd_signals (FbCli  *cli,
                int     argc,
                char  **argv)
{
  static const char *const columns[] = { "code", "signal", "since", "name", "fact", NULL };
  g_autofree char *programme = NULL;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) record = NULL;
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "programme", 0, 0, G_OPTION_ARG_STRING, &programme, NULL, "CODE" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 1, 1))
    return FB_CLI_USAGE;

  workspace = fb_cli_open (cli, FB_STORE_READ_ONLY, &error);
  if (workspace == NULL ||
      (programme != NULL && (record = fb_cli_find (workspace, "programme", programme, &error)) == NULL) ||
      (rows = fb_today_list (workspace, record != NULL ? fb_record_get_id (record) : NULL, NULL, &error)) == NULL)
    return fb_cli_fail (error);

  for (guint i = 0; i < rows->len; i++)
    {
      FbTodayRow *row = rows->pdata[i];
      g_autofree char *fact = fb_today_row_dup_fact (row);

      fb_cli_table_add (table, (const char *const[]) {
                          row->code != NULL ? row->code : row->id, row->signal, row->since, row->name, fact });
    }

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}
