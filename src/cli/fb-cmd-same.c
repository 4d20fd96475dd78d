/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-join-people.h"
#include "app/fb-people-alike.h"
#include "domain/fb-person.h"

#include <glib/gi18n.h>

static int
print_pairs (FbCli       *cli,
             FbWorkspace *workspace)
{
  static const char *const columns[] = { "id", "name", "other-id", "other-name", NULL };
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) pairs = fb_people_find_twice (fb_workspace_get_store (workspace), NULL, NULL, NULL, &error);

  for (guint i = 0; pairs != NULL && i < pairs->len; i++)
    {
      const FbAlike *pair = pairs->pdata[i];
      g_autofree char *name = fb_workspace_dup_name_of (workspace, "person", pair->known_id);
      g_autofree char *other = fb_workspace_dup_name_of (workspace, "person", pair->came_id);

      fb_cli_table_add (table, (const char *const[]) { pair->known_id, name, pair->came_id, other });
    }

  return pairs != NULL && fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}

static int
join (FbCli       *cli,
      FbWorkspace *workspace)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbRecord) kept = fb_cli_find (workspace, "person", cli->arguments[1], &error);
  g_autoptr(FbRecord) other = kept != NULL ? fb_cli_find (workspace, "person", cli->arguments[2], &error) : NULL;

  if (other == NULL)
    return fb_cli_fail (error);
  if (kept == other)
    {
      g_printerr ("%s\n", _("That is the same record twice."));
      return FB_CLI_REFUSED;
    }

  return fb_deed_join_people (workspace, fb_record_get_id (kept), fb_record_get_id (other), &error)
         ? FB_CLI_DONE : fb_cli_fail (error);
}

/* footbridge-cli same: who may be there twice, and joining two records. */
int
fb_cmd_same (FbCli  *cli,
             int     argc,
             char  **argv)
{
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_cli_parse (cli, NULL, argc, argv, 1, 3))
    return FB_CLI_USAGE;
  if (cli->n_arguments == 2)
    return fb_cli_misused (cli);

  workspace = fb_cli_open (cli, cli->n_arguments == 1 ? FB_STORE_READ_ONLY : FB_STORE_READ_WRITE, &error);
  if (workspace == NULL)
    return fb_cli_fail (error);

  return cli->n_arguments == 1 ? print_pairs (cli, workspace) : join (cli, workspace);
}
