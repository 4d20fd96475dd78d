/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-codes"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

/* What several people do together, in the order of the requirements that name them. */
static const FbCode event_kind_codes[] = {
  { "training", NC_("event-kind", "Training") },
  { "peer-meeting", NC_("event-kind", "Mentors Meet") },
  { "event-day", NC_("event-kind", "Event Day") },
  { "group-session", NC_("event-kind", "Group Session") },
  { "workshop", NC_("event-kind", "Workshop") },
  { "company-visit", NC_("event-kind", "Company Visit") },
  { "speed-meeting", NC_("event-kind", "Speed Meeting") },
  { "networking", NC_("event-kind", "Networking Evening") },
  { "desk-hours", NC_("event-kind", "Desk Hours") },
  { "reflection", NC_("event-kind", "Looking Back Together") },
  { "champions", NC_("event-kind", "Champions’ Circle") },
  { "information", NC_("event-kind", "Information Meeting") },
  { "other", NC_("event-kind", "Other") },
};
const FbCodeList fb_code_event_kind = FB_CODE_LIST ("event-kind", event_kind_codes);

static const FbCode event_ages_codes[] = {
  { "under-18", NC_("event-ages", "Under 18") },
  { "from-18", NC_("event-ages", "18 and Older") },
};
const FbCodeList fb_code_event_ages = FB_CODE_LIST ("event-ages", event_ages_codes);

static const FbCode attendance_state_codes[] = {
  { "invited", NC_("attendance-state", "Invited") },
  { "came", NC_("attendance-state", "Came") },
  { "excused", NC_("attendance-state", "Said They Could Not Come") },
  { "absent", NC_("attendance-state", "Did Not Come") },
};
const FbCodeList fb_code_attendance_state = FB_CODE_LIST ("attendance-state", attendance_state_codes);
