/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-open-question"

#include "domain/fb-open-question.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbOpenQuestion, fb_open_question, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbOpenQuestion, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "programme"),
  FB_TEXT (FbOpenQuestion, field, "field", N_("Field"), FB_FIELD_NONE),
  FB_TEXT (FbOpenQuestion, question, "question", N_("Question"), FB_FIELD_KEY | FB_FIELD_LONG),
  FB_TEXT (FbOpenQuestion, choices, "choices", N_("Choices"), FB_FIELD_LONG),
  FB_CODE (FbOpenQuestion, state, "state", N_("State"), FB_FIELD_NONE, fb_code_question_state),
  FB_DATE (FbOpenQuestion, decided_on, "decided-on", N_("Decided On"), FB_FIELD_NONE),
};

const FbKind fb_open_question_kind = {
  .name = "open-question",
  .table = "open_question",
  .label = N_("Open Question"),
  .get_type = fb_open_question_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_open_question_class_init (FbOpenQuestionClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_open_question_kind);
}

static void
fb_open_question_init (FbOpenQuestion *self)
{
}
