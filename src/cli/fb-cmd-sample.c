/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-sample.h"

#include <glib/gi18n.h>

/* footbridge-cli sample: fills a new workspace, made if it is not there. */
int
fb_cmd_sample (FbCli  *cli,
               int     argc,
               char  **argv)
{
  g_autofree char *size_name = NULL;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;
  FbSampleSize size = FB_SAMPLE_DEMO;
  FbStoreMode mode;
  const GOptionEntry entries[] = {
    { "size", 0, 0, G_OPTION_ARG_STRING, &size_name, NULL, "demo|office|network" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 1, 1))
    return FB_CLI_USAGE;
  if (size_name != NULL && !fb_sample_size_from_name (size_name, &size))
    return fb_cli_misused (cli);

  mode = g_file_test (cli->arguments[0], G_FILE_TEST_EXISTS) ? FB_STORE_READ_WRITE : FB_STORE_CREATE;
  workspace = fb_cli_open (cli, mode, &error);
  if (workspace == NULL ||
      !fb_sample_fill (workspace, size, cli->seed, NULL, NULL, NULL, &error))
    return fb_cli_fail (error);

  return FB_CLI_DONE;
}
