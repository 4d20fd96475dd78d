/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-deed-closing.h"
#include "app/fb-deeds.h"
#include "app/fb-papers.h"

#include <glib/gi18n.h>

/* A person may be named by the person or by the enrolment. */
static char *
find_person (FbWorkspace  *workspace,
             const char   *id,
             GError      **error)
{
  g_autoptr(FbRecord) record = fb_cli_find (workspace, NULL, id, error);

  if (record == NULL)
    return NULL;
  if (FB_IS_ENROLMENT (record))
    return g_strdup (FB_ENROLMENT (record)->person_id);
  if (FB_IS_PERSON (record))
    return g_strdup (fb_record_get_id (record));

  g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("“%s” is not a “%s”."), id, "person");
  return NULL;
}

static GStrv
find_persons (FbWorkspace  *workspace,
              char        **ids,
              GError      **error)
{
  g_autoptr(GStrvBuilder) persons = g_strv_builder_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *person = find_person (workspace, ids[i], error);

      if (person == NULL)
        return NULL;
      g_strv_builder_add (persons, person);
    }

  return g_strv_builder_end (persons);
}

static FbDuo *
propose (FbWorkspace  *workspace,
         const char   *programme,
         char        **mentees,
         char        **mentors,
         const char   *reason,
         GError      **error)
{
  g_autoptr(FbRecord) record = fb_cli_find (workspace, "programme", programme, error);
  g_auto(GStrv) mentee_ids = NULL;
  g_auto(GStrv) mentor_ids = NULL;

  if (record == NULL ||
      (mentee_ids = find_persons (workspace, mentees, error)) == NULL ||
      (mentor_ids = find_persons (workspace, mentors, error)) == NULL)
    return NULL;

  return fb_deed_propose (workspace, fb_record_get_id (record), (const char *const *) mentee_ids,
                          (const char *const *) mentor_ids, NULL, reason, error);
}

/* What the rules propose for each person of the duo. */
static GArray *
propose_after (GPtrArray      *enrolments,
               const FbEnding *ending)
{
  GArray *after = g_array_new (FALSE, FALSE, sizeof (FbAfterOne));

  for (guint i = 0; i < enrolments->len; i++)
    {
      FbEnrolment *one = enrolments->pdata[i];
      const FbAfterOne settled = { one, fb_ending_get_after (ending, one->role) };

      g_array_append_val (after, settled);
    }

  return after;
}

static gboolean
end_duo (FbWorkspace     *workspace,
         const char      *id,
         const FbEnding  *ending,
         const char      *last_day,
         GError         **error)
{
  g_autoptr(FbRecord) duo = fb_cli_find (workspace, "duo", id, error);
  g_autoptr(GPtrArray) enrolments =
    duo != NULL ? fb_duo_list_enrolments (workspace, FB_DUO (duo), error) : NULL;
  g_autoptr(GArray) after = enrolments != NULL ? propose_after (enrolments, ending) : NULL;
  FbClosing closing = { .ending = *ending, .ended_on = last_day };

  if (after == NULL)
    return FALSE;

  closing.after = (const FbAfterOne *) (gpointer) after->data;
  closing.n_after = after->len;

  return fb_deed_end_duo (workspace, FB_DUO (duo), &closing, error);
}

/* footbridge-cli duo end: ends a duo; the people go on, or not, as the rules propose. */
static int
run_end (FbCli  *cli,
         int     argc,
         char  **argv)
{
  g_autofree char *reason = NULL;
  g_autofree char *by = NULL;
  g_autofree char *last_day = NULL;
  gboolean early = FALSE;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, NULL, "CODE" },
    { "early", 0, 0, G_OPTION_ARG_NONE, &early, NULL, NULL },
    { "by", 0, 0, G_OPTION_ARG_STRING, &by, NULL, "ROLE" },
    { "last-day", 0, 0, G_OPTION_ARG_STRING, &last_day, NULL, "DATE" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 3, 3))
    return FB_CLI_USAGE;
  if (reason == NULL)
    return fb_cli_misused (cli);

  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace == NULL ||
      !end_duo (workspace, cli->arguments[2], &(FbEnding) { early, reason, by }, last_day, &error))
    return fb_cli_fail (error);

  return FB_CLI_DONE;
}

