/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-exchanges"

#include "app/fb-exchanges.h"

#include "app/fb-backups.h"
#include "app/fb-deed-erase.h"
#include "app/fb-keys.h"
#include "app/fb-mentor-private.h"
#include "app/fb-partner-task.h"
#include "app/fb-protected.h"
#include "base/fb-date.h"
#include "store/fb-store-log.h"

#include <glib/gi18n.h>

#define SETTING_ALONG "taken-along"
#define SETTING_ORGANISATION "organisation-id"

/**
 * fb_deed_log_export:
 * @file: its name or path
 * @options: how it was made
 * @report: what fb_export() told of it
 *
 * A workspace that is only open to read keeps no log.
 */
gboolean
fb_deed_log_export (FbStore               *store,
                    FbScope                scope,
                    const char            *subject_id,
                    const char            *file,
                    const FbExportOptions *options,
                    const FbExportReport  *report,
                    GError               **error)
{
  g_autofree char *name = g_path_get_basename (file);
  g_autofree char *left_out =
    options->without != NULL && options->without[0] != NULL ? g_strjoinv (" ", (char **) options->without) : NULL;
  FbExchange entry = {
    .direction = FB_EXCHANGE_OUT,
    .file = name,
    .scope = (char *) fb_scope_get_name (scope),
    .subject_id = scope != FB_SCOPE_WORKSPACE ? (char *) subject_id : NULL,
    .replica = (char *) fb_store_get_replica (store),
    .seq = report->seq,
    .number = report->number,
    .written = (char *) report->written,
    .is_protected = options->words != NULL,
    .reason = (char *) options->reason,
    .recipient = (char *) options->to.words,
    .recipient_id = (char *) options->to.id,
    .left_out = left_out,
    .ticket = (char *) options->ticket,
    .words = (char *) (options->ticket != NULL ? options->words : NULL),
  };
  g_autofree char *key = report->is_signed ? fb_keys_dup_fingerprint (store) : NULL;

  entry.seal = (char *) (key != NULL ? "intact" : "none");
  entry.key = key;

  return fb_store_is_read_only (store) || fb_store_log_exchange (store, &entry, error);
}

gboolean
fb_deed_export_file_with (FbStore                *store,
                          FbScope                 scope,
                          const char             *subject_id,
                          const char             *path,
                          const FbExportOptions  *options,
                          FbProgressFunc          progress,
                          gpointer                progress_data,
                          GCancellable           *cancellable,
                          FbExportReport         *report,
                          GError                **error)
{
  g_auto(FbKeyPair) pair = { 0 };
  gboolean has_key = fb_keys_find (store, &pair);
  const FbExportKey key = { pair.path, pair.certificate };
  FbExportOptions all = *options;

  if (options->words == NULL && fb_export_needs_words (store, scope))
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                           _("Somebody in it has a protected identity, so the file only leaves here protected by "
                             "six words."));
      return FALSE;
    }

  all.key = has_key ? &key : NULL;
  all.note = fb_deed_log_export;

  return fb_export_file_with (store, scope, subject_id, path, &all, progress, progress_data, cancellable, report,
                              error);
}

gboolean
fb_deed_export_file (FbStore         *store,
                     FbScope          scope,
                     const char      *subject_id,
                     const char      *path,
                     FbProgressFunc   progress,
                     gpointer         progress_data,
                     GCancellable    *cancellable,
                     FbExportReport  *report,
                     GError         **error)
{
  const FbExportOptions none = { 0 };

  return fb_deed_export_file_with (store, scope, subject_id, path, &none, progress, progress_data, cancellable,
                                   report, error);
}

void
fb_sender_clear (FbSender *sender)
{
  fb_seal_info_clear (&sender->seal);
  sender->kind = FB_SENDER_UNKNOWN;
}

gboolean
fb_exchange_find_sender (FbStore     *store,
                         const char  *path,
                         FbSender    *sender,
                         GError     **error)
{
  g_autofree char *own = fb_keys_dup_fingerprint (store);

  fb_sender_clear (sender);
  if (!fb_signature_check_file (path, &sender->seal, error))
    return FALSE;

  if (sender->seal.proof != FB_PROOF_INTACT)
    sender->kind = FB_SENDER_UNKNOWN;
  else if (g_strcmp0 (own, sender->seal.key) == 0)
    sender->kind = FB_SENDER_SELF;
  else
    sender->kind = fb_store_knows_key (store, sender->seal.key) ? FB_SENDER_KNOWN : FB_SENDER_FIRST;

  return TRUE;
}

char *
fb_exchange_dup_sender (const FbSender *sender)
{
  const char *owner = sender->seal.owner != NULL ? sender->seal.owner : _("an unnamed sender");
  g_autofree char *words = NULL;

  switch (sender->kind)
    {
    case FB_SENDER_SELF:
      return g_strdup (_("The file was made here and was not changed since."));
    case FB_SENDER_KNOWN:
      /* Translators: %s is an organisation */
      return g_strdup_printf (_("From %s, not changed on the way."), owner);
    case FB_SENDER_FIRST:
      words = fb_keys_dup_words (sender->seal.key);
      /* Translators: the first %s is an organisation, the second four words: "harbour – lemon – seven – bridge" */
      return g_strdup_printf (_("First file from this sender. It says that it is from %s. Ring them: do they "
                                "read %s?"), owner, words);
    case FB_SENDER_MISSING:
      return g_strdup (_("Earlier files from this sender proved who made them. This one does not. Ring them: "
                         "did they send it?"));
    case FB_SENDER_UNKNOWN:
    default:
      return g_strdup (_("The file does not prove who made it, so nobody can tell whether it was changed on "
                         "the way."));
    }
}

