/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "base/fb-code-list.h"

G_BEGIN_DECLS

/* The words that a document itself prints, in its own languages, which need
 * not be the one of the program. The caller brings them. */
typedef struct
{
  /* The text for @msgid in @language (ISO 639-3), NULL if there is none; then
   * it stays English. A word of a code list comes as "list\004Label", the way
   * gettext stores a context. Lives as long as the caller's @data. */
  const char *(*tr)            (const char *language,
                                const char *msgid,
                                gpointer    data);
  /* (nullable) (transfer full): a day, YYYY-MM-DD, as readers of @language
   * write it; without it the day stays as stored. */
  char       *(*format_date)   (const char *language,
                                const char *date,
                                gpointer    data);
  /* (nullable) (transfer full): what readers of @language call the language
   * @named; without it the code is printed. */
  char       *(*name_language) (const char *language,
                                const char *named,
                                gpointer    data);
  gpointer      data;
} FbDocumentWords;

const char *fb_document_words_find          (const char            *language,
                                             const char            *msgid);
const char *fb_document_words_get           (const FbDocumentWords *self,
                                             const char            *language,
                                             const char            *msgid);
const char *fb_document_words_get_code      (const FbDocumentWords *self,
                                             const char            *language,
                                             const FbCodeList      *list,
                                             const char            *code);
char       *fb_document_words_dup_date      (const FbDocumentWords *self,
                                             const char            *language,
                                             const char            *date);
char       *fb_document_words_dup_language  (const FbDocumentWords *self,
                                             const char            *language,
                                             const char            *named);
char       *fb_document_words_fill          (const FbDocumentWords *self,
                                             const char            *language,
                                             const char            *msgid,
                                             ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
