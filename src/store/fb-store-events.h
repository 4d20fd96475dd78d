/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* An event of these days, see fb_store_each_near_event(). Text is there for the call only. */
typedef struct
{
  const char *event_id;
  const char *title;
  const char *held_on;
  const char *at_time;    /* (nullable) */
  const char *staff_id;   /* (nullable): who prepares it */
  gint64      places_max; /* FB_UNSET where nobody said */
  int         n_invited;  /* of whom nothing else is known */
  int         n_came;
} FbEventRow;

typedef void (*FbEventRowFunc) (const FbEventRow *row,
                                gpointer          data);

/* After so many days nobody notes any more who came. */
#define FB_EVENT_LATEST 30

/* Events that are near, of one programme or of all (NULL): as many days ahead as the
 * programme looks at what is due, and those that are over, for some weeks, until it is
 * known of everybody whether they came. The first one first. */
gboolean   fb_store_each_near_event   (FbStore         *self,
                                       const char      *programme_id,
                                       const char      *today,
                                       FbEventRowFunc   func,
                                       gpointer         data,
                                       GError         **error);
/* (transfer full) (element-type FbEvent): where somebody was invited, the latest first;
 * @kind: "person", or "organisation" for where it was, or from where contact persons were
 * invited. NULL with an error */
GPtrArray *fb_store_list_events_of    (FbStore         *self,
                                       const char      *kind,
                                       const char      *id,
                                       GError         **error);
/* How many mentees came to an event, and how many of them are or were in a duo of its
 * programme (R202). */
gboolean   fb_store_count_carried     (FbStore         *self,
                                       const char      *event_id,
                                       guint           *n_came,
                                       guint           *n_in_duo,
                                       GError         **error);

G_END_DECLS
