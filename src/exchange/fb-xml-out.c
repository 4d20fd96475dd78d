/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-xml-out"

#include "exchange/fb-xml-out.h"

#include <string.h>

FbXmlOut *
fb_xml_out_new (GOutputStream *stream,
                GCancellable  *cancellable)
{
  FbXmlOut *self = g_new (FbXmlOut, 1);

  self->stream = g_object_ref (stream);
  self->cancellable = cancellable;
  self->error = NULL;
  self->used = 0;

  return self;
}

void
fb_xml_out_free (FbXmlOut *self)
{
  g_clear_error (&self->error);
  g_object_unref (self->stream);
  g_free (self);
}

static void
write_all (FbXmlOut   *self,
           const char *bytes,
           gsize       length)
{
  if (self->error == NULL)
    g_output_stream_write_all (self->stream, bytes, length, NULL, self->cancellable, &self->error);
}

static void
empty_buffer (FbXmlOut *self)
{
  write_all (self, self->buffer, self->used);
  self->used = 0;
}

/* Writes bytes as they are. */
void
fb_xml_out_raw (FbXmlOut   *self,
                const char *text,
                gsize       length)
{
  if (length > sizeof self->buffer - self->used)
    {
      empty_buffer (self);
      if (length > sizeof self->buffer)
        {
          write_all (self, text, length);
          return;
        }
    }

  memcpy (self->buffer + self->used, text, length);
  self->used += length;
}

void
fb_xml_out_string (FbXmlOut   *self,
                   const char *text)
{
  fb_xml_out_raw (self, text, strlen (text));
}

static const char *
get_escape (char c)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\r':
      return "&#13;";
    default:
      return NULL;
    }
}

/* Writes text as character data. */
void
fb_xml_out_text (FbXmlOut   *self,
                 const char *text,
                 gsize       length)
{
  static const char special[256] = { ['&'] = 1, ['<'] = 1, ['>'] = 1, ['"'] = 1, ['\r'] = 1 };
  const char *end = text + length;
  const char *from = text;

  for (const char *p = text; p < end; p++)
    {
      if (!special[(guchar) *p])
        continue;

      fb_xml_out_raw (self, from, (gsize) (p - from));
      fb_xml_out_string (self, get_escape (*p));
      from = p + 1;
    }

  fb_xml_out_raw (self, from, (gsize) (end - from));
}

/* Writes bytes as <chunk> elements of base 64, at a depth of four. */
void
fb_xml_out_chunks (FbXmlOut      *self,
                   gconstpointer  bytes,
                   gsize          length)
{
  const guchar *from = bytes;

  for (gsize done = 0; done < length; done += FB_CHUNK_BYTES)
    {
      g_autofree char *text = g_base64_encode (from + done, MIN (FB_CHUNK_BYTES, length - done));

      fb_xml_out_string (self, "\n        <chunk>");
      fb_xml_out_string (self, text);
      fb_xml_out_string (self, "</chunk>");
    }
}

gboolean
fb_xml_out_flush (FbXmlOut  *self,
                  GError   **error)
{
  empty_buffer (self);

  if (self->error == NULL)
    g_output_stream_flush (self->stream, self->cancellable, &self->error);
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}