static gboolean
finish_erasure (FbStore  *store,
                GError  **error)
{
  g_autofree char *today = fb_date_today ();

  return fb_erasure_finish (store, today, error);
}

/* A workspace that is made of what was taken along knows whose it is, and that
 * what is new in it is to go back. */
static gboolean
note_along (FbStore               *store,
            const FbImportReport  *report,
            GError               **error)
{
  g_autofree char *organisation = fb_store_dup_setting (store, SETTING_ORGANISATION);

  if (g_strcmp0 (report->scope, fb_scope_get_name (FB_SCOPE_ALONG)) != 0)
    return TRUE;

  return (organisation != NULL ||
          fb_store_set_setting (store, SETTING_ORGANISATION, report->subject, error)) &&
         fb_store_set_setting (store, SETTING_ALONG, report->written, error);
}

/* What has to be known of the file that came, for what goes back. */
typedef struct
{
  const char *words;
  gboolean    has_ticket; /* it is a mentor's, who had none, or an earlier one */
} Notes;

static gboolean
note_cb (FbStore               *store,
         const FbImportReport  *report,
         gpointer               data,
         GError               **error)
{
  const Notes *notes = data;

  return note_along (store, report, error) &&
         (!notes->has_ticket || fb_mentor_note_ticket (store, report, notes->words, error));
}

/* (transfer full) (nullable): when the programmes of this workspace were taken
 * along, as the file said; NULL where they were not */
char *
fb_exchange_dup_along (FbStore *store)
{
  return fb_store_dup_setting (store, SETTING_ALONG);
}

/* Before anything changes a copy is made, which stays if anything did. */
static gboolean
import_with_copy (FbStore                *store,
                  const char             *path,
                  const FbImportOptions  *options,
                  FbProgressFunc          progress,
                  gpointer                progress_data,
                  GCancellable           *cancellable,
                  FbImportReport        **report,
                  GError                **error)
{
  g_autofree char *today = fb_date_today ();
  g_autoptr(FbBackup) backup = NULL;
  gint64 last = fb_store_find_import (store);
  gboolean is_first = fb_store_get_seq (store) == 0;
  gboolean is_newer = !is_first && !options->dry_run && fb_mentor_is_newer (store, path);
  g_autoptr(GPtrArray) own = is_newer ? _fb_mentor_list_own (store) : NULL;
  g_autoptr(GPtrArray) keeps = is_newer ? _fb_mentor_list_keeps (store) : NULL;
  gint64 sent_seq = is_newer ? _fb_mentor_get_sent_seq (store) : 0;
  FbImportOptions all = *options;
  Notes notes = { options->words, is_first || is_newer };
  gboolean ok;

  all.finish = note_cb;
  all.finish_data = &notes;
  /* what the mentor wrote is put back afterwards, and not removed */
  if (is_newer)
    all.take = FB_TAKE_THEIRS;
  all.keeps = keeps;

  if (!options->dry_run && fb_store_get_seq (store) > 0)
    {
      backup = fb_backups_make_before_import (store, today, NULL, NULL, cancellable, error);
      if (backup == NULL)
        return FALSE;
    }

  ok = fb_import_file (store, path, &all, progress, progress_data, cancellable, report, error);
  g_assert (!ok || *report != NULL);
  if (ok)
    (*report)->is_update = is_newer;
  if (ok && fb_store_find_import (store) != last)
    (*report)->group = fb_store_find_import (store);
  if (backup != NULL && (*report == NULL || (*report)->group == 0))
    fb_backup_remove (backup);

  return ok && (!is_newer || _fb_mentor_keep_own (store, own, sent_seq, error));
}

gboolean
fb_deed_import_file (FbStore                *store,
                     const char             *path,
                     const FbImportOptions  *options,
                     FbProgressFunc          progress,
                     gpointer                progress_data,
                     GCancellable           *cancellable,
                     FbImportReport        **report,
                     FbSender               *sender,
                     GError                **error)
{
  FbImportOptions all = *options;

  *report = NULL;
  if (!fb_exchange_find_sender (store, path, sender, error))
    return FALSE;

  if (all.file == NULL)
    all.file = path;
  all.key = sender->seal.key;
  all.owner = sender->seal.owner;
  all.stays = fb_partner_keeps;
  if (!import_with_copy (store, path, &all, progress, progress_data, cancellable, report, error))
    return FALSE;
  g_assert (*report != NULL);

  /* what was erased elsewhere is not to live on in the earlier copies here */
  if ((*report)->n_erased > 0 && !all.dry_run && !finish_erasure (store, error))
    return FALSE;

  if (sender->kind == FB_SENDER_UNKNOWN && (*report)->replica != NULL &&
      fb_store_expects_key (store, (*report)->replica))
    sender->kind = FB_SENDER_MISSING;

  return TRUE;
}

char *
fb_exchange_dup_place (const FbImportReport *report)
{
  g_autofree char *at = report->place.at != NULL ? fb_stamp_dup_display (report->place.at) : NULL;

  switch (report->place.order)
    {
    case FB_ORDER_REPEATED:
      /* Translators: %s is a day and a time */
      return g_strdup_printf (_("This very file came in before, on %s."), at);
    case FB_ORDER_OLDER:
      /* Translators: %s is a day and a time */
      return g_strdup_printf (_("This file is older than the one that came in on %s."), at);
    case FB_ORDER_GAP:
      return g_strdup_printf (ngettext ("One file that was made before this one did not come in here. "
                                        "Ask for it, in case it got lost.",
                                        "%lu files that were made before this one did not come in here. "
                                        "Ask for them, in case they got lost.",
                                        (gulong) report->place.n_missing),
                              (gulong) report->place.n_missing);
    case FB_ORDER_FIRST:
    case FB_ORDER_NEXT:
    default:
      return NULL;
    }
}
