/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-papers.h"
#include "base/fb-date.h"
#include "domain/fb-codes.h"
#include "domain/fb-duo.h"

#include <glib/gi18n.h>

/* The options of all its verbs. */
typedef struct
{
  char *languages;
  char *kind;
  char *until;
  char *party;
  char *name;
  char *capacity;
  char *strokes;
  char *witness;
  char *interpreter;
  char *language;
  char *paper;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->languages);
  g_free (self->kind);
  g_free (self->until);
  g_free (self->party);
  g_free (self->name);
  g_free (self->capacity);
  g_free (self->strokes);
  g_free (self->witness);
  g_free (self->interpreter);
  g_free (self->language);
  g_free (self->paper);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static FbAgreement *
find_current (FbWorkspace  *workspace,
              const char   *duo,
              GError      **error)
{
  g_autoptr(FbRecord) record = fb_cli_find (workspace, "duo", duo, error);
  FbAgreement *agreement;

  if (record == NULL)
    return NULL;

  agreement = fb_agreement_find_current (workspace, fb_record_get_id (record), error);
  if (agreement == NULL && error != NULL && *error == NULL)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("This duo has no agreement yet."));

  return agreement;
}

static gboolean
draft (FbWorkspace    *workspace,
       const char     *duo,
       const Options  *options,
       GError        **error)
{
  g_autoptr(FbRecord) record = fb_cli_find (workspace, "duo", duo, error);
  g_autoptr(FbAgreement) agreement = NULL;
  g_autofree char *languages = NULL;

  if (record == NULL)
    return FALSE;

  if (options->kind != NULL && !fb_code_list_has (&fb_code_agreement_kind, options->kind))
    {
      g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("“%s” is not a kind of agreement."), options->kind);
      return FALSE;
    }

  languages = options->languages != NULL ? g_strdup (options->languages)
                                         : fb_agreement_dup_languages (workspace, FB_DUO (record), options->kind);
  agreement = fb_deed_draft_agreement (workspace, fb_record_get_id (record), options->kind, languages, error);
  if (agreement == NULL)
    return FALSE;

  g_print ("%s\n", fb_record_get_id (FB_RECORD (agreement)));
  return TRUE;
}

/* The next version: with a later end of the term, or to change the text. */
static gboolean
make_next (FbWorkspace    *workspace,
           const char     *duo,
           const char     *until,
           GError        **error)
{
  g_autoptr(FbAgreement) agreement = find_current (workspace, duo, error);
  g_autoptr(FbAgreement) next = NULL;

  if (agreement == NULL)
    return FALSE;
  if (until != NULL && !fb_date_is_valid (until, FALSE))
    {
      g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("“%s” is not a date."), until);
      return FALSE;
    }
  if (until == NULL && !fb_agreement_has_signatures (workspace, agreement))
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("Nobody has signed this agreement yet."));
      return FALSE;
    }

  next = until != NULL ? fb_deed_extend_agreement (workspace, agreement, until, error)
                       : fb_deed_amend_agreement (workspace, agreement, error);
  if (next == NULL)
    return FALSE;

  g_print ("%s\n", fb_record_get_id (FB_RECORD (next)));
  return TRUE;
}

static gboolean
sign (FbWorkspace    *workspace,
      const char     *duo,
      const Options  *options,
      GError        **error)
{
  g_autoptr(FbAgreement) agreement = find_current (workspace, duo, error);
  g_autoptr(FbSignature) signature = NULL;
  g_autofree char *strokes = NULL;
  FbNewSignature values = {
    .party = options->party,
    .name = options->name,
    .capacity = options->capacity,
    .language = options->language,
    .read_how = "read",
    .method = options->strokes != NULL ? "strokes" : options->paper != NULL ? "paper" : "name-with-witness",
    .witness = options->witness,
    .interpreter = options->interpreter,
    .paper_scan = options->paper,
  };

  if (agreement == NULL ||
      (options->strokes != NULL && !g_file_get_contents (options->strokes, &strokes, NULL, error)))
    return FALSE;

  if (fb_agreement_misses_aims (workspace, agreement))
    g_printerr ("%s\n", _("This agreement says nothing about what the duo wants to reach, and after the first "
                          "signature it cannot be added."));
  values.strokes = strokes != NULL ? g_strstrip (strokes) : NULL;
  signature = fb_deed_sign (workspace, agreement, &values, error);

  return signature != NULL;
}

static gboolean
verify (FbWorkspace  *workspace,
        const char   *duo,
        GError      **error)
{
  g_autoptr(FbAgreement) agreement = find_current (workspace, duo, error);
  g_autofree char *sentence = NULL;

  if (agreement == NULL)
    return FALSE;

  if (fb_agreement_verify (workspace, agreement, &sentence, error) == FB_SEAL_CHANGED)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, sentence);
      return FALSE;
    }

  g_print ("%s\n", sentence);
  return TRUE;
}

