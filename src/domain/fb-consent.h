/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_CONSENT (fb_consent_get_type ())
G_DECLARE_FINAL_TYPE (FbConsent, fb_consent, FB, CONSENT, FbRecord)

/* What a person allowed or refused, for one purpose. Members are read freely;
 * they change through properties only. */
struct _FbConsent
{
  FbRecord  parent_instance;

  char     *person_id;
  char     *purpose;
  char     *state;
  char     *asked_on;
  char     *decided_on;
  char     *remark;
};

extern const FbKind fb_consent_kind;

G_END_DECLS
