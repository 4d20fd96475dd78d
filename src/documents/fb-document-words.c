/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-document-words"

#include "documents/fb-document-words.h"

#include "documents/fb-language.h"

static const char *
translate (const FbDocumentWords *self,
           const char            *language,
           const char            *msgid)
{
  if (self == NULL || self->tr == NULL || language == NULL)
    return NULL;

  return self->tr (language, msgid, self->data);
}

/**
 * fb_document_words_get:
 * @language: (nullable): NULL gives English
 *
 * Returns: (transfer none): the text for @msgid in @language, or in English
 */
const char *
fb_document_words_get (const FbDocumentWords *self,
                       const char            *language,
                       const char            *msgid)
{
  const char *text = translate (self, language, msgid);

  return text != NULL ? text : msgid;
}

/**
 * fb_document_words_get_code:
 * @list: one of our own lists
 * @code: (nullable): a code of it
 *
 * Returns: (transfer none): the label in @language; @code itself if @list does
 *   not have it; empty for NULL
 */
const char *
fb_document_words_get_code (const FbDocumentWords *self,
                            const char            *language,
                            const FbCodeList      *list,
                            const char            *code)
{
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (list, &n_codes);

  for (guint i = 0; code != NULL && i < n_codes; i++)
    if (g_str_equal (codes[i].code, code))
      {
        g_autofree char *key = g_strconcat (list->name, "\004", codes[i].label, NULL);
        const char *text = translate (self, language, key);

        return text != NULL ? text : codes[i].label;
      }

  return code != NULL ? code : "";
}

char *
fb_document_words_dup_date (const FbDocumentWords *self,
                            const char            *language,
                            const char            *date)
{
  if (date == NULL)
    return NULL;

  return self != NULL && self->format_date != NULL ? self->format_date (language, date, self->data)
                                                   : g_strdup (date);
}

char *
fb_document_words_dup_language (const FbDocumentWords *self,
                                const char            *language,
                                const char            *named)
{
  if (named == NULL)
    return NULL;

  return self != NULL && self->name_language != NULL
           ? self->name_language (language, named, self->data)
           : g_strdup (named);
}

/**
 * fb_document_words_fill:
 * @msgid: a text with places such as {name}
 * @...: pairs of a place, without braces, and its value; NULL at the end
 *
 * Returns: (transfer full): the text in @language with its values
 */
char *
fb_document_words_fill (const FbDocumentWords *self,
                        const char            *language,
                        const char            *msgid,
                        ...)
{
  g_autoptr(GString) text = g_string_new (fb_document_words_get (self, language, msgid));
  gboolean rtl = fb_language_is_rtl (language);
  const char *place;
  va_list values;

  va_start (values, msgid);
  while ((place = va_arg (values, const char *)) != NULL)
    {
      g_autofree char *value = fb_text_isolate (va_arg (values, const char *), rtl);
      g_autofree char *braced = g_strdup_printf ("{%s}", place);

      g_string_replace (text, braced, value, 1);
    }
  va_end (values);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
