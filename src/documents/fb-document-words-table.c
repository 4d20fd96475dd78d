/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-document-words"

#include "documents/fb-document-words.h"

#include <string.h>

#include "documents/fb-language.h"
#include "documents/fb-words-resources.h"

#define PATH "/org/footbridge/Footbridge/words/documents.tsv"
#define MOST_LANGUAGES 16

/* resources/words/documents.tsv: one line a text, one column a language; its
 * first line names them. Read once, kept for the life of the process. */
typedef struct
{
  char       *languages[MOST_LANGUAGES + 1];
  GHashTable *texts; /* English to strv of all columns */
} Table;

/* "topic:CV" is what gettext knows as "topic\004CV"; in "Place: {place}" a space
 * follows. */
static char *
dup_key (const char *text)
{
  const char *colon = strchr (text, ':');

  if (colon == NULL || colon[1] == ' ')
    return g_strdup (text);

  return g_strdup_printf ("%.*s\004%s", (int) (colon - text), text, colon + 1);
}

static Table *
create_table (void)
{
  g_autoptr(GBytes) bytes = g_resource_lookup_data (fb_words_get_resource (), PATH,
                                                    G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto(GStrv) lines = NULL;
  g_auto(GStrv) names = NULL;
  Table *table = g_new0 (Table, 1);

  g_assert (bytes != NULL);

  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  names = g_strsplit (lines[0], "\t", MOST_LANGUAGES + 1);
  for (guint i = 1; names[i] != NULL; i++)
    table->languages[i - 1] = g_strdup (names[i]);

  table->texts = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      char **columns = g_strsplit (lines[i], "\t", -1);

      if (g_strv_length (columns) == g_strv_length (names))
        g_hash_table_insert (table->texts, dup_key (columns[0]), columns);
      else
        g_strfreev (columns);
    }

  return table;
}

/**
 * fb_document_words_find:
 * @language: ISO 639-3; spoken forms of Arabic and Persian are found too
 * @msgid: what a document prints, as FbDocumentWords.tr gets it
 *
 * Words of documents in languages that the program itself does not speak, but
 * people who come to it do.
 *
 * Returns: (transfer none) (nullable): the text; NULL if there is none
 */
const char *
fb_document_words_find (const char *language,
                        const char *msgid)
{
  static gsize once = 0;
  const Table *table;
  char **columns;

  g_return_val_if_fail (language != NULL && msgid != NULL, NULL);

  if (g_once_init_enter (&once))
    g_once_init_leave (&once, (gsize) create_table ());
  table = (const Table *) once;

  columns = g_hash_table_lookup (table->texts, msgid);
  for (guint i = 0; columns != NULL && table->languages[i] != NULL; i++)
    if (fb_language_is_same (table->languages[i], language))
      return columns[i + 1];

  return NULL;
}
