/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/fb-document-words.h"
#include "documents/fb-document.h"

G_BEGIN_DECLS

/* What stands in an agreement, as text. Codes are those of the lists in
 * domain/fb-codes.h; everything is borrowed; what may be missing is NULL. Of
 * each pair the second belongs to the second language, NULL if there is none. */

typedef struct
{
  const char *party;    /* signing-party */
  const char *name;
  const char *capacity; /* (nullable): "Director" */
} FbAgreementParty;

typedef struct
{
  const char *heading[2]; /* (nullable) */
  const char *text[2];    /* paragraphs split by '\n'; "### " begins a heading */
} FbAgreementClause;

typedef struct
{
  const char *party;         /* signing-party */
  const char *name;
  const char *capacity;      /* (nullable) */
  const char *method;        /* signing-method; NULL: has not signed yet */
  const char *signed_at;     /* a stamp with the offset of the place */
  const char *place;         /* (nullable) */
  const char *read_how;      /* (nullable): read-how */
  const char *read_language; /* (nullable): ISO 639-3 */
  const char *interpreter;   /* (nullable) */
  const char *witness;       /* (nullable) */
  const char *strokes;       /* (nullable) */
  const char *copy_language; /* (nullable) */
  const char *copy_form;     /* (nullable): copy-form */
} FbAgreementSigner;

typedef struct
{
  const char              *languages[2];    /* ISO 639-3; the second may be NULL */
  const char              *title[2];
  const char              *id;              /* printed at the foot of each page */
  const char              *programme;
  const char *const       *organisations;   /* names, NULL at the end */
  const FbAgreementParty  *parties;
  guint                    n_parties;
  const char              *term_from;       /* dates as stored, (nullable) */
  const char              *term_until;
  const char              *rhythm[2];       /* (nullable) */
  gint64                   meetings_min;    /* FB_UNSET if there is none */
  const char              *objectives_short; /* (nullable): as written, in any language */
  const char              *objectives_long;
  const char              *body[2];         /* (nullable): the whole text, with "## " headings up to
                                              that of the signatures; what it says itself (parties,
                                              term, objectives) is then left out above */
  const char              *checked_by[2];   /* (nullable): of a translation, who checked it, and when */
  const char              *checked_on[2];
  const FbAgreementClause *clauses;
  guint                    n_clauses;
  const char              *deciding_language; /* (nullable) */
  gint64                   version;
  const char              *extended_from;   /* (nullable) the term ended then before, see extended_until */
  const char              *extended_until;
  gint64                   replaces;        /* number of the version before, FB_UNSET if none */
  const FbAgreementSigner *signers;
  guint                    n_signers;
} FbAgreementContent;

FbDocument *fb_agreement_document_new (const FbAgreementContent *content,
                                       const FbDocumentWords    *words,
                                       const char               *today);

G_END_DECLS
