/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-paper"

#include "app/fb-papers.h"

#include <glib/gi18n.h>

#include "app/fb-deed-private.h"
#include "app/fb-guidelines.h"
#include "app/fb-paper-private.h"
#include "app/fb-paper-words.h"
#include "app/fb-plan-words.h"
#include "documents/fb-contact-sheet.h"
#include "documents/fb-text-document.h"
#include "domain/fb-organisation.h"

/* (transfer full): those of an agreement; the one that decides comes first */
static char **
list_languages (FbAgreement *agreement)
{
  char **codes = g_strsplit (agreement->languages != NULL ? agreement->languages : "eng", " ", -1);

  if (codes[0] != NULL && codes[1] != NULL && g_strcmp0 (codes[1], agreement->deciding_language) == 0)
    {
      char *first = codes[0];

      codes[0] = codes[1];
      codes[1] = first;
    }

  return codes;
}

/* (transfer full): one or two codes */
char **
_fb_paper_choose_languages (FbWorkspace *workspace,
                            const char  *duo_id,
                            const char  *languages)
{
  g_autoptr(FbAgreement) agreement = NULL;
  g_autofree char *ours = NULL;
  g_autofree char *tag = NULL;

  if (languages == NULL && duo_id != NULL)
    agreement = fb_agreement_find_current (workspace, duo_id, NULL);
  if (languages == NULL && agreement == NULL)
    {
      tag = g_strndup (g_get_language_names ()[0], 2);
      ours = fb_language_from_tag (tag);
      languages = ours != NULL ? ours : "eng";
    }

  return agreement != NULL ? list_languages (agreement) : g_strsplit (languages, " ", -1);
}

