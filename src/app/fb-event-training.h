/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-workspace.h"
#include "domain/fb-attendance.h"
#include "domain/fb-event.h"

G_BEGIN_DECLS

/* The training of a mentor that an event adds to (R119), and what follows for it where
 * fields of an event or an attendance are set one by one, in a form or by the command line. */

typedef struct
{
  gint64 minutes;     /* counted by an attendance */
  char   part_of[80]; /* whom and what it is about */
  char   how[48];     /* what decides how many minutes count */
} FbCounted;

/* How it stands in a record, before something is set. Of other kinds: nothing. */
FbCounted fb_counted_look           (FbRecord         *record);
/* Within a group, after @record was saved: counts again. Refused where minutes were
 * counted for somebody else, and where they were set by hand. */
gboolean  fb_counted_follow         (FbWorkspace      *workspace,
                                     FbRecord         *record,
                                     const FbCounted  *before,
                                     GError          **error);
/* Within a group. @comes: whether they came, as it is known now; @attendance is not saved */
gboolean  _fb_event_count_training  (FbWorkspace      *workspace,
                                     FbEvent          *event,
                                     FbAttendance     *attendance,
                                     gboolean          comes,
                                     GError          **error);

G_END_DECLS
