/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-messages.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>

static gboolean
print_message (FbWorkspace  *workspace,
               FbEnrolment  *enrolment,
               const char   *kind,
               const char   *until,
               GError      **error)
{
  g_autoptr(FbMessage) message = fb_message_new (workspace, enrolment, kind, until);
  g_autoptr(FbRecord) person = fb_store_get (fb_workspace_get_store (workspace), &fb_person_kind,
                                             enrolment->person_id, error);
  g_autofree char *obstacle = NULL;

  if (message == NULL || person == NULL)
    return FALSE;

  obstacle = fb_message_dup_obstacle (workspace, enrolment, FB_PERSON (person), FB_WRITE_EMAIL);
  if (obstacle == NULL)
    g_print ("To: %s\n", FB_PERSON (person)->email);
  else
    g_printerr ("%s: %s\n", FB_PERSON (person)->name_used, obstacle);
  g_print ("Subject: %s\n\n%s\n\n", message->subject, message->body);

  return TRUE;
}

static int
write_letters (FbWorkspace *workspace,
               GPtrArray   *enrolments,
               const char  *kind,
               const char  *until,
               const char  *path)
{
  g_autoptr(GPtrArray) written = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) error = NULL;
  g_autoptr(FbDocument) document = NULL;

  for (guint i = 0; i < enrolments->len; i++)
    {
      FbEnrolment *enrolment = enrolments->pdata[i];
      g_autoptr(FbRecord) person = fb_store_get (fb_workspace_get_store (workspace), &fb_person_kind,
                                                 enrolment->person_id, NULL);
      g_autofree char *obstacle = person != NULL
                                  ? fb_message_dup_obstacle (workspace, enrolment, FB_PERSON (person), FB_WRITE_LETTER)
                                  : NULL;

      if (obstacle != NULL)
        g_printerr ("%s: %s\n", FB_PERSON (person)->name_used, obstacle);
      else
        g_ptr_array_add (written, g_object_ref (enrolment));
    }

  document = fb_paper_new_letters (workspace, written, kind, until, &error);
  if (document == NULL || !fb_document_write_pdf (document, path, &error) ||
      !fb_deed_note_written (workspace, written, kind, FB_WRITE_LETTER, until, &error))
    return fb_cli_fail (error);

  return FB_CLI_DONE;
}

/* footbridge-cli write: a message to people, as text or as letters. */
int
fb_cmd_write (FbCli  *cli,
              int     argc,
              char  **argv)
{
  g_autofree char *until = NULL;
  g_autofree char *letters = NULL;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(GPtrArray) enrolments = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "until", 0, 0, G_OPTION_ARG_STRING, &until, NULL, "DATE" },
    { "letters", 0, 0, G_OPTION_ARG_STRING, &letters, NULL, "FILE" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 3, 1000))
    return FB_CLI_USAGE;
  if (!fb_code_list_has (&fb_code_message_kind, cli->arguments[1]))
    return fb_cli_misused (cli);

  workspace = fb_cli_open (cli, letters != NULL ? FB_STORE_READ_WRITE : FB_STORE_READ_ONLY, &error);
  for (guint i = 2; workspace != NULL && i < cli->n_arguments; i++)
    {
      FbRecord *enrolment = fb_cli_find (workspace, "enrolment", cli->arguments[i], &error);

      if (enrolment == NULL)
        return fb_cli_fail (error);
      g_ptr_array_add (enrolments, enrolment);
    }
  if (workspace == NULL)
    return fb_cli_fail (error);
  if (letters != NULL)
    return write_letters (workspace, enrolments, cli->arguments[1], until, letters);

  for (guint i = 0; i < enrolments->len; i++)
    {
      if (!print_message (workspace, enrolments->pdata[i], cli->arguments[1], until, &error))
        return fb_cli_fail (error);
    }

  return FB_CLI_DONE;
}
