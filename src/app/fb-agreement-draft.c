/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement"

#include "app/fb-agreement-private.h"

#include "app/fb-deed-private.h"
#include "base/fb-date.h"
#include "base/fb-text.h"
#include "domain/fb-agreement-template.h"
#include "domain/fb-programme.h"

#include <glib/gi18n.h>
#include <string.h>

/* Whether an agreement of this kind says what the duo wants to reach; a contract
 * of engagement leaves that to the plan (R155). */
gboolean
fb_agreement_kind_has_aims (const char *kind)
{
  return g_strcmp0 (kind, "engagement") != 0;
}

static GPtrArray *
list_versions (FbWorkspace  *workspace,
               const char   *duo_id,
               GError      **error)
{
  return fb_store_list (fb_workspace_get_store (workspace), &fb_agreement_kind, "duo-id", duo_id,
                        "version", error);
}

/* (transfer full) (nullable): the newest version of the duo's agreement; NULL
 * with @error unset where there is none yet */
FbAgreement *
fb_agreement_find_current (FbWorkspace  *workspace,
                           const char   *duo_id,
                           GError      **error)
{
  g_autoptr(GPtrArray) versions = list_versions (workspace, duo_id, error);

  return versions != NULL && versions->len > 0 ? g_object_ref (versions->pdata[versions->len - 1]) : NULL;
}

/* (transfer full) (element-type FbAgreementText): one for each language */
GPtrArray *
fb_agreement_list_texts (FbWorkspace  *workspace,
                         FbAgreement  *agreement,
                         GError      **error)
{
  return fb_store_list (fb_workspace_get_store (workspace), &fb_agreement_text_kind, "agreement-id",
                        fb_record_get_id (FB_RECORD (agreement)), "language", error);
}

/* (transfer full) (element-type FbSignature): in the order of signing */
GPtrArray *
fb_agreement_list_signatures (FbWorkspace  *workspace,
                              FbAgreement  *agreement,
                              GError      **error)
{
  return fb_store_list (fb_workspace_get_store (workspace), &fb_signature_kind, "agreement-id",
                        fb_record_get_id (FB_RECORD (agreement)), "position", error);
}

/* Whether somebody has signed: the text then never changes again. */
gboolean
fb_agreement_has_signatures (FbWorkspace *workspace,
                        FbAgreement *agreement)
{
  g_autoptr(GPtrArray) signatures = fb_agreement_list_signatures (workspace, agreement, NULL);

  return signatures == NULL || signatures->len > 0;
}

/* Whether it is of a kind that says what the duo wants to reach and says nothing,
 * while that can still be written (R153). */
gboolean
fb_agreement_misses_aims (FbWorkspace *workspace,
                          FbAgreement *agreement)
{
  g_return_val_if_fail (FB_IS_AGREEMENT (agreement), FALSE);

  return fb_agreement_kind_has_aims (agreement->kind) && agreement->objectives_short == NULL &&
         agreement->objectives_long == NULL && !fb_agreement_has_signatures (workspace, agreement);
}

/* A text of the programme itself for this kind goes before the one that comes
 * with the program. */
static gboolean
find_template_text (FbWorkspace  *workspace,
                    const char   *programme_id,
                    const char   *kind,
                    const char   *language,
                    char        **title,
                    char        **body)
{
  FbStore *store = fb_workspace_get_store (workspace);
  g_autoptr(GPtrArray) templates = fb_store_list (store, &fb_agreement_template_kind, "programme-id",
                                                  programme_id, "version", NULL);

  for (guint i = templates != NULL ? templates->len : 0; i > 0; i--)
    {
      g_autoptr(GPtrArray) texts = NULL;

      if (g_strcmp0 (FB_AGREEMENT_TEMPLATE (templates->pdata[i - 1])->kind, kind) != 0)
        continue;
      texts = fb_store_list (store, &fb_agreement_text_kind, "agreement-template-id",
                             fb_record_get_id (templates->pdata[i - 1]), NULL, NULL);

      for (guint j = 0; texts != NULL && j < texts->len; j++)
        {
          FbAgreementText *text = texts->pdata[j];

          if (g_str_equal (text->language, language) && text->body != NULL)
            {
              *title = g_strdup (text->title);
              *body = g_strdup (text->body);
              return TRUE;
            }
        }
    }

  *body = fb_starter_text_load ("agreement", kind, language, title);
  return *body != NULL;
}

gboolean
_fb_agreement_has_template (FbWorkspace *workspace,
                            const char  *programme_id,
                            const char  *kind,
                            const char  *language)
{
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;

  return find_template_text (workspace, programme_id, kind, language, &title, &body);
}

static gboolean
add_text (FbWorkspace  *workspace,
          FbRecord     *agreement,
          const char   *programme_id,
          const char   *language,
          GError      **error)
{
  g_autoptr(FbRecord) text = fb_record_new (&fb_agreement_text_kind, NULL);
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;

  /* Without a text in that language the row waits for a translation. */
  find_template_text (workspace, programme_id, FB_AGREEMENT (agreement)->kind, language, &title, &body);

  return _fb_deed_save (workspace, text, error,
                        "agreement-id", fb_record_get_id (agreement),
                        "language", language,
                        "title", title,
                        "body", body,
                        NULL);
}

