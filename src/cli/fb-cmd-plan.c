/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-deed-review.h"
#include "app/fb-plan-course.h"
#include "rules/fb-plan-rules.h"

#include <glib/gi18n.h>

static void
add_goal (FbCliTable *table,
          FbGoal     *goal,
          const char *number)
{
  g_autofree char *progress = goal->progress != FB_UNSET
                                ? g_strdup_printf ("%" G_GINT64_FORMAT, goal->progress) : NULL;

  fb_cli_table_add (table, (const char *const[]) {
                      fb_record_get_id (FB_RECORD (goal)), goal->level, goal->kind, goal->text, goal->state,
                      progress, goal->due_on, goal->proposed_by, goal->agreed_on,
                      fb_plan_get_waiting (goal), number, goal->parent_id });
}

/* The goals of a duo in the order of their tree, and who has still to agree to each. */
static int
list_goals (FbCli *cli)
{
  static const char *const columns[] = { "id", "level", "kind", "goal", "state", "progress", "due-on",
                                         "proposed-by", "agreed-on", "waits-for", "number", "parent-id", NULL };
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) duo = NULL;
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GPtrArray) goals = NULL;
  g_autoptr(GArray) places = NULL;
  g_autoptr(GError) error = NULL;

  workspace = fb_cli_open (cli, FB_STORE_READ_ONLY, &error);
  if (workspace == NULL || (duo = fb_cli_find (workspace, "duo", cli->arguments[1], &error)) == NULL ||
      (goals = fb_store_list (fb_workspace_get_store (workspace), &fb_goal_kind, "duo-id", fb_record_get_id (duo),
                              "position", &error)) == NULL)
    return fb_cli_fail (error);

  for (guint i = 0; i < goals->len; i++)
    {
      if (g_str_equal (FB_GOAL (goals->pdata[i])->level, "final"))
        add_goal (table, goals->pdata[i], NULL);
    }
  places = fb_plan_list_places (goals);
  for (guint i = 0; i < places->len; i++)
    {
      const FbPlanPlace *place = &g_array_index (places, FbPlanPlace, i);

      add_goal (table, place->goal, place->number);
    }

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}

static int
propose (FbCli      *cli,
         const char *kind,
         const char *by,
         const char *under,
         gboolean    is_final)
{
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) duo = NULL;
  g_autoptr(FbRecord) parent = NULL;
  g_autoptr(FbGoal) goal = NULL;
  g_autoptr(GError) error = NULL;

  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace == NULL || (duo = fb_cli_find (workspace, "duo", cli->arguments[2], &error)) == NULL ||
      (under != NULL && (parent = fb_cli_find (workspace, "goal", under, &error)) == NULL) ||
      (goal = fb_deed_add_goal_under (workspace, fb_record_get_id (duo), parent != NULL ? fb_record_get_id (parent) : NULL,
                                      is_final ? "final" : "intermediate", kind, cli->arguments[3], by, &error)) == NULL)
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

/* GOAL=STATE, or GOAL=STATE,PERCENT; borrows the state from @words. */
static gboolean
read_standing (FbWorkspace     *workspace,
               char           **words,
               FbPlanStanding  *standing,
               GPtrArray       *goals,
               GError         **error)
{
  g_autoptr(FbRecord) goal = fb_cli_find (workspace, "goal", words[0], error);
  gint64 percent;

  if (goal == NULL)
    return FALSE;

  standing->goal_id = fb_record_get_id (goal);
  standing->state = words[1];
  standing->progress = FB_GOAL (goal)->progress;
  g_ptr_array_add (goals, g_steal_pointer (&goal));
  if (words[2] == NULL)
    return TRUE;
  if (!g_ascii_string_to_signed (words[2], 10, 0, 100, &percent, error))
    return FALSE;

  standing->progress = percent;
  return TRUE;
}

