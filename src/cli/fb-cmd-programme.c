/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"
#include "cli/fb-cmd-programme-look.h"

#include "app/fb-new-programme.h"

#include <glib/gi18n.h>
#include <string.h>

/* (transfer full): FIELD=VALUE ... as field and value in turn */
static GStrv
split_assignments (char   **assignments,
                   GError **error)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; assignments != NULL && assignments[i] != NULL; i++)
    {
      const char *equals = strchr (assignments[i], '=');
      g_autofree char *field = NULL;

      if (equals == NULL)
        {
          g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("“%s” is not FIELD=VALUE."), assignments[i]);
          return NULL;
        }

      field = g_strndup (assignments[i], (gsize) (equals - assignments[i]));
      g_strv_builder_add (builder, field);
      g_strv_builder_add (builder, equals + 1);
    }

  return g_strv_builder_end (builder);
}

static int
make_programme (FbCli        *cli,
                FbWorkspace  *workspace,
                const char   *from,
                char        **assignments)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) values = split_assignments (assignments, &error);
  g_autoptr(FbProgramme) programme = NULL;

  if (values == NULL)
    return fb_cli_fail (error);

  programme = fb_deed_new_programme (workspace, from, (const char *const *) values, &error);
  if (programme == NULL)
    return fb_cli_fail (error);

  g_print ("%s\n", programme->code);
  return FB_CLI_DONE;
}

/* (transfer full): the values of the choices, as "decide" takes them */
static char *
join_choices (FbOpenQuestion *question)
{
  g_autoptr(GPtrArray) choices = fb_question_list_choices (question);
  g_autoptr(GString) joined = g_string_new (NULL);

  for (guint i = 0; i < choices->len; i++)
    {
      FbQuestionChoice *choice = choices->pdata[i];

      g_string_append_printf (joined, "%s%s (%s)", i > 0 ? "; " : "", choice->values,
                              choice->label);
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static int
list_questions (FbCli       *cli,
                FbWorkspace *workspace,
                const char  *programme_id)
{
  static const char *const columns[] = { "id", "field", "state", "question", "choices", NULL };
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) questions =
    fb_programme_list_open_questions (workspace, programme_id, &error);

  if (questions == NULL)
    return fb_cli_fail (error);

  for (guint i = 0; i < questions->len; i++)
    {
      FbOpenQuestion *question = questions->pdata[i];
      g_autofree char *choices = join_choices (question);

      fb_cli_table_add (table, (const char *const[]) {
                          fb_record_get_id (FB_RECORD (question)), question->field, question->state,
                          fb_question_get_words (question), choices });
    }

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}

/* A question is named by the field it is about, or by its first one. */
static FbOpenQuestion *
find_question (FbWorkspace  *workspace,
               const char   *programme_id,
               const char   *field,
               GError      **error)
{
  g_autoptr(GPtrArray) questions =
    fb_programme_list_open_questions (workspace, programme_id, error);

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    {
      FbOpenQuestion *question = questions->pdata[i];
      g_auto(GStrv) names = g_strsplit (question->field != NULL ? question->field : "", " ", 2);

      if (g_strcmp0 (question->field, field) == 0 || g_strcmp0 (names[0], field) == 0 ||
          g_str_has_prefix (fb_record_get_id (FB_RECORD (question)), field))
        return g_object_ref (question);
    }

  if (questions != NULL)
    g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("No open question is about “%s”."), field);

  return NULL;
}

static int
decide_question (FbCli       *cli,
                 FbWorkspace *workspace,
                 const char  *programme_id,
                 const char  *field,
                 const char  *values)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbOpenQuestion) question = find_question (workspace, programme_id, field, &error);
  gboolean ok = question != NULL &&
                (values != NULL ? fb_deed_decide_question (workspace, question, values, &error)
                                : fb_deed_put_off_question (workspace, question, &error));

  return ok ? FB_CLI_DONE : fb_cli_fail (error);
}

