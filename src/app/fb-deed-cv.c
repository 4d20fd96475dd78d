/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-cv"

#include "app/fb-cv.h"

#include "app/fb-answers.h"
#include "app/fb-deed-private.h"
#include "app/fb-language-skills.h"

#include <glib/gi18n.h>

/* The record as it is now: the plan may have stood on the screen for a while. */
static gboolean
take_field (FbWorkspace     *workspace,
            const FbCvLine  *line,
            GError         **error)
{
  g_autoptr(FbRecord) record = _fb_deed_get (workspace, fb_record_get_kind (line->record),
                                             fb_record_get_id (line->record), error);

  return record != NULL && fb_record_set_text (record, line->field, line->value, error) &&
         fb_store_save (fb_workspace_get_store (workspace), record, error) &&
         (!fb_answers_allowed (record, line->field->name) ||
          fb_answers_forget (workspace, record, line->field->name, error));
}

static FbLanguageSkill *
get_skill (FbWorkspace  *workspace,
           const char   *person_id,
           const char   *language,
           GError      **error)
{
  g_autoptr(GPtrArray) skills = fb_language_skills_list (workspace, person_id, error);

  for (guint i = 0; skills != NULL && i < skills->len; i++)
    {
      if (g_strcmp0 (FB_LANGUAGE_SKILL (skills->pdata[i])->language, language) == 0)
        return g_object_ref (skills->pdata[i]);
    }

  return skills != NULL ? fb_deed_add_language (workspace, person_id, language, error) : NULL;
}

/* Skills that the CV does not tell stay as they are. */
static gboolean
take_language (FbWorkspace         *workspace,
               const char          *person_id,
               const FbCvLanguage  *language,
               GError             **error)
{
  g_autoptr(FbLanguageSkill) skill = get_skill (workspace, person_id, language->language, error);

  if (skill == NULL)
    return FALSE;
  if (language->is_native)
    return fb_deed_set_language_level (workspace, skill, "native", error);

  g_object_set (skill, "mother-tongue", NULL, NULL);
  return _fb_deed_save (workspace, skill, error, "listening", language->listening, "reading", language->reading,
                        "speaking", language->speaking, "writing", language->writing, NULL);
}

static gboolean
take_note (FbWorkspace     *workspace,
           FbEnrolment     *enrolment,
           const char      *text,
           GError         **error)
{
  g_autoptr(FbNote) note = fb_deed_add_note (workspace, FB_RECORD (enrolment), text, "other", error);

  return note != NULL;
}

static gboolean
take_line (FbWorkspace     *workspace,
           const FbCvPlan  *plan,
           const FbCvLine  *line,
           GError         **error)
{
  if (line->field != NULL)
    return take_field (workspace, line, error);
  if (line->language != NULL)
    return take_language (workspace, fb_record_get_id (FB_RECORD (plan->person)), line->language, error);

  return take_note (workspace, plan->enrolment, line->value, error);
}

gboolean
fb_deed_take_cv (FbWorkspace     *workspace,
                 const FbCvPlan  *plan,
                 GError         **error)
{
  gboolean ok = TRUE;

  if (fb_cv_plan_count_taken (plan) == 0)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED, _("Nothing is chosen."));
      return FALSE;
    }
  if (!_fb_deed_begin (workspace, "take-cv", NULL, error))
    return FALSE;

  for (guint i = 0; ok && i < plan->lines->len; i++)
    {
      const FbCvLine *line = plan->lines->pdata[i];

      ok = !line->is_taken || take_line (workspace, plan, line, error);
    }

  return _fb_deed_end (workspace, ok, error);
}
