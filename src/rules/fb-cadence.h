/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fb-field.h"

G_BEGIN_DECLS

/* How often a duo agreed to meet, in every form that programmes use (R27-R28).
 * Any part may be FB_UNSET. Start from FB_CADENCE_NONE. */
typedef struct
{
  gint64 meetings_per_month_min;
  gint64 meetings_per_month_max;
  gint64 minutes_per_meeting_min;
  gint64 minutes_per_meeting_max;
  gint64 minutes_per_month;
  gint64 meetings_total_min;
  gint64 months; /* of the whole term */
} FbCadence;

#define FB_CADENCE_NONE \
  { FB_UNSET, FB_UNSET, FB_UNSET, FB_UNSET, FB_UNSET, FB_UNSET, FB_UNSET }

int      fb_cadence_get_meetings_x100 (const FbCadence *self);
gboolean fb_contact_counts            (const char      *how,
                                       const char      *remote_counts);

G_END_DECLS
