/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-catalog"

#include "domain/fb-catalog.h"

#include <libintl.h>
#include <string.h>

#define MAGIC 0x950412deu

/* The head of the file; both tables hold pairs of length and offset, the first
 * one sorted by text. */
typedef struct
{
  guint32 magic;
  guint32 revision;
  guint32 n_texts;
  guint32 texts;
  guint32 translations;
} Head;

struct _FbCatalog
{
  GMappedFile *file;
  const char  *start;
  gsize        length;
  gboolean     swapped; /* made on a machine of the other byte order */
  Head         head;
};

static guint32
read_number (FbCatalog *self,
             gsize      at)
{
  guint32 number;

  memcpy (&number, self->start + at, sizeof number);

  return self->swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

/* NULL where the file is cut short or broken */
static const char *
read_text (FbCatalog *self,
           guint32    table,
           guint32    position)
{
  gsize pair = (gsize) table + (gsize) position * 8;
  gsize length = read_number (self, pair);
  gsize offset = read_number (self, pair + 4);

  if (offset >= self->length || length >= self->length - offset)
    return NULL;

  return self->start[offset + length] == '\0' ? self->start + offset : NULL;
}

static gboolean
read_head (FbCatalog *self)
{
  if (self->length < sizeof (Head))
    return FALSE;

  self->swapped = FALSE;
  if (read_number (self, 0) != MAGIC)
    self->swapped = TRUE;

  self->head.magic = read_number (self, G_STRUCT_OFFSET (Head, magic));
  self->head.n_texts = read_number (self, G_STRUCT_OFFSET (Head, n_texts));
  self->head.texts = read_number (self, G_STRUCT_OFFSET (Head, texts));
  self->head.translations = read_number (self, G_STRUCT_OFFSET (Head, translations));

  return self->head.magic == MAGIC &&
         (gsize) self->head.texts + (gsize) self->head.n_texts * 8 <= self->length &&
         (gsize) self->head.translations + (gsize) self->head.n_texts * 8 <= self->length;
}

static FbCatalog *
open_in (const char *folder,
         const char *language,
         const char *name)
{
  g_autofree char *path = g_build_filename (folder, language, "LC_MESSAGES", name, NULL);
  g_autoptr(GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr(FbCatalog) self = NULL;

  if (file == NULL)
    return NULL;

  self = g_new0 (FbCatalog, 1);
  self->start = g_mapped_file_get_contents (file);
  self->length = g_mapped_file_get_length (file);
  self->file = g_steal_pointer (&file);

  return read_head (self) ? g_steal_pointer (&self) : NULL;
}

/**
 * fb_catalog_open:
 * @domain: the name of the package's catalogue, "iso_639-3"
 * @language: a language as in a locale name, "nl" or "pt_BR"
 *
 * Looks where the domain is bound to, as our own is, then in the system's
 * folders.
 *
 * Returns: (transfer full) (nullable): the catalogue; %NULL where it is not
 *   installed or cannot be read
 */
FbCatalog *
fb_catalog_open (const char *domain,
                 const char *language)
{
  const char *const *folders = g_get_system_data_dirs ();
  g_autofree char *name = NULL;
  FbCatalog *found;

  g_return_val_if_fail (domain != NULL && language != NULL, NULL);

  name = g_strconcat (domain, ".mo", NULL);
  found = open_in (bindtextdomain (domain, NULL), language, name);

  for (guint i = 0; found == NULL && folders[i] != NULL; i++)
    {
      g_autofree char *folder = g_build_filename (folders[i], "locale", NULL);

      found = open_in (folder, language, name);
    }

  return found;
}

void
fb_catalog_free (FbCatalog *self)
{
  g_mapped_file_unref (self->file);
  g_free (self);
}

/**
 * fb_catalog_lookup:
 * @text: a text in English
 *
 * Returns: (transfer none) (nullable): its translation, which lives as long as
 *   the catalogue; %NULL where it has none
 */
const char *
fb_catalog_lookup (FbCatalog  *self,
                   const char *text)
{
  guint32 low = 0;
  guint32 high;

  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  high = self->head.n_texts;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const char *found = read_text (self, self->head.texts, middle);
      int order = found == NULL ? 0 : strcmp (text, found);

      if (found == NULL)
        return NULL;
      if (order == 0)
        return read_text (self, self->head.translations, middle);
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}
