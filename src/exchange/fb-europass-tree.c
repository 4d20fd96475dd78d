/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-europass"

#include "exchange/fb-europass-private.h"

#include "base/fb-error.h"
#include "base/fb-text.h"
#include "exchange/fb-small-file.h"
#include "exchange/fb-xml-error.h"
#include "exchange/fb-xml-in.h"
#include "exchange/fb-xml-prolog.h"
#include "exchange/fb-xml-tags.h"

#include <glib/gi18n.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <string.h>

/* A CV has a few hundred; a tree of these takes some 20 MB. */
#define MAX_PARTS 100000
/* Longer than a name or a title is told. */
#define MAX_TEXT 250
/* Where an encoding is named. */
#define MAX_DECLARATION 200

/* --- Bytes to text --- */

/* (transfer full) (nullable): the name in <?xml encoding="..."?> */
static char *
dup_encoding (const char *data,
              gsize       length)
{
  g_autofree char *start = g_strndup (data, MIN (length, MAX_DECLARATION));
  char *end = strstr (start, "?>");
  char *name;
  gsize n;

  if (!g_str_has_prefix (start, "<?xml") || end == NULL)
    return NULL;

  *end = '\0';
  name = strstr (start, "encoding");
  name = name != NULL ? strpbrk (name, "\"'") : NULL;
  if (name == NULL)
    return NULL;

  n = strcspn (name + 1, "\"'");
  return g_strndup (name + 1, n);
}

/* One byte a character, as programs of twenty years ago wrote; no other: a name
 * is given to the converter, which knows hundreds. */
static gboolean
is_old_encoding (const char *name)
{
  static const char *const starts[] = { "iso-8859-", "windows-125", "cp125", "koi8-", NULL };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; starts[i] != NULL; i++)
    {
      if (g_str_has_prefix (lower, starts[i]))
        return strlen (lower) <= strlen (starts[i]) + 2;
    }

  return FALSE;
}

/* (transfer full) (nullable): in UTF-8 */
static char *
decode (const char *data,
        gsize       length,
        gsize      *n)
{
  g_autofree char *encoding = NULL;

  *n = length;
  if (fb_small_file_starts_with (data, length, "\377\376", 2) ||
      fb_small_file_starts_with (data, length, "\376\377", 2))
    return g_convert (data, (gssize) length, "UTF-8", "UTF-16", NULL, n, NULL);
  if (fb_small_file_starts_with (data, length, "<\0?\0", 4))
    return g_convert (data, (gssize) length, "UTF-8", "UTF-16LE", NULL, n, NULL);
  if (fb_small_file_starts_with (data, length, "\0<\0?", 4))
    return g_convert (data, (gssize) length, "UTF-8", "UTF-16BE", NULL, n, NULL);

  encoding = dup_encoding (data, length);
  if (encoding != NULL && is_old_encoding (encoding))
    return g_convert (data, (gssize) length, "UTF-8", encoding, NULL, n, NULL);

  return g_utf8_validate (data, (gssize) length, NULL) ? g_strndup (data, length) : NULL;
}

/* What the text calls its own encoding is true no more. */
static const char *
skip_declaration (const char *text)
{
  const char *end;

  if (g_str_has_prefix (text, "\357\273\277"))
    text += 3;
  end = g_str_has_prefix (text, "<?xml ") ? strstr (text, "?>") : NULL;

  return end != NULL ? end + 2 : text;
}

/* (nullable): why the parser is not to see it */
static const char *
find_fault (const char *text,
            gsize       length)
{
  FbXmlTags tags = { 0 };
  gint64 line;

  switch (fb_xml_prolog_scan (text, length, &line))
    {
    case FB_PROLOG_GOOD:
      return fb_xml_tags_watch (&tags, text, length) ? NULL : _("A part of the file is too long.");
    case FB_PROLOG_EMPTY:
      return _("The file is empty.");
    case FB_PROLOG_DOCTYPE:
      return _("The file has a document type (DTD). Such files are not taken in, "
               "because they can do harm.");
    case FB_PROLOG_NOT_UTF8:
    case FB_PROLOG_PROTECTED:
    case FB_PROLOG_NOT_XML:
    default:
      return _("This is not a Europass CV.");
    }
}

/* --- Text to a tree --- */

/* How large it is so far. */
typedef struct
{
  int         n_parts;
  int         depth;
  const char *fault; /* (nullable) */
} Measure;

