/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-agreements.h"
#include "app/fb-guidelines.h"
#include "app/fb-papers.h"

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

  role = cli->n_arguments > 3 ? cli->arguments[3] : "";
  if (!g_str_equal (role, "mentee") && !g_str_equal (role, "mentor"))
    return fb_cli_misused (cli);
  if (cli->n_arguments == 4 && g_str_equal (verb, "show"))
    return give (cli, role, language, NULL);
  if (cli->n_arguments == 5 && g_str_equal (verb, "pdf"))
    return give (cli, role, language, cli->arguments[4]);

  return fb_cli_misused (cli);
}