/* From its template, or from another programme (R42, R296). @other: (nullable) */
static int
list_changes (FbCli       *cli,
              FbWorkspace *workspace,
              FbProgramme *programme,
              const char  *other)
{
  static const char *const columns[] = { "change", NULL };
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbRecord) found = other != NULL ? fb_cli_find (workspace, "programme", other, &error) : NULL;
  g_autoptr(GPtrArray) changes = NULL;

  if (other == NULL)
    changes = fb_programme_list_changes (workspace, programme, &error);
  else if (found != NULL)
    changes = fb_programme_list_differences (workspace, programme, FB_PROGRAMME (found), &error);
  if (changes == NULL)
    return fb_cli_fail (error);

  for (guint i = 0; i < changes->len; i++)
    fb_cli_table_add (table, (const char *const[]) { changes->pdata[i] });

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}

static int
work_on (FbCli       *cli,
         FbWorkspace *workspace,
         const char  *verb)
{
  char **words = cli->arguments;
  g_autoptr(GError) error = NULL;
  g_autoptr(FbRecord) programme = fb_cli_find (workspace, "programme", words[2], &error);
  const char *id;

  if (programme == NULL)
    return fb_cli_fail (error);

  id = fb_record_get_id (programme);
  if (g_str_equal (verb, "questions") && cli->n_arguments == 3)
    return list_questions (cli, workspace, id);
  if (g_str_equal (verb, "changes") && cli->n_arguments == 3)
    return list_changes (cli, workspace, FB_PROGRAMME (programme), NULL);
  if (g_str_equal (verb, "compare") && cli->n_arguments == 4)
    return list_changes (cli, workspace, FB_PROGRAMME (programme), words[3]);
  if (g_str_equal (verb, "launch") && cli->n_arguments == 3)
    return fb_cli_list_launch (cli, workspace, FB_PROGRAMME (programme));
  if (g_str_equal (verb, "quality") && cli->n_arguments == 3)
    return fb_cli_tell_quality (cli, workspace, FB_PROGRAMME (programme));
  if (g_str_equal (verb, "try") && cli->n_arguments == 3)
    return fb_cli_try_rules (cli, workspace, FB_PROGRAMME (programme));
  if (g_str_equal (verb, "decide") && cli->n_arguments == 5)
    return decide_question (cli, workspace, id, words[3], words[4]);
  if (g_str_equal (verb, "later") && cli->n_arguments == 4)
    return decide_question (cli, workspace, id, words[3], NULL);

  return fb_cli_misused (cli);
}

/* footbridge-cli programme: makes one, from the catalogue or empty, and decides
 * what its source leaves open. */
int
fb_cmd_programme (FbCli  *cli,
                  int     argc,
                  char  **argv)
{
  g_autofree char *from = NULL;
  g_auto(GStrv) assignments = NULL;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, NULL, "ID" },
    { "set", 0, 0, G_OPTION_ARG_STRING_ARRAY, &assignments, NULL, "FIELD=VALUE" },
    { NULL }
  };
  static const char *const reading[] = { "questions", "changes", "compare", "launch", "quality", "try", NULL };
  gboolean is_new, is_reading;
  const char *verb;

  if (!fb_cli_parse (cli, entries, argc, argv, 2, 5))
    return FB_CLI_USAGE;

  verb = cli->arguments[1];
  is_new = g_str_equal (verb, "new");
  is_reading = g_strv_contains (reading, verb);
  if (is_new ? cli->n_arguments != 2 : cli->n_arguments < 3)
    return fb_cli_misused (cli);

  workspace = fb_cli_open (cli, is_reading ? FB_STORE_READ_ONLY : FB_STORE_READ_WRITE, &error);
  if (workspace == NULL)
    return fb_cli_fail (error);

  return is_new ? make_programme (cli, workspace, from, assignments)
                : work_on (cli, workspace, verb);
}
