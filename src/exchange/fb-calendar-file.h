/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One entry of a calendar. Days and times are those of the wall clock where
 * people are. Owned text. */
typedef struct
{
  char  *uid;     /* the same for the same matter, however often it is written */
  char  *day;     /* YYYY-MM-DD */
  char  *time;    /* (nullable): HH:MM, else all day */
  gint64 minutes; /* FB_UNSET where nobody said */
  char  *title;
  char  *place;   /* (nullable) */
  char  *stamp;   /* when the matter was changed last */
  gint64 changes; /* how often; a calendar takes over the higher one */
} FbCalendarEvent;

void      fb_calendar_event_free (FbCalendarEvent  *self);

/* (transfer full): the text of an iCalendar file (RFC 5545) */
char     *fb_calendar_write      (GPtrArray        *events,
                                  const char       *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FbCalendarEvent, fb_calendar_event_free)

G_END_DECLS
