/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/fb-document-words.h"
#include "documents/fb-document.h"

G_BEGIN_DECLS

/* A text to hand out: what is kept and why, guidelines, a letter. Borrowed;
 * the second of each pair is NULL in a document of one language. */
typedef struct
{
  const char *languages[2];
  const char *organisation; /* (nullable) */
  const char *id;           /* (nullable) */
  const char *title[2];
  const char *body[2];      /* "## " begins a heading, "### " a small one */
} FbTextContent;

FbDocument *fb_text_document_new (const FbTextContent   *content,
                                  const FbDocumentWords *words,
                                  const char            *today);

G_END_DECLS
