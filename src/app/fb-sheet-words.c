/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-sheet-words"

#include "app/fb-sheet-words.h"

#include "app/fb-texts-resources.h"

#include <gio/gio.h>
#include <string.h>

#define WORDS "/org/footbridge/Footbridge/words/sheet.tsv"

/* key -> its other names */
static gpointer
read_words (gpointer unused)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  g_autoptr(GBytes) bytes = g_resource_lookup_data (fb_texts_get_resource (), WORDS, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto(GStrv) lines = bytes != NULL ? g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1) : NULL;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      const char *tab = lines[i][0] != '#' ? strchr (lines[i], '\t') : NULL;

      if (tab != NULL)
        g_hash_table_insert (words, g_strndup (lines[i], (gsize) (tab - lines[i])), g_strsplit (tab + 1, ";", -1));
    }

  return words;
}

gboolean
fb_sheet_words_have (const char *key,
                     const char *folded)
{
  static GOnce once = G_ONCE_INIT;
  char **names = g_hash_table_lookup (g_once (&once, read_words, NULL), key);

  return names != NULL && g_strv_contains ((const char *const *) names, folded);
}
