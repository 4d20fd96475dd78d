/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-agreement-document"

#include "documents/fb-agreement-document.h"

#include <string.h>

#include <glib/gi18n.h>

#include "base/fb-field.h"
#include "documents/fb-document-writer.h"
#include "domain/fb-codes.h"

typedef struct
{
  FbWriter                  writer; /* first: the words and the document */
  const FbAgreementContent *content;
} Agreement;

/* Of an extension the old and the new end of the term (R157). */
static void
add_extension (Agreement *self)
{
  const FbAgreementContent *content = self->content;
  FbWriter *writer = &self->writer;
  char *lines[2] = { NULL, NULL };

  if (content->extended_from == NULL)
    return;

  for (guint i = 0; i < writer->n_languages; i++)
    {
      const char *language = content->languages[i];
      g_autofree char *before = fb_document_words_dup_date (writer->words, language, content->extended_from);
      g_autofree char *now = fb_document_words_dup_date (writer->words, language, content->extended_until);

      lines[i] = fb_document_words_fill (writer->words, language,
                                         N_("Extended: until {before} before, until {now} now"),
                                         "before", before, "now", now, NULL);
    }
  _fb_writer_take_pair (writer, FB_STYLE_STRONG, lines);
}

static void
add_head (Agreement *self)
{
  const FbAgreementContent *content = self->content;
  FbWriter *writer = &self->writer;
  g_autofree char *version = g_strdup_printf ("%" G_GINT64_FORMAT, content->version);
  g_autofree char *replaced = g_strdup_printf ("%" G_GINT64_FORMAT, content->replaces);
  g_autofree char *names = g_strjoinv (" · ", (char **) content->organisations);
  char *lines[2] = { NULL, NULL };

  fb_document_add_free_text (writer->document, FB_STYLE_KICKER, names);
  fb_document_add_text (writer->document, FB_STYLE_TITLE, content->title[0], content->title[1]);

  for (guint i = 0; i < writer->n_languages; i++)
    lines[i] = content->replaces == FB_UNSET
                 ? fb_document_words_fill (writer->words, content->languages[i], N_("Version {version}"),
                                           "version", version, NULL)
                 : fb_document_words_fill (writer->words, content->languages[i],
                                           N_("Version {version}, replaces version {replaced}"),
                                           "version", version, "replaced", replaced, NULL);
  _fb_writer_take_pair (writer, FB_STYLE_LABEL, lines);
  add_extension (self);
}

static char *
dup_signed_name (const char *name,
                 const char *capacity)
{
  return capacity != NULL ? g_strdup_printf ("%s, %s", name, capacity) : g_strdup (name);
}

static void
add_parties (Agreement *self)
{
  FbWriter *writer = &self->writer;

  if (self->content->n_parties > 0)
    _fb_writer_add_heading (writer, N_("Parties"));
  for (guint i = 0; i < self->content->n_parties; i++)
    {
      const FbAgreementParty *party = &self->content->parties[i];
      g_autofree char *name = dup_signed_name (party->name, party->capacity);

      _fb_writer_add_code_field (writer, &fb_code_signing_party, party->party, name);
    }
}

static void
add_term (Agreement *self)
{
  const FbAgreementContent *content = self->content;
  FbWriter *writer = &self->writer;

  if (content->programme == NULL && content->term_from == NULL && content->term_until == NULL &&
      content->rhythm[0] == NULL && content->meetings_min == FB_UNSET)
    return;

  _fb_writer_add_heading (writer, N_("Term and Rhythm"));
  if (content->programme != NULL)
    _fb_writer_add_field (writer, N_("Programme"), content->programme, content->programme);
  if (content->term_from != NULL)
    _fb_writer_add_date_field (writer, N_("From"), content->term_from);
  if (content->term_until != NULL)
    _fb_writer_add_date_field (writer, N_("Until"), content->term_until);
  if (content->rhythm[0] != NULL)
    _fb_writer_add_field (writer, N_("Meeting Rhythm"), content->rhythm[0], content->rhythm[1]);
  if (content->meetings_min != FB_UNSET)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, content->meetings_min);

      _fb_writer_add_field (writer, N_("Meetings in All, at Least"), number, number);
    }
}

