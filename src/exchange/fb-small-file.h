/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A sheet, a CV: whatever is larger is something else. */
#define FB_SMALL_FILE_BYTES (20 * 1024 * 1024)

/* (transfer full) (nullable): all of a file of at most that many bytes; of a
 * larger one no more is read than shows it, and it is FB_ERROR_REFUSED */
GBytes *fb_small_file_read (const char  *path,
                            GError     **error);

/* Whether @data of @length bytes begins with the @n of @start, which may be zeroes. */
gboolean fb_small_file_starts_with (const char *data,
                                    gsize       length,
                                    const char *start,
                                    gsize       n);

/* NULL, and FB_ERROR_INVALID with the sentence. */
gpointer fb_small_file_refuse (GError     **error,
                               const char  *sentence);

G_END_DECLS
