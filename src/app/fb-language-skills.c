/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-language-skills"

#include "app/fb-language-skills.h"

#include "app/fb-deed-private.h"
#include "domain/fb-codes.h"

#include <glib/gi18n.h>

/* (transfer full) (element-type FbLanguageSkill): in the order they were told */
GPtrArray *
fb_language_skills_list (FbWorkspace  *workspace,
                         const char   *person_id,
                         GError      **error)
{
  return fb_store_list (fb_workspace_get_store (workspace), &fb_language_skill_kind, "person-id",
                        person_id, "created", error);
}

/**
 * fb_deed_add_language:
 * @language: ISO 639-3
 *
 * Returns: (transfer full): the skill, without a level; %FB_ERROR_REFUSED where
 *   the person has this language already
 */
FbLanguageSkill *
fb_deed_add_language (FbWorkspace  *workspace,
                      const char   *person_id,
                      const char   *language,
                      GError      **error)
{
  g_autoptr(GPtrArray) skills = fb_language_skills_list (workspace, person_id, error);
  g_autoptr(FbRecord) skill = NULL;
  gboolean ok;

  if (skills == NULL)
    return NULL;

  for (guint i = 0; i < skills->len; i++)
    {
      if (g_strcmp0 (FB_LANGUAGE_SKILL (skills->pdata[i])->language, language) == 0)
        {
          g_set_error (error, FB_ERROR, FB_ERROR_REFUSED, _("%s is in the list already."),
                       fb_code_list_get_label (&fb_code_languages, language));
          return NULL;
        }
    }

  skill = fb_record_new (&fb_language_skill_kind, NULL);
  if (!_fb_deed_begin (workspace, "add", NULL, error))
    return NULL;

  ok = _fb_deed_save (workspace, skill, error, "person-id", person_id, "language", language, NULL);

  return _fb_deed_end (workspace, ok, error) ? FB_LANGUAGE_SKILL (g_steal_pointer (&skill)) : NULL;
}

/* One level for listening, reading, speaking and writing at once; NULL: not
 * known. They can be told apart afterwards. */
gboolean
fb_deed_set_language_level (FbWorkspace      *workspace,
                            FbLanguageSkill  *skill,
                            const char       *level,
                            GError          **error)
{
  gboolean is_native = g_strcmp0 (level, "native") == 0;
  gboolean ok;

  if (!_fb_deed_begin (workspace, "set-field", NULL, error))
    return FALSE;

  g_object_set (skill, "mother-tongue", is_native ? "yes" : NULL, "listening", level,
                "reading", level, "speaking", level, "writing", level, NULL);
  ok = fb_store_save (fb_workspace_get_store (workspace), FB_RECORD (skill), error);

  return _fb_deed_end (workspace, ok, error);
}

/* (nullable): the level if all four are the same; "native" for a mother tongue */
const char *
fb_language_skill_get_level (FbLanguageSkill *skill)
{
  if (g_strcmp0 (skill->mother_tongue, "yes") == 0)
    return "native";

  return g_strcmp0 (skill->listening, skill->reading) == 0 &&
         g_strcmp0 (skill->listening, skill->speaking) == 0 &&
         g_strcmp0 (skill->listening, skill->writing) == 0 ? skill->listening : NULL;
}
