/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "footbridge-cli"

#include "cli/fb-cli.h"

#include "app/fb-event-list.h"
#include "app/fb-messages.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>

static gboolean
print_message (FbWorkspace        *workspace,
               const FbAddressee  *to,
               const char         *kind,
               const char         *until)
{
  g_autoptr(FbMessage) message = fb_message_new (workspace, to, kind, until);
  g_autofree char *obstacle = fb_message_dup_obstacle (workspace, to, FB_WRITE_EMAIL);

  if (message == NULL)
    return FALSE;

  if (obstacle == NULL)
    g_print ("To: %s\n", fb_addressee_get_email (to));
  else
    g_printerr ("%s: %s\n", fb_addressee_get_name (to), obstacle);
  g_print ("Subject: %s\n\n%s\n\n", message->subject, message->body);

  return TRUE;
}

static int
write_letters (FbWorkspace *workspace,
               GPtrArray   *all,
               const char  *kind,
               const char  *until,
               const char  *path)
{
  g_autoptr(GPtrArray) written = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(FbDocument) document = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      g_autofree char *obstacle = fb_message_dup_obstacle (workspace, all->pdata[i], FB_WRITE_LETTER);

      if (obstacle != NULL)
        g_printerr ("%s: %s\n", fb_addressee_get_name (all->pdata[i]), obstacle);
      else
        g_ptr_array_add (written, all->pdata[i]);
    }

  document = fb_paper_new_letters (workspace, written, kind, until, &error);
  if (document == NULL || !fb_document_write_pdf (document, path, &error) ||
      !fb_deed_note_written (workspace, written, kind, FB_WRITE_LETTER, until, &error))
    return fb_cli_fail (error);

  return FB_CLI_DONE;
}

static gboolean
add_to (FbWorkspace  *workspace,
        const char   *id,
        FbEvent      *event,
        GPtrArray    *all,
        GError      **error)
{
  g_autoptr(FbRecord) record = fb_cli_find (workspace, NULL, id, error);
  FbAddressee *to = record != NULL ? fb_addressee_new (workspace, fb_record_get_id (record), event, error) : NULL;

  if (to != NULL)
    g_ptr_array_add (all, to);

  return to != NULL;
}

/* Everybody on the list of @event (nullable), or those who are named. */
static gboolean
read_whom (FbWorkspace  *workspace,
           char        **named,
           FbEvent      *event,
           GPtrArray    *all,
           GError      **error)
{
  g_autoptr(FbWhom) whom = fb_whom_new (workspace);
  const char *const *ids = (const char *const *) named;

  if (event != NULL && named[0] == NULL)
    {
      fb_event_list_whom (workspace, event, whom);
      ids = fb_whom_get_ids (whom);
    }
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (!add_to (workspace, ids[i], event, all, error))
        return FALSE;
    }

  return TRUE;
}

/* footbridge-cli write: a message to people, as text or as letters. */
int
fb_cmd_write (FbCli  *cli,
              int     argc,
              char  **argv)
{
  g_autofree char *until = NULL;
  g_autofree char *letters = NULL;
  g_autofree char *about = NULL;
  g_autoptr(FbWorkspace) workspace = NULL;
  g_autoptr(FbRecord) event = NULL;
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_addressee_free);
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    { "event", 0, 0, G_OPTION_ARG_STRING, &about, NULL, "EVENT" },
    { "until", 0, 0, G_OPTION_ARG_STRING, &until, NULL, "DATE" },
    { "letters", 0, 0, G_OPTION_ARG_STRING, &letters, NULL, "FILE" },
    { NULL }
  };

  if (!fb_cli_parse (cli, entries, argc, argv, 2, 1000))
    return FB_CLI_USAGE;
  if (!fb_code_list_has (&fb_code_message_kind, cli->arguments[1]) ||
      (about == NULL && (cli->n_arguments < 3 || g_str_equal (cli->arguments[1], "event"))))
    return fb_cli_misused (cli);

  workspace = fb_cli_open (cli, letters != NULL ? FB_STORE_READ_WRITE : FB_STORE_READ_ONLY, &error);
  if (workspace == NULL || (about != NULL && (event = fb_cli_find (workspace, "event", about, &error)) == NULL) ||
      !read_whom (workspace, cli->arguments + 2, (FbEvent *) event, all, &error))
    return fb_cli_fail (error);
  if (letters != NULL)
    return write_letters (workspace, all, cli->arguments[1], until, letters);

  for (guint i = 0; i < all->len; i++)
    {
      if (!print_message (workspace, all->pdata[i], cli->arguments[1], until))
        return FB_CLI_REFUSED;
    }

  return FB_CLI_DONE;
}
