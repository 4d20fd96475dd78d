/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-certificate-document"

#include "documents/fb-certificate-document.h"

#include <glib/gi18n.h>

#include "documents/fb-document-writer.h"
#include "domain/fb-codes.h"

#define SPACE_MM 8.0
#define MINUTES_PER_HOUR 60

static void
add_filled (FbWriter   *writer,
            FbStyle     style,
            const char *msgid,
            const char *place,
            const char *value)
{
  char *texts[2] = { NULL, NULL };

  for (guint i = 0; i < writer->n_languages; i++)
    texts[i] = fb_document_words_fill (writer->words, writer->languages[i], msgid, place, value, NULL);
  _fb_writer_take_pair (writer, style, texts);
}

static void
add_number (FbWriter   *writer,
            const char *msgid,
            int         number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  if (number > 0)
    _fb_writer_add_field (writer, msgid, text, text);
}

/* To be signed by hand. */
static void
add_signature (FbWriter                   *writer,
               const FbCertificateContent *content)
{
  const char *blanks[2][3] = { { NULL } };
  FbSignatureBox box = { .name = content->signer != NULL ? content->signer : content->organisation };

  for (guint i = 0; i < writer->n_languages; i++)
    {
      const char *language = writer->languages[i];

      box.party[i] = fb_document_words_get_code (writer->words, language, &fb_code_signing_party, "organisation");
      blanks[i][0] = fb_document_words_get (writer->words, language, N_("Date"));
      blanks[i][1] = fb_document_words_get (writer->words, language, N_("Place"));
      box.blanks[i] = blanks[i];
    }
  fb_document_add_signature (writer->document, &box);
}

/**
 * fb_certificate_new:
 * @words: what the certificate prints of its own, in its languages
 * @today: the day that stands in the PDF as the day of writing
 *
 * Says that somebody was a mentor: in which programme, from when until when,
 * how many months, and the hours where meetings were logged.
 *
 * Returns: (transfer full): the certificate, one page
 */
FbDocument *
fb_certificate_new (const FbCertificateContent *content,
                    const FbDocumentWords      *words,
                    const char                 *today)
{
  FbWriter writer;

  g_return_val_if_fail (content != NULL && content->languages[0] != NULL, NULL);

  _fb_writer_init (&writer, words, content->languages);
  fb_document_set_properties (writer.document,
                              fb_document_words_get (words, content->languages[0], N_("Mentor’s Certificate")),
                              content->organisation, today);
  _fb_writer_set_footer (&writer, content->duo);

  if (content->organisation != NULL)
    fb_document_add_free_text (writer.document, FB_STYLE_KICKER, content->organisation);
  _fb_writer_add_text (&writer, FB_STYLE_TITLE, N_("Mentor’s Certificate"));
  fb_document_add_space (writer.document, SPACE_MM);
  add_filled (&writer, FB_STYLE_HEADING, N_("{mentor} was a mentor, as a volunteer."), "mentor", content->mentor);
  _fb_writer_add_field (&writer, N_("Programme"), content->programme, content->programme);
  if (content->from != NULL)
    _fb_writer_add_date_field (&writer, N_("From"), content->from);
  if (content->until != NULL)
    _fb_writer_add_date_field (&writer, N_("Until"), content->until);
  add_number (&writer, N_("Months"), content->months);
  add_number (&writer, N_("Hours of Meetings"), content->minutes / MINUTES_PER_HOUR);
  fb_document_add_space (writer.document, SPACE_MM);
  _fb_writer_add_text (&writer, FB_STYLE_BODY,
                       N_("A mentor gives time, knowledge of the labour market and contacts to somebody on the way to "
                          "work, listens, and shows the way without taking over."));
  _fb_writer_add_text (&writer, FB_STYLE_BODY, N_("We thank you for all of this."));
  fb_document_add_space (writer.document, SPACE_MM);
  add_signature (&writer, content);

  return writer.document;
}
