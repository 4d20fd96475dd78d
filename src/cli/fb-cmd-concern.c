/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-deed-concern.h"

#include <glib/gi18n.h>

typedef struct
{
  char *kind;
  char *source;
  char *since;
  char *owner;
  char *reader;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->kind);
  g_free (self->source);
  g_free (self->since);
  g_free (self->owner);
  g_free (self->reader);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* (transfer full) (nullable): what a concern can be about */
static FbRecord *
find_about (FbCli        *cli,
            FbWorkspace  *workspace,
            GError      **error)
{
  static const char *const kinds[] = { "person", "enrolment", "duo", "programme", "organisation", NULL };
  g_autoptr(FbRecord) about = fb_store_find (fb_workspace_get_store (workspace), cli->arguments[2], error);

  if (about == NULL || g_strv_contains (kinds, fb_record_get_kind (about)->name))
    return g_steal_pointer (&about);

  g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID,
                       _("A concern is about a person, an enrolment, a duo, a programme or an organisation."));
  return NULL;
}

/* Prints its id. */
static gboolean
raise_concern (FbCli          *cli,
               FbWorkspace    *workspace,
               const Options  *options,
               GError        **error)
{
  g_autoptr(FbRecord) about = find_about (cli, workspace, error);
  g_autoptr(FbConcern) concern = NULL;
  g_autofree char *owner = NULL;
  g_autofree char *reader = NULL;

  if (about == NULL || !fb_cli_find_staff (workspace, options->owner, &owner, error) ||
      !fb_cli_find_staff (workspace, options->reader, &reader, error))
    return FALSE;

  concern = fb_deed_raise_concern (workspace, about,
                                   &(FbNewConcern) { .kind = options->kind,
                                                     .source = options->source,
                                                     .since = options->since,
                                                     .text = cli->arguments[3],
                                                     .owner_id = owner,
                                                     .reader_id = reader },
                                   error);
  if (concern == NULL)
    return FALSE;

  g_print ("%s\n", fb_record_get_id (FB_RECORD (concern)));
  return TRUE;
}

/* Whoever may not read it does not close it either. */
static gboolean
close_concern (FbCli        *cli,
               FbWorkspace  *workspace,
               GError      **error)
{
  g_autoptr(FbRecord) concern = fb_cli_find (workspace, "concern", cli->arguments[2], error);

  if (concern == NULL)
    return FALSE;
  if (!fb_concern_may_be_read (workspace, FB_CONCERN (concern)))
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("Only who looks after this concern closes it."));
      return FALSE;
    }
  if (FB_CONCERN (concern)->closed_on != NULL)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("This concern is closed already."));
      return FALSE;
    }

  return fb_deed_close_concern (workspace, FB_CONCERN (concern), cli->arguments[3], error);
}

/* footbridge-cli concern: raise one and close it. */
int
fb_cmd_concern (FbCli  *cli,
                int     argc,
                char  **argv)
{
  g_auto(Options) options = { 0 };
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING, &options.kind, NULL, "CODE" },
    { "source", 0, 0, G_OPTION_ARG_STRING, &options.source, NULL, "CODE" },
    { "since", 0, 0, G_OPTION_ARG_STRING, &options.since, NULL, "DATE" },
    { "owner", 0, 0, G_OPTION_ARG_STRING, &options.owner, NULL, "CODE" },
    { "reader", 0, 0, G_OPTION_ARG_STRING, &options.reader, NULL, "CODE" },
    { NULL }
  };
  gboolean is_new, ok;

  if (!fb_cli_parse (cli, entries, argc, argv, 4, 4))
    return FB_CLI_USAGE;

  is_new = g_str_equal (cli->arguments[1], "raise");
  if (!is_new && (!g_str_equal (cli->arguments[1], "close") || options.kind != NULL || options.source != NULL ||
                  options.since != NULL || options.owner != NULL || options.reader != NULL))
    return fb_cli_misused (cli);

  workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  if (workspace == NULL)
    return fb_cli_fail (error);

  ok = is_new ? raise_concern (cli, workspace, &options, &error) : close_concern (cli, workspace, &error);

  return ok ? FB_CLI_DONE : fb_cli_fail (error);
}
