/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-enrolment.h"
#include "domain/fb-programme.h"

G_BEGIN_DECLS

/* What came of the screening of a mentor. */
typedef struct
{
  const char *result;    /* a code of screening-result */
  const char *on;        /* (nullable) NULL: today */
  const char *note;      /* (nullable) */
  const char *overruled; /* (nullable) why somebody goes on who was not suitable */
} FbScreening;

gboolean fb_deed_record_screening (FbWorkspace        *workspace,
                                   FbEnrolment        *enrolment,
                                   const FbScreening  *screening,
                                   GError            **error);
gboolean fb_deed_record_training  (FbWorkspace        *workspace,
                                   FbEnrolment        *enrolment,
                                   gint64              minutes,
                                   const char         *on,
                                   GError            **error);

gint64 fb_training_get_missing (FbProgramme *programme,
                                gint64       minutes);

G_END_DECLS
