/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-reminder"

#include "domain/fb-reminder.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbReminder, fb_reminder, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbReminder, person_id, "person-id", N_("Person"), FB_FIELD_OWNER, "person"),
  FB_REF (FbReminder, enrolment_id, "enrolment-id", N_("Enrolment"), FB_FIELD_OWNER, "enrolment"),
  FB_REF (FbReminder, duo_id, "duo-id", N_("Duo"), FB_FIELD_OWNER, "duo"),
  FB_REF (FbReminder, programme_id, "programme-id", N_("Programme"), FB_FIELD_OWNER, "programme"),
  FB_REF (FbReminder, organisation_id, "organisation-id", N_("Organisation"),
           FB_FIELD_OWNER, "organisation"),
  FB_TEXT (FbReminder, text, "text", N_("Reminder"),
           FB_FIELD_KEY | FB_FIELD_LONG | FB_FIELD_PERSONAL),
  FB_REF (FbReminder, owner_id, "owner-id", N_("Who"), FB_FIELD_NONE, "staff"),
  FB_DATE (FbReminder, due_on, "due-on", N_("Due"), FB_FIELD_KEY),
  FB_DATE (FbReminder, done_on, "done-on", N_("Done On"), FB_FIELD_NONE),
  FB_CODE (FbReminder, language, "language", N_("Translation Into"), FB_FIELD_NONE, fb_code_languages),
  FB_TEXT (FbReminder, asked_of, "asked-of", N_("Asked Of"), FB_FIELD_PERSONAL),
};

const FbKind fb_reminder_kind = {
  .name = "reminder",
  .table = "reminder",
  .label = N_("Reminder"),
  .get_type = fb_reminder_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_reminder_class_init (FbReminderClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_reminder_kind);
}

static void
fb_reminder_init (FbReminder *self)
{
}
