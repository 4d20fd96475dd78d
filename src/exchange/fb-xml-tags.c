/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-xml-in"

#include "exchange/fb-xml-tags.h"

#include <string.h>

enum
{
  IN_TEXT,
  AT_TAG,    /* behind '<' */
  IN_TAG,
  AT_MARKUP, /* behind "<!" */
  IN_COMMENT,
  IN_CDATA,
  IN_INSTRUCTION,
};

/* What closes the places in which a '<' means nothing. */
static const char *
get_end (int place)
{
  switch (place)
    {
    case IN_COMMENT:
      return "-->";
    case IN_CDATA:
      return "]]>";
    case IN_INSTRUCTION:
    default:
      return "?>";
    }
}

static void
enter (FbXmlTags *self,
       int        place)
{
  self->place = place;
  self->n_seen = 0;
}

static void
open_tag (FbXmlTags *self,
          char       byte)
{
  self->quote = 0;
  self->length = 2;

  if (byte == '!')
    enter (self, AT_MARKUP);
  else if (byte == '?')
    enter (self, IN_INSTRUCTION);
  else
    enter (self, byte == '>' ? IN_TEXT : IN_TAG);
}

static void
step_in_tag (FbXmlTags *self,
             char       byte)
{
  self->length++;
  self->between = 0;
  self->n_references = 0;

  if (self->quote != 0)
    self->quote = byte == self->quote ? 0 : self->quote;
  else if (byte == '"' || byte == '\'')
    self->quote = byte;
  else if (byte == '>')
    enter (self, IN_TEXT);
}

/* What is neither comment nor CDATA is refused by the parser at once. */
static void
step_at_markup (FbXmlTags *self,
                char       byte)
{
  self->n_seen++;

  if (byte == '-' && self->n_seen == 2)
    enter (self, IN_COMMENT);
  else if (byte == '[' && self->n_seen > 1)
    enter (self, IN_CDATA);
  else if (byte == '>')
    enter (self, IN_TEXT);
}

static void
step_to_end (FbXmlTags *self,
             char       byte)
{
  const char *end = get_end (self->place);

  if (byte == end[self->n_seen])
    self->n_seen++;
  else if (byte != end[0])
    self->n_seen = 0;
  /* else "--->" and "]]]>": as many marks as there may be were seen */

  if (end[self->n_seen] == '\0')
    enter (self, IN_TEXT);
}

static void
step (FbXmlTags *self,
      char       byte)
{
  switch (self->place)
    {
    case AT_TAG:
      open_tag (self, byte);
      break;
    case IN_TAG:
      step_in_tag (self, byte);
      break;
    case AT_MARKUP:
      step_at_markup (self, byte);
      break;
    default:
      step_to_end (self, byte);
      break;
    }
}

/* Returns where the text ends: at a tag or at @end. */
static const char *
pass_text (FbXmlTags  *self,
           const char *bytes,
           const char *end)
{
  const char *tag = memchr (bytes, '<', (gsize) (end - bytes));
  const char *until = tag != NULL ? tag : end;

  self->between += (gsize) (until - bytes);
  for (; (bytes = memchr (bytes, '&', (gsize) (until - bytes))) != NULL; bytes++)
    self->n_references++;

  self->place = tag != NULL ? AT_TAG : IN_TEXT;
  return tag != NULL ? tag + 1 : end;
}

/**
 * fb_xml_tags_watch:
 * @bytes: the next bytes of the file
 *
 * Returns: %FALSE where a tag is longer than %FB_MAX_TAG_BYTES, or
 *   more than %FB_MAX_BETWEEN_BYTES or %FB_MAX_REFERENCES stand between two
 */
gboolean
fb_xml_tags_watch (FbXmlTags  *self,
                   const char *bytes,
                   gsize       length)
{
  const char *end = bytes + length;

  while (bytes < end)
    {
      if (self->place == IN_TEXT)
        bytes = pass_text (self, bytes, end);
      else
        {
          self->between++;
          step (self, *bytes++);
        }

      if ((self->place == IN_TAG && self->length > FB_MAX_TAG_BYTES) ||
          self->between > FB_MAX_BETWEEN_BYTES || self->n_references > FB_MAX_REFERENCES)
        return FALSE;
    }

  return TRUE;
}
