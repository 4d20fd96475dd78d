/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-deeds.h"
#include "rules/fb-plan-rules.h"

#include <glib/gi18n.h>

/* The goals of a duo, and who has still to agree to each. */
static int
list_goals (FbCli *cli)
{
  static const char *const columns[] = { "id", "level", "kind", "goal", "state", "progress", "due-on",
                                         "proposed-by", "agreed-on", "waits-for", NULL };
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) duo = NULL;
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GPtrArray) goals = NULL;
  g_autoptr(GError) error = NULL;

  workspace = fb_cli_open (cli, FB_STORE_READ_ONLY, &error);
  if (workspace == NULL || (duo = fb_cli_find (workspace, "duo", cli->arguments[1], &error)) == NULL ||
      (goals = fb_store_list (fb_workspace_get_store (workspace), &fb_goal_kind, "duo-id", fb_record_get_id (duo),
                              "position", &error)) == NULL)
    return fb_cli_fail (error);

  for (guint i = 0; i < goals->len; i++)
    {
      const FbGoal *goal = goals->pdata[i];
      g_autofree char *progress = goal->progress != FB_UNSET
                                    ? g_strdup_printf ("%" G_GINT64_FORMAT, goal->progress) : NULL;

      fb_cli_table_add (table, (const char *const[]) {
                          fb_record_get_id (goals->pdata[i]), goal->level, goal->kind, goal->text, goal->state,
                          progress, goal->due_on, goal->proposed_by, goal->agreed_on,
                          fb_plan_get_waiting (goal->proposed_by, goal->agreed_on, goal->state) });
    }

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}

static int
propose (FbCli      *cli,
         const char *kind,
         const char *by,
         gboolean    is_final)
{
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) duo = NULL;
  g_autoptr(FbGoal) goal = NULL;
  g_autoptr(GError) error = NULL;

  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace == NULL || (duo = fb_cli_find (workspace, "duo", cli->arguments[2], &error)) == NULL ||
      (goal = fb_deed_add_goal (workspace, fb_record_get_id (duo), is_final ? "final" : "intermediate", kind,
                                cli->arguments[3], by, &error)) == NULL)
    return fb_cli_fail (error);

  g_print ("%s\n", fb_record_get_id (FB_RECORD (goal)));
  return FB_CLI_DONE;
}

static int
agree (FbCli *cli)
{
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) goal = NULL;
  g_autoptr(GError) error = NULL;

  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace == NULL || (goal = fb_cli_find (workspace, "goal", cli->arguments[2], &error)) == NULL ||
      !fb_deed_agree_goal (workspace, FB_GOAL (goal), &error))
    return fb_cli_fail (error);

  return FB_CLI_DONE;
}

/* footbridge-cli plan: the goals of a duo; propose and agree are for both sides alike (R169). */
int
fb_cmd_plan (FbCli  *cli,
             int     argc,
             char  **argv)
{
  g_autofree char *by = NULL;
  g_autofree char *kind = NULL;
  gboolean is_final = FALSE;
  const GOptionEntry entries[] = {
    { "by", 0, 0, G_OPTION_ARG_STRING, &by, NULL, "ROLE" },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, NULL, "CODE" },
    { "final", 0, 0, G_OPTION_ARG_NONE, &is_final, NULL, NULL },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 2, 4))
    return FB_CLI_USAGE;
  if (cli->n_arguments == 2)
    return list_goals (cli);
  if (cli->n_arguments == 4 && g_str_equal (cli->arguments[1], "propose"))
    return propose (cli, kind, by, is_final);
  if (cli->n_arguments == 3 && g_str_equal (cli->arguments[1], "agree"))
    return agree (cli);

  return fb_cli_misused (cli);
}