static gboolean
write_pdf (FbWorkspace  *workspace,
           const char   *duo,
           const char   *path,
           GError      **error)
{
  g_autoptr(FbAgreement) agreement = find_current (workspace, duo, error);
  g_autoptr(FbDocument) document =
    agreement != NULL ? fb_paper_new_agreement (workspace, agreement, error) : NULL;
  g_autofree char *finding = NULL;

  if (document == NULL || !fb_document_write_pdf (document, path, error))
    return FALSE;

  finding = fb_paper_dup_finding (document);
  if (finding != NULL)
    g_printerr ("%s\n", finding);

  return TRUE;
}

static gboolean
write_xml (FbWorkspace  *workspace,
           const char   *duo,
           const char   *path,
           GError      **error)
{
  g_autoptr(FbAgreement) agreement = find_current (workspace, duo, error);

  return agreement != NULL && fb_agreement_write_xml (workspace, agreement, path, error);
}

static gboolean
run (FbCli          *cli,
     FbWorkspace    *workspace,
     const char     *verb,
     const Options  *options,
     GError        **error)
{
  const char *duo = cli->arguments[1];

  if (g_str_equal (verb, "draft"))
    return draft (workspace, duo, options, error);
  if (g_str_equal (verb, "sign"))
    return sign (workspace, duo, options, error);
  if (g_str_equal (verb, "extend") || g_str_equal (verb, "amend"))
    return make_next (workspace, duo, options->until, error);
  if (g_str_equal (verb, "verify"))
    return verify (workspace, duo, error);

  if (g_str_equal (verb, "xml"))
    return write_xml (workspace, duo, cli->arguments[3], error);

  return write_pdf (workspace, duo, cli->arguments[3], error);
}

static gboolean
is_well_formed (FbCli         *cli,
                const Options *options)
{
  const char *verb = cli->arguments[2];

  if (g_str_equal (verb, "pdf") || g_str_equal (verb, "xml"))
    return cli->n_arguments == 4;
  if (g_str_equal (verb, "sign"))
    return cli->n_arguments == 3 && options->party != NULL && options->name != NULL;

  if (g_str_equal (verb, "extend"))
    return cli->n_arguments == 3 && options->until != NULL;
  if (g_str_equal (verb, "amend"))
    return cli->n_arguments == 3 && options->until == NULL;

  return cli->n_arguments == 3 && (g_str_equal (verb, "draft") || g_str_equal (verb, "verify"));
}

/* footbridge-cli agreement: draft, sign, extend, verify and print a duo's agreement. */
int
fb_cmd_agreement (FbCli  *cli,
                  int     argc,
                  char  **argv)
{
  g_auto(Options) options = { 0 };
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;
  gboolean writes;
  const GOptionEntry entries[] = {
    { "languages", 0, 0, G_OPTION_ARG_STRING, &options.languages, NULL, "nl,ar" },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &options.kind, NULL, "KIND" },
    { "until", 0, 0, G_OPTION_ARG_STRING, &options.until, NULL, "DATE" },
    { "party", 0, 0, G_OPTION_ARG_STRING, &options.party, NULL, "ROLE" },
    { "name", 0, 0, G_OPTION_ARG_STRING, &options.name, NULL, "NAME" },
    { "capacity", 0, 0, G_OPTION_ARG_STRING, &options.capacity, NULL, "TEXT" },
    { "language", 0, 0, G_OPTION_ARG_STRING, &options.language, NULL, "CODE" },
    { "strokes", 0, 0, G_OPTION_ARG_FILENAME, &options.strokes, NULL, "FILE" },
    { "witness", 0, 0, G_OPTION_ARG_STRING, &options.witness, NULL, "NAME" },
    { "interpreter", 0, 0, G_OPTION_ARG_STRING, &options.interpreter, NULL, "NAME" },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &options.paper, NULL, "SCAN" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 3, 4))
    return FB_CLI_USAGE;
  if (!is_well_formed (cli, &options))
    return fb_cli_misused (cli);

  /* the first file that is signed makes the key */
  cli->needs_no_staff = g_str_equal (cli->arguments[2], "xml");
  writes = !g_str_equal (cli->arguments[2], "verify") && !g_str_equal (cli->arguments[2], "pdf");
  workspace = fb_cli_open (cli, writes ? FB_STORE_READ_WRITE : FB_STORE_READ_ONLY, &error);
  if (workspace == NULL || !run (cli, workspace, cli->arguments[2], &options, &error))
    return fb_cli_fail (error);

  return FB_CLI_DONE;
}
