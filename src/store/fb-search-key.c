/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-search-key"

#include "store/fb-search-key.h"

#include <string.h>
#include <unicode/utrans.h>

/* Longer text than this is cut: it is for names and places. */
#define MOST_UNITS 4096

/* One for each thread: a transliterator remembers where it is. */
static void
close_transliterator (gpointer data)
{
  utrans_close (data);
}

static GPrivate transliterator = G_PRIVATE_INIT (close_transliterator);

static UTransliterator *
get_transliterator (void)
{
  static const char id[] = "Any-Latin; NFD; [:Mark:] Remove; Latin-ASCII; Lower; NFC";
  UTransliterator *self = g_private_get (&transliterator);
  UErrorCode status = U_ZERO_ERROR;
  UChar name[sizeof id];

  if (self != NULL)
    return self;

  for (gsize i = 0; i < sizeof id; i++)
    name[i] = (UChar) id[i];

  self = utrans_openU (name, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
  if (U_FAILURE (status))
    {
      g_warning ("No rules to write names in Latin letters: %s", u_errorName (status));
      return NULL;
    }

  g_private_set (&transliterator, self);
  return self;
}

static char *
transliterate (const char *text)
{
  UTransliterator *rules = get_transliterator ();
  UChar units[MOST_UNITS];
  UErrorCode status = U_ZERO_ERROR;
  g_autofree gunichar2 *utf16 = NULL;
  glong n_units;
  int32_t length;
  int32_t limit;

  utf16 = g_utf8_to_utf16 (text, -1, NULL, &n_units, NULL);
  if (rules == NULL || utf16 == NULL)
    return g_utf8_casefold (text, -1);

  /* Room for what grows: one letter may become several. */
  length = MIN (n_units, MOST_UNITS / 4);
  memcpy (units, utf16, length * sizeof *units);
  limit = length;
  utrans_transUChars (rules, units, &length, MOST_UNITS, 0, &limit, &status);
  if (U_FAILURE (status))
    return g_utf8_casefold (text, -1);

  return g_utf16_to_utf8 (units, length, NULL, NULL, NULL);
}

static gboolean
is_ascii (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p & 0x80)
        return FALSE;
    }

  return TRUE;
}

/**
 * fb_search_key_dup:
 * @text: (nullable): a name in any script
 *
 * Plain small Latin letters by which names are found and sorted: Åsa and asa
 * give the same. How a name is spelled in Latin letters is a matter of taste
 * (Шевченко becomes sevcenko): see fb_sound_key_dup().
 *
 * Returns: (transfer full): the key, without blanks at either end
 */
char *
fb_search_key_dup (const char *text)
{
  char *key;

  if (text == NULL)
    return g_strdup ("");

  key = is_ascii (text) ? g_ascii_strdown (text, -1) : transliterate (text);
  return key != NULL ? g_strstrip (key) : g_strdup ("");
}

/**
 * fb_search_words_split:
 * @typed: (nullable): what somebody searches for
 *
 * Returns: (transfer full): its words, as keys; signs are none
 */
GStrv
fb_search_words_split (const char *typed)
{
  g_autofree char *key = fb_search_key_dup (typed);
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();
  const char *next = NULL;

  for (const char *p = key; *p != '\0'; p = next)
    {
      const char *end = p;
      g_autofree char *word = NULL;

      while (g_unichar_isalnum (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      word = g_strndup (p, end - p);
      if (*word != '\0')
        g_strv_builder_add (words, word);
      next = *end != '\0' ? g_utf8_next_char (end) : end;
    }

  return g_strv_builder_end (words);
}

/**
 * fb_search_words_find:
 * @words: from fb_search_words_split()
 * @text: (nullable): a name, or its key
 *
 * Returns: whether each of the words stands somewhere in @text
 */
gboolean
fb_search_words_find (GStrv       words,
                      const char *text)
{
  g_autofree char *key = words[0] != NULL ? fb_search_key_dup (text) : NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strstr (key, words[i]) == NULL)
        return FALSE;
    }

  return TRUE;
}

/* Letters that people hear as one; 0 for those that do not count. */
static char
get_sound (char letter)
{
  switch (letter)
    {
    case 'a': case 'e': case 'i': case 'o': case 'u': case 'y': case 'w': case 'h': case 'j':
      return 0;
    case 'b': case 'p':
      return 'p';
    case 'f': case 'v':
      return 'f';
    case 'c': case 'g': case 'k': case 'q':
      return 'k';
    case 's': case 'z':
      return 's';
    case 'd': case 't':
      return 't';
    default:
      return letter;
    }
}

static void
append_sound (GString *sounds,
              char     letter,
              char    *last)
{
  char sound = get_sound (letter);

  if (sound != 0 && sound != *last)
    g_string_append_c (sounds, sound);
  *last = sound;
}

/**
 * fb_sound_key_dup:
 * @text: (nullable): a name in any script
 *
 * What is left of a name when vowels and doubles are dropped and near letters
 * joined, word by word: Mohammed and محمد give the same. For looking up likely
 * duplicates, never for showing.
 *
 * Returns: (transfer full): the key
 */
char *
fb_sound_key_dup (const char *text)
{
  g_autofree char *key = fb_search_key_dup (text);
  g_autoptr(GString) sounds = g_string_new (NULL);
  char last = 0;

  for (const char *p = key; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p))
        {
          if (sounds->len > 0 && sounds->str[sounds->len - 1] != ' ' && *p == ' ')
            g_string_append_c (sounds, ' ');
          last = 0;
          continue;
        }

      if (*p == 'x') /* two sounds, as in Alexander and Aleksander */
        append_sound (sounds, 'k', &last);
      append_sound (sounds, *p == 'x' ? 's' : *p, &last);
    }

  return g_strchomp (g_string_free (g_steal_pointer (&sounds), FALSE));
}
