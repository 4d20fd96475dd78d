/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-language-words"

#include "app/fb-language-words.h"

#include "base/fb-date.h"
#include "domain/fb-catalog.h"
#include "domain/fb-codes.h"
#include "domain/fb-name-table.h"

#include <glib/gi18n.h>
#include <string.h>

/* Languages of the program, with the order in which they write a date. */
static const struct
{
  const char *code;
  const char *tag;
  const char *date; /* of day, month, year */
} languages[] = {
  { "deu", "de", "%02u.%02u.%04u" },
  { "eng", "en", "%02u/%02u/%04u" },
  { "fin", "fi", "%u.%u.%04u" },
  { "fra", "fr", "%02u/%02u/%04u" },
  { "nld", "nl", "%02u-%02u-%04u" },
  { "swe", "sv", NULL }, /* as stored: 2026-11-22 */
};

static guint
find_language (const char *code)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (g_strcmp0 (languages[i].code, code) == 0)
        break;
    }

  return i;
}

/**
 * fb_language_words:
 * @language: ISO 639-3: the reader's, which need not be the program's
 * @msgid: an English text of ours; with a context, "context\004text"
 *
 * Returns: (transfer none): the text in that language, English without one
 */
const char *
fb_language_words (const char *language,
                   const char *msgid)
{
  static FbCatalog *catalogs[G_N_ELEMENTS (languages)];
  static gboolean opened[G_N_ELEMENTS (languages)];
  guint i = find_language (language);
  const char *found = NULL;
  const char *plain = strchr (msgid, '\004');

  if (i < G_N_ELEMENTS (languages))
    {
      if (!opened[i])
        catalogs[i] = fb_catalog_open (GETTEXT_PACKAGE, languages[i].tag);
      opened[i] = TRUE;
      found = catalogs[i] != NULL ? fb_catalog_lookup (catalogs[i], msgid) : NULL;
    }

  return found != NULL ? found : plain != NULL ? plain + 1 : msgid;
}

/* (transfer full): a day as readers of @language write it in numbers */
char *
fb_language_dup_date (const char *language,
                      const char *date)
{
  guint i = find_language (language);
  GDate day;

  if (i == G_N_ELEMENTS (languages) || languages[i].date == NULL || !fb_date_to_gdate (date, &day))
    return g_strdup (date);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (languages[i].date, g_date_get_day (&day), g_date_get_month (&day),
                          g_date_get_year (&day));
#pragma GCC diagnostic pop
}

/* (transfer full): what readers of @language call the language @named */
char *
fb_language_dup_name (const char *language,
                      const char *named)
{
  FbNameTable *table = fb_code_list_get_names (&fb_code_languages);
  guint i = find_language (language);
  g_autofree const char **names = NULL;

  if (i < G_N_ELEMENTS (languages) && table != NULL)
    names = fb_name_table_list_names (table, languages[i].tag);

  for (guint j = 0; names != NULL && j < fb_name_table_get_length (table); j++)
    {
      if (names[j] != NULL && g_str_equal (fb_name_table_get_code (table, j), named))
        return g_strdup (names[j]);
    }

  return g_strdup (fb_code_list_get_label (&fb_code_languages, named));
}

char *
fb_translation_dup_words (const char *language,
                          const char *text)
{
  const char *name = fb_code_list_get_label (&fb_code_languages, language);

  if (text == NULL)
    /* Translators: %s is a language */
    return g_strdup_printf (_("translation into %s"), name);

  /* Translators: a language, and what is to be translated */
  return g_strdup_printf (_("Translation into %s: %s"), name, text);
}
