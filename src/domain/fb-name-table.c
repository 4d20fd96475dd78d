/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-name-table"

#include "domain/fb-name-table.h"

#include "domain/fb-catalog.h"
#include "domain/fb-codes-resources.h"
#include "domain/fb-iso-codes.h"

#include <string.h>

#define FOLDER "/org/footbridge/Footbridge/codes/"
#define N_LANGUAGES 6

/* One code. @names come from our own table and win; @common and @official are
 * the English names in iso-codes, by which its translations are found. */
typedef struct
{
  const char *code;
  const char *names[N_LANGUAGES];
  const char *common;
  const char *official;
} Row;

struct _FbNameTable
{
  GStringChunk *texts;
  GArray       *rows;
  GHashTable   *positions; /* code -> position, while reading */
  GPtrArray    *catalogs;  /* kept: names point into them */
  const char   *domain;
};

const char *const fb_name_languages[] = { "en", "nl", "fr", "de", "sv", "fi", NULL };

static Row *
ensure_row (FbNameTable *self,
            const char  *code)
{
  gpointer position;
  Row row = { NULL };

  if (!g_hash_table_lookup_extended (self->positions, code, NULL, &position))
    {
      row.code = g_string_chunk_insert (self->texts, code);
      position = GUINT_TO_POINTER (self->rows->len);
      g_array_append_val (self->rows, row);
      g_hash_table_insert (self->positions, (char *) row.code, position);
    }

  return &g_array_index (self->rows, Row, GPOINTER_TO_UINT (position));
}

/* Which field of a line holds which language: -1 where none */
static void
read_heading (const char *line,
              int         columns[N_LANGUAGES])
{
  g_auto(GStrv) fields = g_strsplit (line, "\t", -1);

  for (guint i = 0; i < N_LANGUAGES; i++)
    {
      columns[i] = -1;
      for (guint j = 0; fields[j] != NULL; j++)
        {
          if (g_str_equal (fields[j], fb_name_languages[i]))
            columns[i] = j;
        }
    }
}

static void
read_line (FbNameTable *self,
           const char  *line,
           const int    columns[N_LANGUAGES])
{
  g_auto(GStrv) fields = g_strsplit (line, "\t", -1);
  guint n_fields = g_strv_length (fields);
  Row *row;

  if (n_fields < 2)
    return;

  row = ensure_row (self, fields[0]);

  for (guint i = 0; i < N_LANGUAGES; i++)
    {
      if (columns[i] >= 0 && (guint) columns[i] < n_fields && *fields[columns[i]] != '\0')
        row->names[i] = g_string_chunk_insert (self->texts, fields[columns[i]]);
    }
}

/* A table of ours: tabs between the fields, a first line that names them */
static void
read_file (FbNameTable *self,
           const char  *file)
{
  g_autofree char *path = g_strconcat (FOLDER, file, NULL);
  g_autoptr(GBytes) bytes = g_resource_lookup_data (fb_codes_get_resource (), path,
                                                    G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto(GStrv) lines = NULL;
  int columns[N_LANGUAGES];

  g_assert (bytes != NULL);

  lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  read_heading (lines[0], columns);

  for (guint i = 1; lines[i] != NULL; i++)
    read_line (self, lines[i], columns);
}

/* Of the languages, those that are spoken or in common use (these have a code
 * of two letters too: Latin, Esperanto); of the countries, all. Languages are
 * known by three letters, countries by two. */
static void
add_entry (const FbIsoEntry *entry,
           gpointer          user_data)
{
  FbNameTable *self = user_data;
  gboolean is_country = entry->type == NULL;
  const char *code = is_country ? entry->alpha_2 : entry->alpha_3;
  Row *row;

  if (code == NULL || (!is_country && *entry->type != 'L' && entry->alpha_2 == NULL))
    return;

  row = ensure_row (self, code);
  row->official = g_string_chunk_insert (self->texts, entry->name);
  if (entry->common_name != NULL)
    row->common = g_string_chunk_insert (self->texts, entry->common_name);
}

/**
 * fb_name_table_new:
 * @file: a table of ours in the resource, "languages.tsv"
 * @standard: (nullable): what iso-codes adds to it, where it is installed:
 *   "iso_639-3", "iso_3166-1"
 *
 * Returns: (transfer full): the table; our own names come first
 */
FbNameTable *
fb_name_table_new (const char *file,
                   const char *standard)
{
  FbNameTable *self;

  g_return_val_if_fail (file != NULL, NULL);

  self = g_new0 (FbNameTable, 1);
  self->texts = g_string_chunk_new (64 * 1024);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->catalogs = g_ptr_array_new_with_free_func ((GDestroyNotify) fb_catalog_free);
  self->positions = g_hash_table_new (g_str_hash, g_str_equal);
  self->domain = standard;

  read_file (self, file);
  /* Without the package our own table is all there is: the names met most. */
  if (standard != NULL)
    fb_iso_codes_read (standard, add_entry, self);

  g_clear_pointer (&self->positions, g_hash_table_unref);

  return self;
}

void
fb_name_table_free (FbNameTable *self)
{
  g_string_chunk_free (self->texts);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->catalogs);
  g_free (self);
}

guint
fb_name_table_get_length (FbNameTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

const char *
fb_name_table_get_code (FbNameTable *self,
                        guint        position)
{
  g_return_val_if_fail (self != NULL && position < self->rows->len, NULL);

  return g_array_index (self->rows, Row, position).code;
}

/* "nl_BE.UTF-8" is the column "nl" */
static int
find_column (const char *language)
{
  gsize length = strcspn (language, "_.@");

  for (int i = 0; i < N_LANGUAGES; i++)
    {
      if (strlen (fb_name_languages[i]) == length &&
          strncmp (fb_name_languages[i], language, length) == 0)
        return i;
    }

  return -1;
}

static FbCatalog *
open_catalog (FbNameTable *self,
              const char  *language)
{
  FbCatalog *catalog;

  if (self->domain == NULL)
    return NULL;

  catalog = fb_catalog_open (self->domain, language);
  if (catalog != NULL)
    g_ptr_array_add (self->catalogs, catalog);

  return catalog;
}

static const char *
find_name (const Row *row,
           int        column,
           FbCatalog *catalog)
{
  const char *name = column >= 0 ? row->names[column] : NULL;

  if (name == NULL && column == 0)
    name = row->common != NULL ? row->common : row->official;
  if (name == NULL && catalog != NULL && row->common != NULL)
    name = fb_catalog_lookup (catalog, row->common);
  if (name == NULL && catalog != NULL && row->official != NULL)
    name = fb_catalog_lookup (catalog, row->official);

  return name;
}

/**
 * fb_name_table_list_names:
 * @language: a language as in a locale name; any that iso-codes knows, or one
 *   of #fb_name_languages
 *
 * Not safe to call from two threads at once for the same table.
 *
 * Returns: (transfer container): one name for each position, %NULL where the
 *   language has none; free with g_free()
 */
const char **
fb_name_table_list_names (FbNameTable *self,
                          const char  *language)
{
  const char **names;
  int column;
  FbCatalog *catalog;

  g_return_val_if_fail (self != NULL && language != NULL, NULL);

  names = g_new0 (const char *, self->rows->len + 1);
  column = find_column (language);
  catalog = column != 0 ? open_catalog (self, language) : NULL;

  for (guint i = 0; i < self->rows->len; i++)
    names[i] = find_name (&g_array_index (self->rows, Row, i), column, catalog);

  return names;
}
