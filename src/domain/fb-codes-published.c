/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-codes"

#include "domain/fb-codes-published.h"

#include <stdlib.h>
#include <string.h>

/* A label while the list is sorted */
typedef struct
{
  char       *key;
  FbCode      code;
  const char *name; /* as the table writes it */
} Entry;

/* A list and where it comes from; the rest is filled on first use and kept. */
typedef struct
{
  const FbCodeList *list;
  const char       *file;
  const char       *standard; /* of iso-codes, or NULL */

  gsize             loaded;
  FbNameTable      *names;
  FbCode           *codes;
  const char      **written; /* for each of them, as the table writes it */
  guint             n_codes;
} Published;

static Published languages = {
  .list = &fb_code_languages,
  .file = "languages.tsv",
  .standard = "iso_639-3"
};
static Published countries = {
  .list = &fb_code_countries,
  .file = "countries.tsv",
  .standard = "iso_3166-1"
};
static Published occupations = {
  .list = &fb_code_occupations,
  .file = "isco-08.tsv",
};
static Published sectors = {
  .list = &fb_code_sectors,
  .file = "nace-rev2.tsv",
};

/* Lists mix names from tables that begin with a capital and tables that do not. */
static const char *
capitalise (const char *name)
{
  gunichar first = g_utf8_get_char (name);
  g_autofree char *capitalised = NULL;
  char buffer[7] = "";

  if (!g_unichar_islower (first))
    return name;

  g_unichar_to_utf8 (g_unichar_totitle (first), buffer);
  capitalised = g_strconcat (buffer, g_utf8_next_char (name), NULL);

  return g_intern_string (capitalised);
}

/* The name of each code in the first language of the person that has one */
static const char **
choose_names (FbNameTable *table)
{
  const char *const *languages_wanted = g_get_language_names ();
  guint n_codes = fb_name_table_get_length (table);
  const char **chosen = g_new0 (const char *, n_codes + 1);
  gboolean complete = FALSE;

  for (guint i = 0; languages_wanted[i] != NULL && !complete; i++)
    {
      gboolean is_c = g_str_equal (languages_wanted[i], "C");
      g_autofree const char **names = fb_name_table_list_names (table, is_c ? "en" : languages_wanted[i]);

      complete = TRUE;
      for (guint j = 0; j < n_codes; j++)
        {
          if (chosen[j] == NULL)
            chosen[j] = names[j];
          complete = complete && chosen[j] != NULL;
        }
    }

  return chosen;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const Entry *left = a;
  const Entry *right = b;
  int order = strcmp (left->key, right->key);

  return order != 0 ? order : strcmp (left->code.code, right->code.code);
}

static Entry *
create_entries (FbNameTable *table,
                guint        n_codes)
{
  g_autofree const char **names = choose_names (table);
  Entry *entries = g_new0 (Entry, n_codes);

  for (guint i = 0; i < n_codes; i++)
    {
      const char *code = fb_name_table_get_code (table, i);
      const char *label = names[i] != NULL ? capitalise (names[i]) : code;

      entries[i].code = (FbCode) { code, label };
      entries[i].name = names[i] != NULL ? names[i] : code;
      entries[i].key = g_utf8_collate_key (label, -1);
    }

  return entries;
}

static void
load_list (Published *self)
{
  g_autofree Entry *entries = NULL;

  self->names = fb_name_table_new (self->file, self->standard);
  self->n_codes = fb_name_table_get_length (self->names);
  self->codes = g_new (FbCode, self->n_codes);
  self->written = g_new (const char *, self->n_codes);

  entries = create_entries (self->names, self->n_codes);
  qsort (entries, self->n_codes, sizeof (Entry), compare_entries);

  for (guint i = 0; i < self->n_codes; i++)
    {
      self->codes[i] = entries[i].code;
      self->written[i] = entries[i].name;
      g_free (entries[i].key);
    }
}

static const FbCode *
get_codes (Published *self,
           guint     *n_codes)
{
  if (g_once_init_enter (&self->loaded))
    {
      load_list (self);
      g_once_init_leave (&self->loaded, 1);
    }

  *n_codes = self->n_codes;

  return self->codes;
}

static const FbCode *
load_languages (guint *n_codes)
{
  return get_codes (&languages, n_codes);
}

static const FbCode *
load_countries (guint *n_codes)
{
  return get_codes (&countries, n_codes);
}

static const FbCode *
load_occupations (guint *n_codes)
{
  return get_codes (&occupations, n_codes);
}

static const FbCode *
load_sectors (guint *n_codes)
{
  return get_codes (&sectors, n_codes);
}

const FbCodeList fb_code_languages = FB_CODE_LIST_LOADED ("language", load_languages);
const FbCodeList fb_code_countries = FB_CODE_LIST_LOADED ("country", load_countries);
const FbCodeList fb_code_occupations = FB_CODE_LIST_LOADED ("occupation", load_occupations);
const FbCodeList fb_code_sectors = FB_CODE_LIST_LOADED ("sector", load_sectors);

/**
 * fb_code_list_get_names:
 *
 * Returns: (transfer none) (nullable): the names of a published list in all
 *   its languages; %NULL for a list of our own
 */
FbNameTable *
fb_code_list_get_names (const FbCodeList *list)
{
  Published *all[] = { &languages, &countries, &occupations, &sectors };
  guint n_codes;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      if (all[i]->list != list)
        continue;

      get_codes (all[i], &n_codes);

      return all[i]->names;
    }

  return NULL;
}

/**
 * fb_language_get_name:
 * @code: (nullable)
 *
 * Returns: (transfer none) (nullable): @code itself where the list does not know it
 */
const char *
fb_language_get_name (const char *code)
{
  guint n_codes;
  const FbCode *codes = get_codes (&languages, &n_codes);

  for (guint i = 0; code != NULL && i < n_codes; i++)
    {
      if (g_str_equal (codes[i].code, code))
        return languages.written[i];
    }

  return code;
}
