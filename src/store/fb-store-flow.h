/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/fb-store.h"

G_BEGIN_DECLS

/* How people came into a programme and why they left it, counted. Text is
 * there for the call only. */
typedef struct
{
  const char *code;  /* of referral-channel, enrolment-reason, note-kind or hours-time; NULL not noted */
  const char *part;  /* of reasons: the status; by year: the year; else NULL */
  int         n_mentees;
  int         n_mentors;
  int         n_notes;
  int         minutes; /* of these notes */
} FbFlowRow;

typedef enum
{
  FB_FLOW_CHANNELS, /* how they heard of it (R98, R124), most used first */
  FB_FLOW_REASONS,  /* why they did not start or left (R103) */
  FB_FLOW_EFFORT,   /* minutes of notes on recruiting and outreach (R99, R125) */
  FB_FLOW_YEARS,    /* by year: minutes of outreach, how many mentees came by themselves (n_mentees)
                     * and how many came at all (n_mentors) (R100) */
  FB_FLOW_NETWORK,  /* minutes of notes about the programme and its partners (R127, R218, R227, R228, R233, R235,
                     * R292, R293) */
  FB_FLOW_HOURS,    /* by year and whose time: minutes that volunteers gave, how many gave them (n_mentors)
                     * and how many mentors there are (n_mentees) (R126) */
} FbFlow;

typedef void (*FbFlowRowFunc) (const FbFlowRow *row,
                               gpointer         data);

gboolean fb_store_each_flow (FbStore        *self,
                             const char     *programme_id,
                             FbFlow          flow,
                             FbFlowRowFunc   func,
                             gpointer        data,
                             GError        **error);

G_END_DECLS
