/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-exchanges.h"
#include "app/fb-keys.h"
#include "exchange/fb-package.h"

#include <glib/gi18n.h>

/* Of no workspace in particular: no sender is known, and none is unknown. */
static char *
dup_words (const FbSealInfo *seal)
{
  g_autofree char *words = fb_keys_dup_words (seal->key);

  /* Translators: the first %s is an organisation, the second four words */
  return g_strdup_printf (_("The file says that it is from %s, and was not changed since. Their four words: %s."),
                          seal->owner != NULL ? seal->owner : _("an unnamed sender"), words);
}

/* footbridge-cli verify: who made a file, and is it as it was made. */
int
fb_cmd_verify (FbCli  *cli,
               int     argc,
               char  **argv)
{
  g_autofree char *path = NULL;
  g_autoptr(FbStore) store = NULL;
  g_auto(FbSender) sender = { 0 };
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "workspace", 0, 0, G_OPTION_ARG_FILENAME, &path, NULL, "WORKSPACE" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 1, 1))
    return FB_CLI_USAGE;

  if (path != NULL && (store = fb_store_open (path, FB_STORE_READ_ONLY, &error)) == NULL)
    return fb_cli_fail (error);
  if (fb_package_is (cli->arguments[0]))
    {
      g_set_error_literal (&error, FB_ERROR, FB_ERROR_INVALID,
                           _("The file is protected by six words, and was not opened with them."));
      return fb_cli_fail (error);
    }
  if (store != NULL ? !fb_exchange_find_sender (store, cli->arguments[0], &sender, &error)
                    : !fb_signature_check_file (cli->arguments[0], &sender.seal, &error))
    return fb_cli_fail (error);

  words = store == NULL && sender.seal.proof == FB_PROOF_INTACT ? dup_words (&sender.seal)
                                                                : fb_exchange_dup_sender (&sender);
  g_print ("%s\n", words);
  return FB_CLI_DONE;
}
