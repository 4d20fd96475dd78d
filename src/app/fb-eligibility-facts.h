/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-enrolment.h"
#include "rules/fb-eligibility.h"

G_BEGIN_DECLS

/* What is known of one person in one programme, as the rules want it, with
 * the records that own the text. */
typedef struct
{
  FbEligibilityFacts facts;
  GArray            *rules;     /* of FbEligibilityRule */
  GPtrArray         *records;   /* keeps every text alive */
  GArray            *languages; /* of FbLanguageFact */
  GArray            *judgements;
  char              *experience;
  char              *arrival;
  char              *occupations;
  char              *sectors;
} FbEligibilityCase;

FbEligibilityCase *fb_eligibility_case_new  (FbWorkspace       *workspace,
                                             FbEnrolment       *enrolment,
                                             GError           **error);
void               fb_eligibility_case_free (FbEligibilityCase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbEligibilityCase, fb_eligibility_case_free)

G_END_DECLS
