/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-contact"

#include "domain/fb-contact.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbContact, fb_contact, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbContact, duo_id, "duo-id", N_("Duo"), FB_FIELD_KEY | FB_FIELD_OWNER, "duo"),
  FB_DATE (FbContact, held_on, "held-on", N_("Date"), FB_FIELD_KEY | FB_FIELD_MENTOR),
  FB_TEXT (FbContact, at_time, "at-time", N_("Time"), FB_FIELD_MENTOR),
  FB_INT (FbContact, minutes, "minutes", N_("Minutes"), FB_FIELD_MENTOR, FB_RANGE (0, 1440)),
  FB_CODE (FbContact, how, "how", N_("How"), FB_FIELD_MENTOR, fb_code_contact_how),
  FB_CODE (FbContact, state, "state", N_("State"),
           FB_FIELD_KEY | FB_FIELD_MENTOR, fb_code_contact_state),
  FB_CODE (FbContact, missed_by, "missed-by", N_("Missed By"), FB_FIELD_NONE, fb_code_holder),
  FB_DATE (FbContact, moved_to, "moved-to", N_("Moved To"), FB_FIELD_NONE),
  FB_CODES (FbContact, present, "present", N_("Present"), FB_FIELD_MENTOR, fb_code_party),
  FB_CODE (FbContact, place_kind, "place-kind", N_("Where"), FB_FIELD_MENTOR, fb_code_place_kind),
  FB_CODES (FbContact, topics, "topics", N_("Topics"), FB_FIELD_MENTOR, fb_code_topic),
  FB_CODE (FbContact, agenda_by, "agenda-by", N_("Agenda Set By"),
           FB_FIELD_MENTOR, fb_code_holder),
  FB_TEXT (FbContact, mentee_brought, "mentee-brought", N_("What the Mentee Brought"),
           FB_FIELD_LONG | FB_FIELD_MENTOR),
  FB_TEXT (FbContact, mentor_brought, "mentor-brought", N_("What the Mentor Brought"),
           FB_FIELD_LONG | FB_FIELD_MENTOR),
  FB_TEXT (FbContact, mentee_learned, "mentee-learned", N_("What the Mentee Learned"),
           FB_FIELD_LONG | FB_FIELD_MENTOR),
  FB_TEXT (FbContact, mentor_learned, "mentor-learned", N_("What the Mentor Learned"),
           FB_FIELD_LONG | FB_FIELD_MENTOR),
  FB_TEXT (FbContact, remark, "remark", N_("Remark"), FB_FIELD_LONG | FB_FIELD_MENTOR),
  FB_TEXT (FbContact, staff_note, "staff-note", N_("Note for Staff"),
           FB_FIELD_LONG | FB_FIELD_PRIVATE),
  FB_CODE (FbContact, entered_how, "entered-how", N_("How It Came In"),
           FB_FIELD_NONE, fb_code_entered_how),
};

const FbKind fb_contact_kind = {
  .name = "contact",
  .table = "contact",
  .label = N_("Contact"),
  .get_type = fb_contact_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_contact_class_init (FbContactClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_contact_kind);
}

static void
fb_contact_init (FbContact *self)
{
}
