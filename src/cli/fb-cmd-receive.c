/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-mentor-file.h"
#include "app/fb-report-form.h"
#include "app/fb-report-mail.h"
#include "app/fb-reports.h"

#include <glib/gi18n.h>
#include <string.h>

/* One line of the file: the columns of the sheet, apart by tabs. */
static FbReportLine *
read_line (FbWorkspace  *workspace,
           const char   *text,
           GError      **error)
{
  g_autoptr(FbReportLine) line = fb_report_line_new ();
  g_auto(GStrv) cells = g_strsplit (text, "\t", FB_REPORT_N_CELLS + 2);

  for (guint cell = 0; cell < FB_REPORT_N_CELLS && cells[cell] != NULL; cell++)
    {
      if (!fb_report_line_read (line, (FbReportCell) cell, cells[cell], fb_workspace_get_today (workspace), error))
        return NULL;
    }
  if (g_strv_length (cells) > FB_REPORT_N_CELLS)
    fb_report_line_set_rest (line, cells[FB_REPORT_N_CELLS], cells[FB_REPORT_N_CELLS + 1]);

  return g_steal_pointer (&line);
}

/* (transfer full) (nullable): every line, set beside what is known */
static GPtrArray *
read_lines (FbWorkspace  *workspace,
            const char   *duo_id,
            const char   *text,
            GError      **error)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_report_line_free);
  g_autoptr(GPtrArray) known = fb_report_list_known (workspace, duo_id);
  g_auto(GStrv) texts = g_strsplit (text, "\n", -1);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      FbReportLine *line = read_line (workspace, texts[i], error);

      if (line == NULL)
        {
          /* Translators: the number of a line in a file; what is wrong there follows */
          g_prefix_error (error, _("Line %u: "), i + 1);
          return NULL;
        }
      fb_report_line_compare (line, known, fb_workspace_get_today (workspace));
      g_ptr_array_add (lines, line);
    }

  return g_steal_pointer (&lines);
}

/* Takes in every line, and prints what was understood of each. */
static gboolean
take (FbWorkspace  *workspace,
      const char   *duo_id,
      const char   *text,
      const char   *route,
      const char   *scan,
      GError      **error)
{
  g_autoptr(GPtrArray) lines = read_lines (workspace, duo_id, text, error);

  if (lines == NULL || fb_deed_receive_report (workspace, duo_id, lines, route, scan, error) < 0)
    return FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *words = fb_report_line_dup_words (lines->pdata[i]);

      if (words != NULL)
        g_print ("%s\n", words);
    }

  return TRUE;
}

/* (transfer full) (nullable): the lines of a file, or of a reply by e-mail */
static char *
read_file (const char  *path,
           gboolean     is_mail,
           GError     **error)
{
  g_autofree char *text = NULL;
  char *lines;

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;
  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, _("The file is not text in UTF-8."));
      return NULL;
    }
  if (!is_mail)
    return g_steal_pointer (&text);

  lines = fb_report_read_reply (text);
  if (lines == NULL)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, _("No answer was found in it. Type it into the lines yourself."));

  return lines;
}

/* The form that a duo fills in, or what came back. */
static int
run_form (FbCli      *cli,
          const char *verb)
{
  gboolean writes = g_str_equal (verb, "pdf");
  g_autoptr(GError) error = NULL;
  g_autoptr(FbWorkspace) workspace = fb_cli_open (cli, writes ? FB_STORE_READ_ONLY : FB_STORE_READ_WRITE, &error);
  g_autoptr(FbRecord) duo = NULL;
  g_autofree char *text = NULL;
  g_autofree char *duo_id = NULL;

  if (workspace == NULL)
    return fb_cli_fail (error);
  if (writes)
    {
      duo = fb_cli_find (workspace, "duo", cli->arguments[1], &error);
      return duo != NULL && fb_report_write_form (workspace, fb_record_get_id (duo), cli->arguments[2], &error)
             ? FB_CLI_DONE : fb_cli_fail (error);
    }

  text = fb_report_read_form (workspace, cli->arguments[1], &duo_id, &error);

  return text != NULL && take (workspace, duo_id, text, "pdf", NULL, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}

/* What a mentor sent back. What was changed here too stays as it is, and is told. */
static int
run_duo_file (FbCli      *cli,
              const char *words)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbWorkspace) workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  g_autoptr(FbMentorReturn) found = NULL;

  if (workspace == NULL ||
      (found = fb_mentor_return_read (workspace, cli->arguments[1], words, NULL, NULL, &error)) == NULL ||
      fb_deed_take_mentor_return (workspace, found, &error) < 0)
    return fb_cli_fail (error);

  for (guint i = 0; i < found->lines->len; i++)
    {
      g_autofree char *line = fb_mentor_line_dup_words (found->lines->pdata[i]);

      g_print ("%s\n", line);
    }

  return FB_CLI_DONE;
}

/* footbridge-cli receive: takes in what a duo wrote on its sheet, or by e-mail. */
int
fb_cmd_receive (FbCli  *cli,
                int     argc,
                char  **argv)
{
  g_autofree char *scan = NULL;
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) duo = NULL;
  g_autoptr(GError) error = NULL;
  gboolean is_mail = FALSE;
  gboolean is_form = FALSE;
  gboolean is_duo_file = FALSE;
  const GOptionEntry entries[] = {
    { "duo-file", 0, 0, G_OPTION_ARG_NONE, &is_duo_file, NULL, NULL },
    { "form", 0, 0, G_OPTION_ARG_NONE, &is_form, NULL, NULL },
    { "mail", 0, 0, G_OPTION_ARG_NONE, &is_mail, NULL, NULL },
    { "scan", 0, 0, G_OPTION_ARG_FILENAME, &scan, NULL, "FILE" },
    { "words", 0, 0, G_OPTION_ARG_STRING, &words, NULL, "WORDS" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 2, 3))
    return FB_CLI_USAGE;
  if (is_form + is_mail + is_duo_file > 1 || (is_duo_file && (cli->n_arguments != 2 || scan != NULL)) ||
      (words != NULL && !is_duo_file))
    return fb_cli_misused (cli);
  if (is_duo_file)
    return run_duo_file (cli, words);
  if (is_form)
    return run_form (cli, cli->n_arguments == 3 ? "pdf" : "form");
  if (cli->n_arguments != 3)
    return fb_cli_misused (cli);

  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace == NULL ||
      (duo = fb_cli_find (workspace, "duo", cli->arguments[1], &error)) == NULL ||
      (text = read_file (cli->arguments[2], is_mail, &error)) == NULL ||
      !take (workspace, fb_record_get_id (duo), text, is_mail ? "email" : "sheet", scan, &error))
    return fb_cli_fail (error);

  return FB_CLI_DONE;
}
