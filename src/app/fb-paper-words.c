/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-paper-words"

#include "app/fb-paper-words.h"

#include <string.h>

#include "app/fb-language-words.h"
#include "base/fb-date.h"
#include "documents/fb-language.h"
#include "domain/fb-codes-published.h"

/* Names of languages, by the language they are in: a whole list is read for
 * the first one asked. */
typedef GHashTable NameCache;

/* Languages of the program come from its translations, others from the table
 * of the documents. NULL without one: the English that fb_language_words()
 * then gives is a part of @msgid, which goes away. */
static const char *
translate (const char *language,
           const char *msgid,
           gpointer    data)
{
  const char *text = fb_document_words_find (language, msgid);

  if (text == NULL)
    text = fb_language_words (language, msgid);

  return text >= msgid && text <= msgid + strlen (msgid) ? NULL : text;
}

/* Where day, month and year are written in this order, and what is between. */
static const struct
{
  const char *tag;
  const char *separator;
} orders[] = {
  { "ar", "/" }, { "bg", "." }, { "es", "/" }, { "it", "/" }, { "pl", "." }, { "pt", "/" },
  { "ro", "." }, { "ru", "." }, { "so", "/" }, { "sq", "." }, { "tr", "." }, { "uk", "." },
};

/* Other languages, and those of the program that write it so, as it is stored:
 * nobody takes 2026-12-01 for the twelfth of January. */
static char *
format_date (const char *language,
             const char *date,
             gpointer    data)
{
  const char *tag = fb_language_get_tag (language);

  for (guint i = 0; i < G_N_ELEMENTS (orders) && fb_date_is_valid (date, FALSE); i++)
    if (g_str_equal (orders[i].tag, tag))
      return g_strdup_printf ("%.2s%s%.2s%s%.4s", date + 8, orders[i].separator, date + 5,
                              orders[i].separator, date);

  return fb_language_dup_date (language, date);
}

static const char *
find_name (NameCache  *cache,
           const char *language,
           const char *named)
{
  FbNameTable *table = fb_code_list_get_names (&fb_code_languages);
  const char **names = g_hash_table_lookup (cache, language);

  if (names == NULL)
    {
      names = fb_name_table_list_names (table, language);
      g_hash_table_insert (cache, g_strdup (language), names);
    }

  for (guint i = 0; i < fb_name_table_get_length (table); i++)
    if (g_str_equal (fb_name_table_get_code (table, i), named))
      return names[i];

  return NULL;
}

static char *
name_language (const char *language,
               const char *named,
               gpointer    data)
{
  g_autofree char *key = g_strconcat ("language\004", named, NULL);
  const char *name = fb_document_words_find (language, key);

  if (name == NULL)
    name = find_name (data, fb_language_get_tag (language), named);
  if (name == NULL)
    name = find_name (data, "en", named);

  return g_strdup (name != NULL ? name : named);
}

FbDocumentWords *
fb_paper_words_new (void)
{
  FbDocumentWords *self = g_new (FbDocumentWords, 1);

  *self = (FbDocumentWords) {
    translate, format_date, name_language,
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
  };

  return self;
}

void
fb_paper_words_free (FbDocumentWords *self)
{
  g_hash_table_unref (self->data);
  g_free (self);
}
