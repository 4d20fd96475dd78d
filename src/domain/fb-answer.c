/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-answer"

#include "domain/fb-answer.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbAnswer, fb_answer, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbAnswer, person_id, "person-id", N_("Person"), FB_FIELD_OWNER, "person"),
  FB_REF (FbAnswer, enrolment_id, "enrolment-id", N_("Enrolment"), FB_FIELD_OWNER, "enrolment"),
  FB_TEXT (FbAnswer, field, "field", N_("Field"), FB_FIELD_KEY),
  FB_CODE (FbAnswer, state, "state", N_("Answer"), FB_FIELD_KEY, fb_code_answer_state),
  FB_DATE (FbAnswer, asked_on, "asked-on", N_("Asked On"), FB_FIELD_NONE),
  FB_REF (FbAnswer, staff_id, "staff-id", N_("Asked By"), FB_FIELD_NONE, "staff"),
};

const FbKind fb_answer_kind = {
  .name = "answer",
  .table = "answer",
  .label = N_("Answer"),
  .get_type = fb_answer_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_answer_class_init (FbAnswerClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_answer_kind);
}

static void
fb_answer_init (FbAnswer *self)
{
}