static void
start_element_cb (void           *data,
                  const xmlChar  *name,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  xmlParserCtxt *context = data;
  Measure *measure = context->_private;

  measure->n_parts += 1 + n_namespaces + n_attributes;
  if (measure->n_parts > MAX_PARTS)
    measure->fault = _("A part of the file is too long.");
  else if (++measure->depth > FB_MAX_DEPTH)
    measure->fault = _("The file is nested too deeply.");

  if (measure->fault != NULL)
    xmlStopParser (context);
  else
    xmlSAX2StartElementNs (data, name, prefix, uri, n_namespaces, namespaces, n_attributes, n_defaulted,
                           attributes);
}

static void
end_element_cb (void          *data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  Measure *measure = ((xmlParserCtxt *) data)->_private;

  measure->depth--;
  xmlSAX2EndElementNs (data, name, prefix, uri);
}

static const char *
get_parser_fault (xmlParserCtxt *context)
{
  const xmlError *last = xmlCtxtGetLastError (context);

  return fb_xml_parser_sentence (last != NULL ? last->code : XML_ERR_INTERNAL_ERROR,
                                 last != NULL ? last->message : NULL);
}

static xmlDoc *
parse_text (const char  *text,
            gsize        length,
            GError     **error)
{
  xmlParserCtxt *context = xmlNewParserCtxt ();
  Measure measure = { 0, 0, NULL };
  const char *fault = NULL;
  xmlDoc *document;

  /* No option that loads, substitutes or allows more: neither NOENT, DTDLOAD
   * nor HUGE. */
  context->_private = &measure;
  context->sax->startElementNs = start_element_cb;
  context->sax->endElementNs = end_element_cb;
  document = xmlCtxtReadMemory (context, text, (int) length, NULL, "UTF-8",
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA);
  if (measure.fault != NULL)
    fault = measure.fault;
  else if (document == NULL || !context->wellFormed)
    fault = get_parser_fault (context);
  xmlFreeParserCtxt (context);

  if (fault == NULL)
    return document;

  g_clear_pointer (&document, xmlFreeDoc);
  return fb_small_file_refuse (error, fault);
}

xmlDoc *
_fb_europass_parse (const char  *data,
                    gsize        length,
                    GError     **error)
{
  gsize n;
  g_autofree char *decoded = decode (data, length, &n);
  const char *text, *fault;

  if (decoded == NULL)
    return fb_small_file_refuse (error, _("This is not a Europass CV."));

  text = skip_declaration (decoded);
  n -= (gsize) (text - decoded);
  fault = find_fault (text, n);

  return fault == NULL ? parse_text (text, n, error) : fb_small_file_refuse (error, fault);
}

/* --- Looking around in it --- */

static xmlNode *
find_named (xmlNode    *node,
            const char *name)
{
  while (node != NULL && (node->type != XML_ELEMENT_NODE || !g_str_equal (node->name, name)))
    node = node->next;

  return node;
}

xmlNode *
_fb_europass_first (xmlNode    *node,
                    const char *name)
{
  return node != NULL ? find_named (node->children, name) : NULL;
}

xmlNode *
_fb_europass_next (xmlNode *node)
{
  return find_named (node->next, (const char *) node->name);
}

xmlNode *
_fb_europass_at (xmlNode    *node,
                 const char *path)
{
  g_auto(GStrv) names = g_strsplit (path, "/", -1);

  for (guint i = 0; names[i] != NULL; i++)
    node = _fb_europass_first (node, names[i]);

  return node;
}

/* Takes @raw. */
static char *
tidy (xmlChar *raw)
{
  g_autofree char *clean = NULL;
  g_auto(GStrv) words = NULL;
  GString *line = g_string_new (NULL);
  gboolean is_clean = raw != NULL && fb_text_clean ((const char *) raw, &clean, NULL) && clean != NULL;

  xmlFree (raw);
  words = is_clean ? g_strsplit_set (clean, " \n\t", -1) : NULL;
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);
    }

  if (g_utf8_strlen (line->str, (gssize) line->len) > MAX_TEXT)
    g_string_truncate (line, (gsize) (g_utf8_offset_to_pointer (line->str, MAX_TEXT) - line->str));
  if (line->len > 0)
    return g_strchomp (g_string_free (line, FALSE));

  g_string_free (line, TRUE);
  return NULL;
}

char *
_fb_europass_dup_text (xmlNode    *node,
                       const char *path)
{
  node = _fb_europass_at (node, path);

  return node != NULL ? tidy (xmlNodeGetContent (node)) : NULL;
}

char *
_fb_europass_dup_attribute (xmlNode    *node,
                            const char *name)
{
  return node != NULL ? tidy (xmlGetNoNsProp (node, (const xmlChar *) name)) : NULL;
}