/* Objectives are kept as the duo wrote them, once, in whatever language. */
static void
add_objectives (Agreement *self)
{
  const FbAgreementContent *content = self->content;
  FbWriter *writer = &self->writer;

  if (content->objectives_short == NULL && content->objectives_long == NULL)
    return;

  _fb_writer_add_heading (writer, N_("Objectives"));
  if (content->objectives_short != NULL)
    {
      _fb_writer_add_text (writer, FB_STYLE_SUBHEADING, N_("In the Short Term"));
      fb_document_add_free_text (writer->document, FB_STYLE_BODY, content->objectives_short);
    }
  if (content->objectives_long != NULL)
    {
      _fb_writer_add_text (writer, FB_STYLE_SUBHEADING, N_("In the Long Term"));
      fb_document_add_free_text (writer->document, FB_STYLE_BODY, content->objectives_long);
    }
}

static void
add_clauses (Agreement *self)
{
  const FbAgreementContent *content = self->content;
  FbWriter *writer = &self->writer;

  if (content->n_clauses > 0)
    _fb_writer_add_heading (writer, N_("What We Agree On"));

  for (guint i = 0; i < content->n_clauses; i++)
    {
      const FbAgreementClause *clause = &content->clauses[i];

      fb_document_add_text (writer->document, FB_STYLE_SUBHEADING,
                            clause->heading[0], clause->heading[1]);
      _fb_writer_add_markup (writer, clause->text[0], clause->text[1]);
    }

}

/* Below the text: who checked a translation that no office wrote, and when. */
static void
add_checks (Agreement *self)
{
  const FbAgreementContent *content = self->content;
  FbWriter *writer = &self->writer;

  for (guint i = 0; i < writer->n_languages; i++)
    {
      char *lines[2] = { NULL, NULL };

      if (content->checked_by[i] == NULL || content->checked_on[i] == NULL)
        continue;

      for (guint j = 0; j < writer->n_languages; j++)
        {
          const char *language = content->languages[j];
          g_autofree char *named = fb_document_words_dup_language (writer->words, language, content->languages[i]);
          g_autofree char *date = fb_document_words_dup_date (writer->words, language, content->checked_on[i]);

          lines[j] = fb_document_words_fill (writer->words, language,
                                             N_("Translation ({language}), checked by: {name}, {date}"),
                                             "language", named, "name", content->checked_by[i], "date", date, NULL);
        }
      _fb_writer_take_pair (writer, FB_STYLE_LABEL, lines);
    }
}

/* Which of two languages decides stands right above the signatures. */
static void
add_deciding_language (Agreement *self)
{
  const FbAgreementContent *content = self->content;
  FbWriter *writer = &self->writer;

  if (content->deciding_language != NULL && writer->n_languages > 1)
    {
      char *lines[2] = { NULL, NULL };

      for (guint i = 0; i < 2; i++)
        {
          g_autofree char *name = fb_document_words_dup_language (writer->words, content->languages[i],
                                                                  content->deciding_language);

          lines[i] = fb_document_words_fill (writer->words, content->languages[i],
                                             N_("Language that decides if the two texts differ: {language}"),
                                             "language", name, NULL);
        }
      _fb_writer_take_pair (writer, FB_STYLE_STRONG, lines);
    }
}

static void
append_line (GString *lines,
             char    *line)
{
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  g_string_append (lines, line);
  g_free (line);
}

/* The day, and the time of the place, out of a stamp. */
static char *
dup_moment (const FbWriter *writer,
            const char     *language,
            const char     *stamp)
{
  g_autofree char *date = g_strndup (stamp, 10);
  g_autofree char *shown = fb_document_words_dup_date (writer->words, language, date);

  return strlen (stamp) > 16 ? g_strdup_printf ("%s, %.5s", shown, stamp + 11)
                             : g_steal_pointer (&shown);
}

static void
append_reading (GString                 *lines,
                const FbWriter          *writer,
                const char              *language,
                const FbAgreementSigner *signer)
{
  const FbDocumentWords *words = writer->words;
  gboolean is_read_out = g_strcmp0 (signer->read_how, "read-out") == 0;

  if (signer->read_language != NULL)
    {
      g_autofree char *name = fb_document_words_dup_language (words, language, signer->read_language);

      append_line (lines, is_read_out
                     ? fb_document_words_fill (words, language, N_("Read out in: {language}"),
                                               "language", name, NULL)
                     : fb_document_words_fill (words, language, N_("Read in: {language}"),
                                               "language", name, NULL));
    }
  if (signer->interpreter != NULL)
    append_line (lines, fb_document_words_fill (words, language, N_("Interpreter: {name}"),
                                                "name", signer->interpreter, NULL));
  if (signer->witness != NULL)
    append_line (lines, fb_document_words_fill (words, language, N_("Witness: {name}"),
                                                "name", signer->witness, NULL));
}

