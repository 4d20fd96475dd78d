/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-attendance"

#include "domain/fb-attendance.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbAttendance, fb_attendance, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbAttendance, event_id, "event-id", N_("Event"), FB_FIELD_KEY | FB_FIELD_OWNER, "event"),
  FB_REF (FbAttendance, person_id, "person-id", N_("Person"), FB_FIELD_OWNER, "person"),
  FB_REF (FbAttendance, contact_person_id, "contact-person-id", N_("Contact Person"),
           FB_FIELD_OWNER, "contact-person"),
  FB_CODE (FbAttendance, state, "state", N_("Came or Not"), FB_FIELD_KEY, fb_code_attendance_state),
  FB_TEXT (FbAttendance, group_name, "group-name", N_("Group"), FB_FIELD_NONE),
  FB_INT (FbAttendance, minutes, "minutes", N_("Minutes, Where Not All of It"),
           FB_FIELD_NONE, FB_RANGE (1, 60000)),
  FB_INT (FbAttendance, counted_minutes, "counted-minutes", N_("Minutes Counted as Training"),
           FB_FIELD_NONE, FB_RANGE (0, 60000)),
  FB_TEXT (FbAttendance, staff_note, "staff-note", N_("Note for Staff"), FB_FIELD_LONG | FB_FIELD_PRIVATE),
};

const FbKind fb_attendance_kind = {
  .name = "attendance",
  .table = "attendance",
  .label = N_("Attendance"),
  .get_type = fb_attendance_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_attendance_class_init (FbAttendanceClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_attendance_kind);
}

static void
fb_attendance_init (FbAttendance *self)
{
}
