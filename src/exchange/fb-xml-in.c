/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-xml-in"

#include "exchange/fb-xml-in.h"

#include "exchange/fb-xml-error.h"
#include "exchange/fb-xml-prolog.h"
#include "exchange/fb-xml-tags.h"

#include "footbridge-exchange-resources.h"

#include <libxml/xmlschemas.h>
#include <glib/gi18n.h>
#include <string.h>

#define BUFFER_BYTES (64 * 1024)
#define SCHEMA_PATH "/org/footbridge/Footbridge/footbridge.xsd"

/* The handler's first parameter became const in libxml2 2.12. */
#if LIBXML_VERSION >= 21200
typedef const xmlError *XmlError;
#else
typedef xmlErrorPtr XmlError;
#endif

struct _FbXmlIn
{
  GInputStream           *stream;
  GCancellable           *cancellable;
  GError                 *error;       /* of the stream */
  FbImportReport         *report;

  char                    buffer[BUFFER_BYTES];
  gsize                   filled;      /* bytes in the buffer */
  gsize                   given;       /* of these, already read by the parser */
  gboolean                is_at_end;   /* of the stream */
  goffset                 offset;      /* bytes that the parser has got */
  gint64                  n_lines;     /* line breaks in these */
  FbXmlTags               tags;        /* in these */

  xmlTextReader          *reader;
  gint64                  line;        /* of the last text */
  gboolean                is_broken;   /* no sense in reading on */
};

/* Fills the buffer, as far as there is something to read. */
static gboolean
fill_buffer (FbXmlIn *self)
{
  self->given = 0;
  self->filled = 0;

  /* not every kind of stream asks */
  if (g_cancellable_set_error_if_cancelled (self->cancellable, &self->error) ||
      !g_input_stream_read_all (self->stream, self->buffer, sizeof self->buffer, &self->filled,
                                self->cancellable, &self->error))
    return FALSE;

  self->is_at_end = self->filled < sizeof self->buffer;
  return TRUE;
}

static void
note_given (FbXmlIn    *self,
            const char *bytes,
            gsize       length)
{
  const char *end = bytes + length;

  for (const char *p = bytes; (p = memchr (p, '\n', (gsize) (end - p))) != NULL; p++)
    self->n_lines++;

  self->offset += (goffset) length;
}

static void
break_off (FbXmlIn *self,
           gint64   line,
           char    *text)
{
  /* One mistake of this kind makes many that are none. */
  if (!self->is_broken && self->error == NULL)
    fb_import_report_add (self->report, line, FALSE, text);
  else
    g_free (text);

  self->is_broken = TRUE;
}

static int
read_cb (void *data,
         char *bytes,
         int   length)
{
  FbXmlIn *self = data;
  gsize n;

  if (self->error != NULL || self->is_broken)
    return -1;
  if (self->given == self->filled && !self->is_at_end && !fill_buffer (self))
    return -1;

  n = MIN ((gsize) length, self->filled - self->given);
  memcpy (bytes, self->buffer + self->given, n);
  if (!fb_xml_tags_watch (&self->tags, bytes, n))
    {
      break_off (self, self->n_lines + 1, g_strdup (_("A part of the file is too long.")));
      return -1;
    }

  note_given (self, bytes, n);
  self->given += n;

  return (int) n;
}

static int
close_cb (void *data)
{
  return 0;
}

/* Whether the file stops before its last tag. */
static gboolean
is_cut (FbXmlIn *self,
        gint64   line)
{
  return self->is_at_end && self->given == self->filled && line >= self->n_lines &&
         g_strstr_len (self->buffer, (gssize) self->filled, "</footbridge>") == NULL;
}

static void
error_cb (void     *data,
          XmlError  error)
{
  FbXmlIn *self = data;

  if (error->level < XML_ERR_ERROR || self->is_broken || self->error != NULL)
    return;

  if (error->domain == XML_FROM_SCHEMASV)
    fb_import_report_add (self->report, error->line, TRUE,
                          fb_xml_schema_sentence (error->code, error->message));
  else if (is_cut (self, error->line))
    break_off (self, error->line,
               g_strdup (_("The file ends too early: part of it is missing.")));
  else
    break_off (self, error->line, g_strdup (fb_xml_parser_sentence (error->code, error->message)));
}

static void
ignore_cb (void    *data,
           XmlError error)
{
}

static xmlSchemaPtr
parse_schema (void)
{
  g_autoptr(GBytes) bytes = g_resource_lookup_data (footbridge_exchange_get_resource (),
                                                    SCHEMA_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                                    NULL);
  xmlSchemaParserCtxtPtr context;
  xmlSchemaPtr schema;
  gsize size;
  gconstpointer data;

  g_assert (bytes != NULL);
  data = g_bytes_get_data (bytes, &size);
  context = xmlSchemaNewMemParserCtxt (data, (int) size);
  xmlSchemaSetParserStructuredErrors (context, ignore_cb, NULL);
  schema = xmlSchemaParse (context);
  xmlSchemaFreeParserCtxt (context);
  g_assert (schema != NULL);

  return schema;
}

