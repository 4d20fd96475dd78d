/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fb-calendar-file"

#include "exchange/fb-calendar-file.h"

#include "base/fb-date.h"
#include "base/fb-field.h"

#include <libical/ical.h>

#define PRODUCT "-//footbridge.org//Footbridge " FB_VERSION "//EN"

void
fb_calendar_event_free (FbCalendarEvent *self)
{
  g_free (self->uid);
  g_free (self->day);
  g_free (self->time);
  g_free (self->title);
  g_free (self->place);
  g_free (self->stamp);
  g_free (self);
}

/* "2026-11-30" and "14:05" as 20261130T140500; without a time the day alone. */
static struct icaltimetype
read_time (const char *day,
           const char *time)
{
  g_autofree char *text = time != NULL ? g_strdup_printf ("%sT%s00", day, time) : g_strdup (day);
  g_autoptr(GString) compact = g_string_new (text);

  g_string_replace (compact, "-", "", 0);
  g_string_replace (compact, ":", "", 0);

  return icaltime_from_string (compact->str);
}

/* "2026-11-22T09:15:00.123Z" */
static struct icaltimetype
read_stamp (const char *stamp)
{
  g_autoptr(GDateTime) at = stamp != NULL ? g_date_time_new_from_iso8601 (stamp, NULL) : NULL;
  g_autofree char *text = at != NULL ? g_date_time_format (at, "%Y%m%dT%H%M%SZ") : NULL;

  return icaltime_from_string (text != NULL ? text : "19700101T000000Z");
}

static void
add_end (icalcomponent         *entry,
         const FbCalendarEvent *event)
{
  if (event->time == NULL)
    {
      g_autofree char *next = fb_date_add_days (event->day, 1);

      icalcomponent_add_property (entry, icalproperty_new_dtend (read_time (next, NULL)));
      icalcomponent_add_property (entry, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
    }
  else if (event->minutes != FB_UNSET && event->minutes > 0)
    {
      icalcomponent_add_property (
        entry, icalproperty_new_duration (icaldurationtype_from_int ((int) event->minutes * 60)));
    }
}

static icalcomponent *
make_entry (const FbCalendarEvent *event)
{
  icalcomponent *entry =
    icalcomponent_vanew (ICAL_VEVENT_COMPONENT,
                         icalproperty_new_uid (event->uid),
                         icalproperty_new_dtstamp (read_stamp (event->stamp)),
                         icalproperty_new_sequence ((int) event->changes),
                         icalproperty_new_dtstart (read_time (event->day, event->time)),
                         icalproperty_new_summary (event->title),
                         (void *) 0);

  if (event->place != NULL)
    icalcomponent_add_property (entry, icalproperty_new_location (event->place));
  add_end (entry, event);

  return entry;
}

/**
 * fb_calendar_write:
 * @events: (element-type FbCalendarEvent)
 * @name: what the calendar is called
 *
 * Returns: (transfer full)
 */
char *
fb_calendar_write (GPtrArray  *events,
                   const char *name)
{
  icalproperty *title = icalproperty_new_x (name);
  icalcomponent *calendar;
  char *text;
  char *copy;

  icalproperty_set_x_name (title, "X-WR-CALNAME");
  calendar = icalcomponent_vanew (ICAL_VCALENDAR_COMPONENT,
                                  icalproperty_new_version ("2.0"),
                                  icalproperty_new_prodid (PRODUCT),
                                  icalproperty_new_method (ICAL_METHOD_PUBLISH),
                                  title,
                                  (void *) 0);
  for (guint i = 0; i < events->len; i++)
    icalcomponent_add_component (calendar, make_entry (events->pdata[i]));

  text = icalcomponent_as_ical_string_r (calendar);
  copy = g_strdup (text);
  icalmemory_free_buffer (text);
  icalcomponent_free (calendar);

  return copy;
}