/* What the duo's plan says already goes into the agreement's objectives (R154). */
static char *
find_objective (FbWorkspace *workspace,
                const char  *duo_id,
                const char  *level)
{
  g_autoptr(GPtrArray) goals = fb_store_list (fb_workspace_get_store (workspace), &fb_goal_kind,
                                              "duo-id", duo_id, "position", NULL);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; goals != NULL && i < goals->len; i++)
    {
      FbGoal *goal = goals->pdata[i];

      if (g_str_equal (goal->level, level) && goal->text != NULL && g_strcmp0 (goal->state, "dropped") != 0)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", goal->text);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static FbRecord *
make_agreement (FbWorkspace  *workspace,
                FbDuo        *duo,
                FbProgramme  *programme,
                const char   *kind,
                const char   *languages,
                const char   *deciding,
                GError      **error)
{
  g_autoptr(FbRecord) agreement = fb_record_new (&fb_agreement_kind, NULL);
  const char *duo_id = fb_record_get_id (FB_RECORD (duo));
  const char *today = fb_workspace_get_today (workspace);
  g_autofree char *short_term = find_objective (workspace, duo_id, "intermediate");
  g_autofree char *long_term = find_objective (workspace, duo_id, "final");
  gboolean has_aims = fb_agreement_kind_has_aims (kind);
  char meetings[24];

  return _fb_deed_save (workspace, agreement, error,
                        "duo-id", duo_id,
                        "version", "1",
                        "kind", kind,
                        "status", "draft",
                        "languages", languages,
                        "deciding-language", deciding,
                        "objectives-short", has_aims ? short_term : NULL,
                        "objectives-long", has_aims ? long_term : NULL,
                        "term-from", duo->starts_on != NULL ? duo->starts_on : today,
                        "term-until", duo->planned_end_on,
                        "meetings-min", programme->meetings_total_min != FB_UNSET
                                          ? fb_int_to_text (programme->meetings_total_min, meetings) : NULL,
                        "drafted-on", today,
                        NULL)
         ? g_steal_pointer (&agreement) : NULL;
}

static GStrv
read_languages (const char  *typed,
                GError     **error)
{
  g_auto(GStrv) parts = g_strsplit_set (typed, " ,", -1);
  g_autoptr(GStrvBuilder) codes = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *code = *parts[i] != '\0' ? fb_language_from_tag (parts[i]) : NULL;

      if (*parts[i] == '\0')
        continue;
      if (code == NULL)
        {
          g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("“%s” is not a language."), parts[i]);
          return NULL;
        }
      g_strv_builder_add (codes, code);
    }

  return g_strv_builder_end (codes);
}

static gboolean
check_draft (FbWorkspace        *workspace,
             FbDuo              *duo,
             const char *const  *codes,
             GPtrArray          *versions,
             GError            **error)
{
  if (codes[0] == NULL || g_strv_length ((char **) codes) > 2)
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID,
                           _("An agreement is written in one or two languages."));
      return FALSE;
    }

  if (!g_str_equal (duo->match_status, "agreed"))
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                           _("An agreement can be drafted once both sides have said yes."));
      return FALSE;
    }

  if (versions->len > 0 && !fb_agreement_can_draft_again (workspace, versions->pdata[versions->len - 1]))
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_REFUSED,
                           _("This duo already has an agreement. Change its text, or make a new version of it."));
      return FALSE;
    }

  return TRUE;
}

/* Whether it may still be of another kind, or in other languages: nobody has
 * signed it, and it follows no other version. */
gboolean
fb_agreement_can_draft_again (FbWorkspace *workspace,
                              FbAgreement *agreement)
{
  return g_strcmp0 (agreement->status, "draft") == 0 && agreement->replaces_id == NULL &&
         !fb_agreement_has_signatures (workspace, agreement);
}

/* (nullable): the kind of the draft, else of the programme */
static const char *
get_usual_kind (FbAgreement *draft,
                FbProgramme *programme)
{
  if (draft != NULL)
    return draft->kind;

  return programme->agreement_kind != NULL ? programme->agreement_kind : "objectives";
}

/* Another kind says other things, so its texts go; else those that are still
 * wanted stay as they were written. */
static gboolean
change_draft (FbWorkspace        *workspace,
              FbAgreement        *draft,
              const char         *kind,
              const char *const  *codes,
              const char         *languages,
              GError            **error)
{
  gboolean is_same = g_strcmp0 (draft->kind, kind) == 0;
  g_autoptr(GPtrArray) texts = fb_agreement_list_texts (workspace, draft, error);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      if (is_same && g_strv_contains (codes, FB_AGREEMENT_TEXT (texts->pdata[i])->language))
        continue;
      if (!fb_store_remove (fb_workspace_get_store (workspace), texts->pdata[i], error))
        return FALSE;
    }

  return texts != NULL && _fb_deed_save (workspace, draft, error, "kind", kind, "languages", languages,
                                         "deciding-language", codes[0], NULL);
}

