/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-record.h"

G_BEGIN_DECLS

#define FB_TYPE_EVENT (fb_event_get_type ())
G_DECLARE_FINAL_TYPE (FbEvent, fb_event, FB, EVENT, FbRecord)

/* What a programme does for several people at once: a training, mentors who
 * meet, a workshop, a visit to a firm, speed meetings (R127, R201-R216, R218,
 * R292). Members are read freely; they change through properties only. */
struct _FbEvent
{
  FbRecord  parent_instance;

  char     *programme_id;
  char     *kind;
  char     *title;
  char     *held_on;
  char     *at_time;
  char     *until_date;
  gint64    minutes;
  char     *place;
  char     *organisation_id;
  char     *staff_id;
  gint64    places_min;
  gint64    places_max;
  char     *ages;
  char     *counts_as_training;
  char     *follow_up;
  char     *contents;
  char     *staff_note;
};

extern const FbKind fb_event_kind;

G_END_DECLS
