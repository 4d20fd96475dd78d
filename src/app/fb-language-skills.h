/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-language-skill.h"

G_BEGIN_DECLS

/* The languages of a person. A level is a code of "cefr", "native" included. */

GPtrArray       *fb_language_skills_list      (FbWorkspace      *workspace,
                                               const char       *person_id,
                                               GError          **error);
FbLanguageSkill *fb_deed_add_language         (FbWorkspace      *workspace,
                                               const char       *person_id,
                                               const char       *language,
                                               GError          **error);
gboolean         fb_deed_set_language_level   (FbWorkspace      *workspace,
                                               FbLanguageSkill  *skill,
                                               const char       *level,
                                               GError          **error);
const char      *fb_language_skill_get_level  (FbLanguageSkill  *skill);

G_END_DECLS
