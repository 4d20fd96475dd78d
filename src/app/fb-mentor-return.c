/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-mentor-file"

#include "app/fb-mentor-private.h"

#include "app/fb-protected.h"
#include "base/fb-date.h"
#include "domain/fb-duo.h"
#include "store/fb-store-log.h"

#include <glib/gi18n.h>
#include <string.h>

/* The file, opened, in a workspace that is thrown away. */
typedef struct
{
  FbPart         *folder;
  FbStore        *store;
  FbImportReport *report;
  gboolean        needs_words; /* others than those that were tried */
} Opened;

static void
opened_clear (Opened *self)
{
  g_clear_object (&self->store);
  g_clear_pointer (&self->report, fb_import_report_free);
  g_clear_pointer (&self->folder, fb_part_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Opened, opened_clear)

static void
line_free (gpointer data)
{
  FbMentorLine *self = data;

  g_clear_object (&self->theirs);
  g_clear_object (&self->ours);
  g_clear_object (&self->read);
  g_free (self->subject);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

void
fb_mentor_return_free (FbMentorReturn *self)
{
  g_free (self->duo_id);
  g_free (self->ticket);
  g_free (self->file);
  g_free (self->replica);
  g_free (self->written);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_free (self);
}

static gboolean
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, sentence);
  return FALSE;
}

/* --- Which file it answers --- */

static gboolean
has_salt (const FbExchange *sent,
          const guint8     *salt)
{
  guint8 own[FB_PACKAGE_SALT_BYTES];

  _fb_mentor_make_salt (sent->ticket, own);
  return memcmp (own, salt, sizeof own) == 0;
}

/* (nullable): the file that was sent with this salt, or this ticket */
const FbExchange *
_fb_mentor_find_sent (GPtrArray    *log,
                      const guint8 *salt,
                      const char   *ticket)
{
  for (guint i = 0; i < log->len; i++)
    {
      const FbExchange *sent = log->pdata[i];

      if (sent->direction == FB_EXCHANGE_OUT && sent->ticket != NULL &&
          (salt != NULL ? has_salt (sent, salt) : g_strcmp0 (sent->ticket, ticket) == 0))
        return sent;
    }

  return NULL;
}

/* Whether it came in and was not taken back since. */
static gboolean
came_in (FbStore          *store,
         const FbExchange *exchange)
{
  return exchange->direction == FB_EXCHANGE_IN && exchange->ticket != NULL &&
         (exchange->group == 0 || fb_store_group_counts (store, exchange->group));
}

/* The ticket is used once, and no more after the answer to a later file. */
static gboolean
is_open (FbStore           *store,
         GPtrArray         *log,
         const FbExchange  *sent,
         GError           **error)
{
  for (guint i = 0; i < log->len; i++)
    {
      const FbExchange *in = log->pdata[i];
      const FbExchange *answered = came_in (store, in) ? _fb_mentor_find_sent (log, NULL, in->ticket) : NULL;
      g_autofree char *day = NULL;

      if (answered == NULL || g_strcmp0 (answered->subject_id, sent->subject_id) != 0 || answered->id < sent->id)
        continue;

      day = fb_stamp_dup_display (in->at);
      if (answered->id == sent->id)
        /* Translators: %s is a day and a time */
        g_set_error (error, FB_ERROR, FB_ERROR_REFUSED,
                     _("This file came back before, on %s, and was taken in. Nothing was changed now. Send the mentor a "
                       "new one."), day);
      else
        /* Translators: %s is a day and a time */
        g_set_error (error, FB_ERROR, FB_ERROR_REFUSED,
                     _("This file is older than the one that came back on %s. Nothing was changed."), day);
      return FALSE;
    }

  return TRUE;
}

/* --- What is in it --- */

/* With the words of the file that it answers, or else with those that somebody typed:
 * whoever opened that file by the command line has made others. */
