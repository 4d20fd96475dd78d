/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-export"

#include "base/fb-part.h"
#include "exchange/fb-export.h"
#include "exchange/fb-package.h"
#include "exchange/fb-signature-detached.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

/* What a link leads to is replaced, not the link. */
static char *
resolve_link (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = g_strdup (real != NULL ? real : path);

  free (real);
  return copy;
}

/* The stream knows neither the file nor who reads its words. */
static gboolean
name_full_disk (const char  *path,
                GError     **error)
{
  if (error != NULL && g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    {
      g_clear_error (error);
      errno = ENOSPC;
      fb_part_fail (path, error);
    }

  return FALSE;
}

/* A pipe or a device is written to, never replaced. */
static gboolean
export_to_device (FbStore                *store,
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
  g_autoptr(GOutputStream) stream = NULL;
  int fd = g_open (path, O_WRONLY | O_CLOEXEC, 0);

  if (fd < 0)
    return fb_part_fail (path, error);

  stream = g_unix_output_stream_new (fd, TRUE);

  return (fb_export_with (store, scope, subject_id, stream, options, progress, progress_data, cancellable,
                          report, error) &&
          g_output_stream_close (stream, cancellable, error)) || name_full_disk (path, error);
}

static gboolean
is_large (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && info.st_size > FB_SIGNATURE_MAX_BYTES;
}

/* Into the file, before it gets its name. */
static gboolean
sign (const char         *path,
      const FbExportKey  *key,
      FbExportReport     *report,
      GError            **error)
{
  report->is_signed = key != NULL;
  if (key == NULL || is_large (path))
    return TRUE;

  return fb_signature_add_to_file (path, key->key_path, key->certificate, error);
}

/* Beside a large file; what stood there was of the file before. */
static gboolean
sign_beside (const char         *target,
             const FbExportKey  *key,
             GError            **error)
{
  g_autofree char *path = fb_signature_dup_detached_path (target);
  g_autofree char *name = g_path_get_basename (target);

  if (!is_large (target))
    return TRUE;

  g_unlink (path);
  return key == NULL ||
         fb_signature_write_detached (target, name, path, key->key_path, key->certificate, error);
}

/* The XML, signed, to where nothing is yet. @told: as which path it is known to
 * whoever reads an error. */
static gboolean
write_plain (FbStore                *store,
             FbScope                 scope,
             const char             *subject_id,
             const char             *path,
             const char             *told,
             const FbExportOptions  *options,
             FbProgressFunc          progress,
             gpointer                progress_data,
             GCancellable           *cancellable,
             FbExportReport         *report,
             GError                **error)
{
  g_autoptr(GOutputStream) stream = NULL;
  gboolean ok;
  int fd = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

  if (fd < 0)
    return fb_part_fail (told, error);

  stream = g_unix_output_stream_new (fd, FALSE);
  ok = fb_export_with (store, scope, subject_id, stream, options, progress, progress_data, cancellable,
                       report, error) || name_full_disk (told, error);
  if (close (fd) != 0 && ok)
    ok = fb_part_fail (told, error);

  return ok && (sign (path, options->key, report, error) || name_full_disk (told, error));
}

/* The XML is written where only this computer keeps it, and not for long. */
static gboolean
export_protected (FbStore                *store,
                  FbScope                 scope,
                  const char             *subject_id,
                  const char             *path,
                  const char             *told,
                  const FbExportOptions  *options,
                  FbProgressFunc          progress,
                  gpointer                progress_data,
                  GCancellable           *cancellable,
                  FbExportReport         *report,
                  GError                **error)
{
  g_autoptr(FbPart) folder = fb_part_new_folder (error);
  g_autofree char *plain = folder != NULL ? g_build_filename (fb_part_get_path (folder), FB_PACKAGE_PLAIN, NULL) : NULL;

  return folder != NULL &&
         write_plain (store, scope, subject_id, plain, told, options, progress, progress_data, cancellable, report,
                      error) &&
         sign_beside (plain, options->key, error) &&
         (fb_package_lock (plain, path, options->words, options->salt, NULL, NULL, cancellable, error) ||
          name_full_disk (told, error));
}

/**
 * fb_export_file_with:
 * @path: the file; replaced at once when all is written, else left as it was
 * @options: with a key it is signed: within the file, or beside it where it is
 *   larger than %FB_SIGNATURE_MAX_BYTES; with words it is protected by them
 *
 * fb_export() into a file that only the user can read.
 *
 * Returns: %FALSE with an error; there is then no new file
 */
gboolean
fb_export_file_with (FbStore                *store,
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
  g_autofree char *target = resolve_link (path);
  g_autoptr(FbPart) part = NULL;
  FbExportReport unwanted;
  gboolean ok;

  g_return_val_if_fail (path != NULL, FALSE);

  if (report == NULL)
    report = &unwanted;
  if (options->words == NULL && g_file_test (target, G_FILE_TEST_EXISTS) &&
      !g_file_test (target, G_FILE_TEST_IS_REGULAR))
    return export_to_device (store, scope, subject_id, target, options, progress, progress_data,
                             cancellable, report, error) &&
           (options->note == NULL || options->note (store, scope, subject_id, path, options, report, error));

  part = fb_part_new (target);
  ok = options->words != NULL
       ? export_protected (store, scope, subject_id, fb_part_get_path (part), path, options, progress,
                           progress_data, cancellable, report, error)
       : write_plain (store, scope, subject_id, fb_part_get_path (part), path, options, progress, progress_data,
                      cancellable, report, error);

  return ok && (options->note == NULL || options->note (store, scope, subject_id, path, options, report, error)) &&
         fb_part_finish (part, TRUE, error) &&
         (options->words != NULL || sign_beside (target, options->key, error));
}

/* fb_export_file_with() without options. */
gboolean
fb_export_file (FbStore         *store,
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

  return fb_export_file_with (store, scope, subject_id, path, &none, progress, progress_data, cancellable, report,
                              error);
}
