/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-eligibility-words.h"

#include <glib/gi18n.h>

static const char *
get_weight_code (FbRuleWeight weight)
{
  return weight == FB_RULE_HARD ? "criterion" : weight == FB_RULE_SOFT ? "target" : "statement";
}

/* footbridge-cli eligibility: what each rule says of an enrolment, and why. */
int
fb_cmd_eligibility (FbCli  *cli,
                    int     argc,
                    char  **argv)
{
  static const char *const columns[] = { "result", "strength", "rule", "reason", NULL };
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) enrolment = NULL;
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GPtrArray) lines = NULL;
  g_autoptr(GError) error = NULL;

  if (!fb_cli_parse (cli, NULL, argc, argv, 2, 2))
    return FB_CLI_USAGE;

  workspace = fb_cli_open (cli, FB_STORE_READ_ONLY, &error);
  if (workspace == NULL ||
      (enrolment = fb_cli_find (workspace, "enrolment", cli->arguments[1], &error)) == NULL ||
      (lines = fb_eligibility_explain (workspace, FB_ENROLMENT (enrolment), NULL, &error)) == NULL)
    return fb_cli_fail (error);

  for (guint i = 0; i < lines->len; i++)
    {
      FbEligibilityLine *line = lines->pdata[i];

      fb_cli_table_add (table, (const char *const[]) {
                          fb_fit_get_code (line->fit), get_weight_code (line->weight),
                          line->rule, line->reason });
    }

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}
