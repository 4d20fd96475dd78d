/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The key of a workspace: ECDSA over P-256. The private half is a file of this
 * computer; the public half is a certificate that anybody may have, signed by
 * itself: who is behind it people tell each other by phone. */

#define FB_KEY_WORDS 4

gboolean fb_key_make            (const char  *path,
                                 const char  *owner,
                                 char       **certificate,
                                 GError     **error);
/* (transfer full) (nullable): SHA-256 of the public key, in hexadecimal; NULL
 * where @certificate is none */
char    *fb_key_dup_fingerprint (const char  *certificate);
/* By which people compare a key, each the number of a word. Slow on purpose, so
 * that nobody can try keys until the words fit. */
gboolean fb_key_get_numbers     (const char  *fingerprint,
                                 guint8       numbers[FB_KEY_WORDS]);

G_END_DECLS
