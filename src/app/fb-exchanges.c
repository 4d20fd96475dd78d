/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-exchanges"

#include "app/fb-exchanges.h"

#include "base/fb-date.h"

#include <glib/gi18n.h>

/**
 * fb_deed_log_export:
 * @file: its name or path
 * @report: what fb_export() told of it
 *
 * A workspace that is only open to read keeps no log.
 */
gboolean
fb_deed_log_export (FbStore               *store,
                    FbScope                scope,
                    const char            *subject_id,
                    const char            *file,
                    const FbExportReport  *report,
                    GError               **error)
{
  g_autofree char *name = g_path_get_basename (file);
  FbExchange entry = {
    .direction = FB_EXCHANGE_OUT,
    .file = name,
    .scope = (char *) fb_scope_get_name (scope),
    .subject_id = scope != FB_SCOPE_WORKSPACE ? (char *) subject_id : NULL,
    .replica = (char *) fb_store_get_replica (store),
    .seq = report->seq,
    .number = report->number,
    .written = (char *) report->written,
  };

  return fb_store_is_read_only (store) || fb_store_log_exchange (store, &entry, error);
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
  FbExportReport own_report;

  if (report == NULL)
    report = &own_report;

  return fb_export_file (store, scope, subject_id, path, progress, progress_data, cancellable, report,
                         error) &&
         fb_deed_log_export (store, scope, subject_id, path, report, error);
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
