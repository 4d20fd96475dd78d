/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-age"

#include "rules/fb-age.h"

#include "base/fb-date.h"

#include <string.h>

/* Whole years from one full date to another; born on 29 February means a year
 * older on 1 March. */
static int
count_years (const char *birth,
             const char *on)
{
  int years = (int) (g_ascii_strtoll (on, NULL, 10) - g_ascii_strtoll (birth, NULL, 10));

  return strcmp (on + 4, birth + 4) < 0 ? years - 1 : years;
}

/**
 * fb_age_get_range:
 * @birth_date: (nullable): YYYY, YYYY-MM or YYYY-MM-DD
 * @on: (nullable): the day on which the age is asked
 * @low: (out): age of the youngest whom @birth_date can mean
 * @high: (out): age of the oldest; the same for a full date
 *
 * Returns: %FALSE where one of the dates is none
 */
gboolean
fb_age_get_range (const char *birth_date,
                  const char *on,
                  int        *low,
                  int        *high)
{
  char first[11], last[11];
  gsize length;

  if (birth_date == NULL || !fb_date_is_valid (birth_date, TRUE) ||
      on == NULL || !fb_date_is_valid (on, FALSE))
    return FALSE;

  /* 31 will do for every month: only the order of days is asked */
  length = strlen (birth_date);
  g_snprintf (first, sizeof first, "%s%s", birth_date, &"0000-01-01"[length]);
  g_snprintf (last, sizeof last, "%s%s", birth_date, &"0000-12-31"[length]);

  *low = count_years (last, on);
  *high = count_years (first, on);

  return TRUE;
}
