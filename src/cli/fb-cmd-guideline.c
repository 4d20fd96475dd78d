/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-agreements.h"
#include "app/fb-guidelines.h"
#include "app/fb-mentor-file.h"
#include "app/fb-papers.h"
#include "base/fb-text.h"

#include <glib/gi18n.h>

/* What is to be done, with what is opened for it. */
typedef struct
{
  FbCli       *cli;
  FbWorkspace *workspace;
  FbRecord    *about;    /* a programme, or the enrolment of somebody who reads */
  const char  *role;     /* (nullable) */
  const char  *language;
  gboolean     is_aloud;
} Call;

/* The text as it is read now: printed here. */
static gboolean
show (const Call  *call,
      GError     **error)
{
  g_autofree char *title = NULL;
  g_autofree char *body = fb_guideline_dup_text (call->workspace, fb_record_get_id (call->about), call->role,
                                                 call->language, &title);

  if (body == NULL)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("There is no guideline in the language “%s”."),
                   call->language);
      return FALSE;
    }

  g_print ("# %s\n\n%s\n", title != NULL ? title : "", body);
  return TRUE;
}

static gboolean
write_pdf (const Call  *call,
           GError     **error)
{
  g_autoptr(FbDocument) document = fb_paper_new_guideline (call->workspace, fb_record_get_id (call->about), call->role,
                                                           call->language, error);

  return document != NULL && fb_document_write_pdf (document, call->cli->arguments[4], error);
}

/* That somebody has read it; prints what is known of that now. */
static gboolean
note_reader (const Call  *call,
             GError     **error)
{
  FbEnrolment *enrolment = FB_ENROLMENT (call->about);
  g_autoptr(FbAcknowledgement) read = fb_deed_read_guideline (call->workspace, enrolment, call->language, NULL,
                                                              call->is_aloud, error);
  g_autofree char *words = NULL;

  if (read == NULL)
    return FALSE;

  words = fb_guideline_dup_read (call->workspace, enrolment);
  g_print ("%s\n", words);
  return TRUE;
}

/* The versions of a programme, and how many people have read each. */
static gboolean
list_versions (const Call  *call,
               GError     **error)
{
  static const char *const columns[] = { "role", "language", "version", "title", "issued-on", "readers", NULL };
  g_autoptr(GPtrArray) all = fb_store_list (fb_workspace_get_store (call->workspace), &fb_guideline_kind, "programme-id",
                                             fb_record_get_id (call->about), "role, language, version", error);
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      FbGuideline *one = all->pdata[i];
      g_autofree char *version = g_strdup_printf ("%" G_GINT64_FORMAT, one->version);
      g_autofree char *readers = g_strdup_printf ("%u", fb_guideline_count_readers (call->workspace, one));

      fb_cli_table_add (table, (const char *const[]) { one->role, one->language, version, one->title, one->issued_on,
                                                       readers });
    }

  return all != NULL && fb_cli_table_print (table, call->cli, error);
}

/* Who has read which version, and who nothing yet. */
static gboolean
list_readers (const Call  *call,
              GError     **error)
{
  static const char *const columns[] = { "enrolment-id", "name", "role", "version", "language", "read-on",
                                         "read-aloud", "newer", NULL };
  g_autoptr(GPtrArray) readers = fb_guideline_list_readers (call->workspace, fb_record_get_id (call->about), NULL, error);
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);

  for (guint i = 0; readers != NULL && i < readers->len; i++)
    {
      const FbGuidelineReader *one = readers->pdata[i];
      gboolean has_read = one->guideline != NULL;
      g_autofree char *version = has_read ? g_strdup_printf ("%" G_GINT64_FORMAT, one->guideline->version) : NULL;

      fb_cli_table_add (table, (const char *const[]) {
                          fb_record_get_id (FB_RECORD (one->enrolment)), one->name, one->enrolment->role, version,
                          has_read ? one->guideline->language : NULL, has_read ? one->read->read_on : NULL,
                          has_read ? one->read->read_aloud : NULL, !has_read ? NULL : one->is_old ? "yes" : "no" });
    }

  return readers != NULL && fb_cli_table_print (table, call->cli, error);
}

