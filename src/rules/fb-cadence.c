/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-cadence"

#include "rules/fb-cadence.h"

/* Unset and nought both say that nothing is asked. */
static gboolean
asks (gint64 number)
{
  return number != FB_UNSET && number > 0;
}

/**
 * fb_cadence_get_meetings_x100:
 *
 * The least number of meetings a month, in hundredths, by the first form that
 * tells: meetings a month; minutes a month in the longest meetings; meetings in
 * all over the months of the term.
 *
 * Returns: hundredths of meetings, or -1 where no form tells
 */
int
fb_cadence_get_meetings_x100 (const FbCadence *self)
{
  gint64 minutes;

  g_return_val_if_fail (self != NULL, -1);

  if (asks (self->meetings_per_month_min))
    return (int) (self->meetings_per_month_min * 100);

  minutes = asks (self->minutes_per_meeting_max) ? self->minutes_per_meeting_max
                                                 : self->minutes_per_meeting_min;
  if (asks (self->minutes_per_month) && asks (minutes))
    return (int) (self->minutes_per_month * 100 / minutes);

  if (asks (self->meetings_total_min) && asks (self->months))
    return (int) (self->meetings_total_min * 100 / self->months);

  return -1;
}

/**
 * fb_contact_counts:
 * @how: (nullable): a code of the list contact-how
 * @remote_counts: (nullable): whether the programme counts video; NULL is yes
 *
 * Returns: whether a contact held like that counts as a meeting (R172): face
 *   to face always, video unless the programme says no, the rest never. What
 *   does not say how it was held counts.
 */
gboolean
fb_contact_counts (const char *how,
                   const char *remote_counts)
{
  if (how == NULL || g_str_equal (how, "face-to-face"))
    return TRUE;

  return g_str_equal (how, "video") && g_strcmp0 (remote_counts, "no") != 0;
}
