/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-recipients.h"
#include "store/fb-store-exchange.h"

static void
add_exchange (FbCliTable       *table,
              FbWorkspace      *workspace,
              const FbExchange *exchange)
{
  g_autofree char *staff = fb_workspace_dup_name_of (workspace, "staff", exchange->staff_id);
  g_autofree char *seq = g_strdup_printf ("%" G_GINT64_FORMAT, exchange->seq);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, exchange->number);
  g_autofree char *group = g_strdup_printf ("%" G_GINT64_FORMAT, exchange->group);
  g_autofree char *to = fb_exchange_dup_recipient (workspace, exchange);

  fb_cli_table_add (table, (const char *const[]) {
                      exchange->at, exchange->direction == FB_EXCHANGE_IN ? "in" : "out", staff,
                      exchange->file, exchange->scope, exchange->subject_id, exchange->replica, seq,
                      number, exchange->written, exchange->seal, exchange->sealed_by,
                      exchange->group != 0 ? group : NULL, exchange->key,
                      exchange->is_protected ? "yes" : "no", exchange->reason, to,
                      exchange->left_out });
}

/* footbridge-cli exchanges: the files that came and went, newest first. */
int
fb_cmd_exchanges (FbCli  *cli,
                  int     argc,
                  char  **argv)
{
  static const char *const columns[] = {
    "at", "direction", "staff", "file", "scope", "subject", "replica", "seq", "number", "written",
    "seal", "sealed-by", "group", "key", "protected", "reason", "to", "left-out", NULL
  };
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GPtrArray) exchanges = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_cli_parse (cli, NULL, argc, argv, 1, 1))
    return FB_CLI_USAGE;

  workspace = fb_cli_open (cli, FB_STORE_READ_ONLY, &error);
  if (workspace == NULL ||
      (exchanges = fb_store_list_exchanges (fb_workspace_get_store (workspace), &error)) == NULL)
    return fb_cli_fail (error);

  for (guint i = 0; i < exchanges->len; i++)
    add_exchange (table, workspace, exchanges->pdata[i]);

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}
