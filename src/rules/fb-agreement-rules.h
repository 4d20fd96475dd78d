/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who signs an agreement, and when it counts as signed (R149-R157). */

typedef struct
{
  const char *person_id;
  const char *role;       /* mentee, mentor */
  const char *acceptance; /* who said rather-not is no party */
  const char *until_date; /* last day in the duo */
  const char *birth_date; /* YYYY, YYYY-MM, YYYY-MM-DD */
} FbAgreementMember;

/* A guardian's signature carries the id of the person it is given for. */
typedef struct
{
  const char *party;      /* mentee, mentor, organisation, guardian */
  const char *person_id;
  const char *organisation_id;
} FbAgreementSignature;

typedef struct
{
  const char                 *status;         /* draft, signed, ended, replaced */
  const FbAgreementMember    *members;
  guint                       n_members;
  const char *const          *organisations;  /* ids of those concerned, each once */
  guint                       n_organisations;
  const FbAgreementSignature *signatures;
  guint                       n_signatures;
} FbAgreementFacts;

/* One who signs. */
typedef struct
{
  const char *party;
  const char *person_id;       /* of a guardian: the person guarded */
  const char *organisation_id;
  gboolean    has_signed;
  gboolean    is_unsure;       /* only a year of birth: may be under age */
} FbSigner;

typedef enum
{
  FB_SIGNING_ALLOWED,
  FB_SIGNING_NOT_A_PARTY,
  FB_SIGNING_ALREADY_SIGNED,
  FB_SIGNING_NOT_OPEN, /* signed, ended or replaced */
} FbSigning;

GArray     *fb_agreement_list_signers  (const FbAgreementFacts *facts,
                                        const char             *on);
int         fb_agreement_count_to_sign (const FbAgreementFacts *facts,
                                        const char             *on);
gboolean    fb_agreement_is_locked     (const char             *status,
                                        guint                   n_signatures);
gboolean    fb_agreement_is_complete   (const FbAgreementFacts *facts,
                                        const char             *on);
FbSigning   fb_agreement_may_sign      (const FbAgreementFacts *facts,
                                        const char             *on,
                                        const char             *party,
                                        const char             *id);
const char *fb_agreement_get_state     (const char             *status,
                                        guint                   n_signatures);

G_END_DECLS
