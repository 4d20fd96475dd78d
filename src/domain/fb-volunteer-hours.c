/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-volunteer-hours"

#include "domain/fb-volunteer-hours.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbVolunteerHours, fb_volunteer_hours, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbVolunteerHours, person_id, "person-id", N_("Person"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "person"),
  FB_REF (FbVolunteerHours, organisation_id, "organisation-id", N_("Organisation"),
           FB_FIELD_NONE, "organisation"),
  FB_REF (FbVolunteerHours, programme_id, "programme-id", N_("Programme"), FB_FIELD_NONE, "programme"),
  FB_DATE (FbVolunteerHours, given_on, "given-on", N_("Date"), FB_FIELD_KEY),
  FB_INT (FbVolunteerHours, minutes, "minutes", N_("Minutes"), FB_FIELD_KEY, FB_RANGE (1, 1440)),
  FB_CODE (FbVolunteerHours, time, "time", N_("Whose Time"), FB_FIELD_NONE, fb_code_hours_time),
  FB_TEXT (FbVolunteerHours, remark, "remark", N_("Remark"), FB_FIELD_NONE),
};

const FbKind fb_volunteer_hours_kind = {
  .name = "volunteer-hours",
  .table = "volunteer_hours",
  .label = N_("Volunteer Hours"),
  .get_type = fb_volunteer_hours_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_volunteer_hours_class_init (FbVolunteerHoursClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_volunteer_hours_kind);
}

static void
fb_volunteer_hours_init (FbVolunteerHours *self)
{
}
