/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_ATTENDANCE (fb_attendance_get_type ())
G_DECLARE_FINAL_TYPE (FbAttendance, fb_attendance, FB, ATTENDANCE, FbRecord)

/* Who was invited to an event, and whether they came: a person of a programme,
 * or a contact person of an organisation (R127, R201, R218). Members are read
 * freely; they change through properties only. */
struct _FbAttendance
{
  FbRecord  parent_instance;

  char     *event_id;
  char     *person_id;
  char     *contact_person_id;
  char     *state;
  char     *group_name;
  gint64    minutes;
  gint64    counted_minutes;
  char     *staff_note;
};

extern const FbKind fb_attendance_kind;

G_END_DECLS
