/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-keys.h"

#include <glib/gi18n.h>

/* footbridge-cli key: the words by which partners know files from here; and a
 * key anew. */
int
fb_cmd_key (FbCli  *cli,
            int     argc,
            char  **argv)
{
  static const char *const columns[] = { "words", "fingerprint", NULL };
  gboolean is_new = FALSE;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autofree char *fingerprint = NULL;
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;
  FbStore *store;
  const GOptionEntry entries[] = {
    { "new", 0, 0, G_OPTION_ARG_NONE, &is_new, NULL, NULL },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 1, 1))
    return FB_CLI_USAGE;

  workspace = fb_cli_open (cli, is_new ? FB_STORE_READ_WRITE : FB_STORE_READ_ONLY, &error);
  if (workspace == NULL)
    return fb_cli_fail (error);

  store = fb_workspace_get_store (workspace);
  if (is_new && !fb_keys_renew (store, &error))
    return fb_cli_fail (error);

  fingerprint = fb_keys_dup_fingerprint (store);
  if (fingerprint != NULL)
    {
      words = fb_keys_dup_words (fingerprint);
      fb_cli_table_add (table, (const char *const[]) { words, fingerprint });
    }
  if (fb_keys_is_missing (store))
    g_printerr ("%s\n", fb_keys_get_missing_words ());

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}
