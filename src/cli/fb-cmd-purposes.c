/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-purposes.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>

static gboolean
print_purposes (FbCli        *cli,
                FbWorkspace  *workspace,
                GError      **error)
{
  static const char *const columns[] = { "group", "data", "kept-for", "own-words", NULL };
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GPtrArray) purposes = fb_purposes_list (workspace, error);

  for (guint i = 0; purposes != NULL && i < purposes->len; i++)
    {
      const FbPurpose *purpose = purposes->pdata[i];

      fb_cli_table_add (table, (const char *const[]) { purpose->group, purpose->label, purpose->text,
                                                       purpose->is_own ? "yes" : "no" });
    }

  return purposes != NULL && fb_cli_table_print (table, cli, error);
}

/* footbridge-cli purposes: what each group of personal data is kept for; with a text, in
 * the organisation's own words. */
int
fb_cmd_purposes (FbCli  *cli,
                 int     argc,
                 char  **argv)
{
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;
  gboolean ok;

  if (!fb_cli_parse (cli, NULL, argc, argv, 1, 3))
    return FB_CLI_USAGE;
  if (cli->n_arguments == 2 ||
      (cli->n_arguments == 3 && fb_code_list_get_label (&fb_code_data_group, cli->arguments[1]) == NULL))
    return fb_cli_misused (cli);

  workspace = fb_cli_open (cli, cli->n_arguments == 1 ? FB_STORE_READ_ONLY : FB_STORE_READ_WRITE, &error);
  ok = workspace != NULL && (cli->n_arguments == 1
                             ? print_purposes (cli, workspace, &error)
                             : fb_deed_set_purpose (workspace, cli->arguments[1], cli->arguments[2], &error));

  return ok ? FB_CLI_DONE : fb_cli_fail (error);
}
