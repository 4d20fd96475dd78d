/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-agreements.h"

G_BEGIN_DECLS

/* The bytes that are sealed (decision 16); @texts in the order of language. */
char *_fb_agreement_digest    (FbAgreement  *agreement,
                               GPtrArray    *texts,
                               GError      **error);
char *_fb_signature_digest    (FbSignature  *signature,
                               GError      **error);
char *_fb_agreement_find_seal (FbWorkspace  *workspace,
                               const char   *agreement_id);
/* (transfer full): @body with each {name} replaced by the text in @values */
char *_fb_agreement_fill      (const char   *body,
                               GHashTable   *values);

G_END_DECLS
