/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/fb-document-words.h"
#include "documents/fb-document.h"

G_BEGIN_DECLS

/* Who the sheet is for. Borrowed; what is NULL becomes a line to write on. */
typedef struct
{
  const char *languages[2]; /* ISO 639-3; the second may be NULL */
  const char *organisation;
  const char *duo;          /* code */
  const char *mentee;
  const char *mentor;
  gboolean    leans_on_mentor; /* most open steps are with the mentor (R168) */
  const char *send_to;      /* (nullable): where the sheet goes when it is full */
} FbContactSheetContent;

FbDocument *fb_contact_sheet_new (const FbContactSheetContent *content,
                                  const FbDocumentWords       *words,
                                  const char                  *today);
void        fb_contact_sheet_append (FbDocument               *document,
                                  const FbContactSheetContent *content,
                                  const FbDocumentWords       *words);

G_END_DECLS
