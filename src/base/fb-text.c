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
