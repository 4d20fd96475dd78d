/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-deeds.h"

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

/* footbridge-cli duo new: proposes a duo; prints its code. */
int
fb_cmd_duo (FbCli  *cli,
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