/* (transfer full) (nullable): the names of those who are in the duo in @role */
char *
_fb_paper_dup_members (FbWorkspace *workspace,
                       const char  *duo_id,
                       const char  *role)
{
  g_autoptr(GPtrArray) members = fb_store_list (fb_workspace_get_store (workspace), &fb_duo_member_kind,
                                                "duo-id", duo_id, "from_date", NULL);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      const FbDuoMember *member = g_ptr_array_index (members, i);
      g_autofree char *name = NULL;

      if (!g_str_equal (member->role, role) || member->until_date != NULL)
        continue;
      name = fb_workspace_dup_name_of (workspace, "person", member->person_id);
      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

/* What the sheet of a duo borrows while it is made. */
typedef struct
{
  FbDuo *duo;
  char  *organisation;
  char  *mentee;
  char  *mentor;
} Sheet;

static void
clear_sheet (Sheet *self)
{
  g_clear_object (&self->duo);
  g_free (self->organisation);
  g_free (self->mentee);
  g_free (self->mentor);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sheet, clear_sheet)

static gboolean
read_sheet (Sheet                  *self,
            FbWorkspace            *workspace,
            const char             *duo_id,
            FbContactSheetContent  *content,
            GError                **error)
{
  self->duo = _fb_deed_get (workspace, &fb_duo_kind, duo_id, error);
  if (self->duo == NULL)
    return FALSE;

  self->organisation = fb_workspace_dup_name_of (workspace, "organisation", self->duo->organisation_id);
  self->mentee = _fb_paper_dup_members (workspace, duo_id, "mentee");
  self->mentor = _fb_paper_dup_members (workspace, duo_id, "mentor");
  content->organisation = self->organisation;
  content->duo = self->duo->code;
  content->mentee = self->mentee;
  content->mentor = self->mentor;
  content->leans_on_mentor = fb_plan_leans_on_mentor (workspace, duo_id);

  return TRUE;
}

/**
 * fb_paper_new_contact_sheet:
 * @languages: (nullable): see fb-papers.h
 *
 * Returns: (transfer full) (nullable): the sheet on which a duo writes down its
 *   meetings, with its code and names
 */
FbDocument *
fb_paper_new_contact_sheet (FbWorkspace  *workspace,
                            const char   *duo_id,
                            const char   *languages,
                            GError      **error)
{
  g_autoptr(FbPaperWords) words = fb_paper_words_new ();
  g_auto(GStrv) codes = _fb_paper_choose_languages (workspace, duo_id, languages);
  g_auto(Sheet) sheet = { 0 };
  FbContactSheetContent content = { .languages = { codes[0], codes[1] } };

  if (!read_sheet (&sheet, workspace, duo_id, &content, error))
    return NULL;

  return fb_contact_sheet_new (&content, words, fb_workspace_get_today (workspace));
}

/**
 * fb_paper_add_contact_sheet:
 * @document: that of @agreement
 *
 * Adds to an agreement, as its last page, the sheet on which the duo writes
 * down its meetings: so that they have it from the first day.
 */
gboolean
fb_paper_add_contact_sheet (FbWorkspace  *workspace,
                            FbAgreement  *agreement,
                            FbDocument   *document,
                            GError      **error)
{
  g_autoptr(FbPaperWords) words = fb_paper_words_new ();
  g_auto(GStrv) codes = list_languages (agreement);
  g_auto(Sheet) sheet = { 0 };
  FbContactSheetContent content = { .languages = { codes[0], codes[1] } };

  if (!read_sheet (&sheet, workspace, agreement->duo_id, &content, error))
    return FALSE;

  fb_contact_sheet_append (document, &content, words);

  return TRUE;
}

/* Puts @value for {@place}; a line to write on where there is none. */
static void
put (GString    *text,
     const char *place,
     const char *value)
{
  g_autofree char *braced = g_strdup_printf ("{%s}", place);

  g_string_replace (text, braced, value != NULL ? value : "________", 0);
}

char *
_fb_paper_fill (const char           *body,
                const char           *programme,
                const FbOrganisation *organisation,
                const char           *coordinator)
{
  GString *text = g_string_new (body);

  put (text, "organisation", organisation != NULL ? organisation->name : NULL);
  put (text, "phone", organisation != NULL ? organisation->phone : NULL);
  put (text, "programme", programme);
  put (text, "coordinator", coordinator);

  return g_string_free (text, FALSE);
}

/* (transfer full) (nullable): what is handed out, with its values. @role: (nullable):
 * whose guideline; else the information sheet. */
static char *
dup_handout (FbWorkspace  *workspace,
             const char   *programme_id,
             const char   *role,
             const char   *language,
             char        **title)
{
  g_autofree char *body = role != NULL ? fb_guideline_dup_text (workspace, programme_id, role, language, title)
                                       : fb_starter_text_load ("information", NULL, language, title);
  g_autofree char *organisation_id = fb_workspace_dup_organisation_id (workspace);
  g_autofree char *programme = fb_workspace_dup_name_of (workspace, "programme", programme_id);
  g_autoptr(FbOrganisation) organisation = NULL;
  FbStaff *staff = fb_workspace_get_staff (workspace);

  if (body == NULL)
    return NULL;
  if (organisation_id != NULL)
    organisation = _fb_deed_get (workspace, &fb_organisation_kind, organisation_id, NULL);

  return _fb_paper_fill (body, programme, organisation, staff != NULL ? staff->name : NULL);
}

static FbDocument *
new_handout (FbWorkspace  *workspace,
             const char   *programme_id,
             const char   *role,
             const char   *languages,
             GError      **error)
{
  g_autoptr(FbPaperWords) words = fb_paper_words_new ();
  g_auto(GStrv) codes = _fb_paper_choose_languages (workspace, NULL, languages);
  char *titles[2] = { NULL, NULL };
  char *bodies[2] = { NULL, NULL };
  FbTextContent content = { 0 };
  FbDocument *document = NULL;
  guint n = 0;

  for (guint i = 0; codes[i] != NULL && n < 2; i++)
    if ((bodies[n] = dup_handout (workspace, programme_id, role, codes[i], &titles[n])) != NULL)
      {
        content.languages[n] = codes[i];
        content.title[n] = titles[n];
        content.body[n] = bodies[n];
        n++;
      }

  if (n > 0)
    document = fb_text_document_new (&content, words, fb_workspace_get_today (workspace));
  else
    g_set_error_literal (error, FB_ERROR, FB_ERROR_NOT_FOUND,
                         _("There is no text in this language. Print it in another one, and read it out."));

  for (guint i = 0; i < 2; i++)
    {
      g_free (titles[i]);
      g_free (bodies[i]);
    }

  return document;
}

/**
 * fb_paper_new_information:
 * @programme_id: (nullable)
 * @languages: (nullable): see fb-papers.h; one without a text is left out
 *
 * Returns: (transfer full) (nullable): what we keep and why, to hand out before
 *   the first question
 */
FbDocument *
fb_paper_new_information (FbWorkspace  *workspace,
                          const char   *programme_id,
                          const char   *languages,
                          GError      **error)
{
  return new_handout (workspace, programme_id, NULL, languages, error);
}

/**
 * fb_paper_new_guideline:
 * @role: mentee or mentor
 * @languages: (nullable): see fb-papers.h; one without a text is left out
 *
 * Returns: (transfer full) (nullable): what mentoring is and who does what (R149)
 */
FbDocument *
fb_paper_new_guideline (FbWorkspace  *workspace,
                        const char   *programme_id,
                        const char   *role,
                        const char   *languages,
                        GError      **error)
{
  return new_handout (workspace, programme_id, role, languages, error);
}

/* Letters that are named in a finding; more would not be read. */
#define MOST_LETTERS 12

/**
 * fb_paper_dup_finding:
 *
 * Returns: (transfer full) (nullable): which letters of the document no font of
 *   this computer has, and what helps; %NULL where all can be printed
 */
char *
fb_paper_dup_finding (FbDocument *document)
{
  const char *missing = fb_document_get_missing_glyphs (document);
  g_autoptr(GString) letters = g_string_new (NULL);
  glong n_letters = g_utf8_strlen (missing, -1);

  if (n_letters == 0)
    return NULL;

  for (glong i = 0; i < MIN (n_letters, MOST_LETTERS); i++, missing = g_utf8_next_char (missing))
    g_string_append_printf (letters, "%sU+%04X", i > 0 ? ", " : "", g_utf8_get_char (missing));
  if (n_letters > MOST_LETTERS)
    g_string_append (letters, " …");

  return g_strdup_printf (ngettext ("No font of this computer has this letter: %s. On paper a box stands in its "
                                    "place. Install the Noto fonts, then make the paper again.",
                                    "No font of this computer has these letters: %s. On paper a box stands in their "
                                    "place. Install the Noto fonts, then make the paper again.",
                                    (gulong) n_letters), letters->str);
}
