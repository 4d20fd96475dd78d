/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-agreements.h"
#include "documents/fb-signing-words.h"

G_BEGIN_DECLS

/* One who signs now, and how it was prepared. */
typedef struct
{
  FbSigningParty *party;
  char           *name;        /* who signs, for an organisation too */
  char           *capacity;    /* (nullable) */
  char           *language;    /* of the text that is read */
  char           *interpreter; /* (nullable) */
  char           *read_in;     /* (nullable) the language it may be read out in */
  FbSignature    *signature;   /* (nullable) once it is there */
} FbSigningTurn;

/* One signing of one agreement: whose turn it is, one after the other. */
typedef struct
{
  FbWorkspace     *workspace;
  FbAgreement     *agreement;
  FbDocumentWords *words;
  GPtrArray       *parties;  /* of FbSigningParty, owned here */
  GPtrArray       *turns;    /* of FbSigningTurn */
  guint            current;
  char            *place;    /* (nullable) */
  char            *language; /* of who works with the program */
} FbSigningCase;

FbSigningCase *fb_signing_case_new      (FbWorkspace    *workspace,
                                         FbAgreement    *agreement,
                                         GError        **error);
void           fb_signing_case_free     (FbSigningCase  *self);
void           fb_signing_case_add      (FbSigningCase  *self,
                                         FbSigningParty *party);
FbSigningTurn *fb_signing_case_get_turn (FbSigningCase  *self);
FbSigningTurn *fb_signing_case_find_nameless (FbSigningCase *self);
gboolean       fb_signing_case_settle   (FbSigningCase  *self,
                                         GError        **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbSigningCase, fb_signing_case_free)

void           fb_signing_set_text      (char          **member,
                                         const char     *text);

G_END_DECLS
