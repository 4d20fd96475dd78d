/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-lesson"

#include "domain/fb-lesson.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbLesson, fb_lesson, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbLesson, programme_id, "programme-id", N_("Programme"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "programme"),
  FB_DATE (FbLesson, learned_on, "learned-on", N_("Date"), FB_FIELD_KEY),
  FB_TEXT (FbLesson, what, "what", N_("Lesson"), FB_FIELD_LONG | FB_FIELD_SEARCH),
  FB_TEXT (FbLesson, evidence, "evidence", N_("Evidence"), FB_FIELD_LONG),
  FB_TEXT (FbLesson, changed, "changed", N_("What Was Changed"), FB_FIELD_LONG | FB_FIELD_SEARCH),
  FB_CODES (FbLesson, audience, "audience", N_("Who Should Hear It"), FB_FIELD_NONE, fb_code_lesson_audience),
  FB_DATE (FbLesson, passed_on, "passed-on", N_("Passed On When"), FB_FIELD_NONE),
  FB_TEXT (FbLesson, passed_to, "passed-to", N_("Passed On To"), FB_FIELD_NONE),
};

const FbKind fb_lesson_kind = {
  .name = "lesson",
  .table = "lesson",
  .label = N_("Lesson"),
  .get_type = fb_lesson_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_lesson_class_init (FbLessonClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_lesson_kind);
}

static void
fb_lesson_init (FbLesson *self)
{
}
