/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

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
  g_auto(GStrv) cells = g_strsplit (text, "\t", -1);

  for (guint cell = 0; cells[cell] != NULL && cell < FB_REPORT_N_CELLS; cell++)
    {
      if (!fb_report_line_read (line, (FbReportCell) cell, cells[cell], fb_workspace_get_today (workspace), error))
        return NULL;
    }
  line->calls = g_strv_length (cells) > FB_REPORT_N_CELLS && *cells[FB_REPORT_N_CELLS] != '\0';

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

/* footbridge-cli receive: takes in what a duo wrote on its sheet. */
int
fb_cmd_receive (FbCli  *cli,
                int     argc,
                char  **argv)
{
  g_autofree char *scan = NULL;
  g_autofree char *text = NULL;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) duo = NULL;
  g_autoptr(GPtrArray) lines = NULL;
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "scan", 0, 0, G_OPTION_ARG_FILENAME, &scan, NULL, "FILE" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 3, 3))
    return FB_CLI_USAGE;

  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace == NULL ||
      (duo = fb_cli_find (workspace, "duo", cli->arguments[1], &error)) == NULL ||
      !g_file_get_contents (cli->arguments[2], &text, NULL, &error) ||
      (lines = read_lines (workspace, fb_record_get_id (duo), text, &error)) == NULL ||
      fb_deed_receive_report (workspace, fb_record_get_id (duo), lines, "sheet", scan, &error) < 0)
    return fb_cli_fail (error);

  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *words = fb_report_line_dup_words (lines->pdata[i]);

      if (words != NULL)
        g_print ("%s\n", words);
    }

  return FB_CLI_DONE;
}
