/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-agreements.h"
#include "app/fb-guidelines.h"
#include "app/fb-papers.h"
#include "base/fb-text.h"

#include <glib/gi18n.h>

/* @pdf: (nullable): where to; else it is printed here */
static int
give (FbCli      *cli,
      const char *role,
      const char *language,
      const char *pdf)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbWorkspace) workspace = fb_cli_open (cli, FB_STORE_READ_ONLY, &error);
  g_autoptr(FbRecord) programme = NULL;
  g_autoptr(FbDocument) document = NULL;
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;

  if (workspace == NULL || (programme = fb_cli_find (workspace, "programme", cli->arguments[2], &error)) == NULL)
    return fb_cli_fail (error);

  if (pdf != NULL)
    {
      document = fb_paper_new_guideline (workspace, fb_record_get_id (programme), role, language, &error);
      return document != NULL && fb_document_write_pdf (document, pdf, &error) ? FB_CLI_DONE : fb_cli_fail (error);
    }

  body = fb_guideline_dup_text (workspace, fb_record_get_id (programme), role, language, &title);
  if (body == NULL)
    {
      g_set_error (&error, FB_ERROR, FB_ERROR_NOT_FOUND, _("There is no guideline in the language “%s”."), language);
      return fb_cli_fail (error);
    }

  g_print ("# %s\n\n%s\n", title != NULL ? title : "", body);
  return FB_CLI_DONE;
}

/* That somebody has read it; prints what is known of that now. */
static int
note_reader (FbCli      *cli,
             const char *language,
             gboolean    is_aloud)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbWorkspace) workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  g_autoptr(FbRecord) enrolment = NULL;
  g_autoptr(FbAcknowledgement) read = NULL;
  g_autofree char *words = NULL;

  if (workspace == NULL || (enrolment = fb_cli_find (workspace, "enrolment", cli->arguments[2], &error)) == NULL)
    return fb_cli_fail (error);
  read = fb_deed_read_guideline (workspace, FB_ENROLMENT (enrolment), language, NULL, is_aloud, &error);
  if (read == NULL)
    return fb_cli_fail (error);

  words = fb_guideline_dup_read (workspace, FB_ENROLMENT (enrolment));
  g_print ("%s\n", words);
  return FB_CLI_DONE;
}

/* The versions of a programme, and how many people have read each. */
static int
list_versions (FbCli *cli)
{
  static const char *const columns[] = { "role", "language", "version", "title", "issued-on", "readers", NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(FbWorkspace) workspace = fb_cli_open (cli, FB_STORE_READ_ONLY, &error);
  g_autoptr(FbRecord) programme = NULL;
  g_autoptr(GPtrArray) all = NULL;
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);

  if (workspace == NULL || (programme = fb_cli_find (workspace, "programme", cli->arguments[2], &error)) == NULL ||
      (all = fb_store_list (fb_workspace_get_store (workspace), &fb_guideline_kind, "programme-id",
                            fb_record_get_id (programme), "role, language, version", &error)) == NULL)
    return fb_cli_fail (error);

  for (guint i = 0; i < all->len; i++)
    {
      FbGuideline *one = all->pdata[i];
      g_autofree char *version = g_strdup_printf ("%" G_GINT64_FORMAT, one->version);
      g_autofree char *readers = g_strdup_printf ("%u", fb_guideline_count_readers (workspace, one));

      fb_cli_table_add (table, (const char *const[]) { one->role, one->language, version, one->title, one->issued_on,
                                                       readers });
    }

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}

