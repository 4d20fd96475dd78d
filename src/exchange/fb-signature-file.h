/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* XML Signatures (W3C xmldsig) in exchange files: ECDSA P-256 with SHA-256 over
 * the whole file, enveloped. Anybody can check one with
 *
 *     xmlsec1 --verify --trusted-pem certificate.pem FILE */

/* The tree takes about eight times as much memory. */
#define FB_SIGNATURE_MAX_BYTES (32 * 1024 * 1024)

typedef enum
{
  FB_PROOF_NONE,   /* the file carries no signature */
  FB_PROOF_INTACT,
  FB_PROOF_BROKEN, /* it carries one that does not hold */
} FbProof;

/* Who signed a file. */
typedef struct
{
  FbProof  proof;
  char    *owner; /* (nullable): the name that the certificate gives */
  char    *key;   /* (nullable): SHA-256 of the public key */
} FbSealInfo;

gboolean fb_signature_add_to_file (const char    *path,
                                   const char    *key_path,
                                   const char    *certificate,
                                   GError       **error);
gboolean fb_signature_check_bytes (const char    *bytes,
                                   gsize          length,
                                   FbSealInfo    *info);
gboolean fb_signature_check_file  (const char    *path,
                                   FbSealInfo    *info,
                                   GError       **error);

/* (transfer full): a file in itself: the signature of an element, wrapped
 * around it */
char    *fb_signature_wrap        (const char         *element,
                                   const char *const  *pairs,
                                   const char         *key_path,
                                   const char         *certificate,
                                   GError            **error);

void     fb_seal_info_clear       (FbSealInfo    *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FbSealInfo, fb_seal_info_clear)

G_END_DECLS
