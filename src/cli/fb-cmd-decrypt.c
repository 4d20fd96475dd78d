/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-protected.h"
#include "base/fb-part.h"
#include "exchange/fb-signature-detached.h"

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

/* (transfer full) (nullable): a line of standard input */
static char *
read_line (GError **error)
{
  g_autoptr(GInputStream) in = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr(GDataInputStream) lines = g_data_input_stream_new (in);
  g_autoptr(GError) local_error = NULL;
  char *line = g_data_input_stream_read_line_utf8 (lines, NULL, NULL, &local_error);

  if (line == NULL)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID,
                         _("This file is protected by six words. Give them with --words, or as a line of standard input."));

  return line;
}

/**
 * fb_cli_unlock:
 * @words: (nullable): as they were given; else they are read from standard input
 *
 * Returns: (transfer full) (nullable): as fb_unlock()
 */
FbPart *
fb_cli_unlock (const char  *path,
               const char  *words,
               GError     **error)
{
  g_autofree char *typed = words != NULL ? g_strdup (words) : read_line (error);

  return typed != NULL ? fb_unlock (path, typed, NULL, NULL, NULL, error) : NULL;
}

/* A large file has its signature beside it, which goes along. */
static gboolean
move (const char  *from,
      const char  *to,
      gboolean     is_wanted,
      GError     **error)
{
  g_autoptr(GFile) source = g_file_new_for_path (from);
  g_autoptr(GFile) target = g_file_new_for_path (to);
  g_autoptr(GInputStream) in = NULL;
  g_autoptr(GOutputStream) out = NULL;

  if (!is_wanted && !g_file_test (from, G_FILE_TEST_EXISTS))
    return TRUE;
  if (!g_str_equal (to, "-"))
    return g_file_move (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error) || fb_part_explain (to, error);

  in = G_INPUT_STREAM (g_file_read (source, NULL, error));
  out = g_unix_output_stream_new (STDOUT_FILENO, FALSE);

  return in != NULL && g_output_stream_splice (out, in, G_OUTPUT_STREAM_SPLICE_NONE, NULL, error) >= 0;
}

/* footbridge-cli decrypt: a protected file as the exchange file that is in it. */
int
fb_cmd_decrypt (FbCli  *cli,
                int     argc,
                char  **argv)
{
  g_autofree char *words = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *signature = NULL;
  g_autofree char *beside = NULL;
  g_autoptr(FbPart) folder = NULL;
  g_autoptr(GError) error = NULL;
  const char *to;
  const GOptionEntry entries[] = {
    { "words", 0, 0, G_OPTION_ARG_STRING, &words, NULL, "WORDS" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 2, 2))
    return FB_CLI_USAGE;

  to = cli->arguments[1];
  folder = fb_cli_unlock (cli->arguments[0], words, &error);
  if (folder == NULL)
    return fb_cli_fail (error);

  plain = fb_unlocked_dup_path (folder);
  signature = fb_signature_dup_detached_path (plain);
  beside = fb_signature_dup_detached_path (to);

  return move (plain, to, TRUE, &error) && (g_str_equal (to, "-") || move (signature, beside, FALSE, &error))
         ? FB_CLI_DONE : fb_cli_fail (error);
}
