/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-deed-match.h"
#include "app/fb-match-exception.h"
#include "app/fb-match-words.h"

#include <glib/gi18n.h>

static const char *const columns[] = { "mentee-id", "mentor-id", "mentee", "mentor", "state", "score",
                                       "known", "used", "reasons", NULL };

/* (transfer full): "+ one; + two; – three" */
static char *
dup_reasons (FbMatching       *matching,
             const FbProposal *proposal)
{
  g_autoptr(GPtrArray) good = fb_matching_list_for (matching, proposal->mentee, proposal->mentor, &proposal->match, 3);
  g_autoptr(GPtrArray) bad = fb_matching_list_against (matching, proposal->mentee, proposal->mentor, &proposal->match);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < good->len; i++)
    g_string_append_printf (text, "%s+ %s", text->len > 0 ? "; " : "", (char *) good->pdata[i]);
  for (guint i = 0; i < bad->len; i++)
    g_string_append_printf (text, "%s– %s", text->len > 0 ? "; " : "", (char *) bad->pdata[i]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* (transfer full): of everybody on one side, separated by spaces */
static char *
dup_ids (FbMatching       *matching,
         const FbProposal *proposal,
         FbSide            side)
{
  guint people[FB_MOST_ADDED + 1];
  guint n = fb_proposal_list_people (proposal, side, people);
  g_autoptr(GString) ids = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", fb_matching_get_person (matching, side, people[i])->enrolment_id);

  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
add_proposal (FbCliTable       *table,
              FbMatching       *matching,
              const FbProposal *proposal)
{
  g_autofree char *mentee_ids = dup_ids (matching, proposal, FB_SIDE_MENTEE);
  g_autofree char *mentor_ids = dup_ids (matching, proposal, FB_SIDE_MENTOR);
  g_autofree char *mentees = fb_matching_dup_names (matching, proposal, FB_SIDE_MENTEE, FALSE);
  g_autofree char *mentors = fb_matching_dup_names (matching, proposal, FB_SIDE_MENTOR, FALSE);
  g_autofree char *reasons = dup_reasons (matching, proposal);
  g_autofree char *score = g_strdup_printf ("%d", proposal->match.score);
  g_autofree char *known = g_strdup_printf ("%u", proposal->match.n_known);
  g_autofree char *used = g_strdup_printf ("%u", proposal->match.n_used);
  const char *state = proposal->is_locked ? "locked" : fb_matching_is_exception (matching, proposal) ? "exception"
                                                                                         : "proposed";

  fb_cli_table_add (table, (const char *const[]) { mentee_ids, mentor_ids, mentees, mentors, state, score, known, used, reasons });
}

static void
add_left_over (FbCliTable *table,
               FbMatching *matching,
               FbSide      side,
               guint       index)
{
  const FbPoolPerson *person = fb_matching_get_person (matching, side, index);
  g_autofree char *why = fb_matching_dup_left_over (matching, side, index);
  gboolean is_mentee = side == FB_SIDE_MENTEE;

  fb_cli_table_add (table, (const char *const[]) { is_mentee ? person->enrolment_id : NULL,
                                                   is_mentee ? NULL : person->enrolment_id,
                                                   is_mentee ? person->name : NULL, is_mentee ? NULL : person->name,
                                                   "left-over", NULL, NULL, NULL, why });
}

static void
add_rows (FbCliTable *table,
          FbMatching *matching)
{
  GArray *proposals = fb_matching_get_proposals (matching);

  for (guint i = 0; i < proposals->len; i++)
    add_proposal (table, matching, &g_array_index (proposals, FbProposal, i));
  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < fb_matching_get_n (matching, (FbSide) side); i++)
      {
        if (!fb_matching_is_matched (matching, (FbSide) side, i))
          add_left_over (table, matching, (FbSide) side, i);
      }
}

static gboolean
accept_all (FbWorkspace  *workspace,
            FbMatching   *matching,
            const char   *programme_id,
            const char   *reason,
            GError      **error)
{
  GArray *proposals = fb_matching_get_proposals (matching);

  return fb_deed_accept_proposals (workspace, matching, programme_id, (const FbProposal *) proposals->data, proposals->len,
                                   reason, error);
}

/* (transfer full) (nullable): solved as the options say */
static FbMatching *
solve (FbWorkspace  *workspace,
       const char   *programme_id,
       FbObjective   objective,
       gboolean      other_sectors,
       GError      **error)
{
  FbMatching *matching = fb_matching_new (workspace, programme_id, error);

  if (matching == NULL)
    return NULL;

  fb_matching_set_objective (matching, objective);
  if (other_sectors)
    fb_matching_set_within_sector (matching, FALSE);
  fb_matching_solve (matching, NULL, NULL);

  return matching;
}

/* footbridge-cli match: the best pairs of a programme; written only with --accept. */
int
fb_cmd_match (FbCli  *cli,
              int     argc,
              char  **argv)
{
  g_autofree char *programme = NULL, *objective = NULL, *reason = NULL;
  gboolean accepts = FALSE, other_sectors = FALSE, people;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) record = NULL;
  g_autoptr(FbMatching) matching = NULL;
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "programme", 0, 0, G_OPTION_ARG_STRING, &programme, NULL, "CODE" },
    { "objective", 0, 0, G_OPTION_ARG_STRING, &objective, NULL, "score|people" },
    { "other-sectors", 0, 0, G_OPTION_ARG_NONE, &other_sectors, NULL, NULL },
    { "accept", 0, 0, G_OPTION_ARG_NONE, &accepts, NULL, NULL },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &reason, NULL, "TEXT" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 1, 1))
    return FB_CLI_USAGE;
  people = g_strcmp0 (objective, "people") == 0;
  if (programme == NULL || (objective != NULL && !people && !g_str_equal (objective, "score")))
    return fb_cli_misused (cli);

  workspace = fb_cli_open (cli, accepts ? FB_STORE_READ_WRITE : FB_STORE_READ_ONLY, &error);
  if (workspace == NULL || (record = fb_cli_find (workspace, "programme", programme, &error)) == NULL)
    return fb_cli_fail (error);

  matching = solve (workspace, fb_record_get_id (record), people ? FB_OBJECTIVE_PEOPLE : FB_OBJECTIVE_SCORE,
                    other_sectors, &error);
  if (matching == NULL ||
      (accepts && !accept_all (workspace, matching, fb_record_get_id (record), reason, &error)))
    return fb_cli_fail (error);

  add_rows (table, matching);

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}
