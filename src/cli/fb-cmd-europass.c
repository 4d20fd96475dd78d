/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-cv.h"

#include <glib/gi18n.h>

/* --field NAME: these and no others, whether ours are empty or not. */
static gboolean
choose (FbCvPlan  *plan,
        char     **names,
        GError   **error)
{
  for (guint i = 0; i < plan->lines->len; i++)
    ((FbCvLine *) plan->lines->pdata[i])->is_taken = FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    {
      gboolean is_found = FALSE;

      for (guint j = 0; j < plan->lines->len; j++)
        {
          FbCvLine *line = plan->lines->pdata[j];

          line->is_taken = line->is_taken || g_str_equal (line->name, names[i]);
          is_found = is_found || g_str_equal (line->name, names[i]);
        }
      if (!is_found)
        {
          g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("Nothing new is in the CV for “%s”."), names[i]);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
print_plan (FbCli           *cli,
            const FbCvPlan  *plan,
            GError         **error)
{
  static const char *const columns[] = { "field", "here", "cv", "take", NULL };
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);

  for (guint i = 0; i < plan->lines->len; i++)
    {
      const FbCvLine *line = plan->lines->pdata[i];

      fb_cli_table_add (table, (const char *const[]) { line->name, line->ours, line->theirs,
                                                       line->is_taken ? "yes" : "no" });
    }
  for (guint i = 0; i < plan->remarks->len; i++)
    g_printerr ("%s\n", (char *) plan->remarks->pdata[i]);

  return fb_cli_table_print (table, cli, error);
}

/* (transfer full) (nullable) */
static FbCvPlan *
make_plan (FbCli        *cli,
           FbWorkspace  *workspace,
           GError      **error)
{
  g_autoptr(FbRecord) enrolment = fb_cli_find (workspace, "enrolment", cli->arguments[1], error);
  const char *path = cli->arguments[2];
  FbEuropass *cv = enrolment != NULL
                   ? fb_europass_read_file (g_str_equal (path, "-") ? "/dev/stdin" : path, error) : NULL;

  return cv != NULL ? fb_cv_plan_new (workspace, FB_ENROLMENT (enrolment), cv, error) : NULL;
}

/* footbridge-cli europass: what a Europass CV tells beside what is known; takes it. */
int
fb_cmd_europass (FbCli  *cli,
                 int     argc,
                 char  **argv)
{
  gboolean takes = FALSE;
  g_auto(GStrv) fields = NULL;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbCvPlan) plan = NULL;
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "take", 0, 0, G_OPTION_ARG_NONE, &takes, NULL, NULL },
    { "field", 0, 0, G_OPTION_ARG_STRING_ARRAY, &fields, NULL, "FIELD" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 3, 3))
    return FB_CLI_USAGE;

  workspace = fb_cli_open (cli, takes ? FB_STORE_READ_WRITE : FB_STORE_READ_ONLY, &error);
  plan = workspace != NULL ? make_plan (cli, workspace, &error) : NULL;
  if (plan == NULL || (fields != NULL && !choose (plan, fields, &error)) || !print_plan (cli, plan, &error) ||
      (takes && !fb_deed_take_cv (workspace, plan, &error)))
    return fb_cli_fail (error);

  return FB_CLI_DONE;
}
