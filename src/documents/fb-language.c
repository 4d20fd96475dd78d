/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-language"

#include "documents/fb-language.h"

#include <string.h>

#define NO_BREAK_SPACE "\302\240"
#define LEFT_TO_RIGHT_ISOLATE "\342\201\246"
#define FIRST_STRONG_ISOLATE "\342\201\250"
#define POP_DIRECTIONAL_ISOLATE "\342\201\251"

#define PHONE_DIGITS 6 /* fewer are two numbers side by side */

/* Languages written from right to left in their usual script: Arabic and its
 * spoken forms, Persian, Dari, Hazaragi, Pashto, Urdu, Sorani, Hebrew, … */
static const char *const rtl_languages[] = {
  "aao", "abh", "abv", "acm", "acq", "acw", "acx", "acy", "adf", "aeb", "aec", "afb", "aii", "ajp",
  "apc", "apd", "ar", "ara", "arb", "arc", "arq", "ars", "ary", "arz", "auz", "avl", "ayh", "ayl",
  "ayn", "ayp", "azb", "bal", "bcc", "bgn", "bgp", "bqi", "ckb", "cld", "div", "dv", "fa", "fas",
  "glk", "haz", "hbo", "he", "heb", "kas", "lrc", "mzn", "ota", "pbt", "pbu", "pes", "pnb", "prs",
  "ps", "pst", "pus", "rhg", "sd", "sdh", "skr", "snd", "ssh", "syr", "ug", "uig", "ur", "urd",
  "ydd", "yi", "yid", NULL,
};

/* What fontconfig and the shaper know a language by. Those that have no
 * two-letter code keep their own. */
static const struct
{
  char code[4];
  char tag[6];
} tags[] = {
  { "acm", "ar" }, { "aeb", "ar" }, { "ajp", "ar" }, { "amh", "am" }, { "apc", "ar" },
  { "apd", "ar" }, { "ara", "ar" }, { "arb", "ar" }, { "arq", "ar" }, { "ary", "ar" },
  { "arz", "ar" }, { "aze", "az" }, { "bel", "be" },
  { "ben", "bn" }, { "bos", "bs" }, { "bul", "bg" }, { "cat", "ca" }, { "ces", "cs" },
  { "cmn", "zh" }, { "dan", "da" }, { "deu", "de" }, { "ell", "el" }, { "eng", "en" },
  { "est", "et" }, { "fas", "fa" }, { "fin", "fi" }, { "fra", "fr" }, { "hau", "ha" },
  { "heb", "he" }, { "hin", "hi" }, { "hrv", "hr" }, { "hun", "hu" }, { "hye", "hy" },
  { "ibo", "ig" }, { "ind", "id" }, { "isl", "is" }, { "ita", "it" }, { "jpn", "ja" },
  { "kat", "ka" }, { "kaz", "kk" }, { "khm", "km" }, { "kin", "rw" }, { "kir", "ky" },
  { "kmr", "ku" }, { "kor", "ko" }, { "kur", "ku" }, { "lin", "ln" }, { "lit", "lt" },
  { "lav", "lv" }, { "mar", "mr" }, { "mkd", "mk" }, { "mon", "mn" }, { "mya", "my" },
  { "nep", "ne" }, { "nld", "nl" }, { "nob", "nb" }, { "nor", "no" }, { "orm", "om" },
  { "pan", "pa" }, { "pbt", "ps" }, { "pbu", "ps" }, { "pes", "fa" }, { "pol", "pl" },
  { "por", "pt" }, { "prs", "fa-af" }, { "pus", "ps" }, { "ron", "ro" }, { "run", "rn" },
  { "rus", "ru" }, { "sin", "si" }, { "slk", "sk" }, { "slv", "sl" }, { "som", "so" },
  { "spa", "es" }, { "sqi", "sq" }, { "srp", "sr" }, { "swa", "sw" }, { "swe", "sv" },
  { "tam", "ta" }, { "tel", "te" }, { "tgk", "tg" }, { "tgl", "tl" }, { "tha", "th" },
  { "tir", "ti" }, { "tur", "tr" }, { "uig", "ug" }, { "ukr", "uk" }, { "urd", "ur" },
  { "uzb", "uz" }, { "vie", "vi" }, { "wol", "wo" }, { "yor", "yo" }, { "zho", "zh" },
};

/**
 * fb_language_is_rtl:
 * @language: (nullable): the code of a language
 *
 * Returns: whether @language is written from right to left; a script named in
 *   the code decides, NULL and unknown codes are left to right
 */
gboolean
fb_language_is_rtl (const char *language)
{
  g_autofree char *code = NULL;

  if (language == NULL)
    return FALSE;
  if (strstr (language, "-Arab") != NULL || strstr (language, "-Hebr") != NULL ||
      strstr (language, "-Syrc") != NULL || strstr (language, "-Thaa") != NULL)
    return TRUE;
  if (strstr (language, "-Latn") != NULL || strstr (language, "-Cyrl") != NULL)
    return FALSE;

  code = g_strndup (language, strcspn (language, "-_"));

  return g_strv_contains (rtl_languages, code);
}

