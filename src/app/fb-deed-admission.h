/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-enrolment.h"

G_BEGIN_DECLS

/* What a person decides about an enrolment, with its day and its reason. */
typedef struct
{
  const char *status; /* a code of enrolment-status */
  const char *on;     /* (nullable) since when; NULL: today */
  const char *reason; /* (nullable) a code of enrolment-reason */
  const char *remark; /* (nullable) words */
} FbEnrolmentDecision;

gboolean fb_deed_decide         (FbWorkspace                *workspace,
                                 FbEnrolment                *enrolment,
                                 const FbEnrolmentDecision  *decision,
                                 GError                    **error);
gboolean fb_deed_start_intake   (FbWorkspace                *workspace,
                                 FbEnrolment                *enrolment,
                                 GError                    **error);
gboolean fb_deed_finish_intake  (FbWorkspace                *workspace,
                                 FbEnrolment                *enrolment,
                                 GError                    **error);

G_END_DECLS
