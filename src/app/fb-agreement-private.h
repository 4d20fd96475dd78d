/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-agreements.h"
#include "domain/fb-duo.h"

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
/* Whether the programme, or the program, has a text of that kind. */
gboolean _fb_agreement_has_template (FbWorkspace  *workspace,
                                     const char   *programme_id,
                                     const char   *kind,
                                     const char   *language);
/* The agreement of a match that was just agreed, within the group of that; none
 * where the programme needs none, or there is no text. */
gboolean _fb_agreement_draft_at_once (FbWorkspace  *workspace,
                                      FbDuo        *duo,
                                      GError      **error);

G_END_DECLS
