/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-eligibility-check.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-person.h"
#include "domain/fb-programme.h"
#include "rules/fb-enrolment-rules.h"

G_BEGIN_DECLS

/* One person in one programme: the records, and what follows from them. */
typedef struct
{
  FbWorkspace        *workspace;
  FbEnrolment        *enrolment;
  FbPerson           *person;
  FbProgramme        *programme;
  FbEligibilityCheck *check;      /* (nullable) the newest decision */
  GPtrArray          *duos;       /* of FbDuo, newest first; over and running */
  FbEnrolmentFacts    facts;
  FbEnrolmentState    state;
  FbEligibility       eligibility;
} FbEnrolmentCase;

FbEnrolment     *fb_enrolment_find           (FbWorkspace            *workspace,
                                              const char             *id,
                                              GError                **error);
FbEnrolmentCase *fb_enrolment_case_new       (FbWorkspace            *workspace,
                                              FbEnrolment            *enrolment,
                                              GError                **error);
void             fb_enrolment_case_free      (FbEnrolmentCase        *self);
char            *fb_enrolment_case_dup_words (const FbEnrolmentCase  *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbEnrolmentCase, fb_enrolment_case_free)

G_END_DECLS
