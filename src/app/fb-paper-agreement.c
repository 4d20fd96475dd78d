/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-paper"

#include "app/fb-papers.h"

#include <glib/gi18n.h>

#include "app/fb-deed-private.h"
#include "app/fb-paper-words.h"
#include "documents/fb-agreement-document.h"

/* What an FbAgreementContent borrows from while the document is made. */
typedef struct
{
  FbWorkspace        *workspace;
  FbAgreement        *agreement;
  FbAgreementContent  content;
  GPtrArray          *texts;   /* of FbAgreementText */
  GPtrArray          *signers; /* of FbSigningParty */
  GArray             *lines;   /* of FbAgreementSigner */
  GArray             *parties; /* of FbAgreementParty */
  GPtrArray          *names;   /* of organisations, not owned */
  char               *bodies[2];
  char               *rhythms[2];
  FbAgreement        *replaced; /* (nullable) the version before */
  char               *programme;
  char               *id;
} Paper;

static void
clear_paper (Paper *self)
{
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  g_clear_pointer (&self->signers, g_ptr_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->parties, g_array_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  for (guint i = 0; i < 2; i++)
    {
      g_free (self->bodies[i]);
      g_free (self->rhythms[i]);
    }
  g_clear_object (&self->replaced);
  g_free (self->programme);
  g_free (self->id);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Paper, clear_paper)

static void
add_text (Paper           *self,
          guint            index,
          FbAgreementText *text)
{
  self->bodies[index] = fb_agreement_dup_body (self->workspace, self->agreement, text);
  self->rhythms[index] = fb_agreement_dup_rhythm (self->workspace, self->agreement, text->language);
  self->content.languages[index] = text->language;
  self->content.title[index] = text->title != NULL ? text->title : _("Agreement");
  self->content.body[index] = self->bodies[index];
  self->content.rhythm[index] = self->rhythms[index];
  self->content.checked_by[index] = text->checked_by;
  self->content.checked_on[index] = text->checked_on;
}

/* The language that decides comes first, then one other. */
static gboolean
add_texts (Paper   *self,
           GError **error)
{
  guint n_texts = 0;

  self->texts = fb_agreement_list_texts (self->workspace, self->agreement, error);
  if (self->texts == NULL)
    return FALSE;

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < self->texts->len && n_texts < 2; i++)
      {
        FbAgreementText *text = g_ptr_array_index (self->texts, i);
        gboolean decides = g_strcmp0 (text->language, self->agreement->deciding_language) == 0;

        if (decides == (round == 0))
          add_text (self, n_texts++, text);
      }

  if (n_texts == 0)
    g_set_error_literal (error, FB_ERROR, FB_ERROR_NOT_FOUND, _("This agreement has no text yet."));

  return n_texts > 0;
}

static void
add_signer (Paper          *self,
            const FbSigningParty *signer)
{
  const FbSignature *signature = signer->signature;
  FbAgreementSigner line = { .party = signer->party, .name = signer->name != NULL ? signer->name : "" };

  if (signature != NULL)
    line = (FbAgreementSigner) {
      .party = signature->party,
      .name = signature->signer_name != NULL ? signature->signer_name : line.name,
      .capacity = signature->capacity,
      .method = signature->method,
      .signed_at = signature->signed_at,
      .place = signature->place,
      .read_how = signature->read_how,
      .read_language = signature->read_language != NULL ? signature->read_language : signature->language,
      .interpreter = signature->interpreter_name,
      .witness = signature->witness_name,
      .strokes = signature->strokes,
      .copy_language = signature->copy_language,
      .copy_form = signature->copy_form,
    };
  g_array_append_val (self->lines, line);
}

static gboolean
add_signers (Paper   *self,
             GError **error)
{
  self->signers = fb_agreement_list_parties (self->workspace, self->agreement, error);
  if (self->signers == NULL)
    return FALSE;

  self->lines = g_array_new (FALSE, FALSE, sizeof (FbAgreementSigner));
  self->parties = g_array_new (FALSE, FALSE, sizeof (FbAgreementParty));
  self->names = g_ptr_array_new ();
  for (guint i = 0; i < self->signers->len; i++)
    {
      const FbSigningParty *signer = g_ptr_array_index (self->signers, i);
      FbAgreementParty party = { signer->party, signer->name != NULL ? signer->name : "", NULL };

      add_signer (self, signer);
      g_array_append_val (self->parties, party);
      if (g_str_equal (signer->party, "organisation") && signer->name != NULL)
        g_ptr_array_add (self->names, signer->name);
    }
  g_ptr_array_add (self->names, NULL);

  return TRUE;
}

/* Of a text that was written for the whole agreement only the text is printed;
 * without one, what the record holds. */
static void
add_terms (Paper *self)
{
  FbAgreementContent *content = &self->content;
  const FbAgreement *agreement = self->agreement;

  content->meetings_min = FB_UNSET;
  if (content->body[0] != NULL || content->body[1] != NULL)
    {
      content->rhythm[0] = content->rhythm[1] = NULL;
      return;
    }

  content->programme = self->programme;
  content->parties = (const FbAgreementParty *) (gpointer) self->parties->data;
  content->n_parties = self->parties->len;
  content->term_from = agreement->term_from;
  content->term_until = agreement->term_until;
  content->meetings_min = agreement->meetings_min;
  content->objectives_short = agreement->objectives_short;
  content->objectives_long = agreement->objectives_long;
}

/* The version before, and whether this one is an extension of it. */
static void
add_replaced (Paper *self)
{
  const FbAgreement *agreement = self->agreement;

  self->content.replaces = FB_UNSET;
  if (agreement->replaces_id != NULL)
    self->replaced = _fb_deed_get (self->workspace, &fb_agreement_kind, agreement->replaces_id, NULL);
  if (self->replaced == NULL)
    return;

  self->content.replaces = self->replaced->version;
  if (self->replaced->term_until != NULL && g_strcmp0 (agreement->term_until, self->replaced->term_until) > 0)
    {
      self->content.extended_from = self->replaced->term_until;
      self->content.extended_until = agreement->term_until;
    }
}

/**
 * fb_paper_new_agreement:
 *
 * The agreement to print or to save, in its languages: signed, or with frames
 * for those who have still to sign.
 *
 * Returns: (transfer full) (nullable): the document
 */
FbDocument *
fb_paper_new_agreement (FbWorkspace  *workspace,
                        FbAgreement  *agreement,
                        GError      **error)
{
  g_auto(Paper) self = { .workspace = workspace, .agreement = agreement };
  g_autoptr(FbPaperWords) words = fb_paper_words_new ();
  g_autoptr(FbDuo) duo = _fb_deed_get (workspace, &fb_duo_kind, agreement->duo_id, error);

  if (duo == NULL || !add_texts (&self, error) || !add_signers (&self, error))
    return NULL;

  self.programme = fb_workspace_dup_name_of (workspace, "programme", duo->programme_id);
  self.id = g_strdup_printf ("%s · %" G_GINT64_FORMAT, duo->code, agreement->version);
  self.content.id = self.id;
  self.content.organisations = (const char *const *) self.names->pdata;
  self.content.deciding_language = agreement->deciding_language;
  self.content.version = agreement->version;
  add_replaced (&self);
  self.content.signers = (const FbAgreementSigner *) (gpointer) self.lines->data;
  self.content.n_signers = self.lines->len;
  add_terms (&self);

  return fb_agreement_document_new (&self.content, words, fb_workspace_get_today (workspace));
}
