/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-text"

#include "base/fb-text.h"

#include "base/fb-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* Most text is short, printable and plain; it needs no second look. */
static gboolean
is_plain (const char *text)
{
  for (const unsigned char *p = (const unsigned char *) text; *p != '\0'; p++)
    {
      if ((*p < 0x20 && *p != '\n' && *p != '\t') || *p >= 0x7f)
        return FALSE;
    }

  return TRUE;
}

/* The length in bytes of a letter or mark of punctuation that is sure to be in
 * normal form C, whatever stands before it; 0 where that takes a closer look.
 * Latin, Cyrillic and Arabic letters, and the quotes and dashes of Europe. */
static gsize
get_settled_length (const guchar *p)
{
  gunichar c;

  if (*p >= 0xc2 && *p < 0xe0)
    {
      c = (gunichar) (*p & 0x1f) << 6 | (p[1] & 0x3f);

      return (c >= 0xa0 && c < 0x300) || (c >= 0x400 && c < 0x480) || (c >= 0x621 && c < 0x64b)
               ? 2
               : 0;
    }

  return p[0] == 0xe2 && p[1] == 0x80 && p[2] >= 0x90 && p[2] < 0xa8 ? 3 : 0;
}

/**
 * fb_text_is_clean:
 * @text: valid UTF-8 of @length bytes, ended by NUL
 *
 * A quick look, for many texts at once: a text that it does not let through
 * may be clean all the same.
 *
 * Returns: whether fb_text_clean() would leave @text as it is
 */
gboolean
fb_text_is_clean (const char *text,
                  gsize       length)
{
  const guchar *p = (const guchar *) text;
  const guchar *end = p + length;

  if (length == 0 || g_ascii_isspace (*p) || g_ascii_isspace (end[-1]))
    return FALSE;

  while (p < end)
    {
      gsize n = *p < 0x7f ? *p >= 0x20 || *p == '\n' || *p == '\t' : get_settled_length (p);

      if (n == 0)
        return FALSE;
      p += n;
    }

  return TRUE;
}

static gboolean
is_unwanted (gunichar c)
{
  if (c == '\n' || c == '\t')
    return FALSE;

  return c < 0x20 || (c >= 0x7f && c <= 0x9f) || (c & 0xfffe) == 0xfffe;
}

static char *
drop_unwanted (const char *text)
{
  g_autoptr(GString) kept = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] != '\n')
        g_string_append_c (kept, '\n');
      else if (!is_unwanted (c))
        g_string_append_unichar (kept, c);
    }

  return g_string_free (g_steal_pointer (&kept), FALSE);
}

/**
 * fb_text_clean:
 * @raw: (nullable): text from a form, a command line or a file
 * @clean: (out) (transfer full) (nullable): NFC, lines ended by \n, without
 *   control characters and without white space at either end; %NULL where
 *   nothing is left, for an empty string is never stored
 *
 * The one gate through which every text enters.
 *
 * Returns: %FALSE with %FB_ERROR_INVALID where @raw is not valid UTF-8
 */
gboolean
fb_text_clean (const char  *raw,
               char       **clean,
               GError     **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (clean != NULL, FALSE);

  *clean = NULL;

  if (raw == NULL)
    return TRUE;

  if (is_plain (raw))
    text = g_strdup (raw);
  else if (g_utf8_validate (raw, -1, NULL))
    {
      g_autofree char *kept = drop_unwanted (raw);

      text = g_utf8_normalize (kept, -1, G_NORMALIZE_NFC);
    }
  else
    {
      g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID,
                           _("The text holds characters that cannot be read."));
      return FALSE;
    }

  g_strstrip (text);
  if (*text != '\0')
    *clean = g_steal_pointer (&text);

  return TRUE;
}

/**
 * fb_int_to_text:
 * @buffer: room for the result
 *
 * Returns: (transfer none): @buffer, with the canonical digits of @number
 */
const char *
fb_int_to_text (gint64 number,
                char   buffer[24])
{
  g_snprintf (buffer, 24, "%" G_GINT64_FORMAT, number);

  return buffer;
}

/**
 * fb_text_select:
 * @text: lines; one like "[objectives memorandum]" begins what only these
 *   kinds say, "[]" what all of them say
 * @kind: (nullable): the kind; without one, what all of them say
 *
 * Returns: (transfer full): what is meant for @kind, without those lines
 */
char *
fb_text_select (const char *text,
                const char *kind)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GString) selected = g_string_new (NULL);
  gboolean is_meant = TRUE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '[' && g_str_has_suffix (lines[i], "]"))
        {
          g_autofree char *names = g_strndup (lines[i] + 1, strlen (lines[i]) - 2);
          g_auto(GStrv) kinds = g_strsplit (names, " ", -1);

          is_meant = kinds[0] == NULL || (kind != NULL && g_strv_contains ((const char *const *) kinds, kind));
        }
      else if (is_meant)
        g_string_append_printf (selected, "%s%s", lines[i], lines[i + 1] != NULL ? "\n" : "");
    }

  return g_string_free (g_steal_pointer (&selected), FALSE);
}
