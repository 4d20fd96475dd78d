/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

#include "domain/fb-action.h"
#include "domain/fb-agreement.h"
#include "domain/fb-agreement-template.h"
#include "domain/fb-agreement-text.h"
#include "domain/fb-answer.h"
#include "domain/fb-area.h"
#include "domain/fb-area-travel.h"
#include "domain/fb-attachment.h"
#include "domain/fb-building-block.h"
#include "domain/fb-consent.h"
#include "domain/fb-contact.h"
#include "domain/fb-contact-goal.h"
#include "domain/fb-contact-person.h"
#include "domain/fb-duo.h"
#include "domain/fb-duo-member.h"
#include "domain/fb-eligibility-check.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-enrolment-area.h"
#include "domain/fb-external-number.h"
#include "domain/fb-figure.h"
#include "domain/fb-follow-up-point.h"
#include "domain/fb-funding.h"
#include "domain/fb-goal.h"
#include "domain/fb-goal-review.h"
#include "domain/fb-keep-away.h"
#include "domain/fb-language-skill.h"
#include "domain/fb-match-mark.h"
#include "domain/fb-matching-criterion.h"
#include "domain/fb-note.h"
#include "domain/fb-open-question.h"
#include "domain/fb-organisation.h"
#include "domain/fb-person.h"
#include "domain/fb-plan-review.h"
#include "domain/fb-programme.h"
#include "domain/fb-programme-outcome.h"
#include "domain/fb-programme-partner.h"
#include "domain/fb-relation.h"
#include "domain/fb-reminder.h"
#include "domain/fb-rule.h"
#include "domain/fb-rule-judgement.h"
#include "domain/fb-rule-result.h"
#include "domain/fb-signature.h"
#include "domain/fb-source-note.h"
#include "domain/fb-staff.h"
#include "domain/fb-tombstone.h"

G_BEGIN_DECLS

const FbKind *const *fb_kinds_get_all (guint      *n_kinds);
const FbKind        *fb_kinds_find    (const char *name);

G_END_DECLS
