/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-date"

#include "base/fb-date.h"

#include <langinfo.h>
#include <string.h>

static gboolean
read_digits (const char *text,
             guint       n_digits,
             guint      *number)
{
  *number = 0;

  for (guint i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (guint) (text[i] - '0');
    }

  return TRUE;
}

/**
 * fb_date_is_valid:
 * @text: a date as it is stored
 * @partial: whether a year, or a year and a month, is enough
 *
 * Returns: whether @text is a day of the calendar between 1000 and 9999
 */
gboolean
fb_date_is_valid (const char *text,
                  gboolean    partial)
{
  guint year, month, day;

  if (!read_digits (text, 4, &year) || year < 1000)
    return FALSE;
  if (text[4] == '\0')
    return partial;
  if (text[4] != '-' || !read_digits (text + 5, 2, &month) || month < 1 || month > 12)
    return FALSE;
  if (text[7] == '\0')
    return partial;

  return text[7] == '-' && read_digits (text + 8, 2, &day) && text[10] == '\0' && day >= 1 &&
         day <= g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

static gboolean
is_valid_zone (const char *zone)
{
  guint hours, minutes;

  if (g_str_equal (zone, "Z"))
    return TRUE;

  return (zone[0] == '+' || zone[0] == '-') && read_digits (zone + 1, 2, &hours) && hours <= 14 &&
         zone[3] == ':' && read_digits (zone + 4, 2, &minutes) && minutes < 60 && zone[6] == '\0';
}

/**
 * fb_stamp_is_valid:
 * @text: a moment as it is stored: 2026-11-22T09:15:00.123Z, or an offset
 *   such as +01:00 in place of Z
 */
gboolean
fb_stamp_is_valid (const char *text)
{
  char date[11];
  guint hour, minute, second, milli;

  if (strlen (text) < 24 || text[10] != 'T')
    return FALSE;

  memcpy (date, text, 10);
  date[10] = '\0';

  return fb_date_is_valid (date, FALSE) &&
         read_digits (text + 11, 2, &hour) && hour < 24 && text[13] == ':' &&
         read_digits (text + 14, 2, &minute) && minute < 60 && text[16] == ':' &&
         read_digits (text + 17, 2, &second) && second < 60 && text[19] == '.' &&
         read_digits (text + 20, 3, &milli) && is_valid_zone (text + 23);
}

/**
 * fb_date_to_gdate:
 * @text: (nullable): a full date
 * @date: (out caller-allocates): the same day
 *
 * Returns: %FALSE where @text is no full date; @date is then cleared
 */
gboolean
fb_date_to_gdate (const char *text,
                  GDate      *date)
{
  guint year, month, day;

  g_date_clear (date, 1);

  if (text == NULL || !fb_date_is_valid (text, FALSE))
    return FALSE;

  read_digits (text, 4, &year);
  read_digits (text + 5, 2, &month);
  read_digits (text + 8, 2, &day);
  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return TRUE;
}

static void
write_digits (char  *text,
              guint  n_digits,
              guint  number)
{
  for (; n_digits > 0; number /= 10)
    text[--n_digits] = (char) ('0' + number % 10);
}

/* (transfer full): the day as it is stored. The rules make tens of thousands
 * for Today, and a printf() takes ten times as long. */
char *
fb_date_from_gdate (const GDate *date)
{
  char text[] = "0000-00-00";

  if (g_date_get_year (date) > 9999) /* no date for us, and seen to be none */
    return g_strdup_printf ("%u-%02u-%02u", g_date_get_year (date), g_date_get_month (date), g_date_get_day (date));

  write_digits (text, 4, g_date_get_year (date));
  write_digits (text + 5, 2, g_date_get_month (date));
  write_digits (text + 8, 2, g_date_get_day (date));

  return g_strdup (text);
}

/* (transfer full): the local calendar day by the clock. Only app/ asks. */
char *
fb_date_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* (transfer full): this moment in UTC */
char *
fb_stamp_now (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *seconds = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");

  return g_strdup_printf ("%s.%03dZ", seconds, g_date_time_get_microsecond (now) / 1000);
}

/* (transfer full) (nullable): @date moved by @days; NULL for no full date */
char *
fb_date_add_days (const char *date,
                  int         days)
{
  GDate day;

  if (!fb_date_to_gdate (date, &day))
    return NULL;

  if (days >= 0)
    g_date_add_days (&day, (guint) days);
  else
    g_date_subtract_days (&day, (guint) -days);

  return fb_date_from_gdate (&day);
}

/* (transfer full) (nullable): @date moved by @months, on the last day of a
 * shorter month */
char *
fb_date_add_months (const char *date,
                    int         months)
{
  GDate day;

  if (!fb_date_to_gdate (date, &day))
    return NULL;

  if (months >= 0)
    g_date_add_months (&day, (guint) months);
  else
    g_date_subtract_months (&day, (guint) -months);

  return fb_date_from_gdate (&day);
}

/* What two digits say; more than 99 where they are none. */
static guint
read_two (const char *text)
{
  guint tens = (guint) (guchar) text[0] - '0', ones = (guint) (guchar) text[1] - '0';

  return tens < 10 && ones < 10 ? tens * 10 + ones : 100;
}

/* The days since the year 0 of a full date; 0 where it is none. A GDate does the
 * same, ten times as slowly: the rules ask for tens of thousands whenever Today
 * is shown. */
static int
count_days (const char *date)
{
  static const int before[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 };
  guint year, month, day;
  gboolean is_leap;

  if (strnlen (date, 11) != 10 || date[4] != '-' || date[7] != '-')
    return 0;

  year = read_two (date) * 100 + read_two (date + 2);
  month = read_two (date + 5);
  day = read_two (date + 8);
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
    return 0;

  is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  year--;

  return (int) (365 * year + year / 4 - year / 100 + year / 400 + day) + before[month - 1] +
         (month > 2 && is_leap);
}

/* Days from one full date to another; negative if @until lies before. */
int
fb_date_days_between (const char *from,
                      const char *until)
{
  int a, b;

  g_return_val_if_fail (from != NULL && until != NULL, 0);

  a = count_days (from);
  b = count_days (until);
  g_return_val_if_fail (a != 0 && b != 0, 0);

  return b - a;
}

/* (transfer full): the date as the locale writes it, but with the whole year;
 * a partial one as it is */
char *
fb_date_dup_display (const char *text)
{
  g_autofree char *format = NULL;
  GDate day;
  char shown[64];
  char *year;

  if (!fb_date_to_gdate (text, &day))
    return g_strdup (text);

  format = g_strdup (nl_langinfo (D_FMT));
  year = strstr (format, "%y"); /* 30 may be 1930 or 2030 */
  if (year != NULL)
    year[1] = 'Y';

  if (g_date_strftime (shown, sizeof shown, format, &day) == 0)
    return g_strdup (text);

  return g_strdup (shown);
}

/* (transfer full): the moment in local time, as the locale writes it */
char *
fb_stamp_dup_display (const char *text)
{
  g_autoptr(GDateTime) moment = g_date_time_new_from_iso8601 (text, NULL);
  g_autoptr(GDateTime) local = NULL;

  if (moment == NULL)
    return g_strdup (text);

  local = g_date_time_to_local (moment);
  return g_date_time_format (local, "%x %H:%M");
}
