/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/fb-document-words.h"
#include "documents/fb-document.h"

G_BEGIN_DECLS

/* What the mentor gets to show. Borrowed; the mentee is not named on it. */
typedef struct
{
  const char *languages[2]; /* ISO 639-3; the second may be NULL */
  const char *organisation;
  const char *programme;
  const char *duo;          /* code, at the foot of the page */
  const char *mentor;
  const char *from;         /* (nullable): the first day, YYYY-MM-DD */
  const char *until;        /* (nullable): the last day */
  int         months;       /* 0: not told */
  int         minutes;      /* of meetings that were logged; 0: not told */
  const char *signer;       /* (nullable): who signs for the organisation */
} FbCertificateContent;

FbDocument *fb_certificate_new (const FbCertificateContent *content,
                                const FbDocumentWords      *words,
                                const char                 *today);

G_END_DECLS
