/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-agreement.h"
#include "domain/fb-agreement-text.h"
#include "domain/fb-duo.h"
#include "domain/fb-signature.h"

G_BEGIN_DECLS

/* Drafting, signing and checking agreements (R149-R157). */

/* Somebody who has to sign, and the signature once it is there. */
typedef struct
{
  char        *party;           /* signing-party */
  char        *name;
  char        *person_id;       /* (nullable) */
  char        *organisation_id; /* (nullable) */
  gboolean     is_unsure;       /* a guardian, by the year of birth alone */
  FbSignature *signature;       /* (nullable) has not signed yet */
} FbSigningParty;

void         fb_signing_party_free               (FbSigningParty     *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbSigningParty, fb_signing_party_free)

/* What one signer does. NULL where it does not apply. */
typedef struct
{
  const char *party;
  const char *name;
  const char *person_id;
  const char *organisation_id;
  const char *capacity;
  const char *language;      /* ISO 639-3, the text that was read */
  const char *read_how;      /* "read", "read-out" */
  const char *read_language;
  const char *place;
  const char *signed_on;     /* the day on paper; NULL: now */
  const char *method;        /* "strokes", "name-with-witness", "paper" */
  const char *strokes;
  const char *interpreter;
  const char *witness;
  const char *paper_scan;    /* path of the scan that becomes an attachment */
} FbNewSignature;

typedef enum
{
  FB_SEAL_OPEN,    /* nobody signed yet: nothing is sealed */
  FB_SEAL_INTACT,
  FB_SEAL_ERASED,  /* personal data was erased; the chain of seals is intact */
  FB_SEAL_PARTIAL, /* part of it was left out to protect somebody: nothing to compare */
  FB_SEAL_CHANGED, /* something differs from what was signed */
} FbSealState;

/* @kind NULL: the one of the programme, or of the draft there is. */
FbAgreement *fb_deed_draft_agreement      (FbWorkspace    *workspace,
                                           const char     *duo_id,
                                           const char     *kind,
                                           const char     *languages,
                                           GError        **error);
FbAgreement *fb_deed_amend_agreement      (FbWorkspace    *workspace,
                                           FbAgreement    *agreement,
                                           GError        **error);
FbAgreement *fb_deed_extend_agreement     (FbWorkspace    *workspace,
                                           FbAgreement    *agreement,
                                           const char     *until,
                                           GError        **error);
char        *fb_agreement_dup_next_until  (FbAgreement    *agreement);
gboolean     fb_agreement_kind_has_aims   (const char     *kind);
gboolean     fb_agreement_misses_aims     (FbWorkspace    *workspace,
                                           FbAgreement    *agreement);
char        *fb_agreement_dup_languages   (FbWorkspace    *workspace,
                                           FbDuo          *duo,
                                           const char     *kind);
gboolean     fb_agreement_can_draft_again (FbWorkspace    *workspace,
                                           FbAgreement    *agreement);
gboolean     fb_agreement_text_needs_check (FbWorkspace   *workspace,
                                           FbAgreement    *agreement,
                                           FbAgreementText *text);
/* @title NULL stays as it is; the other two are unset by NULL. */
gboolean     fb_deed_set_agreement_text   (FbWorkspace    *workspace,
                                           FbAgreementText *text,
                                           const char     *title,
                                           const char     *body,
                                           const char     *checked_by,
                                           const char     *checked_on,
                                           GError        **error);
FbSignature *fb_deed_sign                 (FbWorkspace    *workspace,
                                           FbAgreement    *agreement,
                                           const FbNewSignature *values,
                                           GError        **error);
gboolean     fb_deed_name_guardian        (FbWorkspace    *workspace,
                                           const char     *person_id,
                                           const char     *name,
                                           GError        **error);
gboolean     fb_deed_set_copy             (FbWorkspace    *workspace,
                                           FbSignature    *signature,
                                           const char     *language,
                                           const char     *form,
                                           GError        **error);

FbAgreement *fb_agreement_find_current    (FbWorkspace    *workspace,
                                           const char     *duo_id,
                                           GError        **error);
GPtrArray   *fb_agreement_list_texts      (FbWorkspace    *workspace,
                                           FbAgreement    *agreement,
                                           GError        **error);
GPtrArray   *fb_agreement_list_signatures (FbWorkspace    *workspace,
                                           FbAgreement    *agreement,
                                           GError        **error);
GPtrArray   *fb_agreement_list_parties    (FbWorkspace    *workspace,
                                           FbAgreement    *agreement,
                                           GError        **error);
char        *fb_agreement_dup_to_sign     (FbWorkspace    *workspace,
                                           const char     *duo_id);
gboolean     fb_agreement_has_signatures       (FbWorkspace    *workspace,
                                           FbAgreement    *agreement);
char        *fb_agreement_dup_body        (FbWorkspace    *workspace,
                                           FbAgreement    *agreement,
                                           FbAgreementText *text);
char        *fb_agreement_dup_rhythm      (FbWorkspace    *workspace,
                                           FbAgreement    *agreement,
                                           const char     *language);
FbSealState  fb_agreement_verify          (FbWorkspace    *workspace,
                                           FbAgreement    *agreement,
                                           char          **sentence,
                                           GError        **error);
gboolean     fb_agreement_write_xml       (FbWorkspace    *workspace,
                                           FbAgreement    *agreement,
                                           const char     *path,
                                           GError        **error);
/* (transfer full) (nullable): which signed agreements are not as they were,
 * in a sentence; NULL where all are. For a thread with a store of its own. */
char        *fb_agreements_find_changed   (FbWorkspace    *workspace,
                                           GCancellable   *cancellable);

/* Starter texts (fb-starter-text.c). */
char        *fb_starter_text_load         (const char     *name,
                                           const char     *kind,
                                           const char     *language,
                                           char          **title);
char        *fb_language_from_tag         (const char     *tag);

G_END_DECLS