/* When, where and how somebody signed: the lines beside the frame. */
static char *
dup_details (const FbWriter          *writer,
             const char              *language,
             const FbAgreementSigner *signer)
{
  const FbDocumentWords *words = writer->words;
  g_autoptr(GString) lines = g_string_new (NULL);

  if (signer->signed_at != NULL)
    {
      g_autofree char *moment = dup_moment (writer, language, signer->signed_at);

      append_line (lines, fb_document_words_fill (words, language, N_("Signed: {moment}"),
                                                  "moment", moment, NULL));
    }
  if (signer->place != NULL)
    append_line (lines, fb_document_words_fill (words, language, N_("Place: {place}"),
                                                "place", signer->place, NULL));
  append_reading (lines, writer, language, signer);
  if (g_strcmp0 (signer->method, "paper") != 0)
    append_line (lines, g_strdup (fb_document_words_get (words, language,
                                                         N_("Simple electronic signature"))));

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
add_signer (Agreement               *self,
            const FbAgreementSigner *signer)
{
  FbWriter *writer = &self->writer;
  gboolean has_strokes = g_strcmp0 (signer->method, "strokes") == 0;
  g_autofree char *name = dup_signed_name (signer->name, signer->capacity);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  char **details[2] = { &first, &second };
  const char *blanks[2][3] = { { NULL } };
  FbSignatureBox box = { .name = name, .strokes = has_strokes ? signer->strokes : NULL };

  for (guint i = 0; i < MIN (writer->n_languages, G_N_ELEMENTS (details)); i++)
    {
      const char *language = self->content->languages[i];

      box.party[i] = fb_document_words_get_code (writer->words, language, &fb_code_signing_party,
                                                 signer->party);
      if (signer->method == NULL)
        {
          blanks[i][0] = fb_document_words_get (writer->words, language, N_("Date"));
          blanks[i][1] = fb_document_words_get (writer->words, language, N_("Place"));
          box.blanks[i] = blanks[i];
          continue;
        }
      if (!has_strokes)
        box.mark[i] = fb_document_words_get_code (writer->words, language, &fb_code_signing_method,
                                                  signer->method);
      *details[i] = dup_details (writer, language, signer);
      box.details[i] = *details[i];
    }
  fb_document_add_signature (writer->document, &box);
}

static void
add_copies (Agreement *self)
{
  FbWriter *writer = &self->writer;
  const char *const titles[] = { N_("Name"), N_("Language"), N_("Paper or PDF") };
  const double widths[] = { 5, 3, 3 };
  gboolean has_header = FALSE;

  for (guint i = 0; i < self->content->n_signers; i++)
    {
      const FbAgreementSigner *signer = &self->content->signers[i];
      g_autofree char *language = NULL;
      g_autofree char *form = NULL;

      if (signer->copy_form == NULL)
        continue;
      if (!has_header)
        {
          _fb_writer_add_heading (writer, N_("Who Received a Copy"));
          _fb_writer_begin_table (writer, G_N_ELEMENTS (titles), widths, titles);
          has_header = TRUE;
        }
      language = _fb_writer_dup_language (writer, signer->copy_language);
      form = _fb_writer_dup_code (writer, &fb_code_copy_form, signer->copy_form);
      fb_document_add_row (writer->document, (const char *[]) { signer->name, language, form }, 0);
    }
}

/**
 * fb_agreement_document_new:
 * @words: what the document prints of its own, in its languages
 * @today: the day that stands in the PDF as the day of writing
 *
 * The agreement, signed or not: who has not signed yet gets a frame to sign on
 * paper (R153-R157).
 *
 * Returns: (transfer full): the document
 */
FbDocument *
fb_agreement_document_new (const FbAgreementContent *content,
                           const FbDocumentWords    *words,
                           const char               *today)
{
  Agreement self = { .content = content };
  const char *author;

  g_return_val_if_fail (content != NULL && content->languages[0] != NULL, NULL);
  g_return_val_if_fail (content->organisations != NULL, NULL);

  author = content->organisations[0];
  _fb_writer_init (&self.writer, words, content->languages);
  fb_document_set_properties (self.writer.document, content->title[0], author, today);
  _fb_writer_set_footer (&self.writer, content->id);

  add_head (&self);
  add_parties (&self);
  add_term (&self);
  add_objectives (&self);
  add_clauses (&self);
  _fb_writer_add_markup (&self.writer, content->body[0], content->body[1]);
  add_checks (&self);
  add_deciding_language (&self);
  if (content->body[0] == NULL && content->n_signers > 0)
    _fb_writer_add_heading (&self.writer, N_("Signatures"));
  for (guint i = 0; i < content->n_signers; i++)
    add_signer (&self, &content->signers[i]);
  add_copies (&self);

  return self.writer.document;
}
