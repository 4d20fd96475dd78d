/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-mentor-file"

#include "app/fb-mentor-file.h"

#include "app/fb-mentor-private.h"
#include "app/fb-protected.h"
#include "app/fb-word-list.h"
#include "base/fb-date.h"
#include "domain/fb-duo-member.h"
#include "domain/fb-duo.h"
#include "store/fb-store-lock.h"

#include <glib/gi18n.h>
#include <string.h>

#define SETTING_TICKET "mentor-ticket"
#define SETTING_DUO "mentor-duo"
#define SETTING_WORDS "mentor-words"
#define SETTING_TOLD "mentor-words-told"
/* The header of a file stands within these. */
#define HEAD_BYTES 4096

/* Of the ticket, so that a file that comes back is known before it is opened. */
void
_fb_mentor_make_salt (const char *ticket,
                      guint8      salt[FB_PACKAGE_SALT_BYTES])
{
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (sum, (const guchar *) ticket, -1);
  g_checksum_get_digest (sum, digest, &length);
  memcpy (salt, digest, FB_PACKAGE_SALT_BYTES);
}

gboolean
fb_deed_send_to_mentor (FbStore         *store,
                        const char      *duo_id,
                        FbRecipient      to,
                        const char      *path,
                        char           **words,
                        FbProgressFunc   progress,
                        gpointer         progress_data,
                        GCancellable    *cancellable,
                        FbExportReport  *report,
                        GError         **error)
{
  g_autofree char *ticket = fb_id_new ();
  g_autofree char *told = fb_words_make ();
  g_autofree char *key = NULL;
  guint8 salt[FB_PACKAGE_SALT_BYTES];
  FbExportOptions options = { .ticket = ticket, .salt = salt, .to = to };

  *words = NULL;
  if (fb_store_is_read_only (store))
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_READ_ONLY, _("The file is open to read."));
      return FALSE;
    }
  if (!fb_words_read (told, &key, error))
    return FALSE;

  _fb_mentor_make_salt (ticket, salt);
  options.words = key;
  if (!fb_deed_export_file_with (store, FB_SCOPE_DUO, duo_id, path, &options, progress, progress_data, cancellable,
                                 report, error))
    return FALSE;

  *words = g_steal_pointer (&told);
  return TRUE;
}

GPtrArray *
fb_mentor_list_now (FbWorkspace *workspace,
                    const char  *duo_id)
{
  g_autoptr(GPtrArray) members = fb_store_list (fb_workspace_get_store (workspace), &fb_duo_member_kind, "duo-id",
                                                duo_id, NULL, NULL);
  GPtrArray *mentors = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      FbDuoMember *member = members->pdata[i];

      if (g_strcmp0 (member->role, "mentor") == 0 &&
          (member->until_date == NULL || g_strcmp0 (member->until_date, fb_workspace_get_today (workspace)) >= 0))
        g_ptr_array_add (mentors, g_object_ref (member));
    }

  return mentors;
}

char *
_fb_mentor_read_head (const char *path,
                      const char *element)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) in = !fb_store_is_open (path) ? g_file_read (file, NULL, NULL) : NULL;
  g_autofree char *open = g_strdup_printf ("<%s>", element);
  g_autofree char *close = g_strdup_printf ("</%s>", element);
  char head[HEAD_BYTES + 1];
  gsize length = 0;
  const char *start;
  const char *end;

  if (in == NULL || !g_input_stream_read_all (G_INPUT_STREAM (in), head, HEAD_BYTES, &length, NULL, NULL))
    return NULL;

  head[length] = '\0';
  start = strstr (head, open);
  end = start != NULL ? strstr (start, close) : NULL;

  return end != NULL ? g_strndup (start + strlen (open), end - start - strlen (open)) : NULL;
}

/* The salt of no other file is made of its ticket. */
gboolean
fb_mentor_is_told (const char *package,
                   const char *plain)
{
  g_autofree char *ticket = _fb_mentor_read_head (plain, "ticket");
  guint8 salt[FB_PACKAGE_SALT_BYTES];
  guint8 own[FB_PACKAGE_SALT_BYTES];

  if (ticket == NULL || !fb_package_read_salt (package, salt))
    return FALSE;

  _fb_mentor_make_salt (ticket, own);
  return memcmp (own, salt, sizeof own) == 0;
}

gboolean
fb_mentor_find_ticket (FbStore  *store,
                       char    **ticket,
                       char    **duo_id)
{
  g_autofree char *found = fb_store_dup_setting (store, SETTING_TICKET);

  if (found == NULL)
    return FALSE;

  *ticket = g_steal_pointer (&found);
  *duo_id = fb_store_dup_setting (store, SETTING_DUO);
  return *duo_id != NULL;
}

gboolean
fb_mentor_note_ticket (FbStore               *store,
                       const FbImportReport  *report,
                       const char            *words,
                       GError               **error)
{
  return report->ticket == NULL || g_strcmp0 (report->scope, fb_scope_get_name (FB_SCOPE_DUO)) != 0 ||
         (fb_store_set_setting (store, SETTING_TICKET, report->ticket, error) &&
          fb_store_set_setting (store, SETTING_DUO, report->subject, error) &&
          fb_store_set_setting (store, SETTING_WORDS, words, error));
}

/* Those that opened the file that came, or those that were made for what goes back.
 * @told: (out) (nullable): the latter, as they are told */
static char *
dup_words (FbStore  *store,
           char    **told,
           GError  **error)
{
  g_autofree char *known = fb_store_dup_setting (store, SETTING_WORDS);
  g_autofree char *own = NULL;
  char *words = NULL;

  *told = NULL;
  if (known != NULL)
    return g_steal_pointer (&known);

  own = fb_store_dup_setting (store, SETTING_TOLD);
  if (own == NULL)
    own = fb_words_make ();
  if (!fb_words_read (own, &words, error) || !fb_store_set_setting (store, SETTING_TOLD, own, error))
    {
      g_free (words);
      return NULL;
    }

  *told = g_steal_pointer (&own);
  return words;
}

gboolean
fb_deed_send_back (FbStore         *store,
                   const char      *path,
                   char           **told,
                   FbProgressFunc   progress,
                   gpointer         progress_data,
                   GCancellable    *cancellable,
                   GError         **error)
{
  g_autofree char *words = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *ticket = NULL;
  g_autofree char *duo_id = NULL;
  g_autoptr(FbRecord) duo = NULL;
  guint8 salt[FB_PACKAGE_SALT_BYTES];
  FbExportOptions options = { .salt = salt };

  *told = NULL;
  if (!fb_mentor_find_ticket (store, &ticket, &duo_id))
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                           _("This was not made of a file for a mentor, so there is nothing to send back."));
      return FALSE;
    }

  words = dup_words (store, &shown, error);
  if (words == NULL)
    return FALSE;

  _fb_mentor_make_salt (ticket, salt);
  options.words = words;
  options.ticket = ticket;
  duo = fb_store_get (store, &fb_duo_kind, duo_id, NULL);
  options.to.id = duo != NULL ? FB_DUO (duo)->organisation_id : NULL;
  if (!fb_deed_export_file_with (store, FB_SCOPE_DUO, duo_id, path, &options, progress, progress_data, cancellable,
                                 NULL, error))
    return FALSE;

  *told = g_steal_pointer (&shown);
  return TRUE;
}
