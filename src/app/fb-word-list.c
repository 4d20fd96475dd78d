/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-word-list"

#include "app/fb-word-list.h"

#include "app/fb-texts-resources.h"
#include "base/fb-error.h"
#include "exchange/fb-package.h"
#include "store/fb-search-key.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#define WORDS "/org/footbridge/Footbridge/words/words.txt"
/* "arc-en-ciel" */
#define MAX_PARTS 3

/* (transfer full): the first line names the languages */
static char **
read_lines (void)
{
  g_autoptr(GBytes) bytes = g_resource_lookup_data (fb_texts_get_resource (), WORDS,
                                                    G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return g_strsplit (text, "\n", -1);
}

/* Which column of the list of words; English where the language is not there. */
static guint
find_column (const char *header)
{
  g_auto(GStrv) tags = g_strsplit (header, " ", -1);
  const char *const *languages = g_get_language_names ();

  for (guint i = 0; languages[i] != NULL; i++)
    {
      for (guint j = 0; tags[j] != NULL; j++)
        {
          if (strncmp (languages[i], tags[j], 2) == 0)
            return j;
        }
    }

  return 0;
}

char *
fb_words_dup_list (const guint8 *numbers,
                   guint         n_numbers)
{
  g_auto(GStrv) lines = read_lines ();
  guint column = find_column (lines[0]);
  g_autoptr(GString) words = g_string_new (NULL);

  for (guint i = 0; i < n_numbers; i++)
    {
      g_auto(GStrv) columns = g_strsplit (lines[1 + numbers[i]], " ", -1);

      g_string_append_printf (words, "%s%s", i > 0 ? " – " : "", columns[column]);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
fb_words_make (void)
{
  guint8 numbers[FB_PACKAGE_WORDS];

  fb_package_draw (numbers);

  return fb_words_dup_list (numbers, FB_PACKAGE_WORDS);
}

/* (transfer full): the words of all languages, without accents and capitals */
static GHashTable *
make_set (void)
{
  GHashTable *set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto(GStrv) lines = read_lines ();

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto(GStrv) columns = g_strsplit (lines[i], " ", -1);

      for (guint j = 0; columns[j] != NULL; j++)
        {
          g_strdelimit (columns[j], "-", ' ');
          g_hash_table_add (set, fb_search_key_dup (columns[j]));
        }
    }

  return set;
}

/* (transfer full): without what stands between them, or "1." before them */
static GPtrArray *
split (const char *typed)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  const char *start = NULL;

  for (const char *p = typed;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_letter = c != 0 && (g_unichar_isalpha (c) || g_unichar_ismark (c));

      if (is_letter && start == NULL)
        start = p;
      if (!is_letter && start != NULL)
        {
          g_ptr_array_add (words, g_strndup (start, (gsize) (p - start)));
          start = NULL;
        }
      if (c == 0)
        return words;
    }
}

/* (transfer full) (nullable): the word that begins there; some have hyphens */
static char *
dup_key (GPtrArray  *parts,
         guint       first,
         GHashTable *set,
         guint      *n_parts)
{
  for (*n_parts = MIN (MAX_PARTS, parts->len - first); *n_parts > 0; (*n_parts)--)
    {
      g_autoptr(GString) joined = g_string_new (parts->pdata[first]);
      g_autofree char *key = NULL;

      for (guint i = 1; i < *n_parts; i++)
        g_string_append_printf (joined, " %s", (char *) parts->pdata[first + i]);
      key = fb_search_key_dup (joined->str);
      if (g_hash_table_contains (set, key))
        return g_steal_pointer (&key);
    }

  return NULL;
}

gboolean
fb_words_read (const char  *typed,
               char       **words,
               GError     **error)
{
  g_autoptr(GHashTable) set = NULL;
  g_autoptr(GPtrArray) found = NULL;
  g_autoptr(GString) line = g_string_new (NULL);
  guint n_words = 0;

  *words = NULL;
  found = split (g_utf8_validate (typed, -1, NULL) ? typed : "");
  set = make_set ();
  for (guint i = 0, n_parts; i < found->len; i += n_parts)
    {
      g_autofree char *key = dup_key (found, i, set, &n_parts);

      if (key == NULL)
        {
          g_set_error (error, FB_ERROR, FB_ERROR_INVALID,
                       _("“%s” is none of the words. Look how it is written, or ask for it again."),
                       (char *) found->pdata[i]);
          return FALSE;
        }
      g_string_append_printf (line, "%s%s", i > 0 ? " " : "", key);
      n_words++;
    }

  if (n_words != FB_PACKAGE_WORDS)
    {
      g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("It takes six words. Here they are %u."), n_words);
      return FALSE;
    }

  *words = g_string_free (g_steal_pointer (&line), FALSE);
  return TRUE;
}
