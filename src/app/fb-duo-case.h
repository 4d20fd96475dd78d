/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-agreements.h"
#include "domain/fb-duo-member.h"
#include "domain/fb-duo.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-programme.h"
#include "rules/fb-next-step.h"
#include "rules/fb-rhythm.h"
#include "store/fb-store-lists.h"

G_BEGIN_DECLS

/* One duo: the records, and what follows from them. */
typedef struct
{
  FbWorkspace *workspace;
  FbDuo       *duo;
  FbProgramme *programme;
  GPtrArray   *members;   /* of FbDuoMember, mentees first; those who left too */
  FbAgreement *agreement; /* (nullable) the newest version */
  const char  *state;     /* duo-state */
  int          n_signed;
  int          n_signers;
  FbDuoFacts   facts;     /* what the next step needs; signals need more */
  FbStep       step;
  FbListRow   *list_row;  /* what facts and state borrow from */
  FbListRow   *plan_row;  /* (nullable) the same */
} FbDuoCase;

FbDuoCase *fb_duo_case_new        (FbWorkspace      *workspace,
                                   FbDuo            *duo,
                                   GError          **error);
void       fb_duo_case_free       (FbDuoCase        *self);
gboolean   fb_duo_case_is_open    (const FbDuoCase  *self);
char      *fb_duo_case_dup_words  (const FbDuoCase  *self);
FbRhythm  *fb_duo_case_get_rhythm (const FbDuoCase  *self,
                                   GError          **error);
/* (transfer full) (nullable): what a member takes part with */
FbEnrolment *fb_duo_case_find_enrolment (const FbDuoCase   *self,
                                         const FbDuoMember *member);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbDuoCase, fb_duo_case_free)

G_END_DECLS
