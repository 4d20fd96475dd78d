/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-note"

#include "domain/fb-note.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbNote, fb_note, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbNote, person_id, "person-id", N_("Person"), FB_FIELD_OWNER, "person"),
  FB_REF (FbNote, enrolment_id, "enrolment-id", N_("Enrolment"), FB_FIELD_OWNER, "enrolment"),
  FB_REF (FbNote, duo_id, "duo-id", N_("Duo"), FB_FIELD_OWNER, "duo"),
  FB_REF (FbNote, programme_id, "programme-id", N_("Programme"), FB_FIELD_OWNER, "programme"),
  FB_REF (FbNote, organisation_id, "organisation-id", N_("Organisation"),
           FB_FIELD_OWNER, "organisation"),
  FB_DATE (FbNote, written_on, "written-on", N_("Date"), FB_FIELD_KEY),
  FB_REF (FbNote, staff_id, "staff-id", N_("By"), FB_FIELD_NONE, "staff"),
  FB_CODE (FbNote, how, "how", N_("How"), FB_FIELD_NONE, fb_code_contact_how),
  FB_CODE (FbNote, kind, "kind", N_("Kind"), FB_FIELD_NONE, fb_code_note_kind),
  FB_INT (FbNote, minutes, "minutes", N_("Minutes"), FB_FIELD_NONE, FB_RANGE (0, 1440)),
  FB_TEXT (FbNote, text, "text", N_("Note"),
           FB_FIELD_KEY | FB_FIELD_LONG | FB_FIELD_PERSONAL | FB_FIELD_PRIVATE),
  FB_TEXT (FbNote, tried, "tried", N_("What Was Done"),
           FB_FIELD_LONG | FB_FIELD_PERSONAL | FB_FIELD_PRIVATE),
  FB_CODE (FbNote, visible_to, "visible-to", N_("Who May See It"),
           FB_FIELD_NONE, fb_code_note_reader),
  FB_DATE (FbNote, visible_until, "visible-until", N_("Until"), FB_FIELD_NONE),
};

const FbKind fb_note_kind = {
  .name = "note",
  .table = "note",
  .label = N_("Note"),
  .get_type = fb_note_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_note_class_init (FbNoteClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_note_kind);
}

static void
fb_note_init (FbNote *self)
{
}