static gboolean
keep_review (FbWorkspace  *workspace,
             FbNewReview  *values,
             char        **assignments,
             GError      **error)
{
  g_autoptr(GPtrArray) split = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr(GPtrArray) goals = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GArray) standings = g_array_new (FALSE, TRUE, sizeof (FbPlanStanding));
  g_autoptr(FbPlanReview) review = NULL;
  g_autofree char *changes = NULL;

  for (guint i = 0; assignments != NULL && assignments[i] != NULL; i++)
    {
      char **words = g_strsplit_set (assignments[i], "=,", 3);
      FbPlanStanding standing = { NULL };

      g_ptr_array_add (split, words);
      if (words[0] == NULL || words[1] == NULL)
        {
          g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("“%s” is not written as %s."), assignments[i],
                       "GOAL=STATE,PERCENT");
          return FALSE;
        }
      if (!read_standing (workspace, words, &standing, goals, error))
        return FALSE;
      g_array_append_val (standings, standing);
    }
  values->standings = (const FbPlanStanding *) (gpointer) standings->data;
  values->n_standings = standings->len;
  review = fb_deed_review_plan (workspace, values, error);
  if (review == NULL)
    return FALSE;

  changes = fb_plan_dup_changes (workspace, values->duo_id, review);
  g_print ("%s\n%s\n", fb_record_get_id (FB_RECORD (review)), changes);
  return TRUE;
}

/* What was said at a look at the plan; prints what changed since the last one. */
static int
run_review (FbCli  *cli,
            int     argc,
            char  **argv)
{
  g_autofree char *held_on = NULL, *present = NULL, *helps = NULL, *hinders = NULL, *changes = NULL, *next_on = NULL;
  g_auto(GStrv) goals = NULL;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) duo = NULL;
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "held-on", 0, 0, G_OPTION_ARG_STRING, &held_on, NULL, "DATE" },
    { "present", 0, 0, G_OPTION_ARG_STRING, &present, NULL, "\"mentee mentor\"" },
    { "helps", 0, 0, G_OPTION_ARG_STRING, &helps, NULL, "TEXT" },
    { "hinders", 0, 0, G_OPTION_ARG_STRING, &hinders, NULL, "TEXT" },
    { "changes", 0, 0, G_OPTION_ARG_STRING, &changes, NULL, "TEXT" },
    { "next-on", 0, 0, G_OPTION_ARG_STRING, &next_on, NULL, "DATE" },
    { "goal", 0, 0, G_OPTION_ARG_STRING_ARRAY, &goals, NULL, "GOAL=STATE,PERCENT" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 3, 3))
    return FB_CLI_USAGE;

  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace == NULL || (duo = fb_cli_find (workspace, "duo", cli->arguments[2], &error)) == NULL ||
      !keep_review (workspace,
                    &(FbNewReview) { .duo_id = fb_record_get_id (duo), .held_on = held_on, .present = present,
                                     .helps = helps, .hinders = hinders, .changes = changes, .next_on = next_on },
                    goals, &error))
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
  g_autofree char *under = NULL;
  gboolean is_final = FALSE;
  const GOptionEntry entries[] = {
    { "by", 0, 0, G_OPTION_ARG_STRING, &by, NULL, "ROLE" },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, NULL, "CODE" },
    { "under", 0, 0, G_OPTION_ARG_STRING, &under, NULL, "GOAL" },
    { "final", 0, 0, G_OPTION_ARG_NONE, &is_final, NULL, NULL },
    { NULL }
  };

  for (int i = 1; i < argc; i++)
    {
      if (g_str_equal (argv[i], "review"))
        return run_review (cli, argc, argv);
    }

  if (!fb_cli_parse (cli, entries, argc, argv, 2, 4))
    return FB_CLI_USAGE;
  if (cli->n_arguments == 2)
    return list_goals (cli);
  if (cli->n_arguments == 4 && g_str_equal (cli->arguments[1], "propose") && !(is_final && under != NULL))
    return propose (cli, kind, by, under, is_final);
  if (cli->n_arguments == 3 && g_str_equal (cli->arguments[1], "agree"))
    return agree (cli);

  return fb_cli_misused (cli);
}
