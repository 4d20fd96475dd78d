/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-text-document"

#include "documents/fb-text-document.h"

#include "documents/fb-document-writer.h"

/**
 * fb_text_document_new:
 * @words: for the foot of the page
 * @today: the day that stands in the PDF as the day of writing
 *
 * Returns: (transfer full): the text on paper, two languages side by side
 */
FbDocument *
fb_text_document_new (const FbTextContent   *content,
                      const FbDocumentWords *words,
                      const char            *today)
{
  FbWriter writer;

  g_return_val_if_fail (content != NULL && content->languages[0] != NULL, NULL);

  _fb_writer_init (&writer, words, content->languages);
  fb_document_set_properties (writer.document, content->title[0], content->organisation, today);
  _fb_writer_set_footer (&writer, content->id);

  if (content->organisation != NULL)
    fb_document_add_free_text (writer.document, FB_STYLE_KICKER, content->organisation);
  fb_document_add_text (writer.document, FB_STYLE_TITLE, content->title[0], content->title[1]);
  _fb_writer_add_markup (&writer, content->body[0], content->body[1]);

  return writer.document;
}
