/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-readers.h"
#include "app/fb-recipients.h"
#include "store/fb-store-log.h"

#include <glib/gi18n.h>

static void
add_change (FbCliTable  *table,
            FbWorkspace *workspace,
            FbChange    *change)
{
  g_autofree char *group = g_strdup_printf ("%" G_GINT64_FORMAT, change->group);
  g_autofree char *staff = fb_workspace_dup_name_of (workspace, "staff", change->staff_id);
  const char *what = change->op == 'c' ? "created" : change->op == 'd' ? "removed" : change->field;

  fb_cli_table_add (table, (const char *const[]) {
                      group, change->at, staff, change->deed, what,
                      change->op == 'u' ? change->old_value : NULL, change->new_value, change->reason });
}

/* A file that went out with the record, or to it. */
static void
add_file (FbCliTable       *table,
          FbWorkspace      *workspace,
          const FbExchange *exchange)
{
  g_autofree char *staff = fb_workspace_dup_name_of (workspace, "staff", exchange->staff_id);
  g_autofree char *to = fb_exchange_dup_recipient (workspace, exchange);

  fb_cli_table_add (table, (const char *const[]) {
                      NULL, exchange->at, staff, "file", exchange->scope, NULL, exchange->file, to });
}

/* A file holds all changes up to its own. */
static void
add_all (FbCliTable  *table,
         FbWorkspace *workspace,
         FbRecord    *record,
         GPtrArray   *changes,
         GPtrArray   *exchanges)
{
  guint at = 0;

  for (guint i = 0; i < exchanges->len; i++)
    {
      const FbExchange *exchange = exchanges->pdata[i];

      if (!fb_exchange_concerns (workspace, exchange, fb_record_get_kind (record), fb_record_get_id (record)))
        continue;
      for (; at < changes->len && ((FbChange *) changes->pdata[at])->seq > exchange->seq; at++)
        add_change (table, workspace, changes->pdata[at]);
      add_file (table, workspace, exchange);
    }
  for (; at < changes->len; at++)
    add_change (table, workspace, changes->pdata[at]);
}

/* footbridge-cli history: who changed what of a record, newest first. */
int
fb_cmd_history (FbCli  *cli,
                int     argc,
                char  **argv)
{
  static const char *const columns[] = {
    "group", "at", "staff", "deed", "field", "old", "new", "reason", NULL
  };
  gint64 limit = G_MAXUINT;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(FbRecord) record = NULL;
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(GPtrArray) exchanges = NULL;
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "limit", 0, 0, G_OPTION_ARG_INT64, &limit, NULL, "N" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 2, 2))
    return FB_CLI_USAGE;

  workspace = fb_cli_open (cli, FB_STORE_READ_ONLY, &error);
  if (workspace == NULL ||
      (record = fb_cli_find (workspace, NULL, cli->arguments[1], &error)) == NULL ||
      !fb_record_may_be_read (workspace, record, &error))
    return fb_cli_fail (error);

  changes = fb_store_list_changes (fb_workspace_get_store (workspace), fb_record_get_id (record),
                                   (guint) CLAMP (limit, 0, G_MAXUINT), &error);
  if (changes == NULL)
    return fb_cli_fail (error);

  exchanges = fb_store_list_exchanges (fb_workspace_get_store (workspace), &error);
  if (exchanges == NULL)
    return fb_cli_fail (error);
  add_all (table, workspace, record, changes, exchanges);

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}
