/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-attendance.h"
#include "domain/fb-event.h"
#include "store/fb-store-events.h"

G_BEGIN_DECLS

/* How many were invited to an event, and what became of it. */
typedef struct
{
  guint n;
  guint n_invited; /* of whom nothing else is known */
  guint n_came;
  guint n_excused;
  guint n_absent;
} FbEventCount;

void   fb_event_count_add       (FbEventCount       *self,
                                 const char         *state);
/* @all: (element-type FbAttendance) */
void   fb_event_count_all       (FbEventCount       *self,
                                 GPtrArray          *all);
/* Whoever needs a place: invited and not gone, or came. */
guint  fb_event_count_get_taken (const FbEventCount *self);

/* All (transfer full). "3 March 2026, 14:00 · 2:30 h" */
char  *fb_event_dup_when        (const char         *held_on,
                                 const char         *until_date,
                                 const char         *at_time,
                                 gint64              minutes);
/* "12 of 15 places", "12 invited" */
char  *fb_event_dup_places      (guint               n_taken,
                                 gint64              places_max);
/* (nullable): that there are too many for the places, or too few for the group */
char  *fb_event_dup_warning     (FbEvent            *event,
                                 const FbEventCount *count,
                                 const char         *today);
/* "9 came, 2 said they could not come, 1 did not come"; what nobody is left out */
char  *fb_event_count_dup_words (const FbEventCount *self);
/* "In 4 days, 09:30 · 10 of 15 places"; of one that is over, that it is not known who came. */
char     *fb_event_row_dup_words   (const FbEventRow   *row,
                                    const char         *today);
/* (nullable): how many of the mentees who came are in a duo (R202); NULL where none came */
char  *fb_event_dup_carried     (FbWorkspace        *workspace,
                                 FbEvent            *event);
/* Who it is: a person, or a contact person and where they work. */
char  *fb_attendance_dup_who    (FbWorkspace        *workspace,
                                 FbAttendance       *attendance);

G_END_DECLS
