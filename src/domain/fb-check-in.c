/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-check-in"

#include "domain/fb-check-in.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbCheckIn, fb_check_in, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbCheckIn, duo_id, "duo-id", N_("Duo"), FB_FIELD_KEY | FB_FIELD_OWNER, "duo"),
  FB_DATE (FbCheckIn, held_on, "held-on", N_("Date"), FB_FIELD_KEY),
  FB_CODE (FbCheckIn, party, "party", N_("Asked"), FB_FIELD_KEY, fb_code_party),
  FB_REF (FbCheckIn, staff_id, "staff-id", N_("By"), FB_FIELD_NONE, "staff"),
  FB_CODE (FbCheckIn, how, "how", N_("How"), FB_FIELD_NONE, fb_code_contact_how),
  FB_CODE (FbCheckIn, in_touch, "in-touch", N_("In Touch With Each Other"),
           FB_FIELD_MENTOR, fb_code_check_answer),
  FB_CODE (FbCheckIn, needs_met, "needs-met", N_("Needs Are Met"),
           FB_FIELD_MENTOR, fb_code_check_answer),
  FB_CODE (FbCheckIn, expectations_met, "expectations-met", N_("Expectations Are Met"),
           FB_FIELD_MENTOR, fb_code_check_answer),
  FB_CODE (FbCheckIn, time_enough, "time-enough", N_("Enough Time Face to Face"),
           FB_FIELD_MENTOR, fb_code_check_answer),
  FB_CODE (FbCheckIn, travel_fine, "travel-fine", N_("Travel Is Not Too Far"),
           FB_FIELD_MENTOR, fb_code_check_answer),
  FB_CODE (FbCheckIn, helps_objective, "helps-objective", N_("It Helps the Objective"),
           FB_FIELD_MENTOR, fb_code_check_answer),
  FB_CODE (FbCheckIn, network_used, "network-used", N_("The Network Is Used"),
           FB_FIELD_MENTOR, fb_code_check_answer),
  FB_CODE (FbCheckIn, network_obstacle, "network-obstacle", N_("Why the Network Is Not Used"),
           FB_FIELD_MENTOR, fb_code_network_obstacle),
  FB_TEXT (FbCheckIn, staff_note, "staff-note", N_("Note for Staff"),
           FB_FIELD_LONG | FB_FIELD_PERSONAL | FB_FIELD_PRIVATE),
};

const FbKind fb_check_in_kind = {
  .name = "check-in",
  .table = "check_in",
  .label = N_("Check-In"),
  .get_type = fb_check_in_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_check_in_class_init (FbCheckInClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_check_in_kind);
}

static void
fb_check_in_init (FbCheckIn *self)
{
}
