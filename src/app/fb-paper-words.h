/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/fb-document-words.h"

G_BEGIN_DECLS

/* What printed documents say of their own, in any language; to be freed after
 * the document was made. */
FbDocumentWords *fb_paper_words_new  (void);
void             fb_paper_words_free (FbDocumentWords *self);

typedef FbDocumentWords FbPaperWords;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbPaperWords, fb_paper_words_free)

G_END_DECLS
