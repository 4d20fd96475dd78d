/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-deed-erase.h"

#include <glib/gi18n.h>

/* footbridge-cli erase: takes out what tells who a person is; never undone. */
int
fb_cmd_erase (FbCli  *cli,
              int     argc,
              char  **argv)
{
  g_autofree char *reason = NULL;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) person = NULL;
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, NULL, "TEXT" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 2, 2))
    return FB_CLI_USAGE;
  if (reason == NULL)
    return fb_cli_misused (cli);

  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace == NULL ||
      (person = fb_cli_find (workspace, "person", cli->arguments[1], &error)) == NULL ||
      !fb_deed_erase (workspace, fb_record_get_id (person), reason, NULL, &error))
    return fb_cli_fail (error);

  g_printerr ("%s\n", fb_erase_get_warning ());
  return FB_CLI_DONE;
}
