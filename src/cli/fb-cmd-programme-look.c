/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cmd-programme-look.h"

#include "app/fb-definition-words.h"
#include "app/fb-eligibility-words.h"
#include "app/fb-funding-doubts.h"
#include "app/fb-funding-risk.h"
#include "app/fb-launch.h"
#include "app/fb-lesson-words.h"
#include "app/fb-network-words.h"
#include "app/fb-parties-words.h"
#include "app/fb-rule-trial.h"

#include <glib/gi18n.h>

/* What is open before the start. */
int
fb_cli_list_launch (FbCli       *cli,
                    FbWorkspace *workspace,
                    FbProgramme *programme)
{
  static const char *const columns[] = { "state", "what", NULL };
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GError) error = NULL;
  guint n_left;
  g_autoptr(GArray) items = fb_programme_list_launch (workspace, programme, &n_left);

  for (guint i = 0; i < items->len; i++)
    {
      const FbLaunchItem *item = &g_array_index (items, FbLaunchItem, i);

      fb_cli_table_add (table, (const char *const[]) { item->is_done ? "done" : "open", item->title });
    }

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}

static void
add_lines (FbCliTable *table,
           const char *about,
           GPtrArray  *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const FbFlowLine *line = lines->pdata[i];
      g_autofree char *words = g_strdup_printf ("%s: %s", line->title, line->words);

      fb_cli_table_add (table, (const char *const[]) { about, words });
    }
}

/* The duos that are to go on longer than the money. */
static gboolean
add_at_risk (FbCliTable   *table,
             FbWorkspace  *workspace,
             const char   *programme_id,
             GError      **error)
{
  g_autofree char *until = NULL;
  g_autoptr(GPtrArray) duos = fb_programme_list_at_risk (workspace, programme_id, &until, error);

  for (guint i = 0; duos != NULL && i < duos->len; i++)
    {
      FbDuoAtRisk *duo = duos->pdata[i];
      g_autofree char *when = fb_duo_at_risk_dup_words (duo);
      g_autofree char *words = g_strdup_printf ("%s %s, %s", duo->code, duo->name, when);

      fb_cli_table_add (table, (const char *const[]) { "at-risk", words });
    }

  return duos != NULL;
}

/* The verdict by the building blocks, what is missing of parties, team and money, how the partners
 * stand, which lessons were passed on, and what was done and given. */
int
fb_cli_tell_quality (FbCli       *cli,
                     FbWorkspace *workspace,
                     FbProgramme *programme)
{
  static const char *const columns[] = { "about", "finding", NULL };
  const char *id = fb_record_get_id (FB_RECORD (programme));
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GPtrArray) doubts = fb_programme_list_party_doubts (workspace, programme);
  g_autoptr(GPtrArray) network = fb_programme_list_network (workspace, id);
  g_autoptr(GPtrArray) money = fb_programme_list_funding_doubts (workspace, programme);
  g_autoptr(GPtrArray) audiences = fb_programme_list_audiences (workspace, id);
  g_autoptr(GPtrArray) outreach = fb_programme_list_flow (workspace, id, FB_FLOW_YEARS);
  g_autoptr(GPtrArray) notes = fb_programme_list_flow (workspace, id, FB_FLOW_NETWORK);
  g_autoptr(GPtrArray) hours = fb_programme_list_flow (workspace, id, FB_FLOW_HOURS);
  g_autofree char *definition = fb_programme_dup_definition (workspace, programme);
  g_autoptr(GError) error = NULL;

  fb_cli_table_add (table, (const char *const[]) { "definition", definition });
  for (guint i = 0; i < doubts->len; i++)
    fb_cli_table_add (table, (const char *const[]) { "parties", doubts->pdata[i] });
  for (guint i = 0; i < money->len; i++)
    fb_cli_table_add (table, (const char *const[]) { "funding", money->pdata[i] });
  if (!add_at_risk (table, workspace, id, &error))
    return fb_cli_fail (error);
  add_lines (table, "network", network);
  add_lines (table, "lessons", audiences);
  add_lines (table, "outreach", outreach);
  add_lines (table, "notes", notes);
  add_lines (table, "hours", hours);

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}

static void
add_rule (FbCliTable        *table,
          FbWorkspace       *workspace,
          const FbRuleCount *count)
{
  g_autoptr(FbRecord) rule = fb_store_get (fb_workspace_get_store (workspace), &fb_rule_kind, count->rule_id, NULL);
  g_autofree char *words = rule != NULL ? fb_rule_dup_words (FB_RULE (rule)) : NULL;
  char numbers[3][12];

  for (guint i = 0; i < 3; i++)
    g_snprintf (numbers[i], sizeof numbers[i], "%u", count->n[i]);
  fb_cli_table_add (table, (const char *const[]) {
                      rule != NULL ? FB_RULE (rule)->side : NULL, words, numbers[FB_FITS], numbers[FB_FITS_NOT],
                      numbers[FB_NOT_KNOWN_YET] });
}

/* How everybody enrolled stands to the rules: all together, then one by one. */
int
fb_cli_try_rules (FbCli       *cli,
                  FbWorkspace *workspace,
                  FbProgramme *programme)
{
  static const char *const columns[] = { "side", "rule", "fit", "fit-not", "not-known-yet", NULL };
  static const char *const sides[] = { "mentee", "mentor" };
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbRuleTrial) trial =
    fb_rule_trial_run (workspace, fb_record_get_id (FB_RECORD (programme)), NULL, NULL, NULL, &error);

  if (trial == NULL)
    return fb_cli_fail (error);

  for (guint side = 0; side < G_N_ELEMENTS (sides); side++)
    {
      char numbers[3][12];

      for (guint i = 0; i < 3; i++)
        g_snprintf (numbers[i], sizeof numbers[i], "%u", trial->n[side][i]);
      fb_cli_table_add (table, (const char *const[]) { sides[side], _("All Rules"), numbers[FB_FITS],
                                                       numbers[FB_FITS_NOT], numbers[FB_NOT_KNOWN_YET] });
    }
  for (guint i = 0; i < trial->rules->len; i++)
    add_rule (table, workspace, trial->rules->pdata[i]);

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}
