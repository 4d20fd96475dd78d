/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/fb-whom.h"
#include "domain/fb-attendance.h"
#include "domain/fb-event.h"

G_BEGIN_DECLS

/* Who is on the list of an event. */

/* (transfer full) (element-type FbAttendance): all of them, by name.
 * @keys: (out) (optional) (transfer full): by which each is found, see fb_search_key_dup() */
GPtrArray *fb_event_list_attendance       (FbWorkspace  *workspace,
                                           const char   *event_id,
                                           GStrv        *keys);
/* (transfer full) (nullable): the place of a person in the programme of the event, else the
 * first one */
char      *fb_attendance_dup_enrolment_id (FbWorkspace  *workspace,
                                           FbEvent      *event,
                                           FbAttendance *attendance);
/* Adds all of them who can be written to: who takes part in a programme, and contact persons. */
void       fb_event_list_whom             (FbWorkspace  *workspace,
                                           FbEvent      *event,
                                           FbWhom       *whom);

G_END_DECLS