/* Parsed once; checking does not change it. */
static xmlSchemaPtr
get_schema (void)
{
  static gsize schema;

  if (g_once_init_enter (&schema))
    g_once_init_leave (&schema, (gsize) parse_schema ());

  return (xmlSchemaPtr) schema;
}

static const char *
get_prolog_sentence (FbProlog verdict)
{
  switch (verdict)
    {
    case FB_PROLOG_EMPTY:
      return _("The file is empty.");
    case FB_PROLOG_NOT_UTF8:
      return _("The file is not in the encoding UTF-8.");
    case FB_PROLOG_PROTECTED:
      return _("The file is protected by six words, and was not opened with them.");
    case FB_PROLOG_DOCTYPE:
      return _("The file has a document type (DTD). Such files are not taken in, "
               "because they can do harm.");
    case FB_PROLOG_GOOD:
    case FB_PROLOG_NOT_XML:
    default:
      return _("This is not a file from Footbridge.");
    }
}

static void
open_reader (FbXmlIn *self)
{
  gint64 line;
  FbProlog verdict;

  xmlInitParser ();

  if (!fill_buffer (self))
    return;

  verdict = fb_xml_prolog_scan (self->buffer, self->filled, &line);
  if (verdict != FB_PROLOG_GOOD)
    {
      break_off (self, line, g_strdup (get_prolog_sentence (verdict)));
      return;
    }

  /* No option that loads, substitutes or allows more: neither NOENT, DTDLOAD
   * nor HUGE. */
  self->reader = xmlReaderForIO (read_cb, close_cb, self, NULL, "UTF-8",
                                 XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_IGNORE_ENC);
  g_assert (self->reader != NULL);
  /* The reader passes this on to the schema, which then puts itself before the
   * parser and drops it there: errors of syntax come by way of the thread. */
  xmlTextReaderSetStructuredErrorHandler (self->reader, error_cb, self);
  xmlTextReaderSetSchema (self->reader, get_schema ());
  xmlSetStructuredErrorFunc (self, (xmlStructuredErrorFunc) error_cb);
}

/**
 * fb_xml_in_new:
 * @stream: the file
 * @report: gets the findings; must outlive the reader
 *
 * Returns: (transfer full): a reader before the first node
 */
FbXmlIn *
fb_xml_in_new (GInputStream   *stream,
               FbImportReport *report,
               GCancellable   *cancellable)
{
  FbXmlIn *self = g_new0 (FbXmlIn, 1);

  self->stream = g_object_ref (stream);
  self->cancellable = cancellable;
  self->report = report;
  self->line = 1;
  open_reader (self);

  return self;
}

void
fb_xml_in_free (FbXmlIn *self)
{
  if (self->reader != NULL)
    xmlSetStructuredErrorFunc (NULL, NULL);
  g_clear_pointer (&self->reader, xmlFreeTextReader);
  g_clear_error (&self->error);
  g_object_unref (self->stream);
  g_free (self);
}

static gboolean
is_text (int type)
{
  return type == XML_READER_TYPE_TEXT || type == XML_READER_TYPE_CDATA ||
         type == XML_READER_TYPE_WHITESPACE || type == XML_READER_TYPE_SIGNIFICANT_WHITESPACE;
}

/* Elements know their line up to 65,534; above that only texts do. Between
 * elements there is text, so the last one is on the line of the next tag. */
static void
note_line (FbXmlIn *self)
{
  xmlNodePtr node = xmlTextReaderCurrentNode (self->reader);
  int type = xmlTextReaderNodeType (self->reader);

  if (is_text (type))
    self->line = MAX (self->line, xmlGetLineNo (node));
  else if (type == XML_READER_TYPE_ELEMENT && node->line < 65535)
    self->line = MAX (self->line, node->line);
}

gboolean
fb_xml_in_next (FbXmlIn *self)
{
  int rc;

  if (self->is_broken || self->error != NULL)
    return FALSE;

  rc = xmlTextReaderRead (self->reader);

  /* After an error of syntax the reader may still hand out what it made up. */
  if (rc == 1 && !self->is_broken &&
      xmlTextReaderReadState (self->reader) != XML_TEXTREADER_MODE_ERROR)
    {
      note_line (self);
      if (xmlTextReaderDepth (self->reader) <= FB_MAX_DEPTH)
        return TRUE;

      break_off (self, self->line, g_strdup (_("The file is nested too deeply.")));
      return FALSE;
    }

  if (rc != 0)
    break_off (self, self->line, g_strdup (fb_xml_parser_sentence (XML_ERR_INTERNAL_ERROR, NULL)));

  return FALSE;
}

xmlTextReader *
fb_xml_in_get_reader (FbXmlIn *self)
{
  return self->reader;
}

gint64
fb_xml_in_get_line (FbXmlIn *self)
{
  return self->line;
}

goffset
fb_xml_in_get_offset (FbXmlIn *self)
{
  return self->offset;
}

void
fb_xml_in_stop (FbXmlIn *self)
{
  self->is_broken = TRUE;
}

gboolean
fb_xml_in_finish (FbXmlIn  *self,
                  GError  **error)
{
  if (self->error == NULL &&
      !g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}
