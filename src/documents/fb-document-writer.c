/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-document-writer"

#include "documents/fb-document-writer.h"

#include <glib/gi18n.h>

#include "documents/fb-document-private.h"

#define MOST_COLUMNS 8

void
_fb_writer_init (FbWriter              *self,
                 const FbDocumentWords *words,
                 const char *const      languages[2])
{
  self->document = fb_document_new (languages[0], languages[1]);
  self->words = words;
  self->languages[0] = languages[0];
  self->languages[1] = languages[1];
  self->n_languages = languages[1] != NULL ? 2 : 1;
}

static const char *
get (const FbWriter *self,
     guint           index,
     const char     *msgid)
{
  if (index >= self->n_languages)
    return NULL;

  return fb_document_words_get (self->words, self->languages[index], msgid);
}

void
_fb_writer_set_footer (FbWriter   *self,
                       const char *id)
{
  const char *msgid = N_("Page {page} of {pages}");

  fb_document_set_footer (self->document, id, get (self, 0, msgid), get (self, 1, msgid));
}

void
_fb_writer_add_text (FbWriter   *self,
                     FbStyle     style,
                     const char *msgid)
{
  fb_document_add_text (self->document, style, get (self, 0, msgid), get (self, 1, msgid));
}

void
_fb_writer_add_heading (FbWriter   *self,
                        const char *msgid)
{
  _fb_writer_add_text (self, FB_STYLE_HEADING, msgid);
}

/* Adds two texts and frees them. */
void
_fb_writer_take_pair (FbWriter *self,
                      FbStyle   style,
                      char     *texts[2])
{
  fb_document_add_text (self->document, style, texts[0], texts[1]);
  g_free (texts[0]);
  g_free (texts[1]);
}

void
_fb_writer_add_field (FbWriter   *self,
                      const char *msgid,
                      const char *value,
                      const char *second_value)
{
  fb_document_add_field (self->document, get (self, 0, msgid), value,
                         get (self, 1, msgid), second_value != NULL ? second_value : value);
}

/* @date: (nullable): NULL leaves a line to write on */
void
_fb_writer_add_date_field (FbWriter   *self,
                           const char *msgid,
                           const char *date)
{
  g_autofree char *first = fb_document_words_dup_date (self->words, self->languages[0], date);
  g_autofree char *second = self->n_languages > 1
                              ? fb_document_words_dup_date (self->words, self->languages[1], date)
                              : NULL;

  _fb_writer_add_field (self, msgid, first, second);
}

void
_fb_writer_add_code (FbWriter         *self,
                     FbStyle           style,
                     const FbCodeList *list,
                     const char       *code)
{
  char *texts[2] = { _fb_writer_dup_code_in (self, 0, list, code),
                     _fb_writer_dup_code_in (self, 1, list, code) };

  _fb_writer_take_pair (self, style, texts);
}

/* Both read it, so it is a question and no reproach. */
void
_fb_writer_add_steps_hint (FbWriter *self)
{
  fb_document_add_space (self->document, 2.0);
  _fb_writer_add_text (self, FB_STYLE_BODY, N_("Most steps are with the mentor. Which could the mentee take?"));
}

/* A field whose label is a word of a list: "Mentor". */
void
_fb_writer_add_code_field (FbWriter         *self,
                           const FbCodeList *list,
                           const char       *code,
                           const char       *value)
{
  const char *labels[2] = { NULL, NULL };

  for (guint i = 0; i < self->n_languages; i++)
    labels[i] = fb_document_words_get_code (self->words, self->languages[i], list, code);
  fb_document_add_field (self->document, labels[0], value, labels[1], value);
}

void
_fb_writer_begin_table (FbWriter          *self,
                        guint              n_columns,
                        const double      *widths,
                        const char *const *msgids)
{
  const char *titles[2][MOST_COLUMNS] = { { NULL } };

  g_assert (n_columns <= MOST_COLUMNS);

  for (guint i = 0; i < self->n_languages; i++)
    for (guint j = 0; j < n_columns; j++)
      titles[i][j] = get (self, i, msgids[j]);

  fb_document_begin_table (self->document, n_columns, widths, titles[0],
                           self->n_languages > 1 ? titles[1] : NULL);
}

static char *
join (FbWriter   *self,
      const char *first,
      const char *second)
{
  return _fb_document_join_texts (self->document, first, second);
}

char *
_fb_writer_dup_text (FbWriter   *self,
                     const char *msgid)
{
  return join (self, get (self, 0, msgid), get (self, 1, msgid));
}

/* Returns (transfer full): the label of @code in one of the languages, NULL if
 * the document does not have as many. */
char *
_fb_writer_dup_code_in (FbWriter         *self,
                        guint             index,
                        const FbCodeList *list,
                        const char       *code)
{
  if (index >= self->n_languages)
    return NULL;

  return g_strdup (fb_document_words_get_code (self->words, self->languages[index], list, code));
}

char *
_fb_writer_dup_code (FbWriter         *self,
                     const FbCodeList *list,
                     const char       *code)
{
  g_autofree char *first = _fb_writer_dup_code_in (self, 0, list, code);
  g_autofree char *second = _fb_writer_dup_code_in (self, 1, list, code);

  return code != NULL ? join (self, first, second) : NULL;
}

char *
_fb_writer_dup_language (FbWriter   *self,
                         const char *named)
{
  g_autofree char *first = fb_document_words_dup_language (self->words, self->languages[0], named);
  g_autofree char *second = self->n_languages > 1
                              ? fb_document_words_dup_language (self->words, self->languages[1], named)
                              : NULL;

  return first != NULL ? join (self, first, second) : NULL;
}

char *
_fb_writer_dup_date (FbWriter   *self,
                     const char *date)
{
  g_autofree char *first = fb_document_words_dup_date (self->words, self->languages[0], date);
  g_autofree char *second = self->n_languages > 1
                              ? fb_document_words_dup_date (self->words, self->languages[1], date)
                              : NULL;

  return first != NULL ? join (self, first, second) : NULL;
}
