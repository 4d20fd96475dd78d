/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/fb-export.h"

G_BEGIN_DECLS

/* A protected file: an exchange file that only opens with the words that its
 * sender tells. Around the XML, in pieces, so that it may be of any size:
 *
 *   "Footbridge-1\n"   13 bytes
 *   passes, memory     of Argon2id, each 4 bytes, least first; memory in KiB
 *   salt               16 bytes
 *   head               24 bytes of libsodium's secretstream (XChaCha20, Poly1305)
 *   pieces             each: its length in 4 bytes, least first; its bytes
 *
 * The first piece is empty and vouches for all that stands before it, so that
 * other words are known from a change on the way. The file ends with the piece
 * that says so; a piece that ends a set says that a detached signature follows. */

/* How each begins, whatever its version. */
#define FB_PACKAGE_MAGIC "Footbridge-"
#define FB_PACKAGE_SUFFIX ".fbx.locked"
#define FB_PACKAGE_SALT_BYTES 16
#define FB_PACKAGE_WORDS 6
/* What the XML is called while it is worked on in a private folder. */
#define FB_PACKAGE_PLAIN "protected.fbx.xml"

void     fb_package_draw      (guint8           numbers[FB_PACKAGE_WORDS]);

/* Whether a file is one, by its first bytes. */
gboolean fb_package_is        (const char      *path);
gboolean fb_package_read_salt (const char      *path,
                               guint8           salt[FB_PACKAGE_SALT_BYTES]);
gboolean fb_package_lock      (const char      *plain,
                               const char      *path,
                               const char      *words,
                               const guint8    *salt,
                               FbProgressFunc   progress,
                               gpointer         progress_data,
                               GCancellable    *cancellable,
                               GError         **error);
gboolean fb_package_unlock    (const char      *path,
                               const char      *plain,
                               const char      *words,
                               FbProgressFunc   progress,
                               gpointer         progress_data,
                               GCancellable    *cancellable,
                               GError         **error);

G_END_DECLS
