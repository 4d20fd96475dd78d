/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-deed-pass-on.h"
#include "app/fb-stand-ins.h"

#include <glib/gi18n.h>

/* Prints who looks after whose work today, until when; or only what is changed. */
static gboolean
print_all (FbCli        *cli,
           FbWorkspace  *workspace,
           GError      **error)
{
  static const char *const names[] = { "staff", "deputy", "from-date", "until-date", NULL };
  g_autoptr(FbStandIns) stand_ins = fb_stand_ins_new (workspace, error);
  g_autoptr(FbCliTable) table = stand_ins != NULL ? fb_cli_table_new (names) : NULL;

  if (stand_ins == NULL)
    return FALSE;

  for (guint i = 0; i < fb_stand_ins_get_all (stand_ins)->len; i++)
    {
      const FbStandIn *stand_in = fb_stand_ins_get_all (stand_ins)->pdata[i];
      g_autofree char *staff = fb_workspace_dup_name_of (workspace, "staff", stand_in->staff_id);
      g_autofree char *deputy = fb_workspace_dup_name_of (workspace, "staff", stand_in->deputy_id);

      fb_cli_table_add (table, (const char *const[]) { staff, deputy, stand_in->from_date, stand_in->until_date });
    }

  return fb_cli_table_print (table, cli, error);
}

static gboolean
pass_on (FbCli        *cli,
         FbWorkspace  *workspace,
         GError      **error)
{
  g_autoptr(FbRecord) deputy = fb_cli_find (workspace, "staff", cli->arguments[2], error);
  g_autoptr(FbStandIn) stand_in = NULL;

  if (deputy == NULL)
    return FALSE;

  stand_in = fb_deed_pass_on (workspace, fb_record_get_id (deputy), cli->arguments[3], error);

  return stand_in != NULL;
}

/* footbridge-cli pass-on: a colleague looks after the work of who is acting, until a day. */
int
fb_cmd_pass_on (FbCli  *cli,
                int     argc,
                char  **argv)
{
  const GOptionEntry entries[] = { { NULL } };
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;
  gboolean is_new, is_back, ok;

  if (!fb_cli_parse (cli, entries, argc, argv, 1, 4))
    return FB_CLI_USAGE;

  is_new = cli->n_arguments == 4 && g_str_equal (cli->arguments[1], "to");
  is_back = cli->n_arguments == 2 && g_str_equal (cli->arguments[1], "back");
  if (!is_new && !is_back && cli->n_arguments != 1)
    return fb_cli_misused (cli);

  workspace = fb_cli_open (cli, cli->n_arguments > 1 ? FB_STORE_READ_WRITE : FB_STORE_READ_ONLY, &error);
  if (workspace == NULL)
    return fb_cli_fail (error);

  ok = is_new ? pass_on (cli, workspace, &error)
       : is_back ? fb_deed_take_back (workspace, &error)
                 : print_all (cli, workspace, &error);

  return ok ? FB_CLI_DONE : fb_cli_fail (error);
}
