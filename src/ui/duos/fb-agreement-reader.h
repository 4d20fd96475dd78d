/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/fb-agreements.h"

G_BEGIN_DECLS

/* The text of an agreement as it is signed, in one language or in two side by
 * side, each in its own direction of writing. */
#define FB_TYPE_AGREEMENT_READER (fb_agreement_reader_get_type ())
G_DECLARE_FINAL_TYPE (FbAgreementReader, fb_agreement_reader, FB, AGREEMENT_READER, AdwBin)

GtkWidget *fb_agreement_reader_new  (void);
void       fb_agreement_reader_show (FbAgreementReader *self,
                                     FbWorkspace       *workspace,
                                     FbAgreement       *agreement,
                                     const char        *first_language);

/* Another text of ours, such as a guide. @title: (nullable) */
void       fb_agreement_reader_show_text (FbAgreementReader *self,
                                          const char        *title,
                                          const char        *body,
                                          const char        *language);

/* (transfer full) (element-type FbAgreementText): @first_language first, or
 * for NULL the one that decides */
GPtrArray *fb_agreement_sort_texts  (FbWorkspace       *workspace,
                                     FbAgreement       *agreement,
                                     const char        *first_language);

G_END_DECLS
