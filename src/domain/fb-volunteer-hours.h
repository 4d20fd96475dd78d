/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_VOLUNTEER_HOURS (fb_volunteer_hours_get_type ())
G_DECLARE_FINAL_TYPE (FbVolunteerHours, fb_volunteer_hours, FB, VOLUNTEER_HOURS, FbRecord)

/* Time that a volunteer gave on one day, of the company or their own (R126).
 * Members are read freely; they change through properties only. */
struct _FbVolunteerHours
{
  FbRecord  parent_instance;

  char     *person_id;
  char     *organisation_id;
  char     *programme_id;
  char     *given_on;
  gint64    minutes;
  char     *time;
  char     *remark;
};

extern const FbKind fb_volunteer_hours_kind;

G_END_DECLS