static FbPart *
unlock (const FbExchange *sent,
        const char       *path,
        const char       *typed,
        gboolean         *needs_words,
        GCancellable     *cancellable,
        GError          **error)
{
  g_autoptr(GError) local_error = NULL;
  FbPart *folder = fb_unlock (path, sent->words, NULL, NULL, cancellable, &local_error);

  if (folder == NULL && typed != NULL && g_error_matches (local_error, FB_ERROR, FB_ERROR_REFUSED))
    {
      g_clear_error (&local_error);
      folder = fb_unlock (path, typed, NULL, NULL, cancellable, &local_error);
    }
  if (folder != NULL)
    return folder;

  *needs_words = g_error_matches (local_error, FB_ERROR, FB_ERROR_REFUSED);
  if (*needs_words)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                         typed == NULL ? _("The mentor’s computer made six new words for this file. Ask the mentor for "
                                           "them by phone.")
                                       : local_error->message);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/* Finds the words by the file that it answers. */
static char *
open_package (GPtrArray     *log,
              const char    *path,
              const char    *typed,
              Opened        *opened,
              GCancellable  *cancellable,
              GError       **error)
{
  guint8 salt[FB_PACKAGE_SALT_BYTES];
  const FbExchange *sent;

  if (!fb_package_is (path))
    return g_strdup (path);
  if (!fb_package_read_salt (path, salt) || (sent = _fb_mentor_find_sent (log, salt, NULL)) == NULL || sent->words == NULL)
    {
      refuse (error, _("This file does not answer one that was sent to a mentor from here."));
      return NULL;
    }

  opened->folder = unlock (sent, path, typed, &opened->needs_words, cancellable, error);
  return opened->folder != NULL ? fb_unlocked_dup_path (opened->folder) : NULL;
}

static gboolean
open_file (GPtrArray     *log,
           const char    *path,
           const char    *typed,
           Opened        *opened,
           GCancellable  *cancellable,
           GError       **error)
{
  const FbImportOptions options = { .take = FB_TAKE_ASK };
  g_autofree char *plain = open_package (log, path, typed, opened, cancellable, error);
  g_auto(FbSealInfo) seal = { 0 };

  if (plain == NULL || !fb_signature_check_file (plain, &seal, error))
    return FALSE;

  opened->store = fb_store_open (":memory:", FB_STORE_CREATE, error);

  return opened->store != NULL &&
         fb_import_file (opened->store, plain, &options, NULL, NULL, cancellable, &opened->report, error);
}

FbMentorReturn *
fb_mentor_return_read (FbWorkspace   *workspace,
                       const char    *path,
                       const char    *words,
                       gboolean      *needs_words,
                       GCancellable  *cancellable,
                       GError       **error)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) log = fb_store_list_exchanges (store, error);
  g_auto(Opened) opened = { 0 };
  g_autoptr(FbMentorReturn) self = NULL;
  g_autoptr(FbRecord) duo = NULL;
  const FbExchange *sent;
  gboolean is_read = log != NULL && open_file (log, path, words, &opened, cancellable, error);

  if (needs_words != NULL)
    *needs_words = opened.needs_words;
  if (!is_read)
    return NULL;

  sent = opened.report->ticket != NULL ? _fb_mentor_find_sent (log, NULL, opened.report->ticket) : NULL;
  if (sent == NULL || g_strcmp0 (sent->subject_id, opened.report->subject) != 0)
    {
      refuse (error, _("This file does not answer one that was sent to a mentor from here."));
      return NULL;
    }
  if (g_strcmp0 (opened.report->replica, fb_store_get_replica (store)) == 0)
    {
      refuse (error, _("This is the file that went to the mentor. Take in the one that came back."));
      return NULL;
    }
  if (!is_open (store, log, sent, error))
    return NULL;
  duo = fb_store_get (store, &fb_duo_kind, sent->subject_id, error);
  if (duo == NULL)
    return NULL;

  self = g_new0 (FbMentorReturn, 1);
  self->duo_id = g_strdup (sent->subject_id);
  self->ticket = g_strdup (sent->ticket);
  self->file = g_path_get_basename (path);
  self->replica = g_strdup (opened.report->replica);
  self->written = g_strdup (opened.report->written);
  self->seq = opened.report->seq;
  self->lines = g_ptr_array_new_with_free_func (line_free);
  _fb_mentor_compare (store, opened.store, sent->seq, self);

  return g_steal_pointer (&self);
}