/* footbridge-cli duo withdraw: a proposal that will not be; who did not say no goes first. */
static int
run_withdraw (FbCli  *cli,
              int     argc,
              char  **argv)
{
  g_autofree char *reason = NULL;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) duo = NULL;
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, NULL, "TEXT" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 3, 3))
    return FB_CLI_USAGE;

  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace == NULL || (duo = fb_cli_find (workspace, "duo", cli->arguments[2], &error)) == NULL ||
      !fb_deed_decline_match (workspace, FB_DUO (duo), reason, &error))
    return fb_cli_fail (error);

  return FB_CLI_DONE;
}

static gboolean
write_certificate (FbWorkspace  *workspace,
                   const char   *id,
                   const char   *languages,
                   const char   *path,
                   GError      **error)
{
  g_autoptr(FbRecord) duo = fb_cli_find (workspace, "duo", id, error);
  g_autoptr(FbDocument) document =
    duo != NULL ? fb_paper_new_certificate (workspace, fb_record_get_id (duo), languages, error) : NULL;
  g_autofree char *finding = NULL;

  if (document == NULL || !fb_document_write_pdf (document, path, error))
    return FALSE;

  finding = fb_paper_dup_finding (document);
  if (finding != NULL)
    g_printerr ("%s\n", finding);

  return TRUE;
}

/* footbridge-cli duo certificate: writes what the mentor can show afterwards. */
static int
run_certificate (FbCli  *cli,
                 int     argc,
                 char  **argv)
{
  g_autofree char *languages = NULL;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "languages", 0, 0, G_OPTION_ARG_STRING, &languages, NULL, "\"nld ara\"" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 4, 4))
    return FB_CLI_USAGE;

  workspace = fb_cli_open (cli, FB_STORE_READ_ONLY, &error);
  if (workspace == NULL || !write_certificate (workspace, cli->arguments[2], languages, cli->arguments[3], &error))
    return fb_cli_fail (error);

  return FB_CLI_DONE;
}

/* footbridge-cli duo new: proposes a duo; prints its code. */
static int
run_new (FbCli  *cli,
         int     argc,
         char  **argv)
{
  g_autofree char *programme = NULL, *reason = NULL;
  g_auto(GStrv) mentees = NULL;
  g_auto(GStrv) mentors = NULL;
  gboolean agreed = FALSE;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbDuo) duo = NULL;
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "programme", 0, 0, G_OPTION_ARG_STRING, &programme, NULL, "CODE" },
    { "mentee", 0, 0, G_OPTION_ARG_STRING_ARRAY, &mentees, NULL, "ID" },
    { "mentor", 0, 0, G_OPTION_ARG_STRING_ARRAY, &mentors, NULL, "ID" },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, NULL, "TEXT" },
    { "agreed", 0, 0, G_OPTION_ARG_NONE, &agreed, NULL, NULL },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 2, 2))
    return FB_CLI_USAGE;
  if (!g_str_equal (cli->arguments[1], "new") || programme == NULL || mentees == NULL || mentors == NULL)
    return fb_cli_misused (cli);

  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace == NULL ||
      (duo = propose (workspace, programme, mentees, mentors, reason, &error)) == NULL ||
      (agreed && !fb_deed_both_said_yes (workspace, duo, &error)))
    return fb_cli_fail (error);

  g_print ("%s\n", duo->code);
  return FB_CLI_DONE;
}

/* footbridge-cli duo: the beginning, the end, and what the mentor gets then. */
int
fb_cmd_duo (FbCli  *cli,
            int     argc,
            char  **argv)
{
  for (int i = 1; i < argc; i++)
    {
      if (g_str_equal (argv[i], "end"))
        return run_end (cli, argc, argv);
      if (g_str_equal (argv[i], "withdraw"))
        return run_withdraw (cli, argc, argv);
      if (g_str_equal (argv[i], "certificate"))
        return run_certificate (cli, argc, argv);
    }

  return run_new (cli, argc, argv);
}
