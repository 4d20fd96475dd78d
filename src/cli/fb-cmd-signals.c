/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-deed-signal.h"
#include "app/fb-today.h"

#include <glib/gi18n.h>

/* All facts of a duo or person, one below the other. A reminder or a concern is
 * called by what it is about. */
static void
add_facts (FbCliTable       *table,
           const FbTodayRow *row)
{
  g_autoptr(GPtrArray) facts = fb_today_row_list_facts (row);
  const char *about = row->code != NULL ? row->code : row->about_id != NULL ? row->about_id : row->id;

  for (guint i = 0; i < facts->len; i++)
    {
      const FbTodayFact *fact = facts->pdata[i];

      fb_cli_table_add (table, (const char *const[]) {
                          about, fact->signal, *fact->since != '\0' ? fact->since : NULL, row->name, fact->text });
    }
}

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
    add_facts (table, rows->pdata[i]);

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}

/* What is said of a signal. */
typedef struct
{
  char *owner;
  char *due_on;
  char *tried;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->owner);
  g_free (options->due_on);
  g_free (options->tried);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* (transfer full) (nullable): what a signal can be about */
static FbRecord *
find_about (FbWorkspace  *workspace,
            const char   *id,
            GError      **error)
{
  static const char *const kinds[] = { "duo", "enrolment", "programme", NULL };
  g_autoptr(FbRecord) about = fb_cli_find (workspace, NULL, id, error);

  if (about == NULL || g_strv_contains (kinds, fb_record_get_kind (about)->name))
    return g_steal_pointer (&about);

  g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID,
                       _("A signal is about a duo, an enrolment or a programme."));
  return NULL;
}

/* The words after ID SIGNAL: what was tried, or why it is all right. */
static int
answer_signal (FbCli         *cli,
               gboolean       is_all_right,
               const Options *options)
{
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) about = NULL;
  g_autoptr(FbSignalRecord) signal = NULL;
  g_autofree char *since = NULL;
  g_autofree char *owner = NULL;
  g_autoptr(GError) error = NULL;
  const char *kind = cli->arguments[3];
  const char *words = cli->arguments[4];

  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace == NULL ||
      (about = find_about (workspace, cli->arguments[2], &error)) == NULL ||
      !fb_cli_find_staff (workspace, options->owner, &owner, &error) ||
      !fb_signal_find_since (workspace, about, kind, &since, &error))
    return fb_cli_fail (error);

  if (is_all_right)
    signal = fb_deed_signal_all_right (workspace, about, kind, since, words, &error);
  else
    signal = fb_deed_take_up_signal (workspace, about,
                                     &(FbTakeUp) { .kind = kind, .since = since, .owner_id = owner,
                                                   .due_on = options->due_on,
                                                   .tried = words != NULL ? words : options->tried },
                                     &error);
  if (signal == NULL)
    return fb_cli_fail (error);

  g_print ("%s\n", fb_record_get_id (FB_RECORD (signal)));
  return FB_CLI_DONE;
}

/* Whether the words and options go together. */
static gboolean
is_used_well (FbCli         *cli,
              const Options *options,
              gboolean       has_programme)
{
  gboolean has_options = options->owner != NULL || options->due_on != NULL || options->tried != NULL;

  if (cli->n_arguments == 1)
    return !has_options;
  if (has_programme)
    return FALSE;
  if (g_str_equal (cli->arguments[1], "take-up"))
    return cli->n_arguments == 4 || (cli->n_arguments == 5 && options->tried == NULL);

  return g_str_equal (cli->arguments[1], "all-right") && cli->n_arguments == 5 && !has_options;
}

/* footbridge-cli signals: what needs somebody today; take-up and all-right answer it (R194). */
int
fb_cmd_signals (FbCli  *cli,
                int     argc,
                char  **argv)
{
  g_autofree char *programme = NULL;
  g_auto(Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "programme", 0, 0, G_OPTION_ARG_STRING, &programme, NULL, "CODE" },
    { "owner", 0, 0, G_OPTION_ARG_STRING, &options.owner, NULL, "CODE" },
    { "due", 0, 0, G_OPTION_ARG_STRING, &options.due_on, NULL, "DATE" },
    { "tried", 0, 0, G_OPTION_ARG_STRING, &options.tried, NULL, "TEXT" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 1, 5))
    return FB_CLI_USAGE;
  if (!is_used_well (cli, &options, programme != NULL))
    return fb_cli_misused (cli);

  return cli->n_arguments == 1 ? list_signals (cli, programme)
                               : answer_signal (cli, g_str_equal (cli->arguments[1], "all-right"), &options);
}
