/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_ENROLMENT_AREA (fb_enrolment_area_get_type ())
G_DECLARE_FINAL_TYPE (FbEnrolmentArea, fb_enrolment_area, FB, ENROLMENT_AREA, FbRecord)

/* An area in which somebody is willing to meet, beside the own one. Members
 * are read freely; they change through properties only. */
struct _FbEnrolmentArea
{
  FbRecord  parent_instance;

  char     *enrolment_id;
  char     *area_id;
};

extern const FbKind fb_enrolment_area_kind;

G_END_DECLS
