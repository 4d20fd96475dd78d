/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-contact-steps.h"
#include "app/fb-deeds.h"

#include <glib/gi18n.h>

typedef struct
{
  char *at_time;
  char *how;
  char *topics;
  char *by;
  char *due;
  int   minutes; /* -1 where not said */
} Options;

static void
options_clear (Options *self)
{
  g_free (self->at_time);
  g_free (self->how);
  g_free (self->topics);
  g_free (self->by);
  g_free (self->due);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Plans one, or logs one that was; prints its id. */
static gboolean
add (FbCli          *cli,
     FbWorkspace    *workspace,
     const Options  *options,
     const char     *state,
     GError        **error)
{
  g_autoptr(FbRecord) duo = fb_cli_find (workspace, "duo", cli->arguments[2], error);
  g_autoptr(FbContact) contact = NULL;

  if (duo == NULL)
    return FALSE;

  contact = fb_deed_log_contact (workspace,
                                 &(FbNewContact) { .duo_id = fb_record_get_id (duo),
                                                   .held_on = cli->arguments[3],
                                                   .at_time = options->at_time,
                                                   .minutes = options->minutes >= 0 ? options->minutes : FB_UNSET,
                                                   .how = options->how,
                                                   .state = state,
                                                   .topics = options->topics,
                                                   .present = g_str_equal (state, "held") ? "mentee mentor" : NULL },
                                 error);
  if (contact == NULL)
    return FALSE;

  g_print ("%s\n", fb_record_get_id (FB_RECORD (contact)));
  return TRUE;
}

/* (transfer full) (nullable): one that is planned; of another it is known what became of it */
static FbContact *
find_planned (FbCli        *cli,
              FbWorkspace  *workspace,
              GError      **error)
{
  g_autoptr(FbRecord) contact = fb_cli_find (workspace, "contact", cli->arguments[2], error);

  if (contact == NULL)
    return NULL;
  if (g_strcmp0 (FB_CONTACT (contact)->state, "planned") == 0)
    return FB_CONTACT (g_steal_pointer (&contact));

  g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("This contact is not planned any more."));
  return NULL;
}

/* Says what became of a planned one. */
static gboolean
settle (FbCli          *cli,
        FbWorkspace    *workspace,
        const Options  *options,
        GError        **error)
{
  const char *verb = cli->arguments[1];
  g_autoptr(FbContact) contact = find_planned (cli, workspace, error);
  g_autoptr(FbContact) next = NULL;

  if (contact == NULL)
    return FALSE;
  if (g_str_equal (verb, "hold"))
    return fb_deed_hold_contact (workspace, contact, error);
  if (g_str_equal (verb, "miss"))
    return fb_deed_miss_contact (workspace, contact, options->by, error);

  next = fb_deed_move_contact (workspace, contact, cli->arguments[3], error);
  if (next == NULL)
    return FALSE;

  g_print ("%s\n", fb_record_get_id (FB_RECORD (next)));
  return TRUE;
}

/* A step of the plan was agreed in it. */
static gboolean
agree (FbCli        *cli,
       FbWorkspace  *workspace,
       GError      **error)
{
  g_autoptr(FbRecord) contact = fb_cli_find (workspace, "contact", cli->arguments[2], error);
  g_autoptr(FbRecord) action = contact != NULL ? fb_cli_find (workspace, "action", cli->arguments[3], error) : NULL;

  return action != NULL &&
         fb_deed_set_contact_step (workspace, FB_CONTACT (contact), FB_ACTION (action), TRUE, error);
}

/* A new step was agreed in it; prints its id. */
static gboolean
add_step (FbCli          *cli,
          FbWorkspace    *workspace,
          const Options  *options,
          GError        **error)
{
  g_autoptr(FbRecord) contact = fb_cli_find (workspace, "contact", cli->arguments[2], error);
  g_autoptr(FbRecord) goal = contact != NULL ? fb_cli_find (workspace, "goal", cli->arguments[3], error) : NULL;
  g_autoptr(FbAction) action = NULL;

  if (goal == NULL)
    return FALSE;

  action = fb_deed_add_action_of (workspace, fb_record_get_id (contact), fb_record_get_id (goal), cli->arguments[4],
                                  options->by, options->due, error);
  if (action == NULL)
    return FALSE;

  g_print ("%s\n", fb_record_get_id (FB_RECORD (action)));
  return TRUE;
}

/* Whether a verb has as many words as it needs, and says who did not come, or who takes a step, where that is asked. */
static gboolean
is_used_well (FbCli         *cli,
              const Options *options)
{
  static const struct
  {
    const char *verb;
    guint       least;
    guint       most;
  } verbs[] = { { "plan", 4, 4 }, { "log", 3, 4 }, { "hold", 3, 3 }, { "move", 4, 4 }, { "miss", 3, 3 },
                { "agree", 4, 4 }, { "step", 5, 5 } };
  const char *verb = cli->arguments[1];

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      if (g_str_equal (verbs[i].verb, verb))
        return cli->n_arguments >= verbs[i].least && cli->n_arguments <= verbs[i].most &&
               (g_str_equal (verb, "step") ||
                (options->due == NULL && g_str_equal (verb, "miss") == (options->by != NULL)));
    }

  return FALSE;
}

/* footbridge-cli contact: plan one, log one that was, say what became of a planned one, and which steps were agreed in
 * one (R171). */
int
fb_cmd_contact (FbCli  *cli,
                int     argc,
                char  **argv)
{
  g_auto(Options) options = { .minutes = -1 };
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "time", 0, 0, G_OPTION_ARG_STRING, &options.at_time, NULL, "TIME" },
    { "minutes", 0, 0, G_OPTION_ARG_INT, &options.minutes, NULL, "N" },
    { "how", 0, 0, G_OPTION_ARG_STRING, &options.how, NULL, "CODE" },
    { "topics", 0, 0, G_OPTION_ARG_STRING, &options.topics, NULL, "CODES" },
    { "by", 0, 0, G_OPTION_ARG_STRING, &options.by, NULL, "ROLE" },
    { "due", 0, 0, G_OPTION_ARG_STRING, &options.due, NULL, "DATE" },
    { NULL }
  };
  gboolean ok;

  if (!fb_cli_parse (cli, entries, argc, argv, 3, 5))
    return FB_CLI_USAGE;
  if (!is_used_well (cli, &options))
    return fb_cli_misused (cli);

  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace == NULL)
    return fb_cli_fail (error);

  if (g_str_equal (cli->arguments[1], "plan"))
    ok = add (cli, workspace, &options, "planned", &error);
  else if (g_str_equal (cli->arguments[1], "log"))
    ok = add (cli, workspace, &options, "held", &error);
  else if (g_str_equal (cli->arguments[1], "agree"))
    ok = agree (cli, workspace, &error);
  else if (g_str_equal (cli->arguments[1], "step"))
    ok = add_step (cli, workspace, &options, &error);
  else
    ok = settle (cli, workspace, &options, &error);

  return ok ? FB_CLI_DONE : fb_cli_fail (error);
}
