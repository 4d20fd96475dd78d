/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-document-markup"

#include "documents/fb-document-writer.h"

#include <string.h>

/* Texts of templates: "# " begins the title, "## " a heading, "### " a small
 * heading; all else is a paragraph. */

static const struct
{
  const char *mark;
  FbStyle     style;
} headings[] = {
  { "# ", FB_STYLE_TITLE },
  { "## ", FB_STYLE_HEADING },
  { "### ", FB_STYLE_SUBHEADING },
};

/* The style of the line at @text, and where its words begin. */
static FbStyle
get_style (const char  *text,
           const char **words)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_has_prefix (text, headings[i].mark))
      {
        *words = text + strlen (headings[i].mark);
        return headings[i].style;
      }
  *words = text;

  return FB_STYLE_BODY;
}

/* Takes one heading off @rest if there is one, else all paragraphs up to the
 * next heading: a translation may have other paragraphs, but headings stand
 * beside headings. */
static char *
take_section (const char **rest,
              gboolean     is_heading,
              FbStyle     *style)
{
  const char *words, *end = *rest;

  if (end == NULL)
    return NULL;
  if (is_heading)
    {
      FbStyle found = get_style (end, &words);

      if (found == FB_STYLE_BODY)
        return NULL;
      *style = found;
      *rest = words + strcspn (words, "\n");

      return g_strndup (words, *rest - words);
    }

  while (*end != '\0' && get_style (end, &words) == FB_STYLE_BODY)
    {
      end += strcspn (end, "\n");
      end += *end == '\n';
    }
  words = *rest;
  *rest = end;

  return g_strndup (words, end - words);
}

static gboolean
has_more (const char *rest)
{
  return rest != NULL && *rest != '\0';
}

/* Adds texts of both languages (either may be NULL), section beside section. */
void
_fb_writer_add_markup (FbWriter   *self,
                       const char *text,
                       const char *second_text)
{
  const char *rest[2] = { text, second_text };

  for (gboolean is_heading = FALSE; has_more (rest[0]) || has_more (rest[1]); is_heading = !is_heading)
    {
      FbStyle style = FB_STYLE_BODY;
      g_autofree char *second = take_section (&rest[1], is_heading, &style);
      g_autofree char *first = take_section (&rest[0], is_heading, &style);

      fb_document_add_text (self->document, style, first, second);
    }
}
