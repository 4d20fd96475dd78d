/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-contact-sheet"

#include "documents/fb-contact-sheet.h"

#include <glib/gi18n.h>

#include "documents/fb-document-writer.h"
#include "domain/fb-codes.h"

#define N_LINES 8
#define LINE_MM 14.0
#define LOWER_LINE_MM 11.5 /* where a question has to fit on the page too */
#define NO_BREAK_SPACE "\302\240"
#define CHECK_BOX "\342\230\220"

/* "A Face to Face · B Video · …": what to write into a column. */
static char *
dup_key (FbWriter         *writer,
         guint             index,
         const FbCodeList *list,
         gboolean          has_letters)
{
  g_autoptr(GString) key = g_string_new (NULL);
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (list, &n_codes);

  for (guint i = 0; i < n_codes; i++)
    {
      g_autofree char *label = _fb_writer_dup_code_in (writer, index, list, codes[i].code);

      if (i > 0)
        g_string_append (key, " · ");
      if (has_letters)
        g_string_append_c (key, (char) ('A' + i));
      else
        g_string_append_printf (key, "%u", i + 1);
      g_string_append_printf (key, NO_BREAK_SPACE "%s", label);
    }

  return g_string_free (g_steal_pointer (&key), FALSE);
}

static void
add_key (FbWriter         *writer,
         const char       *msgid,
         const FbCodeList *list,
         gboolean          has_letters)
{
  char *texts[2] = { NULL, NULL };

  for (guint i = 0; i < writer->n_languages; i++)
    texts[i] = dup_key (writer, i, list, has_letters);
  _fb_writer_add_text (writer, FB_STYLE_SUBHEADING, msgid);
  _fb_writer_take_pair (writer, FB_STYLE_SMALL, texts);
}

static void
add_lines (FbWriter *writer,
           double    height_mm)
{
  const char *const titles[] = {
    N_("Date"), N_("Minutes"), N_("How"), N_("Topics"), N_("Next Date"), N_("Please call me"),
  };
  const double widths[] = { 3, 2, 2, 5, 3, 3 };

  _fb_writer_begin_table (writer, G_N_ELEMENTS (titles), widths, titles);
  for (guint i = 0; i < N_LINES; i++)
    fb_document_add_row (writer->document,
                         (const char *[]) { NULL, NULL, NULL, NULL, NULL, CHECK_BOX }, height_mm);
}

static void
add_sheet (FbWriter                    *writer,
           const FbContactSheetContent *content)
{
  if (content->organisation != NULL)
    fb_document_add_free_text (writer->document, FB_STYLE_KICKER, content->organisation);
  _fb_writer_add_text (writer, FB_STYLE_TITLE, N_("Our Meetings"));
  _fb_writer_add_field (writer, N_("Duo"), content->duo, content->duo);
  _fb_writer_add_code_field (writer, &fb_code_party, "mentee", content->mentee);
  _fb_writer_add_code_field (writer, &fb_code_party, "mentor", content->mentor);
  if (content->send_to != NULL)
    _fb_writer_add_field (writer, N_("Full sheets go to"), content->send_to, content->send_to);

  add_lines (writer, content->leans_on_mentor ? LOWER_LINE_MM : LINE_MM);
  add_key (writer, N_("How"), &fb_code_contact_how, TRUE);
  add_key (writer, N_("Topics"), &fb_code_topic, FALSE);
  if (content->leans_on_mentor)
    _fb_writer_add_steps_hint (writer);
}

/* Adds the sheet to a document in the same languages, on a page of its own. */
void
fb_contact_sheet_append (FbDocument                  *document,
                         const FbContactSheetContent *content,
                         const FbDocumentWords       *words)
{
  FbWriter writer = {
    .document = document, .words = words, .languages = { content->languages[0], content->languages[1] },
    .n_languages = content->languages[1] != NULL ? 2 : 1,
  };

  fb_document_add_page_break (document);
  add_sheet (&writer, content);
}

/**
 * fb_contact_sheet_new:
 * @words: what the sheet prints of its own, in its languages
 * @today: the day that stands in the PDF as the day of writing
 *
 * A sheet of eight lines on which mentor and mentee write down by hand when
 * and how they met (R171-R177).
 *
 * Returns: (transfer full): the sheet, one page
 */
FbDocument *
fb_contact_sheet_new (const FbContactSheetContent *content,
                      const FbDocumentWords       *words,
                      const char                  *today)
{
  FbWriter writer;

  g_return_val_if_fail (content != NULL && content->languages[0] != NULL, NULL);

  _fb_writer_init (&writer, words, content->languages);
  fb_document_set_properties (writer.document,
                              fb_document_words_get (words, content->languages[0], N_("Our Meetings")),
                              content->organisation, today);
  _fb_writer_set_footer (&writer, content->duo);

  add_sheet (&writer, content);

  return writer.document;
}
