/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/fb-signature-file.h"

G_BEGIN_DECLS

/* The signature of a file that is too large for a tree in memory stands beside
 * it, over its bytes, in FILE.sig.xml. In the folder of the two:
 *
 *     xmlsec1 --verify --trusted-pem certificate.pem FILE.sig.xml */

/* (transfer full): the name of the signature of @path */
char    *fb_signature_dup_detached_path (const char  *path);
/* @path: the bytes; @name: what the file will be called */
gboolean fb_signature_write_detached    (const char  *path,
                                         const char  *name,
                                         const char  *signature_path,
                                         const char  *key_path,
                                         const char  *certificate,
                                         GError     **error);
/* Whether there is nothing against the file: no signature beside it, or one
 * that holds. */
gboolean fb_signature_check_detached    (const char  *path,
                                         FbSealInfo  *info);

G_END_DECLS
