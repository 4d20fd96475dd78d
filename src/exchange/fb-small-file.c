/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-small-file"

#include "exchange/fb-small-file.h"

#include "base/fb-error.h"
#include "store/fb-store-lock.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#define PIECE (64 * 1024)

GBytes *
fb_small_file_read (const char  *path,
                    GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = fb_store_check_not_open (path, error) ? g_file_read (file, NULL, error) : NULL;
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  gsize n = PIECE;

  if (stream == NULL)
    return NULL;

  while (n == PIECE && bytes->len <= FB_SMALL_FILE_BYTES)
    {
      guint at = bytes->len;

      g_byte_array_set_size (bytes, at + PIECE);
      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), bytes->data + at, PIECE, &n, NULL, error))
        return NULL;
      g_byte_array_set_size (bytes, at + (guint) n);
    }

  if (bytes->len > FB_SMALL_FILE_BYTES)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("The file is empty or larger than 20 MB."));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

gboolean
fb_small_file_starts_with (const char *data,
                           gsize       length,
                           const char *start,
                           gsize       n)
{
  return length >= n && memcmp (data, start, n) == 0;
}

gpointer
fb_small_file_refuse (GError     **error,
                      const char  *sentence)
{
  g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, sentence);

  return NULL;
}
