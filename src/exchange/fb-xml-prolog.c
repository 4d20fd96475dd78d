/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-xml-in"

#include "exchange/fb-xml-prolog.h"

#include "exchange/fb-package.h"

#include <string.h>

static gboolean
starts_with (const char *p,
             const char *end,
             const char *prefix)
{
  gsize length = strlen (prefix);

  return (gsize) (end - p) >= length && memcmp (p, prefix, length) == 0;
}

/* Behind the next @mark; @end where there is none. */
static const char *
skip_past (const char *p,
           const char *end,
           const char *mark)
{
  const char *found = g_strstr_len (p, end - p, mark);

  return found != NULL ? found + strlen (mark) : end;
}

/* Whether an XML declaration names an encoding that is not a part of UTF-8. */
static gboolean
has_other_encoding (const char *p,
                    const char *end)
{
  g_autofree char *declaration = g_strndup (p, (gsize) (end - p));
  char *name = strstr (declaration, "encoding");
  char quote[2] = { 0 };

  if (name == NULL || (name = strpbrk (name, "\"'")) == NULL)
    return FALSE;

  quote[0] = *name++;
  name[strcspn (name, quote)] = '\0';

  return g_ascii_strcasecmp (name, "UTF-8") != 0 && g_ascii_strcasecmp (name, "US-ASCII") != 0;
}

static gint64
count_lines (const char *from,
             const char *until)
{
  gint64 line = 1;

  for (const char *p = from; p < until; p++)
    line += *p == '\n';

  return line;
}

static const char *
skip_space (const char *p,
            const char *end)
{
  while (p < end && g_ascii_isspace (*p))
    p++;

  return p;
}

/* Without white space after it, the mark can be in no place but the first. */
static FbProlog
judge_start (const char **p,
             const char  *end)
{
  if (starts_with (*p, end, "\xfe\xff") || starts_with (*p, end, "\xff\xfe"))
    return FB_PROLOG_NOT_UTF8;
  if (starts_with (*p, end, "\xef\xbb\xbf"))
    *p += 3;
  if (starts_with (*p, end, "<?xml") && has_other_encoding (*p, skip_past (*p, end, "?>")))
    return FB_PROLOG_NOT_UTF8;

  return FB_PROLOG_GOOD;
}

/**
 * fb_xml_prolog_scan:
 * @bytes: the beginning of the file, not all of it if that is long
 * @line: (out): where the trouble is
 *
 * Finds a document type before the parser does: a document type can make
 * a parser work for hours, or open other files, before its first element.
 */
FbProlog
fb_xml_prolog_scan (const char *bytes,
                    gsize       length,
                    gint64     *line)
{
  const char *end = bytes + length;
  const char *p = bytes;
  FbProlog verdict = judge_start (&p, end);

  *line = 1;
  if (length == 0)
    return FB_PROLOG_EMPTY;
  if (starts_with (p, end, FB_PACKAGE_MAGIC))
    return FB_PROLOG_PROTECTED;
  if (verdict != FB_PROLOG_GOOD)
    return verdict;

  while ((p = skip_space (p, end)) < end)
    {
      *line = count_lines (bytes, p);

      if (starts_with (p, end, "<!DOCTYPE"))
        return FB_PROLOG_DOCTYPE;
      if (starts_with (p, end, "<?"))
        p = skip_past (p, end, "?>");
      else if (starts_with (p, end, "<!--"))
        p = skip_past (p, end, "-->");
      else
        return *p == '<' ? FB_PROLOG_GOOD : FB_PROLOG_NOT_XML;
    }

  return FB_PROLOG_NOT_XML;
}
