/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-mentor-file"

#include "app/fb-mentor-file.h"

#include "app/fb-mentor-private.h"
#include "app/fb-protected.h"
#include "app/fb-word-list.h"
#include "base/fb-date.h"

#include <glib/gi18n.h>
#include <string.h>

#define SETTING_TICKET "mentor-ticket"
#define SETTING_DUO "mentor-duo"
#define SETTING_WORDS "mentor-words"

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
  FbExportOptions options = { .ticket = ticket, .salt = salt };

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
          (words == NULL || fb_store_set_setting (store, SETTING_WORDS, words, error)));
}

gboolean
fb_deed_send_back (FbStore         *store,
                   const char      *path,
                   FbProgressFunc   progress,
                   gpointer         progress_data,
                   GCancellable    *cancellable,
                   GError         **error)
{
  g_autofree char *words = fb_store_dup_setting (store, SETTING_WORDS);
  g_autofree char *ticket = NULL;
  g_autofree char *duo_id = NULL;
  guint8 salt[FB_PACKAGE_SALT_BYTES];
  FbExportOptions options = { .words = words, .salt = salt };

  if (!fb_mentor_find_ticket (store, &ticket, &duo_id))
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                           _("This was not made of a file for a mentor, so there is nothing to send back."));
      return FALSE;
    }

  _fb_mentor_make_salt (ticket, salt);
  options.ticket = ticket;

  return fb_deed_export_file_with (store, FB_SCOPE_DUO, duo_id, path, &options, progress, progress_data, cancellable,
                                   NULL, error);
}
