/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-iso-codes"

#include "domain/fb-iso-codes.h"

#include <string.h>

/* Reads the files of the package iso-codes: JSON of one shape, a list of flat
 * objects whose members are strings. A general parser takes 40 ms for the 7,900
 * languages, this one 3, and a form that shows one waits for it. */

static const struct
{
  const char *name;
  gsize       offset;
} members[] = {
  { "alpha_2", G_STRUCT_OFFSET (FbIsoEntry, alpha_2) },
  { "alpha_3", G_STRUCT_OFFSET (FbIsoEntry, alpha_3) },
  { "name", G_STRUCT_OFFSET (FbIsoEntry, name) },
  { "common_name", G_STRUCT_OFFSET (FbIsoEntry, common_name) },
  { "type", G_STRUCT_OFFSET (FbIsoEntry, type) },
};

typedef struct
{
  const char *at;
  const char *end;
  GString    *member;
  GString    *values[G_N_ELEMENTS (members)]; /* of the entry that is being read */
  FbIsoEntry  entry;
} Reader;

static void
append_unicode (Reader  *reader,
                GString *string)
{
  char digits[5] = "";
  gunichar character;

  if (reader->end - reader->at < 4)
    return;

  memcpy (digits, reader->at, 4);
  reader->at += 4;
  character = g_ascii_strtoull (digits, NULL, 16);

  /* Half a pair has no place in UTF-8; the files have none. */
  if (character != 0 && g_unichar_validate (character))
    g_string_append_unichar (string, character);
}

static void
append_escaped (Reader  *reader,
                GString *string)
{
  char escaped = *reader->at++;

  switch (escaped)
    {
    case 'n':
      g_string_append_c (string, '\n');
      break;
    case 't':
      g_string_append_c (string, '\t');
      break;
    case 'u':
      append_unicode (reader, string);
      break;
    default:
      g_string_append_c (string, escaped);
    }
}

/* From behind the opening quote to behind the closing one */
static void
read_string (Reader  *reader,
             GString *string)
{
  g_string_truncate (string, 0);

  while (reader->at < reader->end && *reader->at != '"')
    {
      const char *start = reader->at;

      while (reader->at < reader->end && *reader->at != '"' && *reader->at != '\\')
        reader->at++;
      g_string_append_len (string, start, reader->at - start);

      if (reader->end - reader->at > 1 && *reader->at == '\\')
        {
          reader->at++;
          append_escaped (reader, string);
        }
      else if (reader->at < reader->end && *reader->at == '\\')
        reader->at++;
    }

  reader->at = MIN (reader->at + 1, reader->end);
}

static gboolean
skip_to (Reader *reader,
         char    wanted)
{
  while (reader->at < reader->end && g_ascii_isspace (*reader->at))
    reader->at++;

  if (reader->at >= reader->end || *reader->at != wanted)
    return FALSE;

  reader->at++;

  return TRUE;
}

/* "name": "value"; a value that is no string is left for the caller to walk on */
static void
read_member (Reader *reader)
{
  guint i;

  read_string (reader, reader->member);
  if (!skip_to (reader, ':') || !skip_to (reader, '"'))
    return;

  for (i = 0; i < G_N_ELEMENTS (members); i++)
    {
      if (g_str_equal (reader->member->str, members[i].name))
        break;
    }

  if (i == G_N_ELEMENTS (members))
    {
      read_string (reader, reader->member);
      return;
    }

  read_string (reader, reader->values[i]);
  G_STRUCT_MEMBER (const char *, &reader->entry, members[i].offset) = reader->values[i]->str;
}

/**
 * fb_iso_codes_parse:
 * @func: (scope call): called for each entry, whose strings live for the call
 */
void
fb_iso_codes_parse (const char     *text,
                    gsize           length,
                    FbIsoEntryFunc  func,
                    gpointer        user_data)
{
  Reader reader = { .at = text, .end = text + length, .member = g_string_new (NULL) };

  g_return_if_fail (text != NULL && func != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    reader.values[i] = g_string_new (NULL);

  while (reader.at < reader.end)
    {
      char c = *reader.at++;

      if (c == '{')
        reader.entry = (FbIsoEntry) { NULL };
      else if (c == '"')
        read_member (&reader);
      else if (c == '}' && reader.entry.name != NULL)
        {
          func (&reader.entry, user_data);
          reader.entry = (FbIsoEntry) { NULL };
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    g_string_free (reader.values[i], TRUE);
  g_string_free (reader.member, TRUE);
}

/**
 * fb_iso_codes_read:
 * @standard: "iso_639-3" or "iso_3166-1"
 * @func: (scope call): called for each entry, whose strings live for the call
 *
 * Returns: %FALSE where the package is not installed
 */
gboolean
fb_iso_codes_read (const char     *standard,
                   FbIsoEntryFunc  func,
                   gpointer        user_data)
{
  const char *const *folders = g_get_system_data_dirs ();
  g_autofree char *name = NULL;

  g_return_val_if_fail (standard != NULL && func != NULL, FALSE);

  name = g_strconcat (standard, ".json", NULL);

  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folders[i], "iso-codes", "json", name, NULL);
      g_autoptr(GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);

      if (file == NULL)
        continue;

      fb_iso_codes_parse (g_mapped_file_get_contents (file), g_mapped_file_get_length (file),
                          func, user_data);

      return TRUE;
    }

  return FALSE;
}
