/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_LANGUAGE_SKILL (fb_language_skill_get_type ())
G_DECLARE_FINAL_TYPE (FbLanguageSkill, fb_language_skill, FB, LANGUAGE_SKILL, FbRecord)

/* One language of a person, CEFR level for each skill. Members are read
 * freely; they change through properties only. */
struct _FbLanguageSkill
{
  FbRecord  parent_instance;

  char     *person_id;
  char     *language;
  char     *mother_tongue;
  char     *listening;
  char     *reading;
  char     *speaking;
  char     *writing;
};

extern const FbKind fb_language_skill_kind;

G_END_DECLS
