/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-enrolment-case.h"

G_BEGIN_DECLS

/* Whether somebody counts as one of the two groups of the studies (R106, R107). */
typedef struct
{
  const char *label; /* translated, static */
  FbFit       fit;
} FbCountedAs;

/* (transfer full) (element-type FbCountedAs) */
GArray *fb_enrolment_list_counted_as (const FbEnrolmentCase *whole);

G_END_DECLS
