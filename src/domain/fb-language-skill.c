/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-language-skill"

#include "domain/fb-language-skill.h"

#include "domain/fb-codes.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (FbLanguageSkill, fb_language_skill, FB_TYPE_RECORD)

static const FbField fields[] = {
  FB_REF (FbLanguageSkill, person_id, "person-id", N_("Person"),
           FB_FIELD_KEY | FB_FIELD_OWNER, "person"),
  FB_CODE (FbLanguageSkill, language, "language", N_("Language"), FB_FIELD_KEY, fb_code_languages),
  FB_CODE (FbLanguageSkill, mother_tongue, "mother-tongue", N_("Mother Tongue"),
           FB_FIELD_NONE, fb_code_yes_no),
  FB_CODE (FbLanguageSkill, listening, "listening", N_("Listening"), FB_FIELD_NONE, fb_code_cefr),
  FB_CODE (FbLanguageSkill, reading, "reading", N_("Reading"), FB_FIELD_NONE, fb_code_cefr),
  FB_CODE (FbLanguageSkill, speaking, "speaking", N_("Speaking"), FB_FIELD_NONE, fb_code_cefr),
  FB_CODE (FbLanguageSkill, writing, "writing", N_("Writing"), FB_FIELD_NONE, fb_code_cefr),
};

const FbKind fb_language_skill_kind = {
  .name = "language-skill",
  .table = "language_skill",
  .label = N_("Language Skill"),
  .get_type = fb_language_skill_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
};

static void
fb_language_skill_class_init (FbLanguageSkillClass *klass)
{
  fb_record_class_set_kind (FB_RECORD_CLASS (klass), &fb_language_skill_kind);
}

static void
fb_language_skill_init (FbLanguageSkill *self)
{
}