/* Who has read which version, and who nothing yet. */
static int
list_readers (FbCli *cli)
{
  static const char *const columns[] = { "enrolment-id", "name", "role", "version", "language", "read-on",
                                         "read-aloud", "newer", NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(FbWorkspace) workspace = fb_cli_open (cli, FB_STORE_READ_ONLY, &error);
  g_autoptr(FbRecord) programme = NULL;
  g_autoptr(GPtrArray) readers = NULL;
  g_autoptr(FbCliTable) table = fb_cli_table_new (columns);

  if (workspace == NULL || (programme = fb_cli_find (workspace, "programme", cli->arguments[2], &error)) == NULL ||
      (readers = fb_guideline_list_readers (workspace, fb_record_get_id (programme), NULL, &error)) == NULL)
    return fb_cli_fail (error);

  for (guint i = 0; i < readers->len; i++)
    {
      const FbGuidelineReader *one = readers->pdata[i];
      gboolean has_read = one->guideline != NULL;
      g_autofree char *version = has_read ? g_strdup_printf ("%" G_GINT64_FORMAT, one->guideline->version) : NULL;

      fb_cli_table_add (table, (const char *const[]) {
                          fb_record_get_id (FB_RECORD (one->enrolment)), one->name, one->enrolment->role, version,
                          has_read ? one->guideline->language : NULL, has_read ? one->read->read_on : NULL,
                          has_read ? one->read->read_aloud : NULL, !has_read ? NULL : one->is_old ? "yes" : "no" });
    }

  return fb_cli_table_print (table, cli, &error) ? FB_CLI_DONE : fb_cli_fail (error);
}

/* The programme's own text, as "show" prints it: "# Title", an empty line, the text. */
static int
write_text (FbCli      *cli,
            const char *role,
            const char *language,
            const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FbWorkspace) workspace = fb_cli_open (cli, FB_STORE_READ_WRITE, &error);
  g_autoptr(FbRecord) programme = NULL;
  g_autoptr(FbGuideline) guideline = NULL;
  g_autofree char *file = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) parts = NULL;

  if (workspace == NULL || (programme = fb_cli_find (workspace, "programme", cli->arguments[2], &error)) == NULL ||
      !g_file_get_contents (path, &file, NULL, &error))
    return fb_cli_fail (error);

  if (!fb_text_clean (file, &text, &error))
    return fb_cli_fail (error);
  parts = g_strsplit (text != NULL ? text : "", "\n", 2);
  if (parts[0] == NULL || !g_str_has_prefix (parts[0], "# ") || parts[1] == NULL)
    {
      g_set_error_literal (&error, FB_ERROR, FB_ERROR_INVALID,
                           _("A guideline begins with “# ” and its title; the text stands below."));
      return fb_cli_fail (error);
    }

  guideline = fb_deed_write_guideline (workspace, fb_record_get_id (programme), role, language,
                                       g_strstrip (parts[0] + 2), g_strstrip (parts[1]), &error);
  if (guideline == NULL)
    return fb_cli_fail (error);

  g_print ("%" G_GINT64_FORMAT "\n", guideline->version);
  return FB_CLI_DONE;
}

/* footbridge-cli guideline: what mentors and mentees get to read (R149-R151). */
int
fb_cmd_guideline (FbCli  *cli,
                  int     argc,
                  char  **argv)
{
  g_autofree char *tag = NULL;
  g_autofree char *language = NULL;
  gboolean aloud = FALSE;
  const GOptionEntry entries[] = {
    { "language", 0, 0, G_OPTION_ARG_STRING, &tag, NULL, "LANGUAGE" },
    { "aloud", 0, 0, G_OPTION_ARG_NONE, &aloud, NULL, NULL },
    { NULL }
  };
  const char *verb;
  const char *role;

  if (!fb_cli_parse (cli, entries, argc, argv, 3, 5))
    return FB_CLI_USAGE;

  language = fb_language_from_tag (tag != NULL ? tag : "en");
  verb = cli->arguments[1];
  if (language == NULL)
    return fb_cli_misused (cli);
  if (cli->n_arguments == 3 && g_str_equal (verb, "read"))
    return note_reader (cli, language, aloud);
  if (cli->n_arguments == 3 && g_str_equal (verb, "versions"))
    return list_versions (cli);
  if (cli->n_arguments == 3 && g_str_equal (verb, "readers"))
    return list_readers (cli);

  role = cli->n_arguments > 3 ? cli->arguments[3] : "";
  if (!g_str_equal (role, "mentee") && !g_str_equal (role, "mentor"))
    return fb_cli_misused (cli);
  if (cli->n_arguments == 4 && g_str_equal (verb, "show"))
    return give (cli, role, language, NULL);
  if (cli->n_arguments == 5 && g_str_equal (verb, "pdf"))
    return give (cli, role, language, cli->arguments[4]);
  if (cli->n_arguments == 5 && g_str_equal (verb, "write"))
    return write_text (cli, role, language, cli->arguments[4]);

  return fb_cli_misused (cli);
}
