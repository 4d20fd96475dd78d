/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-deed-signal.h"
#include "app/fb-today.h"

#include <glib/gi18n.h>

/* Everything that needs somebody today. */
static int
list_signals (FbCli      *cli,
              const char *programme)
{
  static const char *const columns[] = { "code", "signal", "since", "name", "fact", NULL };
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) record = NULL;
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GPtrArray) rows = NULL;
  g_autoptr(GError) error = NULL;

  workspace = fb_cli_open (cli, FB_STORE_READ_ONLY, &error);
  if (workspace == NULL ||
      (programme != NULL && (record = fb_cli_find (workspace, "programme", programme, &error)) == NULL) ||
      (rows = fb_today_list (workspace, record != NULL ? fb_record_get_id (record) : NULL, NULL, &error)) == NULL)
    return fb_cli_fail (error);

  for (guint i = 0; i < rows->len; i++)
    {
      FbTodayRow *row = rows->pdata[i];
      g_autofree char *fact = fb_today_row_dup_fact (row);

      fb_cli_table_add (table, (const char *const[]) {
                          row->code != NULL ? row->code : row->id, row->signal, row->since, row->name, fact });
    }

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}

/* Since when it is seen: its day, or NULL where nothing of the kind is seen of the duo. */
static char *
dup_since (FbWorkspace  *workspace,
           FbRecord     *duo,
           const char   *kind,
           GError      **error)
{
  FbSignalCode code = fb_signal_find_code (kind);
  g_autoptr(GPtrArray) rows = fb_today_list_duo (workspace, fb_record_get_id (duo), error);

  if (rows == NULL)
    return NULL;

  for (guint i = 0; code != FB_SIGNAL_N && i < rows->len; i++)
    {
      FbTodayRow *row = rows->pdata[i];

      if (row->first.code == code)
        return g_strdup (row->first.since);
      for (guint k = 0; k < row->n_more_signals; k++)
        {
          if (row->more[k].code == code)
            return g_strdup (row->more[k].since);
        }
    }

  g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("There is no signal “%s” of this duo now."), kind);
  return NULL;
}

/* The words after DUO KIND: what was tried, or why it is all right. */
static int
answer_signal (FbCli      *cli,
               gboolean    is_all_right,
               const char *due_on)
{
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) duo = NULL;
  g_autoptr(FbSignalRecord) signal = NULL;
  g_autofree char *since = NULL;
  g_autoptr(GError) error = NULL;
  const char *kind = cli->arguments[3];
  const char *words = cli->arguments[4];

  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace == NULL ||
      (duo = fb_cli_find (workspace, "duo", cli->arguments[2], &error)) == NULL ||
      (since = dup_since (workspace, duo, kind, &error)) == NULL)
    return fb_cli_fail (error);

  if (is_all_right)
    signal = fb_deed_signal_all_right (workspace, duo, kind, *since != '\0' ? since : NULL, words, &error);
  else
    signal = fb_deed_take_up_signal (workspace, duo,
                                     &(FbTakeUp) { .kind = kind, .since = *since != '\0' ? since : NULL,
                                                   .due_on = due_on, .tried = words },
                                     &error);
  if (signal == NULL)
    return fb_cli_fail (error);

  g_print ("%s\n", fb_record_get_id (FB_RECORD (signal)));
  return FB_CLI_DONE;
}

/* footbridge-cli signals: what needs somebody today; take-up and all-right answer it (R194). */
int
fb_cmd_signals (FbCli  *cli,
                int     argc,
                char  **argv)
{
  g_autofree char *programme = NULL;
  g_autofree char *due_on = NULL;
  const GOptionEntry entries[] = {
    { "programme", 0, 0, G_OPTION_ARG_STRING, &programme, NULL, "CODE" },
    { "due", 0, 0, G_OPTION_ARG_STRING, &due_on, NULL, "DATE" },
    { NULL }
  };
  const char *verb;

  if (!fb_cli_parse (cli, entries, argc, argv, 1, 5))
    return FB_CLI_USAGE;
  if (cli->n_arguments == 1)
    return list_signals (cli, programme);

  verb = cli->arguments[1];
  if (cli->n_arguments >= 4 && g_str_equal (verb, "take-up"))
    return answer_signal (cli, FALSE, due_on);
  if (cli->n_arguments == 5 && g_str_equal (verb, "all-right"))
    return answer_signal (cli, TRUE, NULL);

  return fb_cli_misused (cli);
}
