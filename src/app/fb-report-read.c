/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-report"

#include "app/fb-reports.h"

#include "base/fb-date-read.h"
#include "base/fb-error.h"
#include "base/fb-text.h"
#include "domain/fb-codes.h"
#include "store/fb-search-key.h"

#include <glib/gi18n.h>
#include <string.h>

/* From so many letters on the beginning of a word counts for the word. */
#define LEAST_LETTERS 3
#define MINUTES_OF_A_DAY 1440

FbReportLine *
fb_report_line_new (void)
{
  FbReportLine *self = g_new0 (FbReportLine, 1);

  self->minutes = FB_UNSET;

  return self;
}

void
fb_report_line_free (FbReportLine *self)
{
  g_free (self->held_on);
  g_free (self->how);
  g_free (self->topics);
  g_free (self->next_on);
  g_free (self->remark);
  g_clear_object (&self->known);
  g_free (self);
}

static gboolean
refuse (GError     **error,
        const char  *format,
        const char  *typed)
{
  g_autofree char *sentence = g_strdup_printf (format, typed);

  g_set_error_literal (error, FB_ERROR, FB_ERROR_INVALID, sentence);
  return FALSE;
}

/* A date without a year: the last such day for what was, the first one from
 * @after on for what comes. */
static gboolean
read_date (const char  *typed,
           const char  *today,
           const char  *after, /* (nullable) */
           char       **date,
           GError     **error)
{
  g_autofree char *read = NULL;
  int groups = 0;
  int year;

  if (!fb_date_read (typed, FALSE, today, &read, error))
    return FALSE;
  g_assert (read != NULL);

  for (const char *p = typed; *p != '\0'; p++)
    groups += g_ascii_isdigit (*p) && !g_ascii_isdigit (p[1]) ? 1 : 0;
  year = (int) g_ascii_strtoll (read, NULL, 10);
  if (groups < 3 && after != NULL)
    {
      year = (int) g_ascii_strtoll (after, NULL, 10);
      year += strcmp (read + 4, after + 4) < 0 ? 1 : 0;
    }
  else if (groups < 3 && g_strcmp0 (read, today) > 0)
    year--;

  *date = g_strdup_printf ("%04d%s", year, read + 4);

  return TRUE;
}

/* "60", "1:30", "1h30", "2 h" */
static gboolean
read_minutes (const char  *typed,
              gint64      *minutes,
              GError     **error)
{
  g_autoptr(GRegex) regex = g_regex_new ("^(\\d{1,4})(?:\\s*(:|h|u|t)\\s*(?:(\\d{2})\\s*(?:min)?)?)?(?:\\s*min\\.?)?$",
                                         G_REGEX_CASELESS, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *first = NULL;
  g_autofree char *mark = NULL;
  g_autofree char *second = NULL;
  gint64 number;

  if (!g_regex_match (regex, typed, 0, &match))
    return refuse (error, _("“%s” is not a time in minutes, such as 60 or 1:30."), typed);

  first = g_match_info_fetch (match, 1);
  mark = g_match_info_fetch (match, 2);
  second = g_match_info_fetch (match, 3);
  number = g_ascii_strtoll (first, NULL, 10);
  if (mark != NULL && *mark != '\0')
    number = number * 60 + (second != NULL ? g_ascii_strtoll (second, NULL, 10) : 0);
  if (number > MINUTES_OF_A_DAY)
    return refuse (error, _("“%s” is longer than a day."), typed);

  *minutes = number;
  return TRUE;
}

/* Whether @word is a label of the list, or the beginning of one. */
static gboolean
is_label (const char *word,
          const char *label)
{
  g_autofree char *key = fb_search_key_dup (word);
  g_autofree char *whole = fb_search_key_dup (label);

  return g_utf8_strlen (key, -1) >= LEAST_LETTERS && g_str_has_prefix (whole, key);
}

/* The letter that stands on the sheet, or the word. */
static gboolean
read_how (const char  *typed,
          char       **how,
          GError     **error)
{
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_contact_how, &n_codes);

  for (guint i = 0; i < n_codes; i++)
    {
      gboolean is_letter = typed[1] == '\0' && g_ascii_toupper (typed[0]) == (char) ('A' + i);

      if (is_letter || is_label (typed, fb_code_list_get_label (&fb_code_contact_how, codes[i].code)))
        {
          *how = g_strdup (codes[i].code);
          return TRUE;
        }
    }

  return refuse (error, _("“%s” is none of the ways from A to E."), typed);
}

static gboolean
read_topics (const char  *typed,
             char       **topics,
             GError     **error)
{
  guint n_codes;
  const FbCode *codes = fb_code_list_get_codes (&fb_code_topic, &n_codes);
  g_auto(GStrv) words = g_strsplit_set (typed, " ,;.+/", -1);
  g_autoptr(GString) joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *end;
      guint64 number = g_ascii_strtoull (words[i], &end, 10);

      if (*words[i] == '\0')
        continue;
      if (*end != '\0' || number < 1 || number > n_codes)
        return refuse (error, _("“%s” is not the number of a topic."), words[i]);
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", codes[number - 1].code);
    }

  /* each once, in the order in which codes are kept */
  return joined->len == 0 || fb_field_read (fb_kind_find_field (&fb_contact_kind, "topics"), joined->str, topics, error);
}

/**
 * fb_report_line_set_rest:
 * @calls: what stands where they ask to be called; anything is yes
 * @remark: (nullable)
 *
 * What of a line needs no reading.
 */
void
fb_report_line_set_rest (FbReportLine *self,
                         const char   *calls,
                         const char   *remark)
{
  g_autofree char *clean = NULL;

  if (remark != NULL)
    fb_text_clean (remark, &clean, NULL);
  self->calls = calls != NULL && *calls != '\0';
  g_free (self->remark);
  self->remark = clean != NULL && *clean != '\0' ? g_steal_pointer (&clean) : NULL;
}

/**
 * fb_report_line_read:
 * @typed: what stands in that cell of the sheet; empty unsets it
 * @today: the day it is
 *
 * Reads one cell. Letters and numbers are those that the sheet prints. The next
 * date comes after the date, which is read before it.
 *
 * Returns: %FALSE with %FB_ERROR_INVALID and the cell unset where it cannot be
 *   read
 */
gboolean
fb_report_line_read (FbReportLine  *self,
                     FbReportCell   cell,
                     const char    *typed,
                     const char    *today,
                     GError       **error)
{
  g_autofree char *text = g_strstrip (g_strdup (typed != NULL ? typed : ""));
  gboolean is_empty = *text == '\0';

  switch (cell)
    {
    case FB_REPORT_DATE:
      g_clear_pointer (&self->held_on, g_free);
      return is_empty || read_date (text, today, NULL, &self->held_on, error);
    case FB_REPORT_MINUTES:
      self->minutes = FB_UNSET;
      return is_empty || read_minutes (text, &self->minutes, error);
    case FB_REPORT_HOW:
      g_clear_pointer (&self->how, g_free);
      return is_empty || read_how (text, &self->how, error);
    case FB_REPORT_TOPICS:
      g_clear_pointer (&self->topics, g_free);
      return is_empty || read_topics (text, &self->topics, error);
    case FB_REPORT_NEXT:
      g_clear_pointer (&self->next_on, g_free);
      return is_empty || read_date (text, today, self->held_on != NULL ? self->held_on : today,
                                    &self->next_on, error);
    case FB_REPORT_N_CELLS:
    default:
      g_return_val_if_reached (FALSE);
    }
}
