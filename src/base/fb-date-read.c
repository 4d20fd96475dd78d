/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-date"

#include "base/fb-date-read.h"

#include "base/fb-date.h"
#include "base/fb-error.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <string.h>

/* One number as it was typed. */
typedef struct
{
  guint value;
  guint n_digits;
} Number;

/* Splits "22.11.1994" into its numbers; anything but one kind of mark between
 * them makes it unreadable. Returns how many, 0 for unreadable. */
static guint
split_numbers (const char *typed,
               Number      numbers[3])
{
  guint n = 0;
  const char *p = typed;

  while (*p != '\0')
    {
      if (!g_ascii_isdigit (*p) || n == 3)
        return 0;

      numbers[n] = (Number) { 0, 0 };
      for (; g_ascii_isdigit (*p); p++)
        {
          numbers[n].value = numbers[n].value * 10 + (guint) (*p - '0');
          if (++numbers[n].n_digits > 4)
            return 0;
        }
      n++;

      while (*p != '\0' && strchr ("./- ", *p) != NULL)
        p++;
    }

  return n;
}

/* In which place the locale writes day, month and year, such as "dmy". */
static void
find_order (char order[4])
{
  guint n = 0;

  for (const char *p = nl_langinfo (D_FMT); *p != '\0' && n < 3; p++)
    {
      if (*p != '%' || p[1] == '\0')
        continue;
      p++;
      if (*p == 'd' || *p == 'e')
        order[n++] = 'd';
      else if (*p == 'm')
        order[n++] = 'm';
      else if (*p == 'y' || *p == 'Y')
        order[n++] = 'y';
    }

  if (n < 3)
    memcpy (order, "dmy", 3);
  order[3] = '\0';
}

/* "94" is a year that lies back where the field is about the past. */
static guint
complete_year (const Number *year,
               gboolean      past,
               const char   *today)
{
  guint this_year = (guint) g_ascii_strtoull (today, NULL, 10);
  guint century = this_year / 100 * 100;

  if (year->n_digits > 2)
    return year->value;

  return past && century + year->value > this_year ? century - 100 + year->value
                                                   : century + year->value;
}

static char *
read_three (const Number *numbers,
            gboolean      past,
            const char   *today)
{
  char order[4];
  guint day = 0, month = 0, year = 0;

  if (numbers[0].n_digits == 4)
    memcpy (order, "ymd", 4);
  else if (numbers[2].n_digits == 4)
    {
      find_order (order);
      if (order[0] == 'y') /* the locale begins with the year, the person did not */
        memcpy (order, "dmy", 4);
    }
  else
    find_order (order);

  for (guint i = 0; i < 3; i++)
    {
      if (order[i] == 'd')
        day = numbers[i].value;
      else if (order[i] == 'm')
        month = numbers[i].value;
      else
        year = complete_year (&numbers[i], past, today);
    }

  return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
}

/* Month and year for a partial date; day and month of this year otherwise. */
static char *
read_two (const Number *numbers,
          gboolean      partial,
          const char   *today)
{
  char order[4];
  gboolean day_first;

  if (partial && numbers[0].n_digits == 4)
    return g_strdup_printf ("%04u-%02u", numbers[0].value, numbers[1].value);
  if (partial && numbers[1].n_digits == 4)
    return g_strdup_printf ("%04u-%02u", numbers[1].value, numbers[0].value);
  if (partial || numbers[0].n_digits > 2 || numbers[1].n_digits > 2)
    return NULL;

  find_order (order);
  day_first = strchr (order, 'd') < strchr (order, 'm');

  return g_strdup_printf ("%.4s-%02u-%02u", today, numbers[day_first ? 1 : 0].value,
                          numbers[day_first ? 0 : 1].value);
}

/**
 * fb_date_read:
 * @typed: a date as a person types it: in the order of the locale, or
 *   year-month-day; a year of two digits and, unless @partial, no year at all
 *   are completed from @today
 * @partial: whether a year ("1994") or a month ("05.1994") is a date too;
 *   such a field is about the past
 * @today: the day it is, YYYY-MM-DD
 * @text: (out) (transfer full): the date in canonical form
 *
 * Returns: %FALSE with %FB_ERROR_INVALID where it cannot be read
 */
gboolean
fb_date_read (const char  *typed,
              gboolean     partial,
              const char  *today,
              char       **text,
              GError     **error)
{
  g_autofree char *date = NULL;
  g_autofree char *trimmed = NULL;
  Number numbers[3];
  guint n;

  g_return_val_if_fail (typed != NULL && today != NULL && text != NULL, FALSE);

  *text = NULL;
  trimmed = g_strstrip (g_strdup (typed));
  n = split_numbers (trimmed, numbers);

  if (n == 3)
    date = read_three (numbers, partial, today);
  else if (n == 2)
    date = read_two (numbers, partial, today);
  else if (n == 1 && partial && numbers[0].n_digits == 4)
    date = g_strdup_printf ("%04u", numbers[0].value);

  if (date == NULL || !fb_date_is_valid (date, partial))
    {
      g_set_error (error, FB_ERROR, FB_ERROR_INVALID, _("“%s” is not a date."), trimmed);
      return FALSE;
    }

  *text = g_steal_pointer (&date);
  return TRUE;
}