/* The programme's own text, as "show" prints it: "# Title", an empty line, the text. */
static gboolean
write_text (const Call  *call,
            GError     **error)
{
  g_autoptr(FbGuideline) guideline = NULL;
  g_autofree char *file = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) parts = NULL;

  if (!g_file_get_contents (call->cli->arguments[4], &file, NULL, error) || !fb_text_clean (file, &text, error))
    return FALSE;

  parts = g_strsplit (text != NULL ? text : "", "\n", 2);
  if (parts[0] == NULL || !g_str_has_prefix (parts[0], "# ") || parts[1] == NULL)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID,
                           _("A guideline begins with “# ” and its title; the text stands below."));
      return FALSE;
    }

  guideline = fb_deed_write_guideline (call->workspace, fb_record_get_id (call->about), call->role, call->language,
                                       g_strstrip (parts[0] + 2), g_strstrip (parts[1]), error);
  if (guideline == NULL)
    return FALSE;

  g_print ("%" G_GINT64_FORMAT "\n", guideline->version);
  return TRUE;
}

static const struct
{
  const char  *verb;
  guint        n_arguments;
  const char  *about; /* of which kind the third argument is; the fourth is a role */
  FbStoreMode  mode;
  gboolean   (*run) (const Call *call, GError **error);
} verbs[] = {
  { "show", 4, "programme", FB_STORE_READ_ONLY, show },
  { "pdf", 5, "programme", FB_STORE_READ_ONLY, write_pdf },
  { "write", 5, "programme", FB_STORE_READ_WRITE, write_text },
  { "read", 3, "enrolment", FB_STORE_READ_WRITE, note_reader },
  { "versions", 3, "programme", FB_STORE_READ_ONLY, list_versions },
  { "readers", 3, "programme", FB_STORE_READ_ONLY, list_readers },
};

/* (transfer full) (nullable): a record of that kind; in the copy of a mentor, which holds no enrolment,
 * the place of the mentor who is named */
static FbRecord *
find_about (FbWorkspace  *workspace,
            const char   *kind,
            const char   *id,
            GError      **error)
{
  g_autofree char *ticket = NULL;
  g_autofree char *duo_id = NULL;
  g_autoptr(FbRecord) person = NULL;

  if (!g_str_equal (kind, "enrolment") || !fb_mentor_find_ticket (fb_workspace_get_store (workspace), &ticket, &duo_id))
    return fb_cli_find (workspace, kind, id, error);

  person = fb_cli_find (workspace, "person", id, error);
  return person != NULL ? (FbRecord *) fb_guideline_new_place (workspace, duo_id, fb_record_get_id (person), error) : NULL;
}

static gboolean
is_role (const char *role)
{
  return g_str_equal (role, "mentee") || g_str_equal (role, "mentor");
}

/* footbridge-cli guideline: what mentors and mentees get to read (R149-R151). */
int
fb_cmd_guideline (FbCli  *cli,
                  int     argc,
                  char  **argv)
{
  g_autofree char *tag = NULL;
  g_autofree char *language = NULL;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) about = NULL;
  g_autoptr(GError) error = NULL;
  gboolean aloud = FALSE;
  const GOptionEntry entries[] = {
    { "language", 0, 0, G_OPTION_ARG_STRING, &tag, NULL, "LANGUAGE" },
    { "aloud", 0, 0, G_OPTION_ARG_NONE, &aloud, NULL, NULL },
    { NULL }
  };
  const char *role;
  guint i = 0;

  if (!fb_cli_parse (cli, entries, argc, argv, 3, 5))
    return FB_CLI_USAGE;

  language = fb_language_from_tag (tag != NULL ? tag : "en");
  role = cli->n_arguments > 3 ? cli->arguments[3] : NULL;
  while (i < G_N_ELEMENTS (verbs) && !g_str_equal (verbs[i].verb, cli->arguments[1]))
    i++;
  if (language == NULL || i == G_N_ELEMENTS (verbs) || cli->n_arguments != verbs[i].n_arguments ||
      (role != NULL && !is_role (role)))
    return fb_cli_misused (cli);

  workspace = fb_cli_open (cli, verbs[i].mode, &error);
  about = workspace != NULL ? find_about (workspace, verbs[i].about, cli->arguments[2], &error) : NULL;
  if (about == NULL || !verbs[i].run (&(Call) { cli, workspace, about, role, language, aloud }, &error))
    return fb_cli_fail (error);

  return FB_CLI_DONE;
}
