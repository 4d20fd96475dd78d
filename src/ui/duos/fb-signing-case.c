/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-signing-case"

#include "ui/duos/fb-signing-case.h"

#include "app/fb-language-skills.h"
#include "app/fb-paper-words.h"
#include "domain/fb-codes.h"
#include "domain/fb-person.h"

static void
turn_free (gpointer data)
{
  FbSigningTurn *self = data;

  g_free (self->name);
  g_free (self->capacity);
  g_free (self->language);
  g_free (self->interpreter);
  g_free (self->read_in);
  g_clear_object (&self->signature);
  g_free (self);
}

void
fb_signing_case_free (FbSigningCase *self)
{
  g_clear_object (&self->workspace);
  g_clear_object (&self->agreement);
  g_clear_pointer (&self->words, fb_paper_words_free);
  g_clear_pointer (&self->turns, g_ptr_array_unref);
  g_clear_pointer (&self->parties, g_ptr_array_unref);
  g_free (self->place);
  g_free (self->language);
  g_free (self);
}

static char *
dup_own_language (void)
{
  g_autofree char *tag = g_strndup (g_get_language_names ()[0], 2);
  char *code = fb_language_from_tag (tag);

  return code != NULL ? code : g_strdup ("eng");
}

/* (transfer full): nobody has a turn yet */
FbSigningCase *
fb_signing_case_new (FbWorkspace  *workspace,
                     FbAgreement  *agreement,
                     GError      **error)
{
  g_autoptr(FbSigningCase) self = g_new0 (FbSigningCase, 1);

  self->workspace = g_object_ref (workspace);
  self->agreement = g_object_ref (agreement);
  self->words = fb_paper_words_new ();
  self->turns = g_ptr_array_new_with_free_func (turn_free);
  self->language = dup_own_language ();
  self->parties = fb_agreement_list_parties (workspace, agreement, error);

  return self->parties != NULL ? g_steal_pointer (&self) : NULL;
}

static gboolean
has_text (FbSigningCase *self,
          const char    *language)
{
  g_auto(GStrv) languages = g_strsplit (self->agreement->languages != NULL ? self->agreement->languages : "", " ", -1);

  return language != NULL && g_strv_contains ((const char *const *) languages, language);
}

/* The person's language, if the agreement is written in it, and the one in
 * which somebody reads it out. */
static void
find_languages (FbSigningCase *self,
                FbSigningTurn *turn)
{
  const char *person_id = turn->party->person_id;
  g_autoptr(FbRecord) person = NULL;
  g_autoptr(GPtrArray) skills = NULL;

  if (person_id != NULL && !g_str_equal (turn->party->party, "guardian"))
    {
      person = fb_store_get (fb_workspace_get_store (self->workspace), &fb_person_kind, person_id, NULL);
      skills = fb_language_skills_list (self->workspace, person_id, NULL);
    }

  if (person != NULL && has_text (self, FB_PERSON (person)->letter_language))
    turn->language = g_strdup (FB_PERSON (person)->letter_language);
  for (guint i = 0; skills != NULL && i < skills->len; i++)
    {
      const char *language = ((FbLanguageSkill *) skills->pdata[i])->language;

      if (turn->read_in == NULL)
        turn->read_in = g_strdup (language);
      if (turn->language == NULL && has_text (self, language))
        turn->language = g_strdup (language);
    }

  if (person != NULL && FB_PERSON (person)->interpreter_language != NULL)
    fb_signing_set_text (&turn->read_in, FB_PERSON (person)->interpreter_language);
  if (turn->language == NULL)
    turn->language = g_strdup (self->agreement->deciding_language);
  if (turn->read_in == NULL)
    turn->read_in = g_strdup (turn->language);
}

/* @party: one of the case's parties */
void
fb_signing_case_add (FbSigningCase  *self,
                     FbSigningParty *party)
{
  FbSigningTurn *turn = g_new0 (FbSigningTurn, 1);
  FbStaff *staff = fb_workspace_get_staff (self->workspace);

  turn->party = party;
  turn->name = g_strdup (party->name);
  if (g_str_equal (party->party, "organisation"))
    {
      fb_signing_set_text (&turn->name, staff != NULL ? staff->name : NULL);
      turn->capacity = staff != NULL ? g_strdup (fb_code_list_get_label (&fb_code_staff_role, staff->role)) : NULL;
    }
  find_languages (self, turn);
  g_ptr_array_add (self->turns, turn);
}

/* (nullable): whose turn it is; NULL after the last one */
FbSigningTurn *
fb_signing_case_get_turn (FbSigningCase *self)
{
  return self->current < self->turns->len ? self->turns->pdata[self->current] : NULL;
}

/* Whoever may not be needed, by the year of birth alone, and is not named. */
static gboolean
is_left_out (const FbSigningTurn *turn)
{
  return turn->name == NULL && turn->party->is_unsure;
}

/* (nullable): one who has to sign and of whom nobody said who that is */
FbSigningTurn *
fb_signing_case_find_nameless (FbSigningCase *self)
{
  for (guint i = 0; i < self->turns->len; i++)
    {
      FbSigningTurn *turn = self->turns->pdata[i];

      if (turn->name == NULL && !is_left_out (turn))
        return turn;
    }

  return NULL;
}

/* Before the first one signs: nobody has a turn who is not needed, and guardians
 * who were unknown are kept by name, as the agreement names everybody. */
gboolean
fb_signing_case_settle (FbSigningCase  *self,
                        GError        **error)
{
  for (guint i = self->turns->len; i-- > 0;)
    {
      FbSigningTurn *turn = self->turns->pdata[i];

      if (is_left_out (turn))
        g_ptr_array_remove_index (self->turns, i);
      else if (turn->party->name == NULL && g_str_equal (turn->party->party, "guardian") &&
               !fb_deed_name_guardian (self->workspace, turn->party->person_id, turn->name, error))
        return FALSE;
    }

  return TRUE;
}

/* An empty text is none. */
void
fb_signing_set_text (char       **member,
                     const char  *text)
{
  g_autofree char *stripped = text != NULL ? g_strstrip (g_strdup (text)) : NULL;

  g_free (*member);
  *member = stripped != NULL && *stripped != '\0' ? g_steal_pointer (&stripped) : NULL;
}
