/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-event"

#include "domain/fb-event.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbEvent, fb_event, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbEvent, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "programme"),
  FB_CODE (FbEvent, kind, "kind", N_("Kind"), FB_FIELD_KEY, fb_code_event_kind),
  FB_TEXT (FbEvent, title, "title", N_("Title"), FB_FIELD_KEY | FB_FIELD_SEARCH),
  FB_DATE (FbEvent, held_on, "held-on", N_("Date"), FB_FIELD_KEY),
  FB_TEXT (FbEvent, at_time, "at-time", N_("Time"), FB_FIELD_NONE),
  FB_DATE (FbEvent, until_date, "until-date", N_("Until"), FB_FIELD_NONE),
  FB_INT (FbEvent, minutes, "minutes", N_("Minutes"), FB_FIELD_NONE, FB_RANGE (1, 60000)),
  FB_TEXT (FbEvent, place, "place", N_("Meeting Place"), FB_FIELD_SEARCH),
  FB_REF (FbEvent, organisation_id, "organisation-id", N_("Organisation"), FB_FIELD_NONE, "organisation"),
  FB_REF (FbEvent, staff_id, "staff-id", N_("Who Prepares It"), FB_FIELD_NONE, "staff"),
  FB_INT (FbEvent, places_min, "places-min", N_("Places, at Least"), FB_FIELD_NONE, FB_RANGE (1, 10000)),
  FB_INT (FbEvent, places_max, "places-max", N_("Places, at Most"), FB_FIELD_NONE, FB_RANGE (1, 10000)),
  FB_CODE (FbEvent, ages, "ages", N_("For Which Ages"), FB_FIELD_NONE, fb_code_event_ages),
  FB_CODE (FbEvent, counts_as_training, "counts-as-training", N_("Counts as Training of Mentors"),
           FB_FIELD_NONE, fb_code_yes_no),
  FB_CODE (FbEvent, follow_up, "follow-up", N_("Ask Later What Came of It"), FB_FIELD_NONE, fb_code_yes_no),
  FB_TEXT (FbEvent, contents, "contents", N_("What Happens There"), FB_FIELD_LONG),
  FB_TEXT (FbEvent, staff_note, "staff-note", N_("Note for Staff"), FB_FIELD_LONG | FB_FIELD_PRIVATE),
};

const FbKind fb_event_kind = {
  .name = "event",
  .table = "event",
  .label = N_("Event"),
  .get_type = fb_event_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_event_class_init (FbEventClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_event_kind);
}

static void
fb_event_init (FbEvent *self)
{
}
