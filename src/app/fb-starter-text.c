/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-starter-text"

#include "app/fb-agreements.h"

#include "app/fb-texts-resources.h"
#include "base/fb-text.h"
#include "domain/fb-codes.h"

#include <string.h>

#define PREFIX "/org/footbridge/Footbridge/texts/"

/* The languages in which the program brings texts. */
static const struct
{
  const char *tag;
  const char *code;
} tags[] = {
  { "de", "deu" }, { "en", "eng" }, { "fi", "fin" }, { "fr", "fra" }, { "nl", "nld" }, { "sv", "swe" },
  { "ar", "ara" }, { "fa", "fas" }, { "ps", "pus" }, { "ti", "tir" }, { "uk", "ukr" }, { "so", "som" },
  { "tr", "tur" }, { "es", "spa" }, { "ru", "rus" }, { "pl", "pol" }, { "pt", "por" }, { "ro", "ron" },
  { "am", "amh" }, { "ku", "kur" }, { "ur", "urd" }, { "zh", "zho" }, { "it", "ita" }, { "bg", "bul" },
};

/**
 * fb_language_from_tag:
 * @tag: "nl" or "nld"
 *
 * Returns: (transfer full) (nullable): the ISO 639-3 code, %NULL for no language
 */
char *
fb_language_from_tag (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      if (g_str_equal (tags[i].tag, tag))
        return g_strdup (tags[i].code);
    }

  return fb_code_list_has (&fb_code_languages, tag) ? g_strdup (tag) : NULL;
}

static const char *
find_tag (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      if (g_str_equal (tags[i].code, code))
        return tags[i].tag;
    }

  return code;
}

/**
 * fb_starter_text_load:
 * @name: "agreement", "information", "guideline-mentee" or "guideline-mentor"
 * @kind: (nullable): of an agreement, its kind (R153-R157)
 * @language: ISO 639-3
 * @title: (out) (transfer full) (nullable): its first line
 *
 * Returns: (transfer full) (nullable): the text that comes with the program;
 *   %NULL where there is none in that language
 */
char *
fb_starter_text_load (const char  *name,
                      const char  *kind,
                      const char  *language,
                      char       **title)
{
  g_autofree char *path = g_strdup_printf (PREFIX "%s.%s.txt", name, find_tag (language));
  g_autoptr(GBytes) bytes = g_resource_lookup_data (fb_texts_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *whole = NULL;
  g_autofree char *text = NULL;
  char *end;

  *title = NULL;

  if (bytes == NULL)
    return NULL;

  whole = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  text = fb_text_select (whole, kind);
  end = strchr (text, '\n');
  if (!g_str_has_prefix (text, "# ") || end == NULL)
    return g_steal_pointer (&text);

  *title = g_strstrip (g_strndup (text + 2, (gsize) (end - text - 2)));

  return g_strstrip (g_strdup (end + 1));
}
