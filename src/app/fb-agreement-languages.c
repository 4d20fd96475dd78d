/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement"

#include "app/fb-agreement-private.h"

#include "app/fb-deed-private.h"
#include "app/fb-language-skills.h"
#include "domain/fb-programme.h"

/* (transfer full): that of the programme, else that of the program */
static char *
dup_first (FbWorkspace *workspace,
           FbProgramme *programme,
           const char  *kind)
{
  g_auto(GStrv) codes = g_strsplit (programme->languages != NULL ? programme->languages : "", " ", -1);
  g_autofree char *tag = g_strndup (g_get_language_names ()[0], 2);
  char *ours;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      if (_fb_agreement_has_template (workspace, fb_record_get_id (FB_RECORD (programme)), kind, codes[i]))
        return g_strdup (codes[i]);
    }

  ours = fb_language_from_tag (tag);

  return ours != NULL ? ours : g_strdup ("eng");
}

/* (transfer full) (nullable): what the mentee reads, or speaks best */
static char *
dup_of_mentee (FbWorkspace *workspace,
               FbDuo       *duo)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) members = fb_store_list (store, &fb_duo_member_kind, "duo-id",
                                                fb_record_get_id (FB_RECORD (duo)), NULL, NULL);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      const FbDuoMember *member = members->pdata[i];
      g_autoptr(FbPerson) person = NULL;
      g_autoptr(GPtrArray) skills = NULL;

      if (g_strcmp0 (member->role, "mentee") != 0 || member->until_date != NULL)
        continue;
      person = _fb_deed_get (workspace, &fb_person_kind, member->person_id, NULL);
      if (person != NULL && person->letter_language != NULL)
        return g_strdup (person->letter_language);
      skills = fb_language_skills_list (workspace, member->person_id, NULL);
      if (skills != NULL && skills->len > 0)
        return g_strdup (((FbLanguageSkill *) skills->pdata[0])->language);
    }

  return NULL;
}

/**
 * fb_agreement_text_needs_check:
 *
 * Whether a text is a translation of which nobody said that they checked it: a
 * language for which neither the programme nor the program has a text.
 */
gboolean
fb_agreement_text_needs_check (FbWorkspace     *workspace,
                               FbAgreement     *agreement,
                               FbAgreementText *text)
{
  g_autoptr(FbDuo) duo = NULL;

  g_return_val_if_fail (FB_IS_AGREEMENT (agreement) && FB_IS_AGREEMENT_TEXT (text), FALSE);

  if (text->body == NULL || (text->checked_by != NULL && text->checked_on != NULL))
    return FALSE;

  duo = _fb_deed_get (workspace, &fb_duo_kind, agreement->duo_id, NULL);

  return duo != NULL &&
         !_fb_agreement_has_template (workspace, duo->programme_id, agreement->kind, text->language);
}

/**
 * fb_agreement_dup_languages:
 * @kind: agreement-kind
 *
 * In which languages the duo's agreement is best drafted: one in which there is
 * a text, and that of the mentee.
 *
 * Returns: (transfer full): one or two, "nld ara"; the first one decides
 */
char *
fb_agreement_dup_languages (FbWorkspace *workspace,
                            FbDuo       *duo,
                            const char  *kind)
{
  g_autoptr(FbProgramme) programme = _fb_deed_get (workspace, &fb_programme_kind, duo->programme_id, NULL);
  g_autofree char *first = programme != NULL ? dup_first (workspace, programme, kind) : g_strdup ("eng");
  g_autofree char *second = dup_of_mentee (workspace, duo);

  return second != NULL && !g_str_equal (first, second) ? g_strdup_printf ("%s %s", first, second)
                                                        : g_steal_pointer (&first);
}
