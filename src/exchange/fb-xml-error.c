/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-xml-in"

#include "exchange/fb-xml-error.h"

#include <libxml/xmlerror.h>
#include <glib/gi18n.h>
#include <string.h>

/* The parser has a limit for each kind of part, and one code for few of them. */
static gboolean
is_about_length (const char *message)
{
  static const char *const words[] = { "too long", "too big", "huge", "Huge" };

  for (guint i = 0; message != NULL && i < G_N_ELEMENTS (words); i++)
    {
      if (strstr (message, words[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

/**
 * fb_xml_parser_sentence:
 * @code: an error of the parser, one of xmlParserErrors
 * @message: (nullable): what libxml2 says, in English
 *
 * Returns: (transfer none): what is wrong with the file
 */
const char *
fb_xml_parser_sentence (int         code,
                        const char *message)
{
  if (is_about_length (message))
    return _("A part of the file is too long.");

  switch (code)
    {
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_INVALID_CHARREF:
    case XML_ERR_INVALID_ENCODING:
    case XML_ERR_UNKNOWN_ENCODING:
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_I18N_CONV_FAILED:
      return _("There are characters here that cannot be read (not UTF-8, or control characters).");
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
    case XML_ERR_ENTITY_LOOP:
    case XML_ERR_ENTITY_NOT_STARTED:
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
      return _("The file refers to something outside itself (an entity). "
               "Such files are not taken in.");
    case XML_ERR_TAG_NAME_MISMATCH:
      return _("The file is damaged here: an element is closed that is not open.");
    case XML_ERR_NAME_TOO_LONG:
    case XML_ERR_NO_MEMORY: /* so libxml2 calls a text of more than 10 MB */
      return _("A part of the file is too long.");
    default:
      return _("The file is damaged here and cannot be read any further.");
    }
}

/* (transfer full): the first name in the message between @open and @close,
 * without its namespace */
static char *
cut_name (const char *message,
          const char *open,
          const char *close)
{
  const char *from = strstr (message, open);
  const char *until;
  const char *brace;

  if (from == NULL)
    return g_strdup ("?");

  from += strlen (open);
  until = from + strcspn (from, close);
  brace = g_strrstr_len (from, until - from, "}");
  if (brace != NULL)
    from = brace + 1;

  return g_strndup (from, (gsize) (until - from));
}

/**
 * fb_xml_schema_sentence:
 * @code: an error of the grammar, one of xmlParserErrors
 * @message: what libxml2 says, in English
 *
 * Returns: (transfer full): what is wrong with the element
 */
char *
fb_xml_schema_sentence (int         code,
                        const char *message)
{
  g_autofree char *element = cut_name (message, "Element '", "'");
  g_autofree char *attribute = NULL;

  switch (code)
    {
    case XML_SCHEMAV_ELEMENT_CONTENT:
      if (strstr (message, "Missing child") == NULL)
        return g_strdup_printf (_("“%s” does not belong here."), element);
      return g_strdup_printf (_("Something is missing at the end of “%s”."), element);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
      attribute = cut_name (message, "The attribute '", "'");
      return g_strdup_printf (_("“%s” has no “%s”."), element, attribute);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
      attribute = cut_name (message, "attribute '", "'");
      return g_strdup_printf (_("“%s” may not have “%s”."), element, attribute);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
      return g_strdup_printf (_("There is text in “%s” where none belongs."), element);
    case XML_SCHEMAV_CVC_TYPE_3_1_2:
      return g_strdup_printf (_("“%s” may hold only text."), element);
    default:
      return g_strdup_printf (_("“%s” holds a value that it may not have."), element);
    }
}