static gboolean
has_text (FbWorkspace *workspace,
          FbRecord    *agreement,
          const char  *language)
{
  g_autoptr(GPtrArray) texts = fb_agreement_list_texts (workspace, FB_AGREEMENT (agreement), NULL);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    {
      if (g_str_equal (FB_AGREEMENT_TEXT (texts->pdata[i])->language, language))
        return TRUE;
    }

  return FALSE;
}

/**
 * fb_deed_draft_agreement:
 * @kind: (nullable): agreement-kind (R153-R157); else the one of the draft, or
 *   of the programme
 * @languages: one or two, "nl,ar" or "nld ara"; the first one decides
 *
 * Drafts the duo's agreement from the programme's text, or from the one that
 * comes with the program. A language without a text waits for a translation. A
 * draft that nobody has signed yet is drafted again: what was written in it
 * stays, but for texts of another kind or in another language.
 *
 * Returns: (transfer full): the draft
 */
FbAgreement *
fb_deed_draft_agreement (FbWorkspace  *workspace,
                         const char   *duo_id,
                         const char   *kind,
                         const char   *languages,
                         GError      **error)
{
  g_autoptr(FbDuo) duo = _fb_deed_get (workspace, &fb_duo_kind, duo_id, error);
  g_autoptr(FbProgramme) programme = NULL;
  g_autoptr(GPtrArray) versions = NULL;
  g_autoptr(FbAgreement) draft = NULL;
  g_autoptr(FbRecord) agreement = NULL;
  g_auto(GStrv) codes = NULL;
  g_autofree char *joined = NULL;
  gboolean ok;

  if (duo == NULL ||
      (programme = _fb_deed_get (workspace, &fb_programme_kind, duo->programme_id, error)) == NULL ||
      (versions = list_versions (workspace, duo_id, error)) == NULL ||
      (codes = read_languages (languages, error)) == NULL ||
      !check_draft (workspace, duo, (const char *const *) codes, versions, error) ||
      !_fb_deed_begin (workspace, "draft-agreement", NULL, error))
    return NULL;

  draft = versions->len > 0 ? g_object_ref (versions->pdata[versions->len - 1]) : NULL;
  if (kind == NULL)
    kind = get_usual_kind (draft, programme);
  joined = g_strjoinv (" ", codes);
  if (draft == NULL)
    agreement = make_agreement (workspace, duo, programme, kind, joined, codes[0], error);
  else if (change_draft (workspace, draft, kind, (const char *const *) codes, joined, error))
    agreement = FB_RECORD (g_object_ref (draft));
  ok = agreement != NULL;
  for (guint i = 0; ok && codes[i] != NULL; i++)
    ok = has_text (workspace, agreement, codes[i]) || add_text (workspace, agreement, duo->programme_id, codes[i], error);

  return _fb_deed_end (workspace, ok, error) ? FB_AGREEMENT (g_steal_pointer (&agreement)) : NULL;
}

gboolean
_fb_agreement_draft_at_once (FbWorkspace  *workspace,
                             FbDuo        *duo,
                             GError      **error)
{
  const char *duo_id = fb_record_get_id (FB_RECORD (duo));
  g_autoptr(FbProgramme) programme = _fb_deed_get (workspace, &fb_programme_kind, duo->programme_id, error);
  g_autoptr(FbAgreement) before = fb_agreement_find_current (workspace, duo_id, NULL);
  g_autoptr(FbAgreement) agreement = NULL;
  g_autofree char *languages = NULL;
  g_auto(GStrv) codes = NULL;
  const char *kind;

  if (programme == NULL)
    return FALSE;
  if (before != NULL || g_strcmp0 (programme->agreement_needed, "no") == 0)
    return TRUE;

  kind = get_usual_kind (NULL, programme);
  languages = fb_agreement_dup_languages (workspace, duo, kind);
  codes = g_strsplit (languages, " ", 2);
  if (!_fb_agreement_has_template (workspace, duo->programme_id, kind, codes[0]))
    return TRUE;

  agreement = fb_deed_draft_agreement (workspace, duo_id, kind, languages, error);

  return agreement != NULL;
}

/**
 * fb_deed_set_agreement_text:
 *
 * A text that was written or translated elsewhere. The store refuses it once
 * somebody has signed.
 */
gboolean
fb_deed_set_agreement_text (FbWorkspace      *workspace,
                            FbAgreementText  *text,
                            const char       *title,
                            const char       *body,
                            const char       *checked_by,
                            const char       *checked_on,
                            GError          **error)
{
  gboolean ok;

  if (!_fb_deed_begin (workspace, "change-agreement", NULL, error))
    return FALSE;

  g_object_set (text, "checked-by", NULL, "checked-on", NULL, NULL);
  ok = _fb_deed_save (workspace, text, error,
                      "title", title,
                      "body", body,
                      "checked-by", checked_by,
                      "checked-on", checked_on,
                      NULL);

  return _fb_deed_end (workspace, ok, error);
}
