/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-import"

#include "base/fb-part.h"
#include "exchange/fb-import.h"
#include "store/fb-store-lock.h"

#include <glib/gstdio.h>

/* fb_import() from a file. */
gboolean
fb_import_file (FbStore                *store,
                const char             *path,
                const FbImportOptions  *options,
                FbProgressFunc          progress,
                gpointer                progress_data,
                GCancellable           *cancellable,
                FbImportReport        **report,
                GError                **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = fb_store_check_not_open (path, error) ? g_file_read (file, cancellable, error) : NULL;
  GStatBuf info;

  if (report != NULL)
    *report = NULL;
  if (stream == NULL)
    return FALSE;

  return fb_import (store, G_INPUT_STREAM (stream), g_stat (path, &info) == 0 ? info.st_size : 0,
                    options, progress, progress_data, cancellable, report, error);
}

/**
 * fb_exchange_check:
 * @size: of the stream in bytes; 0 where it is not known
 * @report: (out) (optional) (transfer full) (nullable): what the file is and
 *   what is wrong with it
 *
 * Takes the file into a workspace that is thrown away.
 *
 * Returns: whether a workspace without records would take it; else an error as
 *   fb_import() sets it
 */
gboolean
fb_exchange_check (GInputStream    *stream,
                   goffset          size,
                   FbProgressFunc   progress,
                   gpointer         progress_data,
                   GCancellable    *cancellable,
                   FbImportReport **report,
                   GError         **error)
{
  const FbImportOptions options = { .dry_run = TRUE, .take = FB_TAKE_ASK };
  g_autoptr(FbPart) folder = fb_part_new_folder (error);
  g_autofree char *path = NULL;
  g_autoptr(FbStore) store = NULL;

  if (report != NULL)
    *report = NULL;
  if (folder == NULL)
    return FALSE;

  path = g_build_filename (fb_part_get_path (folder), "check.footbridge", NULL);
  store = fb_store_open (path, FB_STORE_CREATE, error);

  /* closed before the folder goes, as it was declared after it */
  return store != NULL &&
         fb_import (store, stream, size, &options, progress, progress_data, cancellable, report,
                    error);
}
