/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-card"

#include "exchange/fb-card.h"

/* In bytes, as RFC 2426 asks; what follows begins with a blank. */
#define LINE 75

/* (transfer full): without what parts the pieces of a line */
static char *
escape (const char *text)
{
  GString *escaped = g_string_new (text != NULL ? text : "");

  g_string_replace (escaped, "\\", "\\\\", 0);
  g_string_replace (escaped, ",", "\\,", 0);
  g_string_replace (escaped, ";", "\\;", 0);
  g_string_replace (escaped, "\r", "", 0);
  g_string_replace (escaped, "\n", "\\n", 0);

  return g_string_free (escaped, FALSE);
}

/* Cut between letters, never within one. */
static void
add_line (GString    *card,
          const char *name,
          const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);
  gsize length = 0;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize n = (gsize) (g_utf8_next_char (p) - p);

      if (length + n > LINE)
        {
          g_string_append (card, "\r\n ");
          length = 1;
        }
      g_string_append_len (card, p, (gssize) n);
      length += n;
    }
  g_string_append (card, "\r\n");
}

static void
add_text (GString    *card,
          const char *name,
          const char *text)
{
  g_autofree char *escaped = escape (text);

  if (text != NULL)
    add_line (card, name, escaped);
}

char *
fb_card_dup_text (const FbCard *self)
{
  GString *card = g_string_new ("BEGIN:VCARD\r\nVERSION:3.0\r\n");
  g_autofree char *family = escape (self->family_name != NULL ? self->family_name : self->name);
  g_autofree char *given = escape (self->given_name);
  g_autofree char *street = escape (self->street);
  g_autofree char *place = escape (self->place);
  g_autofree char *postcode = escape (self->postcode);
  g_autofree char *name = g_strdup_printf ("%s;%s;;;", family, given);
  g_autofree char *address = g_strdup_printf (";;%s;%s;;%s;", street, place, postcode);

  add_line (card, "N", name);
  add_text (card, "FN", self->name);
  add_text (card, "TEL;TYPE=CELL", self->phone);
  add_text (card, "EMAIL", self->email);
  if (self->street != NULL || self->place != NULL || self->postcode != NULL)
    add_line (card, "ADR;TYPE=HOME", address);
  g_string_append (card, "END:VCARD\r\n");

  return g_string_free (card, FALSE);
}