/**
 * fb_language_get_tag:
 * @language: the code of a language
 *
 * Returns: (transfer none): what fonts and translations know it by ("ar" for
 *   "ara"), or @language itself
 */
const char *
fb_language_get_tag (const char *language)
{
  g_return_val_if_fail (language != NULL, "");

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (g_str_equal (tags[i].code, language))
      return tags[i].tag;

  return language;
}

/* "fa-af" is "fa", but "fil" is not "fi" */
static gsize
get_length (const char *tag)
{
  return strcspn (tag, "-_");
}

/**
 * fb_language_is_same:
 *
 * Returns: whether readers of one can read the other: Dari and Persian, the
 *   spoken forms of Arabic and the written one
 */
gboolean
fb_language_is_same (const char *language,
                     const char *other)
{
  const char *a = fb_language_get_tag (language);
  const char *b = fb_language_get_tag (other);

  return get_length (a) == get_length (b) && strncmp (a, b, get_length (a)) == 0;
}

/**
 * fb_language_to_pango:
 * @language: (nullable): the code of a language
 *
 * Returns: (nullable): the language for fonts and shaping; NULL for NULL
 */
PangoLanguage *
fb_language_to_pango (const char *language)
{
  return language != NULL ? pango_language_from_string (fb_language_get_tag (language)) : NULL;
}

static gboolean
is_rtl_script (GUnicodeScript script)
{
  static const GUnicodeScript scripts[] = {
    G_UNICODE_SCRIPT_ARABIC, G_UNICODE_SCRIPT_HEBREW, G_UNICODE_SCRIPT_SYRIAC,
    G_UNICODE_SCRIPT_THAANA, G_UNICODE_SCRIPT_NKO, G_UNICODE_SCRIPT_ADLAM,
    G_UNICODE_SCRIPT_HANIFI_ROHINGYA, G_UNICODE_SCRIPT_SAMARITAN, G_UNICODE_SCRIPT_MANDAIC,
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (scripts[i] == script)
      return TRUE;

  return FALSE;
}

/**
 * fb_text_is_rtl:
 * @text: a text whose language is not known, such as a name
 * @otherwise: the answer for a text without letters
 *
 * Returns: whether the first letter of @text that has a direction goes from
 *   right to left
 */
gboolean
fb_text_is_rtl (const char *text,
                gboolean    otherwise)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalpha (g_utf8_get_char (c)))
      return is_rtl_script (g_unichar_get_script (g_utf8_get_char (c)));

  return otherwise;
}

/**
 * fb_text_isolate:
 * @text: a name, or whatever comes from elsewhere
 * @rtl: the direction of the text around it
 *
 * Returns: (transfer full): @text, so marked that it does not pull the words
 *   around it along if it goes in the other direction
 */
char *
fb_text_isolate (const char *text,
                 gboolean    rtl)
{
  if (fb_text_is_rtl (text, rtl) == rtl)
    return g_strdup (text);

  return g_strconcat (FIRST_STRONG_ISOLATE, text, POP_DIRECTIONAL_ISOLATE, NULL);
}

/* The length of a telephone number at the start of @text: digits in groups;
 * 0 if it is none. */
static gsize
measure_phone_number (const char *text)
{
  gsize length = *text == '+' ? 1 : 0;
  guint n_digits = 0;
  gboolean has_groups = length == 1;

  for (gsize i = length; text[i] != '\0' && strchr ("0123456789 ()/.-", text[i]) != NULL; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        continue;
      n_digits++;
      has_groups = has_groups || i > length;
      length = i + 1;
    }

  return has_groups && n_digits >= PHONE_DIGITS ? length : 0;
}

/**
 * fb_text_guard_numbers:
 * @text: a text that reads from right to left
 *
 * The groups of a telephone number would stand in the wrong order within it:
 * "02 555 01 23" as "23 01 555 02".
 *
 * Returns: (transfer full): @text with such numbers kept from left to right,
 *   and on one line
 */
char *
fb_text_guard_numbers (const char *text)
{
  g_autoptr(GString) guarded = g_string_new (NULL);
  gboolean is_within = FALSE;

  while (*text != '\0')
    {
      gsize length = is_within || !(*text == '+' || g_ascii_isdigit (*text)) ? 0 : measure_phone_number (text);

      is_within = g_ascii_isalnum (*text);
      if (length == 0)
        {
          g_string_append_c (guarded, *text++);
          continue;
        }
      g_string_append (guarded, LEFT_TO_RIGHT_ISOLATE);
      for (; length > 0; length--, text++)
        g_string_append_len (guarded, *text == ' ' ? NO_BREAK_SPACE : text, *text == ' ' ? 2 : 1);
      g_string_append (guarded, POP_DIRECTIONAL_ISOLATE);
    }

  return g_string_free (g_steal_pointer (&guarded), FALSE);
}
