/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "store/fb-store-log.h"

#include <glib/gi18n.h>

static int
nothing_to_do (void)
{
  g_printerr ("%s\n", _("There is nothing to undo."));

  return FB_CLI_REFUSED;
}

/* footbridge-cli undo: takes back one deed. A script has no session, so the
 * newest deed that may be undone is meant, whoever did it. */
int
fb_cmd_undo (FbCli  *cli,
             int     argc,
             char  **argv)
{
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;
  gint64 group;

  if (!fb_cli_parse (cli, NULL, argc, argv, 1, 2))
    return FB_CLI_USAGE;

  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace == NULL)
    return fb_cli_fail (error);

  if (cli->n_arguments < 2)
    group = fb_store_find_undoable (fb_workspace_get_store (workspace));
  else if (!g_ascii_string_to_signed (cli->arguments[1], 10, 1, G_MAXINT64, &group, &error))
    return fb_cli_misused (cli);

  if (group == 0)
    return nothing_to_do ();

  if (fb_store_can_undo_import (fb_workspace_get_store (workspace), group))
    return fb_store_undo_import (fb_workspace_get_store (workspace), group, NULL, &error)
           ? FB_CLI_DONE : fb_cli_fail (error);

  return fb_store_undo (fb_workspace_get_store (workspace), group, &error)
         ? FB_CLI_DONE : fb_cli_fail (error);
}

/* footbridge-cli redo: does again what was undone last. */
int
fb_cmd_redo (FbCli  *cli,
             int     argc,
             char  **argv)
{
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;
  gint64 group;

  if (!fb_cli_parse (cli, NULL, argc, argv, 1, 1))
    return FB_CLI_USAGE;

  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace == NULL)
    return fb_cli_fail (error);

  group = fb_store_find_redoable (fb_workspace_get_store (workspace));
  if (group == 0)
    return nothing_to_do ();

  /* Redo takes back the group that undid. */
  return fb_store_undo (fb_workspace_get_store (workspace), group, &error)
         ? FB_CLI_DONE : fb_cli_fail (error);
}
